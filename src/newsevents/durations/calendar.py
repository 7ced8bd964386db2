"""Durations in years, months, weeks and days, as people state them.

    >>> str(calendar_span("2022-05-16", "2024-05-20"))
    '2 years and 4 days'

The rule is that of python-dateutil's ``relativedelta``: whole months are added to the start, its day of the
month pulled back to the month's last where needed, and what remains is days. So it is not additive, and
31 January to 28 February is one month. It does not know weeks unless they are asked for.
"""

from __future__ import annotations

import datetime
import re
from typing import Literal, Self

from attrs import field, frozen

from newsevents.dates.civil import days_in_month
from newsevents.dates.edtf import DateLike
from newsevents.durations.arguments import calendar_days, known
from newsevents.errors import InvalidArgumentError, shown

__all__ = ["CalendarSpan", "Unit", "calendar_span"]

Unit = Literal["years", "months", "weeks", "days"]
"""A unit of a calendar span."""

UNITS = ("years", "months", "weeks", "days")
_USUAL: tuple[Unit, ...] = ("years", "months", "days")
_PART = re.compile(r"(-?[0-9]{1,1000}) (year|month|week|day)s?")


@frozen
class CalendarSpan:
    """A length of time as calendars have it: years, months, weeks and days.

    ``years``, ``months``, ``weeks`` and ``days`` are whole numbers of these units, 0 where there is none, and negative in a span
    that goes back. Equal where each part is: 14 days are not 2 weeks. ``str`` writes the parts that are not 0. Raises ``InvalidArgumentError`` where a part is no whole number or the signs differ.

    >>> CalendarSpan(years=3, days=44)
    CalendarSpan(years=3, months=0, weeks=0, days=44)
    """

    years: int = field(default=0)
    months: int = field(default=0)
    weeks: int = field(default=0)
    days: int = field(default=0)

    def __attrs_post_init__(self) -> None:
        parts = (self.years, self.months, self.weeks, self.days)
        for part in parts:
            if type(part) is not int:
                name = UNITS[[type(each) is int for each in parts].index(False)]
                raise InvalidArgumentError(f"{name}: {shown(part)} is not a whole number; write it as in 2")
        if min(parts) < 0 < max(parts):
            raise InvalidArgumentError(f"{shown(parts)} goes forward and back; give all parts one sign")

    def __str__(self) -> str:
        parts = [
            f"{part} {name if abs(part) != 1 else name[:-1]}"
            for name, part in zip(UNITS, (self.years, self.months, self.weeks, self.days), strict=True)
            if part
        ]
        return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:]))) or "0 days"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str`` writes, such as "1 year, 2 months and 3 days".

        Parts may be left out, not swapped; a comma may stand for "and". Raises ``InvalidArgumentError``.

        >>> CalendarSpan.parse("3 years and 44 days").days
        44
        """
        found = [_PART.fullmatch(part) for part in re.split(r", and | and |, ", text)] if isinstance(text, str) else []
        parts = {f"{match[2]}s": int(match[1]) for match in found if match}
        in_order = [unit for unit in UNITS if unit in parts]
        if not found or len(parts) < len(found) or list(parts) != in_order:
            raise InvalidArgumentError(f"{shown(text)} is not a span; write it as in '2 years, 1 month and 4 days'")
        return cls(**parts)


def calendar_span(start: DateLike, end: DateLike, *, units: tuple[Unit, ...] = _USUAL) -> CalendarSpan:
    """The years, months and days from start to end, or the units asked for.

    Each unit takes what it can of what the larger ones left; without days, what remains is dropped. Parts
    are negative where the end is earlier. Raises ``ImpreciseDateError`` where an end is not one day,
    ``InvalidDateError`` outside the years 1 to 9999, ``InvalidArgumentError`` for other units.

    >>> str(calendar_span("2019-07-24", "2022-09-06", units=("years", "days")))
    '3 years and 44 days'
    """
    return span_of_days(*calendar_days(start, end), units)


def span_of_days(start: datetime.date, end: datetime.date, units: tuple[Unit, ...]) -> CalendarSpan:
    """The span between two ``date``s; ``calendar_span`` for what is read already.

    >>> str(span_of_days(datetime.date(2024, 1, 31), datetime.date(2024, 2, 29), ("months",)))
    '1 month'
    """
    if units is not _USUAL:
        _require_units(units)
    months = _whole_months(start, end)
    if "months" not in units:
        months = _quotient(months, 12) * 12 if "years" in units else 0
    days = end.toordinal() - shifted(start, months)
    years = _quotient(months, 12) if "years" in units else 0
    weeks = _quotient(days, 7) if "weeks" in units else 0
    return CalendarSpan(years, months - years * 12, weeks, days - weeks * 7 if "days" in units else 0)


def _require_units(units: tuple[Unit, ...]) -> None:
    if not isinstance(units, (tuple, list)) or not units:
        raise InvalidArgumentError(f"units: {shown(units)} names no unit; write them as in ('years', 'days')")
    for unit in units:
        known(unit, UNITS, "units")


def _quotient(number: int, unit: int) -> int:
    """Division towards zero, so that each part carries the sign."""
    return number // unit if number >= 0 else -(-number // unit)


def _whole_months(start: datetime.date, end: datetime.date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    day = min(start.day, days_in_month(end.year, end.month))
    if end >= start:
        return months - (day > end.day)
    return months + (day < end.day)


def shifted(start: datetime.date, months: int) -> int:
    """The number of the day that lies whole months after a date, or before it, within the years 1 to 9999.

    >>> datetime.date.fromordinal(shifted(datetime.date(2024, 1, 31), 1))
    datetime.date(2024, 2, 29)
    """
    if not months:
        return start.toordinal()
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return datetime.date(year, month + 1, min(start.day, days_in_month(year, month + 1))).toordinal()
