"""The profile of evidence: off unless asked for."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from newsevents import Event, Evidence, Quote, Source, Statistic, TextSelector, check

TEXT = "Over 900 people left on Monday."
HASH = hashlib.sha256(TEXT.encode()).hexdigest()
PAGE = Source("A made-up page", id="page", url="https://example.org/1")
KEPT = Source("A kept page", id="kept", url="https://example.org/2", archive_url="https://example.org/a/2",
              retrieved="2024-05-21", text_sha256=HASH)  # fmt: skip
LETTER = Source("A made-up letter", id="letter", kind="document", published="2024-05-21", text_sha256=HASH)
TEXTS = {"kept": TEXT, "letter": TEXT}


def found(event: Event | list[Event], texts: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """The codes and paths of the rules of the profile that find something."""
    return [(one.code, one.path) for one in check(event, texts=texts, profile="evidence", select="R1")]


def test_rules_of_a_profile_are_off_unless_asked_for() -> None:
    """Without the profile nothing is found; by their code the rules can be asked for alone."""
    event = Event("A flood", sources=[PAGE])
    assert check(event) == []
    assert [finding.code for finding in check(event, select="R101")] == ["R101"]


def test_a_page_is_kept_whole() -> None:
    """A page without archived copy, day of retrieval or hash is found, naming what is missing."""
    (one,) = check(Event("A flood", sources=[KEPT, PAGE]), texts={"kept": TEXT}, profile="evidence")
    assert (one.code, one.path) == ("R101", "$.sources[1]")
    assert one.message == (
        "the page lacks an archived copy (archive_url), the day it was retrieved (retrieved) and its hash (text_sha256)"
    )


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, "its day (published or retrieved) and its hash (text_sha256)"),
        ({"published": "2024-05"}, "its hash (text_sha256)"),
        ({"retrieved": "2024-05-21"}, "its hash (text_sha256)"),
        ({"text_sha256": HASH}, "its day (published or retrieved)"),
        ({"text_sha256": HASH, "archive_url": "https://example.org/a"}, "its day (published or retrieved)"),
        ({"text_sha256": HASH, "published": "2024", "id": None}, "an id to give its text by (id)"),
        ({"text_sha256": HASH, "published": "2024"}, None),
    ],
)
def test_any_source_is_kept_with_its_day_and_hash(fields: dict[str, Any], missing: str | None) -> None:
    """A source that is no page needs no copy on the web, but a day, a hash, and an id by which the hash can be looked at."""
    event = Event("A flood", sources=Source("A made-up letter", **{"id": "letter", "kind": "document", **fields}))
    messages = [
        one.message for one in check(event, texts={"letter": TEXT} if event.sources[0].id else {}, select="R101")
    ]
    assert messages == ([] if missing is None else [f"the source lacks {missing}"])


def test_one_finding_speaks_for_all_figures_without_anchor() -> None:
    """Figures without anchor give one finding for the event, at the first, with the labels of three."""
    anchored = Statistic("evacuated", 900, source=KEPT, anchor=TextSelector("900"))
    bare = [Statistic(label, 1, source=KEPT) for label in "abcd"]
    (one,) = check(Event("A flood", sources=[KEPT], statistics=[anchored, *bare]), select="R102")
    assert one.path == "$.statistics[1]"
    assert "4 of 5 figures have no anchor: 'a', 'b', 'c', …;" in one.message
    assert found(Event("A flood", sources=[KEPT], statistics=[anchored]), {"kept": TEXT}) == []


def test_quotes_and_evidence_need_anchors_too() -> None:
    """Quotes have a finding of their own, and so has the evidence of an event."""
    quotes = [Quote("We left.", "A baker", source=KEPT), Quote("We stayed.", "A miller", source=KEPT, anchor="900")]
    evidence = [Evidence("when", source=KEPT, anchor="Monday"), Evidence("places", source=KEPT)]
    event = Event("A flood", sources=[KEPT], quotes=quotes, evidence=evidence)
    messages = [one.message.partition(";")[0] for one in check(event, select="R102")]
    assert found(event, {"kept": TEXT}) == [("R102", "$.quotes[0]"), ("R102", "$.evidence[1]")]
    assert messages == [
        "1 of 2 quotes has no anchor: 'We left.'",
        "1 of 2 pieces of evidence has no anchor: 'places'",
    ]


@pytest.mark.parametrize(
    ("source", "anchors", "told"),
    [
        (LETTER, 0, "its hash was not looked at"),
        (LETTER, 1, "its hash and 1 anchor were not looked at"),
        (LETTER, 3, "its hash and 3 anchors were not looked at"),
        (Source("A letter", id="letter"), 1, "1 anchor was not looked at"),
        (Source("A letter", id="letter"), 2, "2 anchors were not looked at"),
        (Source("A letter", id="letter"), 0, None),
    ],
)
def test_a_text_that_was_not_given_verifies_nothing(source: Source, anchors: int, told: str | None) -> None:
    """A source whose hash or anchors could be looked at is found where its text is not given, and not where it is."""
    claims = [Statistic("evacuated", 900, source="letter", anchor="900") for _ in range(anchors)]
    event = Event("A flood", sources=source, statistics=claims)
    messages = [one.message for one in check(event, texts={}, select="R103")]
    assert messages == ([] if told is None else [f"the text of 'letter' was not given: {told}"])
    assert check(event, texts={"letter": TEXT}, select="R103") == []


def test_one_finding_speaks_for_a_source_of_many_events() -> None:
    """The anchors of all events into a text that was not given are counted, at the first event that has the source."""
    day = Evidence("when", source="letter", anchor="Monday")
    events = [Event(f"Flood {i}", sources=[KEPT, LETTER], evidence=day) for i in range(3)]
    (one,) = check(events, texts={"kept": TEXT}, profile="evidence", select="R1")
    assert (one.code, one.event, one.path) == ("R103", "Flood 0", "$.sources[1]")
    assert one.message.endswith("its hash and 3 anchors were not looked at")
    assert found(events, TEXTS) == []
