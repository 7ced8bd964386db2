"""Shares in words, "a fifth" or "one in five": how far from the fraction a number may be that they are said of.

    >>> str(loosened(Bounds(100, 100), Fraction(5))), str(nearest(Bounds(500, 500), 5))
    ('[2000/21, 2000/19]', '[275/3, 225/2]')

It is a policy of these rules alone. What the fraction is taken of is for the caller to say.
"""

from __future__ import annotations

from fractions import Fraction

from newsevents.quantities.bounds import Bounds
from newsevents.quantities.quantity import Quantity

__all__ = ["is_unit_fraction", "loosened", "nearest"]

_PERCENT = 100
_HALF_TO_TWO_THIRDS = Fraction(7, 12)


def is_unit_fraction(quantity: Quantity) -> bool:
    """Whether a quantity is one in so many of a stated base, plainly; 1 in 100 may be 1%, which is rounded as percentages are.

    >>> is_unit_fraction(Quantity(1, per=6, of=Quantity(341))), is_unit_fraction(Quantity(1, per=6))
    (True, False)
    """
    per = quantity.per
    if per is None or per < 2 or per == _PERCENT or per != int(per) or quantity.per_unit is not None:
        return False
    return quantity.value == 1 and quantity.hedge is None and quantity.of is not None


def nearest(base: Bounds, per: int) -> Bounds:
    """What one in so many of a base may be where no other such fraction is nearer; a half ends midway to two thirds.

    >>> 54 in nearest(Bounds(341, 341), 6), 54 in nearest(Bounds(341, 341), 7)
    (True, False)
    """
    least = (Fraction(1, per) + Fraction(1, per + 1)) / 2
    most = _HALF_TO_TWO_THIRDS if per == 2 else (Fraction(1, per) + Fraction(1, per - 1)) / 2
    return _times(base, least, most)


def loosened(bounds: Bounds, per: Fraction) -> Bounds:
    """The bounds of a share with its denominator read to a quarter.

    >>> str(loosened(Bounds(1, None), Fraction(3)))
    '[12/13, …)'
    """
    quarter = Fraction(1, 4)
    return _times(bounds, per / (per + quarter), per / (per - quarter))


def _times(bounds: Bounds, least: Fraction, most: Fraction) -> Bounds:
    """The bounds with their ends multiplied, but for those below 0."""
    low, high = bounds.low, bounds.high
    return Bounds(
        low if low is None or low < 0 else low * least,
        high if high is None or high < 0 else high * most,
        bounds.low_open,
        bounds.high_open,
    )
