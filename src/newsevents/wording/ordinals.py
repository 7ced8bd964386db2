"""Ordinals: "the 22nd", "twenty-fifth", "last".

    >>> ordinal_at("the twenty-fifth", 4).parts
    {'value': 25}

One that is counted from the end is negative: "last" is -1, "penultimate" -2. They are no figures; ``scan`` gives them
where they are asked for.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Found
from newsevents.wording.lines import GAP, choice
from newsevents.wording.numbers import number_at
from newsevents.wording.tables import NUMBERS, ORDINALS, RELATIVE_ORDINALS, SCALES

__all__ = ["ordinal_at"]


def ordinal_at(text: str, pos: int) -> Found | None:
    """The ordinal that begins at ``pos``, None where there is none.

    >>> ordinal_at("22nd", 0).parts, ordinal_at("next to last", 0).parts
    ({'value': 22}, {'value': -2})
    """
    if pos and (text[pos - 1].isalnum() or text[pos - 1] in "-_"):
        return None
    if digits := _digits().match(text, pos):
        return Found({"value": int(digits[1].replace(",", ""))}, pos, digits.end(), "ordinal")
    if relative := _relative().match(text, pos):
        return Found(
            {"value": RELATIVE_ORDINALS[" ".join(relative[1].lower().split())]}, pos, relative.end(), "ordinal"
        )
    words = _words().match(text, pos)
    value = _value(words[1] or "", words[2].lower()) if words else None
    return Found({"value": value}, pos, words.end(), "ordinal") if words and value else None


def _value(before: str, last: str) -> int | None:
    """The number that an ordinal's words say with a cardinal at their end; None where they say none."""
    if not before:
        return ORDINALS[last]
    cardinal = next(word for word, number in (*NUMBERS.items(), *SCALES.items()) if number == ORDINALS[last])
    found = number_at(before + cardinal, 0)
    return int(found.value) if found and found.end == len(before + cardinal) else None


@functools.cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){0,4}|[0-9]{1,9})(?:st|nd|rd|th)(?![^\W_]|-[^\W\d_])", re.IGNORECASE)


@functools.cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"({choice(RELATIVE_ORDINALS)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _words() -> re.Pattern[str]:
    cardinal = choice([*(word for word, number in NUMBERS.items() if number), "hundred", "thousand", "million"])
    joint = rf"(?:{GAP}|-)(?:and{GAP})?"
    return re.compile(rf"((?:{cardinal}{joint}){{1,8}})?({choice(ORDINALS)})(?![^\W_]|-[^\W\d_])", re.IGNORECASE)
