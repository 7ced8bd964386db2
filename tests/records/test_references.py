"""What must hold between the records of one event: unique ids, references that resolve, no cycles."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, Evidence, InvalidRecordError, Quote, Relation, Source, Statistic


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"statistics": [Statistic("x", 1), Statistic("x", 1, source="s")]}, r"statistics\[1\]\.source"),
        ({"quotes": [Quote("x", source="s")]}, r"quotes\[0\]\.source"),
        ({"evidence": [Evidence("when", source="s")]}, r"evidence\[0\]\.source"),
        ({"sources": [Source("x", id="a", derived_from="s")]}, r"sources\[0\]\.derived_from"),
    ],
)
def test_a_source_that_is_referred_to_is_there(fields: dict[str, Any], place: str) -> None:
    """A reference to a source that the event has not is refused at its place, and taken where it has it."""
    with pytest.raises(
        InvalidRecordError, match=rf"^Event\.{place}: there is no source with the id 's'; add it to sources$"
    ):
        Event("x", **fields)
    sources = (*fields.get("sources", ()), Source("x", id="s"))
    assert Event("x", **{**fields, "sources": sources}).source("s").title == "x"


@pytest.mark.parametrize("name", ["part_of", "supersedes"])
def test_a_statistic_that_is_referred_to_is_there(name: str) -> None:
    """A reference to a statistic that the event has not is refused at its place, and taken where it has it."""
    reference: Any = {name: "all"}
    part = Statistic("x", 1, **reference)
    message = rf"^Event\.statistics\[0\]\.{name}: there is no statistic with the id 'all'; add it to statistics$"
    with pytest.raises(InvalidRecordError, match=message):
        Event("x", statistics=[part])
    assert getattr(Event("x", statistics=[part, Statistic("x", 1, id="all")]).statistics[0], name) == "all"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("statistics", lambda own: Statistic("x", 1, id=own)),
        ("quotes", lambda own: Quote("x", id=own)),
        ("sources", lambda own: Source("x", id=own)),
    ],
)
def test_an_id_stands_for_one(name: str, make: Any) -> None:
    """An id that two records of one kind have is refused; records without ids are as many as one likes."""
    records: dict[str, Any] = {name: [make("a"), make(None), make("b"), make("a")]}
    message = rf"^Event\.{name}\[3\]\.id: 'a' is the id of {name}\[0\] too; each id stands for one$"
    with pytest.raises(InvalidRecordError, match=message):
        Event("x", **records)
    unnamed: dict[str, Any] = {name: [make(None), make(None)]}
    assert len(getattr(Event("x", **unnamed), name)) == 2


def test_records_of_different_kinds_may_share_an_id() -> None:
    """A statistic, a quote and a source may have the same id, and the event too."""
    event = Event(
        "x", id="a", statistics=Statistic("x", 1, id="a"), quotes=Quote("x", id="a"), sources=Source("x", id="a")
    )
    assert event.statistic("a").id == event.quote("a").id == event.source("a").id == "a"


def test_other_events_need_not_be_at_hand() -> None:
    """References to other events are kept as they are."""
    event = Event("x", id="a", part_of="b", related=[Relation("caused_by", "c")])
    assert (event.part_of, event.related[0].event) == ("b", "c")


@pytest.mark.parametrize("wholes", [["0"], ["1", "0"], ["1", "2", "0"], ["1", "2", "1"]])
def test_no_statistic_is_part_of_itself(wholes: list[str]) -> None:
    """A statistic that is a part of itself, at whatever distance, is refused."""
    statistics = [Statistic("x", 1, id=str(i), part_of=whole) for i, whole in enumerate(wholes)]
    with pytest.raises(
        InvalidRecordError, match=r"^Event\.statistics\[[01]\]\.part_of: '[01]' is, by way of its wholes, a"
    ):
        Event("x", statistics=statistics)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7))
def test_an_event_is_refused_exactly_where_wholes_go_round(wholes: list[int]) -> None:
    """Whatever is part of what, the event is refused if and only if some statistic reaches itself."""
    count = len(wholes)
    parts = {i: whole for i, whole in enumerate(wholes) if whole < count}

    def reaches_itself(i: int) -> bool:
        current: int | None = parts.get(i)
        for _ in range(count):
            if current is None or current == i:
                break
            current = parts.get(current)
        return current == i

    statistics = [Statistic("x", 1, id=str(i), part_of=None if i not in parts else str(parts[i])) for i in range(count)]
    if any(map(reaches_itself, range(count))):
        with pytest.raises(InvalidRecordError, match="part of itself"):
            Event("x", statistics=statistics)
    else:
        assert Event("x", statistics=statistics).statistics == tuple(statistics)


def test_an_event_is_not_part_of_itself() -> None:
    """An event whose whole is itself is refused; one without id may be part of any."""
    with pytest.raises(InvalidRecordError, match=r"^Event\.part_of: the event 'siege' can't be part of itself$"):
        Event("x", id="siege", part_of="siege")
    assert Event("x", part_of="siege").part_of == "siege"
