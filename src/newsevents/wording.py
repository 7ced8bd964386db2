"""Phrases of hedged numbers, from words to plain parts.

    >>> parts_of("every fifth of almost 2,500 captured defenders")["of"]
    {'value': 2500, 'hedge': 'almost', 'unit': 'captured defender'}

The tables are the language. It knows a number in digits, a hedge before it, "every fifth of", and the noun
after it; it does not know number words, ranges, money or rates yet.
"""

from __future__ import annotations

import re

__all__ = ["parts_of"]

HEDGES = {
    "about": "about",
    "around": "about",
    "some": "about",
    "over": "over",
    "more than": "over",
    "at least": "at_least",
    "almost": "almost",
    "nearly": "almost",
    "fewer than": "under",
    "less than": "under",
    "up to": "up_to",
}
ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}

_FIGURE = re.compile(
    rf"(?:({'|'.join(HEDGES)}) )?([0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,15}})(?: ([A-Za-z]+(?: [A-Za-z]+){{0,4}}))?",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"every ({'|'.join(ORDINALS)})(?: of (.+)| ([A-Za-z]+))?", re.IGNORECASE)


def parts_of(words: str) -> dict[str, object] | None:
    """The parts of a phrase under the names of ``Quantity``'s fields; None where it is not understood whole.

    >>> parts_of("over 1,900 defenders"), parts_of("lots")
    ({'value': 1900, 'hedge': 'over', 'unit': 'defender'}, None)
    """
    if match := _SHARE.fullmatch(words):
        return _share(ORDINALS[match[1].lower()], match[2], match[3])
    match = _FIGURE.fullmatch(words)
    if match is None:
        return None
    parts: dict[str, object] = {"value": int(match[2].replace(",", ""))}
    if match[1]:
        parts["hedge"] = HEDGES[match[1].lower()]
    if match[3]:
        parts["unit"] = _singular(match[3])
    return parts


def _share(per: int, base: str | None, noun: str | None) -> dict[str, object] | None:
    parts: dict[str, object] = {"value": 1, "per": per}
    if noun:
        parts["unit"] = noun
    if base is None:
        return parts
    of = parts_of(base)
    return None if of is None else {**parts, "of": of}


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
