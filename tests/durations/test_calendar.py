"""``CalendarSpan`` and ``calendar_span``: years, months, weeks and days, there and back."""

from __future__ import annotations

import copy
import datetime
import itertools
import pickle
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from newsevents import CalendarSpan, EDTFDate, ImpreciseDateError, InvalidArgumentError, InvalidDateError, calendar_span
from newsevents.durations.calendar import Unit

_days = st.dates()
_UNITS: tuple[Unit, ...] = ("years", "months", "weeks", "days")
_parts = st.integers(min_value=0, max_value=10**17)
_spans = st.builds(
    lambda sign, parts: CalendarSpan(*(sign * part for part in parts)),
    st.sampled_from([1, -1]),
    st.tuples(st.one_of(st.just(0), _parts), st.one_of(st.just(0), _parts), st.one_of(st.just(0), _parts), _parts),
)


@given(_days, _days)
def test_calendar_span_adds_back(start: datetime.date, end: datetime.date) -> None:
    """The start and its span make the end again, under python-dateutil's addition."""
    span = calendar_span(start, end)

    assert start + relativedelta(years=span.years, months=span.months, days=span.days) == end


@given(_days, _days, st.sets(st.sampled_from(_UNITS)).filter(lambda units: "days" in units))
def test_span_in_any_units_with_days_adds_back(start: datetime.date, end: datetime.date, units: set[Unit]) -> None:
    """In whatever units, as long as days are among them, nothing of the time between is lost."""
    span = calendar_span(start, end, units=tuple(units))

    assert start + relativedelta(years=span.years, months=span.months, weeks=span.weeks, days=span.days) == end


@given(_days, _days)
def test_calendar_span_is_relativedelta(start: datetime.date, end: datetime.date) -> None:
    """Years, months and days are those of ``relativedelta``, forward and back."""
    delta = relativedelta(end, start)

    assert calendar_span(start, end) == CalendarSpan(delta.years, delta.months, 0, delta.days)


@given(_days, _days, st.lists(st.sampled_from(_UNITS), min_size=1).map(tuple))
def test_parts_carry_the_sign_and_only_asked_units_are_given(
    start: datetime.date, end: datetime.date, units: tuple[Unit, ...]
) -> None:
    """No part goes against the direction of time, and no unit is used that was not asked for."""
    span = calendar_span(start, end, units=units)
    parts = {unit: getattr(span, unit) for unit in _UNITS}
    sign = 1 if end >= start else -1

    assert all(part * sign >= 0 for part in parts.values())
    assert not any(part for unit, part in parts.items() if unit not in units)
    assert abs(parts["months"]) < 12 or "years" not in units
    assert abs(parts["days"]) < 7 or "weeks" not in units


@given(_days, _days)
def test_order_of_units_does_not_matter(start: datetime.date, end: datetime.date) -> None:
    """The larger unit takes first, in whatever order the units are named."""
    assert calendar_span(start, end, units=("days", "years")) == calendar_span(start, end, units=("years", "days"))


@given(_days, _days)
def test_span_in_days_alone_is_elapsed_days(start: datetime.date, end: datetime.date) -> None:
    """Days alone are the elapsed days."""
    assert calendar_span(start, end, units=("days",)) == CalendarSpan(days=(end - start).days)


@given(_spans)
def test_span_is_read_back_from_its_text(span: CalendarSpan) -> None:
    """``parse`` reads what ``str`` writes."""
    assert CalendarSpan.parse(str(span)) == span


@given(_spans)
def test_copied_span_is_equal_and_hashes_alike(span: CalendarSpan) -> None:
    """Pickling and copying keep a span's value."""
    for other in (pickle.loads(pickle.dumps(span)), copy.copy(span), copy.deepcopy(span)):  # noqa: S301  our own bytes
        assert other == span
        assert hash(other) == hash(span)


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (CalendarSpan(), "0 days"),
        (CalendarSpan(days=1), "1 day"),
        (CalendarSpan(2, 0, 0, 4), "2 years and 4 days"),
        (CalendarSpan(1, 1, 1, 1), "1 year, 1 month, 1 week and 1 day"),
        (CalendarSpan(1, 2, 0, 3), "1 year, 2 months and 3 days"),
        (CalendarSpan(weeks=105), "105 weeks"),
        (CalendarSpan(-1, -2, 0, 0), "-1 year and -2 months"),
    ],
)
def test_span_prints_as_people_say_it(span: CalendarSpan, text: str) -> None:
    """Parts that are nothing are left out, and one of a thing is singular."""
    assert str(span) == text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("3 years and 44 days", CalendarSpan(years=3, days=44)),
        ("3 years, 44 days", CalendarSpan(years=3, days=44)),
        ("1 year, 2 months, and 3 days", CalendarSpan(1, 2, 0, 3)),
        ("1 years", CalendarSpan(years=1)),
        ("0 days", CalendarSpan()),
        ("-2 weeks and -1 day", CalendarSpan(weeks=-2, days=-1)),
    ],
)
def test_span_is_read_as_people_write_it(text: str, span: CalendarSpan) -> None:
    """A comma may stand for "and", and the plural is not insisted on."""
    assert CalendarSpan.parse(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2",
        "years",
        "2 days and 3 years",
        "1 day and 2 days",
        "1 week and 1 month",
        "two years",
        "2 years 4 days",
        "1,000 days",
        "1.5 years",
        "2 years and",
        "٢ years",
        "2 hours",
        None,
        736,
    ],
)
def test_text_that_is_no_span_is_refused(text: Any) -> None:
    """What ``str`` would not write, but for small liberties, is refused with an example."""
    with pytest.raises(InvalidArgumentError, match="is not a span; write it as in '2 years, 1 month and 4 days'"):
        CalendarSpan.parse(text)


@pytest.mark.parametrize("unit", _UNITS)
@pytest.mark.parametrize("part", [1.0, True, "1", None])
def test_part_that_is_no_whole_number_is_refused(unit: Unit, part: Any) -> None:
    """Each part is a whole number; the error names the part."""
    with pytest.raises(InvalidArgumentError, match=f"{unit}: .* is not a whole number; write it as in 2"):
        CalendarSpan(**{unit: part})


@pytest.mark.parametrize("parts", list(itertools.permutations((1, -1, 0, 0))))
def test_one_step_forward_and_one_back_is_no_span(parts: tuple[int, int, int, int]) -> None:
    """However small the parts are, their signs agree."""
    with pytest.raises(InvalidArgumentError, match="give all parts one sign"):
        CalendarSpan(*parts)


@given(st.tuples(*[st.integers()] * 4).filter(lambda parts: min(parts) < 0 < max(parts)))
def test_parts_of_both_signs_are_refused(parts: tuple[int, int, int, int]) -> None:
    """A span goes forward or back, not both."""
    with pytest.raises(InvalidArgumentError, match="goes forward and back; give all parts one sign"):
        CalendarSpan(*parts)


@pytest.mark.parametrize(
    ("start", "end", "units", "text"),
    [
        ("2022-05-16", "2024-05-20", ("years", "months", "days"), "2 years and 4 days"),
        ("2024-01-31", "2024-02-29", ("months", "days"), "1 month"),
        ("2023-01-31", "2023-03-01", ("months", "days"), "1 month and 1 day"),
        ("2024-02-29", "2025-02-28", ("years", "days"), "1 year"),
        ("2024-02-29", "2024-01-31", ("months", "days"), "-29 days"),
        ("2024-03-31", "2024-02-29", ("months", "days"), "-1 month"),
        ("2022-06-16", "2022-05-16", ("years", "months", "days"), "-1 month"),
        ("2022-05-17", "2022-05-16", ("weeks", "days"), "-1 day"),
        ("2022-05-16", "2024-05-20", ("weeks",), "105 weeks"),
        ("2022-05-16", "2024-05-20", ("years", "weeks", "days"), "2 years and 4 days"),
        ("2022-05-16", "2022-05-16", ("years", "months", "days"), "0 days"),
        ("0001-01-31", "9999-12-31", ("years", "months", "days"), "9998 years and 11 months"),
    ],
)
def test_span_follows_the_clamp_rule(start: str, end: str, units: tuple[Unit, ...], text: str) -> None:
    """A day of the month that is not there is pulled back to the month's last."""
    assert str(calendar_span(start, end, units=units)) == text


@given(_days, _days)
def test_span_takes_texts_dates_and_edtf_dates(start: datetime.date, end: datetime.date) -> None:
    """The same days give the same span, in whatever form they come."""
    span = calendar_span(start, end)
    noon = datetime.time(12)

    assert calendar_span(str(start), str(end)) == span
    assert calendar_span(str(start), end) == span
    assert calendar_span(start, str(end)) == span
    assert calendar_span(EDTFDate(str(start)), end) == span
    assert calendar_span(datetime.datetime.combine(start, noon), f"{end}T12:00:00") == span


@pytest.mark.parametrize("units", [(), "days", None, ("hours",), ("years", "day"), 7])
def test_unknown_units_are_refused(units: Any) -> None:
    """Units are a tuple of known names; the error says how to write them."""
    with pytest.raises(InvalidArgumentError, match=r"units: .*; write (them as in \('years', 'days'\)|'years' or)"):
        calendar_span("2022-05-16", "2024-05-20", units=units)


@pytest.mark.parametrize(
    ("start", "end", "error", "message"),
    [
        ("2022", "2024-05-20", ImpreciseDateError, "start: '2022' is not one day but 2022-01-01 to 2022-12-31"),
        ("2022-05-16", "2024-05", ImpreciseDateError, "end: '2024-05' is not one day but 2024-05-01 to 2024-05-31"),
        ("-0001-05-16", "2024-05-20", InvalidDateError, "start: '-0001-05-16' is outside the years 1 to 9999"),
        ("2022-05-16", "0000-05-20", InvalidDateError, "days_between takes it"),
        ("2022-05-16T10:00:00Z", "2022-05-16T10:00:00+03:00", InvalidDateError, "with local_date first"),
        ("2022/5/16", "2024-05-20", InvalidDateError, "start: '2022/5/16' is not an EDTF date"),
        ("2022-05-16", "20240520", InvalidDateError, "write '2024-05-20'"),
    ],
)
def test_dates_that_have_no_span_are_refused(start: str, end: str, error: type[Exception], message: str) -> None:
    """Imprecise dates, years that ``date`` can't hold and what is no date are refused, naming the argument."""
    with pytest.raises(error) as caught:
        calendar_span(start, end)

    assert message in str(caught.value)
