"""``describe`` and ``Quantity.parse`` undo each other."""

from __future__ import annotations

import attrs
from hypothesis import given

from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity
from tests.quantities import quantities


@given(quantities)
def test_parse_undoes_describe(quantity: Quantity) -> None:
    """The words of a quantity are read back as the quantity, but for its text."""
    words = describe(quantity)
    assert attrs.evolve(Quantity.parse(words), text=None) == quantity, words
