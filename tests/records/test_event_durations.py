"""The days of an event: since its start and within it, ongoing, ended, with unknown ends and imprecise dates."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    CalendarSpan,
    DayRange,
    Event,
    ImpreciseDateError,
    InvalidArgumentError,
    InvalidDateError,
    calendar_span,
    days_between,
)

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
ONGOING = Event("Captivity", when="2022-05-16/..")
ENDED = Event("Defence", when="2022-02-24/2022-05-20")
COUNTINGS: Any = st.sampled_from(["elapsed", "inclusive"])
METHODS = ["days_since_start", "length", "length_range", "day_number", "calendar_span", "calendar_length"]


def test_the_article_is_counted_as_the_design_says() -> None:
    """The running example gives 735 elapsed days, day 736, 2 years and 4 days, 85 and 86 days of defence."""
    on = "2024-05-20"
    assert ONGOING.days_since_start(on=on) == ONGOING.length(on=on) == 735
    assert ONGOING.days_since_start(on=on, counting="inclusive") == ONGOING.day_number(on=on) == 736
    assert ONGOING.calendar_span(on=on) == CalendarSpan(years=2, days=4)
    assert str(ONGOING.calendar_span(on=on, units=("days",))) == "735 days"
    assert (ENDED.length(), ENDED.length(counting="inclusive")) == (85, 86)
    assert ENDED.calendar_length() == ENDED.calendar_length(on=on) == CalendarSpan(months=2, days=26)


@given(days, days, days)
def test_calendar_length_is_the_span_of_the_days_of_length(
    start: datetime.date, end: datetime.date, on: datetime.date
) -> None:
    """The length in years, months and days is that of the same days as the length, and stops at the end as it does."""
    start, end, on = sorted((start, end, on))
    for day, last in ((on, end), (end, end), (start, start)):
        event = Event("x", when=f"{start}/{end}")
        assert event.calendar_length(on=day) == calendar_span(start, last)
        assert event.calendar_length(on=day, units=("days",)) == CalendarSpan(days=event.length(on=day))


@given(days, days, COUNTINGS)
def test_days_since_start_is_never_capped(start: datetime.date, on: datetime.date, counting: Any) -> None:
    """The days since the start are those between two dates, whatever the event's end, also before its start."""
    expected = days_between(start, on, counting=counting)
    for when in (f"{start}/..", f"{start}/", f"{start}", f"{start}/{start}"):
        event = Event("x", when=when)
        assert event.days_since_start(on=on, counting=counting) == expected
        assert event.day_number(on=on) == days_between(start, on) + 1


@given(st.lists(days, min_size=3, max_size=3).map(sorted), COUNTINGS)
def test_length_stops_at_the_end(dates: list[datetime.date], counting: Any) -> None:
    """The length up to a day within the event is that from the start; after its end it is whole."""
    start, middle, end = dates
    event = Event("x", when=(start, end))
    assert event.length(counting=counting) == days_between(start, end, counting=counting)
    assert event.length(on=middle, counting=counting) == days_between(start, middle, counting=counting)
    later = end + datetime.timedelta(days=9)
    assert event.length(on=later, counting=counting) == event.length(counting=counting)
    assert Event("x", when=f"{start}/..").length(on=middle, counting=counting) == event.length(
        on=middle, counting=counting
    )


@given(
    st.lists(days, min_size=3, max_size=3).map(sorted),
    st.sampled_from([4, 7, 10]),
    st.sampled_from([4, 7, 10]),
    COUNTINGS,
)
def test_length_range_contains_every_length_that_is_possible(
    dates: list[datetime.date], start_letters: int, end_letters: int, counting: Any
) -> None:
    """Of an event with imprecise ends, the range holds the length between any two days that they may mean."""
    start, on, end = dates
    found = Event("x", when=f"{str(start)[:start_letters]}/{str(end)[:end_letters]}").length_range(counting=counting)
    exact = Event("x", when=(start, end))
    assert found.low is not None
    assert found.high is not None
    assert found.low <= exact.length(counting=counting) <= found.high
    if start_letters == end_letters == 10:
        assert found.low == found.high
        length = exact.length(on=on, counting=counting)
        assert exact.length_range(on=on, counting=counting) == DayRange(length, length)


@pytest.mark.parametrize(
    ("when", "on", "low", "high"),
    [
        ("2022-05/2022-06-10", None, 10, 40),
        ("2022-05/2022-06", "2022-05-18", 0, 17),
        ("2022", "2022-05-18", 0, 137),
        ("2022", None, 0, 364),
        ("2022-05-16", None, 0, 0),
        ("2022-05-16/..", "2024-05-20", 735, 735),
        ("2022-05-16/..", "2024-05", 716, 746),
        ("2022-05/..", "2024-05-20", 720, 750),
        ("2022-05-16/", "2022-05-18", 0, 2),
        ("2022-05-16/", None, 0, None),
        ("/2022-05-20", None, 0, None),
        ("../2022-05-20", None, 0, None),
        ("../2022-05-20", "2022-05-18", 0, None),
        ("/2022-05-20", "2022-05-18", 0, None),
        ("/..", "2022-05-18", 0, None),
        ("2022-02-24/2022-05-20", "2024-05-20", 85, 85),
        ("[2022-05-16,2022-05-18]", None, 0, 2),
        ("{2022-05-16..2022-05-18}", None, 2, 2),
        ("{2022-05-16..}", "2022-05-18", 2, 2),
        ("{..2022-05-18}", None, 0, None),
        ("../Y9E900", None, 0, None),
        ("2022-05-16/..", "2023-01-01/..", 230, None),
        ("2022-05-16/..", "2023-01-01/", 230, None),
        ("2022-05-16/..", "/2023-01-01", 0, 230),
        ("2022-05-16/2022-05-20", "/2023-01-01", 0, 4),
        ("-0044-03-15/-0044-03-16", None, 1, 1),
    ],
)
def test_length_range_bounds_what_is_imprecise(when: str, on: str | None, low: int, high: int | None) -> None:
    """Imprecise ends give the least and the most days; an unknown end has no most."""
    found = Event("x", when=when).length_range(on=on)
    inclusive = Event("x", when=when).length_range(on=on, counting="inclusive")
    assert found == DayRange(low, high)
    assert inclusive == DayRange(low + 1, None if high is None else high + 1)


@pytest.mark.parametrize(("method", "zero"), [("days_since_start", 0), ("length", 0), ("day_number", 1)])
def test_without_a_day_it_is_counted_until_today(method: str, zero: int) -> None:
    """An event that goes on and no day given: the count is that of today, on either side of midnight."""
    start = datetime.date(2022, 5, 16)
    before = (datetime.date.today() - start).days  # noqa: DTZ011  the day of this machine is what is tested
    found = getattr(ONGOING, method)()
    assert before <= found - zero <= (datetime.date.today() - start).days  # noqa: DTZ011  the day of this machine is what is tested


def test_without_a_day_spans_and_ranges_reach_today_too() -> None:
    """The calendar span and the range of an event that goes on are those of today."""
    before = datetime.date.today()  # noqa: DTZ011  the day of this machine is what is tested
    span, length = ONGOING.calendar_span(units=("days",)), ONGOING.length_range()
    after = datetime.date.today()  # noqa: DTZ011  the day of this machine is what is tested
    assert any(str(span) == str(ONGOING.calendar_span(on=day, units=("days",))) for day in (before, after))
    assert any(length == ONGOING.length_range(on=day) for day in (before, after))


def test_today_is_that_of_the_zone() -> None:
    """Today at the date line differs between its sides, and an unknown zone is refused."""
    west = ONGOING.days_since_start(zone="Pacific/Pago_Pago")
    east = ONGOING.days_since_start(zone="Pacific/Kiritimati")
    assert 1 <= east - west <= 2
    with pytest.raises(InvalidArgumentError, match="zone: 'Mars' is not a known time zone"):
        ONGOING.days_since_start(zone="Mars")


@pytest.mark.parametrize("method", METHODS)
def test_an_event_without_a_date_has_no_days(method: str) -> None:
    """Counting the days of an event whose date is not stated is refused with what to write."""
    with pytest.raises(
        ImpreciseDateError, match=r"^when: no date is stated; give the event one, as in when='2022-05-16/\.\.'$"
    ):
        getattr(Event("x"), method)(on="2024-05-20")


@pytest.mark.parametrize("method", ["days_since_start", "length", "day_number", "calendar_span", "calendar_length"])
@pytest.mark.parametrize("when", ["/2022-05-20", "../2022-05-20", "/"])
def test_an_event_without_a_known_start_has_no_days_since(method: str, when: str) -> None:
    """Where the start is open or unknown, nothing is counted from it."""
    if when == "/":
        when = "/.."
    with pytest.raises(
        ImpreciseDateError, match=r"^when: '.*' has no known start; write one, as in '2022-05-16/\.\.'$"
    ):
        getattr(Event("x", when=when), method)(on="2024-05-20")


def test_an_unknown_end_has_no_length() -> None:
    """An event that ended on an unknown day has no length, whatever the day, and the error says what takes it."""
    event = Event("x", when="2022-05-16/")
    for on in (None, "2024-05-20"):
        with pytest.raises(
            ImpreciseDateError, match=r"^when: the end of '2022-05-16/' is unknown; length_range takes it$"
        ):
            event.length(on=on)
        with pytest.raises(ImpreciseDateError, match="is unknown; length_range takes it"):
            event.calendar_length(on=on)
    assert event.days_since_start(on="2024-05-20") == 735


@pytest.mark.parametrize("when", ["2022", "2022-05/2022-06-10", "2022-05-01/2022-06", "2022-02-24/2022?-XX"])
def test_an_imprecise_end_has_no_length(when: str) -> None:
    """Where an end of the event is not one day, its length is refused by an error that blames the event's date."""
    with pytest.raises(ImpreciseDateError, match=r"^when: .* is not one day.* takes it$"):
        Event("x", when=when).length()


@pytest.mark.parametrize("method", METHODS)
def test_an_event_is_not_counted_up_to_what_is_no_date(method: str) -> None:
    """A day that is no date, an empty text among them, is refused by every method."""
    for event in (ONGOING, ENDED):
        for on in ("", "20 May 2024", 7, ["2024-05-20"]):
            with pytest.raises(InvalidDateError):
                getattr(event, method)(on=on)


@pytest.mark.parametrize("method", ["days_since_start", "length", "day_number", "calendar_span", "calendar_length"])
def test_an_event_is_not_counted_up_to_an_imprecise_day(method: str) -> None:
    """A day that is known to the month alone is refused where one day is needed."""
    with pytest.raises(ImpreciseDateError, match=r"'2022-05' is not one day but 2022-05-01 to 2022-05-31"):
        getattr(ONGOING, method)(on="2022-05")


@pytest.mark.parametrize("method", ["length", "length_range"])
@pytest.mark.parametrize("when", ["2022-05-16/..", "2022-05-16/2022-05-20", "2022-05-16"])
def test_an_event_has_no_length_before_it_begins(method: str, when: str) -> None:
    """A day before the start is refused, for a length is never below 0."""
    with pytest.raises(InvalidArgumentError, match=r"^on: .*2022-05-1[56].*; .* has no length yet$"):
        getattr(Event("x", when=when), method)(on="2022-05-15")
    assert getattr(Event("x", when=when), method)(on="2022-05-16") in (0, DayRange(0, 0))


@pytest.mark.parametrize("method", ["length", "length_range"])
def test_an_event_to_come_is_refused_with_what_was_given(method: str) -> None:
    """An event that goes on from a day to come has no length yet, and the error shows no None that nobody gave."""
    with pytest.raises(InvalidArgumentError, match=r"2999-01-01.*no length yet$") as caught:
        getattr(Event("x", when="2999-01-01/.."), method)()
    assert "None" not in str(caught.value)


@pytest.mark.parametrize("method", ["days_since_start", "length", "length_range"])
def test_a_counting_has_a_name(method: str) -> None:
    """Another word than elapsed or inclusive is refused."""
    with pytest.raises(InvalidArgumentError, match=r"^counting: 'both' is unknown; write 'elapsed' or 'inclusive'$"):
        getattr(ONGOING, method)(on="2024-05-20", counting="both")


def test_a_unit_has_a_name() -> None:
    """Another unit than years, months, weeks and days is refused."""
    units: Any = ("fortnights",)
    with pytest.raises(InvalidArgumentError, match=r"^units: 'fortnights' is unknown"):
        ONGOING.calendar_span(on="2024-05-20", units=units)


def test_times_with_two_offsets_are_not_counted() -> None:
    """A start and a day with different offsets from UTC are refused, as by every count of days."""
    event = Event("x", when="2022-05-16T10:00:00+03:00")
    assert event.days_since_start(on="2022-05-17T01:00:00+03:00") == 1
    for count in (event.days_since_start, event.day_number, event.calendar_span):
        with pytest.raises(InvalidDateError, match="local_date"):
            count(on="2022-05-17T01:00:00Z")
