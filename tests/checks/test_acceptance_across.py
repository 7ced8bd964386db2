"""Acceptances hold whatever the order of the events is, with the texts and without them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest

from newsevents import Accepted, Event, Quote, Source, Statistic, TextSelector, check, replace

REPORT = Source("A made-up report", id="report", published="2025-06-02")
OTHER = Source("Another made-up report", id="other")
TEXT = "He was fined on Thursday, 14 March 2025. It rained."
WORDS = "fined on Thursday,\n14 March 2025"
FINE = Event("A fine", id="fine", sources=[OTHER, REPORT])
RAIN = Event(
    "Rain", id="rain", sources=[REPORT], quotes=[Quote("It rained.", id="q", source=REPORT, anchor="It rained.")]
)


def codes(events: Iterable[Event], *select: str, text: str | None = TEXT) -> list[tuple[str, str]]:
    """The codes and paths of what is found, acceptances that accept nothing among them."""
    texts = None if text is None else {"report": text, "other": ""}
    return [(one.code, one.path) for one in check(events, texts=texts, select=[*select, "R014", "R015"])]


@pytest.mark.parametrize("path", [None, "$.sources[0]", "$.sources[?@.id=='report']", "$.sources"])
def test_what_is_found_in_a_text_is_accepted_by_any_event_that_has_it(path: str | None) -> None:
    """In whichever order the events come, and where the event that accepts it is alone."""
    accepting = replace(RAIN, accepted=[Accepted("D005", path)])
    for events in permutations([FINE, accepting, Event("Sun")]):
        assert codes(events, "D005") == []
    assert codes([accepting], "D005") == []
    assert codes([FINE, accepting], "D005", text=None) == []
    both = [replace(FINE, accepted=[Accepted("D005", "$.sources[1]")]), accepting]
    assert codes(both, "D005") == codes(both[::-1], "D005") == []


@pytest.mark.parametrize(
    "accepted",
    [Accepted("D005", "$.sources[1]"), Accepted("D007"), Accepted("A007", "$.sources[0]"), Accepted("D005", "$.quotes[0]")],
)  # fmt: skip
def test_another_acceptance_leaves_it_found(accepted: Accepted) -> None:
    """One of another source, rule or place accepts nothing of it."""
    accepting = replace(RAIN, sources=[REPORT, OTHER], accepted=[accepted])
    found = codes([FINE, accepting], "D005", "D007", "A007")
    assert ("D005", "$.sources[1]") in found
    assert ("R015", "$.accepted[0]") in found


@pytest.mark.parametrize("path", ["$.quotes[?@.id=='q']", "$.quotes[0].anchor", "$.sources[0]"])
def test_what_an_anchor_quotes_is_accepted_at_the_anchor_or_the_source(path: str) -> None:
    """With the text, where the finding is at its first event, and without it."""
    quoted = replace(RAIN, quotes=[Quote("He was fined.", id="q", source=REPORT, anchor=WORDS)])
    assert codes([quoted], "D005", text=None) == codes([quoted], "D005") == [("D005", "$.sources[0]")]
    accepting = replace(quoted, accepted=[Accepted("D005", path)])
    for events in ([accepting], [accepting, FINE], [FINE, accepting]):
        assert codes(events, "D005", text=None) == codes(events, "D005") == []
    assert codes([FINE, accepting], "D005", text="It rained.") == [("R015", "$.accepted[0]")]


def test_positions_quote_no_words() -> None:
    """An acceptance at an anchor by positions is of that anchor alone."""
    figure = Statistic("fined", 3, source=REPORT, anchor=TextSelector(start=16, end=39))
    for one in (figure, replace(figure, anchor=None), replace(figure, source=None, anchor=WORDS)):
        accepting = replace(RAIN, statistics=[one], accepted=[Accepted("D005", "$.statistics[0]")])
        assert ("D005", "$.sources[1]") in codes([FINE, accepting], "D005")


def test_the_hash_and_the_id_of_a_source_are_accepted_once() -> None:
    """Each event that has the source repeats its hash; two sources of one id are told at the second."""
    hashed = replace(REPORT, text_sha256="0" * 64)
    events = [Event(f"Fine {i}", sources=hashed) for i in range(3)]
    assert len(codes(events, "A007")) == 3
    accepting = [
        *events,
        Event("Fine", sources=hashed, accepted=[Accepted("A007", "$.sources[0].text_sha256"), Accepted("A007")]),
    ]
    assert codes(accepting, "A007") == [("R015", "$.accepted[0]")]
    two = [Event("Fine", sources=hashed, accepted=[Accepted("R006", "$.sources[0]")]), RAIN]
    assert codes(two, "R006") == codes(two[::-1], "R006") == []


def test_a_source_without_an_id_is_of_its_event_alone() -> None:
    """Nobody can tell that it is the same one."""
    page = Source("A made-up page", url="https://example.org/1")
    events = [Event("A fine", sources=page), Event("Rain", sources=page, accepted=[Accepted("R101", "$.sources[0]")])]
    assert codes(events, "R101") == [("R101", "$.sources[0]")]


def test_two_ways_of_counting_are_accepted_at_either_figure() -> None:
    """The finding is at the one that comes second, which may be the other one tomorrow."""
    kind = "event_duration"
    siege = Event("A siege", when="2022-02-24/2022-05-20", sources=REPORT,
                  statistics=Statistic("length", "85 days", id="length", kind=kind, source=REPORT))  # fmt: skip
    defence = replace(siege, title="Defence", statistics=Statistic("defence", "86 days", kind=kind, source=REPORT))
    assert len(codes([siege, defence], "D003")) == 1
    accepted = Accepted("D003", "$.statistics[0]")
    for events in ([siege, replace(defence, accepted=[accepted])], [replace(siege, accepted=[accepted]), defence]):
        assert codes(events, "D003") == codes(events[::-1], "D003") == []


@pytest.mark.parametrize(("code", "anchor"), [("A003", "It snowed"), ("A004", "It rained")])
def test_a_finding_for_many_anchors_is_accepted_at_any_of_them(code: str, anchor: str) -> None:
    """Which of them is the first depends on their order."""
    quotes = [
        Quote("It was wet.", id=name, kind="indirect", source=REPORT, anchor=TextSelector(anchor, start=0, end=9))
        for name in "ab"
    ]
    event = replace(RAIN, quotes=quotes, accepted=[Accepted(code, "$.quotes[?@.id=='a']")])
    assert codes([event], code) == codes([replace(event, quotes=quotes[::-1])], code) == []
    assert codes([replace(event, accepted=[])], code) == [(code, "$.quotes[0]")]


@pytest.mark.parametrize("code", ["D009", "R006", "R008", "R009"])
def test_what_is_between_events_is_asked_for_where_there_are_several(code: str) -> None:
    """An event alone can't repeat another, and need not let that go that it was accepted once."""
    accepting = Event("A raid", id="raid", accepted=[Accepted(code)])
    assert codes([accepting], code) == []
    assert codes([accepting, RAIN], code) == [("R015", "$.accepted[0]")]


def test_that_a_whole_is_not_at_hand_may_be_accepted_for_good() -> None:
    """Where it is at hand there is no finding, and tomorrow there may be one again."""
    part = Event("A battle", part_of="war", accepted=[Accepted("R007", "$.part_of", "kept elsewhere")])
    assert codes([part], "R007") == codes([part, Event("A war", id="war")], "R007") == []
