"""What reading a phrase gives, before it is known to be a figure.

>>> Found({"value": 40, "unit": "barn"}, 0, 8, "count").end
8
"""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from newsevents.wording.amounts import Amount, Page
from newsevents.wording.scales import Numeral, plain

__all__ = ["Candidate", "Found", "Reader"]


class Found(NamedTuple):
    """The parts of a phrase, its place and kind, and how sure its words are.

    A weak phrase ("half", "one goal") is a figure only where it is all that its paragraph says.
    """

    parts: dict[str, Any]
    start: int
    end: int
    kind: str
    is_weak: bool = False
    numeral: Numeral | None = None
    has_noun: bool = False

    @staticmethod
    def of_amount(amount: Amount) -> dict[str, Any]:
        """The parts of a number, a range or a share.

        >>> Found.of_amount(Amount(5, 6, 4, per=100, is_range=True))
        {'low': 5, 'high': 6, 'per': 100}
        """
        parts: dict[str, Any] = {"value": plain(amount.low)}
        if amount.is_range:
            parts = {"low": plain(amount.low), "high": plain(amount.high)}
        if amount.unit is not None:
            parts["unit"] = amount.unit
        if amount.per is not None:
            parts["per"] = amount.per
        return parts


class Candidate(NamedTuple):
    """A phrase with a number as guards look at it: in its text, with the number's place and the word before that.

    >>> Candidate("Ward 9", Found({"value": 9}, 5, 6, "count"), 5, Numeral(9, 6, is_bare=True), "Ward").before
    'Ward'
    """

    text: str
    found: Found
    start: int
    numeral: Numeral
    before: str


class Reader(Protocol):
    """Reads the phrase that begins at a place, so many bases deep."""

    def __call__(self, page: Page, pos: int, depth: int = 0) -> Found | None: ...
