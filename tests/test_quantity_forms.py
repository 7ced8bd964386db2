"""The forms of a quantity, and what is none of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec
import pytest

from newsevents.codec.converters import from_dict
from newsevents.errors import InvalidArgumentError, InvalidRecordError
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity, optional_quantity, quantity


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, "no number is given"),
        ({"value": None, "hedge": "over"}, "no number is given"),
        ({"low": 40}, "Quantity.high: it is missing"),
        ({"high": 40}, "Quantity.low: it is missing"),
        ({"low": 50, "high": 40}, "50 is above high"),
        ({"low": 40, "high": 50, "hedge": "over"}, "does not go with low and high"),
        ({"value": 60, "low": 40, "high": 50}, "60 is outside 40 to 50"),
        ({"value": 45, "low": 40, "high": 50, "per": 100}, "a best estimate has neither"),
        ({"value": 45, "low": 40, "high": 50, "of": 90}, "a best estimate has neither"),
        ({"value": 4, "per_unit": "day"}, "it is missing beside per_unit"),
        ({"value": 4, "per": 0}, "0 is not above 0"),
        ({"value": 4, "per": -5}, "-5 is not above 0"),
        ({"hedge": "several", "per": 5}, "several has no per"),
        ({"hedge": "several", "rest": Quantity(4, unit="day")}, "only a figure has a rest"),
        ({"value": 3, "unit": "year", "rest": Quantity(4, unit="day", hedge="over")}, "it is not a plain figure"),
        ({"value": 3, "unit": "Day".lower(), "rest": Quantity(4, unit="day")}, "two different units"),
        ({"value": 3, "unit": "year", "per": 5, "rest": Quantity(4, unit="day")}, "only a figure has a rest"),
        ({"value": 3, "unit": "year", "of": 5, "rest": Quantity(4, unit="day")}, "only a figure has a rest"),
        (
            {"value": 3, "low": 2, "high": 4, "unit": "year", "rest": Quantity(4, unit="day")},
            "only a figure has a rest",
        ),
        ({"value": 3, "unit": "year", "rest": Quantity(hedge="several", unit="day")}, "it is not a plain figure"),
        ({"value": 3, "unit": "year", "rest": Quantity(low=4, high=5, unit="day")}, "it is not a plain figure"),
        ({"value": 3, "unit": "year", "rest": Quantity(4, per=5, unit="day")}, "it is not a plain figure"),
        ({"value": 3, "unit": "year", "rest": Quantity(4, of=5, unit="day")}, "it is not a plain figure"),
        ({"value": 3, "rest": Quantity(4, unit="day")}, "two different units"),
        ({"value": 3, "unit": "year", "rest": Quantity(4)}, "two different units"),
        ({"value": 3, "of": []}, "is not a quantity"),
    ],
)
def test_refused(fields: dict[str, Any], problem: str) -> None:
    """What is no form of a quantity is refused, and the message names the field."""
    with pytest.raises(InvalidRecordError, match=problem):
        Quantity(**fields)


def test_a_range_may_be_one_number() -> None:
    """The two ends may be the same."""
    assert str(Quantity(low=5, high=5).bounds()) == "[5, 5]"


@pytest.mark.parametrize("levels", [101, 102, 130])
@pytest.mark.parametrize("name", ["of", "rest"])
def test_the_place_of_too_many_quantities_is_the_way_to_the_hundredth_from_within(name: str, levels: int) -> None:
    """Where a base or a rest is one too many, the path goes by the keys that stand in the text."""
    deepest: dict[str, object] = {"value": 1, "unit": "day"}
    for level in range(levels - 1):
        deepest = {"value": 1, "unit": f"{level % 2}", name: deepest}
    text = {"schema": "newsevents/1", "title": "x", "statistics": [{"label": "y", "quantity": deepest}]}
    with pytest.raises(InvalidRecordError) as caught:
        from_dict(text)
    assert caught.value.path == "$.statistics[0].quantity" + f".{name}" * (levels - 100)


def test_nesting_is_bounded() -> None:
    """A base in a base in a base has an end."""
    deep = Quantity(1)
    for _ in range(99):
        deep = Quantity(1, of=deep)
    with pytest.raises(InvalidRecordError, match="deeper than 100"):
        Quantity(1, of=Quantity(1, of=deep))
    rest = Quantity(1, unit="day")
    for unit in (*("hour", "day") * 49, "hour"):
        rest = Quantity(1, unit=unit, rest=rest)
    with pytest.raises(InvalidRecordError, match="deeper than 100"):
        Quantity(1, unit="day", rest=rest)


def test_conversions() -> None:
    """A quantity is made of itself, a number or words."""
    assert quantity(Quantity(3)) == Quantity(3)
    assert quantity("three boats") == Quantity(3, unit="boat", text="three boats")
    assert optional_quantity(None) is None
    assert optional_quantity(7) == Quantity(7)


def test_readings() -> None:
    """A reading is a name or a callable; any other name is refused."""
    assert Quantity(3).bounds(lambda one: Bounds(one.value, None)) == Bounds(3, None)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match="reading: 'loose' is unknown"):
        Quantity(3).bounds("loose")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "literal", "rounded"),
    [
        ("2,500", "[2500, 2500]", "[2450, 2550]"),
        ("almost 2,500", "(…, 2500)", "(…, 2550]"),
        ("over 1,900", "(1900, …)", "[1850, …)"),
        ("7", "[7, 7]", "[7, 7]"),
        ("0", "[0, 0]", "[0, 0]"),
        ("9", "[9, 9]", "[9, 9]"),
        ("10", "[10, 10]", "[5, 15]"),
        ("11", "[11, 11]", "[11, 11]"),
        ("736 days", "[736, 736]", "[736, 736]"),
        ("60%", "[3/5, 3/5]", "[119/200, 121/200]"),
        ("37.5%", "[3/8, 3/8]", "[749/2000, 751/2000]"),
        ("0 per 5 of over 900", "[0, 0]", "[0, 0]"),
        ("every fifth of almost 2,500", "(…, 500)", "(…, 510]"),
        ("between 40 and 50", "[40, 50]", "[35, 55]"),
        ("hundreds", "[200, …)", "[150, …)"),
        ("several", "[3, …)", "[3, …)"),
        ("several hundred", "[300, …)", "[250, …)"),
        ("half of 7 boats", "[7/2, 7/2]", "[7/2, 7/2]"),
        ("over half of 7 boats", "(7/2, …)", "[7/2, …)"),
        ("over half of 0 boats", "[0, 0]", "[0, 0]"),
        ("almost half of 2 boats", "(…, 1)", "(…, 1]"),
        ("half of -20 degrees", "[-10, -10]", "[-25/2, -15/2]"),
        ("half of over -20 degrees", "(…, …)", "(…, …)"),
    ],
)
def test_bounds(words: str, literal: str, rounded: str) -> None:
    """Both readings are exact."""
    one = Quantity.parse(words)
    assert (str(one.bounds()), str(one.bounds("rounded"))) == (literal, rounded)


@pytest.mark.parametrize(
    ("hedge", "literal", "rounded"),
    [
        (None, "[30, 30]", "[25, 35]"),
        ("about", "(…, …)", "(…, …)"),
        ("over", "(30, …)", "[25, …)"),
        ("just_over", "(30, …)", "[25, …)"),
        ("at_least", "[30, …)", "[25, …)"),
        ("almost", "(…, 30)", "(…, 35]"),
        ("just_under", "(…, 30)", "(…, 35]"),
        ("under", "(…, 30)", "(…, 35]"),
        ("at_most", "(…, 30]", "(…, 35]"),
        ("up_to", "(…, 30]", "(…, 35]"),
        ("magnitude", "[60, …)", "[55, …)"),
        ("several", "[90, …)", "[85, …)"),
    ],
)
def test_each_hedge_rules_out_its_side(hedge: Any, literal: str, rounded: str) -> None:
    """A hedge leaves one side open, and says whether the number itself is possible; rounding adds half a step."""
    one = Quantity(30, hedge=hedge)
    assert (str(one.bounds()), str(one.bounds("rounded"))) == (literal, rounded)


def test_bounds_hold_numbers_only() -> None:
    """What is no number lies in no bounds."""
    assert "3" not in Bounds(1, 5)
    assert 2.5 in Bounds(1, 5)
    assert 0.1 in Bounds(Fraction(1, 10), Fraction(1, 10))


def test_ends_of_bounds() -> None:
    """A closed end lies in its bounds, an open one does not, and nothing beyond either does."""
    closed, opened = Bounds(1, 5), Bounds(1, 5, low_open=True, high_open=True)
    assert [number in closed for number in (0, 1, 5, 6)] == [False, True, True, False]
    assert [number in opened for number in (0, 1, 5, 6)] == [False, False, False, False]


@pytest.mark.parametrize(
    ("words", "total"),
    [
        (["40 men", "7 women"], "[47, 47]"),
        (["over 40 men", "7 women"], "(47, …)"),
        (["between 40 and 50 men", "at least 7 women", "3"], "[50, …)"),
        (["half of the 7 men", "under 2 women"], "(…, 11/2)"),
        (["at least 3", "at most 5"], "(…, …)"),
        (["3"], "[3, 3]"),
    ],
)
def test_bounds_add_up(words: list[str], total: str) -> None:
    """A sum is exact, and has no end on the side where one of its parts has none, in whatever order they come."""
    parts = [Quantity.parse(one).bounds() for one in words]
    assert str(sum(parts)) == str(sum(reversed(parts))) == total


@pytest.mark.parametrize("other", [1, -1, 0.5, None])
def test_bounds_add_up_with_bounds_alone(other: object) -> None:
    """A plain number is not taken for bounds: what it counts is not said."""
    with pytest.raises(TypeError, match="unsupported operand"):
        Bounds(1, 2) + other  # type: ignore[operator]  # the mistake meant here
    with pytest.raises(TypeError, match="unsupported operand"):
        other + Bounds(1, 2)  # type: ignore[operator]  # as above


def test_a_product_below_0_takes_its_corners() -> None:
    """A negative share of a base that may be on either side of 0 reaches from one corner of the two to the other."""
    assert str(Quantity(-1, per=2, of=Quantity(low=-20, high=10)).bounds()) == "[-5, 10]"
    assert str(Quantity(1, per=2, of=Quantity(low=-20, high=10)).bounds()) == "[-10, 5]"
    assert str(Quantity(low=1, high=2, per=4, of=Quantity(-1)).bounds()) == "[-1/2, -1/4]"


def test_an_open_end_stays_open_in_a_product_below_0() -> None:
    """What an end of one rules out, its product rules out, unless it is 0, which the other end does not change."""
    base = Quantity(1, per=2, hedge="almost", of=Quantity(low=0, high=10))
    both = Quantity(low=-1, high=1, per=1, of=base)
    assert str(base.bounds()) == "[0, 5)"
    assert str(Quantity(-1, per=2, of=base).bounds()) == "(-5/2, 0]"
    assert str(both.bounds()) == "(-5, 5)"
    assert str(Quantity(0, per=2, of=both).bounds()) == "[0, 0]"


def test_whole_floats_are_whole() -> None:
    """A whole float becomes an int, in a share too."""
    assert repr(Quantity(2.0, per=5.0)) == "Quantity(2, per=5)"
    assert repr(Quantity(2.0)) == "Quantity(2)"
    assert repr(Quantity(low=2.0, high=3.0)) == "Quantity(None, low=2, high=3)"


@pytest.mark.parametrize(
    "fields", [{"value": 2.0}, {"value": 2, "per": 5.0}, {"value": 5, "low": 2.0, "high": 9.0}, {"low": 2, "high": 3.0}]
)
def test_whole_floats_are_whole_without_converters(fields: dict[str, float]) -> None:
    """msgspec makes a record without its converters, and the record is the same."""
    read = msgspec.convert(fields, Quantity)
    assert repr(read) == repr(Quantity(**fields))  # type: ignore[arg-type]  # the table holds fields of all kinds


def test_mixed_units_are_refused() -> None:
    """Bounds of a figure with a rest would mix units."""
    with pytest.raises(InvalidArgumentError, match="year and day would mix units"):
        Quantity.parse("about one year and 10 days").bounds()


def test_rates_of_orders_of_magnitude() -> None:
    """Dozens a week are written and read back."""
    one = Quantity(12, hedge="magnitude", unit="call", per=1, per_unit="week")
    assert describe(one) == "dozens of calls per week"
    assert Quantity.parse("dozens of calls per week").per_unit == "week"


def test_orders_of_magnitude_are_told_by_their_number() -> None:
    """Whoever computes the number gets the same words."""
    assert describe(Quantity(int("10000"), hedge="magnitude")) == "tens of thousands"
