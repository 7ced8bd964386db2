"""Quantities between records and schema.org's ``Observation``: a value, the least and the most that it may be, a unit.

    >>> terms_of_quantity(Quantity(1900, hedge="over", unit="defender"))["minValue"]
    1900

The bounds are the literal ones, where a decimal gives them exactly; whether the end itself is ruled out only the hedge
says, which stands in the own term. There is no value where the words rule out the number that they name.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from newsevents.codec.converters import shared_converter
from newsevents.errors import InvalidFileError, InvalidRecordError, shown
from newsevents.fields import Number
from newsevents.formats.jsonld.nodes import Node
from newsevents.formats.jsonld.vocabulary import OWN
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity

__all__ = ["number_in", "quantity_in", "terms_of_quantity"]

_NUMBER = re.compile(r"\s*[-+]?[0-9]{1,20}(?:\.[0-9]{1,40})?\s*")
_STATED = (None, Hedge.ABOUT)


def terms_of_quantity(quantity: Quantity) -> dict[str, object]:
    """The terms of a quantity: schema.org's, and the whole of it in an own term where they would not give it back.

    >>> terms_of_quantity(Quantity(low=40, high=50, unit="person"))
    {'minValue': 40, 'maxValue': 50, 'unitText': 'person'}
    """
    terms = {} if quantity.rest is not None or quantity.per_unit is not None else _terms(quantity)
    if _quantity(terms) == quantity:
        return terms
    return {**terms, f"{OWN}quantity": shared_converter("error", 1).unstructure(quantity)}


def _terms(quantity: Quantity) -> dict[str, object]:
    bounds = quantity.bounds()
    terms: dict[str, object | None] = {}
    if quantity.value is not None and quantity.per is None and quantity.hedge in _STATED:
        terms["value"] = quantity.value
    elif bounds.low == bounds.high:
        terms["value"] = _decimal(bounds.low)
    if "value" not in terms or quantity.low is not None:
        terms["minValue"], terms["maxValue"] = _decimal(bounds.low), _decimal(bounds.high)
    terms["unitText"] = _unit(quantity)
    return {term: value for term, value in terms.items() if value is not None}


def _unit(quantity: Quantity) -> str | None:
    """The unit that the bounds are in; a share alone has none."""
    if quantity.of is not None:
        return quantity.of.unit or quantity.unit
    return quantity.unit if quantity.per is None else None


def _decimal(end: int | Fraction | None) -> Number | None:
    """An end as a number of JSON, None where no decimal is it exactly."""
    if not isinstance(end, Fraction):
        return end
    try:
        found = float(end)
    except OverflowError:
        return None
    return found if Fraction(repr(found)) == end else None


def quantity_in(node: Node) -> Quantity | None:
    """The quantity of an observation, None where it states no number.

    Raises ``InvalidFileError`` for what is no number, and for a value outside its bounds.
    """
    if own := node.own("quantity", Quantity):
        return own
    numbers = {term: number_in(node, term) for term in ("value", "minValue", "maxValue")}
    terms: dict[str, Any] = {term: number for term, number in numbers.items() if number is not None}
    if unit := node.text("unitText") or node.text("unitCode"):
        terms["unitText"] = unit
    try:
        return _quantity(terms)
    except InvalidRecordError as error:
        raise InvalidFileError(f"{error.field}: {error.problem}", path=node.path) from None


def _quantity(terms: dict[str, Any]) -> Quantity | None:
    value, low, high, unit = (terms.get(term) for term in ("value", "minValue", "maxValue", "unitText"))
    if low is not None and high is not None:
        return Quantity(value, low=low, high=high, unit=unit)
    if value is not None:
        return Quantity(value, unit=unit)
    if low is not None:
        return Quantity(low, hedge=Hedge.AT_LEAST, unit=unit)
    return None if high is None else Quantity(high, hedge=Hedge.AT_MOST, unit=unit)


def number_in(node: Node, term: str) -> Number | None:
    """The number of a term, which pages write as a text too; None where there is none.

    Raises ``InvalidFileError`` for a text that is no number.
    """
    found = node.values(term)
    if not found:
        return None
    value = found[0]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value)
    raise InvalidFileError(f"{shown(value)} is not a number; write it as in 47.5", path=node.place(term))
