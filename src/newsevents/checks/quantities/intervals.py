"""Interval arithmetic on ``Bounds``: which is certainly above, whether some meet, sums, differences and quotients.

    >>> apart([Bounds(1900, None, low_open=True), Bounds(1450, 1550)])
    (0, 1)

All of it is exact, but for ``least_total``, which may come out too low by less than a billionth. It does not know
what is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor

from newsevents.quantities.bounds import Bounds, End

__all__ = [
    "apart",
    "difference",
    "hull",
    "is_above",
    "least_total",
    "meet",
    "negative",
    "quotient",
    "scaled",
    "widened",
]

_FINEST = 10**18


def is_above(one: Bounds, other: Bounds) -> bool:
    """Whether it is certain that one is more than the other; what is not certain the other way round is possible.

    >>> is_above(Bounds(50, None, low_open=True), Bounds(50, 50)), is_above(Bounds(50, 50), Bounds(50, 50))
    (True, False)
    """
    low, high = one.low, other.high
    if low is None or high is None:
        return False
    return low > high or (low == high and (one.low_open or other.high_open))


def meet(one: Bounds, other: Bounds) -> bool:
    """Whether both may be one and the same number.

    >>> meet(Bounds(None, 2550), Bounds(2450, 2550))
    True
    """
    return not is_above(one, other) and not is_above(other, one)


def apart(bounds: Sequence[Bounds]) -> tuple[int, int] | None:
    """The places of the highest low end and of the lowest high end where those two don't meet; None where all meet.

    Of several that are equal it is the first.

    >>> apart([Bounds(1, 3), Bounds(2, 5), Bounds(4, 6)])
    (2, 0)
    """
    lows = [(one.low, one.low_open, -i) for i, one in enumerate(bounds) if one.low is not None]
    highs = [(one.high, not one.high_open, i) for i, one in enumerate(bounds) if one.high is not None]
    if not lows or not highs:
        return None
    high, low = -max(lows)[-1], min(highs)[-1]
    return (high, low) if high != low and is_above(bounds[high], bounds[low]) else None


def hull(bounds: Sequence[Bounds]) -> Bounds:
    """The narrowest closed bounds around some, of which there is one at least.

    >>> str(hull([Bounds(1, 3), Bounds(2, None)]))
    '[1, …)'
    """
    lows = [one.low for one in bounds if one.low is not None]
    highs = [one.high for one in bounds if one.high is not None]
    return Bounds(
        min(lows) if len(lows) == len(bounds) else None,
        max(highs) if len(highs) == len(bounds) else None,
    )


def least_total(bounds: Iterable[Bounds]) -> End:
    """The least that a sum may be, of parts that are 0 or more each.

    What is finer than a trillionth of a millionth is rounded down, for thousands of thirds, sevenths and elevenths
    would need a denominator of thousands of digits.

    >>> least_total([Bounds(30, 40), Bounds(None, 50), Bounds(Fraction(1, 2), None)])
    Fraction(61, 2)
    """
    lows = (max(one.low, 0) for one in bounds if one.low is not None)
    total = Fraction(sum(floor(low * _FINEST) for low in lows), _FINEST)
    return total.numerator if total.denominator == 1 else total


def scaled(bounds: Bounds, factor: End) -> Bounds:
    """The bounds in a unit that is so many times smaller.

    >>> str(scaled(Bounds(2, None), 7))
    '[14, …)'
    """
    low, high = bounds.low, bounds.high
    return Bounds(
        None if low is None else low * factor,
        None if high is None else high * factor,
        bounds.low_open,
        bounds.high_open,
    )


def widened(bounds: Bounds, by: End) -> Bounds:
    """The bounds with both ends moved outwards.

    >>> str(widened(Bounds(2, 3), 1))
    '[1, 4]'
    """
    low, high = bounds.low, bounds.high
    return Bounds(
        None if low is None else low - by, None if high is None else high + by, bounds.low_open, bounds.high_open
    )


def negative(bounds: Bounds) -> Bounds:
    """The bounds of the number with its sign turned.

    >>> str(negative(Bounds(20, None, low_open=True)))
    '(…, -20)'
    """
    low, high = bounds.low, bounds.high
    return Bounds(None if high is None else -high, None if low is None else -low, bounds.high_open, bounds.low_open)


def difference(one: Bounds, other: Bounds) -> Bounds:
    """What one less the other may be.

    >>> str(difference(Bounds(10, 12), Bounds(3, None)))
    '(…, 9]'
    """
    turned = negative(other)
    return Bounds(
        None if one.low is None or turned.low is None else one.low + turned.low,
        None if one.high is None or turned.high is None else one.high + turned.high,
        one.low_open or turned.low_open,
        one.high_open or turned.high_open,
    )


def quotient(one: Bounds, other: Bounds) -> Bounds | None:
    """What one divided by the other may be, ends closed; None where the other may be 0 or less.

    >>> str(quotient(Bounds(10, 12), Bounds(4, 5))), str(quotient(Bounds(-2, -1), Bounds(4, 5)))
    ('[2, 3]', '[-1/2, -1/5]')
    >>> quotient(Bounds(1, 1), Bounds(0, 5)) is None
    True
    """
    least, most = other.low, other.high
    if least is None or least <= 0:
        return None
    low = None if one.low is None else _divided(one.low, most if one.low >= 0 else least)
    high = None if one.high is None else _divided(one.high, least if one.high >= 0 else most)
    return Bounds(low, high)


def _divided(end: End, by: End | None) -> End:
    return 0 if by is None else Fraction(end) / by
