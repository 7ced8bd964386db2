"""Comparing dates that may be imprecise, in three values.

A date is one unknown day among some; an interval is all days between two ends, each of which may be
one unknown day among some; ``{…}`` is all of its days. A statement about two of them is CERTAIN where
every choice of days makes it true, IMPOSSIBLE where none does, and POSSIBLE else.

    >>> from newsevents import EDTFDate
    >>> EDTFDate("2022-05").before(EDTFDate("2022-05-16"))
    <Certainty.POSSIBLE: 'possible'>

Times of day, offsets and qualifiers do not enter: a day is the finest thing compared.
"""

from __future__ import annotations

from enum import Enum
from math import inf

from newsevents.dates.daysets import DaySet, Span, ceiling, covers, meet, unbroken
from newsevents.dates.denotation import Denotation, Interval, Members, Point

__all__ = ["CERTAIN", "IMPOSSIBLE", "POSSIBLE", "Certainty", "precedes", "within"]


class Certainty(Enum):
    """What can be said of a statement about imprecise dates.

    It has no truth value, for "possible" is neither true nor false: compare it with ``is``. As a condition it raises
    ``TypeError``; pyright reports it, mypy does not.

    >>> from newsevents import EDTFDate, CERTAIN
    >>> EDTFDate("2021").before(EDTFDate("2022-05")) is CERTAIN
    True
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"

    def __bool__(self) -> object:
        # were it said never to return, mypy would check nothing after a condition; that it gives no bool, pyright reports
        raise TypeError("a comparison of dates is three-valued; write 'is CERTAIN' or 'is not IMPOSSIBLE'")


CERTAIN = Certainty.CERTAIN
POSSIBLE = Certainty.POSSIBLE
IMPOSSIBLE = Certainty.IMPOSSIBLE


class _Stretch:
    """An interval by the days that its first and its last day may be.

    An unknown end may be any day, and perhaps none: it reaches to infinity without being there.
    """

    def __init__(self, interval: Interval) -> None:
        start, end = interval.start, interval.end
        self.starts = _end(start, Span(-inf, -inf), Span(-inf, end.days.last if isinstance(end, Point) else inf))
        self.ends = _end(end, Span(inf, inf), Span(self.starts.first, inf))
        self.min_first, self.max_last = self.starts.first, self.ends.last
        # an end counts only as far as it leaves room for the other end
        latest_start = self.starts.floor(self.max_last)
        earliest_end = ceiling(self.ends, self.min_first)
        assert latest_start is not None
        assert earliest_end is not None
        self.max_first, self.min_last = latest_start, earliest_end

    def fits(self, low: float, high: float) -> bool:
        """Whether some choice of the ends lies between two days."""
        start = ceiling(self.starts, low)
        if start is None:
            return False
        end = ceiling(self.ends, start)
        return end is not None and end <= high


def _end(end: Point | str, if_open: DaySet, if_unknown: DaySet) -> DaySet:
    if isinstance(end, Point):
        return end.days
    return if_open if end == ".." else if_unknown


class _OneDay:
    """One unknown day of a set."""

    def __init__(self, days: DaySet) -> None:
        self.days = days
        self.min_first = self.min_last = days.first
        self.max_first = self.max_last = days.last

    def fits(self, low: float, high: float) -> bool:
        day = ceiling(self.days, low)
        return day is not None and day <= high


class _AllDays:
    """Every day of a set."""

    def __init__(self, days: DaySet) -> None:
        self.days = days
        self.min_first = self.max_first = days.first
        self.min_last = self.max_last = days.last

    def fits(self, low: float, high: float) -> bool:
        return low <= self.min_first and self.max_last <= high


_Choice = _Stretch | _OneDay | _AllDays


def _choice(date: Denotation) -> _Choice:
    if isinstance(date, Interval):
        return _Stretch(date)
    return _AllDays(date.days) if isinstance(date, Members) and date.all_of else _OneDay(date.days)


def _verdict(*, certain: bool, possible: bool) -> Certainty:
    return CERTAIN if certain else POSSIBLE if possible else IMPOSSIBLE


def precedes(one: Denotation, other: Denotation) -> Certainty:
    """Whether the last day of one is before the first day of the other."""
    a, b = _choice(one), _choice(other)
    return _verdict(certain=a.max_last < b.min_first, possible=a.min_last < b.max_first)


def within(one: Denotation, other: Denotation) -> Certainty:
    """Whether each day of one is a day that the other denotes or spans."""
    a, b = _choice(one), _choice(other)
    if isinstance(b, _Stretch):
        return _verdict(
            certain=b.max_first <= a.min_first and a.max_last <= b.min_last,
            possible=a.fits(b.min_first, b.max_last),
        )
    if isinstance(a, _Stretch):
        return _verdict(
            certain=covers(b.days, Span(a.min_first, a.max_last)),
            possible=any(a.fits(low, high) for low, high in unbroken(b.days, a.min_first)),
        )
    certain = covers(b.days, a.days)
    return _verdict(certain=certain, possible=isinstance(a, _OneDay) and (certain or meet(a.days, b.days)))
