"""Labels that only repeat the unit or the kind, as those of figures found in a text do, make no figures the same."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Source, Statistic, check, figures
from newsevents.checks.quantities.measures import is_placeholder

REPORT = Source("A made-up report", id="report", published="2025-06-02")
TEXT = """The gauges had been silent for 11 days; the valley waits for 90 days. 23 people were killed and 3,400 people left.
A clinic needs €2.4 million, the town €38 million. 40 percent of shops and every third farm closed; rents rose by 4% and by 9%."""


def test_figures_of_a_text_are_not_held_against_each_other() -> None:
    """Before a reader has named what is measured, two lengths of time are two things."""
    event = Event("A flood", statistics=figures(TEXT, source="report"), sources=[REPORT])
    assert len(event.statistics) >= 8
    assert check(event, select="Q", texts={"report": TEXT}) == []


@pytest.mark.parametrize(
    ("label", "words", "more", "is_one"),
    [
        ("day", "90 days", {}, True),
        ("Days ", "90 days", {}, True),
        ("euros", "€38 million", {}, True),
        ("kilometre", "12 km", {}, True),
        ("people", "23 people", {}, True),
        ("count", 23, {}, True),
        ("Count", "23 people", {}, True),
        ("share", "40%", {"kind": "share"}, True),
        ("sailor", "every fifth of almost 2,500 sailors", {}, True),
        ("week", "90 days", {}, False),
        ("time under water", "90 days", {}, False),
        ("killed", "23 people", {}, False),
        ("share", "40%", {"kind": "change"}, False),
        ("evacuated", 23, {}, False),
    ],
)
def test_a_placeholder_says_no_more_than_unit_or_kind(
    label: str, words: str | int, more: dict[str, Any], is_one: bool
) -> None:
    """A label is one where it is the unit, however that is written, or the kind, or "count"."""
    assert is_placeholder(Statistic(label, words, **more)) is is_one


def test_a_series_or_a_label_of_its_own_makes_figures_comparable() -> None:
    """What is measured is said by a series, by a label, or by a figure that adds up."""
    stated = [("day", None), ("time under water", None), ("day", "time under water")]
    events = [
        Event("A flood", statistics=[Statistic(label, words, series=series) for words in ("90 days", "11 days")])
        for label, series in stated
    ]
    found = [check(event, select="Q004") for event in events]
    assert [len(one) for one in found] == [0, 1, 1]


def test_a_cumulative_figure_is_compared_whatever_its_label_is() -> None:
    """Whoever calls figures cumulative has said that they are one count."""
    toll = [
        Statistic("death", f"{n} deaths", as_of=day, cumulative=True)
        for n, day in ((120, "2024-05-01"), (95, "2024-05-03"))
    ]
    assert [one.code for one in check(Event("A flood", statistics=toll), select="Q")] == ["Q005"]
