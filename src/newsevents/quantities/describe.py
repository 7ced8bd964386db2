"""``describe``: a quantity in words that ``Quantity.parse`` reads back.

    >>> from newsevents.quantities.quantity import Quantity
    >>> describe(Quantity(1, per=5, of=Quantity(2500, hedge="almost", unit="defender")))
    '1 in 5 of almost 2,500 defenders'

It writes what the fields say, not what the story printed: those words are in ``text``. To give a hedge its words, add
a row to ``_HEDGES``.
"""

from __future__ import annotations

from decimal import Decimal

from newsevents.errors import InvalidArgumentError, shown
from newsevents.fields import Number
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity
from newsevents.recordclass import replace
from newsevents.wording import two_readings
from newsevents.wording.doubtful import is_unit
from newsevents.wording.plurals import plural
from newsevents.wording.tables import MAGNITUDES

__all__ = ["describe"]

_HEDGES = {
    Hedge.ABOUT: "about",
    Hedge.OVER: "over",
    Hedge.JUST_OVER: "just over",
    Hedge.AT_LEAST: "at least",
    Hedge.ALMOST: "almost",
    Hedge.JUST_UNDER: "just under",
    Hedge.UNDER: "under",
    Hedge.AT_MOST: "at most",
    Hedge.UP_TO: "up to",
}
_SCALES: dict[Number, str] = {
    12: "dozen", 100: "hundred", 1000: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion",
}  # fmt: skip
_PERCENT = 100


def describe(quantity: Quantity) -> str:
    """Write a quantity in words; ``Quantity.parse`` of them gives it back, but for ``text``, and for a unit that its base has too.

    The law holds where the nouns are nouns: a unit that is no plain noun phrase is written as it is, and may not be
    read back. Raises ``InvalidArgumentError`` for what is no quantity, and nothing else.

    >>> describe(Quantity(3, unit="year", rest=Quantity(44, unit="day"))), describe(Quantity(60, per=100))
    ('3 years and 44 days', '60%')
    """
    if not isinstance(quantity, Quantity):
        raise InvalidArgumentError(f"quantity: {shown(quantity)} is not a Quantity; make one first")
    return _described(quantity)


def _described(quantity: Quantity) -> str:
    if quantity.unit is not None and quantity.of is not None and quantity.of.unit == quantity.unit:
        return _described(replace(quantity, unit=None))
    words = _figure(quantity) if quantity.per is None else _share(quantity, quantity.per)
    base = "" if quantity.of is None else f" of {_base(quantity.of)}"
    return _prefix(quantity) + words + base


def _base(quantity: Quantity) -> str:
    return describe(quantity)


def _prefix(quantity: Quantity) -> str:
    hedge = quantity.hedge
    return "" if hedge is None or hedge not in _HEDGES else f"{_HEDGES[hedge]} "


def _figure(quantity: Quantity) -> str:
    if quantity.hedge in (Hedge.SEVERAL, Hedge.MAGNITUDE):
        return _vague(quantity)
    words = f"{_number(quantity)}{_noun(quantity)}"
    if quantity.value is not None and quantity.low is not None and quantity.high is not None:
        words += f" ({_ends(quantity)})"
    if quantity.rest is None:
        return words
    joint = " and " if quantity.rest.rest is None else ", "
    return f"{words}{joint}{describe(quantity.rest)}"


def _number(quantity: Quantity) -> str:
    if quantity.value is not None:
        return _unmistakable(quantity.value, quantity)
    return _ends(quantity)


def _ends(quantity: Quantity) -> str:
    return f"{_unmistakable(quantity.low or 0, quantity)} to {_unmistakable(quantity.high or 0, quantity)}"


def _unmistakable(value: Number, quantity: Quantity) -> str:
    """A number in digits, with a fourth one after its point where three could be a group: "1.2340 boats"."""
    has_fractions = quantity.per == _PERCENT or (quantity.unit is not None and is_unit(quantity.unit))
    return digits(value) if has_fractions else _longer(value)


def _longer(value: Number) -> str:
    words = digits(value)
    return words + "0" * (two_readings(words) is not None)


def _noun(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit is None:
        return ""
    return f" {unit}" if quantity.value == 1 else f" {_plural(unit)}"


def _plural(unit: str) -> str:
    """The plural of a noun phrase: of its last word, and of its first in "prisoner of war"."""
    if unit.isupper():
        return unit
    head, of, tail = unit.partition(" of ")
    first, space, last = head.rpartition(" ")
    return f"{first}{space}{plural(last)}{of}{tail}"


def _vague(quantity: Quantity) -> str:
    """Several, and orders of magnitude."""
    value = quantity.value
    noun = "" if quantity.unit is None else f" {_plural(quantity.unit)}"
    if quantity.hedge is Hedge.SEVERAL:
        scale = "" if value is None else f" {_SCALES.get(value) or digits(value)}"
        return f"several{scale}{noun}"
    word = next((word for word, size in MAGNITUDES.items() if size == value), None)
    if word is None:
        return f"multiples of {digits(value or 0)}{noun}"
    return f"{word} of{noun}" if noun else word


def _share(quantity: Quantity, per: Number) -> str:
    """A share or a rate, by its denominator."""
    number = _number(quantity)
    noun = "" if quantity.unit is None else _plural(quantity.unit)
    if quantity.per_unit is not None or quantity.hedge is Hedge.MAGNITUDE:
        return _rate(quantity, per, number)
    if per == _PERCENT:
        return f"{number}%" + (f" of {noun}" if noun else "")
    if quantity.value == 1 and per > 1:
        return f"1 in {_longer(per)}" + (f" {noun}" if noun else "")
    if quantity.value is not None and 0 < quantity.value <= per:
        return f"{number} out of {_longer(per)}" + (f" {noun}" if noun else "")
    return _rate(quantity, per, number)


def _rate(quantity: Quantity, per: Number, number: str) -> str:
    counted = _vague(quantity) if quantity.hedge is Hedge.MAGNITUDE else f"{number}{_noun(quantity)}"
    size = "" if per == 1 and quantity.per_unit else f" {_longer(per)}"
    unit = quantity.per_unit
    if unit is None:
        return f"{counted} per{size}"
    return f"{counted} per{size} {unit if per == 1 else _plural(unit)}"


def digits(value: Number) -> str:
    """A number in digits with commas, never with an exponent.

    >>> digits(2500), digits(0.25), digits(1e-7)
    ('2,500', '0.25', '0.0000001')
    """
    return f"{value:,}" if isinstance(value, int) else f"{Decimal(repr(value)):,f}"
