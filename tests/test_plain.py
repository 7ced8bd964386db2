"""``plain``: an event as people read it on a terminal."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from newsevents import Event, Participant, Party, Place, Quantity, Quote, Source, Statistic
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
  held: 3 year and 44 day
  evacuated: over every fifth of 2,500 (as of 2022-05-16, A made-up mayor, by way of A made-up mayor, a relay, copy)
quotes:
  A made-up mayor said: The work goes on. (indirect, by way of A made-up mayor, a relay, copy)
sources:
  A made-up report (report)
  A made-up copy (copy, A paper, published 2022-05-18)"""


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
        (Quantity(1900), "1900"),
        (Quantity(1900, hedge="just_over", unit="defender"), "just over 1900 defender"),
        (Quantity(low=40, high=50, hedge="about"), "about 40 to 50"),
        (Quantity(45, low=40, high=50), "45"),
        (Quantity(hedge="several", unit="house"), "several house"),
        (Quantity(1, per=5, of=Quantity(2500, hedge="almost")), "1 per 5 of almost 2500"),
        (Quantity(12, per=100_000, per_unit="inhabitant"), "12 per 100000 inhabitant"),
        (Quantity(3, unit="year", rest=Quantity(44, unit="day")), "3 year and 44 day"),
    ],
)
def test_a_figure_is_shown_as_printed_or_by_its_parts(quantity: Quantity, text: str) -> None:
    """A figure is shown in its own words where they are kept, else by its parts."""
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
    listed = [len(claims) + 1 for claims in (event.statistics, event.quotes, event.sources) if claims]
    assert len(lines) == 1 + sum(single is not None for single in singles) + sum(listed)


@pytest.mark.parametrize(
    ("title", "line"),
    [("a\nb", "a\\nb"), ("\x1b[2J", "\\x1b[2J"), ("a\u2028b\u202e", "a\\u2028b\\u202e"), ("Über 東京", "Über 東京")],
)
def test_what_can_not_be_printed_is_escaped(title: str, line: str) -> None:
    """A line break, an escape sequence and a mark that turns the direction of text are shown, and letters kept."""
    assert plain(Event(title)) == line
