"""Stated lengths as days, and laws of the rules about dates."""

from __future__ import annotations

import datetime
import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsevents import Bounds, Event, Finding, Quantity, Statistic, check
from newsevents.checks.dates.lengths import Step, length_of, reach
from newsevents.checks.readings import Readings
from newsevents.checks.story import Story
from tests.records.strategies import dates, events, numbers

UNITS = (
    "second",
    "hour",
    "day",
    "straight day",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "soldier",
)


@example(datetime.date.min, 96_000, 0)
@given(st.dates(), st.integers(-1200, 1200), st.integers(-400, 400))
def test_law_an_unknown_start_leaves_room_for_every_start(start: datetime.date, months: int, days: int) -> None:
    """What a step leads to from any day is within what it leads to from a day that is not known."""
    day, step = start.toordinal(), Step(Fraction(months), Fraction(days))
    low, high = reach((day, day), step)
    least, most = reach((1, datetime.date.max.toordinal()), step)
    assert least <= low <= high <= most


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(8000, 1, 1)), st.integers(1, 4800), st.integers(0, 7))
def test_law_a_part_of_a_month_lies_between_whole_ones(start: datetime.date, months: int, eighths: int) -> None:
    """From a day that every month has, a month and a part of one lead further than the month, and not as far as two."""
    day = start.replace(day=1 + start.day % 28).toordinal()
    ends = [reach((day, day), Step(Fraction(8 * months + more, 8)))[0] for more in (0, eighths, 8)]
    assert ends[0] <= ends[1] < ends[2]


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (lambda _: Bounds(None, None), "(…, …)"),
        (lambda _: Bounds(1, None), "[181, …)"),
        (lambda _: Bounds(None, 3), "(…, 1461)"),
    ],
)
def test_a_reading_of_the_callers_own_may_leave_ends_open(reading: Any, expected: str) -> None:
    """Only the ends that a reading gives are widened for what is rounded."""
    length = length_of(Quantity(2, unit="year"), Readings(reading))
    start = datetime.date(2021, 1, 1).toordinal()
    assert length is not None
    assert str(length.days((start, start))) == expected


def test_what_nothing_bounds_is_said_so() -> None:
    """The message tells of an unbounded stretch; a length below 0 is impossible in any."""
    length = Statistic("length", Quantity(-3, unit="day"), kind="event_duration")
    (one,) = check(Event("A siege", when="../2022", statistics=[length]), select="D")
    assert one.message == (
        "stated -3 days; an unknown day to 2022 is 0 or more elapsed, 1 or more counting both ends; 3 days too few"
    )


_lengths = st.builds(
    lambda value, unit, hedge: Quantity(value, unit=unit, hedge=hedge),
    numbers | st.integers(0, 1000),
    st.sampled_from(UNITS),
    st.sampled_from([None, "about", "over", "almost", "at_most", "several", "magnitude"]),
)
_timed = st.builds(
    lambda quantity, kind, as_of, period: Statistic("length", quantity, kind=kind, as_of=as_of, period=period),
    _lengths | st.just(Quantity(3, unit="year", rest=Quantity(44, unit="day"))),
    st.sampled_from(["event_duration", "duration", "day_number", "anniversary"]),
    st.none() | dates,
    st.none() | dates,
)


@given(st.lists(events(), max_size=3))
def test_law_checking_never_raises(found: list[Event]) -> None:
    """Any records give findings and nothing else."""
    assert all(one.code[0] == "D" for one in check(found, select="D"))


@given(st.none() | dates, st.lists(_timed, max_size=4))
def test_law_checking_lengths_never_raises(when: str | None, statistics: list[Statistic]) -> None:
    """Any length, of any event, gives findings and nothing else; and a finding is not right."""
    event = Event("A made-up siege", when=when, statistics=statistics)
    found = check(event, select=("D001", "D002", "D003", "D004"))
    wrong = {one.path for one in found if one.code == "D001"}
    reckonings = Story(event).reckonings
    assert wrong == {figure.path for figure, reckoning in reckonings if not reckoning.is_right}


@given(st.dates(datetime.date(1, 1, 3)), st.integers(0, 10_000))
def test_law_both_countings_are_right(start: datetime.date, days: int) -> None:
    """The elapsed days of any event are no finding, one more is a note, and anything else an error."""
    end = min(start + datetime.timedelta(days), datetime.date.max) if start.year < 9970 else start
    days = (end - start).days
    codes = []
    for stated in (days - 1, days, days + 1, days + 2):
        length = Statistic("length", Quantity(stated, unit="day"), kind="event_duration")
        event = Event("A made-up siege", when=f"{start}/{end}", statistics=[length])
        codes.append([one.code for one in check(event, select="D")])
    assert codes == [["D001"], [], ["D002"] if days else [], ["D001"]]


def test_many_lengths_of_one_story_are_one_finding() -> None:
    """10,000 lengths that count in two ways are one warning."""
    lengths = [Statistic("length", Quantity(85 + i % 2, unit="day"), kind="event_duration") for i in range(10_000)]
    event = Event("A made-up siege", when="2022-02-24/2022-05-20", statistics=lengths)
    assert [(one.code, one.path) for one in check(event, select="D")] == [("D003", "$.statistics[1]")]


def test_a_long_chain_of_parts_is_walked_once() -> None:
    """Of 10,000 events, each part of the one before, only the last lies outside of its whole."""
    chain = [Event("x", id=f"e{i}", when="2022", part_of=f"e{i - 1}" if i else None) for i in range(10_000)]
    last = Event("x", id="last", when="2023", part_of="e9999")
    assert [(one.code, one.event) for one in check([*chain, last], select="D")] == [("D009", "last")]


SINGLE = st.sampled_from(["day", "week", "month", "quarter", "year", "fortnight"])
STATED = st.one_of(
    st.builds(lambda number, unit: Quantity(number, unit=unit), st.integers(0, 60), SINGLE),
    st.builds(
        lambda number, unit, days: Quantity(number, unit=unit, rest=Quantity(days, unit="day")),
        st.integers(1, 40),
        st.sampled_from(["week", "month", "year"]),
        st.integers(1, 400),
    ),
    st.builds(
        lambda years, months, days: Quantity(
            years, unit="year", rest=Quantity(months, unit="month", rest=Quantity(days, unit="day"))
        ),
        st.integers(1, 3),
        st.integers(1, 11),
        st.integers(1, 30),
    ),
)
HINT = re.compile(r"right from (\S+?)(?: (by elapsed days|counting both ends))?$")


def stated_length(quantity: Quantity | str, start: object, end: object) -> list[Finding]:
    """The findings about one length of an event."""
    length = Statistic("length", quantity, kind="event_duration")
    return check(Event("A made-up siege", when=f"{start}/{end}", statistics=[length]), select=("D001", "D002"))


@given(STATED, st.dates(datetime.date(1, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 900))
def test_law_a_length_is_right_with_the_start_that_is_named(
    quantity: Quantity, start: datetime.date, days: int
) -> None:
    """Whatever start or counting a finding names, the claim is right with it, and by that counting."""
    end = start + datetime.timedelta(days)
    for finding in stated_length(quantity, start, end):
        found = HINT.search(finding.message)
        if finding.code == "D001" and found is not None:
            codes = [one.code for one in stated_length(quantity, found[1], end)]
            assert codes == (["D002"] if found[2] == "counting both ends" else [])


@given(STATED, st.dates(datetime.date(1, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 900))
def test_law_what_is_expected_is_right(quantity: Quantity, start: datetime.date, days: int) -> None:
    """A length that is stated as a finding expects it is none, and counts elapsed days."""
    end = start + datetime.timedelta(days)
    for finding in stated_length(quantity, start, end):
        words = f"{finding.expected} days" if isinstance(finding.expected, int) else str(finding.expected)
        assert stated_length(words, start, end) == []


@pytest.mark.parametrize(
    ("when", "words", "expected", "off"),
    [
        ("2021-03-12/2021-07-02", "3 months and 22 days", "3 months and 20 days", "1 day too many, right from 2021-03-11 counting both ends"),
        ("2021-03-12/2021-07-02", "3 months and 19 days", "3 months and 20 days", "1 day too few, right from 2021-03-13 by elapsed days"),
        ("2021-03-12/2021-07-02", "12 weeks and 6 days", "16 weeks", "22 days too few, right from 2021-04-03 by elapsed days"),
        ("2019-12-09/2020-08-21", "1 year and 330 days", "256 days", "439 days too many, right from 2018-09-27 counting both ends"),
        ("2021-03-12/2021-07-02", "20 months", "3 months and 20 days", "497 days too many, right from 2019-11-03"),
        ("2022-05-16/2024-05-20", "36 months", "24 months and 4 days", "360 days too many, right from 2021-05-21"),
        ("2022-05-16/2024-05-20", "1 year and 3 weeks", "2 years and 4 days", "349 days too few, right from 2023-04-29"),
    ],
)  # fmt: skip
def test_a_length_of_two_units_is_held_against_both(when: str, words: str, expected: str, off: str) -> None:
    """What the dates give is told in the units of the stated length, and the start by going back day by day."""
    (finding,) = stated_length(words, *when.split("/"))
    span, _, days_off = finding.message.partition(" is ")[2].partition(" counting both ends; ")
    assert (span.partition(",")[0].replace(" elapsed", " days"), finding.expected, days_off) == (
        expected,
        expected,
        off,
    )


@pytest.mark.parametrize(
    ("when", "words", "off"),
    [
        ("2021-01-31/2021-04-01", "1 month and 20 days", "9 days too few, right from 2021-02-12 by elapsed days"),
        ("2021-01-31/2021-03-03", "1 month and 6 days", "2 days too many, right from 2021-01-26 counting both ends"),
        ("2021-01-31/2021-04-02", "1 month and 3 days", "27 days too few"),
        ("2021-03-12/2021-07-02", "1.5 weeks", "102 days too few"),
        ("0001-01-05/0001-01-20", "40 days", "24 days too many"),
        ("0001-01-05/0001-01-17", "14 days", "1 day too many, right from 0001-01-04 counting both ends"),
    ],
)
def test_a_start_that_is_no_day_or_no_right_one_is_not_named(when: str, words: str, off: str) -> None:
    """Nothing is named before the year 1, nor half a day; and of the ends of months the day that does lead there."""
    (finding,) = stated_length(words, *when.split("/"))
    assert finding.message.partition(" counting both ends; ")[2] == off
