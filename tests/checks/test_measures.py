"""What quantities measure, and which numbers they name."""

from __future__ import annotations

import pytest

from newsevents import Quantity
from newsevents.checks.quantities.measures import COUNT, SHARE, Measure, measure_of, measure_of_unit
from newsevents.checks.quantities.nominal import nominal


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("soldier", COUNT),
        ("prisoner of war", COUNT),
        ("IDP", COUNT),
        ("ALL", Measure("money", "ALL")),
        ("EUR", Measure("money", "EUR")),
        ("RMB", Measure("money", "CNY")),
        ("NPR", Measure("money", "NPR")),
        ("euros", Measure("money", "EUR")),
        ("£", Measure("money", "GBP")),
        ("$", Measure("money", "dollar")),
        ("dollars", Measure("money", "dollar")),
        ("Swiss franc", Measure("money", "CHF")),
        ("francs", Measure("money", "franc")),
        ("day", Measure("time", "second", 86_400)),
        ("Weeks", Measure("time", "second", 604_800)),
        ("fortnight", Measure("time", "second", 14 * 86_400)),
        ("minute", Measure("time", "second", 60)),
        ("hr", Measure("time", "second", 3600)),
        ("quarter", Measure("time", "month", 3)),
        ("decade", Measure("time", "month", 120)),
        ("night", Measure("time", "night")),
        ("working day", Measure("time", "working day")),
        ("kilometres", Measure("length", "kilometre")),
        ("km", Measure("length", "kilometre")),
        ("feet", Measure("length", "foot")),
        ("nautical mile", Measure("length", "nautical mile")),
        ("square kilometre", Measure("area", "kilometre")),
        ("sq. miles", Measure("area", "mile")),
        ("m²", Measure("area", "metre")),
        ("cubic metre", Measure("volume", "metre")),
        ("square soldier", COUNT),
        ("mp2", COUNT),
        ("kg2", COUNT),
        ("metric tons", Measure("weight", "tonne")),
        ("degrees Celsius", Measure("temperature", "celsius")),
        ("percentage point", Measure("percent", "pp")),
        ("%", Measure("percent", "percent")),
        ("vitamin m", COUNT),
        (" ", COUNT),
    ],
)
def test_a_unit_is_known_by_its_words(unit: str, measure: Measure) -> None:
    """Units of the tables have their measure, in any number and spelling; all other nouns are things counted."""
    assert measure_of_unit(unit) == measure


@pytest.mark.parametrize(
    ("quantity", "measure"),
    [
        (Quantity(5), COUNT),
        (Quantity(60, per=100), SHARE),
        (Quantity(60, per=100, of=Quantity(900, unit="soldier")), COUNT),
        (Quantity(60, per=100, of=Quantity(900, unit="EUR")), Measure("money", "EUR")),
        (Quantity(60, per=100, of=Quantity(1, per=5)), SHARE),
        (Quantity(3, of=Quantity(14, unit="day")), Measure("time", "second", 86_400)),
        (Quantity(3, of=Quantity(2, of=Quantity(5))), COUNT),
        (Quantity(12, per=100_000, per_unit="inhabitants"), Measure("rate", "count  per inhabitant")),
        (Quantity(78, unit="USD", per=1, per_unit="barrel"), Measure("rate", "money USD per barrel")),
    ],
)
def test_a_share_measures_what_its_base_does(quantity: Quantity, measure: Measure) -> None:
    """A share without a base is of no measure but its own, and a rate is one of its denominator."""
    assert measure_of(quantity) == measure


@pytest.mark.parametrize(
    ("quantity", "number"),
    [
        (Quantity(1900, hedge="over"), 1900),
        (Quantity(low=40, high=50), 45),
        (Quantity(low=40, high=51), 45.5),
        (Quantity(41, low=40, high=50), 41),
        (Quantity(1, per=4, of=Quantity(800)), 200),
        (Quantity(3, of=Quantity(14)), 3),
        (Quantity(60, per=100, of=Quantity(100, hedge="magnitude")), None),
        (Quantity(hedge="several"), None),
        (Quantity(3, unit="year", rest=Quantity(4, unit="day")), None),
        (Quantity(10**70), None),
        (Quantity(1e-70), None),
    ],
)
def test_the_number_named_leaves_hedges_aside(quantity: Quantity, number: float | None) -> None:
    """Vague words, mixed units and numbers out of all size name no number."""
    assert nominal(quantity) == number
