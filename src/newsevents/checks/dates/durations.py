"""Lengths of time that do not add up with their dates, or that count both ends.

    >>> from newsevents import Event, Statistic, check
    >>> length = Statistic("length", "86 days", kind="event_duration")
    >>> [finding.code for finding in check(Event("A siege", when="2022-02-24/2022-05-20", statistics=[length]), select="D")]
    ['D002']

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests.
What a figure is held against, and what agrees, is for ``reckoning`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsevents.checks.archive import Archive
from newsevents.checks.dates import arithmetic
from newsevents.checks.dates.reckoning import Reckoning, lacks_unit
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Figure, Story
from newsevents.errors import shown
from newsevents.quantities.describe import describe

__all__ = ["counted_both_ways", "counting_both_ends", "impossible_length", "length_without_unit"]


def impossible_length(story: Story) -> Iterator[Doubt]:
    """A stated length of time, or the number of a day, agrees with its dates by no counting.

    Either the figure is wrong or a date is, and readers who count will find it. Elapsed days and both ends counted are
    both right, and so is what a hedge, a rounded figure or an imprecise date leaves possible.

    >>> from newsevents import Event, Statistic, check
    >>> length = Statistic("length", "34 days", kind="event_duration")
    >>> shutdown = Event("A shutdown", id="s1", when="2018-12-21/2019-01-25", statistics=[length])
    >>> print(*check(shutdown, select="D001"))
    D001 error: s1: $.statistics[0]: stated 34 days; 2018-12-21 to 2019-01-25 is 35 elapsed, 36 counting both ends; 1 day too few, right from 2018-12-22 by elapsed days

    Accept it where the source states the figure so, and it is the source that is wrong.
    """
    for figure, reckoning in story.reckonings:
        if not reckoning.is_right:
            message = f"stated {reckoning.words}; {arithmetic.counted(reckoning)}{arithmetic.off(reckoning)}"
            yield Doubt(figure.path, message, arithmetic.expected(reckoning))


def length_without_unit(story: Story) -> Iterator[Doubt]:
    """A length of time has no unit, so it can't be held against any dates.

    Readers take a bare number for days where it may be weeks. The unit is that of the figure, or the one that its label names.

    >>> from newsevents import Event, Statistic, check
    >>> held = Statistic("time held", "112", kind="event_duration")
    >>> print(*check(Event("A capture", id="c1", when="2021-03-12/2021-07-02", statistics=[held]), select="D012"))
    D012 note: c1: $.statistics[0]: stated 112, in no unit of time; write one, as in '112 days'

    Accept it where the source leaves the unit out, and it can't be told.
    """
    for figure in story.standing:
        if lacks_unit(figure.statistic):
            words = describe(figure.statistic.quantity)
            yield Doubt(figure.path, f"stated {words}, in no unit of time; write one, as in {shown(f'{words} days')}")


def counting_both_ends(archive: Archive) -> Iterator[Doubt]:
    """A stated length agrees with its dates only where both ends are counted, or a day's number only where the first is 0.

    Many count so, and as many do not: whoever subtracts the dates gets one day less, and whoever adds the figure to the
    start lands a day late.

    >>> from newsevents import Event, Statistic, check
    >>> held = Statistic("time held", "736 days", kind="event_duration", as_of="2024-05-20")
    >>> print(*check(Event("Captivity", id="c1", when="2022-05-16/..", statistics=[held]), select="D002"))
    D002 note: c1: $.statistics[0]: stated 736 days; 2022-05-16 to 2024-05-20 is 735 elapsed, 736 counting both ends

    Accept it where the story counts both ends on purpose.
    """
    for counts in archive.counts.values():
        is_mixed = _departure(counts) is not None
        for figure, reckoning in counts:
            if reckoning.elapsed == reckoning.is_number and not (is_mixed and reckoning.inclusive):
                message = f"stated {reckoning.words}; {arithmetic.counted(reckoning)}"
                yield Doubt(figure.path, message, arithmetic.expected(reckoning), figure.event)


def counted_both_ways(archive: Archive) -> Iterator[Doubt]:
    """One story counts elapsed days in one place, and both ends in another.

    Its figures can't be compared: one that looks a day longer may be as long.

    >>> from newsevents import Event, Statistic, check
    >>> kind = {"kind": "event_duration"}
    >>> lengths = [Statistic("length", "85 days", **kind), Statistic("defence", "86 days", **kind)]
    >>> print(*check(Event("A siege", id="s1", when="2022-02-24/2022-05-20", statistics=lengths), select="D003"))
    D003 warning: s1: $.statistics[1]: stated 86 days, counting both ends, while $.statistics[0], 85 days, counts elapsed days; 2022-02-24 to 2022-05-20 is 85 elapsed, 86 counting both ends

    Accept it where the story takes its figures from others who count in their own ways.
    """
    for counts in archive.counts.values():
        departure = _departure(counts)
        if departure is not None:
            (first, model), (figure, reckoning) = departure
            own, other = ("elapsed days", "both ends") if reckoning.elapsed else ("both ends", "elapsed days")
            place = first.path if first.event == figure.event else f"{first.path} of {first.event.name}"
            way = f"stated {reckoning.words}, counting {own}, while {place}, {model.words}, counts {other}"
            message = f"{way}; {arithmetic.counted(reckoning)}"
            yield Doubt(figure.path, message, None, figure.event, also=((first.event, first.path),))


Count = tuple[Figure, Reckoning]


def _departure(counts: Sequence[Count]) -> tuple[Count, Count] | None:
    """The first plain count, and the first that counts in the other way; None where all count alike."""
    plain = [each for each in counts if each[1].length.exact is not None and not each[1].is_number]
    for each in plain:
        if each[1].elapsed != plain[0][1].elapsed:
            return plain[0], each
    return None
