"""``describe`` and ``Quantity.parse`` undo each other."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity
from tests.quantities import quantities


@given(quantities)
def test_parse_undoes_describe(quantity: Quantity) -> None:
    """The words of a quantity are read back as the quantity, but for its text."""
    words = describe(quantity)
    assert attrs.evolve(Quantity.parse(words), text=None) == quantity, words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(0, unit="shed"), "0 sheds"),
        (Quantity(1, unit="shed"), "1 shed"),
        (Quantity(low=0, high=5, unit="shed"), "0 to 5 sheds"),
        (Quantity(low=40, high=50, unit="shed"), "40 to 50 sheds"),
        (Quantity(low=-5, high=0), "-5 to 0"),
        (Quantity(1, low=1, high=2, unit="shed"), "1 shed (1 to 2)"),
        (Quantity(45, low=40, high=50, hedge="about", unit="shed"), "about 45 sheds (40 to 50)"),
        (Quantity(1, per=1), "1 out of 1"),
        (Quantity(3, per=4, unit="shed"), "3 out of 4 sheds"),
        (Quantity(3, per=1000), "3 out of 1,000"),
        (Quantity(1, per=2, unit="shed"), "1 in 2 sheds"),
        (Quantity(0, per=4, unit="shed"), "0 sheds per 4"),
        (Quantity(7, per=4, unit="shed"), "7 sheds per 4"),
        (Quantity(7, per=1), "7 per 1"),
        (Quantity(1, per=0.5), "1 per 0.5"),
        (Quantity(-1, per=4), "-1 per 4"),
        (Quantity(1, per=1, per_unit="day", unit="shed"), "1 shed per day"),
        (Quantity(3, per=0.5, per_unit="day"), "3 per 0.5 days"),
        (Quantity(12, hedge="several"), "several dozen"),
        (Quantity(100, hedge="several"), "several hundred"),
        (Quantity(1000, hedge="several"), "several thousand"),
        (Quantity(13, hedge="several"), "several 13"),
        (Quantity(12.5, hedge="several"), "several 12.5"),
        (Quantity(0, hedge="magnitude"), "multiples of 0"),
        (Quantity(10**6, hedge="several", unit="shed"), "several million sheds"),
        (Quantity(10**9, hedge="several"), "several billion"),
        (Quantity(10**12, hedge="several"), "several trillion"),
        (Quantity(40, unit="USD", per=1, per_unit="month"), "40 USD per month"),
        (Quantity(3, per=1000, per_unit="live birth"), "3 per 1,000 live births"),
    ],
)
def test_words(quantity: Quantity, words: str) -> None:
    """Each form has its own words, and they are read back."""
    assert describe(quantity) == words
    assert attrs.evolve(Quantity.parse(words), text=None) == quantity


def test_unit_of_both() -> None:
    """What a part and its base both count is written once, and read back as the base's."""
    people = Quantity(341, unit="person")
    assert describe(Quantity(73, unit="person", per=100, of=people)) == "73% of 341 people"
    assert describe(Quantity(3, unit="person", of=people)) == "3 of 341 people"
    assert describe(Quantity(73, unit="voter", per=100, of=people)) == "73% of voters of 341 people"
    assert Quantity.parse("12 per 5 of 341 people") == Quantity(12, per=5, of=people, text="12 per 5 of 341 people")
