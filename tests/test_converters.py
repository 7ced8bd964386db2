"""``make_converter``, ``to_dict`` and ``from_dict``: strict, located, and undone by each other."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsevents import (
    Bounds,
    EDTFDate,
    Event,
    FrozenMap,
    InvalidArgumentError,
    InvalidRecordError,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
    calendar_span,
    day_range,
    dumps,
    from_dict,
    identify_counting,
    make_converter,
    to_dict,
)
from newsevents.codec.jsontext import parse
from tests.records.strategies import RECORDS, events, full_event

CONVERTER = make_converter()


@attrs.frozen
class Filed:
    """A class of somebody else's."""


START: dict[str, object] = {"schema": "newsevents/1", "title": "x"}


@given(st.one_of(list(RECORDS.values())))
@example(full_event())
def test_json_round_trip_of_every_record(record: Any) -> None:
    """Every record equals what is structured from its JSON text, which writes it the same again."""
    text = json.dumps(CONVERTER.unstructure(record))
    again = CONVERTER.structure(parse(text), type(record))
    assert again == record
    assert json.dumps(CONVERTER.unstructure(again)) == text


@given(events())
@example(full_event())
def test_to_dict_from_dict_round_trip(event: Event) -> None:
    """An event equals the one made of its dict, and its dict is plain JSON in the order of the class."""
    document = to_dict(event)
    assert from_dict(document) == event
    assert to_dict(from_dict(document)) == document
    assert json.loads(json.dumps(document)) == document
    names = ["schema", *Event.__init__.__annotations__]
    assert [name for name in names if name in document] == list(document)


def test_defaults_are_left_out_and_nothing_else() -> None:
    """A field is written exactly when it differs from its default, zeros and False among them."""
    place = Place("x", latitude=0, longitude=0.0)
    statistic = Statistic("x", Quantity(0), cumulative=False)
    assert to_dict(Event("x", places=place, statistics=statistic)) == {
        **START,
        "places": [{"name": "x", "latitude": 0, "longitude": 0}],
        "statistics": [{"label": "x", "quantity": {"value": 0}, "cumulative": False}],
    }


REFUSALS: list[tuple[object, str, str]] = [
    ({"title": 7}, "$.title", '7 is not text; write it in quotes, as in "text"'),
    ({"title": None}, "$.title", "null is not text"),
    ({"id": True}, "$.id", "true is not text"),
    ({"title": ""}, "$.title", "'' is empty"),
    ({"when": 2022}, "$.when", "2022 is not text"),
    ({"when": "2022-13"}, "$.when", "'2022-13' is not an EDTF date: there is no month 13"),
    ({"status": "Alleged"}, "$.status", "'Alleged' is unknown; write one of occurred"),
    ({"status": ["alleged"]}, "$.status", "a list is not text"),
    ({"tags": "war"}, "$.tags", r"'war' is not a list; write it as in \[...\]"),
    ({"tags": None}, "$.tags", "null is not a list"),
    ({"tags": ["war", {}]}, "$.tags[1]", "an object is not text"),
    ({"places": ["Mariupol"]}, "$.places[0]", "'Mariupol' is not a Place; write an object"),
    ({"places": {"name": "x"}}, "$.places", "an object is not a list"),
    ({"places": [{"name": "x", "latitude": "47"}]}, "$.places[0].latitude", "'47' is not a number; write it without quotes"),
    ({"places": [{"name": "x", "latitude": True}]}, "$.places[0].latitude", "true is not a number; write one, as in 3 or 2.5"),
    ({"places": [{"name": "x", "latitude": 91}]}, "$.places[0].latitude", "91 is outside -90 to 90"),
    ({"places": [{"latitude": 47}]}, "$.places[0].name", "it is missing; a Place needs it"),
    ({"quotes": [{"text": "x", "anchor": {"start": 1.5, "end": 2}}]}, "$.quotes[0].anchor.start", "1.5 is not a whole number"),
    ({"quotes": [{"text": "x", "anchor": {"start": 9, "end": 2}}]}, "$.quotes[0].anchor.end", "2 is before the start, 9"),
    ({"quotes": [{"text": "x", "speaker": "x"}]}, "$.quotes[0].speaker", "'x' is not a Party; write an object"),
    ({"quotes": [{"text": "x", "speaker": {"name": "x", "anonymous": 1}}]}, "$.quotes[0].speaker.anonymous",
     "1 is neither true nor false; write true or false"),
    ({"quotes": [{"text": "x", "source": "s"}]}, "$.quotes[0].source", "there is no source with the id 's'"),
    ({"statistics": [{"label": "x", "quantity": 736}]}, "$.statistics[0].quantity", "736 is not a Quantity"),
    ({"statistics": [{"label": "x", "quantity": {"value": 1, "per": 0}}]}, "$.statistics[0].quantity.per", "0 is not above 0"),
    ({"extra": [1]}, "$.extra", "a list is not an object; write it as in {}"),
    ({"extra": None}, "$.extra", "null is not an object"),
    ({"tittle": "x"}, "$.tittle", "an Event has no field 'tittle'; did you mean title"),
    ({"zzz": 1}, "$.zzz", "an Event has no field 'zzz'; it has title, id, type"),
    ({"odd key": 1}, "$['odd key']", "an Event has no field 'odd key'"),
    ({"sources": [{"title": "x", "schema": 1}]}, "$.sources[0].schema", "a Source has no field 'schema'"),
    ({3: 1}, "$", "an Event has no field 3"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "path", "message"), REFUSALS, ids=range(len(REFUSALS)))
def test_every_refusal_has_its_path(changes: dict[str, object], path: str, message: str) -> None:
    """What is no event is refused without coercion, at the path of what is wrong."""
    with pytest.raises(InvalidRecordError, match=message) as caught:
        from_dict({**START, **changes})
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("document", "path", "message"),
    [
        ([], "$", r"a list is not an event; write an object, as in {...}"),
        (None, "$", "null is not an event"),
        ("x", "$", "'x' is not an event"),
        ({"title": "x"}, "$.schema", 'it is missing; write "schema": "newsevents/1" first'),
        ({"schema": 1, "title": "x"}, "$.schema", "1 is not a version that this release reads"),
        ({"schema": "newsevents/2"}, "$.schema", "'newsevents/2' is not a version that this release reads; it reads"),
        ({"schema": "newsevents/1"}, "$.title", "it is missing; an Event needs it"),
    ],
)
def test_a_document_is_an_event_of_a_known_version(document: Any, path: str, message: str) -> None:
    """What is no object, or of no known version, is refused before anything else."""
    with pytest.raises(InvalidRecordError, match=message) as caught:
        from_dict(document)
    assert caught.value.path == path


def test_an_editors_schema_key_is_dropped() -> None:
    """The key by which editors find a schema is read and not kept, in the document itself alone."""
    assert from_dict({"$schema": "https://example.org/schema.json", **START}) == Event("x")
    with pytest.raises(InvalidRecordError, match="has no field") as caught:
        from_dict({**START, "places": [{"name": "x", "$schema": "x"}]})
    assert caught.value.path == "$.places[0]['$schema']"
    assert from_dict({**START, "extra": {"$schema": "x", "schema": 1}}).extra["$schema"] == "x"


def test_problems_are_reported_together() -> None:
    """All problems of a document are found in one go, each at its path, the first of them raised."""
    wrong = {**START, "title": 7, "tags": ["a", 1, 2], "places": [{"name": "", "country": 3}, {}], "zzz": 1}
    with pytest.raises(InvalidRecordError) as caught:
        from_dict(wrong)
    paths = ["$.title", "$.tags[1]", "$.tags[2]", "$.places[0].country", "$.places[1].name", "$.zzz"]
    assert [one.path for one in caught.value.problems] == paths
    assert str(caught.value).endswith(" (and 5 more problems)")


@pytest.mark.parametrize(("most", "expected"), [(1, 1), (2, 2), (100, 100)])
def test_no_more_problems_than_asked_for_are_reported(most: int, expected: int) -> None:
    """However much is wrong, a converter stops at the most problems that it was made for."""
    with pytest.raises(InvalidRecordError) as caught:
        make_converter(most_problems=most).structure({"title": "x", "tags": [1] * 1000}, Event)
    assert len(caught.value.problems) == expected


def test_from_dict_reports_100_problems_at_most() -> None:
    """A document with a thousand problems is refused with the first hundred."""
    with pytest.raises(InvalidRecordError) as caught:
        from_dict({**START, "tags": [1] * 1000})
    assert [one.path for one in caught.value.problems] == [f"$.tags[{i}]" for i in range(100)]


def test_unknown_keys_are_ignored_on_demand_and_nothing_else_is() -> None:
    """Where unknown keys are ignored, they are dropped at every depth, and all else is as strict as ever."""
    document = {**START, "zzz": 1, "places": [{"name": "x", "zzz": {"deep": []}}], "extra": {"zzz": 1}}
    event = from_dict(document, unknown="ignore")
    assert event == Event("x", places="x", extra={"zzz": 1})
    with pytest.raises(InvalidRecordError) as caught:
        from_dict({**document, "title": 7}, unknown="ignore")
    assert [one.path for one in caught.value.problems] == ["$.title"]


@pytest.mark.parametrize("unknown", ["drop", "", None, 3, True, []])
def test_what_becomes_of_unknown_keys_has_a_name(unknown: Any) -> None:
    """Another word than error and ignore is refused by every reader."""
    for read in (lambda: make_converter(unknown=unknown), lambda: from_dict(START, unknown=unknown)):
        with pytest.raises(InvalidArgumentError, match=r"^unknown: .* is unknown; write 'error' or 'ignore'$"):
            read()


@pytest.mark.parametrize("value", [None, "x", {"title": "x"}, [Event("x")], EDTFDate("2022"), Filed()])
def test_what_is_not_of_the_library_has_no_dict(value: Any) -> None:
    """Texts, lists, mappings, dates and classes of others are refused."""
    with pytest.raises(InvalidArgumentError, match=r"^record: .* has no JSON of its own; give an Event, "):
        to_dict(value)


@pytest.mark.parametrize("value", [None, "x", {"title": "x"}, Place("x")])
def test_only_events_are_documents(value: Any) -> None:
    """What is no event is written to no file, though a part of one has a dict."""
    with pytest.raises(InvalidArgumentError, match=r"^event: .* is not an Event; make one first$"):
        dumps(value)


@given(st.one_of(list(RECORDS.values())))
def test_law_the_dict_of_a_record_is_that_within_its_event(record: Any) -> None:
    """Each record is plain JSON alone, as it stands within an event; the event itself has its version too."""
    plain = to_dict(record)
    assert json.loads(json.dumps(plain)) == plain
    plain.pop("schema", None)
    assert plain == CONVERTER.unstructure(record)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (FrozenMap({"a": [1, {"b": None}]}), {"a": [1, {"b": None}]}),
        (day_range("2022-05", "2022-06-10/.."), {"low": 10, "high": None}),
        (calendar_span("2022-05-16", "2024-05-20"), {"years": 2, "months": 0, "weeks": 0, "days": 4}),
        (
            identify_counting(86, "2022-02", "2022-05-20"),
            {"stated": 86, "elapsed": {"low": 81, "high": 108}, "inclusive": {"low": 82, "high": 109}, "counting": None, "off_by": 0},
        ),
        (Quantity.parse("60%").bounds(), {"low": 0.6, "high": 0.6, "low_open": False, "high_open": False}),
        (Bounds(None, Fraction(10**400 + 1, 3)), {"low": None, "high": round(Fraction(10**400 + 1, 3)), "low_open": True, "high_open": False}),
    ],
)  # fmt: skip
def test_what_the_library_computes_has_all_of_its_fields(value: Any, plain: dict[str, object]) -> None:
    """Lengths and bounds are dicts of all their fields, fractions the nearest numbers."""
    assert to_dict(value) == plain
    assert json.loads(json.dumps({"it": value}, default=to_dict))["it"] == plain


def test_users_add_hooks_of_their_own() -> None:
    """A user's hooks for a type are used wherever it stands, and leave the library's own converter alone."""
    converter = make_converter()
    converter.register_structure_hook(EDTFDate, lambda value, _: EDTFDate.parse(value.replace("/", "-")))
    converter.register_unstructure_hook(EDTFDate, lambda date: str(date).replace("-", "/"))
    event = converter.structure(
        {"title": "x", "when": "2022/05/16", "sources": [{"title": "x", "published": "2022/05"}]}, Event
    )
    assert event == Event("x", when="2022-05-16", sources=Source("x", published="2022-05"))
    assert converter.unstructure(event)["sources"] == [{"title": "x", "published": "2022/05"}]
    assert to_dict(event)["when"] == "2022-05-16"


@pytest.mark.parametrize(("error", "message"), [(KeyError("x"), "'x'"), (ZeroDivisionError(), "ZeroDivisionError")])
def test_what_a_users_hook_raises_is_reported_at_its_place(error: Exception, message: str) -> None:
    """Any error of a user's hook becomes a refusal with the path."""

    def fail(value: object, _: object) -> EDTFDate:
        raise error

    converter = make_converter()
    converter.register_structure_hook(EDTFDate, fail)
    with pytest.raises(InvalidRecordError, match=f"^{message}$|: {message}$") as caught:
        converter.structure({"title": "x", "quotes": [{"text": "x", "said_on": "2022"}]}, Event)
    assert caught.value.path == "$.quotes[0].said_on"


def test_lists_of_records_can_be_converted() -> None:
    """A tuple of records, as the fields have it, goes to a list and back."""
    records = (Quote("x"), Quote("y", "z"))
    plain = CONVERTER.unstructure(records)
    assert plain == [{"text": "x"}, {"text": "y", "speaker": {"name": "z"}}]
    assert CONVERTER.structure(plain, tuple[Quote, ...]) == records


def test_a_quantity_that_contains_itself_is_refused() -> None:
    """A dict that stands for a base in itself ends in a refusal, not in an endless loop."""
    share: dict[str, object] = {"value": 1, "per": 5}
    share["of"] = share
    with pytest.raises(InvalidRecordError) as caught:
        from_dict({**START, "statistics": [{"label": "x", "quantity": share}]})
    assert str(caught.value.path).startswith("$.statistics[0].quantity.of")
