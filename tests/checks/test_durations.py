"""Stated lengths against their dates: what is impossible, what counts both ends, and what counts both ways."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

import pytest

from newsevents import Event, Quantity, Source, Statistic, check
from newsevents.checks.dates.lengths import Step, reach, unit_of_time
from tests.material import shared_json

CODES = ("D001", "D002", "D003")


def found(when: str | None, quantity: Any, **fields: Any) -> list[tuple[str, str, object]]:
    """The findings about one length, as an event duration unless another kind is given: code, message, what is expected."""
    sources = fields.pop("sources", ())
    statistic = Statistic(fields.pop("label", "length"), quantity, **{"kind": "event_duration", **fields})
    event = Event("A made-up siege", when=when, statistics=[statistic], sources=sources)
    return [(one.code, one.message, one.expected) for one in check(event, select=CODES)]


def codes(when: str | None, quantity: Any, **fields: Any) -> list[str]:
    """The codes alone."""
    return [code for code, _, _ in found(when, quantity, **fields)]


DATES = "2022-05-16 to 2024-05-20 is"
SPAN, DAYS = "2 years and 4 days", "735 days elapsed, 736 counting both ends"


@pytest.mark.parametrize(
    ("words", "message", "expected"),
    [
        ("740 days", "735 elapsed, 736 counting both ends; 4 days too many, right from 2022-05-12 counting both ends", 735),
        ("734 days", "735 elapsed, 736 counting both ends; 1 day too few, right from 2022-05-17 by elapsed days", 735),
        ("over 736 days", "735 elapsed, 736 counting both ends", 735),
        ("at least 737 days", "735 elapsed, 736 counting both ends; 1 day too many", 735),
        ("under 735 days", "735 elapsed, 736 counting both ends", 735),
        ("under 700 days", "735 elapsed, 736 counting both ends; 35 days too few", 735),
        ("40 to 50 days", "735 elapsed, 736 counting both ends; 685 days too few", 735),
        ("106 weeks", f"105 weeks, {DAYS}; 6 days too many, right from 2022-05-10", "105 weeks"),
        ("three years", f"{SPAN}, {DAYS}; 360 days too many, right from 2021-05-21", SPAN),
        ("almost 20 months", f"24 months and 4 days, {DAYS}; 125 days too few", "24 months and 4 days"),
        ("two years and 6 days", f"{SPAN}, {DAYS}; 1 day too many, right from 2022-05-15 counting both ends", SPAN),
        ("17,000 hours", "735 elapsed, 736 counting both ends; 27 days too few", None),
    ],
)  # fmt: skip
def test_an_impossible_length_is_found_with_its_arithmetic(words: str, message: str, expected: object) -> None:
    """The message shows both counts, by how much the figure is off, and the start that would make it right."""
    ((code, text, right),) = found("2022-05-16/..", words, as_of="2024-05-20")
    assert (code, text.partition("; ")[2], right) == ("D001", f"{DATES} {message}", expected)


@pytest.mark.parametrize(
    "words",
    ["735 days", "over 700 days", "almost 736 days", "about 800 days", "dozens of weeks", "several months", "a couple of years",
     "between 700 and 800 days", "2 years", "24 months", "105 weeks", "more than two years", "just over 24 months", "two years and 4 days",
     "17,640 hours", "735.5 days", "735 straight days", "900 soldiers", "60%", "2.0 years"],
)  # fmt: skip
def test_a_length_that_is_right_or_possible_is_no_finding(words: str) -> None:
    """Elapsed days, hedges that leave them possible, and figures rounded to a unit are right; other units are not looked at."""
    assert codes("2022-05-16/..", words, as_of="2024-05-20") == []


@pytest.mark.parametrize(
    ("when", "words", "fits"),
    [
        ("2020-01-01/2022-12-01", "3 years", True),
        ("2020-01-01/2022-12-01", "2 years", True),
        ("2020-01-01/2022-05-01", "3 years", False),
        ("2020-01-01/2020-07-01", "half a year", True),
        ("2020-01-01/2020-11-01", "half a year", False),
        ("2020-01-01/2022-07-01", "two and a half years", True),
        ("2020-01-01/2023-01-01", "two and a half years", False),
        ("2020-01-01/2020-01-15", "a fortnight", True),
        ("2020-01-01/2020-01-10", "2 weeks", False),
        ("2020-01-01/2029-10-01", "a decade", True),
        ("2020-01-01/2020-07-01", "2 quarters", True),
        ("2020-01-01/2020-08-20", "2 quarters", True),
        ("2020-01-01/2020-11-01", "2 quarters", False),
        ("2020-01-01/2020-04-20", "3 months and 1 week", False),
        ("2020-01-01/2020-04-08", "3 months and 7 days", True),
        ("2020-01-01/2022-03-10", "between two and three years", True),
        ("2020-01-01/2021-03-10", "between two and three years", False),
        ("2020-01-01/2021-03-13", "1.2 years", True),
        ("2020-01-01/2021-04-05", "1.2 years", False),
        ("2020-01-01/2022-05-10", "two and a quarter years", True),
        ("2020-01-01/2022-05-20", "two and a quarter years", False),
        ("2020-01-31/2020-02-29", "a month", True),
        ("2020-02-29/2021-03-05", "a year and 4 days", True),
        ("2020-02-29/2021-03-05", "a year and 5 days", True),
    ],
)
def test_a_plain_figure_in_a_coarse_unit_may_be_rounded_or_cut(when: str, words: str, fits: bool) -> None:
    """Whole units are right from half a unit below to what is not yet one more; parts of one within half their step."""
    assert codes(when, words) == ([] if fits else ["D001"])


@pytest.mark.parametrize(
    ("when", "words", "fields", "expected"),
    [
        # to the end of the event, or to the day of the figure where that is earlier
        ("2022-02-24/2022-05-20", "85 days", {}, []),
        ("2022-02-24/2022-05-20", "85 days", {"as_of": "2024-05-20"}, []),
        ("2022-02-24/2022-05-20", "36 days", {"as_of": "2022-04-01"}, []),
        ("2022-02-24/2022-05-20", "85 days", {"as_of": "2022-04-01"}, []),
        ("2022-02-24/2022-05-20", "50 days", {"as_of": "2022-04-01"}, ["D001"]),
        ("2022-02-24/2022-05-20", "85 days", {"as_of": "2022-02-24"}, []),
        ("2022-02-24/2022-05-20", "36 days", {"as_of": "2022-04"}, []),
        ("2022-02-24/2022-05-20", "30 days", {"as_of": "2022-04"}, ["D001"]),
        # a forecast, and what is compared with
        ("2022-02-24/2022-05-20", "20 days", {"as_of": "2022-01-01"}, []),
        ("2022-02-24/..", "20 days", {"as_of": "2021-01-01"}, []),
        # a date that is no interval may be that of the start
        ("2022-05-16", "736 days", {"as_of": "2024-05-20"}, ["D002"]),
        ("2022-05-16", "3 hours", {}, []),
        ("2022-05-16", "1 day", {}, []),
        ("2022-05-16", "30 hours", {}, ["D001"]),
        # imprecise and unknown ends
        ("2022-05/2022-08-20", "100 days", {"as_of": "2022-05-10"}, []),
        ("2022/..", "800 days", {"as_of": "2024-05-20"}, []),
        ("2022/..", "900 days", {"as_of": "2024-05-20"}, ["D001"]),
        ("2022-02-24/", "86 days", {"as_of": "2024-05-20"}, []),
        ("2022-02-24/", "860 days", {"as_of": "2024-05-20"}, ["D001"]),
        ("2022-02-24/..", "86 days", {}, []),
        ("../2022", "86 days", {}, []),
        ("/2022", "86 days", {"as_of": "2021"}, []),
        (None, "86 days", {"as_of": "2024-05-20"}, []),
        ("2022-02-24~/2022-05-20", "99 days", {}, []),
        ("2022-02-24/2022-05-20?", "99 days", {}, []),
        ("2022-05~", "99 days", {}, []),
        ("{2022-05-16..2022-05-20}", "4 days", {}, []),
        ("Y170000002/Y170000004", "2 years", {}, []),
        ("Y170000002/Y170000004", "4 years", {}, ["D001"]),
        ("9990-01-01/..", "100 years", {"as_of": "9999-01-01"}, ["D001"]),
        # times of day may be another day at the place
        ("2022-05-16/..", "737 days", {"as_of": "2024-05-20T22:00:00Z"}, []),
        ("2022-05-16/..", "738 days", {"as_of": "2024-05-20T22:00:00Z"}, ["D001"]),
        ("2022-02-24/2022-05-20", "83 days", {"as_of": "2022-05-19T22:00:00Z"}, []),
        ("2022-02-24/2022-05-20", "84 days", {"as_of": "2022-05-20T22:00:00Z"}, ["D001"]),
        # its own period
        (None, "31 days", {"kind": "duration", "period": "2022-05-01/2022-06-01"}, []),
        (None, "33 days", {"kind": "duration", "period": "2022-05-01/2022-06-01"}, ["D001"]),
        (None, "33 days", {"kind": "duration", "period": "2022-05-01/..", "as_of": "2022-06-03"}, []),
        (None, "five years", {"kind": "duration", "period": "2022"}, []),
        (None, "33 days", {"kind": "duration"}, []),
        ("2022-02-24/..", "10 days", {"period": "2022-03-01/2022-03-11"}, []),
        # the unit may stand in the words or in the label
        ("2022-02-24/2022-05-20", 99, {}, []),
        ("2022-02-24/2022-05-20", 99, {"label": "days of defence"}, ["D001"]),
        ("2022-02-24/2022-05-20", "99 days and nights", {}, ["D001"]),
        ("2022-02-24/2022-05-20", 99, {"label": "days and weeks"}, []),
        ("2022-02-24/2022-05-20", Quantity(-3, unit="day"), {}, ["D001"]),
        ("2022-02-24/2022-05-20", Quantity(10**400, unit="day"), {}, ["D001"]),
        ("2022-02-24/2022-05-20", Quantity(99, unit="working day"), {}, []),
        ("2022-02-24/2022-05-20", Quantity(99, unit="day", of=Quantity(100)), {}, []),
    ],
)  # fmt: skip
def test_what_a_length_is_held_against(
    when: str | None, words: Any, fields: dict[str, Any], expected: list[str]
) -> None:
    """Its event up to the end or the day of the figure, or its own period; nothing where that is not known."""
    assert codes(when, words, **fields) == expected


def test_imprecise_dates_make_no_one_length_right() -> None:
    """Where the start may be one of several days, neither a start nor a length is named that would be right."""
    assert found("2022/..", "900 days", as_of="2024-05-20") == [
        ("D001", "stated 900 days; 2022 to 2024-05-20 is 506 to 870 elapsed, 507 to 871 counting both ends; 29 days too many", None)
    ]  # fmt: skip


def test_how_far_off_is_not_counted_beyond_all_calendars() -> None:
    """A length of more than a thousand million days too many is far too many."""
    ((_, message, _),) = found("2022-02-24/2022-05-20", Quantity(10**12, unit="day"))
    assert "; far too many" in message


def test_a_figure_of_a_later_day_is_held_against_the_whole() -> None:
    """Where the event was over by then, the message names its end and not the day of the figure."""
    ((_, message, _),) = found("2022-02-24/2022-05-20", "99 days", as_of="2024-05-20")
    assert "2022-02-24 to 2022-05-20 is 85 elapsed" in message


@pytest.mark.parametrize(
    ("start", "months", "is_followed"),
    [
        ("9998-11-15", 12, True),
        ("9998-12-15", 12, False),
        ("9990-01-15", 115, True),
        ("0002-01-15", -12, True),
        ("0001-12-15", -12, False),
    ],
)
def test_lengths_that_lead_out_of_the_calendar_are_averages(start: str, months: int, is_followed: bool) -> None:
    """A step is followed day by day while it, and one a month longer, stays within the years 1 to 9999."""
    day = datetime.date.fromisoformat(start).toordinal()
    least, most = reach((day, day), Step(Fraction(months)))
    assert (least == most) is is_followed


@pytest.mark.parametrize(
    ("unit", "number"),
    [("second", 86_400), ("minute", 1440), ("hour", 24), ("day", 1), ("week", Fraction(1, 7)), ("fortnight", Fraction(1, 14))],
)  # fmt: skip
def test_units_of_the_clock_and_the_week(unit: str, number: int | Fraction) -> None:
    """So many of a unit up to a fortnight are a day."""
    step = unit_of_time(unit)
    assert step is not None
    assert step.times(number) == Step(days=Fraction(1))


@pytest.mark.parametrize(
    ("unit", "months"),
    [("month", 1), ("quarter", 3), ("year", 12), ("decade", 120), ("century", 1200), ("millennium", 12_000)],
)
def test_units_of_the_calendar(unit: str, months: int) -> None:
    """Units of a month and longer are so many months."""
    assert unit_of_time(unit) == Step(Fraction(months))


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ({"published": "2024-05-20"}, "735 days", []),
        ({"published": "2024-05-20"}, "740 days", ["D001"]),
        ({"published": "2024-05-20", "modified": "2024-05-25"}, "740 days", []),
        ({"published": "2024-05-20T08:00:00Z"}, "734 days", []),
        ({"published": "2024-05-20T08:00:00Z"}, "736 days", ["D002"]),
        ({"published": "2021-05-20"}, "740 days", []),
        ({"published": "2021-05-20", "modified": "2024-05-20"}, "740 days", ["D001"]),
        ({}, "740 days", []),
    ],
)
def test_the_day_of_the_source_stands_for_that_of_the_figure(
    source: dict[str, Any], words: str, expected: list[str]
) -> None:
    """Without a day of its own, a figure holds for the day that its source was published, or modified."""
    report = Source("A made-up report", id="report", **source)
    assert codes("2022-05-16/..", words, source="report", sources=[report]) == expected


def test_a_figure_dated_after_its_source_may_be_of_the_day_of_that() -> None:
    """Where the figure's own day cannot be, the length that fits the source's is not found as well."""
    report = Source("A made-up report", id="report", published="2024-05-20")
    assert codes("2022-05-16/..", "735 days", as_of="2024-06-20", source="report", sources=[report]) == []
    assert codes("2022-05-16/..", "750 days", as_of="2024-06-20", source="report", sources=[report]) == ["D001"]


@pytest.mark.parametrize(
    ("quantity", "fields", "expected"),
    [
        (1005, {"as_of": "2024-11-24"}, []),
        (1004, {"as_of": "2024-11-24"}, ["D002"]),
        (990, {"as_of": "2024-11-24"}, ["D001"]),
        (Quantity(1000, hedge="over", unit="day"), {"as_of": "2024-11-24"}, []),
        (86, {"as_of": "2021-11-24"}, []),
        (Quantity(13, unit="week"), {"as_of": "2022-05-20"}, []),
        (Quantity(12, unit="week"), {"as_of": "2022-05-20"}, []),
        (Quantity(15, unit="week"), {"as_of": "2022-05-20"}, ["D001"]),
        (Quantity(3, unit="year"), {"as_of": "2024-05-20"}, []),
        (3, {"as_of": "2024-05-20", "label": "year of the war"}, []),
        (86, {}, []),
    ],
)
def test_the_number_of_a_day_counts_from_one(quantity: Any, fields: dict[str, Any], expected: list[str]) -> None:
    """Day 1 is the first day; a number that counts from 0 is a note, and any other is wrong."""
    assert codes("2022-02-24/..", quantity, **{"kind": "day_number", **fields}) == expected


@pytest.mark.parametrize(("number", "expected"), [(86, []), (90, ["D001"]), (817, [])])
def test_the_number_of_a_day_may_be_of_the_last(number: int, expected: list[str]) -> None:
    """Without a day of its own it may be that of the event's last day, or of the day of the source."""
    report = Source("A made-up report", id="report", published="2024-05-20")
    fields: dict[str, Any] = {"kind": "day_number", "source": "report", "sources": [report]}
    assert codes("2022-02-24/2022-05-20", number, **fields) == expected
    assert codes(None, number, **fields) == []


def test_the_message_of_a_days_number_names_the_right_one() -> None:
    """What is expected is the number of the day where the first is day 1."""
    ((_, message, expected),) = found("2022-02-24/..", 1004, kind="day_number", as_of="2024-11-24")
    assert message == (
        "stated day 1,004; 2022-02-24 to 2024-11-24 is 1,004 elapsed, 1,005 counting both ends: day 1,005 where the first is day 1"
    )
    assert expected == 1005
    ((_, message, _),) = found("2022-02-24/..", 0, kind="day_number", as_of="2024-11-24")
    assert message.startswith("stated day 0; ")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("736 days", 735),
        ("two years and 5 days", "2 years and 4 days"),
        ("over 735 days", 735),
        ("over 700 days", None),
    ],
)
def test_a_count_of_both_ends_is_a_note(words: str, expected: object) -> None:
    """A length that only both ends counted give is named; so is a hedge that leaves nothing else."""
    notes = found("2022-05-16/..", words, as_of="2024-05-20")
    assert [(code, right) for code, _, right in notes] == ([] if expected is None else [("D002", expected)])


def two_lengths(first: str, second: str, **fields: Any) -> Event:
    """An event with two lengths of 85 elapsed days."""
    lengths = [Statistic("length", words, kind="event_duration") for words in (first, second)]
    return Event("A made-up siege", when="2022-02-24/2022-05-20", statistics=lengths, **fields)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("85 days", "86 days", [("D003", "$.statistics[1]")]),
        ("86 days", "85 days", [("D003", "$.statistics[1]")]),
        ("86 days", "86 days", [("D002", "$.statistics[0]"), ("D002", "$.statistics[1]")]),
        ("85 days", "over 85 days", [("D002", "$.statistics[1]")]),
        ("85 days", "85 days", []),
        ("85 days", "12 weeks", []),
    ],
)
def test_counting_both_ways_is_one_finding(first: str, second: str, expected: list[tuple[str, str]]) -> None:
    """A story that counts in two ways gives one warning, and no note beside it."""
    assert [(one.code, one.path) for one in check(two_lengths(first, second), select=CODES)] == expected


def test_stories_of_one_source_count_in_one_way() -> None:
    """Events that share a source are one story; those of other sources may count as they do."""
    report = Source("A made-up report", published="2022-05-21")
    other = Source("Another made-up report", published="2022-05-21")
    one, two, three = (
        two_lengths("85 days", "85 days", sources=[report]),
        two_lengths("86 days", "86 days", sources=[report]),
        two_lengths("86 days", "86 days", sources=[other]),
    )
    (warning,) = check([one, two], select=CODES)
    assert (warning.code, warning.path) == ("D003", "$.statistics[0]")
    assert "while $.statistics[0] of A made-up siege, 85 days, counts elapsed days" in warning.message
    assert [note.code for note in check([one, three], select=CODES)] == ["D002", "D002"]
    assert [note.code for note in check([one, two_lengths("86 days", "over 85 days")], select=CODES)] == [
        "D002",
        "D002",
    ]


def row_event(row: dict[str, Any]) -> Event:
    """An event that lasted as long as a public day count says."""
    quantity = f"{row['stated']} days" if row["unit"] == "days" else row["stated"]
    length = Statistic("length", quantity, kind="event_duration")
    return Event(row["claim"], when=f"{row['start']}/{row['end']}", statistics=[length])


def test_public_day_counts_are_told_apart() -> None:
    """Those that neither counting gives are errors, those that count both ends notes, and all others right."""
    codes_of = {"elapsed": [], "inclusive": ["D002"], "other": ["D001"]}
    rows = shared_json("news_counts.json")["cases"]
    found = [[one.code for one in check(row_event(row), select="D")] for row in rows]
    assert found == [codes_of[row["convention"]] for row in rows]


def test_the_articles_lengths_count_both_ends() -> None:
    """The two lengths of the running example are notes, and nothing in it is an error or a warning."""
    article = Source("News article of 20 May 2024", id="article", published="2024-05-20")
    claim: dict[str, Any] = {"kind": "event_duration", "source": article}
    captivity = Event("Captivity", when="2022-05-16/..", sources=[article], statistics=[
        Statistic("time held", "736 days", as_of="2024-05-20", **claim),
        Statistic("evacuated", "2,500 soldiers", as_of="2022-05-16", source=article),
        Statistic("anniversary", 2, kind="anniversary", as_of="2024-05-20", source=article),
    ])  # fmt: skip
    defence = Event("Defence", when="2022-02-24/2022-05-20", sources=[article], statistics=[
        Statistic("length", "86 days", **claim),
    ])  # fmt: skip
    assert [(one.code, one.expected) for one in check([captivity, defence], select="D")] == [
        ("D002", 735), ("D002", 85),
    ]  # fmt: skip


def test_a_reading_of_the_callers_own_takes_the_place_of_the_literal_one() -> None:
    """Whoever reads printed figures as rounded gets no finding about a round one."""
    event = Event(
        "x", when="2018-12-10/2021-09-24", statistics=[Statistic("length", "1,000 days", kind="event_duration")]
    )
    assert [one.code for one in check(event, select=CODES)] == ["D001"]
    assert check(event, select=CODES, reading="rounded", today=datetime.date(2024, 1, 1)) == []


@pytest.mark.parametrize(
    ("quantity", "fields", "told"),
    [
        (112, {}, "112"),
        ("112", {"kind": "duration"}, "112"),
        ("over 112", {}, "over 112"),
        ("between 110 and 120", {}, "110 to 120"),
        (112, {"label": "days and weeks"}, "112"),
        (112, {"label": "days held"}, None),
        (112, {"kind": "day_number"}, None),
        (112, {"kind": "count"}, None),
        ("112 days", {}, None),
        ("112 nights", {}, None),
        ("60%", {}, None),
        ("a third", {}, None),
        (Quantity(3, of=Quantity(14)), {}, None),
    ],
)
def test_a_length_without_a_unit_is_noted(quantity: Any, fields: dict[str, Any], told: str | None) -> None:
    """A length that has no unit, not even in its label, is held against nothing, and that is said."""
    length = Statistic(**{"label": "time held", "quantity": quantity, "kind": "event_duration", **fields})
    event = Event("A made-up capture", when="2021-03-12/2021-07-02", statistics=[length])
    messages = [one.message for one in check(event, select="D012")]
    assert messages == ([] if told is None else [f"stated {told}, in no unit of time; write one, as in '{told} days'"])


def test_a_length_that_another_supersedes_needs_no_unit() -> None:
    """What is claimed no longer need not be held against anything."""
    old = Statistic("time held", 112, kind="event_duration", id="old")
    new = Statistic("time held", "112 days", kind="event_duration", supersedes="old")
    assert check(Event("A made-up capture", statistics=[old, new]), select="D012") == []
