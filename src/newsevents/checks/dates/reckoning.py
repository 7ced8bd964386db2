"""A stated length held against its dates: does it count elapsed days, both ends, or neither?

    >>> from newsevents import Statistic
    >>> held = Statistic("time held", "736 days", kind="event_duration", as_of="2024-05-20")
    >>> reckoning = reckoned(held, EDTFDate("2022-05-16/.."), None, Readings())
    >>> reckoning.elapsed, reckoning.inclusive, reckoning.stretch.words
    (False, True, '2022-05-16 to 2024-05-20')

An ``event_duration`` is the length of its event, a ``duration`` that of its own ``period``, up to the figure's
``as_of`` where that is earlier; a ``day_number`` runs from the event's start to its ``as_of``. Where there is neither, the
day that the source was published or modified stands for it. A figure of a day before the start is not reckoned, for
it is a forecast, or is compared with. A date that is no interval may be that of the start alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, inf
from typing import NamedTuple

from attrs import frozen

from newsevents.checks.dates.chronology import days_of, is_late, slack, start_and_end
from newsevents.checks.dates.lengths import Grain, Length, length_of, reach
from newsevents.checks.readings import Readings
from newsevents.dates.edtf import EDTFDate
from newsevents.durations.events import Days, days_apart
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.describe import describe, digits
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic, StatisticKind

__all__ = ["Reckoning", "Stretch", "agreement", "lacks_unit", "reckoned"]

_KINDS = frozenset({StatisticKind.EVENT_DURATION, StatisticKind.DURATION, StatisticKind.DAY_NUMBER})
_NAMED = re.compile(r"\b(?:hour|day|week|month|year)(?=s?\b)", re.IGNORECASE)


class Stretch(NamedTuple):
    """From a start to an end, each by the first and the last day that it may be; ``words`` name them.

    >>> Stretch((3, 5), (8, 10), "an example").elapsed
    (3, 7)
    """

    start: Days
    end: Days
    words: str
    slack: int = 0

    @property
    def elapsed(self) -> Days:
        """The least and the most days from the start to the end; from 0 on."""
        low, high = days_apart(self.start[1], self.end[0]), days_apart(self.start[0], self.end[1])
        return (max(0, low) if low < inf else 0), max(0, high)


@frozen
class Reckoning:
    """A length, the stretch of time that it is held against, and which countings of that it agrees with.

    Both are True where it does not tell them apart: where it is rounded, imprecise, or finer than a day. ``is_number``
    is that of a day's number, which is right where it counts the first day.
    """

    statistic: Statistic
    length: Length
    stretch: Stretch
    elapsed: bool
    inclusive: bool

    @property
    def is_number(self) -> bool:
        """Whether it is the number of a day, week or year, and not a length."""
        return self.statistic.kind is StatisticKind.DAY_NUMBER

    @property
    def words(self) -> str:
        """What is stated: "736 days", "day 1,004"."""
        quantity = self.statistic.quantity
        if not self.is_number or self.length.exact is None or quantity.rest is not None:
            return describe(quantity)
        return f"{quantity.unit or 'day'} {digits(quantity.value or 0)}"

    @property
    def is_right(self) -> bool:
        """Whether any counting gives the length."""
        return self.elapsed or self.inclusive

    @property
    def off_by(self) -> Fraction:
        """The days by which the length is above (positive) or below (negative) the nearest counting."""
        stated = self._stated()
        low, high = self.stretch.elapsed
        if stated.high is not None and stated.high < low:
            return Fraction(stated.high) - int(low)
        if stated.low is not None and stated.low > high:
            return Fraction(stated.low) - int(high) - 1
        return Fraction(0)

    def _stated(self) -> Bounds:
        if self.length.exact is None:
            return self.length.days(self.stretch.start)
        return Bounds(*reach(self.stretch.start, self.length.exact))


def reckoned(
    statistic: Statistic, when: EDTFDate | None, source: Source | None, readings: Readings
) -> Reckoning | None:
    """A figure held against the date of its event, or its own; None where it states no length, or there is no date.

    Of several stretches that it may be about, it is the first that agrees, or else the nearest.

    >>> reckoned(Statistic("evacuated", 900), EDTFDate("2022-05-16/.."), None, Readings()) is None
    True
    """
    if statistic.kind not in _KINDS:
        return None
    is_ordinal = statistic.kind is StatisticKind.DAY_NUMBER
    length = length_of(statistic.quantity, readings, unit=_named_unit(statistic), is_ordinal=is_ordinal)
    if length is None:
        return None
    nearest: Reckoning | None = None
    for stretch in _stretches(statistic, when, source):
        found = Reckoning(statistic, length, stretch, *agreement(length, stretch))
        if found.is_right:
            return found
        if nearest is None or abs(found.off_by) < abs(nearest.off_by):
            nearest = found
    return nearest


def lacks_unit(statistic: Statistic) -> bool:
    """Whether a length of time, which is no share of one, has no unit, not even in its label.

    >>> lacks_unit(Statistic("length", 34, kind="duration")), lacks_unit(Statistic("days", 34, kind="duration"))
    (True, False)
    """
    quantity = statistic.quantity
    is_length = statistic.kind in (StatisticKind.DURATION, StatisticKind.EVENT_DURATION)
    is_bare = quantity.unit is None and quantity.per is None and quantity.of is None
    return is_length and is_bare and _named_unit(statistic) is None


def _named_unit(statistic: Statistic) -> str | None:
    """The unit that a figure without one has in its words, or in its label; a number of a day is in days."""
    if statistic.quantity.unit is None:
        for words in (statistic.quantity.text, statistic.label):
            named = {match[0].lower() for match in _NAMED.finditer(words or "")}
            if len(named) == 1:
                return named.pop()
    return "day" if statistic.kind is StatisticKind.DAY_NUMBER else None


def _stretches(statistic: Statistic, when: EDTFDate | None, source: Source | None) -> Iterator[Stretch]:
    """What the figure may be about, the likeliest first."""
    claimed = _claimed_days(statistic, source)
    is_number = statistic.kind is StatisticKind.DAY_NUMBER
    if when is not None and statistic.kind is not StatisticKind.DURATION:
        yield from _until(when, claimed, is_capped=when.is_interval and not is_number)
        if not is_number or statistic.as_of is None:
            yield from _whole(when, claimed)
    period = statistic.period
    # a figure of a year or a month, such as the mean stay of its patients, need not be as long as that
    if period is not None and period.is_interval and not is_number:
        yield from _until(period, claimed, is_capped=True)
        yield from _whole(period, claimed)


def _claimed_days(statistic: Statistic, source: Source | None) -> list[EDTFDate]:
    """The days that the figure may hold for: its own, or those of its source where it has none that can be."""
    claimed = [statistic.as_of]
    if source is not None and (statistic.as_of is None or is_late(statistic.as_of, source)):
        claimed += [source.published, source.modified]
    return [date for date in claimed if date is not None]


def _until(when: EDTFDate, claimed: list[EDTFDate], *, is_capped: bool) -> Iterator[Stretch]:
    """From the start to each of the days that a figure may hold for, or to the end where that may be earlier."""
    start, end = start_and_end(when)
    for date in claimed:
        day = days_of(date)
        if day[1] < start[0] or (is_capped and day[0] >= end[1]):
            continue
        last = (min(day[0], end[0]), min(day[1], end[1])) if is_capped else day
        yield Stretch(start, last, f"{_start_of(when)} to {date}", slack(when, date))


@functools.lru_cache(maxsize=256)
def _start_of(when: EDTFDate) -> str:
    return "an unknown day" if when.start is None else str(when.start)


def _whole(when: EDTFDate, claimed: list[EDTFDate]) -> Iterator[Stretch]:
    """From the start to the end, where that is stated, and the figure is not of a day before it all."""
    start, end = start_and_end(when)
    is_earlier = bool(claimed) and all(days_of(date)[1] < start[0] for date in claimed)
    if end[1] < inf and not is_earlier:
        words = f"{_start_of(when)} to {when.end}" if when.is_interval else str(when)
        yield Stretch(start, end, words, slack(when))


def agreement(length: Length, stretch: Stretch) -> tuple[bool, bool]:
    """Whether a length agrees with elapsed days, and with both ends counted.

    >>> from newsevents import Quantity
    >>> agreement(length_of(Quantity(4, unit="day"), Readings()), Stretch((3, 3), (7, 7), "an example"))
    (True, False)
    """
    stated = length.days(stretch.start)
    low, high = stretch.elapsed
    if length.grain is Grain.FINER:
        is_right = _meets(stated, max(0, low - 1), high + 1)
        return is_right, is_right
    elapsed, inclusive = _holds(stated, low, high), _holds(stated, low + 1, high + 1)
    if length.grain is Grain.DAY and 0 < low == high and (elapsed or inclusive):
        return elapsed, inclusive
    is_right = elapsed or inclusive or _holds(stated, low - stretch.slack, high + 1 + stretch.slack)
    return is_right, is_right


def _holds(bounds: Bounds, low: float, high: float) -> bool:
    """Whether some whole number from low to high is within bounds."""
    if bounds.low is not None:
        low = max(low, floor(bounds.low) + 1 if bounds.low_open else ceil(bounds.low))
    if bounds.high is not None:
        high = min(high, ceil(bounds.high) - 1 if bounds.high_open else floor(bounds.high))
    return low <= high


def _meets(bounds: Bounds, low: float, high: float) -> bool:
    """Whether any number from low to high, whole or not, is within bounds."""
    return (bounds.low is None or bounds.low <= high) and (bounds.high is None or bounds.high >= low)
