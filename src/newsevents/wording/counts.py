"""Numbers that say no number: dozens, several, a couple.

>>> from newsevents.wording.figures import phrase_at
>>> phrase_at(Page("tens of thousands of teachers"), 0).parts
{'value': 10000, 'hedge': 'magnitude', 'unit': 'teacher'}
"""

from __future__ import annotations

import functools
import re
from typing import Any

from newsevents.wording.amounts import Page
from newsevents.wording.bases import base_after
from newsevents.wording.found import Found, Reader
from newsevents.wording.lines import GAP, choice
from newsevents.wording.money import money_after
from newsevents.wording.nouns import Noun, counted
from newsevents.wording.nountables import DURATIONS
from newsevents.wording.numbers import number_at
from newsevents.wording.scales import plain
from newsevents.wording.tables import MAGNITUDES, SCALES, SEVERAL
from newsevents.wording.tails import rate_after

__all__ = ["couple", "magnitude", "several"]


def several(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "Several", "a few hundred metres", "a handful of lawyers"."""
    found = _several().match(page.text, pos)
    if found is None:
        return None
    parts: dict[str, Any] = {"hedge": "several"}
    if found[2]:
        parts["value"] = _scale(found[2])
    elif found[3]:
        number = number_at(page.text, found.start(3))
        if number is None:
            return None
        return _with_noun(page, pos, number.end, {"value": plain(number.value), "hedge": "several"}, depth, read)
    return _with_noun(page, pos, found.end(), parts, depth, read, is_weak=not found[2])


def magnitude(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "Dozens of orchards", "hundreds of millions of dollars"."""
    found = _magnitude().match(page.text, pos)
    if found is None:
        return None
    if found[2]:
        number = number_at(page.text, found.end())
        if number is None:
            return None
        return _with_noun(page, pos, number.end, {"value": plain(number.value), "hedge": "magnitude"}, depth, read)
    word = " ".join(found[1].lower().split())
    parts = {"value": MAGNITUDES[word.partition(" upon ")[0].partition(" and ")[0]], "hedge": "magnitude"}
    return _with_noun(page, pos, found.end(), parts, depth, read, is_weak=word in ("scores", "tens"))


def couple(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "A couple of hikers" is about 2, "a couple of hundred" about 200."""
    found = _couple().match(page.text, pos)
    if found is None:
        return None
    scale = _scale(found[1]) if found[1] else 1
    return _with_noun(page, pos, found.end(), {"value": 2 * scale, "hedge": "about"}, depth, read, is_weak=not found[1])


def _with_noun(
    page: Page, pos: int, end: int, parts: dict[str, Any], depth: int, read: Reader, *, is_weak: bool = False
) -> Found:
    """A vague number with its base, its currency or its noun, and its rate."""
    money = money_after(page.text, _after_of(page.text, end), page.dollar)
    if money is not None:
        return Found({**parts, "unit": money.code}, pos, money.end, "amount")
    base = base_after(page, end, depth, read)
    noun = None if base else counted(page.text, end)
    if base is not None:
        parts, end = {**parts, **base.parts}, base.end
    elif noun is not None:
        parts, end = _unit(parts, noun)
    rate = rate_after(page.text, end) if "value" in parts and "of" not in parts else None
    if rate is not None:
        return Found({**parts, **rate.parts}, pos, rate.end, "rate")
    kind = "duration" if parts.get("unit") in DURATIONS else "count"
    return Found(parts, pos, end, kind, is_weak and base is None and noun is None)


def _unit(parts: dict[str, Any], noun: Noun) -> tuple[dict[str, Any], int]:
    return {**parts, "unit": noun.unit}, noun.end


def _after_of(text: str, pos: int) -> int:
    found = _of().match(text, pos)
    return found.end() if found else pos


def _scale(words: str) -> int:
    size = 1
    for word in words.lower().replace("-", " ").split():
        size *= SCALES[word]
    return size


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of(?={GAP})", re.IGNORECASE)


_SIZES = [word for word in SCALES if len(word) > len("mln") and word not in ("dozens", "hundreds", "score")]


@functools.cache
def _several() -> re.Pattern[str]:
    scales = rf"{choice(_SIZES)}(?:{GAP}{choice(_SIZES)})?"
    words = choice(SEVERAL)
    return re.compile(rf"({words})(?:{GAP}(?:of{GAP})?(?:({scales})|([0-9]))|(?![^\W_]))(?![^\W\d_])", re.IGNORECASE)


@functools.cache
def _magnitude() -> re.Pattern[str]:
    words = choice(MAGNITUDES)
    upon = rf"(?:{GAP}(?:upon|and){GAP}{words})?"
    return re.compile(rf"({words}{upon})(?![^\W_])|(multiples{GAP}of{GAP})", re.IGNORECASE)


@functools.cache
def _couple() -> re.Pattern[str]:
    return re.compile(rf"a{GAP}couple(?:{GAP}(?:of{GAP})?({choice(_SIZES)}))?(?![^\W_])", re.IGNORECASE)
