"""Days within and since an event that has a start and, perhaps, an end.

    >>> days_of_event(EDTFDate("2022-02-24/2022-05-20"), on=None, counting="inclusive")
    86

``on`` is the day up to which it is counted, today where none is given. A part of a day is not known.
"""

from __future__ import annotations

from math import inf

from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.durations.arguments import Counting, known, one_day
from newsevents.durations.counting import COUNTINGS, DayRange, day_range, days_between
from newsevents.durations.zones import today
from newsevents.errors import ImpreciseDateError, InvalidArgumentError, shown

__all__ = ["Days", "day_of_start", "days_apart", "days_of_event", "ends_of", "first_and_last", "range_of_event"]

Days = tuple[float, float]
"""The first and the last day that a date may be, as numbers; at infinity where it is open or unknown."""


def day_of_start(when: EDTFDate | None) -> EDTFDate:
    """The day on which an event starts; raises ``ImpreciseDateError`` where it is not stated, or not one day.

    >>> day_of_start(EDTFDate("2022-05-16/.."))
    EDTFDate('2022-05-16')
    """
    start = _stated(when).start
    if start is None:
        raise ImpreciseDateError(f"when: {shown(str(when))} has no known start; write one, as in '2022-05-16/..'")
    one_day(start, "when", instead="length_range")
    return start


def _stated(when: EDTFDate | None) -> EDTFDate:
    if when is None:
        raise ImpreciseDateError("when: no date is stated; give the event one, as in when='2022-05-16/..'")
    return when


def days_of_event(when: EDTFDate | None, *, on: DateLike | None, counting: Counting) -> int:
    """The days from the start of an event to its end, or to ``on`` where that is earlier.

    Raises ``ImpreciseDateError`` for an end that is unknown or not one day, ``InvalidArgumentError``
    where the event has not begun.

    >>> days_of_event(EDTFDate("2022-05-16/.."), on="2024-05-20", counting="elapsed")
    735
    """
    return days_between(*first_and_last(when, on), counting=counting)


def first_and_last(when: EDTFDate | None, on: DateLike | None) -> tuple[DateLike, DateLike]:
    """The first day of an event, and its last one or ``on`` where that is earlier.

    Raises as ``days_of_event``.

    >>> first_and_last(EDTFDate("2022-02-24/2022-05-20"), None)
    (EDTFDate('2022-02-24'), EDTFDate('2022-05-20'))
    """
    start = day_of_start(when)
    when = _stated(when)
    end = when.end
    if end is None and not when.is_ongoing:
        raise ImpreciseDateError(f"when: the end of {shown(str(when))} is unknown; length_range takes it")
    last = _last_day(end, on)
    if one_day(last, "on" if last is on else "when", instead="length_range") < one_day(start, "when"):
        raise InvalidArgumentError(f"on: the event begins on {start}, after {last}; it has no length yet")
    return start, last


def _last_day(end: EDTFDate | None, on: DateLike | None) -> DateLike:
    if on is None:
        return today() if end is None else end
    if end is None:
        return on
    return on if one_day(on, "on") < one_day(end, "when", instead="length_range") else end


def range_of_event(when: EDTFDate | None, *, on: DateLike | None, counting: Counting) -> DayRange:
    """The least and the most days that an event may have lasted, up to ``on``; never below 0.

    The most is None where nothing bounds it: with an unknown start, or an unknown end and no ``on``.

    >>> range_of_event(EDTFDate("2022-05/2022-06-10"), on=None, counting="elapsed")
    DayRange(low=10, high=40)
    """
    known(counting, COUNTINGS, "counting")
    when = _stated(when)
    starts, ends = ends_of(when)
    limit = on if on is not None or not when.is_ongoing else today()
    if limit is not None:
        bounds = _days(limit)
        ends = min(ends[0], bounds[0]), min(ends[1], bounds[1])
    high = days_apart(starts[0], ends[1])
    if high < 0:
        raise InvalidArgumentError(f"on: {shown(str(limit))} is before {shown(str(when))}; the event has no length yet")
    low = days_apart(starts[1], ends[0])
    low = max(0, int(low)) if low < inf else 0
    extra = counting == "inclusive"
    return DayRange(low + extra, None if high == inf else int(high) + extra)


def ends_of(when: EDTFDate) -> tuple[Days, Days]:
    """The first and last day that the start may be, and those that the end may be; an open end is at infinity.

    >>> ends_of(EDTFDate("0001-01-03/..")), ends_of(EDTFDate("/0001-01-03"))
    (((3, 3), (inf, inf)), ((-inf, 3), (3, 3)))
    >>> ends_of(EDTFDate("0001-01-03/")), ends_of(EDTFDate("/"))
    (((3, 3), (3, inf)), ((-inf, inf), (-inf, inf)))
    """
    first, last = _both(when._parsed().extent())
    if when._parsed().all_of:
        return (first, first), (last, last)
    start, end = when.start, when.end
    no_end = (inf, inf) if when.is_ongoing else (first, inf)
    return (
        (-inf, last) if start is None else _both(start._parsed().extent()),
        no_end if end is None else _both(end._parsed().extent()),
    )


def days_apart(first: float, last: float) -> float:
    """The days from one day to another, either of which may be at infinity: then they are infinitely many.

    >>> days_apart(3, 5), days_apart(-inf, 5)
    (2, inf)
    """
    # a day may be too large a number to be taken from infinity, which is a float
    return inf if inf in (abs(first), abs(last)) else last - first


def _both(extent: tuple[float | None, float | None]) -> tuple[float, float]:
    return (-inf if extent[0] is None else extent[0], inf if extent[1] is None else extent[1])


def _days(value: DateLike) -> tuple[float, float]:
    found = day_range("0001-01-01", value)
    return (-inf if found.low is None else found.low + 1, inf if found.high is None else found.high + 1)
