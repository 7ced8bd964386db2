"""Which day it is at a place.

    >>> import datetime
    >>> local_date(datetime.datetime(2022, 5, 16, 21, 30, tzinfo=datetime.UTC), "Europe/Kyiv")
    datetime.date(2022, 5, 17)

The rules of zones come from the machine, or from the ``tzdata`` package where it has none.
"""

from __future__ import annotations

import datetime

from newsevents.errors import InvalidArgumentError, InvalidDateError, shown

__all__ = ["local_date", "today"]


def local_date(moment: datetime.datetime, zone: str | datetime.tzinfo) -> datetime.date:
    """The calendar day of a moment at a place, whose zone is named as in the IANA time zone database.

    Raises ``InvalidDateError`` for a moment without an offset from UTC, or beyond the years 1 to 9999;
    ``InvalidArgumentError`` for a zone that is not known.

    >>> local_date(datetime.datetime(2011, 12, 30, 10, tzinfo=datetime.UTC), "Pacific/Apia")
    datetime.date(2011, 12, 31)
    """
    if not isinstance(moment, datetime.datetime):
        raise InvalidDateError(f"moment: {shown(moment)} is not a datetime; give one with an offset from UTC")
    if moment.utcoffset() is None:
        raise InvalidDateError(f"moment: {shown(moment)} has no offset from UTC; give it a tzinfo")
    try:
        return moment.astimezone(_zone(zone)).date()
    except OverflowError:
        raise InvalidDateError(f"moment: {shown(moment)} is outside the years 1 to 9999 at that place") from None


def today(zone: object = None) -> datetime.date:
    """Today's date in a zone, or on this machine.

    >>> today("Pacific/Kiritimati") >= today("Pacific/Honolulu")
    True
    """
    here = None if zone is None else _zone(zone)
    return datetime.datetime.now(here).date()


def _zone(zone: object) -> datetime.tzinfo:
    if isinstance(zone, datetime.tzinfo):
        return zone
    # loaded late: only questions of zones need it
    import zoneinfo

    try:
        if isinstance(zone, str):
            return zoneinfo.ZoneInfo(zone)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        pass
    raise InvalidArgumentError(f"zone: {shown(zone)} is not a known time zone; write it as in 'Europe/Kyiv'")
