"""User code that type checkers accept, and the types that they see in it.

``mypy --strict`` and ``pyright`` read this page as a user's; it runs too, so that what is promised is what happens.
"""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterator
from fractions import Fraction
from typing import assert_type

from newsevents import (
    Accepted,
    Bounds,
    CalendarSpan,
    Certainty,
    Correction,
    Counting,
    DateLike,
    DayRange,
    EDTFDate,
    Event,
    EventStatus,
    Evidence,
    Finding,
    Frozen,
    LeapDay,
    NewsEventsError,
    OnError,
    Participant,
    Party,
    Phrase,
    Place,
    Quantity,
    Quote,
    Reading,
    Relation,
    Source,
    Statistic,
    TextSelector,
    Unit,
    Unknown,
    Zone,
    anniversary,
    check,
    days_between,
    days_since,
    dumps,
    formats,
    loads,
    read,
    replace,
    scan,
    write,
)
from newsevents.formats import rows

REPORT = Source(
    "A made-up report",
    id="report",
    authors=["A made-up reporter"],
    published=datetime.date(2024, 5, 20),
    corrections=[Correction("2024-05-21", "A number was put right.")],
)
MAYOR = Party(description="mayor of a made-up town", kind="person")


def flood() -> Event:
    """An event as users write it: lists, plain strings, dates and records where a record holds tuples, dates and ids."""
    return Event(
        "Flood at a made-up town",
        id="flood",
        when=("2024-05-16", datetime.date(2024, 5, 20)),
        status="occurred",
        places=["A made-up town", Place("A made-up bridge", country="UA", latitude=47, longitude=37.5)],
        participants=["A made-up brigade", MAYOR, Participant("A made-up council", role="host")],
        statistics=[
            Statistic("evacuated", "over 1,900 people", as_of="2024-05-20", attributed_to=MAYOR, source=REPORT),
            Statistic("houses", 40, via=["A made-up council"], anchor="40 houses", source="report"),
            Statistic("share", Quantity(0.5, unit="house"), period="2024-05", part_of=None),
        ],
        quotes=[Quote("It rained.", "A made-up brigade", kind="direct", cue="said", said_on="2024-05-18")],
        sources=REPORT,
        evidence=Evidence("when", value="from Thursday to Monday", anchor=TextSelector(start=0, end=4)),
        related=[Relation("caused_by", "storm")],
        tags=("weather",),
        accepted=[Accepted("D004", "$.statistics[0]", "The source counts both ends.")],
        extra={"desk": {"editor": None, "seen": [1, 2.5, True]}},
    )


def test_records_hold_exact_types() -> None:
    """Whatever the constructor took, a type checker knows what the record holds."""
    event = flood()
    assert_type(event.when, EDTFDate | None)
    assert_type(event.status, EventStatus | None)
    assert_type(event.places, tuple[Place, ...])
    assert_type(event.participants[0].party, Party)
    assert_type(event.statistics[0].quantity, Quantity)
    assert_type(event.statistics[0].attributed_to, Party | None)
    assert_type(event.statistics[0].source, str | None)
    assert_type(event.quotes[0].speaker, Party | None)
    assert_type(replace(event, title="Another flood"), Event)
    assert event.participants[1].party is MAYOR


def test_durations_have_exact_types() -> None:
    """Counts are ints, lengths of imprecise dates ranges, and comparisons have three values."""
    event = flood()
    assert_type(event.length(), int)
    assert_type(event.length_range(counting="inclusive"), DayRange)
    assert_type(event.calendar_span(on="2024-06-20", units=("years", "days")), CalendarSpan)
    assert_type(days_between("2024-05-16", datetime.date(2024, 5, 20)), int)
    assert_type(days_since(EDTFDate("2024-05-16"), on="2024-05-20", zone="Europe/Kyiv"), int)
    assert_type(EDTFDate("2024").before(EDTFDate("2025")), Certainty)
    assert event.length() == 4


def age(
    event: Event, on: DateLike, counting: Counting = "elapsed", units: tuple[Unit, ...] = ("years", "days")
) -> tuple[int, CalendarSpan]:
    """A function of the user's own with the arguments of the library's."""
    return event.days_since_start(on=on, counting=counting), event.calendar_span(on=on, units=units)


def kept(path: pathlib.Path, unknown: Unknown = "ignore", on_error: OnError = "skip") -> list[Event]:
    """Another one, which reads."""
    return list(read(path, unknown=unknown, on_error=on_error))


def here(zone: Zone, leap_day: LeapDay, reading: Reading = "rounded") -> tuple[bool, Frozen]:
    """Another one, of words that are passed on."""
    days_since("2024-02-29", zone=zone)
    assert anniversary("2024-02-29", 1, leap_day=leap_day).year == 2025
    findings = check(flood(), reading=reading)
    return bool(findings), next((one.expected for one in findings), None)


def flat(events: list[Event], of: formats.Of) -> list[formats.Row]:
    """Another one, of rows."""
    return list(rows(events, of))


def test_the_types_of_arguments_have_names(tmp_path: pathlib.Path) -> None:
    """Whoever passes arguments on can say their types, without looking into the library."""
    write(tmp_path / "floods.jsonl", [flood()])
    assert age(kept(tmp_path / "floods.jsonl")[0], "2024-05-20") == (4, CalendarSpan(days=4))
    assert here("Europe/Kyiv", "mar1")[0]
    assert [row["label"] for row in flat([flood()], "statistic")] == ["evacuated", "houses", "share"]


def test_bounds_have_exact_types() -> None:
    """The ends of bounds are exact numbers, or None where the words name none; a reading may be the user's own."""

    def cautious(quantity: Quantity) -> Bounds:
        return Bounds(0, None) if quantity.hedge else quantity.bounds("rounded")

    bounds = flood().statistics[0].quantity.bounds(cautious)
    assert_type(bounds, Bounds)
    assert_type(bounds.low, int | Fraction | None)
    assert_type(scan("over 1,900 people")[0], Phrase)
    assert bounds.low == 0


def test_files_and_checks_have_exact_types(tmp_path: pathlib.Path) -> None:
    """Events go to files and come from them one by one, an error is handed to the user's function, a check gives findings."""
    refused: list[NewsEventsError] = []
    write(tmp_path / "floods.jsonl", [flood()])
    events = read(tmp_path / "floods.jsonl", on_error=refused.append)
    assert_type(events, Iterator[Event])
    assert_type(check(events, texts={"report": "40 houses"}, select=["A"]), list[Finding])
    assert_type(loads(dumps(flood(), indent=2)), Event)
    assert [row["title"] for row in rows([flood()])] == ["Flood at a made-up town"]
    assert not refused
