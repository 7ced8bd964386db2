"""The start that would make a stated length right: told only where the length, held against it, is right.

    >>> from newsevents import EDTFDate, Statistic
    >>> from newsevents.checks.dates.reckoning import reckoned
    >>> from newsevents.checks.readings import Readings
    >>> length = Statistic("time held", "3 months and 22 days", kind="event_duration")
    >>> str(right_start(reckoned(length, EDTFDate("2021-03-12/2021-07-02"), None, Readings())))
    '2021-03-11 counting both ends'

Months differ in length, so the way back from an end need not be the way there from the start: each start is held against the
length again. Whether it is the start or the end that is wrong is not known here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newsevents.checks.dates.lengths import Grain, Step, reach
from newsevents.checks.dates.reckoning import Reckoning, agreement
from newsevents.dates.civil import as_date
from newsevents.durations.arguments import Counting

__all__ = ["Start", "right_start"]

_NEARBY = (0, 1, -1, 2, -2, 3, -3)
"""So many days may the way back from a month's end lead beside the way there."""


class Start(NamedTuple):
    """A start, and the one counting by which it makes a length right; None where it does so by both.

    >>> str(Start(datetime.date(2021, 3, 12), "elapsed"))
    '2021-03-12 by elapsed days'
    """

    day: datetime.date
    counting: Counting | None = None

    def __str__(self) -> str:
        ways = {"elapsed": " by elapsed days", "inclusive": " counting both ends", None: ""}
        return f"{self.day}{ways[self.counting]}"


def right_start(reckoning: Reckoning) -> Start | None:
    """The start that would make a plain length right, by the counting that is nearest if there is one; None where none does."""
    end, start, exact = reckoning.stretch.end, reckoning.stretch.start, reckoning.length.exact
    if exact is None or end[0] != end[1] or start[0] != start[1]:
        return None
    nearest: tuple[Counting, ...] = ("elapsed", "inclusive") if reckoning.off_by < 0 else ("inclusive", "elapsed")
    return next((start for counting in nearest for start in _starts(reckoning, exact, counting)), None)


def _starts(reckoning: Reckoning, exact: Step, counting: Counting) -> Iterator[Start]:
    """The starts from which the length leads to the end, counted in this way or in both, the likeliest first."""
    days = int(exact.days)
    last = int(reckoning.stretch.end[0]) + (counting == "inclusive") - days
    back = last + reach((last, last), Step(-exact.months, days - exact.days))[0]
    if back != int(back):
        return
    for off in _NEARBY if reckoning.length.grain is Grain.DAY else _NEARBY[:1]:
        day = as_date(int(back) + off)
        if day is None:
            continue
        elapsed, inclusive = _held_from(reckoning, day)
        if elapsed and inclusive:
            yield Start(day)
        elif elapsed if counting == "elapsed" else inclusive:
            yield Start(day, counting)


def _held_from(reckoning: Reckoning, day: datetime.date) -> tuple[bool, bool]:
    """Whether the length agrees by elapsed days, and by both ends counted, if it begins on a day."""
    start = day.toordinal()
    return agreement(reckoning.length, reckoning.stretch._replace(start=(start, start), slack=0))
