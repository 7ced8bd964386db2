"""Figures that measure the same thing at the same time: whether they agree, and whether they are one figure twice.

    >>> from newsevents import Event, Statistic, check
    >>> quake = Event("A made-up quake", statistics=[Statistic("dead", 12), Statistic("dead", 15)])
    >>> [finding.code for finding in check(quake, select="Q004")]
    ['Q004']

Bounds are read rounded, for "almost 2,500" and 2,500 are no conflict. Which figure is right is not known here.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from operator import attrgetter

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.comparable import Measured, aligned, grouped, literal_bounds, same_days, strands
from newsevents.checks.quantities.intervals import apart, negative
from newsevents.checks.quantities.telling import as_of_text, range_text, source_name, tellers, told
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import StatisticKind

__all__ = [
    "at_odds_as_worded",
    "figures_in_conflict",
    "figures_of_one_time",
    "pair_in_conflict",
    "same_figure_twice",
    "share_against_count",
]

Pair = tuple[Measured, Measured]


def share_against_count(archive: Archive) -> Iterator[Doubt]:
    """A share of a base and a count of the same series, as of the same date, do not add up.

    "Every fifth of almost 2,500" is a number too, below 500: beside a count of 900 one of the two, or the base, is
    wrong. A share whose base is not stated is compared with no count. One in so many is the nearest such fraction that there is: 54 of
    341 are "every sixth", and no other share of this kind comes nearer.

    >>> from newsevents import Event, Statistic, check
    >>> freed = [Statistic("freed", "half of 800 sailors", series="freed"), Statistic("freed", "650 sailors", series="freed")]
    >>> print(*check(Event("A made-up exchange", statistics=freed), select="Q003"))
    Q003 warning: A made-up exchange: $.statistics[1]: 1 in 2 of 800 sailors is 400; another figure says 650 sailors

    Accept it where the share and the count are of different people, or put them into two series.
    """
    for group in figures_of_one_time(archive):
        pair = None if pair_in_conflict(group) else _pair_apart(aligned(group, attrgetter("meant")))
        if pair is None:
            continue
        share, count = pair if pair[0].quantity.per is not None else pair[::-1]
        meaning = literal_bounds(share.quantity, archive.readings)
        assert meaning is not None, "what has rounded bounds has literal ones"
        message = f"{told(share.quantity)} is {range_text(meaning)}; another figure says {told(count.quantity)}"
        figure = pair[1].figure
        yield Doubt(figure.path, f"{message}{as_of_text(figure.statistic.as_of)}", event=figure.event)


def figures_in_conflict(archive: Archive) -> Iterator[Doubt]:
    """Two figures that measure the same thing as of the same date can't both be so.

    Figures of one series, or of one label and unit, may differ because someone erred, or because two sides count
    differently; the story should say who says which. A growing toll is no conflict once each figure has its date. A label that
    only repeats the unit ("day") is no measure: name what is measured, or give a series. In a series it matters neither what figures are
    called nor what they are part of; but no part is held against its whole there, nor against another part of one ``breakdown``.

    >>> from newsevents import Event, Statistic, check
    >>> toll = [Statistic("dead", "over 1,900", attributed_to="a mayor"), Statistic("dead", 1500, attributed_to="a ministry")]
    >>> print(*check(Event("A made-up flood", statistics=toll), select="Q004"))
    Q004 warning: A made-up flood: $.statistics[1]: a mayor says over 1,900, a ministry 1,500; the two do not meet, read as rounded figures

    Accept it where the story itself sets the two side by side.
    """
    for group in [*figures_of_one_time(archive), *_changes_of_one_time(archive)]:
        if pair := pair_in_conflict(group):
            yield _disagreement(pair, "the two do not meet, read as rounded figures")


def _disagreement(pair: Pair, how: str) -> Doubt:
    first, second = (one.figure for one in pair)
    who = tellers(first, second)
    said = f"{who[0]} says {told(pair[0].quantity)}, {who[1]} {told(pair[1].quantity)}"
    return Doubt(second.path, f"{said}{as_of_text(second.statistic.as_of)}; {how}", event=second.event)


def at_odds_as_worded(archive: Archive) -> Iterator[Doubt]:
    """Two figures that measure the same thing as of the same date agree as rounded ones, but not as they are worded.

    "Over 1,900" rules 1,899 out, and "at least 20" rules out 16; a writer who knew both figures would have said it otherwise. Hedges and
    ranges are taken at their word, plain figures as rounded ones: "over 1,900" and 1,900 are at peace.

    >>> from newsevents import Event, Statistic, check
    >>> toll = [Statistic("dead", "over 1,900", attributed_to="a mayor"), Statistic("dead", 1899, attributed_to="a ministry")]
    >>> print(*check(Event("A made-up flood", statistics=toll), select="Q012"))
    Q012 note: A made-up flood: $.statistics[1]: a mayor says over 1,900, a ministry 1,899; as worded the two do not meet

    Accept it where each is said as its source has it.
    """
    for group in figures_of_one_time(archive):
        if not pair_in_conflict(group) and (pair := pair_in_conflict(group, as_worded=True)):
            yield _disagreement(pair, "as worded the two do not meet")


def same_figure_twice(archive: Archive) -> Iterator[Doubt]:
    """The same figure comes from two sources, or stands twice in one event.

    Two sources that agree are worth knowing, unless both have it from one relay (``via``) or one is derived from
    the other: then it is one report. A figure that one source gives twice is only recorded twice.

    >>> from newsevents import Event, Source, Statistic, check
    >>> sources = [Source("A made-up daily", id="a"), Source("A made-up weekly", id="b")]
    >>> toll = [Statistic("dead", 12, as_of="2024-05", source=one) for one in sources]
    >>> print(*check(Event("A made-up flood", statistics=toll, sources=sources), select="Q010"))
    Q010 note: A made-up flood: $.statistics[1]: two sources give 12 as of 2024-05: A made-up daily and A made-up weekly

    Accept it where both are meant to be kept.
    """
    for group in _all_of_one_time(archive):
        for equal in grouped(group, lambda one: _bare(one.quantity)).values():
            yield from _twice(equal, archive)


def figures_of_one_time(archive: Archive) -> list[list[Measured]]:
    """The groups of comparable figures as of the same date and over the same period, changes and lengths left out.

    >>> figures_of_one_time(Archive())
    []
    """
    return archive.once(_levels_of_one_time)


def _levels_of_one_time(archive: Archive) -> list[list[Measured]]:
    levels = (level for strand in archive.once(strands) for level in strand.levels)
    return [group for level in levels for group in _of_one_time(level)]


def _changes_of_one_time(archive: Archive) -> Iterator[list[Measured]]:
    for strand in archive.once(strands):
        for changes in grouped(strand.changes, lambda one: one.measure).values():
            yield from _of_one_time(changes)


def _all_of_one_time(archive: Archive) -> Iterator[list[Measured]]:
    yield from figures_of_one_time(archive)
    for strand in archive.once(strands):
        for alike in grouped([*strand.changes, *strand.lengths], lambda one: one.figure.statistic.kind).values():
            yield from _of_one_time(alike)


def _of_one_time(level: Iterable[Measured]) -> Iterator[list[Measured]]:
    groups = grouped(level, lambda one: (same_days(one.as_of), one.figure.statistic.period))
    return (group for group in groups.values() if len(group) > 1)


def pair_in_conflict(group: Iterable[Measured], *, as_worded: bool = False) -> Pair | None:
    """The two figures of one time that differ most, in their order, where they can't both be so, rounded or as worded.

    Shares are held against shares and counts against counts.

    >>> pair_in_conflict([]) is None
    True
    """
    counts: list[tuple[Measured, Bounds]] = []
    shares: list[tuple[Measured, Bounds]] = []
    for one, bounds in aligned(list(group), attrgetter("worded" if as_worded else "bounds")):
        (counts if one.quantity.per is None else shares).append((one, _size(one, bounds)))
    return _pair_apart(counts) or _pair_apart(shares)


def _size(one: Measured, bounds: Bounds) -> Bounds:
    """A change without its sign: "down 5%" is recorded as 5 as well as -5."""
    is_fall = one.figure.statistic.kind is StatisticKind.CHANGE and bounds.high is not None and bounds.high <= 0
    return negative(bounds) if is_fall else bounds


def _pair_apart(readings: list[tuple[Measured, Bounds]]) -> Pair | None:
    found = apart([bounds for _, bounds in readings])
    return None if found is None else (readings[min(found)][0], readings[max(found)][0])


def _bare(quantity: Quantity | None) -> Hashable:
    """A quantity but for its words."""
    if quantity is None:
        return None
    own = quantity.value, quantity.hedge, quantity.low, quantity.high, quantity.unit, quantity.per, quantity.per_unit
    return own if quantity.of is quantity.rest is None else (own, _bare(quantity.of), _bare(quantity.rest))


def _twice(equal: list[Measured], archive: Archive) -> Iterator[Doubt]:
    """What is found of figures that are equal."""
    first, *others = equal
    if not others:
        return
    reports = _reports(first, archive)
    other = next((one for one in others if _have_sources(first, one) and not reports & _reports(one, archive)), None)
    if other is not None:
        names = f"{source_name(first.figure.source)} and {source_name(other.figure.source)}"
        date = as_of_text(other.figure.statistic.as_of)
        message = f"two sources give {told(other.quantity)}{date}: {names}"
        yield Doubt(other.figure.path, message, event=other.figure.event)
        return
    copy = _repeated(equal)
    if copy is not None:
        message = f"{told(copy.quantity)} is recorded twice, from the same source and of the same thing; keep one"
        yield Doubt(copy.figure.path, message, event=copy.figure.event)


def _have_sources(one: Measured, other: Measured) -> bool:
    return one.figure.source is not None and other.figure.source is not None


def _reports(one: Measured, archive: Archive) -> set[Hashable]:
    """What a figure comes from: its relays, its source, and what that is derived from."""
    found: set[Hashable] = set(one.figure.statistic.via)
    source = one.figure.source
    while source is not None and source.id is not None and source.id not in found:
        found.add(source.id)
        known = archive.sources.get(source.derived_from) if source.derived_from is not None else None
        source = next(iter(known)) if known else None
    return found


def _repeated(equal: list[Measured]) -> Measured | None:
    """The first figure that its event has already, from the same source and the same party."""
    seen: set[Hashable] = set()
    for one in equal:
        statistic = one.figure.statistic
        key = (
            one.figure.event.index,
            statistic.source,
            statistic.attributed_to,
            statistic.via,
            statistic.label.casefold(),
        )
        if key in seen:
            return one
        seen.add(key)
    return None
