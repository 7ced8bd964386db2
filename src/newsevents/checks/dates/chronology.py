"""Dates as the days that they may be, whatever their imprecision, for rules about what cannot be.

    >>> days_of(EDTFDate("0001-01")), is_after(EDTFDate("2024-05-21"), EDTFDate("2024-05"))
    ((1, 31), False)

What is said to be approximate or uncertain may be any day: as with "about 700", nothing is ruled out. A day begins at
different moments around the globe, so what states a time of day may be the day before or the day after at another
place; a date without one is taken as written. Times of day are compared where both state their offset from UTC.
"""

from __future__ import annotations

import functools
from math import inf
from typing import NamedTuple

from newsevents.dates.denotation import Interval, Point
from newsevents.dates.edtf import EDTFDate
from newsevents.durations.events import Days, ends_of
from newsevents.records.source import Source

__all__ = [
    "Change",
    "days_of",
    "end_of",
    "is_after",
    "is_late",
    "is_qualified",
    "last_change",
    "slack",
    "start_and_end",
]

_ANY_DAY = -inf, inf
_DAY = 86_400.0


def days_of(date: EDTFDate) -> Days:
    """The first and the last day that a date may be; at infinity where it is open, unknown or approximate.

    >>> days_of(EDTFDate("0001-01-03/..")), days_of(EDTFDate("/0001-01-03"))
    ((3, inf), (-inf, 3))
    """
    # nearly every date of a story is a plain day, which has its number
    if date._day:
        return date._day, date._day
    if not is_qualified(date):
        first, last = date._parsed().extent()
        return -inf if first is None else first, inf if last is None else last
    start, end = start_and_end(date)
    return start[0], end[1]


@functools.lru_cache(maxsize=256)
def start_and_end(when: EDTFDate) -> tuple[Days, Days]:
    """The days that the start may be, and those that the end may be.

    >>> start_and_end(EDTFDate("0001-01-03~/0001-01-05"))
    ((-inf, inf), (5, 5))
    """
    start, end = ends_of(when)
    if not is_qualified(when):
        return start, end
    found = when._parsed()
    if not isinstance(found, Interval):
        return _ANY_DAY, _ANY_DAY
    return (_ANY_DAY if _is_qualified_end(found.start) else start), (_ANY_DAY if _is_qualified_end(found.end) else end)


def is_qualified(date: EDTFDate) -> bool:
    """Whether any part of a date is said to be approximate or uncertain.

    >>> is_qualified(EDTFDate("2022-05?/2023"))
    True
    """
    return not date._day and bool(date._parsed().qualifiers)


def _is_qualified_end(end: Point | str) -> bool:
    return isinstance(end, Point) and bool(end.qualifiers)


def slack(*dates: EDTFDate) -> int:
    """The days by which dates may be off at another place: one where any of them states a time of day.

    >>> slack(EDTFDate("2024-05-20")), slack(EDTFDate("2024-05-20T23:30:00Z"))
    (0, 1)
    """
    return int(any("T" in str(date) for date in dates))


def is_after(date: EDTFDate, limit: EDTFDate) -> bool:
    """Whether a date is certainly after another, wherever on the globe the two are written.

    >>> is_after(EDTFDate("2024-05-20"), EDTFDate("2024-05-19T23:30:00Z"))
    False
    >>> is_after(EDTFDate("2024-05-20T01:30:00+03:00"), EDTFDate("2024-05-19T21:00:00Z"))
    True
    """
    if (moment := moment_of(date)) is not None and (last_moment := moment_of(limit)) is not None:
        return moment > last_moment
    first, last = days_of(date)[0], days_of(limit)[1]
    return first > last and (first > last + 1 or not slack(date, limit))


def end_of(date: EDTFDate) -> float:
    """When a date is over at the latest, in seconds and by its own clock where it states no offset from UTC.

    >>> end_of(EDTFDate("2024-05-20")) - end_of(EDTFDate("2024-05-20T20:00:00-03:00"))
    3600.0
    """
    moment = moment_of(date)
    return (days_of(date)[1] + 1) * _DAY if moment is None else moment


def moment_of(date: EDTFDate) -> float | None:
    """The second of a time that states its offset from UTC; None for any other date.

    >>> moment_of(EDTFDate("0001-01-01T03:00:00+02:00")), moment_of(EDTFDate("0001-01-01T03:00:00"))
    (90000.0, None)
    """
    offset = None if date._day else date._parsed().offset
    if offset is None:
        return None
    hour, minute, second = (int(part) for part in str(date).partition("T")[2][:8].split(":"))
    return days_of(date)[0] * _DAY + hour * 3600.0 + minute * 60 + second - offset * 60


class Change(NamedTuple):
    """What was done to a source, and when.

    >>> Change("published", EDTFDate("2024-05-20")).verb
    'published'
    """

    verb: str
    date: EDTFDate


def last_change(source: Source) -> Change | None:
    """The last time that a source was published, modified or corrected; where none is stated, when it was retrieved.

    >>> last_change(Source("A made-up report", published="2024-05-20", modified="2024-05-22"))
    Change(verb='modified', date=EDTFDate('2024-05-22'))
    """
    changes = [Change("corrected", correction.date) for correction in source.corrections]
    if source.modified is not None:
        changes.append(Change("modified", source.modified))
    if source.published is not None:
        changes.append(Change("published", source.published))
    if changes:
        return max(reversed(changes), key=lambda change: end_of(change.date))
    return None if source.retrieved is None else Change("retrieved", source.retrieved)


def is_late(date: EDTFDate, source: Source) -> bool:
    """Whether a date is certainly later than all that a source can tell.

    >>> is_late(EDTFDate("2024-05-21"), Source("A made-up report", published="2024-05-20"))
    True
    """
    change = last_change(source)
    return change is not None and is_after(date, change.date)
