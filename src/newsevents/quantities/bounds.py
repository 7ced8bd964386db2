"""What a quantity rules out, exactly: the literal reading and the rounded one.

    >>> from newsevents import Quantity
    >>> str(Quantity(60, per=100, of=Quantity(900, hedge="almost")).bounds("rounded"))
    '(…, 2299/4]'

A share and its base are taken to be 0 or more; nothing else is assumed that the words do not say. What
a hedge means is a policy: any callable from a quantity to ``Bounds`` is a reading.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from newsevents.errors import InvalidArgumentError, shown
from newsevents.fields import Number
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity, Reading

__all__ = ["Bounds", "End", "bounds_of"]

End = int | Fraction
"""An end of ``Bounds``, exact."""


def _end(value: End | None) -> End | None:
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


@frozen
class Bounds:
    """The least and the most that a quantity leaves possible, in the unit of the quantity.

    ``low`` and ``high`` are the ends, exact: ints, or ``Fraction``s where they are not whole; None where there is no end.
    ``low_open`` and ``high_open`` say that the end is itself ruled out; a missing end counts as open. ``in`` asks whether a
    number is left possible. They count what ``unit`` of the quantity, or of its base, names. ``+`` and ``sum`` add figures of one
    unit that do not overlap: the total has no end on the side where one of them has none.
    Nothing is raised.

    >>> str(Bounds(1900, None, low_open=True)), 1900 in Bounds(1900, None, low_open=True)
    ('(1900, …)', False)
    >>> str(Bounds(40, 50) + Bounds(None, 7))
    '(…, 57]'
    """

    low: End | None = field(converter=_end)
    high: End | None = field(converter=_end)
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, float, Fraction)):
            return False
        number = exact(value) if isinstance(value, float) else value
        above = self.low is None or (number > self.low if self.low_open else number >= self.low)
        below = self.high is None or (number < self.high if self.high_open else number <= self.high)
        return above and below

    def __add__(self, other: Bounds) -> Bounds:
        if not isinstance(other, Bounds):
            return NotImplemented
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __radd__(self, other: int) -> Bounds:
        # sum begins with 0
        return self if other == 0 else NotImplemented

    def __str__(self) -> str:
        low = "…" if self.low is None else self.low
        high = "…" if self.high is None else self.high
        return f"{'(' if self.low_open else '['}{low}, {high}{')' if self.high_open else ']'}"


def exact(value: Number | Fraction) -> Fraction:
    """A number as the decimal that it prints as, not as the binary fraction that it is stored as.

    >>> exact(0.1)
    Fraction(1, 10)
    """
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


NOTHING_RULED_OUT = Bounds(None, None)

# of a value v: the low end and the high end, as (factor of v, open), or None where there is none
_HEDGES: dict[Hedge | None, tuple[tuple[int, bool] | None, tuple[int, bool] | None]] = {
    None: ((1, False), (1, False)),
    Hedge.ABOUT: (None, None),
    Hedge.OVER: ((1, True), None),
    Hedge.JUST_OVER: ((1, True), None),
    Hedge.AT_LEAST: ((1, False), None),
    Hedge.ALMOST: (None, (1, True)),
    Hedge.JUST_UNDER: (None, (1, True)),
    Hedge.UNDER: (None, (1, True)),
    Hedge.AT_MOST: (None, (1, False)),
    Hedge.UP_TO: (None, (1, False)),
    Hedge.MAGNITUDE: ((2, False), None),
    Hedge.SEVERAL: ((3, False), None),
}


def bounds_of(quantity: Quantity, reading: Reading) -> Bounds:
    """The bounds of a quantity under a reading; ``Quantity.bounds`` for users.

    >>> bounds_of(Quantity(100, hedge="magnitude"), "literal")
    Bounds(low=200, high=None, low_open=False, high_open=True)
    """
    require_reading(reading)
    if callable(reading):
        return reading(quantity)
    if quantity.rest is not None:
        units = f"{quantity.unit} and {quantity.rest.unit}"
        raise InvalidArgumentError(f"bounds in {units} would mix units; take the figure and its rest one by one")
    own = _own(quantity, rounded=reading == "rounded")
    if quantity.per is None or quantity.of is None:
        return own
    return _product(own, bounds_of(quantity.of, reading))


def require_reading(reading: Reading) -> None:
    """Refuse what is no reading.

    >>> require_reading("exact")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: reading: 'exact' is unknown; write 'literal', 'rounded' or a callable
    """
    if not callable(reading) and reading not in ("literal", "rounded"):
        raise InvalidArgumentError(f"reading: {shown(reading)} is unknown; write 'literal', 'rounded' or a callable")


def _own(quantity: Quantity, *, rounded: bool) -> Bounds:
    """The bounds of the number itself, divided by ``per``."""
    if quantity.hedge is Hedge.ABOUT:
        return NOTHING_RULED_OUT
    unit = exact(quantity.per or 1)
    is_percentage = quantity.per == 100
    if quantity.low is not None and quantity.high is not None:
        ends = (quantity.low, quantity.high)
        below, above = (half_step(end, is_percentage=is_percentage) if rounded else 0 for end in ends)
        return Bounds((exact(quantity.low) - below) / unit, (exact(quantity.high) + above) / unit)
    value = 1 if quantity.value is None else quantity.value
    low, high = _HEDGES[quantity.hedge]
    step = half_step(value, is_percentage=is_percentage) if rounded else 0
    return Bounds(
        None if low is None else (exact(value) * low[0] - step) / unit,
        None if high is None else (exact(value) * high[0] + step) / unit,
        low is not None and low[1] and not rounded,
        high is not None and high[1] and not rounded,
    )


def half_step(value: Number, *, is_percentage: bool) -> Fraction:
    """Half a unit of the last digit that counts as printed on purpose; 0 where every digit does.

    >>> print(half_step(2500, is_percentage=False), half_step(25, is_percentage=False), half_step(25, is_percentage=True))
    50 0 1/2
    """
    if isinstance(value, int) and (value == 0 or value % 10) and not is_percentage:
        return Fraction(0)
    if isinstance(value, int):
        size = 1
        while not is_percentage and value % (size * 10) == 0:
            size *= 10
        return Fraction(size, 2)
    return Fraction(1, exact_denominator(value) * 2)


def exact_denominator(value: float) -> int:
    """The power of ten of a float's last printed digit.

    >>> exact_denominator(12.25)
    100
    """
    exponent = Decimal(repr(value)).as_tuple().exponent
    assert isinstance(exponent, int)
    return int(10**-exponent)


Corner = tuple[End | None, bool]
"""An end of a product, and whether it is open."""


def _product(share: Bounds, base: Bounds) -> Bounds:
    """The share times the base, both taken to be 0 or more unless an end says otherwise."""
    ends = (share.low, share.high, base.low, base.high)
    if any(end is not None and end < 0 for end in ends):
        return NOTHING_RULED_OUT if None in ends else _signed(share, base)
    low, high = _corner(share, base, "low"), _corner(share, base, "high")
    return Bounds(low[0], high[0], low[1], high[1])


def _corner(one: Bounds, two: Bounds, side: str) -> Corner:
    """The ends of two bounds on one side multiplied: a 0 that is reached gives 0, whatever the other is."""
    first: End | None = getattr(one, side)
    second: End | None = getattr(two, side)
    first_open: bool = getattr(one, f"{side}_open")
    second_open: bool = getattr(two, f"{side}_open")
    if (first == 0 and not first_open) or (second == 0 and not second_open):
        return 0, False
    return None if first is None or second is None else first * second, first_open or second_open


def _signed(share: Bounds, base: Bounds) -> Bounds:
    """The product of bounds that may be negative, by its four corners."""
    lows = ((share.low, share.low_open), (share.high, share.high_open))
    highs = ((base.low, base.low_open), (base.high, base.high_open))
    corners = [
        (one * two, (first or second) and one * two != 0)
        for one, first in lows
        for two, second in highs
        if one is not None and two is not None
    ]
    low, high = min(corners), max(corners)
    return Bounds(low[0], high[0], low[1], high[1])
