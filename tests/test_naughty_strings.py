"""The Big List of Naughty Strings in every field that holds text: https://github.com/minimaxir/big-list-of-naughty-strings."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from newsevents import (
    Accepted,
    Correction,
    Event,
    Evidence,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Relation,
    Source,
    Statistic,
    TextSelector,
    dumps,
    loads,
)
from tests.material import shared_json
from tests.records.strategies import RECORDS

BARE: dict[type, dict[str, Any]] = {
    Accepted: {"code": "x"},
    Correction: {"date": "2022", "text": "x"},
    Event: {"title": "x"},
    Evidence: {"field": "when"},
    Participant: {"party": "x"},
    Party: {"name": "x"},
    Place: {"name": "x"},
    Quantity: {"value": 1},
    Quote: {"text": "x"},
    Relation: {"kind": "x", "event": "x"},
    Source: {"title": "x"},
    Statistic: {"label": "x", "quantity": 1},
    TextSelector: {"exact": "x"},
}
# what these hold is a code of letters or digits
CODES = {(Place, "country"), (Source, "text_sha256")}
TEXTS = ("str", "str | None", "tuple[str, ...]", str, str | None, tuple[str, ...])
FIELDS = [
    (kind, field.name)
    for kind in RECORDS
    for field in attrs.fields(kind)
    if field.type in TEXTS
    if (kind, field.name) not in CODES
]


def event_with(record: Any) -> Event:
    """An event that holds a record, and all that it refers to."""
    if isinstance(record, Event):
        return record
    if isinstance(record, (Accepted, Relation, Evidence, Quote, Source, Statistic, Place)):
        referred = {getattr(record, name, None) for name in ("source", "derived_from")} - {None}
        wholes = {getattr(record, name, None) for name in ("part_of", "supersedes")} - {None}
        fields: dict[type, str] = {Accepted: "accepted", Relation: "related", Evidence: "evidence", Quote: "quotes",
                                   Source: "sources", Statistic: "statistics", Place: "places"}  # fmt: skip
        held: dict[str, Any] = {"sources": [Source("x", id=own) for own in referred]}
        held["statistics"] = [Statistic("x", 1, id=own) for own in wholes]
        name = fields[type(record)]
        return Event("x", **{**held, name: [*held.get(name, ()), record]})
    if isinstance(record, Correction):
        return Event("x", sources=Source("x", corrections=record))
    if isinstance(record, Quantity):
        return Event("x", statistics=Statistic("x", record))
    if isinstance(record, TextSelector):
        return Event("x", quotes=Quote("x", anchor=record))
    return Event("x", participants=record)


def test_most_fields_hold_text() -> None:
    """The fields that are tried are found by their types, some of every record."""
    assert {kind for kind, _ in FIELDS} == set(RECORDS)
    assert len(FIELDS) > 50


@pytest.mark.parametrize(
    ("kind", "name"), FIELDS, ids=lambda value: value if isinstance(value, str) else value.__name__
)
def test_each_string_round_trips_in_each_text_field(kind: type, name: str) -> None:
    """Every hostile string is kept letter for letter through JSON, in every field that holds text."""
    is_tuple = attrs.fields_dict(kind)[name].type in ("tuple[str, ...]", tuple[str, ...])
    for string in filter(None, shared_json("naughty_strings.json")):
        bare = BARE[kind] if name != "per_unit" else {"value": 1, "per": 1}
        record = kind(**{**bare, name: [string, string] if is_tuple else string})
        assert getattr(record, name) == ((string, string) if is_tuple else string)
        event = event_with(record)
        text = dumps(event)
        assert loads(text) == event
        assert dumps(loads(text)) == text


def test_each_string_round_trips_in_extra() -> None:
    """Every hostile string is kept as a key and as a value of free JSON, the empty one too."""
    strings = shared_json("naughty_strings.json")
    event = Event("x", extra={string: [string, {"a": string}] for string in strings})
    assert loads(dumps(event)) == event
    assert list(loads(dumps(event)).extra) == list(event.extra) == list(dict.fromkeys(strings))


@pytest.mark.parametrize("field", ["when", "status", "schema"])
def test_no_string_is_taken_for_what_it_is_not(field: str) -> None:
    """Every hostile string in place of a date, a word or the version gives an event that says so, or a refusal."""
    for string in shared_json("naughty_strings.json"):
        document = {"schema": "newsevents/1", "title": "x", field: string}
        try:
            event = loads(json.dumps(document))
        except NewsEventsError as error:
            assert error.path == f"$.{field}"  # noqa: PT017  whether it raises is for the input to say
        else:
            assert str(getattr(event, field)) == string
