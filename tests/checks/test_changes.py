"""Stated changes against the figures that they lead from and to: Q006."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Statistic, check, replace
from newsevents.checks.quantities.directions import direction, may_be_negative, says_change


def found(before: Any, after: Any, change: Any, label: str = "change", **fields: Any) -> list[str]:
    """What is said of a change from one figure to another."""
    levels = [Statistic("held", n, series="held", as_of=year) for n, year in ((before, "2022"), (after, "2023"))]
    stated = Statistic(label, change, **{"kind": "change", "series": "held", "period": "2022/2023", **fields})
    return [one.message for one in check(Event("A made-up story", statistics=[*levels, stated]), select="Q006")]


POINTS = Quantity(1.2, unit="percentage point")


@pytest.mark.parametrize(
    ("before", "after", "change", "label", "is_found"),
    [
        (2500, 1900, Quantity(-24, per=100), "change", False),
        (2500, 1900, Quantity(24, per=100), "change", False),
        (2500, 1900, Quantity(24, per=100), "fell by", False),
        (2500, 1900, Quantity(24, per=100), "up", True),
        (2500, 1900, Quantity(32, per=100), "change", True),
        (2500, 1900, Quantity(-32, per=100), "change", True),
        (2500, 1900, Quantity(24, per=100, text="a 24% drop"), "change", False),
        (2500, 1900, Quantity(24, per=100, text="up 24%"), "change", True),
        (1900, 2500, Quantity(24, per=100), "a drop", True),
        (2500, 1900, "a quarter", "fell", False),
        (2500, 1900, "over 20%", "fell", False),
        (2500, 1900, "over 30%", "fell", True),
        (2500, 1900, "about 50%", "fell", False),
        (2000, 2600, "50%", "up", True),
        (2000, 2600, "30%", "up", False),
        (2000, 2640, "30%", "up", False),
        (2013, 2611, -598, "change", True),
        (2013, 2611, 598, "change", False),
        (2013, 2611, 598, "fell by", True),
        (2013, 2611, Quantity(low=550, high=600), "change", False),
        (2013, 2611, Quantity(low=650, high=700), "change", True),
        (2611, 2013, Quantity(low=-600, high=-550), "change", False),
        (2013, 2611, Quantity(low=-600, high=-550), "change", True),
        (2013, 2611, Quantity(low=-35, high=-25, per=100), "change", True),
        (2611, 2013, Quantity(low=-25, high=-20, per=100), "change", False),
        (2013, 2611, "$598", "change", False),
        (2013, 2611, "300 people", "change", True),
        (2013, 2611, Quantity(598, unit="percent"), "change", True),
        (2013, 2611, Quantity(30, unit="percent"), "change", False),
        ("4.1%", "5.3%", POINTS, "up", False),
        ("4.1%", "5.3%", Quantity(2.2, unit="percentage point"), "up", True),
        (Quantity(4.1, unit="percent"), Quantity(5.3, unit="percent"), POINTS, "up", False),
        ("4.1%", "5.3%", "29%", "up", False),
        ("4.1%", "5.3%", "1.2%", "up", False),
        ("4.1%", "5.3%", "20%", "up", True),
        (2013, 2611, POINTS, "up", False),
        (0, 2611, "50%", "up", False),
        (0, 2611, 50, "up", True),
        ("over 2,000", 2611, "90%", "up", True),
        ("over 2,000", 2611, "9%", "up", False),
        ("about 2,000", 2611, "90%", "up", False),
        (-20, 30, 50, "up", False),
        (Quantity(12, hedge="magnitude"), 15, 60, "up", True),
        ("2 weeks", "3 weeks", "7 days", "up", False),
        ("2 weeks", "3 weeks", "20 days", "up", True),
        (2500, Quantity(10**70), "5%", "up", False),
        (2500, 1900, Quantity(10**70, per=100), "up", False),
        (2500, 1900, Quantity(1e-70, per=100), "up", False),
        (2500, 1900, Quantity(1e-50, per=100), "up", True),
    ],
)
def test_a_change_is_what_lies_between_two_figures(
    before: Any, after: Any, change: Any, label: str, is_found: bool
) -> None:  # fmt: skip
    """Relative or absolute, by its sign, by its words, or either way where neither says which."""
    assert len(found(before, after, change, label)) == is_found


@pytest.mark.parametrize(
    "fields",
    [
        {"period": None},
        {"period": "2022"},
        {"period": "../2023"},
        {"period": "2022/.."},
        {"period": "2021/2023"},
        {"period": "2022/2024"},
        {"series": "freed"},
        {"kind": "share"},
    ],
)
def test_a_change_without_its_two_figures_is_let_be(fields: Any) -> None:
    """It needs a period, and a figure of its series at either end."""
    assert found(2500, 1900, Quantity(32, per=100), **fields) == []


def test_a_change_shows_the_arithmetic() -> None:
    """From which figure to which, the difference and the percentage."""
    assert found(2500, 1900, Quantity(32, per=100)) == [
        "stated 32% over 2022/2023; from 2,500 to 1,900 is -600, or -24%"
    ]
    points = "stated 2.2 percentage points over 2022/2023; from 4.1% to 5.3% is 1.2 points, or 29.3%"
    assert found("4.1%", "5.3%", Quantity(2.2, unit="percentage point")) == [points]
    assert found(200, 133, "50%") == ["stated 50% over 2022/2023; from 200 to 133 is -67, or -33.5%"]
    assert found(0, 15, 60) == ["stated 60 over 2022/2023; from 0 to 15 is 15"]
    levels = [
        Statistic("held", n, series="held", as_of=year) for n, year in ((2500, "2022"), (2013, "2022"), (1900, "2023"))
    ]
    fall = Statistic("fell", Quantity(50, per=100), kind="change", series="held", period="2022/2023")
    (finding,) = check(Event("A made-up siege", statistics=[*levels, fall]), select="Q006")
    assert "from 2,500 to 1,900" in finding.message  # the first of the figures of 2022
    assert found("dozens", 15, 60, "up") == ["stated 60 over 2022/2023; from dozens to 15"]


@pytest.mark.parametrize(
    ("before", "after", "change", "label", "told"),
    [
        (2400, 3600, "half", "fell by", "1 in 2 over 2022/2023, as a fall; from 2,400 to 3,600 is 1,200, or 50%, a rise"),
        (3600, 2400, "half", "growth", "1 in 2 over 2022/2023, as a rise; from 3,600 to 2,400 is -1,200, or -33.3%, a fall"),
        (2400, 3600, Quantity(-32, per=100), "change", "-32% over 2022/2023, as a fall; from 2,400 to 3,600 is 1,200, or 50%, a rise"),
        (3600, 2400, "half", "fell by", "1 in 2 over 2022/2023; from 3,600 to 2,400 is -1,200, or -33.3%"),
        (2400, 3600, "10%", "change", "10% over 2022/2023; from 2,400 to 3,600 is 1,200, or 50%"),
        ("2,400 a day", "under 1,200 a day", "10%", "cut",
         "10% over 2022/2023; from 2,400 per day to under 1,200 per day is below -1,200, or below -50%"),
        (2000, "at most 1,500", "10%", "cut", "10% over 2022/2023; from 2,000 to at most 1,500 is at most -500, or at most -25%"),
        ("under 2,000", 3000, 100, "up", "100 over 2022/2023; from under 2,000 to 3,000 is above 1,000, or above 50%"),
        (2000, "at least 3,000", "10%", "up", "10% over 2022/2023; from 2,000 to at least 3,000 is at least 1,000, or at least 50%"),
        (2000, "between 2,900 and 3,100", "10%", "up", "10% over 2022/2023; from 2,000 to 2,900 to 3,100 is about 1,000, or about 50%"),
        ("2 weeks", "20 days", "2 days", "up", "2 days over 2022/2023; from 2 weeks to 20 days is 42.9%"),
        ("0 weeks", "20 days", "2 days", "up", "2 days over 2022/2023; from 0 weeks to 20 days"),
        (100, -50, "10%", "change", "10% over 2022/2023; from 100 to -50 is -150"),
    ],
)  # fmt: skip
def test_a_change_is_told_with_its_way_and_its_hedge(
    before: Any, after: Any, change: Any, label: str, told: str
) -> None:
    """The two ways where they differ, and what the ends leave open of the difference."""
    assert found(before, after, change, label) == [f"stated {told}"]


def test_figures_over_periods_are_ends_too() -> None:
    """The turnover of 2022 and that of 2023 have periods, and no date of their own."""
    levels = [Statistic("sales", n, series="sales", period=year) for n, year in ((200, "2022"), (251, "2023"))]
    rise = Statistic("up", "12%", kind="change", series="sales", period="2022/2023")
    assert len(check(Event("A made-up year", statistics=[*levels, rise]), select="Q006")) == 1
    assert check(Event("A made-up year", statistics=[*levels, replace(rise, quantity="26%")]), select="Q006") == []
    dated = [replace(one, as_of=one.period, period="2020") for one in levels]
    assert len(check(Event("A made-up year", statistics=[*dated, rise]), select="Q006")) == 1


def test_a_change_needs_no_part_of_its_own() -> None:
    """Its figures may be parts of wholes, and carry labels of their own."""
    parts = [
        Statistic(f"on board in {year}", n, series="crew", as_of=year, part_of="all", breakdown="rank")
        for n, year in ((200, "2022"), (251, "2023"))
    ]
    rise = Statistic("up", "12%", kind="change", series="crew", period="2022/2023")
    for figures in (parts, [replace(one, breakdown=None) for one in parts]):
        event = Event("A made-up ship", statistics=[*figures, rise, Statistic("ship", 900, id="all")])
        assert len(check(event, select="Q006")) == 1


def test_any_of_several_figures_may_bear_a_change_out() -> None:
    """Two sources that differ leave room between them."""
    levels = [
        Statistic("held", n, series="held", as_of=year) for n, year in ((2500, "2022"), (2013, "2022"), (1900, "2023"))
    ]
    for percent, count in ((24, 0), (15, 0), (50, 1)):
        change = Statistic("fell", Quantity(percent, per=100), kind="change", series="held", period="2022/2023")
        assert len(check(Event("A made-up siege", statistics=[*levels, change]), select="Q006")) == count


@pytest.mark.parametrize(
    ("words", "way", "is_change"),
    [("up 5", 1, True), ("Fell by", -1, True), ("held", 0, False), ("a rise after a fall", 0, True)],
)
def test_words_say_which_way(words: str, way: int, is_change: bool) -> None:
    """A rise, a fall, neither or both."""
    assert (direction(words), says_change(words)) == (way, is_change)


@pytest.mark.parametrize(
    ("label", "is_money", "may_be"),
    [("net migration", False, True), ("profit", True, True), ("losses", False, False), ("cost", True, False)],
)
def test_some_figures_may_be_below_0(label: str, is_money: bool, may_be: bool) -> None:
    """Balances may, and the results of firms."""
    assert may_be_negative(label, is_money=is_money) is may_be
