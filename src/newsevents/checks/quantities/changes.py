"""A stated change ("down 20%", "up 15") against the two figures that it leads from and to.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", n, series="held", as_of=day) for n, day in ((2500, "2022-05-16"), (1900, "2024-05-20"))]
    >>> fall = Statistic("fall", "50%", kind="change", series="held", period="2022-05-16/2024-05-20")
    >>> [finding.code for finding in check(Event("A made-up siege", statistics=[*held, fall]), select="Q006")]
    ['Q006']

A change without a sign may go either way, unless its words say which. What caused it is not known here.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction
from typing import NamedTuple

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.comparable import (
    Measured,
    Strand,
    aligned,
    grouped,
    literal_bounds,
    rounded_bounds,
    same_days,
    strands,
)
from newsevents.checks.quantities.directions import direction
from newsevents.checks.quantities.intervals import difference, hull, meet, negative, quotient, scaled
from newsevents.checks.quantities.measures import SHARE, Measure
from newsevents.checks.quantities.nominal import nominal
from newsevents.checks.quantities.telling import number_text, percent_text, told
from newsevents.checks.readings import Readings
from newsevents.quantities.bounds import Bounds
from newsevents.recordclass import replace

__all__ = ["change_against_figures"]

_POINTS = Measure("percent", "pp")
_MOST_ROUNDED = Fraction(1, 40)
_PERCENT = Measure("percent", "percent")


class _Level(NamedTuple):
    """The figures of one date and measure: what they may be together, and one of them to name."""

    bounds: Bounds
    one: Measured


def change_against_figures(archive: Archive) -> Iterator[Doubt]:
    """A stated change is not what lies between the two figures of its series at the ends of its period.

    Readers are given all three numbers, and one of them is wrong; most often it is the percentage, taken of the wrong
    figure. All are read as rounded ones, the figures by a fortieth at most. Which way a change goes is told by its sign: below 0 is a fall.
    A plain number goes the way that the words of its label, or those of the quantity, say: down with "fell by", "cut", "loss", "slump"
    and their like, up with "rose", "growth", "gain", "up". With words for neither or for both ("change") it may go either way.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", n, series="held", as_of=day) for n, day in ((2500, "2022-05-16"), (1900, "2024-05-20"))]
    >>> fall = Statistic("fell by", "32%", kind="change", series="held", period="2022-05-16/2024-05-20")
    >>> print(*check(Event("A made-up siege", statistics=[*held, fall]), select="Q006"))
    Q006 warning: A made-up siege: $.statistics[2]: stated 32% over 2022-05-16/2024-05-20; from 2,500 to 1,900 is -600, or -24%

    Accept it where the change was computed from figures that are not given.
    """
    for strand in archive.once(strands):
        if strand.changes:
            levels = _levels(strand)
            for change in strand.changes:
                yield from _doubts(change, levels, archive.readings)


_Levels = dict[Hashable, dict[tuple[str, str], _Level]]
"""The figures of a strand by their dates, then by their measures."""


def _levels(strand: Strand) -> _Levels:
    found: _Levels = {}
    for level in strand.levels:
        for date, group in grouped(level, _date).items():
            readings = aligned(group)
            if readings:
                measure = group[0].measure
                both = _Level(hull([_narrowed(one, bounds) for one, bounds in readings]), readings[0][0])
                found.setdefault(date, {})[measure.name, measure.unit] = both
    return found


def _narrowed(one: Measured, bounds: Bounds) -> Bounds:
    """Rounded bounds, at most a fortieth away from the figure: from 2,000 to 2,600 is 30%, and is not 50% by any rounding."""
    number = nominal(one.quantity)
    if number is None or number <= 0:
        return bounds
    low, high = (number * one.measure.size * factor for factor in (1 - _MOST_ROUNDED, 1 + _MOST_ROUNDED))
    return Bounds(
        None if bounds.low is None else max(bounds.low, low),
        None if bounds.high is None else min(bounds.high, high),
        bounds.low_open,
        bounds.high_open,
    )


def _date(one: Measured) -> Hashable:
    statistic = one.figure.statistic
    return same_days(one.as_of if statistic.as_of is not None or statistic.period is None else statistic.period)


def _doubts(change: Measured, levels: _Levels, readings: Readings) -> Iterator[Doubt]:
    """What is found of one change: nothing where any of the measures of its series bears it out."""
    period = change.figure.statistic.period
    if period is None or not period.is_interval or period.start is None or period.end is None:
        return
    before, after = (levels.get(same_days(end), {}) for end in (period.start, period.end))
    courses = [(one, after[measure], measure) for measure, one in before.items() if measure in after]
    actual = [found for course in courses for found in _actual(change.measure, *course)]
    stated = _stated(change, readings)
    if actual and stated and not any(meet(one, found) for one in stated for found in actual):
        way, course = _told_ways(change, *courses[0][:2]), _course(*courses[0][:2], readings)
        message = f"stated {told(change.quantity)} over {period}{way[0]}; {course}{way[1]}"
        yield Doubt(change.figure.path, message, event=change.figure.event)


def _told_ways(change: Measured, before: _Level, after: _Level) -> tuple[str, str]:
    """Which way a change goes as stated and by the figures, where these are two ways."""
    stated, actual = _direction(change), _nominal_change(before, after) or 0
    if stated * actual >= 0:
        return "", ""
    return (", as a rise", ", a fall") if stated > 0 else (", as a fall", ", a rise")


def _stated(change: Measured, readings: Readings) -> list[Bounds]:
    """What the change may be as stated: a fall below 0; both ways where neither sign nor words say which."""
    quantity, way = change.quantity, _direction(change)
    if quantity.value is not None and quantity.value < 0:
        quantity = replace(quantity, value=-quantity.value)
    bounds = rounded_bounds(quantity, readings)
    if bounds is None:
        return []
    hundredth = change.measure in (_PERCENT, _POINTS)
    bounds = scaled(bounds, Fraction(1, 100) if hundredth else change.measure.size)
    if quantity.value is None and bounds.low is not None and bounds.low < 0:
        return [bounds]
    return [negative(bounds)] if way < 0 else [bounds] if way else [bounds, negative(bounds)]


def _direction(change: Measured) -> int:
    """1 for a rise, -1 for a fall, 0 where it is open: by the sign, else by the words."""
    quantity = change.quantity
    if quantity.value is not None and quantity.value < 0:
        return -1
    return direction(f"{change.figure.statistic.label} {quantity.text or ''}")


def _actual(stated: Measure, before: _Level, after: _Level, measure: tuple[str, str]) -> list[Bounds]:
    """What the change between two figures may be, in the terms that a change is stated in.

    A share that rises "by 5%" may have risen by a twentieth or by five points.
    """
    absolute = difference(after.bounds, before.bounds)
    found: list[Bounds] = []
    if measure == (stated.name, stated.unit) and stated not in (SHARE, _PERCENT):
        found.append(absolute)
    if stated in (SHARE, _PERCENT) and (ratio := quotient(after.bounds, before.bounds)):
        found.append(difference(ratio, Bounds(1, 1)))
    if stated in (SHARE, _PERCENT, _POINTS) and measure in (SHARE[:2], _PERCENT[:2]):
        found.append(absolute if measure == SHARE[:2] else scaled(absolute, Fraction(1, 100)))
    return found


def _nominal_change(before: _Level, after: _Level) -> Fraction | None:
    """How much the second of two figures is above the first, hedges aside, in the unit that both are compared in."""
    ends = nominal(before.one.quantity), nominal(after.one.quantity)
    if ends[0] is None or ends[1] is None:
        return None
    return ends[1] * after.one.measure.size - ends[0] * before.one.measure.size


def _course(before: _Level, after: _Level, readings: Readings) -> str:
    """The way from one figure to another, with the difference worked out and hedged as they are."""
    course = f"from {told(before.one.quantity)} to {told(after.one.quantity)}"
    change, start = _nominal_change(before, after), nominal(before.one.quantity)
    if change is None or start is None:
        return course
    hedge, size = _hedge(change, before, after, readings), before.one.measure.size
    found: list[str] = []
    if before.one.measure == SHARE:
        found.append(f"{hedge}{number_text(change * 100)} points")
    elif size == after.one.measure.size:
        found.append(f"{hedge}{number_text(change / size)}")
    if 0 < start * size >= -change:
        found.append(f"{hedge}{percent_text(change / (start * size))}")
    return f"{course} is {', or '.join(found)}" if found else course


def _hedge(change: Fraction, before: _Level, after: _Level, readings: Readings) -> str:
    """The word that a change is hedged with where its ends are: empty between two plain figures."""
    first, last = (literal_bounds(level.one.quantity, readings) for level in (before, after))
    assert first is not None, "what names a number has bounds"
    assert last is not None, "what names a number has bounds"
    found = difference(scaled(last, after.one.measure.size), scaled(first, before.one.measure.size))
    if found.low == found.high == change:
        return ""
    if found.low is None and found.high == change:
        return "below " if found.high_open else "at most "
    if found.high is None and found.low == change:
        return "above " if found.low_open else "at least "
    return "about "
