"""A stated length of time, in days: "736 days", "three years and 44 days", "more than two years", "almost 20 months".

    >>> from newsevents.quantities.quantity import Quantity
    >>> length = length_of(Quantity(2, hedge="over", unit="year"), Readings())
    >>> start = datetime.date(2022, 5, 16).toordinal()
    >>> str(length.days((start, start)))
    '(731, …)'

Days, and what is hedged, are read literally. A plain figure in a coarser unit may have been rounded, or cut to
what is completed: "2 years" is 18 months to less than 36, "two and a half" a quarter to either side. Months and
years follow the calendar from a start that is known to the day, and are as wide as they can be from any other. It
does not know working days, nights or seasons.
"""

from __future__ import annotations

import datetime
from enum import Enum
from fractions import Fraction
from math import floor

from attrs import evolve, frozen

from newsevents.checks.readings import Readings
from newsevents.dates.civil import as_date
from newsevents.durations.calendar import Unit, shifted
from newsevents.durations.events import Days
from newsevents.fields import Number
from newsevents.quantities.bounds import Bounds, exact, exact_denominator
from newsevents.quantities.quantity import Quantity
from newsevents.wording.plurals import singular

__all__ = ["Grain", "Length", "Step", "length_of", "reach", "unit_of_time"]


@frozen
class Step:
    """A way to go from a start: months by the calendar, then days.

    >>> Step(Fraction(12)).times(3) + Step(days=Fraction(44))
    Step(months=Fraction(36, 1), days=Fraction(44, 1))
    """

    months: Fraction = Fraction(0)
    days: Fraction = Fraction(0)

    def times(self, number: Number | Fraction) -> Step:
        """So many of it.

        >>> Step(days=Fraction(7)).times(0.5).days
        Fraction(7, 2)
        """
        many = exact(number)
        return Step(self.months * many, self.days * many)

    def __add__(self, other: Step) -> Step:
        return Step(self.months + other.months, self.days + other.days)


_HOUR = Fraction(1, 24)
_IN_DAYS = {"second sec s": _HOUR / 3600, "minute min": _HOUR / 60, "hour hr h": _HOUR, "day": Fraction(1),
            "week wk": Fraction(7), "fortnight": Fraction(14)}  # fmt: skip
_IN_MONTHS = {"month": 1, "quarter": 3, "year yr": 12, "decade": 120, "century": 1_200, "millennium": 12_000}
_UNITS = {
    **{name: Step(days=days) for names, days in _IN_DAYS.items() for name in names.split()},
    **{name: Step(Fraction(months)) for names, months in _IN_MONTHS.items() for name in names.split()},
}
_PLAIN_ADJECTIVES = frozenset("calendar consecutive straight full whole entire long".split())
# the calendar repeats itself every 4,800 months; whole months are never five days off their average
_DAYS_OF_MONTH = Fraction(146_097, 4_800)
_MOST_OFF = 5


class Grain(Enum):
    """How fine the finest unit of a length is, against a day.

    >>> length_of(Quantity(36, unit="hour"), Readings()).grain
    <Grain.FINER: 'finer'>
    """

    FINER = "finer"
    DAY = "day"
    COARSER = "coarser"


@frozen
class Length:
    """A stated length by its ends, None where nothing bounds it; ``exact`` is what a plain figure says.

    ``units`` are those of the calendar that it is stated in, the coarsest first: a decade is in years, a fortnight in weeks.

    >>> length_of(Quantity(20, hedge="almost", unit="month"), Readings()).low is None
    True
    """

    low: Step | None
    high: Step | None
    low_open: bool
    high_open: bool
    exact: Step | None
    grain: Grain
    units: tuple[Unit, ...]

    def days(self, start: Days) -> Bounds:
        """What it leaves possible, in days from a start: as wide as the days that the start may be make it."""
        low = None if self.low is None else reach(start, self.low)[0]
        high = None if self.high is None else reach(start, self.high)[1]
        return Bounds(low, high, self.low_open, self.high_open)


def unit_of_time(name: str) -> Step | None:
    """What one of a unit is; None where it is no unit of time.

    >>> unit_of_time("straight day") == unit_of_time("days") == unit_of_time("Day"), unit_of_time("working day")
    (True, None)
    """
    adjectives, _, noun = name.lower().rpartition(" ")
    if not set(adjectives.split()) <= _PLAIN_ADJECTIVES:
        return None
    return _UNITS.get(noun) or _UNITS.get(singular(noun))


def length_of(
    quantity: Quantity, readings: Readings, *, unit: str | None = None, is_ordinal: bool = False
) -> Length | None:
    """The length that a quantity states, in ``unit`` where it states none; None where it is no length of time.

    An ordinal one is reached once the one before it is over: "week 12" after 11 weeks.

    >>> length_of(Quantity(3, unit="year", rest=Quantity(44, unit="day")), Readings()).exact
    Step(months=Fraction(36, 1), days=Fraction(44, 1))
    >>> length_of(Quantity(86, unit="soldier"), Readings()) is None
    True
    """
    parts = _parts(quantity, unit)
    bounds = readings.literal(quantity if quantity.rest is None else evolve(quantity, rest=None))
    if parts is None or bounds is None:
        return None
    (_, first), (last, finest) = parts[0], parts[-1]
    rest = [finer.times(part.value or 0) for part, finer in parts[1:]]
    low, high, plain = (
        None if end is None else sum(rest, first.times(end))
        for end in (bounds.low, bounds.high, None if quantity.hedge or quantity.low is not None else quantity.value)
    )
    units = tuple(dict.fromkeys(_unit(step) for _, step in parts))
    length = Length(low, high, bounds.low_open, bounds.high_open, plain, _grain(last, finest), units)
    if quantity.hedge or length.grain is not Grain.COARSER:
        return length
    return _rounded(length, last, finest, Fraction(2) if is_ordinal else Fraction(1))


def _parts(quantity: Quantity, unit: str | None) -> list[tuple[Quantity, Step]] | None:
    """A figure and its rests, each with its unit; None where it is a share, or has another unit than one of time."""
    found = []
    part: Quantity | None = quantity
    while part is not None:
        name = part.unit or unit
        step = None if name is None or part.per is not None or part.of is not None else unit_of_time(name)
        if step is None:
            return None
        found.append((part, step))
        part = part.rest
    return found


def _unit(step: Step) -> Unit:
    if step.months:
        return "months" if step.months % 12 else "years"
    return "weeks" if step.days > 1 else "days"


def _grain(last: Quantity, finest: Step) -> Grain:
    if finest.months or finest.days > 1:
        return Grain.COARSER
    ends = (last.value, last.low, last.high)
    return Grain.FINER if finest.days < 1 or any(isinstance(end, float) for end in ends) else Grain.DAY


def _rounded(length: Length, last: Quantity, finest: Step, below: Fraction) -> Length:
    """A plain length in a coarse unit, with what may have been rounded to it or cut to it."""
    low, high = length.low, length.high
    if low is not None:
        low += finest.times(-below * _half_a_step(last.value if last.low is None else last.low))
    if high is not None:
        value = last.value if last.high is None else last.high
        high += finest.times(1 if isinstance(value, int) else _half_a_step(value))
    return evolve(length, low=low, high=high, high_open=True)


def _half_a_step(value: Number | None) -> Fraction:
    """Half of the step in which a figure is stated: whole ones, halves, quarters, or its last decimal."""
    assert value is not None
    parts = exact(value).denominator
    return Fraction(1, 2 * (parts if parts in (1, 2, 4) or isinstance(value, int) else exact_denominator(value)))


def reach(start: Days, step: Step) -> tuple[Fraction, Fraction]:
    """The least and the most days that a step leads from a start, which may be one of several days.

    From a day that the month reached does not have, such as a 31st or a 29 February, it leads to the last day that it
    has, or as far beyond it.

    >>> leap_day = datetime.date(2024, 2, 29).toordinal()
    >>> [int(days) for days in reach((leap_day, leap_day), Step(Fraction(12)))]
    [365, 366]
    """
    if not step.months:
        return step.days, step.days
    first = as_date(start[0]) if start[0] == start[1] else None
    by_calendar = None if first is None else _calendar_days(first, step.months)
    if by_calendar is None:
        average = step.months * _DAYS_OF_MONTH
        by_calendar = average - _MOST_OFF, average + _MOST_OFF
    return by_calendar[0] + step.days, by_calendar[1] + step.days


def _calendar_days(start: datetime.date, months: Fraction) -> tuple[Fraction, Fraction] | None:
    """The same for months alone from one day; None where they lead outside the years 1 to 9999."""
    whole = floor(months)
    reached = [start.year + (start.month - 1 + each) // 12 for each in (whole, whole + 1)]
    if not 1 <= reached[0] <= reached[1] <= datetime.MAXYEAR:
        return None
    low, high = (shifted(start, each) for each in (whole, whole + 1))
    days = low + (high - low) * (months - whole) - start.toordinal()
    # a part of a month leads to no day that could be missing
    missing = start.day - datetime.date.fromordinal(low).day if months == whole else 0
    return days, days + missing
