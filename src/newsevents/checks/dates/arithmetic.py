"""The arithmetic of a length, in the words of a finding: what its dates give, by how much it is off, what is right.

    >>> from newsevents import EDTFDate, Statistic
    >>> from newsevents.checks.readings import Readings
    >>> from newsevents.checks.dates.reckoning import reckoned
    >>> length = Statistic("length", "three years", kind="event_duration")
    >>> counted(reckoned(length, EDTFDate("2022-05-16/2024-05-20"), None, Readings()))
    '2022-05-16 to 2024-05-20 is 2 years and 4 days, 735 days elapsed, 736 counting both ends'

Whether it is wrong is not known here.
"""

from __future__ import annotations

from math import ceil, inf

from newsevents.checks.dates.lengths import Grain
from newsevents.checks.dates.reckoning import Reckoning
from newsevents.dates.civil import as_date
from newsevents.durations.calendar import Unit, span_of_days

__all__ = ["counted", "expected", "off"]

_FAR = 10**9


def counted(reckoning: Reckoning) -> str:
    """What the dates give, by both countings; and as a calendar span where the length is stated as one."""
    low, high = reckoning.stretch.elapsed
    span = _span(reckoning)
    elapsed = f"{_days(low, high)} elapsed" if span is None else f"{span}, {_days(low, high)} days elapsed"
    found = f"{reckoning.stretch.words} is {elapsed}, {_days(low + 1, high + 1)} counting both ends"
    if not reckoning.is_number or reckoning.length.grain is not Grain.DAY or low != high:
        return found
    return f"{found}: day {low + 1:,} where the first is day 1"


def _days(low: float, high: float) -> str:
    if high == inf:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _span(reckoning: Reckoning) -> str | None:
    """The calendar span, such as "2 years and 4 days"; None for plain days and imprecise dates."""
    units = _units(reckoning)
    first, last = (
        as_date(day[0]) if day[0] == day[1] else None for day in (reckoning.stretch.start, reckoning.stretch.end)
    )
    return None if not units or first is None or last is None else str(span_of_days(first, last, units))


def _units(reckoning: Reckoning) -> tuple[Unit, ...]:
    length = reckoning.length
    step = length.low or length.high
    if step is None or length.grain is Grain.FINER:
        return ()
    if not step.months:
        return () if length.grain is Grain.DAY else ("weeks", "days")
    return ("years", "days") if length.grain is Grain.DAY else ("years", "months", "days")


def off(reckoning: Reckoning) -> str:
    """By how much a length is off, and which start would make it right; nothing where it is off by less than a day."""
    days = ceil(abs(reckoning.off_by))
    if not days:
        return ""
    size = "far" if days > _FAR else f"{days:,} day{'' if days == 1 else 's'}"
    found = f"; {size} too {'many' if reckoning.off_by > 0 else 'few'}"
    start = reckoning.right_start
    if start is None:
        return found
    counting = "counting both ends" if reckoning.off_by > 0 else "by elapsed days"
    return f"{found}, right from {start}{f' {counting}' if reckoning.length.grain is Grain.DAY else ''}"


def expected(reckoning: Reckoning) -> int | str | None:
    """What would be right: elapsed days, the number of the day, or the calendar span; None where dates are imprecise."""
    low, high = reckoning.stretch.elapsed
    if low != high or reckoning.length.grain is Grain.FINER:
        return None
    return _span(reckoning) or int(low) + reckoning.is_number
