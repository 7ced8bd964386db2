"""``plain``: an event as people read it on a terminal."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from newsevents import (
    Accepted,
    Correction,
    Event,
    Evidence,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Relation,
    Source,
    Statistic,
)
from newsevents.views.plain import plain
from tests.records.strategies import events, full_event

FULL = """\
Évacuation, as it was stated
id: evacuation
when: 2022-05-16/2022-05-20
status: occurred
type: acled:other
summary: People left the plant.
part of: siege
language: en
places: Маріуполь (UA)
participants: A made-up mayor (speaker)
tags: war, siege
figures:
  all: 40 to 50.5
  held: 3 years and 44 days (superseded)
  evacuated: over every fifth of 2,500 (share, as of 2022-05-16, in 2022-05, A made-up mayor, by way of A made-up mayor, a relay, copy)
  away: 2 years and 3 days
quotes:
  A made-up mayor said: The work goes on. (indirect, on 2022-05-17, by way of A made-up mayor, a relay, copy)
evidence:
  when: 16 May 2022 (A made-up mayor, by way of A made-up mayor, a relay, copy)
sources:
  A made-up report (report)
  A made-up copy (copy, A paper, published 2022-05-18, modified 2022-05-19, retrieved 2022-05-20, from report, \
corrected 2022-05-19: A figure was put right.)
related:
  followed_by: captivity
accepted:
  D004 at $.statistics[2] (The source counts both ends.)"""


def test_a_full_event_is_shown_claim_by_claim() -> None:
    """An event that states everything is shown with each figure, quote and source on its line."""
    assert plain(full_event()) == FULL


def test_a_bare_event_is_its_title() -> None:
    """What is not stated is not shown."""
    assert plain(Event("A flood")) == "A flood"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"places": [Place("a"), Place("b", country="UA")]}, "places: a, b (UA)"),
        (
            {"participants": ["a", Participant(Party(description="the mayor"), role="guest")]},
            "participants: a, the mayor (guest)",
        ),
        ({"participants": [Party(anonymous=True)]}, "participants: anonymous"),
        ({"quotes": [Quote("It rained.")]}, "  unattributed: It rained."),
        ({"quotes": [Quote("It rained.", "a", kind="direct")]}, "  a: It rained. (direct)"),
        (
            {"quotes": [Quote("It rained.", "a", said_on="2022-05", via="b")]},
            "  a: It rained. (on 2022-05, by way of b)",
        ),
        (
            {"statistics": [Statistic("dead", 3, id="x"), Statistic("dead", 4, supersedes="x")]},
            "  dead: 4",
        ),
        (
            {"statistics": [Statistic("dead", 4, supersedes="x"), Statistic("dead", 3, id="x")]},
            "  dead: 3 (superseded)",
        ),
        (
            {"statistics": [Statistic("fall in output", "40 percent", kind="change", period="2022/2023")]},
            "  fall in output: 40 percent (change, in 2022/2023)",
        ),
        ({"statistics": [Statistic("dead", 3, kind="count")]}, "  dead: 3"),
        ({"evidence": [Evidence("when", value="May 2022", attributed_to="a")]}, "  when: May 2022 (a)"),
        ({"related": [Relation("caused_by", "siege")]}, "  caused_by: siege"),
        ({"accepted": [Accepted("D001", "$.when", "seen")]}, "  D001 at $.when (seen)"),
        (
            {
                "sources": [
                    Source("x", modified="2022", retrieved="2023", corrections=[Correction("2022-05", "a name")])
                ]
            },
            "  x (modified 2022, retrieved 2023, corrected 2022-05: a name)",
        ),
        ({"sources": [Source("x", id="s"), Source("y", derived_from="s")]}, "  y (from s)"),
        ({"sources": [Source(url="https://example.org/")]}, "  https://example.org/"),
        ({"sources": [Source(publisher="A paper")]}, "  A paper"),
        ({"sources": [Source("x", publisher="A paper", id="s")]}, "  x (s, A paper)"),
        ({"sources": [Source(url="u", publisher="A paper", published="2022")]}, "  u (A paper, published 2022)"),
    ],
)
def test_each_claim_has_its_line(fields: dict[str, Any], line: str) -> None:
    """A claim is shown by what is stated of it and no more."""
    assert plain(Event("x", **fields)).splitlines()[-1] == line


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(1900, hedge="over", unit="defender", text="over 1,900 defenders"), "over 1,900 defenders"),
        (Quantity(1900), "1,900"),
        (Quantity(1900, hedge="just_over", unit="defender"), "just over 1,900 defenders"),
        (Quantity(38_000_000, unit="EUR"), "38,000,000 EUR"),
        (Quantity(low=40, high=50, hedge="about"), "about 40 to 50"),
        (Quantity(45, low=40, high=50), "45 (40 to 50)"),
        (Quantity(hedge="several", unit="house"), "several houses"),
        (Quantity(1, per=5, of=Quantity(2500, hedge="almost")), "1 in 5 of almost 2,500"),
        (Quantity(12, per=100_000, per_unit="inhabitant"), "12 per 100,000 inhabitants"),
        (Quantity(3, unit="year", rest=Quantity(44, unit="day")), "3 years and 44 days"),
    ],
)
def test_a_figure_is_shown_as_printed_or_by_its_parts(quantity: Quantity, text: str) -> None:
    """A figure is shown in its own words where they are kept, else in those that describe it."""
    assert plain(Event("x", statistics=Statistic("held", quantity))).splitlines()[-1] == f"  held: {text}"


@given(events())
def test_every_event_can_be_shown(event: Event) -> None:
    """Whatever an event states, each claim is one line, and nothing in it can steer the terminal."""
    lines = plain(event).split("\n")
    assert all(line.isprintable() for line in lines)
    names = ("id", "when", "status", "type", "summary", "part_of", "language")
    singles = [getattr(event, name) for name in names] + [
        event.places or None,
        event.participants or None,
        event.tags or None,
    ]
    claims = (event.statistics, event.quotes, event.evidence, event.sources, event.related, event.accepted)
    listed = [len(one) + 1 for one in claims if one]
    assert len(lines) == 1 + sum(single is not None for single in singles) + sum(listed)


@pytest.mark.parametrize(
    ("title", "line"),
    [("a\nb", "a\\nb"), ("\x1b[2J", "\\x1b[2J"), ("a\u2028b\u202e", "a\\u2028b\\u202e"), ("Über 東京", "Über 東京")],
)
def test_what_can_not_be_printed_is_escaped(title: str, line: str) -> None:
    """A line break, an escape sequence and a mark that turns the direction of text are shown, and letters kept."""
    assert plain(Event(title)) == line
