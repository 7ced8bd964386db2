"""How the rules read the bounds of a quantity: literally for what is impossible, rounded for what disagrees.

    >>> from newsevents.quantities.quantity import Quantity
    >>> readings = Readings()
    >>> str(readings.literal(Quantity(2500))), str(readings.rounded(Quantity(2500)))
    ('[2500, 2500]', '[2450, 2550]')

It does not know what is compared with what.
"""

from __future__ import annotations

from attrs import frozen

from newsevents.quantities.bounds import Bounds, bounds_of, require_reading
from newsevents.quantities.quantity import Quantity, Reading

__all__ = ["Readings"]


@frozen
class Readings:
    """The two readings that rules use; a ``reading`` of the caller's own takes the place of both.

    >>> str(Readings("literal").rounded(Quantity(2500)))
    '[2500, 2500]'
    """

    own: Reading | None = None

    def __attrs_post_init__(self) -> None:
        if self.own is not None:
            require_reading(self.own)

    def literal(self, quantity: Quantity) -> Bounds | None:
        """What the words rule out; None where they mix units, as in 3 years and 44 days.

        >>> Readings().literal(Quantity(3, unit="year", rest=Quantity(44, unit="day"))) is None
        True
        """
        return _bounds(quantity, self.own or "literal")

    def rounded(self, quantity: Quantity) -> Bounds | None:
        """What the words rule out where printed figures may be rounded ones; None where they mix units.

        >>> str(Readings().rounded(Quantity(2500, hedge="almost")))
        '(…, 2550]'
        """
        return _bounds(quantity, self.own or "rounded")


def _bounds(quantity: Quantity, reading: Reading) -> Bounds | None:
    one: Quantity | None = quantity
    while one is not None:
        if one.rest is not None:
            return None
        one = one.of
    return bounds_of(quantity, reading)
