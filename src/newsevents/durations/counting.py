"""Counting days: elapsed or with both ends, exactly or within the bounds of imprecise dates.

Of 46 public day counts, 22 count both ends, 20 count elapsed days and 4 do neither, so every function
names its counting, and ``identify_counting`` tells which one a stated figure used.

    >>> identify_counting(736, "2022-05-16", "2024-05-20").counting
    'inclusive'

It does not know hours: a day counts whole or not at all.
"""

from __future__ import annotations

from math import inf

from attrs import frozen

from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.durations.arguments import Counting, edtf, known, one_day, require_one_zone
from newsevents.durations.zones import Zone, known_zone, today
from newsevents.errors import InvalidArgumentError, shown

__all__ = [
    "CountingMatch",
    "DayRange",
    "day_number",
    "day_range",
    "days_between",
    "days_since",
    "identify_counting",
]

COUNTINGS: tuple[Counting, ...] = ("elapsed", "inclusive")


@frozen
class DayRange:
    """The least and the most days that imprecise dates leave possible.

    ``low`` and ``high`` are numbers of days, both of them possible; None where there is no bound. ``in`` asks whether a number of
    days is possible. ``+`` and ``sum`` add ranges that do not depend on each other, such as the days of several prisoners.

    >>> 736 in DayRange(506, 870), str(DayRange(506, None))
    (True, 'at least 506 days')
    >>> str(DayRange(506, 870) + DayRange(30, 30))
    '536 to 900 days'
    """

    low: int | None
    high: int | None

    def __contains__(self, days: object) -> bool:
        return isinstance(days, int) and self.distance(days) == 0

    def distance(self, days: int) -> int:
        """How many days a number of days lies above (positive) or below (negative) the range; 0 inside.

        Nothing is raised.

        >>> DayRange(506, 870).distance(900), DayRange(506, 870).distance(500)
        (30, -6)
        """
        below = 0 if self.low is None else min(0, days - self.low)
        above = 0 if self.high is None else max(0, days - self.high)
        return below or above

    def __add__(self, other: DayRange) -> DayRange:
        if not isinstance(other, DayRange):
            return NotImplemented
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return DayRange(low, high)

    def __radd__(self, other: int) -> DayRange:
        # sum begins with 0
        return self if other == 0 else NotImplemented

    def __str__(self) -> str:
        if self.low is None:
            return "any number of days" if self.high is None else f"at most {_days(self.high)}"
        if self.high is None:
            return f"at least {_days(self.low)}"
        return _days(self.low) if self.low == self.high else f"{self.low} to {_days(self.high)}"


def _days(number: int) -> str:
    return f"{number} day" if abs(number) == 1 else f"{number} days"


@frozen
class CountingMatch:
    """Which counting a stated number of days used.

    ``stated`` is the number of days as given; ``elapsed`` and ``inclusive`` are the days that the dates give (``DayRange``
    where they are imprecise); ``counting`` is the one that matches, None where neither does or imprecise dates leave it open;
    ``off_by`` is stated minus nearest, in days, 0 where the figure is possible.

    >>> identify_counting(994, "2022-02-24", "2024-11-15")
    CountingMatch(stated=994, elapsed=995, inclusive=996, counting=None, off_by=-1)
    """

    stated: int
    elapsed: int | DayRange
    inclusive: int | DayRange
    counting: Counting | None
    off_by: int


def days_between(start: DateLike, end: DateLike, *, counting: Counting = "elapsed") -> int:
    """The days from start to end; negative where the end is earlier.

    ``inclusive`` is one more in the direction of time. Raises ``ImpreciseDateError`` where an end is
    not one day, ``InvalidDateError`` for two times with different offsets.

    >>> days_between("2022-02-24", "2022-05-20"), days_between("2022-02-24", "2022-05-20", counting="inclusive")
    (85, 86)
    """
    # two plain days are nearly every call
    if type(start) is EDTFDate and type(end) is EDTFDate and (first := start._day) and (last := end._day):
        elapsed = last - first
    else:
        require_one_zone(start, end)
        elapsed = one_day(end, "end") - one_day(start, "start")
    return elapsed if counting == "elapsed" else _counted(elapsed, counting)


def _counted(elapsed: int, counting: Counting) -> int:
    known(counting, COUNTINGS, "counting")
    if counting == "elapsed":
        return elapsed
    return elapsed + 1 if elapsed >= 0 else elapsed - 1


def days_since(
    start: DateLike, *, on: DateLike | None = None, counting: Counting = "elapsed", zone: Zone | None = None
) -> int:
    """The days from start to a day, which is today where none is given.

    Today is that of ``zone`` (a name such as "Europe/Kyiv", or a ``tzinfo``), else that of this machine.
    Raises as ``days_between``, and ``InvalidArgumentError`` for a zone that is not known, whether it is asked for today or not.

    >>> days_since("2022-05-16", on="2024-05-20")
    735
    """
    place = None if zone is None else known_zone(zone)
    end = today(place) if on is None else on
    require_one_zone(start, end, "on")
    return _counted(one_day(end, "on") - one_day(start, "start"), counting)


def day_number(start: DateLike, on: DateLike) -> int:
    """The N of "day N": the first day is day 1, the day before it day 0.

    Raises as ``days_between``.

    >>> day_number("2022-02-24", on="2022-02-24"), day_number("2022-02-24", on="2022-05-20")
    (1, 86)
    """
    return days_since(start, on=on) + 1


def day_range(start: DateLike, end: DateLike, *, counting: Counting = "elapsed") -> DayRange:
    """The least and the most days from start to end, whatever days the two mean.

    A side is None where an end is open or unknown. Raises ``InvalidDateError``.

    >>> day_range("2022", "2024-05-20")
    DayRange(low=506, high=870)
    """
    require_one_zone(start, end)
    first, last = (edtf(value, name)._parsed().extent() for value, name in ((start, "start"), (end, "end")))
    return DayRange(_difference(end=last[0], start=first[1], counting=counting),
                    _difference(end=last[1], start=first[0], counting=counting))  # fmt: skip


def _difference(*, end: float | None, start: float | None, counting: Counting) -> int | None:
    if end is None or start is None or inf in (abs(end), abs(start)):
        known(counting, COUNTINGS, "counting")
        return None
    return _counted(int(end) - int(start), counting)


def identify_counting(stated: int, start: DateLike, end: DateLike) -> CountingMatch:
    """Tell whether a stated number of days counts elapsed days, both ends, or neither.

    Raises ``InvalidArgumentError`` where ``stated`` is no whole number, ``InvalidDateError`` for no dates.

    >>> identify_counting(86, "2022-02-24", "2022-05-20").counting
    'inclusive'
    >>> identify_counting(700, "2022", "2024-05-20").counting is None
    True
    """
    if not isinstance(stated, int) or isinstance(stated, bool):
        raise InvalidArgumentError(f"stated: {shown(stated)} is not a whole number of days; write it as in 736")
    ranges = [day_range(start, end, counting=counting) for counting in COUNTINGS]
    distances = [found.distance(stated) for found in ranges]
    matches = [counting for counting, off in zip(COUNTINGS, distances, strict=True) if not off]
    elapsed, inclusive = (_exact(found) for found in ranges)
    counting = matches[0] if len(matches) == 1 else None
    return CountingMatch(stated, elapsed, inclusive, counting, min(distances, key=abs))


def _exact(found: DayRange) -> int | DayRange:
    return found.low if found.low is not None and found.low == found.high else found
