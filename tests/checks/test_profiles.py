"""The profile of evidence: off unless asked for."""

from __future__ import annotations

from newsevents import Event, Source, Statistic, TextSelector, check

PAGE = Source("A made-up page", id="page", url="https://example.org/1")
KEPT = Source("A kept page", id="kept", url="https://example.org/2", archive_url="https://example.org/a/2",
              retrieved="2024-05-21", text_sha256="0" * 64)  # fmt: skip
BOOK = Source("A made-up book", id="book")


def test_rules_of_a_profile_are_off_unless_asked_for() -> None:
    """Without the profile nothing is found; by their code the rules can be asked for alone."""
    event = Event("A flood", sources=[PAGE])
    assert check(event) == []
    assert [finding.code for finding in check(event, select="R101")] == ["R101"]


def test_a_page_is_kept_whole() -> None:
    """A page without archived copy, day of retrieval or hash is found, naming what is missing; a book is no page."""
    found = check(Event("A flood", sources=[KEPT, BOOK, PAGE]), profile="evidence")
    assert [(finding.code, finding.path) for finding in found] == [("R101", "$.sources[2]")]
    assert all(name in found[0].message for name in ("archive_url", "retrieved", "text_sha256"))


def test_one_finding_speaks_for_all_figures_without_anchor() -> None:
    """Figures without anchor give one finding for the event, at the first, with the labels of three."""
    anchored = Statistic("evacuated", 900, source=KEPT, anchor=TextSelector("900"))
    bare = [Statistic(label, 1, source=KEPT) for label in "abcd"]
    found = check(Event("A flood", sources=[KEPT], statistics=[anchored, *bare]), profile="evidence")
    assert [(finding.code, finding.path) for finding in found] == [("R102", "$.statistics[1]")]
    assert "4 of 5 figures have no anchor: 'a', 'b', 'c', …;" in found[0].message
    assert check(Event("A flood", sources=[KEPT], statistics=[anchored]), profile="evidence") == []
