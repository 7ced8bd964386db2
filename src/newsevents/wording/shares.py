"""Shares: "every fifth", "one in five", "two-thirds of the 1,200", "most of the residents".

    >>> from newsevents.wording.figures import phrase_at
    >>> phrase_at(Page("three out of five pensioners"), 0).parts
    {'value': 3, 'per': 5, 'unit': 'pensioner'}

A base that has a number is ``of``; one that has none gives the share its noun.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Any

from newsevents.wording.amounts import Amount, Page, amount_at
from newsevents.wording.bases import IDIOMS, bare_base, base_after, is_of_persons, numbered_base
from newsevents.wording.found import Found, Reader
from newsevents.wording.guards import is_year
from newsevents.wording.hedges import hedge_after
from newsevents.wording.lines import GAP, choice, ends_block, first_letters, gap, may_begin, word_at
from newsevents.wording.money import sign_at
from newsevents.wording.nouns import Noun, counted, counted_by_one, is_measure
from newsevents.wording.nountables import DURATIONS
from newsevents.wording.numbers import number_at
from newsevents.wording.plurals import is_plural, singular
from newsevents.wording.scales import Numeral, plain
from newsevents.wording.tables import MAJORITIES, ORDINALS

__all__ = ["every", "majority", "out_of", "share_of", "whole_share"]

_MOST_OF_NOUN = 10
_ROUND = frozenset((*range(3, 11), 20, 100, 1000))


def every(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "Every fifth of almost 2,500", "every other house"."""
    found = _every().match(page.text, pos)
    if found is None:
        return None
    word = found[1].lower()
    per = 2 if word == "other" else ORDINALS.get(word) or int(found[2] or 0)
    parts: dict[str, Any] = {"value": 1, "per": per}
    base = base_after(page, found.end(), depth, read)
    if base is not None:
        return Found({**parts, **base.parts}, pos, base.end, "share")
    noun = counted_by_one(page.text, found.end())
    if noun is not None and noun.unit:
        return Found({**parts, "unit": noun.unit}, pos, noun.end, "share")
    return Found(parts, pos, found.end(), "share", is_weak=True)


def majority(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "The vast majority of the 4,000 claimants", "most residents"."""
    found = _majority().match(page.text, pos)
    if found is None:
        return None
    words = " ".join(found[1].lower().split())
    parts: dict[str, Any] = {"value": 1, "hedge": MAJORITIES[words], "per": 2}
    base = base_after(page, found.end(), depth, read)
    if base is not None:
        return Found({**parts, **base.parts}, pos, base.end, "share")
    noun = _direct(page.text, found.end()) if words == "most" else None
    if noun is not None:
        return Found({**parts, "unit": noun.unit}, pos, noun.end, "share", is_weak=_after_article(page.text, pos))
    return Found(parts, pos, found.end(), "share", is_weak=True)


def share_of(page: Page, amount: Amount, depth: int, read: Reader) -> Found:
    """A fraction or a percentage, with the hedge and the base that follow it."""
    text, start = page.text, amount.end
    parts = Found.of_amount(amount)
    after = hedge_after(text, start)
    if after is not None:
        parts["hedge"], start = after.word, after.end
    base = base_after(page, start, depth, read) or (bare_base(page, start, depth, read) if amount.per == 2 else None)
    if base is not None:
        return Found({**parts, **base.parts}, start, base.end, "share")
    if unit := _unit_part(text, amount, start):
        return unit
    is_weak = amount.per != 100 and amount.low == 1 and not (_is_said(text, start) or is_of_persons(text, start))
    return Found(parts, start, start, "share", is_weak)


def _unit_part(text: str, amount: Amount, start: int) -> Found | None:
    """ "Half an hour", "a quarter of a percentage point": so much of one unit, but not "2 percent a year"."""
    found = _of_one().match(text, start)
    if found is None or amount.is_range or not amount.per or (amount.per == 100 and not found[1]):
        return None
    point = _percentage_point().match(text, found.end())
    word = point[0] if point else word_at(text, found.end())
    if not point and (not is_measure(word.lower()) or is_plural(word.lower())):
        return None
    unit = " ".join(singular(word).split())
    parts = {"value": plain(Fraction(amount.low) / amount.per), "unit": unit}
    return Found(parts, start, found.end() + len(word), "duration" if unit in DURATIONS else "count")


@functools.cache
def _percentage_point() -> re.Pattern[str]:
    return re.compile(rf"percentage{GAP}point(?![^\W_])", re.IGNORECASE)


def _is_said(text: str, end: int) -> bool:
    """Whether a bare share is what a verb is said of: "a third were women"."""
    start = gap(text, end)
    return start is not None and word_at(text, start) in _VERBS


_VERBS = frozenset(["were", "was", "are", "have", "had", "said", "will", "would", "could", "did", "do"])


def out_of(page: Page, amount: Amount, depth: int, read: Reader) -> Found | None:
    """ "One in five households", "three out of every four", "one child in four", "one euro in five"."""
    noun = Noun(amount.unit, amount.end) if amount.unit else None
    found = _in().match(page.text, amount.end) if may_begin(page.text, amount.end, "io") else None
    if found is None and noun is None and amount.low <= _MOST_OF_NOUN:
        noun = counted_by_one(page.text, amount.end) if amount.low == 1 else counted(page.text, amount.end)
        found = _in().match(page.text, noun.end) if noun else None
    whole = _whole(page, amount, found, noun) if found else None
    if whole is None:
        return None
    parts = {**Found.of_amount(amount), "per": plain(whole.value)}
    if noun is not None:
        return Found({**parts, "unit": noun.unit}, amount.end, whole.end, "share")
    after = hedge_after(page.text, whole.end)
    end = after.end if after else whole.end
    parts |= {"hedge": after.word} if after else {}
    base = base_after(page, end, depth, read)
    if base is not None:
        return Found({**parts, **base.parts}, amount.end, base.end, "share")
    following = counted(page.text, end)
    if following is not None:
        return Found({**parts, "unit": following.unit}, amount.end, following.end, "share")
    return Found(parts, amount.end, end, "share")


def _whole(page: Page, amount: Amount, found: re.Match[str], noun: Noun | None) -> Numeral | None:
    """The number that a share is out of, in the same currency: "€1 in €5", and not "€1 in £5"."""
    sign = sign_at(page.text, found.end(), page.dollar)
    if (sign and sign.code != amount.unit) or (amount.unit and amount.low > _MOST_OF_NOUN):
        return None
    whole = number_at(page.text, sign.end if sign else found.end())
    return whole if whole and _is_share(page.text, amount, whole, found, noun) else None


def _is_share(text: str, amount: Amount, whole: Numeral, found: re.Match[str], noun: Noun | None) -> bool:
    """Whether "N in M" is a share, not N of something in M of something."""
    if not 0 < amount.high <= whole.value or is_year(text, whole):
        return False
    following = None if _is_verb_after(text, whole.end) else counted(text, whole.end)
    if "out" in found[0].lower() or "every" in found[0].lower():
        return noun is None or following is None
    if following is not None and (noun is not None or following.unit in DURATIONS):
        return False
    if amount.low == 1:
        return whole.value > 1
    return amount.high < whole.value in _ROUND and amount.high.denominator == 1


def _is_verb_after(text: str, end: int) -> bool:
    """Whether the word after a share is what its one does, though it looks like a plural: "one child in four lives in"."""
    start = gap(text, end)
    return start is not None and word_at(text, start) in _THIRD_PERSON


_THIRD_PERSON = frozenset(
    "lives works needs uses dies leaves lies drinks reads stays waits fears hopes plans votes drops ends keeps takes".split()
)


def _direct(text: str, pos: int) -> Noun | None:
    """The noun right after "most": a plural, alone, after a name, or all that is left of the paragraph."""
    start = gap(text, pos)
    word = word_at(text, start) if start is not None else ""
    if not word or word.lower() in IDIOMS:
        return None
    noun = counted(text, pos)
    if noun is None or start is None:
        return None
    near = is_plural(word.lower()) or word[0].isupper() or ends_block(text, noun.end)
    return noun if near else None


def _after_article(text: str, pos: int) -> bool:
    before = text[max(0, pos - 8) : pos].lower().split()
    return bool(before) and before[-1] in ("the", "at", "its", "his", "her", "their", "our", "a", "second")


def whole_share(page: Page, pos: int, end: int, depth: int, read: Reader) -> Found:
    """1 per 1 of what follows: "all of the 44 stowaways", "all 44 stowaways".

    >>> from newsevents.wording.figures import phrase_at
    >>> whole_share(Page("all 44 stowaways"), 0, 3, 0, phrase_at).parts
    {'value': 1, 'per': 1, 'of': {'value': 44, 'unit': 'stowaway'}}
    """
    base = base_after(page, end, depth, read) or bare_base(page, end, depth, read)
    parts: dict[str, Any] = {"value": 1, "per": 1}
    if base is not None:
        return Found(
            {**parts, **base.parts},
            pos,
            base.end,
            "share",
            is_weak="unit" in base.parts and first_letters(page.text, gap(page.text, end) or end) != "of",
        )
    start = gap(page.text, end)
    amount = amount_at(page, start) if start is not None else None
    inner = numbered_base(page, start, depth, read) if amount is not None and start is not None else None
    if inner is not None and "value" in inner.parts:
        return Found({**parts, "of": inner.parts}, pos, inner.end, "share")
    noun = counted(page.text, end)
    if noun is not None:
        return Found({**parts, "unit": noun.unit}, pos, noun.end, "share", is_weak=True)
    return Found(parts, pos, end, "share", is_weak=True)


@functools.cache
def _every() -> re.Pattern[str]:
    words = choice([*(word for word, number in ORDINALS.items() if number > 1), "other"])
    return re.compile(rf"every{GAP}({words}|([1-9][0-9]{{0,8}})(?:nd|rd|th))(?![^\W_])", re.IGNORECASE)


@functools.cache
def _majority() -> re.Pattern[str]:
    return re.compile(rf"({choice(MAJORITIES)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _in() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:in{GAP}(?:every{GAP})?|out{GAP}of{GAP}(?:every{GAP}|the{GAP})?)", re.IGNORECASE)


@functools.cache
def _of_one() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}(of{GAP})?(?:an?|one){GAP}|(?<=[hH]alf){GAP}(?=year|month|day|hour|mile|minute|century)|-(?=hour)",
        re.IGNORECASE,
    )
