"""A series over time: a cumulative figure that falls, a slipped digit, and units that don't belong together.

    >>> from newsevents import Event, Statistic, check
    >>> counts = [Statistic("dead", 120, as_of="2024-05-01", cumulative=True), Statistic("dead", 95, as_of="2024-05-03")]
    >>> [finding.code for finding in check(Event("A made-up flood", statistics=counts), select="Q")]
    ['Q005']

The order of two figures is known only where the one's date is certainly before the other's. Why a figure moved is not
known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import isinf, isnan, log
from typing import NamedTuple

from newsevents.checks.archive import Archive
from newsevents.checks.dates.chronology import moment_of
from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.agreement import figures_of_one_time, pair_in_conflict
from newsevents.checks.quantities.comparable import Measured, aligned, days_of, grouped, strands
from newsevents.checks.quantities.intervals import is_above
from newsevents.checks.quantities.measures import COUNT, measure_of
from newsevents.checks.quantities.nominal import nominal
from newsevents.checks.quantities.telling import number_text, told
from newsevents.checks.story import Figure
from newsevents.dates.edtf import EDTFDate
from newsevents.errors import shown
from newsevents.quantities.bounds import Bounds
from newsevents.records.statistic import StatisticKind

__all__ = ["cumulative_falls", "mixed_units", "tenfold_jump"]

_JUMP = 9
"""A slipped digit makes a figure ten times what it was; that it has moved a little since is allowed for."""

_FEW = 10
"""Counts below it grow tenfold by themselves."""


def cumulative_falls(archive: Archive) -> Iterator[Doubt]:
    """A cumulative figure is certainly below an earlier one, and does not supersede it.

    What only adds up can't fall: one of the two figures is wrong, or the later one corrects the earlier and should say
    so (``supersedes``), or they do not count the same.

    >>> from newsevents import Event, Statistic, check
    >>> toll = [Statistic("dead", n, as_of=day, cumulative=True) for n, day in ((120, "2024-05-01"), (95, "2024-05-03"))]
    >>> print(*check(Event("A made-up flood", statistics=toll), select="Q005"))
    Q005 warning: A made-up flood: $.statistics[1]: the cumulative figure falls from 120 (2024-05-01) to 95 (2024-05-03) and supersedes nothing

    Accept it where the count was begun anew.
    """
    for earlier, later in _falls(archive):
        course = f"from {_dated(earlier)} to {_dated(later)}"
        message = f"the cumulative figure falls {course} and supersedes nothing"
        yield Doubt(later.figure.path, message, event=later.figure.event)


def tenfold_jump(archive: Archive) -> Iterator[Doubt]:
    """A figure is about ten times, or a tenth of, the one before it in its series.

    So is one in which a digit was lost or typed twice. Counts below 10 and orders of magnitude ("dozens") are passed
    over, and so is what another rule says already: a conflict of that date, a cumulative figure that falls.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", n, as_of=day) for n, day in ((1900, "2024-05-01"), (19500, "2024-06-01"))]
    >>> print(*check(Event("A made-up siege", statistics=held), select="Q007"))
    Q007 note: A made-up siege: $.statistics[1]: from 1,900 (2024-05-01) to 19,500 (2024-06-01) the figure grows about tenfold; has a digit slipped?

    Accept it where it did grow or shrink so much.
    """
    told_of = {id(one) for pair in _falls(archive) for one in pair}
    told_of |= {id(one) for group in figures_of_one_time(archive) if pair_in_conflict(group) for one in group}
    for level in _levels(archive):
        for alike in grouped((one for one in level if id(one) not in told_of), _length_of_period).values():
            for earlier, later, odd in _jumps(_steps(alike)):
                course = f"from {_dated(earlier.one)} to {_dated(later.one)}"
                message = f"{course} the figure {_growth(earlier.number, later.number)}; has a digit slipped?"
                yield Doubt(odd.one.figure.path, message, event=odd.one.figure.event)


def mixed_units(archive: Archive) -> Iterator[Doubt]:
    """One series mixes two measures, such as people and money, or two currencies.

    Figures that measure the same thing are in one measure. Two nouns for the things counted ("soldier", "defender") are
    no mix, nor are shares and changes beside counts, nor two units of one measure.

    >>> from newsevents import Event, Statistic, check
    >>> cost = [Statistic("cost", words, series="cost") for words in ("$12 million", "11 million euros")]
    >>> print(*check(Event("A made-up bridge", statistics=cost), select="Q008"))
    Q008 warning: A made-up bridge: $.statistics[1]: the series 'cost' mixes currencies: 12,000,000 USD and 11,000,000 EUR

    Accept it where the series is meant to hold both.
    """
    for group in archive.measures():
        series = group[0].statistic.series
        units = [(figure, unit) for figure in group if (unit := _unit_of(figure))] if series is not None else []
        if any(name == "money" and currency for _, (name, currency) in units):
            units = [(figure, unit) for figure, unit in units if unit != ("money", "")]
        kinds = Counter(unit for _, unit in units)
        if len(kinds) > 1:
            [(usual, _)] = kinds.most_common(1)
            kept = next(figure for figure, unit in units if unit == usual)
            odd, unit = next((figure, unit) for figure, unit in units if unit != usual)
            mixed = "currencies" if usual[0] == unit[0] else f"measures, {usual[0]} and {unit[0]}"
            both = f"{told(kept.statistic.quantity)} and {told(odd.statistic.quantity)}"
            yield Doubt(odd.path, f"the series {shown(series)} mixes {mixed}: {both}", event=odd.event)


def _unit_of(figure: Figure) -> tuple[str, str] | None:
    """The measure of a figure, and the currency of money; None where its words leave it open."""
    quantity = figure.statistic.quantity
    if quantity.per is not None or figure.statistic.kind is StatisticKind.CHANGE:
        return None
    measure = measure_of(quantity)
    if measure.name == "money":
        return "money", measure.unit if measure.unit.isupper() else ""
    is_open = measure.name == "percent" or (measure == COUNT and quantity.unit is None)
    return None if is_open else (measure.name, "")


def _levels(archive: Archive) -> Iterator[list[Measured]]:
    return (level for strand in archive.once(strands) for level in strand.levels if len(level) > 1)


def _falls(archive: Archive) -> list[tuple[Measured, Measured]]:
    return archive.once(_all_falls)


def _all_falls(archive: Archive) -> list[tuple[Measured, Measured]]:
    counts = (
        count
        for level in _levels(archive)
        if any(one.figure.statistic.cumulative for one in level)
        for count in grouped(level, _beginning).values()
    )
    return [fall for count in counts for fall in _falls_of(count)]


def _beginning(one: Measured) -> EDTFDate | None:
    """The day from which a cumulative figure counts, where it is stated."""
    period = one.figure.statistic.period
    return None if period is None else period.start


def _falls_of(count: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """The pairs in which a later figure is below the highest before it; after a fall the count goes on from there."""
    dated = [
        (when, one, bounds)
        for one, bounds in aligned(count)
        if one.figure.statistic.cumulative is not False and (when := _when(one)) is not None
    ]
    times = _times([when for when, _, _ in dated])
    readings = [(time, one, bounds) for time, (_, one, bounds) in zip(times, dated, strict=True)]
    past = iter(sorted(readings, key=lambda reading: reading[0][1]))
    waiting = next(past, None)
    top: tuple[Measured, Bounds] | None = None
    for (first, _), one, bounds in sorted(readings, key=lambda reading: reading[0]):
        while waiting is not None and waiting[0][1] < first:
            top = _higher(top, waiting[1:])
            waiting = next(past, None)
        if top is not None and is_above(top[1], bounds):
            if one.figure.statistic.supersedes is None:
                yield top[0], one
            top = None


def _higher(one: tuple[Measured, Bounds] | None, other: tuple[Measured, Bounds]) -> tuple[Measured, Bounds]:
    """Of two readings the one whose low end is higher; the later where they are equal."""
    if one is None or one[1].low is None:
        return other
    return one if other[1].low is None or other[1].low < one[1].low else other


def _when(one: Measured) -> EDTFDate | None:
    """The date that a figure stands at in its series: as stated, else the end of its period, else of publication."""
    statistic = one.figure.statistic
    if statistic.as_of is None and statistic.period is not None and statistic.period.end is not None:
        return statistic.period.end
    return one.as_of


def _times(dates: Sequence[EDTFDate]) -> list[tuple[float, float]]:
    """The first and the last day of each date; the moments where all of them state one."""
    moments = [moment for date in dates if (moment := moment_of(date)) is not None]
    return [(one, one) for one in moments] if len(moments) == len(dates) else [days_of(date) for date in dates]


class _Step(NamedTuple):
    """A figure of a series, the days or the moment it stands at, and its number."""

    days: tuple[float, float]
    one: Measured
    number: Fraction


def _length_of_period(one: Measured) -> int | None:
    """Periods of about one length share it: months of 28 and of 31 days, a half-year and a year."""
    period = one.figure.statistic.period
    if period is None:
        return None
    first, last = days_of(period)
    length = last - first + 1
    return 0 if isinf(length) or isnan(length) else round(log(length, 3))


def _steps(level: Sequence[Measured]) -> list[_Step]:
    """The figures by their dates, one for each."""
    dated = [
        (when, one, number)
        for one in level
        if (when := _when(one)) is not None and (number := nominal(one.quantity)) is not None
    ]
    steps: dict[tuple[float, float], _Step] = {}
    for time, (_, one, number) in zip(_times([when for when, _, _ in dated]), dated, strict=True):
        steps.setdefault(time, _Step(time, one, number * one.measure.size))
    return [steps[time] for time in sorted(steps)]


def _jumps(steps: Sequence[_Step]) -> Iterator[tuple[_Step, _Step, _Step]]:
    """Neighbours of which one is ten times the other, and the odd one out of them."""
    odd: _Step | None = None
    for i, (one, other) in enumerate(pairwise(steps)):
        if not _is_jump(one, other):
            continue
        # a jump back to what was there before is no second one
        if odd is one and i and not _is_jump(steps[i - 1], other):
            continue
        is_first = i == 0 and len(steps) > 2 and not _is_jump(other, steps[2])
        odd = one if is_first else other
        yield one, other, odd


def _is_jump(one: _Step, other: _Step) -> bool:
    small, large = sorted((abs(one.number), abs(other.number)))
    if one.days[1] >= other.days[0] or not small or (one.one.measure == COUNT and small < _FEW):
        return False
    return large >= _JUMP * small


def _growth(before: Fraction, after: Fraction) -> str:
    ratio = round(max(abs(before), abs(after)) / min(abs(before), abs(after)))
    times = "tenfold" if ratio <= 12 else f"{number_text(ratio)}-fold"
    return f"{'grows' if abs(after) > abs(before) else 'shrinks'} about {times}"


def _dated(one: Measured) -> str:
    return f"{told(one.quantity)} ({_when(one)})"
