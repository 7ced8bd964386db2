"""From what users give to the day that it means, with errors that name the argument.

    >>> one_day("2022-05-16", "start")
    738291

A ``datetime`` means its date as written. It is not moved to another zone: ``local_date`` does that.
"""

from __future__ import annotations

import datetime
from typing import Literal

from newsevents.dates.civil import as_date
from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.errors import ImpreciseDateError, InvalidArgumentError, InvalidDateError, NewsEventsError, shown

__all__ = ["Counting", "LeapDay", "calendar_days", "edtf", "known", "one_day", "require_one_zone"]

Counting = Literal["elapsed", "inclusive"]
"""How days are counted: ``elapsed`` is end minus start, ``inclusive`` counts both ends."""

LeapDay = Literal["feb28", "mar1"]
"""Where the anniversary of a 29 February falls in a common year."""


def known(value: str, allowed: tuple[str, ...], name: str) -> None:
    """Refuse a word that is none of those allowed.

    >>> known("elapsed", ("elapsed", "inclusive"), "counting")
    """
    if value not in allowed:
        raise InvalidArgumentError(f"{name}: {shown(value)} is unknown; write {' or '.join(map(repr, allowed))}")


def edtf(value: DateLike, name: str) -> EDTFDate:
    """The date that an argument gives; an error names the argument.

    >>> edtf(datetime.date(2022, 5, 16), "start")
    EDTFDate('2022-05-16')
    """
    if isinstance(value, (tuple, list)):
        raise InvalidDateError(f"{name}: {shown(value)} is not one date; write it as in '2022-05-16'")
    try:
        return EDTFDate.of(value)
    except NewsEventsError as error:
        raise type(error)(f"{name}: {error.problem}") from None


def one_day(value: DateLike, name: str, *, instead: str | None = "day_range") -> int:
    """The number of the one day that an argument means; raises ``ImpreciseDateError`` where it may be several.

    The error names the call that takes such a date ``instead``, or asks for a day where none does.

    >>> one_day("0001-01-03", "start")
    3
    """
    if isinstance(value, EDTFDate) and value._day:
        return value._day
    # a time of day is part of no day count, whatever its offset
    if isinstance(value, datetime.date):
        return value.toordinal()
    date = edtf(value, name)
    first, last = date._parsed().extent()
    if first is None or first != last:
        ends = "give one of its ends, or " if date.is_interval else ""
        right = "give one day, as in '2022-05-16'" if instead is None else f"{ends}{instead} takes it"
        raise ImpreciseDateError(f"{name}: {_not_one_day(date)}; {right}")
    return int(first)


def _not_one_day(date: EDTFDate) -> str:
    earliest, latest = date.earliest, date.latest
    if earliest is None or latest is None:
        return f"{shown(str(date))} is not one day"
    return f"{shown(str(date))} is not one day but {earliest} to {latest}"


def calendar_days(
    start: DateLike, end: DateLike, end_name: str = "end", *, instead: str | None = "day_range"
) -> tuple[datetime.date, datetime.date]:
    """Both days as ``date``, for arithmetic in months and years, which knows the years 1 to 9999.

    Errors are as of ``one_day``.

    >>> calendar_days("2022-05-16", "2024-05-20")
    (datetime.date(2022, 5, 16), datetime.date(2024, 5, 20))
    """
    first, last = _plain_day(start), _plain_day(end)
    if first is None or last is None:
        require_one_zone(start, end, end_name)
        return calendar_day(start, "start", instead=instead), calendar_day(end, end_name, instead=instead)
    return first, last


def _plain_day(value: DateLike) -> datetime.date | None:
    """The day of what can be nothing but one day, for which no zone need be looked at."""
    if type(value) is datetime.date:
        return value
    if type(value) is EDTFDate and value._day:
        return datetime.date.fromordinal(value._day)
    return None


def calendar_day(value: DateLike, name: str, *, instead: str | None = None) -> datetime.date:
    """The one day that an argument means, as a ``date``; errors are as of ``one_day``.

    >>> calendar_day("2022-05-16", "today")
    datetime.date(2022, 5, 16)
    """
    date = as_date(one_day(value, name, instead=instead))
    if date is None:
        right = "write a day within them" if instead is None else "days_between takes it"
        raise InvalidDateError(f"{name}: {shown(str(value))} is outside the years 1 to 9999; {right}")
    return date


def require_one_zone(start: DateLike, end: DateLike, end_name: str = "end") -> None:
    """Refuse two times with different offsets from UTC, unless they share their zone.

    >>> require_one_zone("2022-05-16T23:00:00+03:00", "2022-05-17T01:00:00+03:00")
    """
    one, other = _zone(start, "start"), _zone(end, end_name)
    if one is None or other is None or one[0] == other[0]:
        return
    if one[1] is not None and one[1] == other[1]:
        return
    raise InvalidDateError(
        f"{shown(str(start))} and {shown(str(end))} have different offsets; turn each into a day with local_date first"
    )


def _zone(value: DateLike, name: str) -> tuple[datetime.timedelta, datetime.tzinfo | None] | None:
    if isinstance(value, datetime.datetime):
        offset = value.utcoffset()
        return None if offset is None else (offset, value.tzinfo)
    if isinstance(value, datetime.date) or (isinstance(value, EDTFDate) and value._day):
        return None
    minutes = edtf(value, name)._parsed().offset
    return None if minutes is None else (datetime.timedelta(minutes=minutes), None)
