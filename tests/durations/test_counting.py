"""Counting days: its laws, its two conventions, its bounds for imprecise dates."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import Any

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    CountingMatch,
    DayRange,
    EDTFDate,
    ImpreciseDateError,
    InvalidArgumentError,
    InvalidDateError,
    day_number,
    day_range,
    days_between,
    days_since,
    identify_counting,
)
from newsevents.durations.arguments import Counting
from newsevents.durations.counting import COUNTINGS
from newsevents.durations.events import day_of_start, days_of_event, range_of_event
from tests.dates import strategies

_days = strategies.dates
_countings = st.sampled_from(COUNTINGS)
_START, _END = "2022-05-16", "2024-05-20"


@given(_days, _days, _days)
def test_days_between_is_additive_for_elapsed_days(a: datetime.date, b: datetime.date, c: datetime.date) -> None:
    """By way of a third day, before, between or after, elapsed days add up."""
    assert days_between(a, b) + days_between(b, c) == days_between(a, c)


@given(_days, _days)
def test_days_between_is_subtraction(start: datetime.date, end: datetime.date) -> None:
    """Elapsed days are the end minus the start, as Python subtracts dates."""
    assert days_between(start, end) == (end - start).days


@given(_days, _days)
def test_inclusive_is_elapsed_plus_one_for_start_before_end(one: datetime.date, other: datetime.date) -> None:
    """Counting both ends gives one day more in the direction of time; one day alone is 1."""
    start, end = sorted((one, other))

    assert days_between(start, end, counting="inclusive") == days_between(start, end) + 1
    if start < end:
        assert days_between(end, start, counting="inclusive") == days_between(end, start) - 1


@given(_days, _days, _countings)
def test_days_are_the_same_in_whatever_form_they_come(
    start: datetime.date, end: datetime.date, counting: Counting
) -> None:
    """Dates, texts, EDTF dates and date-times of the same days give the same count."""
    expected = days_between(start, end, counting=counting)
    late = datetime.time(23, 59, 59)
    forms: list[tuple[Any, Any]] = [
        (str(start), str(end)),
        (EDTFDate(str(start)), EDTFDate(str(end))),
        (EDTFDate(str(start)), str(end)),
        (datetime.datetime.combine(start, late), end),
        (f"{start}T23:59:59Z", f"{end}T00:00:00"),
        (f"[{start}]", f"{end}/{end}"),
    ]

    assert [days_between(*form, counting=counting) for form in forms] == [expected] * len(forms)


@given(_days, _days, _countings)
def test_days_since_is_days_between(start: datetime.date, on: datetime.date, counting: Counting) -> None:
    """With the day given, days since are days between."""
    assert days_since(start, on=on, counting=counting) == days_between(start, on, counting=counting)


@given(_days, _days)
def test_day_number_is_elapsed_plus_one(start: datetime.date, on: datetime.date) -> None:
    """The first day is day 1, the day before it day 0."""
    assert day_number(start, on) == days_between(start, on) + 1


@given(strategies.blurred_dates, strategies.blurred_dates, _countings)
def test_day_range_contains_every_pair_of_days_inside(
    start: strategies.Blurred, end: strategies.Blurred, counting: Counting
) -> None:
    """Whatever days two imprecise dates turn out to be, their distance lies in the range."""
    (first_text, first), (last_text, last) = start, end

    assert days_between(first, last, counting=counting) in day_range(first_text, last_text, counting=counting)


@given(st.one_of(strategies.point_texts, strategies.set_texts), strategies.edtf_texts, _countings)
def test_day_range_is_reached_at_both_ends(start: str, end: str, counting: Counting) -> None:
    """The least is from the latest start to the earliest end, the most from the earliest to the latest."""
    first, last = EDTFDate(start), EDTFDate(end)
    found = day_range(first, last, counting=counting)

    if first.latest and last.earliest:
        assert found.low == days_between(first.latest, last.earliest, counting=counting)
    if first.earliest and last.latest:
        assert found.high == days_between(first.earliest, last.latest, counting=counting)


@pytest.mark.parametrize(
    ("start", "end", "low", "high"),
    [
        ("2022", _END, 506, 870),
        (_START, _END, 735, 735),
        ("2022-05-16/..", _END, None, 735),
        ("2022-05-16/", _END, None, 735),
        ("../2022-05-16", _END, 735, None),
        ("/2022-05-16", _END, 735, None),
        (_START, "../..", None, None),
        (_START, "[..2024-05-20]", None, 735),
        ("2022-05", "2022-05", -30, 30),
        ("-0001-12-31", "0001-01-01", 367, 367),
        ("9999-12-31", "Y10000", 1, 366),
    ],
)
def test_day_range_is_open_where_an_end_is(start: str, end: str, low: int | None, high: int | None) -> None:
    """A side has no bound where the date it depends on is open or unknown; years may have any size."""
    assert day_range(start, end) == DayRange(low, high)


@pytest.mark.parametrize(
    ("bounds", "text", "inside", "outside"),
    [
        (DayRange(506, 870), "506 to 870 days", {506: 0, 870: 0}, {505: -1, 900: 30}),
        (DayRange(735, int("735")), "735 days", {735: 0}, {736: 1, 734: -1, 0: -735}),
        (DayRange(1, 1), "1 day", {1: 0}, {0: -1, 2: 1}),
        (DayRange(0, 0), "0 days", {0: 0}, {-1: -1, 1: 1}),
        (DayRange(-1, -1), "-1 day", {-1: 0}, {-2: -1, 0: 1}),
        (DayRange(506, None), "at least 506 days", {506: 0, 10**9: 0}, {500: -6}),
        (DayRange(None, 870), "at most 870 days", {870: 0, -(10**9): 0}, {871: 1}),
        (DayRange(None, None), "any number of days", {0: 0}, {}),
    ],
)
def test_day_range_tells_what_lies_inside(
    bounds: DayRange, text: str, inside: dict[int, int], outside: dict[int, int]
) -> None:
    """A range contains its ends, says how far a number is off, and prints as people say it."""
    assert str(bounds) == text
    assert all(days in bounds for days in inside)
    assert not any(days in bounds for days in outside)
    assert {days: bounds.distance(days) for days in inside | outside} == inside | outside


@pytest.mark.parametrize("days", ["736", 736.0, None])
def test_day_range_contains_whole_numbers_only(days: object) -> None:
    """What is no whole number lies in no range."""
    assert days not in DayRange(None, None)


_ranges = st.builds(
    lambda low, more, ends: DayRange(low if "low" in ends else None, low + more if "high" in ends else None),
    st.integers(-99, 99), st.integers(0, 99), st.sets(st.sampled_from(["low", "high"])),
)  # fmt: skip


@given(st.lists(st.tuples(_ranges, st.integers(-200, 200)).filter(lambda pair: pair[1] in pair[0]), min_size=1))
def test_a_sum_of_ranges_contains_every_sum_of_their_days(parts: list[tuple[DayRange, int]]) -> None:
    """Whatever days are possible in each range, their sum is possible in the sum of the ranges."""
    assert sum(days for _, days in parts) in sum((one for one, _ in parts), DayRange(0, 0))


def test_a_sum_of_ranges_has_no_more_than_its_parts() -> None:
    """The ends are the sums of the ends; an end that one part lacks the sum lacks too, and a sum may begin with nothing."""
    assert sum([DayRange(506, 870), DayRange(30, 31)]) == DayRange(536, 901)
    assert DayRange(506, 870) + DayRange(30, None) == DayRange(536, None)
    assert DayRange(None, 870) + DayRange(30, 31) == DayRange(None, 901)


@pytest.mark.parametrize("other", [1, -1, None])
def test_a_number_of_days_is_not_taken_for_a_range(other: object) -> None:
    """It is not said what a plain number would count, so it is not added."""
    with pytest.raises(TypeError, match="unsupported operand"):
        DayRange(1, 2) + other  # type: ignore[operator]  # the mistake meant here
    with pytest.raises(TypeError, match="unsupported operand"):
        other + DayRange(1, 2)  # type: ignore[operator]  # as above


@given(_days, _days, st.integers(min_value=-4000, max_value=4000))
def test_identified_counting_gives_the_stated_days(start: datetime.date, end: datetime.date, off: int) -> None:
    """A match names the counting that gives the figure; what is off lies that far from the nearest of both."""
    elapsed, inclusive = (days_between(start, end, counting=counting) for counting in COUNTINGS)
    match = identify_counting(elapsed + off, start, end)

    assert (match.stated, match.elapsed, match.inclusive) == (elapsed + off, elapsed, inclusive)
    assert (match.off_by == 0) is (match.counting is not None)
    assert match.stated - match.off_by in (elapsed, inclusive)
    assert abs(match.off_by) == min(abs(match.stated - elapsed), abs(match.stated - inclusive))
    if match.counting is not None:
        assert days_between(start, end, counting=match.counting) == match.stated


@pytest.mark.parametrize(
    ("stated", "start", "end", "match"),
    [
        (735, _START, _END, CountingMatch(735, 735, 736, "elapsed", 0)),
        (736, _START, _END, CountingMatch(736, 735, 736, "inclusive", 0)),
        (740, _START, _END, CountingMatch(740, 735, 736, None, 4)),
        (994, "2022-02-24", "2024-11-15", CountingMatch(994, 995, 996, None, -1)),
        (506, "2022", _END, CountingMatch(506, DayRange(506, 870), DayRange(507, 871), "elapsed", 0)),
        (700, "2022", _END, CountingMatch(700, DayRange(506, 870), DayRange(507, 871), None, 0)),
        (871, "2022", _END, CountingMatch(871, DayRange(506, 870), DayRange(507, 871), "inclusive", 0)),
        (900, "2022", _END, CountingMatch(900, DayRange(506, 870), DayRange(507, 871), None, 29)),
        (700, _START, "2024-01-01/..", CountingMatch(700, DayRange(595, None), DayRange(596, None), None, 0)),
    ],
)
def test_counting_of_a_stated_figure_is_identified(stated: int, start: str, end: str, match: CountingMatch) -> None:
    """A figure counts elapsed days, both ends or neither; imprecise dates may leave it open."""
    assert identify_counting(stated, start, end) == match


@pytest.mark.parametrize("stated", [736.0, "736", None, True])
def test_stated_figure_that_is_not_whole_is_refused(stated: Any) -> None:
    """A number of days is whole."""
    with pytest.raises(InvalidArgumentError, match=r"stated: .* is not a whole number of days; write it as in 736"):
        identify_counting(stated, _START, _END)


@pytest.mark.parametrize("call", [days_between, day_range])
@pytest.mark.parametrize(
    ("start", "end"), [(_START, _END), ("2022-05-16/..", "/"), (_START, datetime.date(2024, 5, 20))]
)
@pytest.mark.parametrize("counting", ["both", "", None, True])
def test_unknown_counting_is_refused(call: Any, start: Any, end: Any, counting: Any) -> None:
    """There are two countings, which the error names, whatever the dates."""
    if call is days_between and end == "/":
        start, end = EDTFDate(_START), EDTFDate(_END)
    with pytest.raises(InvalidArgumentError, match=r"counting: .* is unknown; write 'elapsed' or 'inclusive'"):
        call(start, end, counting=counting)


@pytest.mark.parametrize(
    ("start", "end", "error", "message"),
    [
        (
            "2022",
            _END,
            ImpreciseDateError,
            "start: '2022' is not one day but 2022-01-01 to 2022-12-31; day_range takes",
        ),
        (_START, "2024-05", ImpreciseDateError, "end: '2024-05' is not one day but 2024-05-01 to 2024-05-31"),
        ("2022-05-16/..", _END, ImpreciseDateError, "start: '2022-05-16/..' is not one day; give one of its ends"),
        (_START, "2024-05-20/", ImpreciseDateError, "end: '2024-05-20/' is not one day; give one of its ends"),
        (_START, "/2024", ImpreciseDateError, "end: '/2024' is not one day"),
        (_START, "Y20240", ImpreciseDateError, "end: 'Y20240' is not one day; day_range takes it"),
        ("2022-13", _END, InvalidDateError, "start: '2022-13' is not an EDTF date: there is no month 13"),
        (_START, "20240520", InvalidDateError, "end: '20240520' is not an EDTF date"),
        (None, _END, InvalidDateError, "start: None is not a date; write an EDTF text such as '2022-05-16'"),
        (_START, 738_000, InvalidDateError, "end: 738000 is not a date"),
        ((_START, _START), _END, InvalidDateError, "is not one date; write it as in '2022-05-16'"),
    ],
)
def test_dates_that_cannot_be_counted_are_refused(start: Any, end: Any, error: type[Exception], message: str) -> None:
    """What is no date, or not one day, is refused; the error names the argument and what takes it."""
    with pytest.raises(error) as caught:
        days_between(start, end)

    assert message in str(caught.value)


def _at(hour: int, zone: datetime.tzinfo | None) -> datetime.datetime:
    return datetime.datetime(2022, 1, 15, hour, tzinfo=zone)


_KYIV = zoneinfo.ZoneInfo("Europe/Kyiv")
_OTHER_KYIV = tz.gettz.nocache("Europe/Kyiv")
_THREE = datetime.timezone(datetime.timedelta(hours=3))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (_at(23, _KYIV), datetime.datetime(2022, 7, 15, 1, tzinfo=_KYIV), 181),
        (_at(23, tz.gettz.nocache("Europe/Kyiv")), datetime.datetime(2022, 7, 15, 1, tzinfo=_OTHER_KYIV), 181),
        (_at(23, None), _at(1, datetime.UTC), 0),
        (_at(23, _THREE), "2022-01-16T01:00:00+03:00", 1),
        (_at(23, _THREE), "2022-01-16T01:00:00", 1),
        ("2022-01-15T23:00:00+03", "2022-01-16T01:00:00+03:00", 1),
        ("2022-01-15T23:00:00Z", datetime.date(2022, 1, 16), 1),
        ("2022-01-15T23:00:00Z", EDTFDate("2022-01-16"), 1),
    ],
)
def test_times_count_by_their_date_as_written(start: Any, end: Any, days: int) -> None:
    """A time means its date as written, with one offset, one zone or none."""
    assert days_between(start, end) == days


@pytest.mark.parametrize("call", [days_between, day_range, day_number, lambda start, end: days_since(start, on=end)])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2022-01-15T23:00:00Z", "2022-01-16T01:00:00+03:00"),
        (EDTFDate("2022-01-15T23:00:00Z"), EDTFDate("2022-01-16T01:00:00+03:00")),
        (_at(23, datetime.UTC), _at(23, _THREE)),
        (_at(23, _THREE), _at(23, datetime.UTC)),
        (_at(23, _KYIV), "2022-07-15T01:00:00+03:00"),
        (_at(12, zoneinfo.ZoneInfo("Europe/Paris")), _at(12, _KYIV)),
    ],
)
def test_two_offsets_are_refused(call: Any, start: Any, end: Any) -> None:
    """Two times with different offsets, and not of one zone, must become days first."""
    with pytest.raises(InvalidDateError, match="have different offsets; turn each into a day with local_date first"):
        call(start, end)


@pytest.mark.parametrize("zone", [None, "Pacific/Kiritimati", datetime.UTC])
def test_days_since_counts_to_today_where_no_day_is_given(zone: Any) -> None:
    """Today is where the counting stops: today's date lies in no other year than one of its neighbours."""
    now = datetime.datetime.now(datetime.UTC).date()
    found = days_since("2022-05-16", zone=zone)

    assert abs(found - (now - datetime.date(2022, 5, 16)).days) <= 1


_CASES = [
    # when, on, elapsed length, its range
    ("2022-05-16/2022-05-20", None, 4, DayRange(4, 4)),
    ("2022-05-16/2022-05-20", _END, 4, DayRange(4, 4)),
    ("2022-05-16/2022-05-20", "2022-05-18", 2, DayRange(2, 2)),
    ("2022-05-16/..", _END, 735, DayRange(735, 735)),
    ("2022-05-16", _END, 0, DayRange(0, 0)),
    ("2022-05-16T10:00:00Z", "2022-05-16T12:00:00+03:00", 0, DayRange(0, 0)),
    ("2022-05-16/", _END, None, DayRange(0, 735)),
    ("2022-05-16/", None, None, DayRange(0, None)),
    ("2022-05/2022-06-10", None, None, DayRange(10, 40)),
    ("2022-05/2022-06-10", "2022-05-20", None, DayRange(0, 19)),
    ("/2022-05-16", None, None, DayRange(0, None)),
    ("../2022-05-16", None, None, DayRange(0, None)),
    ("2022-05-16/..", "2024-05", None, DayRange(716, 746)),
    ("-0044-03-15/..", "../2022", None, DayRange(0, 754_882)),
]


@pytest.mark.parametrize(("when", "on", "length", "bounds"), _CASES)
def test_event_lasts_to_its_end_or_to_the_day_asked(
    when: str, on: str | None, length: int | None, bounds: DayRange
) -> None:
    """An event lasts to its end or to the day asked; where that is not one number, its range is known."""
    date = EDTFDate(when)
    found = range_of_event(date, on=on, counting="elapsed")

    assert found == bounds
    assert range_of_event(date, on=on, counting="inclusive").low == (found.low or 0) + 1
    if length is None:
        with pytest.raises(ImpreciseDateError):
            days_of_event(date, on=on, counting="elapsed")
    else:
        assert days_of_event(date, on=on, counting="elapsed") == length
        assert days_of_event(date, on=on, counting="inclusive") == length + 1


def test_ongoing_event_lasts_to_today_where_no_day_is_asked() -> None:
    """Of an event that goes on, the length today is what is meant."""
    when = EDTFDate("2022-05-16/..")
    length = days_of_event(when, on=None, counting="elapsed")

    assert abs(length - days_since("2022-05-16")) <= 1
    assert abs((range_of_event(when, on=None, counting="elapsed").high or 0) - length) <= 1


@pytest.mark.parametrize(
    ("when", "on", "error", "message"),
    [
        (None, _END, ImpreciseDateError, "when: no date is stated; give the event one, as in when='2022-05-16/..'"),
        ("../2022", _END, ImpreciseDateError, "when: '../2022' has no known start; write one, as in '2022-05-16/..'"),
        ("2022/2023", _END, ImpreciseDateError, "when: '2022' is not one day but 2022-01-01 to 2022-12-31"),
        ("2022-05-16/", _END, ImpreciseDateError, "the end of '2022-05-16/' is unknown; length_range takes it"),
        ("2022-05-16/2023", None, ImpreciseDateError, "when: '2023' is not one day"),
        ("2022-05-16/..", "2024", ImpreciseDateError, "on: '2024' is not one day"),
        (
            "2022-05-16/..",
            "2022-05-15",
            InvalidArgumentError,
            "begins on 2022-05-16, after 2022-05-15; it has no length",
        ),
    ],
)
def test_event_without_a_length_is_refused(when: str | None, on: str, error: type[Exception], message: str) -> None:
    """A length needs a start and an end that are known to the day, and a day that is not before the start."""
    date = None if when is None else EDTFDate(when)
    with pytest.raises(error) as caught:
        days_of_event(date, on=on, counting="elapsed")

    assert message in str(caught.value)


def test_range_of_an_event_is_refused_where_there_is_none() -> None:
    """Without a date, or before the event may have begun, there is no range; the start is asked for by itself."""
    with pytest.raises(ImpreciseDateError, match="when: no date is stated"):
        range_of_event(None, on=_END, counting="elapsed")
    with pytest.raises(
        InvalidArgumentError, match=r"on: '2022-01-01' is before '2022-05/\.\.'; the event has no length"
    ):
        range_of_event(EDTFDate("2022-05/.."), on="2022-01-01", counting="elapsed")
    with pytest.raises(InvalidArgumentError, match="on: '2022-04-30' is before"):
        range_of_event(EDTFDate("2022-05/.."), on="2022-04-30", counting="elapsed")
    assert day_of_start(EDTFDate("2022-05-16/2023")) == EDTFDate("2022-05-16")
