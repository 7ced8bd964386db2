"""Figures that others supersede: what is no longer claimed is not reckoned with, and its record is looked at all the same."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Source, Statistic, check, replace

WHEN = "2025-03-04/2025-03-15"
NEW = Statistic("time without gauges", "3 weeks", supersedes="old")
"""It says nothing that any rule doubts."""


def codes(*statistics: Statistic, **more: Any) -> list[str]:
    """The codes of what is claimed and does not add up."""
    event = Event("A flood", id="f1", when=WHEN, statistics=statistics, **more)
    return [one.code for one in check(event, select=["D", "Q"])]


@pytest.mark.parametrize(
    ("code", "old", "others"),
    [
        ("D001", Statistic("length", "34 days", kind="event_duration"), ()),
        ("D002", Statistic("length", "12 days", kind="event_duration"), ()),
        (
            "D003",
            Statistic("length", "12 days", kind="event_duration"),
            (Statistic("in all", "11 days", kind="event_duration"),),
        ),
        ("D004", Statistic("anniversary", 2, kind="anniversary", as_of="2026-03-04"), ()),
        ("Q001", Statistic("acquitted", "15 of the 14"), ()),
        ("Q001", Statistic("lost", 90, id="old"), (Statistic("lost farms", 120, part_of="old"),)),
        ("Q001", Statistic("lost farms", 120, part_of="all"), (Statistic("lost", 90, id="all"),)),
        (
            "Q002",
            Statistic("lost", 90),
            tuple(Statistic(f"lost {one}", 60, part_of="old", breakdown="by") for one in "ab"),
        ),
        ("Q004", Statistic("farms lost", 23), (Statistic("farms lost", 32),)),
        ("Q008", Statistic("cost", "€3 million", series="cost"), (Statistic("cost", "$3 million", series="cost"),)),
        ("Q010", Statistic("farms lost", 23), (Statistic("farms lost", 23),)),
    ],
)
def test_what_is_superseded_is_not_reckoned_with(code: str, old: Statistic, others: tuple[Statistic, ...]) -> None:
    """What is found of a figure, or between it and another, is found no longer once a third takes its place."""
    old = replace(old, id="old")
    assert codes(old, *others) == [code]
    assert codes(old, *others, NEW) == []


def test_the_newest_of_several_is_reckoned_with() -> None:
    """In a chain the last figure is the one that is claimed."""
    kind = "event_duration"
    chain = [
        Statistic("length", "34 days", id="a", kind=kind),
        Statistic("length", "11 days", id="b", kind=kind, supersedes="a"),
    ]
    assert codes(*chain) == []
    assert codes(*chain, Statistic("length", "35 days", kind=kind, supersedes="b")) == ["D001"]


def test_a_part_is_held_against_the_next_whole_that_is_claimed() -> None:
    """Where the whole of a part is superseded, the whole of that is not."""
    wholes = [Statistic("in the country", 100, id="all"), Statistic("in the valley", 90, id="old", part_of="all")]
    assert codes(*wholes, Statistic("in the town", 120, part_of="old"), NEW) == ["Q001"]
    assert codes(*wholes, Statistic("in the town", 95, part_of="old"), NEW) == []


def test_what_supersedes_itself_is_claimed_all_the_same() -> None:
    """A figure can't be taken out of the count by itself, nor by one that it supersedes in its turn."""
    kind = "event_duration"
    assert codes(Statistic("length", "34 days", id="a", kind=kind, supersedes="a")) == ["D001"]
    ring = [Statistic("length", "34 days", id=own, kind=kind, supersedes=other) for own, other in ("ab", "ba")]
    assert codes(*ring)[:2] == ["D001", "D001"]


def test_the_record_of_a_superseded_figure_is_looked_at() -> None:
    """Its words, its source and its date are as good or bad as before."""
    report = Source("A report", id="report", published="2025-03-10")
    old = Statistic("farms lost", "23 farms", id="old", source=report, as_of="2025-03-12", anchor="23 barns")
    found = check(Event("A flood", when=WHEN, statistics=[old, NEW], sources=[report]))
    assert [(one.code, one.path) for one in found] == [
        ("A009", "$.statistics[0]"),
        ("D006", "$.statistics[0]"),
        ("R002", "$.statistics[1]"),
    ]
