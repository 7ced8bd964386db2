"""A number read, and the scale and the half that go on from it.

    >>> scaled("3 million and a half", Numeral(3, 1)).value
    Fraction(3500000, 1)

Digits and words are read elsewhere (``numbers``, ``spelt``); what follows either is read here.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from newsevents.wording.lines import GAP, choice, first_letters, gap
from newsevents.wording.tables import FRACTIONS, NUMBERS, SCALES, SHORT_SCALES

__all__ = ["Numeral", "and_part", "part_of_scale", "plain", "scaled", "then_scale", "with_part", "with_short_scale"]

_PART_FIRST = frozenset(FRACTIONS) | frozenset(["a", "an", "one", "two", "three", "four", "five", "seven", "nine"])
_BIG = 1000


class Numeral(NamedTuple):
    """A number read: its value, where it ends, the value of its scale alone, and how it is written."""

    value: int | Fraction
    end: int
    scale: int = 1
    is_digits: bool = False
    is_bare: bool = False
    """One number in digits without group, point or scale: it may be a year, or a name."""


def plain(value: int | Fraction) -> int | float:
    """A number as JSON has it: an int where it is whole.

    >>> plain(Fraction(5, 2)), plain(Fraction(4, 2))
    (2.5, 2)
    """
    return value.numerator if value.denominator == 1 else float(value)


def with_short_scale(text: str, numeral: Numeral) -> Numeral | None:
    """The number with the m, b or t that follows it as a scale; None where none follows.

    >>> with_short_scale("3m commuters", Numeral(3, 1)).value
    3000000
    """
    found = _short().match(text, numeral.end)
    if found is None or numeral.scale != 1:
        return None
    scale = SHORT_SCALES[found[1].lower()]
    return Numeral(numeral.value * scale, found.end(), scale, is_digits=True)


@functools.cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"{GAP}?([mbtMBT])(?![^\W_])")


def scaled(text: str, numeral: Numeral) -> Numeral:
    """A number in digits with the scale, and the half, that follow it.

    >>> scaled("2.5 thousand", Numeral(Fraction(5, 2), 3)).value
    Fraction(2500, 1)
    """
    numeral = with_part(text, numeral)
    after = numeral.end + (text[numeral.end : numeral.end + 1] in " -")
    if text[after : after + 1].isalpha() and first_letters(text, after) not in SCALES:
        return numeral
    found = _scale_after().match(text, numeral.end)
    if found is None:
        return numeral
    scale = SCALES[found[1].lower()]
    numeral = Numeral(numeral.value * scale, found.end(), scale, is_digits=True)
    if scale == SCALES["hundred"] and (
        more := re.compile(rf"{GAP}and{GAP}([0-9]{{1,2}})(?![0-9.,])").match(text, numeral.end)
    ):
        return numeral._replace(value=numeral.value + int(more[1]), end=more.end(), scale=1)
    again = _scale_after().match(text, numeral.end)
    if again is not None and SCALES[again[1].lower()] > scale >= SCALES["hundred"]:
        scale *= SCALES[again[1].lower()]
        numeral = Numeral(numeral.value * SCALES[again[1].lower()], again.end(), scale, is_digits=True)
    return with_part(text, numeral)


def with_part(text: str, numeral: Numeral) -> Numeral:
    """The number with "and a half" after it, which is a half of its scale where it has one.

    >>> with_part("two and a half", Numeral(2, 3)).value
    Fraction(5, 2)
    """
    found = and_part().match(text, numeral.end)
    if found is None or (found[1] is None and found[2].lower() != "half"):
        return numeral
    count = sum(NUMBERS.get(word, 1) for word in (found[1] or "a").lower().split("-"))
    part = Fraction(count, FRACTIONS[found[2].lower()])
    own = _scale_after().match(text, found.end())
    if own is not None and SCALES[own[1].lower()] < numeral.scale:
        return numeral._replace(value=numeral.value + part * SCALES[own[1].lower()], end=own.end(), is_bare=False)
    size = numeral.scale if numeral.scale >= _BIG else 1
    return numeral._replace(value=numeral.value + part * size, end=found.end(), is_bare=False)


def then_scale(text: str, numeral: Numeral) -> Numeral:
    """ "Two and a half million": the scale follows the part.

    >>> then_scale("two and a half million", Numeral(Fraction(5, 2), 14)).value
    Fraction(2500000, 1)
    """
    if numeral.value.denominator == 1:
        return numeral
    found = _scale_after().match(text, numeral.end)
    if found is None:
        return numeral
    scale = SCALES[found[1].lower()]
    return Numeral(numeral.value * scale, found.end(), scale)


def part_of_scale(text: str, pos: int) -> Numeral | None:
    """A part of a scale, which is a number and no share.

    >>> part_of_scale("three quarters of a million bees", 0).value
    Fraction(750000, 1)
    """
    first = first_letters(text, pos)
    is_part = first in FRACTIONS or (
        first in _PART_FIRST and first_letters(text, _after(text, pos + len(first))) in FRACTIONS
    )
    found = _of_scale().match(text, pos) if is_part else None
    if found is None:
        return None
    count = NUMBERS.get((found[1] or "a").lower(), 1)
    scale = SCALES[found[3].lower()]
    return Numeral(Fraction(count, FRACTIONS[found[2].lower()]) * scale, found.end(), scale)


def _after(text: str, pos: int) -> int:
    """Where the next word begins, after a gap or a hyphen."""
    return gap(text, pos) or pos + 1


@functools.cache
def _scale_after() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)?({choice(SCALES)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def and_part() -> re.Pattern[str]:
    """What follows a number as a part more: the count of the parts, and their size.

    >>> and_part().match("two and three quarters", 3).groups()
    ('three', 'quarters')
    """
    tens = choice(word for word, number in NUMBERS.items() if number >= 20)
    count = rf"an?|(?:{tens}-)?{choice(word for word, number in NUMBERS.items() if 0 < number < 20)}"
    joint = rf"(?:{GAP}|-)"
    return re.compile(rf"{joint}and{joint}(?:({count}){joint})?({choice(FRACTIONS)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _of_scale() -> re.Pattern[str]:
    counts = rf"(?:(an?|one|two|three|four|five|seven|nine)(?:{GAP}|-))?"
    scales = choice(word for word, size in SCALES.items() if len(word) > len("tn.") and size != SCALES["score"])
    joint = rf"{GAP}(?:of{GAP})?(?:an?{GAP})?"
    return re.compile(rf"{counts}({choice(FRACTIONS)}){joint}({scales})(?![^\W_])", re.IGNORECASE)
