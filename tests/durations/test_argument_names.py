"""Each error of a duration names the argument, or the field of the event, that it is about."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from newsevents import (
    Event,
    NewsEventsError,
    anniversaries_passed,
    anniversary,
    calendar_span,
    check,
    day_range,
    days_since,
    local_date,
    next_anniversary,
)


def _event(when: str) -> Event:
    return Event("A made-up flood", when=when)


@pytest.mark.parametrize(
    ("call", "begins", "advice"),
    [
        (lambda: days_since("2022", on="2024-05-20"), "start: '2022'", "day_range takes it"),
        (lambda: days_since("2022-05-16", on="2024"), "on: '2024'", "day_range takes it"),
        (lambda: days_since("bad", on="2024-05-20"), "start: 'bad'", "write it as in"),
        (lambda: days_since("2022-05-16", on="bad"), "on: 'bad'", "write it as in"),
        (lambda: day_range("bad", datetime.date(2024, 5, 20)), "start: 'bad'", "write it as in"),
        (lambda: day_range(datetime.date(2024, 5, 20), "bad"), "end: 'bad'", "write it as in"),
        (lambda: calendar_span("2022", "2024-05-20"), "start: '2022'", "day_range takes it"),
        (lambda: calendar_span("2022-05-16/2022-05-20", "2024"), "start: ", "give one of its ends, or day_range"),
        (
            lambda: check(_event("2022"), today="2022"),
            "today: '2022' is not one day",
            "31; give one day, as in '2022-05-16'",
        ),
        (
            lambda: check(_event("2022"), today="2022-05/.."),
            "today: '2022-05/..'",
            "day; give one day, as in '2022-05-16'",
        ),
        (lambda: check(_event("2022"), today="Y20240"), "today: 'Y20240' is not one day", "; give one day, as in"),
        (lambda: check(_event("2022"), today="-0044-03-15"), "today: '-0044-03-15'", "9999; write a day within them"),
        (lambda: anniversary("2022-05", 1), "start: '2022-05'", "31; give one day, as in '2022-05-16'"),
        (lambda: anniversary("-0044-03-15", 1), "start: '-0044-03-15'", "9999; write a day within them"),
        (lambda: anniversaries_passed("2022-05-16", "2024"), "on: '2024'", "31; give one day, as in '2022-05-16'"),
        (lambda: next_anniversary("2022", "2024-05-20"), "start: '2022'", "31; give one day, as in '2022-05-16'"),
        (lambda: _event("2022").length(), "when: '2022'", "length_range takes it"),
        (lambda: _event("2022/2024-05-20").length(), "when: '2022'", "length_range takes it"),
        (lambda: _event("2022-05-16/2024").length(), "when: '2024'", "length_range takes it"),
        (lambda: _event("2022-05-16/2024").length(on="2023-01-01"), "when: '2024'", "length_range takes it"),
        (lambda: _event("2022-05-16/2024-05-20").length(on="2023"), "on: '2023'", "takes it"),
        (lambda: _event("2022-05-16/..").length(on="2023"), "on: '2023'", "length_range takes it"),
        (lambda: _event("2022").day_number(on="2023-01-01"), "when: '2022'", "length_range takes it"),
        (lambda: _event("../2022").day_number(on="2023-01-01"), "when: '../2022' has no known start", "write one"),
        (lambda: Event("A made-up flood").length(), "when: no date is stated", "give the event one"),
    ],
)
def test_an_error_names_its_argument_and_what_takes_it(call: Callable[[], object], begins: str, advice: str) -> None:
    """The message begins with the name of the argument or field and ends with what helps."""
    with pytest.raises(NewsEventsError) as caught:
        call()
    assert str(caught.value).startswith(begins)
    assert advice in str(caught.value)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2022-05-16T20:59:59Z", "2022-05-16"),
        ("2022-05-16T21:00:00Z", "2022-05-17"),
        ("2022-05-16T20:59:59-00:01", "2022-05-17"),
        ("2022-05-16T23:59:60+03:00", "2022-05-16"),
    ],
)
def test_minutes_and_seconds_of_a_moment_count(moment: str, day: str) -> None:
    """A moment one second before local midnight is of the day before."""
    assert str(local_date(moment, "Europe/Kyiv")) == day
