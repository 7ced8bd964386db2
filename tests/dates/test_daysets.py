"""Sets of days and the calendar beneath them, against sets of numbers."""

from __future__ import annotations

import calendar
import datetime
import itertools
from collections.abc import Callable
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.dates.civil import as_date, day_of, days_in_month, is_leap
from newsevents.dates.daysets import DaySet, Pattern, Span, Union, YearDigits, ceiling, covers, meet, monthly, unbroken
from tests.dates import strategies

_numbers = st.integers(min_value=-20, max_value=40)


@st.composite
def _small_sets(draw: st.DrawFn) -> tuple[DaySet, set[int]]:
    """A set of days, and the same as a plain set."""
    pairs = draw(st.lists(st.tuples(_numbers, _numbers).map(sorted), min_size=1, max_size=5))
    spans = [Span(low, high) for low, high in pairs]
    plain = {day for low, high in pairs for day in range(low, high + 1)}
    return (spans[0] if len(spans) == 1 else Union(spans)), plain


_FIRST = datetime.date(2020, 1, 1).toordinal()
_TWENTIES = [datetime.date.fromordinal(number) for number in range(_FIRST, _FIRST + 3653)]


@st.composite
def _patterns(draw: st.DrawFn) -> tuple[Pattern, set[int]]:
    """A pattern of days in the twenties, and the same as a plain set."""
    months = sorted(draw(st.sets(st.integers(min_value=1, max_value=12), min_size=1, max_size=3)))
    days = draw(st.one_of(st.none(), st.sets(st.integers(min_value=1, max_value=29), min_size=1).map(sorted)))
    plain = {day.toordinal() for day in _TWENTIES if day.month in months and (days is None or day.day in days)}
    return Pattern(YearDigits("202X"), monthly(months, days)), plain


@given(strategies.dates)
def test_day_number_is_that_of_datetime(day: datetime.date) -> None:
    """In the years 1 to 9999 days are numbered as ``date.toordinal`` does, and found again."""
    number = day_of(day.year, day.month, day.day)

    assert number == day.toordinal()
    assert as_date(number) == day


@given(strategies.dates, st.integers(min_value=-(10**30), max_value=10**30))
def test_calendar_repeats_every_400_years(day: datetime.date, cycles: int) -> None:
    """The same day 400 years on is 146,097 days later, in years of any size."""
    number = day_of(day.year + 400 * cycles, day.month, day.day)

    assert number - day.toordinal() == cycles * 146_097


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_as_long_as_in_calendar(year: int, month: int) -> None:
    """Months begin and end where they do in Python's calendar."""
    length = calendar.monthrange(year, month)[1]

    assert days_in_month(year, month) == length
    assert day_of(year, month, 1) == datetime.date(year, month, 1).toordinal()
    assert day_of(year, month, length) == datetime.date(year, month, length).toordinal()


def test_leap_years_are_those_of_calendar() -> None:
    """In two cycles of 400 years the leap years are those of Python's calendar, and so are the years' first days."""
    years = range(1, 801)

    assert [is_leap(year) for year in years] == [calendar.isleap(year) for year in years]
    assert [day_of(year, 1, 1) for year in years] == [datetime.date(year, 1, 1).toordinal() for year in years]


@pytest.mark.parametrize("number", [0, -1, 3_652_060, inf, -inf, 10**400])
def test_day_outside_years_1_to_9999_is_no_date(number: float) -> None:
    """A day that ``date`` can't hold is None."""
    assert as_date(number) is None


@pytest.mark.parametrize(
    ("digits", "years"),
    [
        ("2022", [2022]),
        ("202X", list(range(2020, 2030))),
        ("X000", list(range(0, 10_000, 1000))),
        ("1X2X", [1000 + 100 * a + 20 + b for a in range(10) for b in range(10)]),
        ("-000X", list(range(-9, 0))),
        ("-00X0", list(range(-90, 0, 10))),
        ("-0010", [-10]),
    ],
)
def test_year_digits_count_up_and_down(digits: str, years: list[int]) -> None:
    """Years with hidden digits come in order, upwards and downwards, and never as year -0."""
    assert list(YearDigits(digits).ascending()) == years
    assert list(YearDigits(digits).descending()) == years[::-1]


@given(_small_sets(), _numbers)
def test_floor_and_ceiling_are_the_nearest_days(pair: tuple[DaySet, set[int]], day: int) -> None:
    """Floor is the last day up to a day, ceiling the first from it on, None where there is none."""
    days, plain = pair

    assert days.floor(day) == max((number for number in plain if number <= day), default=None)
    assert ceiling(days, day) == min((number for number in plain if number >= day), default=None)


@given(_patterns(), st.integers(min_value=-500, max_value=4200))
def test_pattern_has_the_days_of_its_months(pair: tuple[Pattern, set[int]], offset: int) -> None:
    """A pattern's ends, floors, ceilings and runs are those of the days listed one by one."""
    days, plain = pair
    day = _FIRST + offset

    assert (days.first, days.last) == (min(plain), max(plain))
    assert days.floor(day) == max((number for number in plain if number <= day), default=None)
    assert ceiling(days, day) == min((number for number in plain if number >= day), default=None)
    assert {number for low, high in days.runs() for number in range(int(low), int(high) + 1)} == plain


@given(_small_sets(), _small_sets())
def test_covers_and_meet_are_subset_and_intersection(
    one: tuple[DaySet, set[int]], other: tuple[DaySet, set[int]]
) -> None:
    """A set covers another where it has all of its days, and meets it where it has one of them."""
    assert covers(one[0], other[0]) is (other[1] <= one[1])
    assert meet(one[0], other[0]) is bool(one[1] & other[1])


@given(_patterns(), _patterns())
def test_patterns_cover_and_meet_as_their_days(one: tuple[Pattern, set[int]], other: tuple[Pattern, set[int]]) -> None:
    """Patterns are compared by the days that they list, leap days included."""
    assert covers(one[0], other[0]) is (other[1] <= one[1])
    assert meet(one[0], other[0]) is bool(one[1] & other[1])


@given(_small_sets())
def test_unbroken_runs_leave_a_day_between_them(pair: tuple[DaySet, set[int]]) -> None:
    """Unbroken runs have the same days, in order, with at least one day missing between two."""
    days, plain = pair
    runs = list(unbroken(days))

    assert {number for low, high in runs for number in range(int(low), int(high) + 1)} == plain
    assert all(high + 1 < low for (_, high), (low, _) in itertools.pairwise(runs))


def test_unbroken_from_beyond_the_last_day_is_empty() -> None:
    """After the last day of a set there are no runs."""
    assert list(unbroken(Span(1, 3), 4)) == []


@pytest.mark.parametrize(
    ("outer", "inner", "is_covered", "is_met"),
    [
        (Span(-inf, inf), Span(-inf, 5), True, True),
        (Span(-inf, 5), Span(-inf, inf), False, True),
        (Union([Span(-inf, 5), Span(6, inf)]), Span(-inf, inf), True, True),
        (Union([Span(-inf, 5), Span(7, inf)]), Span(-inf, inf), False, True),
        (Union([Span(-inf, 5), Span(7, inf)]), Span(6, 6), False, False),
        (Span(1, 3), Span(5, 9), False, False),
        (Span(1, 3), Span(5, inf), False, False),
        (Span(5, inf), Span(1, 3), False, False),
        (Span(-inf, 3), Span(5, 9), False, False),
        (Span(5, inf), Span(-inf, 3), False, False),
    ],
)
def test_open_sets_are_compared_without_end(
    outer: DaySet,
    inner: DaySet,
    is_covered: bool,
    is_met: bool,
) -> None:
    """Infinite ends are covered only by infinite ends, and meet only what reaches them."""
    assert covers(outer, inner) is is_covered
    assert meet(outer, inner) is is_met
    assert meet(inner, outer) is is_met


_FIVE = range(1, 6)
_SUBSETS = [set(days) for size in _FIVE for days in itertools.combinations(_FIVE, size)]


def _runs(days: set[int]) -> Union:
    """A set by its unbroken runs."""
    starts = [day for day in sorted(days) if day - 1 not in days]
    return Union([Span(day, next(last for last in itertools.count(day) if last + 1 not in days)) for day in starts])


def _days(days: set[int]) -> Union:
    """A set day by day, so that neighbours touch."""
    return Union([Span(day, day) for day in sorted(days)])


@pytest.mark.parametrize("one", _SUBSETS, ids=str)
@pytest.mark.parametrize("form", [_runs, _days])
def test_all_sets_of_five_days_are_compared_as_plain_sets(form: Callable[[set[int]], Union], one: set[int]) -> None:
    """Of some days, in whatever runs, each floor, ceiling, cover and meeting is that of the plain sets."""
    days = form(one)
    ends = [(days.floor(day), ceiling(days, day)) for day in range(7)]

    assert ends == [
        (
            max((each for each in one if each <= day), default=None),
            min((each for each in one if each >= day), default=None),
        )
        for day in range(7)
    ]
    for other in _SUBSETS:
        assert covers(days, _runs(other)) is (other <= one)
        assert meet(days, _days(other)) is bool(one & other)


def test_a_day_of_a_pattern_is_its_own_floor_and_ceiling() -> None:
    """A day that the pattern has is the nearest on both sides, and the day beside it is not."""
    christmas, day = Pattern(YearDigits("199X"), monthly([12], [25])), day_of(1995, 12, 25)

    assert (christmas.floor(day), ceiling(christmas, day)) == (day, day)
    assert christmas.floor(day - 1) == day_of(1994, 12, 25)
    assert ceiling(christmas, day + 1) == day_of(1996, 12, 25)


def test_pattern_without_a_day_is_empty() -> None:
    """A day that no month of the pattern has makes it empty; one leap year in ten keeps it."""
    assert Pattern(YearDigits("202X"), monthly([2, 4], [31])).is_empty()
    assert Pattern(YearDigits("2021"), monthly([2], [29])).is_empty()
    assert not Pattern(YearDigits("202X"), monthly([2], [29])).is_empty()
