"""Which figures of one series are of different parts all the same, so that they are not compared.

    >>> from newsevents import Event, Statistic
    >>> from newsevents.checks.story import Story
    >>> sexes = [Statistic(label, 9, series="dead", part_of="all", breakdown="sex") for label in ("women", "men")]
    >>> figures = Story(Event("A flood", statistics=[Statistic("dead", 18, id="all"), *sexes])).figures
    >>> parts_of(figures[1:], within=frozenset())
    ['women', 'men']

A series says that its figures measure the same thing, whatever they are called and whatever they are part of. But a
part is not its whole, where both stand in one series; and parts of one whole under one breakdown are disjoint, so that other
labels are of other parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence

from newsevents.checks.story import Figure
from newsevents.records.statistic import Statistic

__all__ = ["parts_of", "within_own_series"]


def within_own_series(statistics: Iterable[Statistic]) -> list[int]:
    """The places of those figures of an event whose nearest whole with a series is in their own.

    >>> dead = Statistic("dead", 18, id="all", series="dead")
    >>> within_own_series([dead, Statistic("women", 9, part_of="all", series="dead")])
    [1]
    """
    figures = list(statistics)
    named = {one.id: one for one in figures if one.id is not None}
    known: dict[str, str | None] = {}
    return [
        i
        for i, one in enumerate(figures)
        if one.series is not None and one.part_of is not None and _series_of(one.part_of, named, known) == one.series
    ]


def _series_of(whole: str, named: dict[str, Statistic], known: dict[str, str | None]) -> str | None:
    """The series of a whole, else of the nearest of its own wholes that has one; each is looked for once."""
    trail: list[str] = []
    current: str | None = whole
    while current is not None and current not in known:
        trail.append(current)
        one = named[current]
        known[current] = one.series
        current = None if one.series is not None else one.part_of
    found = known[trail[-1] if current is None else current]
    known.update(dict.fromkeys(trail, found))
    return found


def parts_of(figures: Sequence[Figure], *, within: Collection[tuple[int, str]]) -> list[Hashable]:
    """What tells the part that each figure of a group is of; ``within`` are the events and paths of those that are parts in their own series.

    Outside of a series a part is told by its whole and its breakdown, in one by its label where it has to be told.

    >>> parts_of([], within=frozenset())
    []
    """
    if any(figure.statistic.series is None for figure in figures):
        return [(figure.statistic.part_of, figure.statistic.breakdown) for figure in figures]
    disjoint = _disjoint(figures)
    labels = [figure.statistic.label.casefold() for figure in figures]
    return [
        label if label in disjoint or (figure.event.index, figure.path) in within else None
        for figure, label in zip(figures, labels, strict=True)
    ]


def _disjoint(figures: Iterable[Figure]) -> set[str]:
    """The labels of parts that stand beside other parts of one whole and time under one breakdown."""
    labels: dict[Hashable, set[str]] = defaultdict(set)
    for figure in figures:
        one = figure.statistic
        if one.breakdown is not None:
            time = figure.as_of, one.period
            labels[figure.event.index, one.part_of, one.breakdown, time].add(one.label.casefold())
    return {label for found in labels.values() if len(found) > 1 for label in found}
