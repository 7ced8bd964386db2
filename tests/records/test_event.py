"""``Event``: its fields, its shorthands, its look-ups."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from newsevents import (
    Accepted,
    EDTFDate,
    Event,
    EventStatus,
    Evidence,
    FrozenMap,
    InvalidRecordError,
    NotFoundError,
    Participant,
    Party,
    Place,
    Quote,
    Relation,
    Source,
    Statistic,
    dumps,
)
from tests.records.strategies import events


def test_nothing_is_asserted_by_default() -> None:
    """An event with a title alone states nothing else."""
    event = Event("A flood")
    assert event.title == "A flood"
    assert vars(event) == {"title": "A flood"}
    assert (event.when, event.places, event.extra) == (None, (), FrozenMap())


@pytest.mark.parametrize(
    ("name", "given_value", "expected"),
    [
        ("when", "2022-05-16/..", EDTFDate("2022-05-16/..")),
        ("status", "alleged", EventStatus.ALLEGED),
        ("places", "Mariupol", (Place("Mariupol"),)),
        ("places", ["Mariupol", Place("Olenivka")], (Place("Mariupol"), Place("Olenivka"))),
        ("participants", "Azov regiment", (Participant(Party("Azov regiment")),)),
        (
            "participants",
            [Party("a"), Participant("b", role="c")],
            (Participant(Party("a")), Participant("b", role="c")),
        ),
        ("statistics", Statistic("x", 1), (Statistic("x", 1),)),
        ("quotes", Quote("x"), (Quote("x"),)),
        ("sources", (Source("x") for _ in range(2)), (Source("x"), Source("x"))),
        ("evidence", Evidence("when"), (Evidence("when"),)),
        ("part_of", Event("A war", id="war"), "war"),
        ("part_of", "", None),
        ("related", [Relation("caused_by", "war")], (Relation("caused_by", "war"),)),
        ("tags", "war", ("war",)),
        ("tags", None, ()),
        ("accepted", Accepted("D004"), (Accepted("D004"),)),
        ("extra", {"a": [1]}, FrozenMap({"a": (1,)})),
        ("extra", None, FrozenMap()),
    ],
)
def test_constructors_take_plain_values(name: str, given_value: Any, expected: object) -> None:
    """A field takes lists, plain texts and single values where the meaning is plain."""
    assert getattr(Event("x", **{name: given_value}), name) == expected


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "status",
            "happened",
            "'happened' is unknown; write one of occurred, planned, postponed, cancelled, alleged, denied",
        ),
        ("places", [7], "7 is not a place; write a Place or its name"),
        ("participants", [7], "7 is not a party; write a Party or its name"),
        ("statistics", ["736 days"], r"'736 days' is .*; write it as in Statistic\("),
        ("statistics", "736 days", r"'736 days' is .*; write it as in "),
        ("quotes", ["x"], r"'x' is .*; write it as in Quote\("),
        ("sources", ["x"], r"'x' is .*; write it as in Source\("),
        ("evidence", ["x"], r"'x' is .*; write it as in Evidence\("),
        ("related", ["x"], r"'x' is .*; write it as in Relation\("),
        ("accepted", ["D004"], r"'D004' is .*; write it as in Accepted\("),
        ("part_of", 7, "7 is .*; write the Event or its id"),
        ("part_of", Event("A war"), ".*'A war'.* has no id.*; give .*, as in id="),
        ("extra", [1], r"\[1\] is not a mapping; write it as in {'key': 'value'}"),
        ("tags", [""], "'' is empty; write some text"),
        ("id", 7, "7 is not text; write it as in 'text'"),
    ],
)
def test_each_field_says_what_it_takes(name: str, value: Any, message: str) -> None:
    """A value that a field can't hold is refused with the right form."""
    # the path is followed by the place in the list, where the field is one
    with pytest.raises(
        InvalidRecordError,
        match=rf"^(Event|Participant)\.\w+(\[0\])?: {message}|^Event\.{name}\[0\]: \w+\.\w+: {message}",
    ):
        Event("x", **{name: value})


@given(events())
def test_each_id_finds_its_record(event: Event) -> None:
    """Every statistic, quote and source with an id is found by it."""
    for one in event.statistics:
        assert one.id is not None
        assert event.statistic(one.id) is one
    for quote in event.quotes:
        assert quote.id is not None
        assert event.quote(quote.id) is quote
    for source in event.sources:
        assert source.id is not None
        assert event.source(source.id) is source


@pytest.mark.parametrize("kind", ["statistic", "quote", "source"])
def test_an_unknown_id_is_not_found(kind: str) -> None:
    """A look-up of an id that is not there names the ids that are."""
    records: dict[str, Any] = {
        "statistics": [Statistic("x", 1, id="a"), Statistic("x", 1), Statistic("x", 1, id="b")],
        "quotes": [Quote("x", id="a"), Quote("x"), Quote("x", id="b")],
        "sources": [Source("x", id="a"), Source("x"), Source("x", id="b")],
    }
    with pytest.raises(NotFoundError, match=f"^no {kind} has the id 'c'; the ids are 'a', 'b'$"):
        getattr(Event("x", **records), kind)("c")
    with pytest.raises(NotFoundError, match=f"^no {kind} has the id 'c'; there are no {kind}s with ids$"):
        getattr(Event("x"), kind)("c")


def test_records_without_ids_are_not_looked_up_by_none() -> None:
    """None is no id, so that it finds no record, not even one without an id."""
    nothing: Any = None
    with pytest.raises(NotFoundError):
        Event("x", quotes=[Quote("x")]).quote(nothing)


@pytest.mark.parametrize("status", EventStatus)
def test_every_status_is_taken_by_its_word(status: EventStatus) -> None:
    """Each status is the same by its word and by its member."""
    assert Event("x", status=status.value) == Event("x", status=status)
    assert status.value == status.name.lower()


@pytest.mark.parametrize("fields", [{"kind": "", "event": "x"}, {"kind": "x", "event": ""}])
def test_a_relation_has_a_kind_and_an_event(fields: dict[str, str]) -> None:
    """A relation without a kind or without the other event's id is refused."""
    with pytest.raises(InvalidRecordError, match=r"^Relation\.(kind|event): '' is empty"):
        Relation(**fields)


def test_an_accepted_finding_has_a_code() -> None:
    """An accepted finding without a code is refused; its path and reason may be left out."""
    assert Accepted("D004", "", "").path is None
    with pytest.raises(InvalidRecordError, match=r"^Accepted\.code: '' is empty"):
        Accepted("")


@pytest.mark.parametrize(
    ("links", "left"),
    [
        ({}, ""),
        ({"a": None, "b": None}, "ab"),
        ({"a": None, "b": "a"}, "b"),
        ({"a": None, "b": "a", "c": "b"}, "c"),
        ({"b": "a", "a": None, "c": "a"}, "bc"),
        ({"a": "a"}, "a"),
        ({"a": "b", "b": "a", "c": None}, "abc"),
        ({"a": "b", "b": "a", "c": "a"}, "abc"),
    ],
)
def test_the_figures_that_stand_are_superseded_by_no_other(links: dict[str, str | None], left: str) -> None:
    """The last of a chain stands, and all of a ring, in the order of the event."""
    figures = [Statistic("dead", 3, id=own, supersedes=other) for own, other in links.items()]
    assert "".join(one.id or "" for one in Event("A flood", statistics=figures).standing) == left


def test_what_stands_is_a_tuple_of_the_event_and_no_field() -> None:
    """It is worked out of the statistics, is not written, and can't be set."""
    event = Event("A flood", statistics=[Statistic("dead", 3)])
    assert event.standing == event.statistics
    assert "standing" not in dumps(event)
    with pytest.raises(AttributeError):
        event.standing = ()  # type: ignore[misc]  # the very mistake
