"""Days of the proleptic Gregorian calendar as whole numbers, for years of any size.

Day 1 is 0001-01-01, as in ``datetime.date.toordinal``; year 0 and the years before it count on downwards.

    >>> day_of(2022, 5, 16) == datetime.date(2022, 5, 16).toordinal()
    True
    >>> day_of(0, 12, 31)
    0

It does not know the Julian calendar: a date of 1500 is read as ISO 8601 reads it.
"""

from __future__ import annotations

import datetime

__all__ = ["as_date", "day_of", "days_in_month", "is_leap"]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LAST_DAY = datetime.date.max.toordinal()


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February (ISO 8601-1, 3.1.1.21).

    >>> is_leap(2000), is_leap(1900), is_leap(-4)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, which is 1 to 12.

    >>> days_in_month(2024, 2)
    29
    """
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_of(year: int, month: int, day: int) -> int:
    """The number of a day, 1 for 0001-01-01.

    >>> day_of(2024, 5, 20) - day_of(2022, 5, 16)
    735
    """
    before = year - 1
    leap = month > 2 and is_leap(year)
    return before * 365 + before // 4 - before // 100 + before // 400 + _BEFORE[month - 1] + leap + day


def as_date(day: float) -> datetime.date | None:
    """The day as a ``date``; None outside the years 1 to 9999.

    >>> as_date(738291)
    datetime.date(2022, 5, 16)
    >>> as_date(0) is None
    True
    """
    return datetime.date.fromordinal(int(day)) if 1 <= day <= _LAST_DAY else None
