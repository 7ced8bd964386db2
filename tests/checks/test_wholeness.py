"""Counts of what is counted one by one."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Statistic, check, figures


def messages(label: str, quantity: Any, **fields: Any) -> list[str]:
    """What is found of one figure."""
    event = Event("A made-up flood", statistics=[Statistic(label, quantity, **fields)])
    return [one.message for one in check(event, select="Q011")]


@pytest.mark.parametrize(
    ("label", "quantity", "words"),
    [
        ("evacuated", "12.5 people", "12.5 people is no whole number"),
        ("evacuated", Quantity(0.5, unit="captured sailors"), "0.5 captured sailors is no whole number"),
        ("flooded", Quantity(2.4, unit="household"), "2.4 households is no whole number"),
        ("killed", 12.5, "12.5 is no whole number"),
        ("killed", -3, "-3 is below 0"),
        ("People injured", -1, "-1 is below 0"),
        ("flooded", Quantity(-3, unit="Houses"), "-3 Houses is below 0"),
        ("houses lost", Quantity(2.5, unit="house"), "2.5 houses is no whole number"),
        ("killed", Quantity(low=2.5, high=4), "2.5 to 4 is no whole number"),
        ("killed", Quantity(3, low=-1, high=4), "3 (-1 to 4) is below 0"),
        ("freed", Quantity(1, per=2, of=Quantity(12.5, unit="sailor")), "1 in 2 of 12.5 sailors is no whole number"),
        ("freed", Quantity(3, of=Quantity(12.5, unit="sailor")), "3 of 12.5 sailors is no whole number"),
    ],
)
def test_people_and_houses_are_whole(label: str, quantity: Any, words: str) -> None:
    """A part of one, or fewer than none, is found by the unit, and by the label where there is no unit."""
    [message] = messages(label, quantity)
    assert message.partition("; of what is counted one by one")[0] == words


def test_what_is_said_to_be_a_count_is_whole() -> None:
    """Where the record says that it counts, a number without a unit has no fraction, whatever its label."""
    assert messages("strikers", "1.200", kind="count") == [
        "1.2 is no whole number; of what is counted one by one only an average or a rate is none"
    ]
    assert messages("strikers", "1.200") == []
    assert messages("grain", "1.5 tonnes", kind="count") == []


@pytest.mark.parametrize(
    ("label", "quantity", "fields"),
    [
        ("evacuated", "12.5 million people", {}),
        ("evacuated", Quantity(12.5, unit="million people"), {}),
        ("displaced (thousands)", 12.5, {}),
        ("killed", 0, {}),
        ("average household", Quantity(2.4, unit="person"), {}),
        ("household size", Quantity(2.4, unit="person"), {}),
        ("killed per day", 12.5, {}),
        ("killed", 12.5, {"kind": "rate"}),
        ("killed", -3, {"kind": "change"}),
        ("net change of residents", Quantity(-3, unit="resident"), {}),
        ("fewer killed", -3, {}),
        ("killed", Quantity(12.5, per=100_000, per_unit="inhabitant", unit="person"), {}),
        ("density", Quantity(12.5, unit="person", per=1, per_unit="hectare"), {}),
        ("temperature", -3, {}),
        ("flooded", "12.5 hectares", {}),
        ("killed", "40%", {}),
        ("children (%)", 94.5, {}),
        ("hours worked by employees", 38.5, {}),
        ("ticket price for adults", 12.5, {}),
        ("temperature that people felt", -3, {}),
        ("water", Quantity(-3.5, unit="point"), {}),
    ],
)
def test_what_is_no_count_may_be_anything(label: str, quantity: Any, fields: dict[str, Any]) -> None:
    """Averages, rates, shares, changes, measures and numbers in thousands are left alone."""
    assert messages(label, quantity, **fields) == []


@pytest.mark.parametrize(
    "words",
    ["On average, 2.3 people live in a flat.", "In each flat live 2.3 people.", "Net migration was -4,200 people."],
)
def test_an_average_or_a_balance_may_be_told_beside_the_figure(words: str) -> None:
    """The anchor of a figure has the words before and after it."""
    [people] = figures(words)
    assert messages(people.label, people.quantity, anchor=people.anchor) == []
    assert len(messages(people.label, people.quantity)) == 1


def test_a_number_found_in_a_text_says_nothing_of_what_it_counts() -> None:
    """A magnitude, an index and a temperature are found as counts too."""
    [magnitude] = figures("The quake had a magnitude of 6.3.")
    assert messages(magnitude.label, magnitude.quantity, kind=magnitude.kind) == []
