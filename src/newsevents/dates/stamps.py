"""The EDTF texts of the dates and times that Python has.

    >>> day_text(datetime.date(2022, 5, 16))
    '2022-05-16'

A fraction of a second is left out: EDTF has none. They are written from the numbers, for a subclass of ``datetime`` may
write itself in another way.
"""

from __future__ import annotations

import datetime

from newsevents.errors import InvalidDateError, shown

__all__ = ["day_text", "moment_text"]


def day_text(day: datetime.date) -> str:
    """The text of a day.

    >>> day_text(datetime.date(476, 9, 4))
    '0476-09-04'
    """
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def moment_text(moment: datetime.datetime) -> str:
    """The text of a date and time, to the second, with its offset where it has one.

    Raises ``InvalidDateError`` for an offset that has seconds, and for a moment that is none (``pandas.NaT``).

    >>> zone = datetime.timezone(datetime.timedelta(hours=-3, minutes=-30))
    >>> moment_text(datetime.datetime(2022, 5, 16, 12, 30, tzinfo=zone))
    '2022-05-16T12:30:00-03:30'
    """
    try:
        offset = moment.utcoffset()
    except ValueError:
        # pandas has a moment that is none, and that raises on being asked
        raise InvalidDateError(f"{shown(moment)} is not a date; leave out what is not known") from None
    text = moment.replace(tzinfo=None, microsecond=0).isoformat()
    if offset is None:
        return text
    minutes, rest = divmod(offset, datetime.timedelta(minutes=1))
    if rest:
        raise InvalidDateError(f"{shown(moment)} has an offset with seconds, which EDTF can't state; give its date")
    if not minutes:
        return f"{text}Z"
    return f"{text}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
