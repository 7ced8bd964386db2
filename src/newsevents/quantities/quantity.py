"""``Quantity``: one number of a story, as it was stated.

    >>> Quantity(1, per=5, of=Quantity(2500, hedge="almost", unit="defender")).bounds()
    Bounds(low=None, high=500, low_open=True, high_open=True)

It takes six forms and no others: a figure, a stated range, a best estimate inside a range, several, a share or
rate (``per``), and a part (``of`` without ``per``). It does not convert units.
"""

from __future__ import annotations

from collections.abc import Callable
from numbers import Integral
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import field, frozen

from newsevents.errors import InvalidRecordError, shown
from newsevents.fields import Number, optional_member, optional_number, optional_text, text
from newsevents.quantities.hedges import Hedge
from newsevents.recordclass import make_whole, record, refuse

if TYPE_CHECKING:
    from newsevents.quantities.bounds import Bounds

__all__ = ["Quantity", "Reading", "quantity"]

MOST_NESTED = 100
"""How many quantities may stand one in another as base or rest; JSON allows 200 levels."""


def _hedge(value: Hedge | str | None) -> Hedge | None:
    return optional_member(Hedge, value)


def quantity(value: Quantity | Number | str) -> Quantity:
    """A ``Quantity`` from itself, a number or words.

    >>> quantity(736).value
    736
    """
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        return Quantity.parse(value)
    if isinstance(value, (int, float, Integral)):
        return Quantity(value)
    raise InvalidRecordError(f"{shown(value)} is not a quantity; write a Quantity, a number or words")


def optional_quantity(value: Quantity | Number | str | None) -> Quantity | None:
    """A ``Quantity``, or None where none is stated.

    >>> optional_quantity(None) is None
    True
    """
    return None if value is None else quantity(value)


@record
@frozen(slots=False, repr=False, eq=False)
class Quantity:
    """A number with its hedge, its range, its unit and its base.

    ``value`` is the number; ``low`` and ``high`` a stated range; ``unit`` what is counted, singular and as
    printed, or an ISO 4217 code; ``per`` and ``per_unit`` the denominator of a share or rate; ``of`` the
    quantity that a share or part is taken of; ``rest`` a remainder in a smaller unit; ``text`` the words as
    printed. Raises ``InvalidRecordError`` for a form that is none of the six.

    >>> Quantity(low=50, high=40)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Quantity.low: 50 is above high, 40; write low=40, high=50
    """

    value: Number | None = field(default=None, converter=optional_number)
    hedge: Hedge | None = field(default=None, converter=_hedge, kw_only=True)
    low: Number | None = field(default=None, converter=optional_number, kw_only=True)
    high: Number | None = field(default=None, converter=optional_number, kw_only=True)
    unit: str | None = field(default=None, converter=optional_text, kw_only=True)
    per: Number | None = field(default=None, converter=optional_number, kw_only=True)
    per_unit: str | None = field(default=None, converter=optional_text, kw_only=True)
    of: Quantity | None = field(default=None, converter=optional_quantity, kw_only=True)
    rest: Quantity | None = field(default=None, converter=optional_quantity, kw_only=True)
    text: str | None = field(default=None, converter=optional_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        value, low, per = self.value, self.low, self.per
        if type(value) is not int or low is not None or per is not None:
            make_whole(self, "value", "low", "high", "per")
        if low is not None or self.high is not None:
            _require_range(self)
        elif value is None and self.hedge is not Hedge.SEVERAL:
            refuse(self, "value", "no number is given; write value, low and high, or hedge='several'")
        if per is not None or self.per_unit is not None:
            _require_rate(self)
        if self.rest is not None:
            _require_rest(self, self.rest)
        of = self.of
        # most bases are figures, which no other quantity stands in
        if self.rest is not None or (of is not None and (of.of is not None or of.rest is not None)):
            _require_few_levels(self)

    @classmethod
    def parse(cls, words: str, *, dollar: str = "USD") -> Self:
        """Read a quantity in English words, which are kept in ``text``.

        ``dollar`` is the code of a dollar without a country. Raises ``InvalidRecordError`` for words that are not
        understood whole, among them hedges that contradict each other, and numbers that may be read in two ways ("3.400 people").

        >>> Quantity.parse("over 1,900 defenders")
        Quantity(1900, hedge='over', unit='defender', text='over 1,900 defenders')
        """
        from newsevents import wording

        parts = wording.parts_of(text(words), dollar=dollar)
        if parts is None and (question := wording.two_readings(words)):
            raise InvalidRecordError(f"{shown(words)} is not understood whole as a quantity: {question}")
        if parts is None:
            right = "write the number and what is counted, as in 'over 1,900 defenders', or make a Quantity"
            raise InvalidRecordError(f"{shown(words)} is not understood whole as a quantity; {right}")
        return cls.from_parts(parts, words)

    @classmethod
    def from_parts(cls, parts: dict[str, Any], text: str | None = None) -> Self:
        """The quantity that the ``parts`` of a ``Phrase`` say, with its words where they are given.

        Raises ``InvalidRecordError`` where they make none of the six forms.

        >>> Quantity.from_parts({"value": 3, "of": {"value": 14}})
        Quantity(3, of=Quantity(14))
        """
        made: dict[str, Any] = {
            name: cls.from_parts(part) if isinstance(part, dict) else part for name, part in parts.items()
        }
        return cls(**made, text=text)

    def bounds(self, reading: Reading = "literal") -> Bounds:
        """What the words rule out, in the unit of the base where a base is known, else as the share itself.

        ``reading`` is "literal", "rounded" (a printed figure stands for all that round to it) or a callable
        that takes the quantity. Raises ``InvalidArgumentError`` where units would be mixed.

        >>> Quantity(2500, hedge="almost").bounds("rounded")
        Bounds(low=None, high=2550, low_open=True, high_open=False)
        """
        from newsevents.quantities.bounds import bounds_of

        return bounds_of(self, reading)


Reading = Literal["literal", "rounded"] | Callable[[Quantity], "Bounds"]
"""A way to read what a quantity rules out."""


def _require_range(self: Quantity) -> None:
    low, high = self.low, self.high
    if low is None or high is None:
        missing = "low" if low is None else "high"
        refuse(self, missing, "it is missing; low and high go together, and hedge='at_least' states one end")
    if low > high:
        refuse(self, "low", f"{shown(low)} is above high, {shown(high)}; write low={shown(high)}, high={shown(low)}")
    if self.hedge not in (None, Hedge.ABOUT):
        refuse(self, "hedge", f"{shown(str(self.hedge))} does not go with low and high; leave it out or write 'about'")
    if self.value is None:
        return
    if not low <= self.value <= high:
        refuse(self, "value", f"{shown(self.value)} is outside {shown(low)} to {shown(high)}; an estimate lies inside")
    if self.per is not None or self.of is not None:
        refuse(self, "value", "a best estimate has neither per nor of; write the range alone")


def _require_rate(self: Quantity) -> None:
    if self.per is None:
        refuse(self, "per", f"it is missing beside per_unit {shown(self.per_unit)}; write per=1 for 'a' or 'each'")
    if self.per <= 0:
        refuse(self, "per", f"{shown(self.per)} is not above 0; write how many it is taken of")
    if self.value is None and self.low is None:
        refuse(self, "value", "several has no per; write a number")


def _require_rest(self: Quantity, rest: Quantity) -> None:
    if self.value is None or self.low is not None or self.per is not None or self.of is not None:
        refuse(self, "rest", "only a figure has a rest, as in 3 years and 44 days")
    if rest.low is not None or rest.per is not None or rest.of is not None or rest.hedge:
        refuse(self, "rest", "it is not a plain figure; write it as in Quantity(44, unit='day')")
    if self.unit is None or rest.unit is None or self.unit == rest.unit:
        refuse(self, "rest", "a figure and its rest have two different units, as year and day")


def _require_few_levels(self: Quantity) -> None:
    outermost, inner = _inner(self)
    # what has a rest has no base, so that they stand in one row
    for _ in range(MOST_NESTED - 1):
        if inner is None:
            return
        _, inner = _inner(inner)
    if inner is not None:
        refuse(self, outermost, f"it is nested deeper than {MOST_NESTED} levels; write fewer quantities one in another")


def _inner(self: Quantity) -> tuple[str, Quantity | None]:
    return ("rest", self.rest) if self.of is None else ("of", self.of)
