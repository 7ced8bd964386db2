"""The number that a quantity names, hedges aside, and how far the words reach around it.

    >>> print(nominal(Quantity(1, per=5, of=Quantity(2500, hedge="almost"))))
    500

Bounds say what is ruled out, and "over 1,900" rules out nothing above. Where it is asked whether two numbers may
be meant for the same, a hedge reaches a quarter further and no more; that is a policy of these rules alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from newsevents.fields import Number
from newsevents.quantities.bounds import exact
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity

__all__ = ["is_of_ordinary_size", "levels", "nominal", "rests"]

_MOST_BITS = 200
_SMALLEST = 1e-60


def levels(quantity: Quantity) -> Iterator[Quantity]:
    """The quantity, its base, the base of that, and so on.

    >>> [one.value for one in levels(Quantity(3, of=Quantity(14)))]
    [3, 14]
    """
    one: Quantity | None = quantity
    while one is not None:
        yield one
        one = one.of


def rests(quantity: Quantity) -> Iterator[Quantity]:
    """The remainders of a figure in ever smaller units.

    >>> [one.unit for one in rests(Quantity(3, unit="year", rest=Quantity(44, unit="day")))]
    ['day']
    """
    one = quantity.rest
    while one is not None:
        yield one
        one = one.rest


def is_of_ordinary_size(quantity: Quantity) -> bool:
    """Whether all numbers of a quantity have at most 60 digits before and after the point.

    Others are no news, and exact arithmetic on thousands of digits takes its time: they are not compared.

    >>> is_of_ordinary_size(Quantity(10**100))
    False
    """
    return all(
        _is_ordinary(number)
        for level in levels(quantity)
        for one in (level, *rests(level))
        for number in (one.value, one.low, one.high, one.per)
        if number is not None
    )


def _is_ordinary(number: Number) -> bool:
    if isinstance(number, int):
        return number.bit_length() <= _MOST_BITS
    # a float has decimals, and so is neither 0 nor large
    return abs(number) > _SMALLEST


def nominal(quantity: Quantity) -> Fraction | None:
    """The number named, the middle of a range; None for dozens, several, and years with days.

    >>> print(nominal(Quantity(1900, hedge="over")), nominal(Quantity(low=40, high=50)), nominal(Quantity(12, hedge="magnitude")))
    1900 45 None
    """
    if not is_of_ordinary_size(quantity):
        return None
    product = Fraction(1)
    for one in levels(quantity):
        if one.hedge in (Hedge.MAGNITUDE, Hedge.SEVERAL) or one.rest is not None:
            return None
        product *= _named(one) / exact(one.per or 1)
        if one.per is None:
            break
    return product


def _named(one: Quantity) -> Fraction:
    if one.value is not None:
        return exact(one.value)
    assert one.low is not None
    assert one.high is not None
    return (exact(one.low) + exact(one.high)) / 2
