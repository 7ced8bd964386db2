"""Events that are parts of themselves, by way of the events that they are part of.

    >>> from newsevents import Event
    >>> from newsevents.checks.story import Brief
    >>> archive = Archive()
    >>> for name, whole in (("a", "b"), ("b", "a"), ("c", "a")):
    ...     archive.by_id[name].append(Brief.of(Event("A raid", id=name, part_of=whole), 0))
    >>> rings_of_wholes(archive)
    [['a', 'b']]

What is wrong with them is for the rules to say.
"""

from __future__ import annotations

from newsevents.checks.archive import Archive
from newsevents.records.rings import rings

__all__ = ["rings_of_wholes"]


def rings_of_wholes(archive: Archive) -> list[list[str]]:
    """The ids of the events that are parts of themselves by way of their wholes, ring by ring.

    >>> rings_of_wholes(Archive())
    []
    """
    return [*rings({name: events[0].part_of for name, events in archive.by_id.items()})]
