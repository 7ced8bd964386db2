"""Anniversaries, and the two habits for 29 February."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    ImpreciseDateError,
    InvalidArgumentError,
    InvalidDateError,
    anniversaries_passed,
    anniversary,
    next_anniversary,
)
from newsevents.durations.arguments import LeapDay

_leap_days = st.sampled_from([datetime.date(year, 2, 29) for year in (4, 1600, 2000, 2020, 2024, 9996)])
_days = st.one_of(st.dates(), _leap_days)
_habits: st.SearchStrategy[LeapDay] = st.sampled_from(["feb28", "mar1"])


@given(_days, _days, _habits)
def test_anniversary_and_anniversaries_passed_agree(start: datetime.date, on: datetime.date, leap_day: LeapDay) -> None:
    """The anniversaries passed are as many as there are nth anniversaries, n from 1, not after the day."""
    passed = anniversaries_passed(start, on, leap_day=leap_day)
    after = start.year + passed + 1

    assert passed == 0 or anniversary(start, passed, leap_day=leap_day) <= on
    assert after > 9999 or anniversary(start, passed + 1, leap_day=leap_day) > on or on < start


@given(_days, st.integers(min_value=0, max_value=9998), _habits)
def test_nth_anniversary_has_n_passed(start: datetime.date, n: int, leap_day: LeapDay) -> None:
    """On the nth anniversary n have passed, the day before one fewer."""
    if start.year + n > 9999:
        n = 9999 - start.year
    day = anniversary(start, n, leap_day=leap_day)

    assert anniversaries_passed(start, day, leap_day=leap_day) == n
    if n:
        assert anniversaries_passed(start, day - datetime.timedelta(days=1), leap_day=leap_day) == n - 1


@given(_days, st.integers(min_value=-9998, max_value=9998), _habits)
def test_anniversary_is_the_same_day_of_its_year(start: datetime.date, n: int, leap_day: LeapDay) -> None:
    """An anniversary falls on the same month and day, or beside a 29 February that the year has not."""
    if not 1 <= start.year + n <= 9999:
        n = 0
    day = anniversary(start, n, leap_day=leap_day)

    assert day.year == start.year + n
    assert (day.month, day.day) == (start.month, start.day) or (
        (start.month, start.day) == (2, 29) and (day.month, day.day) == ((2, 28) if leap_day == "feb28" else (3, 1))
    )


@given(_days, _days, _habits)
def test_next_anniversary_comes_after_the_day(start: datetime.date, on: datetime.date, leap_day: LeapDay) -> None:
    """The next anniversary is the first one after the day, and after the start."""
    if max(start.year, on.year) >= 9999:
        start, on = start.replace(year=2000), on.replace(year=2004)
    found = next_anniversary(start, on, leap_day=leap_day)
    n = found.year - start.year

    assert found > max(on, start)
    assert found == anniversary(start, n, leap_day=leap_day)
    assert n == 1 or anniversary(start, n - 1, leap_day=leap_day) <= on


@pytest.mark.parametrize(
    ("start", "on", "leap_day", "passed", "following"),
    [
        ("2022-05-20", "2024-05-20", "feb28", 2, "2025-05-20"),
        ("2022-05-20", "2024-05-19", "feb28", 1, "2024-05-20"),
        ("2022-05-20", "2022-05-20", "feb28", 0, "2023-05-20"),
        ("2022-05-20", "2000-01-01", "feb28", 0, "2023-05-20"),
        ("2020-02-29", "2021-02-28", "feb28", 1, "2022-02-28"),
        ("2020-02-29", "2021-02-28", "mar1", 0, "2021-03-01"),
        ("2020-02-29", "2024-02-28", "feb28", 3, "2024-02-29"),
        ("2020-02-29", "2024-02-29", "mar1", 4, "2025-03-01"),
    ],
)
def test_anniversaries_come_round(start: str, on: str, leap_day: LeapDay, passed: int, following: str) -> None:
    """The day itself is no anniversary, and an anniversary has passed on its day."""
    assert anniversaries_passed(start, on, leap_day=leap_day) == passed
    assert str(next_anniversary(start, on, leap_day=leap_day)) == following


@pytest.mark.parametrize("n", [1.0, "1", None, True])
def test_anniversary_number_that_is_not_whole_is_refused(n: Any) -> None:
    """Which anniversary is a whole number."""
    with pytest.raises(InvalidArgumentError, match=r"n: .* is not a whole number; write it as in 2"):
        anniversary("2022-05-16", n)


@pytest.mark.parametrize(("n", "day"), [(-2021, "0001-05-16"), (7977, "9999-05-16")])
def test_the_first_and_the_last_anniversary_that_a_date_can_hold(n: int, day: str) -> None:
    """An anniversary in the year 1 or 9999 is one like any other."""
    assert str(anniversary("2022-05-16", n)) == day


@pytest.mark.parametrize("n", [7978, -2022, 10**30])
def test_anniversary_outside_years_1_to_9999_is_refused(n: int) -> None:
    """An anniversary that ``date`` can't hold is refused."""
    with pytest.raises(InvalidArgumentError, match=f"{n} leads outside the years 1 to 9999"):
        anniversary("2022-05-16", n)


def test_no_anniversary_follows_the_last_year() -> None:
    """After the last anniversary that ``date`` can hold there is none."""
    with pytest.raises(InvalidArgumentError, match="outside the years 1 to 9999"):
        next_anniversary("2022-05-16", "9999-05-16")


@pytest.mark.parametrize("leap_day", ["feb29", "", None, 28])
def test_unknown_leap_day_is_refused(leap_day: Any) -> None:
    """The habit is one of two, which the error names."""
    message = "leap_day: .* is unknown; write 'feb28' or 'mar1'"

    with pytest.raises(InvalidArgumentError, match=message):
        anniversary("2022-05-16", 1, leap_day=leap_day)
    with pytest.raises(InvalidArgumentError, match=message):
        anniversaries_passed("2022-05-16", "2024-05-16", leap_day=leap_day)
    with pytest.raises(InvalidArgumentError, match=message):
        next_anniversary("2022-05-16", "2024-05-16", leap_day=leap_day)


@pytest.mark.parametrize(
    ("start", "on", "error", "message"),
    [
        ("2022", "2024-05-20", ImpreciseDateError, "start: '2022' is not one day but 2022-01-01 to 2022-12-31"),
        ("2022-05-16", "2024", ImpreciseDateError, "on: '2024' is not one day"),
        ("0000-05-16", "2024-05-20", InvalidDateError, "start: '0000-05-16' is outside the years 1 to 9999"),
        ("bad", "2024-05-20", InvalidDateError, "start: 'bad' is not an EDTF date"),
        ("2022-05-16", "bad", InvalidDateError, "on: 'bad' is not an EDTF date"),
    ],
)
def test_dates_without_anniversaries_are_refused(start: str, on: str, error: type[Exception], message: str) -> None:
    """Both dates must be one day of the years 1 to 9999; the error names the argument."""
    with pytest.raises(error) as caught:
        anniversaries_passed(start, on)

    assert message in str(caught.value)
