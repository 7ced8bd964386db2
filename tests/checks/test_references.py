"""Rules between the events of a file, and references that lead back to where they began."""

from __future__ import annotations

import pytest

from newsevents import Accepted, Event, Evidence, Place, Source, Statistic, check


def found(events: list[Event], code: str) -> list[tuple[str, str]]:
    """The event and the path of each finding of a rule."""
    return [(finding.event, finding.path) for finding in check(events, select=code)]


def test_one_id_stands_for_one_source() -> None:
    """Each other content under an id is found once, with the fields that differ; equal sources repeat freely."""
    one, other = Source("A report", id="r"), Source("Another report", id="r", published="2024-05-20")
    events = [Event("a", sources=[one]), Event("b", sources=[one]), Event("c", sources=[Source("x"), other]),
              Event("d", sources=[other])]  # fmt: skip
    assert found(events, "R006") == [("c", "$.sources[1]")]
    assert "title and published differ;" in check(events, select="R006")[0].message


def test_an_id_of_many_sources_is_told_once() -> None:
    """An id that every row of a table uses anew is one finding, which says how many sources it stands for."""
    events = [
        Event(f"a{i}", sources=[Source(f"Report {i}", id="r", url=f"https://example.org/{i // 9}")]) for i in range(172)
    ]
    (finding,) = check([*events, *events[:3]], select="R006")
    assert (finding.event, finding.path) == ("a1", "$.sources[0]")
    assert finding.message == (
        "the id 'r' stands for 172 different sources, the first of them in 'a0': title and url differ; give each an id of its own"
    )


def test_a_whole_that_is_not_at_hand_is_noted() -> None:
    """An event whose whole is not among those checked is noted; wherever the whole stands, it is found."""
    part, whole = Event("A battle", id="b", part_of="w"), Event("A war", id="w")
    assert found([part], "R007") == [("b", "$.part_of")]
    assert found([part, whole], "R007") == found([whole, part], "R007") == []


def test_no_event_is_part_of_itself_by_way_of_others() -> None:
    """A ring of wholes is found once; a chain that leads to it, or to nothing, is let pass."""
    ring = [Event(name, id=name, part_of=whole) for name, whole in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))]
    assert found(ring, "R008") == [("a", "$.part_of")]
    assert found([ring[3], *ring[:3]], "R008") == [("a", "$.part_of")]
    assert found(ring[1:], "R008") == []


def test_a_long_chain_of_wholes_is_followed_once() -> None:
    """Ten thousand events, each part of the next, are gone through without end or recursion."""
    chain = [Event(str(i), id=str(i), part_of=str(i + 1)) for i in range(10_000)]
    assert found(chain, "R008") == []


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        (Event("A flood", id="f"), Event("A storm", id="f"), True),
        (Event("A flood", id="f"), Event("A flood", id="g"), True),
        (Event("A flood"), Event("A flood"), True),
        (Event("A flood", when="2024-05"), Event("a Flood", when="2024-05", tags="water"), True),
        (Event("A flood", when="2024-05", id="f"), Event("A flood", when="2024-05", tags="water"), True),
        (Event("A flood", when="2024-05"), Event("A flood", when="2024-05", id="f", tags="water"), True),
        (Event("A flood", when="2024-05", id="f"), Event("A flood", when="2024-05", id="g", tags="water"), False),
        (Event("A flood", when="2024-05"), Event("A flood", when="2024-06"), False),
        (
            Event("A flood", when="2024-05", places="Norwick"),
            Event("A flood", when="2024-05", places="Saltmere"),
            False,
        ),
        (Event("A flood"), Event("A flood", tags="water"), False),
    ],
)
def test_the_same_event_is_not_counted_twice(one: Event, other: Event, is_found: bool) -> None:
    """Events are the same by id, by all that they state, or, where an id is missing, by title, date and places."""
    assert found([one, other], "R009") == [(other.id or other.title, "$")] * is_found


def test_coordinates_of_nowhere_are_found() -> None:
    """The coordinates 0, 0 are found; one zero alone, and no coordinates, are let pass."""
    places = [Place("a", latitude=0, longitude=0), Place("b", latitude=0, longitude=9), Place("c"),
              Place("d", latitude=0)]  # fmt: skip
    assert found([Event("A flood", places=places)], "R010") == [("A flood", "$.places[0]")]


def test_evidence_is_for_a_field_that_there_is() -> None:
    """Evidence for an unknown field is found; a path into a field is let pass."""
    evidence = [Evidence(field) for field in ("when", "places[0].name", "extra.note", "date")]
    assert found([Event("A flood", evidence=evidence)], "R011") == [("A flood", "$.evidence[3].field")]


def test_a_source_derives_from_another() -> None:
    """Sources that derive from each other in a ring are found once, at the first of the ring."""
    links = (("a", "b"), ("b", "c"), ("c", "b"), ("d", None))
    sources = [Source("x"), *[Source("x", id=one, derived_from=other) for one, other in links]]
    assert found([Event("A flood", sources=sources)], "R012") == [("A flood", "$.sources[2].derived_from")]


def test_a_figure_supersedes_another() -> None:
    """Figures that supersede each other in a ring are found once; a chain is let pass."""
    links = (("a", "b"), ("b", "a"), ("c", "d"), ("d", None))
    figures = [Statistic("x", 1, id=one, supersedes=other) for one, other in links]
    assert found([Event("A flood", statistics=figures)], "R013") == [("A flood", "$.statistics[0].supersedes")]


def test_a_finding_across_events_can_be_accepted() -> None:
    """What an editor accepted in the event that a finding names is left out."""
    event = Event("A battle", part_of="w", accepted=[Accepted("R007", "$.part_of", "kept elsewhere")])
    assert found([event, Event("B", part_of="w")], "R007") == [("B", "$.part_of")]
