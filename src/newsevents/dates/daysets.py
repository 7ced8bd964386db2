"""Sets of days, as an imprecise date denotes them: in order, in runs, without listing every day.

    >>> may = Span(day_of(2022, 5, 1), day_of(2022, 5, 31))
    >>> sixteenths = Pattern(YearDigits("2022"), monthly(range(1, 13), range(16, 17)))
    >>> meet(may, sixteenths), covers(may, sixteenths)
    (True, False)

A set has ``first`` and ``last`` (infinite where it is open), ``runs(start)`` (its unbroken runs of days that
reach ``start`` or beyond, first to last) and ``floor(day)`` (its last day up to ``day``). It does not know
which text it came from.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from typing import Protocol

from newsevents.dates.civil import day_of, days_in_month

__all__ = ["DaySet", "Pattern", "Span", "Union", "YearDigits", "ceiling", "covers", "meet", "monthly"]

Run = tuple[float, float]


class DaySet(Protocol):
    """Days in order; never empty once a date has been read."""

    @property
    def first(self) -> float:
        """The first day, or minus infinity."""

    @property
    def last(self) -> float:
        """The last day, or infinity."""

    def runs(self, start: float = -inf) -> Iterator[Run]:
        """The runs that reach ``start`` or beyond; neighbours may touch."""

    def floor(self, day: float) -> float | None:
        """The last day of the set that is not after ``day``."""


class Span:
    """All days from one to another.

    >>> Span(1, 31).floor(40)
    31
    """

    __slots__ = ("first", "last")

    def __init__(self, first: float, last: float) -> None:
        self.first: float = first
        self.last: float = last

    def runs(self, start: float = -inf) -> Iterator[Run]:
        if self.last >= start:
            yield self.first, self.last

    def floor(self, day: float) -> float | None:
        return min(day, self.last) if self.first <= day else None


class YearDigits:
    """The years that four digits, some of them X, may stand for.

    >>> list(YearDigits("201X").ascending())[:2], next(YearDigits("-01XX").ascending())
    ([2010, 2011], -199)
    """

    __slots__ = ("_choices", "_negative")

    def __init__(self, text: str) -> None:
        self._negative = text.startswith("-")
        self._choices = ["0123456789" if digit == "X" else digit for digit in text.lstrip("-")]

    def ascending(self) -> Iterator[int]:
        return self._years(backwards=self._negative)

    def descending(self) -> Iterator[int]:
        return self._years(backwards=not self._negative)

    def _years(self, *, backwards: bool) -> Iterator[int]:
        choices = [digits[::-1] for digits in self._choices] if backwards else self._choices
        for digits in itertools.product(*choices):
            size = int("".join(digits))
            # there is no year -0000 (ISO 8601-2, 4.4.1.2)
            if not self._negative:
                yield size
            elif size:
                yield -size


class Pattern:
    """Days that recur in some years: ``shape(year)`` gives the runs that begin in a year.

    >>> christmas = Pattern(YearDigits("199X"), monthly([12], [25]))
    >>> christmas.last - christmas.first
    3287
    """

    __slots__ = ("_shape", "_years")

    def __init__(self, years: YearDigits, shape: Callable[[int], Iterable[Run]]) -> None:
        self._years = years
        self._shape = shape

    def runs(self, start: float = -inf) -> Iterator[Run]:
        for year in self._years.ascending():
            for run in self._shape(year):
                if run[1] >= start:
                    yield run

    def floor(self, day: float) -> float | None:
        for year in self._years.descending():
            for low, high in reversed(list(self._shape(year))):
                if low <= day:
                    return min(day, high)
        return None

    def is_empty(self) -> bool:
        """Whether no year has such a day, as with 31 April."""
        return next(self.runs(), None) is None

    @property
    def first(self) -> float:
        return next(self.runs())[0]

    @property
    def last(self) -> float:
        last = self.floor(inf)
        assert last is not None
        return last


def monthly(months: Sequence[int], days: Sequence[int] | None) -> Callable[[int], Iterator[Run]]:
    """A shape for ``Pattern``: these days of these months, all days of them where ``days`` is None.

    >>> [high - low + 1 for low, high in monthly([2, 4], None)(2024)]
    [29, 30]
    """

    def shape(year: int) -> Iterator[Run]:
        for month in months:
            length = days_in_month(year, month)
            if days is None:
                yield day_of(year, month, 1), day_of(year, month, length)
                continue
            for day in days:
                if day <= length:
                    yield (number := day_of(year, month, day)), number

    return shape


class Union:
    """The days that any of several sets has.

    >>> list(Union([Span(5, 9), Span(1, 3)]).runs())
    [(1, 3), (5, 9)]
    """

    __slots__ = ("_members", "first", "last")

    def __init__(self, members: Sequence[DaySet]) -> None:
        self._members = members
        self.first: float = min(member.first for member in members)
        self.last: float = max(member.last for member in members)

    def runs(self, start: float = -inf) -> Iterator[Run]:
        return heapq.merge(*(member.runs(start) for member in self._members))

    def floor(self, day: float) -> float | None:
        floors = (member.floor(day) for member in self._members)
        return max((found for found in floors if found is not None), default=None)


def ceiling(days: DaySet, day: float) -> float | None:
    """The first day of the set that is not before ``day``; None where there is none.

    >>> ceiling(Span(10, 20), 15), ceiling(Span(10, 20), 21)
    (15, None)
    """
    run = next(days.runs(day), None)
    return None if run is None else max(run[0], day)


def unbroken(days: DaySet, start: float = -inf) -> Iterator[Run]:
    """The runs of a set with neighbours joined, so that between two runs a day is missing.

    >>> list(unbroken(Union([Span(1, 3), Span(4, 9), Span(11, 12)])))
    [(1, 9), (11, 12)]
    """
    runs = days.runs(start)
    first = next(runs, None)
    if first is None:
        return
    low, high = first
    for next_low, next_high in runs:
        if next_low <= high + 1:
            high = max(high, next_high)
        else:
            yield low, high
            low, high = next_low, next_high
    yield low, high


def covers(outer: DaySet, inner: DaySet) -> bool:
    """Whether every day of ``inner`` is one of ``outer``.

    >>> covers(Union([Span(1, 3), Span(4, 9)]), Span(2, 8))
    True
    """
    runs = unbroken(outer, inner.first)
    run = next(runs, None)
    for low, high in inner.runs():
        while run is not None and run[1] < low:
            run = next(runs, None)
        if run is None or low < run[0] or high > run[1]:
            return False
    return True


def meet(one: DaySet, other: DaySet) -> bool:
    """Whether the two share a day.

    >>> meet(Span(1, 3), Span(4, 9))
    False
    """
    others = other.runs(one.first)
    run = next(others, None)
    for low, high in one.runs(other.first):
        while run is not None and run[1] < low:
            run = next(others, None)
        if run is None:
            return False
        if run[0] <= high:
            return True
    return False
