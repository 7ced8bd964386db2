"""Anniversaries that fall on another day, or have another number.

    >>> from newsevents import Event, Statistic, check
    >>> first = Statistic("first anniversary", 1, kind="anniversary", as_of="2025-02-06")
    >>> [finding.expected for finding in check(Event("A quake", when="2023-02-06", statistics=[first]), select="D")]
    [2]

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests.
An anniversary may be of any day of its event; of one that goes on, of any in its first year. A story that does not say
on which day it falls may have been published on the eve or the day after. Other calendars are not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, inf

from newsevents.checks.dates.chronology import days_of, slack, start_and_end
from newsevents.checks.dates.lengths import Step, reach, unit_of_time
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Figure, Story
from newsevents.dates.civil import as_date
from newsevents.dates.edtf import EDTFDate
from newsevents.durations.events import Days
from newsevents.fields import Number
from newsevents.quantities.bounds import exact
from newsevents.quantities.describe import describe, digits
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import StatisticKind

__all__ = ["not_that_day"]

_YEAR = Step(Fraction(12))
_FIRST_YEAR = 364
_DAYS_OF_YEAR = Fraction(146_097, 400)


def not_that_day(story: Story) -> Iterator[Doubt]:
    """An anniversary is that of no day of its event: it is another day, or has another number.

    Anniversaries are often off by one, and are then handed on; the day tells which number it is.

    >>> from newsevents import Event, Statistic, check
    >>> second = Statistic("anniversary", 2, kind="anniversary", as_of="2025-02-16")
    >>> print(*check(Event("A quake", id="q1", when="2023-02-06", statistics=[second]), select="D004"))
    D004 warning: q1: $.statistics[0]: stated anniversary 2 of 2023-02-06 on 2025-02-16; it is on 2025-02-06

    Accept it where the day is kept on another one, such as the Sunday after.
    """
    when = story.event.when
    for figure in story.standing:
        if figure.statistic.kind is StatisticKind.ANNIVERSARY and when is not None:
            yield from _doubts(figure, when)


def _event_days(when: EDTFDate) -> Days | None:
    """The first and the last day that an anniversary may be of; None where there is no telling."""
    (first, latest_start), (_, last) = start_and_end(when)
    last = latest_start + _FIRST_YEAR if last == inf else last
    return None if first == -inf or last == inf else (first, last)


def _doubts(figure: Figure, when: EDTFDate) -> Iterator[Doubt]:
    quantity, on, days = figure.statistic.quantity, _day(figure), _event_days(when)
    unit = _unit(quantity)
    if unit is None or on is None or days is None or quantity.value is None:
        return
    date, tolerance = on
    first, last = days_of(date)
    day = first - tolerance, last + tolerance
    kept = _kept(days, unit.times(quantity.value))
    if _overlap(day, kept):
        return
    number = _right_number(day, days, unit, quantity.value)
    after = digits(quantity.value) if unit == _YEAR else f"after {describe(quantity)}"
    stated = f"stated anniversary {after} of {when} on {date}"
    if number is not None:
        yield Doubt(figure.path, f"{stated}; it is anniversary {number:,}", number)
    else:
        the_day = as_date(kept[0]) if kept[0] == kept[1] else None
        yield Doubt(figure.path, f"{stated}{_place(kept)}", None if the_day is None else str(the_day))


def _unit(quantity: Quantity) -> Step | None:
    """What one of an anniversary is; None where it is hedged, or is none of so many years, months, weeks or days."""
    if quantity.hedge or quantity.low is not None or quantity.per is not None or quantity.of or quantity.rest:
        return None
    unit = (quantity.unit or "").lower().removesuffix("anniversary").strip()
    return unit_of_time(unit) if unit else _YEAR


def _day(figure: Figure) -> tuple[EDTFDate, int] | None:
    """The day that is called an anniversary, and by how many days that may be another."""
    date, source = figure.statistic.as_of, figure.source
    if date is not None:
        return date, slack(date)
    if source is None or source.published is None:
        return None
    return source.published, 1 + slack(source.published)


def _kept(days: Days, step: Step) -> Days:
    """The first and the last day that is so many years, or so long, after a day of the event."""
    first, last = (reach((day, day), step) for day in days)
    # a hundred days may count the first of them
    return days[0] + floor(first[0]) - bool(step.days), days[1] + ceil(last[1])


def _overlap(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _right_number(day: Days, days: Days, unit: Step, stated: Number) -> int | None:
    """The number that an anniversary in years has on that day; None where it is on no day of the event."""
    if unit != _YEAR or inf in (abs(day[0]), abs(day[1])):
        return None
    years = [(int(day[0]) - int(of)) // _DAYS_OF_YEAR + more for of in days for more in (0, 1)]
    right = [number for number in years if number > 0 and _overlap(day, _kept(days, unit.times(number)))]
    return min(right, key=lambda number: abs(number - exact(stated)), default=None)


def _place(kept: Days) -> str:
    """Where the anniversary would be, as the end of a sentence."""
    first, last = (as_date(day) for day in kept)
    if first is None or last is None:
        return ""
    return f"; it is on {first}" if first == last else f"; it is from {first} to {last}"
