"""Orders of dates that cannot hold."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsevents import Correction, Event, Quote, Source, Statistic, check

TODAY = datetime.date(2024, 6, 1)
CODES = ("D006", "D007", "D008", "D009", "D010")


def found(event: Event | list[Event]) -> list[tuple[str, str]]:
    """Codes and paths of the rules about order."""
    return [(one.code, one.path) for one in check(event, select=CODES, today=TODAY)]


def flood(source: dict[str, Any], *, as_of: str | None = None, said_on: str | None = None, **fields: Any) -> Event:
    """A made-up flood with a figure and a quote of one source."""
    report = Source("A made-up report", id="report", **source)
    kind = fields.pop("kind", None)
    return Event(
        "A made-up flood",
        statistics=[Statistic("homeless", 900, kind=kind, as_of=as_of, source=report)] if as_of else (),
        quotes=[Quote("It rained.", "A made-up mayor", said_on=said_on, source=report)] if said_on else (),
        sources=[report],
        **fields,
    )


@pytest.mark.parametrize(
    ("source", "date", "is_late"),
    [
        ({"published": "2024-05-20"}, "2024-05-20", False),
        ({"published": "2024-05-20"}, "2024-05-21", True),
        ({"published": "2024-05-20"}, "2022", False),
        ({"published": "2024-05-20"}, "2024-05", False),
        ({"published": "2024-05-20"}, "2024-06", True),
        ({"published": "2024-05-20"}, "2024-05-01/2024-06-30", False),
        ({"published": "2024-05-20"}, "2024-06~", False),
        ({"published": "2024-05~"}, "2024-06-20", False),
        ({"published": "2024"}, "2024-12-31", False),
        ({"published": "2024-05-20", "modified": "2024-05-22"}, "2024-05-22", False),
        ({"published": "2024-05-20", "modified": "2024-05-22"}, "2024-05-23", True),
        ({"published": "2024-05-20", "modified": "2024-05-18"}, "2024-05-20", False),
        ({"published": "2024-05-20", "corrections": [Correction("2024-05-25", "Put right.")]}, "2024-05-23", False),
        ({"published": "2024-05-20", "retrieved": "2024-05-30"}, "2024-05-23", True),
        ({"retrieved": "2024-05-30"}, "2024-05-23", False),
        ({"retrieved": "2024-05-20"}, "2024-05-23", True),
        ({"published": "2024-05-19T23:30:00Z"}, "2024-05-20", False),
        ({"published": "2024-05-19T23:30:00Z"}, "2024-05-21", True),
        ({"published": "2024-05-19"}, "2024-05-20T01:00:00+03:00", False),
        ({"published": "2024-05-19T10:00:00Z"}, "2024-05-20T18:00:00Z", True),
        ({"published": "2024-05-19T10:00:00Z"}, "2024-05-19T10:00:01Z", True),
        ({"published": "2024-05-19T10:30:00Z"}, "2024-05-19T10:31:00Z", True),
        ({"published": "2024-05-19T10:30:00Z"}, "2024-05-19T10:29:59Z", False),
        ({"published": "2024-05-19T10:00:00Z"}, "2024-05-19T12:30:00+03:00", False),
        ({"published": "2024-05-18T23:00:00-12:00"}, "2024-05-20T00:30:00+14:00", False),
        ({"published": "2024-05-19T10:00:00Z"}, "2024-05-20T18:00:00", False),
        ({"published": "2024-05-19T10:00:00Z", "modified": "2024-05-19T20:00:00Z"}, "2024-05-19T18:00:00Z", False),
        ({"published": "2024-05-19T10:00:00Z", "modified": "2024-05-19"}, "2024-05-19T18:00:00Z", False),
        ({}, "2024-05-21", False),
    ],
)
def test_a_date_after_its_source_cannot_hold(source: dict[str, Any], date: str, is_late: bool) -> None:
    """A figure and a quote are of no day after the last change of their source, unless imprecision allows it."""
    assert found(flood(source, as_of=date)) == ([("D006", "$.statistics[0]")] if is_late else [])
    assert found(flood(source, said_on=date)) == ([("D007", "$.quotes[0]")] if is_late else [])


def test_a_baseline_is_never_too_early() -> None:
    """A figure of long before the event is what others are compared with."""
    assert found(flood({"published": "2024-05-20"}, as_of="1990", when="2024-05-16/..")) == []


@pytest.mark.parametrize(
    "fields",
    [{"status": "planned"}, {"status": "postponed"}, {"status": "cancelled"}, {"when": "2024-05-28"}, {"kind": "anniversary"},
     {"kind": "day_number"}],
)  # fmt: skip
def test_a_forecast_may_be_of_days_to_come(fields: dict[str, Any]) -> None:
    """Figures of an event ahead, of a source older than its event, an anniversary to be kept and the number of a day to come are no findings."""
    assert found(flood({"published": "2024-05-20"}, as_of="2024-05-28", **fields)) == []


def test_what_no_source_tells_of_is_left_alone() -> None:
    """A figure and a quote without source have no day that they are held against."""
    event = Event(
        "A flood", statistics=[Statistic("homeless", 900, as_of="2030")], quotes=[Quote("Rain.", said_on="2030")]
    )
    assert found(event) == []


def test_a_source_older_than_all_that_it_dates_is_one_finding() -> None:
    """Where every date of a source is later than the source, it is the source's own that is doubted."""
    event = flood({"published": "2023-05-20"}, as_of="2024-05-20", said_on="2024-05-19")
    (one,) = check(event, select=CODES)
    assert (one.code, one.path) == ("D006", "$.sources[0]")
    assert one.message == (
        "the source was published on 2023-05-20, before all 2 days that it dates, such as 2024-05-20 at $.statistics[0]"
    )
    assert found(flood({"published": "2024-05-20"}, as_of="2024-05-20", said_on="2024-05-21")) == [
        ("D007", "$.quotes[0]")
    ]


@pytest.mark.parametrize(
    ("published", "status", "when", "is_found"),
    [
        (["2024-05-20"], "occurred", "2024-05-25", True),
        (["2024-05-20", "2024-05-22"], "occurred", "2024-05-25", True),
        (["2024-05-20", "2024-05-26"], "occurred", "2024-05-25", False),
        (["2024-05-20", None], "occurred", "2024-05-25", False),
        (["2024-05-20"], "planned", "2024-05-25", False),
        (["2024-05-20"], None, "2024-05-25", False),
        (["2024-05-20"], "occurred", "2024-05-16/2024-05-25", False),
        (["2024-05-20"], "occurred", "2024-05", False),
        (["2024-05-20"], "occurred", "2024-05-25~", False),
        (["2024-05-20T22:00:00Z"], "occurred", "2024-05-21", False),
        (["2024-05-20T22:00:00Z", "2024-05-20T20:00:00Z"], "occurred", "2024-05-20T21:00:00Z", False),
        (["2024-05-20T22:00:00Z", "2024-05-20T20:00:00Z"], "occurred", "2024-05-20T23:00:00Z", True),
        (["2024-05-20"], "occurred", None, False),
        ([], "occurred", "2024-05-25", False),
        ([], "occurred", "2024-06-02", False),
        ([], "occurred", "2024-06-03", True),
        ([], "planned", "2024-06-03", False),
        (["2024-07-01"], "occurred", "2024-06-03", False),
    ],
)
def test_no_event_occurred_after_all_of_its_sources(
    published: list[str | None], status: str | None, when: str | None, is_found: bool
) -> None:
    """What occurred is reported by some source that is not older, and is not in the future; previews among others are fine."""
    sources = [Source("A made-up report", published=date) for date in published]
    event = Event("A made-up match", when=when, status=status, sources=sources)
    assert found(event) == ([("D008", "$.when")] if is_found else [])


def test_an_event_too_late_is_one_finding() -> None:
    """The figures and quotes of an event that is later than its source are not found as well."""
    event = flood(
        {"published": "2023-05-20"}, as_of="2024-05-20", said_on="2024-05-19", when="2024-05-16", status="occurred"
    )
    (one,) = check(event, select=CODES, today=TODAY)
    assert one.message == "the event occurred on 2024-05-16, but the last of its sources was published on 2023-05-20"
    (future,) = check(Event("A made-up match", when="2025", status="occurred"), select=CODES, today=TODAY)
    assert future.message == "the event occurred on 2025, but today is 2024-06-01"


@pytest.mark.parametrize(
    ("part", "whole", "how"),
    [
        ("2022-05-21", "2022-02-24/2022-05-20", ": it ends 1 day later"),
        ("2022-02-20/2022-02-25", "2022-02-24/2022-05-20", ": it begins 4 days earlier"),
        ("2022-05-16/..", "2022-02-24/2022-05-20", ": it goes on"),
        ("2022-02-20/..", "2022-02-24/2022-05-20", ": it goes on"),
        ("2022-05-23/..", "2022-02-24/2022-05-20", ": it begins 3 days after their end"),
        ("2022-05-23/", "2022-02-24/2022-05-20", ": it begins 3 days after their end"),
        ("2022-02-20/", "2022-02-24/2022-05-20", ": it begins 4 days earlier"),
        ("2022-02-20/..", "2022-02-24/..", ": it begins 4 days earlier"),
        ("2022-05-18", "{2022-05-16,2022-05-20}", ""),
        ("2021", "2022", ": it begins 365 days earlier"),
        ("2022-05-20", "2022-02-24/2022-05-20", None),
        ("2022-05-20", "2022-02-24/..", None),
        ("2022-05", "2022-02-24/2022-05-20", None),
        ("2022-06", "2022-02-24/", None),
        ("2022-05-21", "2022-02-24/2022-05-20~", None),
        ("2022-05-21?", "2022-02-24/2022-05-20", None),
        ("2022-05-20T23:00:00Z", "2022-05-21", None),
        ("2022-05-19T23:00:00Z", "2022-05-21", ": it begins 2 days earlier"),
        ("2022-05-21T01:00:00Z", "2022-05-20", None),
        ("2022-05-16", None, None),
        (None, "2022", None),
    ],
)
def test_a_part_lies_within_its_whole(part: str | None, whole: str | None, how: str | None) -> None:
    """A part certainly outside of the event that it is part of is found, in whichever order the two come."""
    events = [Event("A made-up raid", when=part, part_of="war"), Event("A made-up war", id="war", when=whole)]
    message = f"{part} is not within {whole}, the dates of war, which it is part of{how}"
    for order in (events, events[::-1]):
        found = check(order, select="D009")
        assert [(one.path, one.event, one.message) for one in found] == (
            [] if how is None else [("$.when", "A made-up raid", message)]
        )


def test_a_part_of_what_is_not_at_hand_is_left_alone() -> None:
    """Without the whole there is nothing to lie outside of; of two with one id, the part may belong to either."""
    part = Event("A made-up raid", when="2022", part_of="war")
    wholes = [Event("A made-up war", id="war", when=when) for when in ("2022", "1999")]
    assert found(part) == []
    assert found([part, *wholes]) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"retrieved": "2024-05-19"}, "the source was retrieved on 2024-05-19, before it was published on 2024-05-20"),
        ({"corrections": [Correction("2024-05-19", "Put right.")]},
         "the source was corrected on 2024-05-19, before it was published on 2024-05-20"),
        ({"retrieved": "2024-05-19", "corrections": [Correction("2024-05-19", "Put right.")]},
         "the source was retrieved on 2024-05-19, before it was published on 2024-05-20"),
        ({"modified": "2024-05-19"}, None),
        ({"retrieved": "2024-05"}, None),
        ({"retrieved": "2024-05-19T22:00:00Z"}, None),
        ({"retrieved": "2024-05-21", "corrections": [Correction("2024-05-22", "Put right.")]}, None),
        ({"published": None, "retrieved": "2024-05-19"}, None),
    ],
)  # fmt: skip
def test_a_source_is_published_before_it_is_read(fields: dict[str, Any], message: str | None) -> None:
    """A source retrieved or corrected before it was published is one finding; one modified before was written ahead."""
    source = Source("A made-up report", **{"published": "2024-05-20", **fields})
    assert [one.message for one in check(Event("A flood", sources=[source]), select="D010")] == (
        [] if message is None else [message]
    )
