"""ninjs: what is written is valid and read back, what is edited counts, what agencies write is read."""

from __future__ import annotations

import datetime
import functools
import io
import json
import pathlib
import re
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
import referencing
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Event,
    InvalidArgumentError,
    InvalidFileError,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quote,
    Relation,
    Source,
    dumps,
)
from newsevents.formats import ninjs
from tests.material import SHARED, shared_json
from tests.records.strategies import events, full_event

from .mutants import mutant

FULL = full_event()
POINT = {
    "type": "object",
    "properties": {
        "type": {"const": "Point"},
        "coordinates": {"type": "array", "items": {"type": "number"}, "minItems": 2},
    },
    "required": ["type", "coordinates"],
}
"""What the JSON Schema of GeoJSON asks of a point: that of ninjs refers to it by an address that is not fetched."""

URI = re.compile(r"[a-z][a-z0-9+.-]*:([^\s<>\"{}|\\^`%\[\]]|%[0-9A-Fa-f]{2})+")


@functools.cache
def validator() -> jsonschema.Draft202012Validator:
    """The JSON Schema of ninjs 3.1, its formats checked."""
    geojson = referencing.Resource.from_contents(POINT, referencing.jsonschema.DRAFT202012)
    registry = referencing.Registry().with_resource("https://geojson.org/schema/GeoJSON.json", geojson)
    formats = jsonschema.FormatChecker(())
    formats.checks("uri")(lambda text: bool(URI.fullmatch(text)))
    formats.checks("date-time", ValueError)(lambda text: datetime.datetime.fromisoformat(text).tzinfo is not None)
    return jsonschema.Draft202012Validator(
        shared_json("ninjs/ninjs-schema_3.1.json"), registry=registry, format_checker=formats
    )


def written(*many: Event) -> str:
    """The ninjs of some events."""
    out = io.StringIO()
    ninjs.write(out, many)
    return out.getvalue()


def item_of(event: Event) -> dict[str, Any]:
    """The item of an event."""
    (item,) = json.loads(written(event))
    assert isinstance(item, dict)
    return item


def read(document: object) -> list[Event]:
    """The events of a document."""
    return list(ninjs.read(io.StringIO(json.dumps(document))))


def event_of(**fields: object) -> Event:
    """The event of an item with these fields, and a title."""
    (event,) = read({"title": "A match", **fields})
    return event


@given(st.lists(events(), max_size=3))
def test_read_after_write_is_the_same(many: list[Event]) -> None:
    """Whatever the events are, their items give them back."""
    assert list(ninjs.read(io.StringIO(written(*many)))) == many


@given(events())
def test_every_item_is_valid(event: Event) -> None:
    """Whatever an event is, its item is valid under the JSON Schema of ninjs 3.1."""
    validator().validate(item_of(event))


def test_the_full_item_is_valid() -> None:
    """The item of an event that states everything is valid, and one with anything else in it is not."""
    validator().validate(item_of(FULL))
    with pytest.raises(jsonschema.ValidationError):
        validator().validate({**item_of(FULL), "statistics": []})
    with pytest.raises(jsonschema.ValidationError):
        validator().validate({**item_of(FULL), "uri": "no address"})


@given(events())
def test_an_item_without_the_record_is_read(event: Event) -> None:
    """What an agency's system keeps of an item, if it drops the record, is an event of the same title."""
    item = item_of(event)
    (found,) = read({**item, "bodies": []})
    assert (found.title, found.summary, found.language) == (event.title, event.summary, event.language)
    assert (found.status, found.part_of, found.related) == (event.status, event.part_of, event.related)


@given(events(), st.sampled_from(["title", "summary", "language", "tags"]))
def test_an_edited_field_wins(event: Event, field: str) -> None:
    """What is changed in a field of ninjs counts, and all else of the record is kept."""
    edits: dict[str, tuple[dict[str, object], object]] = {
        "title": ({"headlines": [{"role": "main", "value": "Another title"}]}, "Another title"),
        "summary": ({"descriptions": [{"value": "Another summary"}]}, "Another summary"),
        "language": ({"language": "zz"}, "zz"),
        "tags": ({"subjects": [{"name": "another tag"}]}, ["another tag"]),
    }
    fields, value = edits[field]
    (found,) = read({**item_of(event), **fields})
    left = ("statistics", "quotes", "sources", "evidence", "accepted", "extra", "places", "when", "id")
    assert getattr(found, field) == (tuple(value) if isinstance(value, list) else value)
    assert all(getattr(found, name) == getattr(event, name) for name in left)


def test_what_an_agencys_system_sees() -> None:
    """The fields of ninjs say what the record says, as far as they can."""
    item = item_of(FULL)
    assert (item["type"], item["uri"], item["standard"]["version"]) == (
        "event",
        "urn:newsevents:event:evacuation",
        "3.1",
    )
    assert item["eventDetails"]["dates"] == {"expectedStartDate": "2022-05-16", "expectedEndDate": "2022-05-20"}
    assert item["people"] == [{"name": "A made-up mayor", "rel": "speaker", "uri": "https://example.org/mayor"}]
    (place,) = item["places"]
    assert place["geoJSON"] == {"type": "Point", "coordinates": [37.5494, 47.0956]}
    assert [one["name"] for one in item["infoSources"]] == ["A paper", "A made-up mayor"]
    assert item["associations"][1]["renditions"] == [{"name": "web", "href": "https://example.org/copy"}]
    assert item["bodies"][0]["value"].splitlines()[2:] == [
        "evacuated: over every fifth of 2,500 (as of 16 May 2022, May 2022, A made-up mayor, by way of A made-up mayor, a relay)",
        "away: 2 years and 3 days", "A made-up mayor: The work goes on.",
    ]  # fmt: skip
    assert json.loads(item["bodies"][1]["value"])["schema"] == "newsevents/1"


@pytest.mark.parametrize(
    ("when", "dates"),
    [
        ("2022-05-16", {"expectedStartDate": "2022-05-16", "expectedEndDate": "2022-05-16"}),
        ("2022-05~", {"expectedStartDate": "2022-05", "expectedEndDate": "2022-05"}),
        ("2022-05-16T10:00:00+02:00", {"startDate": "2022-05-16T10:00:00+02:00"}),
        ("2022-05-16T10:00:00", {"expectedStartDate": "2022-05-16T10:00:00"}),
        ("2022-05-16/..", {"expectedStartDate": "2022-05-16"}),
        ("/2022", {"expectedEndDate": "2022"}),
        ("2022-05?", None),
        ("2022-21", None),
    ],
)
def test_only_expected_dates_are_truncated(when: str, dates: dict[str, str] | None) -> None:
    """A moment with its zone is a start; a day, a month or a year, and one about it, is an expected one."""
    event = Event("A flood", when=when)
    item = item_of(event)
    assert item.get("eventDetails", {}).get("dates") == dates
    validator().validate(item)
    assert read(item) == [event]


@pytest.mark.parametrize(
    ("party", "place"),
    [
        (Party("A writer", kind="person"), "people"),
        (Party("A council", kind="organization"), "organisations"),
        (Party("Some captives", kind="group"), "organisations"),
        (Party("A state", kind="state"), "organisations"),
        (Party("A crowd"), "subjects"),
        (Party(description="the mayor", kind="person"), "subjects"),
    ],
)
def test_participants_are_people_organisations_or_subjects(party: Party, place: str) -> None:
    """A party stands where ninjs has a place for its kind, and is a subject where its kind or its name is not known."""
    event = Event("A flood", participants=[party], tags=["weather"])
    item = item_of(event)
    assert {key for key in ("people", "organisations", "subjects") if key in item} == {place, "subjects"}
    (found,) = read({**item, "bodies": []})
    assert (len(found.participants), found.tags) == (1, ("weather",))


def test_moments_of_sources_and_anonymous_speakers() -> None:
    """A source's moments are those of its association; who spoke without a name is said so."""
    source = Source(url="https://example.org/1", published="2022-05-16T10:00:00Z", modified="2022-05-17T10:00:00Z")
    item = item_of(
        Event("A flood", sources=[source], quotes=[Quote("It rained."), Quote("No.", Party(anonymous=True))])
    )
    validator().validate(item)
    (association,) = item["associations"]
    assert (association["firstCreated"], association["versionCreated"]) == (
        "2022-05-16T10:00:00Z",
        "2022-05-17T10:00:00Z",
    )
    assert item["bodies"][0]["value"] == "unattributed: It rained.\nanonymous: No."
    (found,) = read({**item, "bodies": []})
    assert found.sources == (source,)


def test_addresses_are_kept_and_other_ids_named() -> None:
    """An id that is an address is the item's own, another one is named in the library's namespace, none is made of the content."""
    ids = ["https://example.org/1", "urn:uuid:1", "a flood", "urn:newsevents:event:x", None]
    uris = [item_of(Event("A flood", id=own))["uri"] for own in ids]
    assert uris[:4] == ["https://example.org/1", "urn:uuid:1", "urn:newsevents:event:a%20flood",
                        "urn:newsevents:event:urn%3Anewsevents%3Aevent%3Ax"]  # fmt: skip
    assert uris[4].startswith("urn:uuid:")
    assert uris[4] == item_of(Event("A flood"))["uri"] != item_of(Event("Another"))["uri"]


SAMPLES = [path for path in sorted((SHARED / "ninjs").glob("*.json")) if "schema" not in path.name]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_of_agencies_are_read(path: pathlib.Path) -> None:
    """Each sample gives events with their sources, titled as they are, and dated, placed and credited as far as they say."""
    items = json.loads(path.read_text(encoding="utf-8"))
    items = items if isinstance(items, list) else [items]
    if path.stem == "doc_3.1_002_renditions_example":
        with pytest.raises(InvalidFileError, match="an item has a headline, a title or a slugline"):
            list(ninjs.read(path))
        return
    found = list(ninjs.read(path))
    assert len(found) == len(items)
    for event, item in zip(found, items, strict=True):
        (source,) = event.sources
        assert event.title == source.title == (item.get("headlines") or [{"value": item.get("title")}])[0]["value"]
        assert event.id == source.id == item["uri"]
        assert (event.language, source.kind) == (item.get("language"), item.get("type"))
        dates = item.get("eventDetails", {}).get("dates", {})
        assert (event.when is None) == (not dates)
        assert not dates or str(event.when).startswith(next(iter(dates.values()))[:10])
        assert [place.name for place in event.places] == [place["name"] for place in item.get("places", [])]
        created = item.get("firstCreated", item.get("versionCreated"))
        assert (source.published and str(source.published)) == created
        assert ", ".join(source.authors) == item.get("by", "")
        assert source.publisher == item.get("copyrightHolder")


def test_an_item_of_an_agency_is_read() -> None:
    """What an agency says of an event is taken over, wherever its fields have it."""
    event = event_of(
        type="planning", uri="urn:example:1", language="uk", slugline="match", usageTerms="Free.", edNote="A draft.",
        firstCreated="2022-05-16T10:00:00Z", versionCreated="2022-05-17T10:00:00Z", by="A writer",
        descriptions=[{"role": "creditline", "value": "A desk"}, {"role": "caption", "value": "Two teams."}],
        eventDetails={"eventStatus": "http://cv.example.org/eventstatus/cancelled",
                      "dates": {"startDate": "2022-05-18T10:00:00Z", "endDate": "2022-05-18T12:00:00Z"},
                      "organiser": {"name": "A league"}},
        people=[{"name": "A player", "rel": "about", "uri": "https://example.org/p"}, {"literal": "x"}],
        places=[{"literal": "A town", "contactInfo": [{"type": "url", "value": "https://example.org"},
                                                      {"address": {"locality": "A town", "country": "UA"}}]},
                {"name": "A field", "geoJSON": {"type": "Polygon", "coordinates": []}}, {"uri": "https://example.org/x"}],
        subjects=[{"name": "sport"}, {"literal": "x"}], genres=[{"name": "Match"}, {"literal": "acled:other"}],
        events=[{"rel": "follows", "uri": "https://example.org/0"}, {"name": "A cup"}, {"rel": "x"}],
        infoSources=[{"name": "A desk"}, {"role": "publisher"}, {"role": "publisher", "name": "A paper"}],
    )  # fmt: skip
    assert event == Event(
        "A match", id="urn:example:1", type="acled:other", when="2022-05-18", status="cancelled", summary="Two teams.",
        language="uk", tags=["sport", "A cup", "Match"], related=[Relation("follows", "https://example.org/0")],
        places=[Place("A town", country="UA", admin=["A town"]), Place("A field")],
        participants=[Participant(Party("A player", kind="person", same_as=["https://example.org/p"]), role="about"),
                      Participant(Party("A league", kind="organization"), role="organiser")],
        sources=[Source("A match", id="urn:example:1", publisher="A paper", authors=["A writer"], kind="planning",
                        published="2022-05-16T10:00:00Z", modified="2022-05-17T10:00:00Z", language="uk",
                        license="Free.", note="A draft.")],
    )  # fmt: skip


def test_sources_of_one_id_are_one() -> None:
    """Of two associations with one address the first counts."""
    named = [{"rel": "source", "uri": "urn:example:1", "name": name} for name in ("One", "Two")]
    assert event_of(associations=[*named, {"rel": "see", "name": "Three"}]).sources == (
        Source("One", id="urn:example:1"),
    )


@pytest.mark.parametrize(
    ("headlines", "title"),
    [
        ([{"value": "A headline"}, {"role": "main", "value": "The headline"}], "The headline"),
        ({"value": "A headline"}, "A headline"),
        ([{"value": ""}], "A match"),
        (None, "A match"),
    ],
)
def test_the_main_headline_is_the_title(headlines: object, title: str) -> None:
    """The main headline goes before others, and any before the item's own title."""
    assert event_of(headlines=headlines).title == title


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": None}, "$[1].title, line 1, byte 23: it is missing; an item has a headline, a title or a slugline"),
        ({"title": 7}, "$[1].title, line 1, byte 23: 7 is not text; write it in quotes"),
        ({"places": 7}, "$[1].places[0], line 1, byte 23: 7 is not an object; write it as in {…}"),
        ({"places": [{"name": "A", "geoJSON": {"type": "Point", "coordinates": ["x", 1]}}]},
         "$[1].places[0], line 1, byte 23: longitude: 'x' is not a number; write an int or a float"),
        ({"eventDetails": []}, None),
        ({"eventDetails": {"dates": {"startDate": "soon"}}},
         "$[1].eventDetails.dates.startDate, line 1, byte 23: 'soon' is not read as a date: it states no year of four digits; write it as in 'May 16, 2022'"),
        ({"eventDetails": {"dates": {"startDate": "2022", "endDate": "2021"}}},
         "$[1].eventDetails.dates, line 1, byte 23: '2022/2021' is not an EDTF date: the interval ends before it starts; write '2021/2022'"),
        ({"eventDetails": {"dates": {"endDate": "2022/2023"}}},
         "$[1].eventDetails.dates, line 1, byte 23: '/2022/2023' is not an EDTF date: an interval has one slash"),
        ({"bodies": [{"role": "newsevents", "value": "{}"}]},
         '$[1].bodies[0].value, line 1, byte 23: the record is broken: $.schema: it is missing; write "schema": "newsevents/1" first'),
        ({"bodies": [{"role": "newsevents"}]},
         "$[1].bodies[0].value, line 1, byte 23: the record is broken: line 1, column 1: not JSON: it is empty; write a record, as in {…}"),
    ],
)  # fmt: skip
def test_what_is_wrong_has_its_place(fields: dict[str, object], said: str | None) -> None:
    """A refusal names the path, the line and the byte, and what would be right; the other items are read."""
    told: list[NewsEventsError] = []
    items = [{"title": "A flood"}, {"title": "A match", **fields}]
    found = list(ninjs.read(io.StringIO(json.dumps(items)), on_error=told.append))
    assert [str(error) for error in told] == ([said] if said else [])
    assert [event.title for event in found] == ["A flood", "A match"][: 2 - len(told)]


def test_an_edit_that_cannot_be_is_refused() -> None:
    """Where what was edited does not go with the rest of the record, that is told."""
    item = item_of(FULL)
    with pytest.raises(InvalidFileError, match="there is no source with the id 'copy'"):
        read({**item, "associations": item["associations"][:1]})


def test_what_is_no_event_is_refused() -> None:
    """Only events are written, an item that is no object is refused, and so is a policy that is none."""
    with pytest.raises(InvalidArgumentError, match="'a flood' is not an Event"):
        written("a flood")  # type: ignore[arg-type]  # the mistake under test
    with pytest.raises(InvalidFileError, match="7 is not an object"):
        read(7)
    with pytest.raises(InvalidArgumentError, match="'ignore' is unknown"):
        list(ninjs.read(io.StringIO("{}"), on_error="ignore"))  # type: ignore[arg-type]  # the mistake under test


@pytest.mark.parametrize("make", [lambda item: item, lambda item: [item]])
def test_a_file_is_an_item_or_an_array(make: Callable[[object], object], tmp_path: pathlib.Path) -> None:
    """One item alone is read as an array of one is, by name too."""
    path = tmp_path / "floods.ninjs.json"
    path.write_text(json.dumps(make(item_of(FULL))), encoding="utf-8")
    assert list(ninjs.read(path)) == [FULL]
    ninjs.write(path, [])
    assert list(ninjs.read(path)) == []


@pytest.mark.parametrize("seed", range(200))
def test_no_mutant_of_an_agencys_item_breaks_the_reader(seed: int) -> None:
    """Items without a record, with a few changes, are read, or refused with their place."""
    text = mutant(json.dumps([{**item_of(FULL), "bodies": []}]).encode(), seed)
    told: list[NewsEventsError] = []
    assert all(dumps(event) for event in ninjs.read(io.BytesIO(text), on_error=told.append))
    assert all(isinstance(error, InvalidFileError) and error.place for error in told)
