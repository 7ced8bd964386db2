"""The same day in other years.

    >>> anniversary("2022-05-16", 2)
    datetime.date(2024, 5, 16)

The anniversary of a 29 February is, in a common year, 28 February (``leap_day="feb28"``) or 1 March
(``leap_day="mar1"``): laws and habits differ, so it is named. The day itself is not an anniversary.
"""

from __future__ import annotations

import datetime

from newsevents.dates.civil import is_leap
from newsevents.dates.edtf import DateLike
from newsevents.durations.arguments import LeapDay, calendar_day, calendar_days, known
from newsevents.errors import InvalidArgumentError, shown

__all__ = ["anniversaries_passed", "anniversary", "next_anniversary"]

LEAP_DAYS = ("feb28", "mar1")


def anniversary(start: DateLike, n: int, *, leap_day: LeapDay = "feb28") -> datetime.date:
    """The nth anniversary; the 0th is the day itself, a negative one lies before it.

    Raises ``ImpreciseDateError`` where the start is not one day, ``InvalidArgumentError`` where the
    anniversary is outside the years 1 to 9999.

    >>> anniversary("2020-02-29", 1), anniversary("2020-02-29", 1, leap_day="mar1")
    (datetime.date(2021, 2, 28), datetime.date(2021, 3, 1))
    """
    known(leap_day, LEAP_DAYS, "leap_day")
    if not isinstance(n, int) or isinstance(n, bool):
        raise InvalidArgumentError(f"n: {shown(n)} is not a whole number; write it as in 2")
    return _in_year(calendar_day(start, "start"), n, leap_day)


def _in_year(start: datetime.date, n: int, leap_day: LeapDay) -> datetime.date:
    year = start.year + n
    if not 1 <= year <= 9999:
        raise InvalidArgumentError(f"n: {shown(n)} leads outside the years 1 to 9999")
    if (start.month, start.day) == (2, 29) and not is_leap(year):
        return datetime.date(year, 2, 28) if leap_day == "feb28" else datetime.date(year, 3, 1)
    return start.replace(year=year)


def anniversaries_passed(start: DateLike, on: DateLike, *, leap_day: LeapDay = "feb28") -> int:
    """How many anniversaries have come by a day, that day included; 0 before the first, and before the start.

    Raises as ``anniversary``.

    >>> anniversaries_passed("2022-05-20", "2024-05-20")
    2
    """
    known(leap_day, LEAP_DAYS, "leap_day")
    first, day = calendar_days(start, on, "on", instead=None)
    years = day.year - first.year
    return max(0, years - (_in_year(first, years, leap_day) > day))


def next_anniversary(start: DateLike, on: DateLike, *, leap_day: LeapDay = "feb28") -> datetime.date:
    """The first anniversary after a day, not counting that day.

    Raises as ``anniversary``.

    >>> next_anniversary("2022-05-16", on="2024-05-16")
    datetime.date(2025, 5, 16)
    """
    return anniversary(start, anniversaries_passed(start, on, leap_day=leap_day) + 1, leap_day=leap_day)
