"""Parts of a whole in words: "two-thirds", "a quarter", "half", "twenty-three fifths".

    >>> parts_at("a quarter of the crop", 0)
    Parts(number=1, per=4, end=9)

What they are parts of, and whether they are a share at all, is not read here.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from newsevents.wording.lines import GAP, choice, first_letters
from newsevents.wording.numbers import number_at
from newsevents.wording.tables import FRACTIONS, NUMBERS

__all__ = ["Parts", "parts_at"]

_REACH = 80


class Parts(NamedTuple):
    """How many parts, of how many that make the whole, and where their words end."""

    number: int | Fraction
    per: int
    end: int


def parts_at(text: str, pos: int) -> Parts | None:
    """The parts that are named at a place; None where none are.

    >>> parts_at("two-thirds of", 0).per
    3
    """
    first = first_letters(text, pos)
    if first not in NUMBERS and first not in FRACTIONS and first not in ("a", "an"):
        return None
    found = _fraction().match(text, pos)
    if found is None:
        return _many_parts(text, pos)
    if not found[1] and found[2].lower() != "half":
        return None
    count = NUMBERS.get((found[1] or "a").lower(), 1)
    if count > 1 and not found[2].lower().endswith("s"):
        return None
    if count == 1 and found[2].lower().endswith("s"):
        return None
    return Parts(count, FRACTIONS[found[2].lower()], found.end())


def _many_parts(text: str, pos: int) -> Parts | None:
    """ "Twenty-three fifths": any number in words of a plural denominator."""
    window = text[pos : pos + _REACH].lower()
    count = number_at(text, pos) if any(ending in window for ending in _PART_ENDS) else None
    found = _parts().match(text, count.end) if count and not count.is_digits and count.value > 1 else None
    if found is None or count is None:
        return None
    return Parts(count.value, FRACTIONS[found[1].lower()], found.end())


_PART_ENDS = frozenset(word[-4:] for word in FRACTIONS if word.endswith("s"))


@functools.cache
def _parts() -> re.Pattern[str]:
    words = choice(word for word in FRACTIONS if word.endswith("s"))
    return re.compile(rf"(?:{GAP}|-)({words})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _fraction() -> re.Pattern[str]:
    counts = choice(["a", "an", *(word for word, number in NUMBERS.items() if number)])
    return re.compile(
        rf"(?:({counts})(?:{GAP}|[-–]|{GAP}-{GAP}))?({choice(FRACTIONS)})(?![^\W_]|[-–][^\W\d_])", re.IGNORECASE
    )
