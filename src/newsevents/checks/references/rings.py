"""Links that lead back to where they began.

    >>> [*rings({"a": "b", "b": "c", "c": "b", "d": None})]
    [['b', 'c']]

What the links mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.checks.archive import Archive

__all__ = ["rings", "rings_of_wholes"]


def rings(links: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The members of each ring of links, from the first that the links come upon; each link is followed once.

    >>> [*rings({"a": "a"})]
    [['a']]
    """
    settled: set[str] = set()
    for first in links:
        trail: dict[str, int] = {}
        current: str | None = first
        while current is not None and current in links and current not in settled and current not in trail:
            trail[current] = len(trail)
            current = links[current]
        if current is not None and current in trail:
            yield [*trail][trail[current] :]
        settled.update(trail)


def rings_of_wholes(archive: Archive) -> list[list[str]]:
    """The ids of the events that are parts of themselves by way of their wholes, ring by ring.

    >>> from newsevents.checks.archive import Archive
    >>> rings_of_wholes(Archive())
    []
    """
    return [*rings({name: events[0].part_of for name, events in archive.by_id.items()})]
