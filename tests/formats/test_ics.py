"""iCalendar: the day, the anniversaries and the round days of an event, as a calendar reads them."""

from __future__ import annotations

import datetime
import io
import pathlib
import sys
from typing import Any, cast

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, InvalidArgumentError, MissingExtraError, Place, Quantity, Source, Statistic, anniversary
from newsevents.durations.arguments import LeapDay
from newsevents.formats import ics
from newsevents.formats.ics import ROUND_DAYS
from tests.records.strategies import events, full_event

FULL = full_event()


def entries(*many: Event, leap_day: LeapDay = "feb28", **options: Any) -> list[Any]:
    """The entries of the calendar of some events, read by icalendar."""
    out = io.BytesIO()
    ics.write(out, many, leap_day=leap_day, **options)
    return list(icalendar.Calendar.from_ical(out.getvalue()).walk("VEVENT"))


def days_of(entry: Any, years: int) -> list[datetime.date]:
    """The days on which an entry recurs, over so many years."""
    first = entry["dtstart"].dt
    start = datetime.datetime.combine(first, datetime.time())
    rule = rrulestr(entry["rrule"].to_ical().decode(), dtstart=start)
    return [moment.date() for moment in rule.between(start, start.replace(year=start.year + years, day=28), inc=True)]


def test_the_entries_of_an_event() -> None:
    """An event has its day, its anniversaries, and day 100, 500, 1,000 and each thousand up to 10,000."""
    found = entries(Event("A siege", when="2022-02-24/2022-05-20"))
    titles = [str(entry["summary"]) for entry in found]
    assert titles[:5] == ["A siege", "Anniversary: A siege (24 February 2022)", "Day 100: A siege", "Day 500: A siege",
                          "Day 1,000: A siege"]  # fmt: skip
    assert titles[-1] == "Day 10,000: A siege"
    assert (found[0]["dtstart"].dt, found[0]["dtend"].dt) == (datetime.date(2022, 2, 24), datetime.date(2022, 5, 21))
    assert found[1]["dtstart"].dt == datetime.date(2023, 2, 24)
    assert found[4]["dtstart"].dt == datetime.date(2024, 11, 19)


def test_a_calendar_may_have_the_days_alone() -> None:
    """Anniversaries can be left out, and the round days chosen; of what is only alleged there is the day alone."""
    event = Event("A siege", when="2022-02-24")
    titles = [str(entry["summary"]) for entry in entries(event, anniversaries=False, round_days=())]
    assert titles == ["A siege"]
    titles = [str(entry["summary"]) for entry in entries(event, anniversaries=False, round_days=[7])]
    assert titles == ["A siege", "Day 7: A siege"]
    assert [str(entry["summary"]) for entry in entries(Event("A raid", when="2022-02-24", status="alleged"))] == [
        "A raid"
    ]


def test_round_days_count_the_first_day() -> None:
    """Day N of the calendar is the day that ``day_number`` says."""
    event = Event("A siege", when="2022-02-24/..")
    for number, entry in zip(ROUND_DAYS, entries(event)[2:], strict=True):
        assert event.day_number(on=entry["dtstart"].dt) == number


@given(st.dates(max_value=datetime.date(9990, 1, 1)), st.sampled_from(["feb28", "mar1"]))
def test_the_yearly_rule_gives_the_anniversaries(start: datetime.date, leap_day: LeapDay) -> None:
    """Whatever the day, the rule recurs on its anniversaries, in their order."""
    (entry,) = (one for one in entries(Event("A", when=start), leap_day=leap_day) if "rrule" in one)
    found = days_of(entry, 7)
    assert len(found) >= 7
    assert found == [anniversary(start, n + 1, leap_day=leap_day) for n in range(len(found))]


@pytest.mark.parametrize(("leap_day", "common"), [("feb28", (2, 28)), ("mar1", (3, 1))])
def test_the_yearly_rule_of_a_leap_day(leap_day: LeapDay, common: tuple[int, int]) -> None:
    """The anniversary of a 29 February is that day in a leap year and, in a common year, the day that was chosen."""
    entry = entries(Event("A", when="2092-02-29"), leap_day=leap_day)[1]
    found = {day.year: (day.month, day.day) for day in days_of(entry, 12)}
    assert found == {year: (2, 29) if year in {2096, 2104} else common for year in range(2093, 2106)}


@pytest.mark.parametrize(
    "when", [None, "2022", "2022-05", "2022-05-16~", "2022-05-16?", "../2022-05-16", "[2022-05-16..2022-05-17]",
             "-0044-03-15", "/2022", "Y17000"],
)  # fmt: skip
def test_what_begins_on_no_known_day_is_left_out(when: str | None) -> None:
    """Of a date that is not one day for sure there is no anniversary."""
    assert entries(Event("A", when=when)) == []


@pytest.mark.parametrize(("when", "end"), [
    ("2022-05-16", None), ("2022-05-16T10:00:00Z", None), ("2022-05-16/..", None), ("2022-05-16/2022", None),
    ("2022-05-16/2022-05-16", None), ("9999-12-30/9999-12-31", None), ("2022-05-16/2022-05-17", "2022-05-18"),
])  # fmt: skip
def test_the_day_itself_ends_where_the_event_does(when: str, end: str | None) -> None:
    """An event of several known days spans them; any other has its first day."""
    found = entries(Event("A", when=when))[0]
    assert str(found["dtstart"].dt) == when[:10]
    assert ("dtend" in found and str(found["dtend"].dt)) == (end or False)


def test_a_calendar_ends_with_the_year_9999() -> None:
    """Days beyond the last that a calendar has are left out."""
    assert [str(entry["summary"])[:4] for entry in entries(Event("A", when="9999-06-01"))] == ["A", "Day "]
    assert len(entries(Event("A", when="9998-06-01"))) == 4


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled", "denied"])
def test_what_did_not_take_place_has_no_anniversary(status: str) -> None:
    """Such an event has its day alone, and is no confirmed entry."""
    (entry,) = entries(Event("A", when="2022-05-16", status=status))
    assert str(entry["status"]) == ("CANCELLED" if status == "cancelled" else "TENTATIVE")
    assert str(entries(Event("A", when="2022-05-16", status="occurred"))[0]["status"]) == "CONFIRMED"


def test_what_an_entry_says() -> None:
    """The text tells the date, the status, the summary, the figures and the sources; the place has its coordinates."""
    event = Event(
        "A flood; in two, parts", when="2022-05-16/..", status="alleged", summary="Water\nrose.\x07", tags=["wet", "a, b"],
        places=[Place("A town", latitude=-5, longitude=7.5), Place("Another")],
        statistics=[Statistic("evacuated", Quantity(900, hedge="over"))],
        sources=[Source("A report"), Source("Another", url="https://example.org/a"), Source(url="javascript:1")],
    )  # fmt: skip
    entry = entries(event)[0]
    assert str(entry["summary"]) == "A flood; in two, parts"
    assert str(entry["description"]).splitlines() == [
        "since 16 May 2022", "alleged", "Water", "rose.", "evacuated: over 900", "A report", "Another", "javascript:1",
    ]  # fmt: skip
    assert str(entry["location"]) == "A town, Another"
    assert (entry["geo"].latitude, entry["geo"].longitude) == (-5, 7.5)
    assert [str(tag) for tag in entry["categories"].cats] == ["wet", "a, b"]
    assert str(entry["url"]) == "https://example.org/a"
    assert "geo" not in entries(Event("A", when="2022-05-16", places=["A town"]))[0]


def test_the_ids_of_entries_stay() -> None:
    """An event with an id gives its entries the same ids after it was edited, and no two entries share one."""
    before = [str(entry["uid"]) for entry in entries(Event("A", id="a", when="2022-05-16"))]
    after = [str(entry["uid"]) for entry in entries(Event("B", id="a", when="2022-05-17"))]
    assert before == after
    others = [str(entry["uid"]) for entry in entries(Event("A", when="2022-05-16"), Event("B", when="2022-05-16"))]
    assert len({*before, *others}) == len(before) * 3


@given(st.lists(events(), max_size=2))
def test_every_calendar_is_read(many: list[Event]) -> None:
    """Whatever the events are, icalendar reads the calendar and gives the titles back, but for control characters."""
    titles = {str(entry["summary"]) for entry in entries(*many)}
    dated = [event for event in many if str(event.when) in ("2022-05-16", "2022-05-16T10:00:00Z", "2022-05-16/..")]
    for event in dated:
        plain = "".join(char for char in event.title if char.isprintable())
        assert any(plain in "".join(filter(str.isprintable, title)) for title in titles)


def test_what_is_refused(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another leap day, what is no event, and a missing icalendar are refused, and leave no file."""
    path = tmp_path / "a.ics"
    with pytest.raises(InvalidArgumentError, match="leap_day: 'never' is unknown"):
        ics.write(path, [], leap_day=cast("Any", "never"))
    with pytest.raises(InvalidArgumentError, match=r"events\[\d\]: 'flood' is not an Event; read or make one first"):
        ics.write(path, cast("Any", [FULL, "flood"]))
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(
        MissingExtraError, match=r"icalendar is not installed; it comes with pip install 'newsevents\[ics\]'"
    ):
        ics.write(path, [])
    assert list(tmp_path.iterdir()) == []
