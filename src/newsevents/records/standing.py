"""Which of several statistics are claimed still: those that no other one supersedes.

    >>> first = Statistic("dead", 23, id="first")
    >>> standing([first, Statistic("dead", 26, supersedes="first")])
    (Statistic('dead', Quantity(26), supersedes='first'),)

Statistics that supersede themselves, each by way of the others, can't take one another out: they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.records.rings import rings
from newsevents.records.statistic import Statistic

__all__ = ["standing"]


def standing(statistics: Sequence[Statistic]) -> tuple[Statistic, ...]:
    """The statistics that no other one supersedes, and those of a ring, in their order.

    >>> ring = [Statistic("dead", 23, id="a", supersedes="b"), Statistic("dead", 26, id="b", supersedes="a")]
    >>> len(standing(ring))
    2
    """
    gone = {one.supersedes for one in statistics if one.supersedes is not None}
    if not gone:
        return tuple(statistics)
    links = {one.id: one.supersedes for one in statistics if one.id is not None}
    gone.difference_update(name for ring in rings(links) for name in ring)
    return tuple([one for one in statistics if one.id not in gone])
