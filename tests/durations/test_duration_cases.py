"""The shared duration facts and news counts, on which five other implementations agree."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import Any

import pytest

from newsevents import (
    CalendarSpan,
    anniversary,
    calendar_span,
    days_between,
    identify_counting,
    local_date,
)
from newsevents.durations.calendar import Unit
from tests.material import shared_json

Row = dict[str, Any]


@pytest.fixture(scope="module")
def cases() -> list[Row]:
    """All duration facts."""
    cases: list[Row] = shared_json("duration_cases.json")["cases"]
    return cases


@pytest.fixture(scope="module")
def dates(cases: list[Row]) -> list[Row]:
    """The facts of two dates."""
    return _of_type(cases, "dates")


@pytest.fixture(scope="module")
def agreed(dates: list[Row]) -> list[Row]:
    """The facts of two dates on which all implementations agree."""
    return [row for row in dates if row["agree"]]


@pytest.fixture(scope="module")
def counts() -> list[Row]:
    """Stated durations in public text."""
    counts: list[Row] = shared_json("news_counts.json")["cases"]
    return counts


def _of_type(cases: list[Row], kind: str) -> list[Row]:
    found = [row for row in cases if row["type"] == kind]
    assert found
    return found


def _span(row: Row, *units: Unit) -> CalendarSpan:
    return calendar_span(row["start"], row["end"], units=units)


def _parts(span: CalendarSpan, units: tuple[Unit, ...]) -> list[int]:
    return [getattr(span, unit) for unit in units]


@pytest.mark.parametrize("counting", ["elapsed", "inclusive"])
def test_days_of_every_pair_of_dates_are_counted(dates: list[Row], counting: Any) -> None:
    """Elapsed and inclusive days are those stated, forward and back."""
    found = [days_between(row["start"], row["end"], counting=counting) for row in dates]

    assert found == [row[f"{counting}_days"] for row in dates]


def test_years_months_and_days_are_those_of_dateutil(dates: list[Row]) -> None:
    """The span in years, months and days is python-dateutil's, also where the others differ."""
    found = [_parts(calendar_span(row["start"], row["end"]), ("years", "months", "days")) for row in dates]

    assert found == [row["ymd_by"]["dateutil"] for row in dates]


def test_years_months_and_days_are_what_all_agree_on(agreed: list[Row]) -> None:
    """Where all implementations agree, so do we."""
    found = [_parts(calendar_span(row["start"], row["end"]), ("years", "months", "days")) for row in agreed]

    assert found == [row["ymd"] for row in agreed]


@pytest.mark.parametrize(("fact", "units"), [("months_days", ("months", "days")), ("weeks_days", ("weeks", "days"))])
def test_spans_in_two_units_are_what_all_agree_on(agreed: list[Row], fact: str, units: tuple[Unit, ...]) -> None:
    """Months with days and weeks with days are those stated."""
    assert [_parts(_span(row, *units), units) for row in agreed] == [row[fact] for row in agreed]


@pytest.mark.parametrize("unit", ["years", "months", "weeks"])
def test_full_units_are_what_all_agree_on(agreed: list[Row], unit: Unit) -> None:
    """One unit alone gives the full years, months or weeks, and drops the rest."""
    assert [_span(row, unit) for row in agreed] == [CalendarSpan(**{unit: row[f"full_{unit}"]}) for row in agreed]


@pytest.mark.parametrize(("fact", "leap_day"), [("clamp_feb28", "feb28"), ("roll_mar1", "mar1")])
def test_anniversaries_fall_on_the_stated_days(cases: list[Row], fact: str, leap_day: Any) -> None:
    """Each anniversary is the day stated for its leap-day rule."""
    rows = _of_type(cases, "anniversary")

    assert [str(anniversary(row["start"], row["n"], leap_day=leap_day)) for row in rows] == [row[fact] for row in rows]


def test_added_months_come_back_as_a_span(cases: list[Row]) -> None:
    """Years and months that were added to a day, clamped or not, are found again as whole months."""
    rows = [row for row in _of_type(cases, "add") if not row["days"]]
    spans = [calendar_span(row["start"], row["result"], units=("months",)) for row in rows]

    assert rows
    assert spans == [CalendarSpan(months=row["years"] * 12 + row["months"]) for row in rows]


def test_added_years_are_anniversaries(cases: list[Row]) -> None:
    """Whole years added to a day give its anniversary."""
    rows = [row for row in _of_type(cases, "add") if not row["months"] and not row["days"]]

    assert rows
    assert [str(anniversary(row["start"], row["years"])) for row in rows] == [row["result"] for row in rows]


def test_day_at_a_place_is_the_stated_one(cases: list[Row]) -> None:
    """The calendar day of an instant at a place is the one stated, from a ``datetime`` or from its text."""
    rows = _of_type(cases, "local_day")
    instants = [datetime.datetime.fromisoformat(row["instant"]) for row in rows]

    assert [str(local_date(i, row["zone"])) for i, row in zip(instants, rows, strict=True)] == [
        row["local_date"] for row in rows
    ]
    assert [str(local_date(row["instant"], row["zone"])) for row in rows] == [row["local_date"] for row in rows]


def test_days_between_local_times_are_calendar_days(cases: list[Row]) -> None:
    """Two times of one zone are as many days apart as their calendar days there, whatever the clocks did between."""
    for row in _of_type(cases, "zoned"):
        zone = zoneinfo.ZoneInfo(row["zone"])
        start, end = (datetime.datetime.fromisoformat(row[name]).replace(tzinfo=zone) for name in ("start", "end"))

        assert days_between(start, end) == row["local_calendar_days"]
        assert days_between(local_date(start, zone), local_date(end, row["zone"])) == row["local_calendar_days"]


def test_news_counts_are_identified(counts: list[Row]) -> None:
    """Each stated number of days is recognised as elapsed, inclusive or neither, and how far it is off."""
    rows = [row for row in counts if row["unit"] == "days"]
    assert {row["convention"] for row in rows} == {"elapsed", "inclusive", "other"}

    for row in rows:
        match = identify_counting(row["stated"], row["start"], row["end"])
        counting = None if row["convention"] == "other" else row["convention"]
        off = row["offset_from_elapsed"]

        assert (match.elapsed, match.inclusive) == (row["elapsed_days"], row["inclusive_days"])
        assert match.counting == counting
        # stated minus the nearest of both: an offset of 1 is the inclusive count itself
        assert match.off_by == (off - 1 if off > 0 else off)


def test_news_spans_of_years_and_days_are_computed(counts: list[Row]) -> None:
    """Spans stated in years and days are what the dates give in these units."""
    rows = [row for row in counts if row["unit"] == "years+days"]
    assert rows

    for row in rows:
        years, days = (int(part) for part in row["computed"].split() if part.isdigit())
        assert _span(row, "years", "days") == CalendarSpan(years=years, days=days)
