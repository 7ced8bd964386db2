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
from newsevents.checks.dates.starts import right_start
from newsevents.dates.civil import as_date
from newsevents.durations.calendar import Unit, span_of_days

__all__ = ["counted", "expected", "off"]

_FAR = 10**9
_LEFT_OVER: dict[Unit, tuple[Unit, ...]] = {"years": ("months", "days"), "months": ("days",), "weeks": ("days",)}


def counted(reckoning: Reckoning) -> str:
    """What the dates give, by both countings; and as a calendar span where the length is stated as one."""
    low, high = reckoning.stretch.elapsed
    span = _span(reckoning)
    # a short span has days alone, and need not be said twice
    is_in_days = span is None or span.split()[0] == str(low)
    elapsed = f"{_days(low, high)} elapsed" if is_in_days else f"{span}, {_days(low, high)} days elapsed"
    found = f"{reckoning.stretch.words} is {elapsed}, {_days(low + 1, high + 1)} counting both ends"
    if not reckoning.is_number or reckoning.length.grain is not Grain.DAY or low != high:
        return found
    return f"{found}: day {low + 1:,} where the first is day 1"


def _days(low: float, high: float) -> str:
    if high == inf:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _span(reckoning: Reckoning) -> str | None:
    """The calendar span in the units that are stated, such as "2 years and 4 days"; None for plain days and imprecise dates."""
    units = _units(reckoning)
    first, last = (
        as_date(day[0]) if day[0] == day[1] else None for day in (reckoning.stretch.start, reckoning.stretch.end)
    )
    return None if not units or first is None or last is None else str(span_of_days(first, last, units))


def _units(reckoning: Reckoning) -> tuple[Unit, ...]:
    """The units that are stated, and finer ones for what these leave over; none for plain days, and what is finer."""
    stated = reckoning.length.units
    if reckoning.length.grain is Grain.FINER or stated == ("days",):
        return ()
    return (*stated, *_LEFT_OVER.get(stated[-1], ()))


def off(reckoning: Reckoning) -> str:
    """By how much a length is off, and which start would make it right; nothing where it is off by less than a day."""
    days = ceil(abs(reckoning.off_by))
    if not days:
        return ""
    size = "far" if days > _FAR else f"{days:,} day{'' if days == 1 else 's'}"
    found = f"; {size} too {'many' if reckoning.off_by > 0 else 'few'}"
    start = right_start(reckoning)
    return found if start is None else f"{found}, right from {start}"


def expected(reckoning: Reckoning) -> int | str | None:
    """What would be right: elapsed days, the number of the day, or the calendar span; None where dates are imprecise."""
    low, high = reckoning.stretch.elapsed
    if low != high or reckoning.length.grain is Grain.FINER:
        return None
    return _span(reckoning) or int(low) + reckoning.is_number
