"""Figures of one time that agree only as rounded ones."""

from __future__ import annotations

import pytest

from newsevents import Event, Quantity, Statistic, check


def codes(*said: str | int | Quantity, reading: str | None = None, day: str = "2024-05-20") -> list[str]:
    """What is found of figures of one series and one day."""
    figures = [Statistic("held", one, series="held", as_of=day) for one in said]
    found = check(Event("A made-up siege", statistics=figures), select=["Q004", "Q012"], reading=reading)  # type: ignore[arg-type]  # one of two
    return [one.code for one in found]


@pytest.mark.parametrize(
    "said",
    [
        ("just over 1,400 people", "1,389 people"),
        ("over 1,900", "1,899"),
        ("1,899", "over 1,900"),
        ("at least 20", 16),
        ("almost 23", 23),
        ("almost 2,500", "2,512"),
        ("over 1,900", "almost 1,900"),
        ("between 40 and 50", 38),
        ("over half", "48.4%"),
        ("over 2,000", "2,100", "almost 2,000"),
    ],
)
def test_a_hedge_is_taken_at_its_word(said: tuple[str | int, ...]) -> None:
    """What the words of one figure rule out is told of beside another, and is no conflict as long as papers round."""
    assert codes(*said) == ["Q012"]


@pytest.mark.parametrize(
    "said",
    [
        ("over 1,900", "1,900"),
        ("almost 2,500", "2,500"),
        ("at least 20", 20),
        ("about 1,400", "1,389"),
        ("1,400", "1,389"),
        ("up to 50", 50),
        ("over 1,900", "1,923", "more than 1,850"),
        (Quantity(2, low=1, high=4), 4),
        ("over two weeks", "14 days"),
    ],
)
def test_plain_figures_are_rounded_ones(said: tuple[str | int | Quantity, ...]) -> None:
    """Where a plain figure may be the rounded form of what a hedge allows, nothing is said."""
    assert codes(*said) == []


def test_what_is_in_conflict_is_told_once() -> None:
    """Figures that do not meet as rounded ones are Q004 alone, and so is all under a reading of one's own."""
    assert codes("over 1,900", "1,500") == ["Q004"]
    assert codes("over 1,900", "1,899", reading="literal") == ["Q004"]


def test_estimates_that_contradict_themselves_are_no_two_figures() -> None:
    """A low, a best and a high estimate have labels of their own, whatever their order."""
    figures = [Statistic(f"deaths, {name} estimate", Quantity(n, unit="death"), kind="count")
               for name, n in (("low", 9), ("best", 5), ("high", 4))]  # fmt: skip
    assert check(Event("A made-up raid", statistics=figures), select="Q") == []


def test_the_message_has_both_as_they_are_worded() -> None:
    """It says who says what, as of when, and that it is the words that do not meet."""
    figures = [
        Statistic("held", n, as_of="2024-05-20", attributed_to=who)
        for n, who in (("over 1,900", "A mayor"), (1899, "A ministry"))
    ]
    [finding] = check(Event("A made-up siege", statistics=figures), select="Q012")
    assert (finding.path, finding.severity) == ("$.statistics[1]", "note")
    assert (
        finding.message == "A mayor says over 1,900, A ministry 1,899 as of 2024-05-20; as worded the two do not meet"
    )
