"""Which day it is at a place.

    >>> import datetime
    >>> local_date(datetime.datetime(2022, 5, 16, 21, 30, tzinfo=datetime.UTC), "Europe/Kyiv")
    datetime.date(2022, 5, 17)

The rules of zones come from the machine, or from the ``tzdata`` package where it has none.
"""

from __future__ import annotations

import datetime

from newsevents.dates.edtf import EDTFDate
from newsevents.durations.arguments import edtf
from newsevents.errors import InvalidArgumentError, InvalidDateError, shown

__all__ = ["Zone", "known_zone", "local_date", "today"]

Zone = str | datetime.tzinfo
"""A time zone, or its name in the IANA time zone database."""


def local_date(moment: datetime.datetime | EDTFDate | str, zone: Zone) -> datetime.date:
    """The calendar day of a moment at a place, whose zone is named as in the IANA time zone database.

    The moment is a ``datetime``, or an EDTF date-time, with an offset from UTC. Raises ``InvalidDateError`` for a moment without an offset from UTC, or beyond the years 1 to 9999;
    ``InvalidArgumentError`` for a zone that is not known.

    >>> local_date(datetime.datetime(2011, 12, 30, 10, tzinfo=datetime.UTC), "Pacific/Apia")
    datetime.date(2011, 12, 31)
    """
    place = known_zone(zone)
    try:
        found = moment if isinstance(moment, datetime.datetime) else _from_edtf(moment)
        if found.utcoffset() is None:
            raise InvalidDateError(f"moment: {shown(moment)} has no offset from UTC; give it one")
        return found.astimezone(place).date()
    except OverflowError:
        raise InvalidDateError(f"moment: {shown(moment)} is outside the years 1 to 9999 at that place") from None


def _from_edtf(moment: object) -> datetime.datetime:
    date = edtf(moment, "moment") if isinstance(moment, (EDTFDate, str)) else None
    if date is None or date.precision != "second" or date.earliest is None:
        raise InvalidDateError(f"moment: {shown(moment)} is no moment; write it as in '2022-05-16T21:30:00Z'")
    offset = date._parsed().offset
    zone = None if offset is None else datetime.timezone(datetime.timedelta(minutes=offset))
    hour, minute, second = (int(part) for part in str(date).partition("T")[2][:8].split(":"))
    midnight = datetime.datetime.combine(date.earliest, datetime.time(), zone)
    # 24:00:00 and a leap second lie beyond what a time can hold
    return midnight + datetime.timedelta(hours=hour, minutes=minute, seconds=min(second, 59))


def today(zone: Zone | None = None) -> datetime.date:
    """Today's date in a zone, or on this machine.

    >>> today("Pacific/Kiritimati") >= today("Pacific/Honolulu")
    True
    """
    here = None if zone is None else known_zone(zone)
    return datetime.datetime.now(here).date()


def known_zone(zone: object) -> datetime.tzinfo:
    """The zone that is meant; raises ``InvalidArgumentError`` for one that is not known.

    >>> known_zone("Europe/Kyiv")
    zoneinfo.ZoneInfo(key='Europe/Kyiv')
    """
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
