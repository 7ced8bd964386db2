"""A phrase as a whole: hedge, number, what is counted, and what it is taken of.

    >>> phrase_at(Page("every fifth of almost 2,500 captured defenders"), 0).parts["of"]
    {'value': 2500, 'unit': 'captured defender', 'hedge': 'almost'}

``phrase_at`` reads forward from a place that may begin a phrase; whether what it reads is a figure in running text
is for ``guards`` to say. A new kind of phrase is one function and a line in ``_readers``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsevents.wording.amounts import Amount, Page, amount_at
from newsevents.wording.bases import base_after
from newsevents.wording.counts import couple, magnitude, several
from newsevents.wording.found import Found
from newsevents.wording.hedges import CONTRADICTION, hedge_after, hedge_at, together
from newsevents.wording.lines import first_letters, gap, word_at
from newsevents.wording.nouns import Noun
from newsevents.wording.nountables import DURATIONS, STOP
from newsevents.wording.shares import every, majority, out_of, share_of
from newsevents.wording.tables import ADVERBS, MAGNITUDES, PREPOSITIONS, SEVERAL
from newsevents.wording.tails import estimate_after, noun_after, one_unit, rate_through, rest_after
from newsevents.wording.wholes import all_of, none_of, not_all

__all__ = ["phrase_at"]

_DEEPEST = 5


def phrase_at(page: Page, pos: int, depth: int = 0) -> Found | None:
    """The longest phrase that begins at ``pos``; with a contradiction for a hedge where its hedges contradict.

    >>> phrase_at(Page("at least 20 of the 60 crew members"), 0).parts
    {'value': 20, 'of': {'value': 60, 'unit': 'crew member'}, 'hedge': 'at_least'}
    """
    if depth > _DEEPEST:
        return None
    hedge = hedge_at(page.text, pos)
    start = hedge.end if hedge else pos
    for reader in _readers(first_letters(page.text, start)):
        found = reader(page, start, depth)
        if found is not None and hedge is not None and _is_preposition(page.text, pos, start, found):
            return None
        if found is not None and hedge is not None and found.numeral and first_letters(page.text, pos) in ADVERBS:
            return _hedged(found, hedge.word)._replace(is_weak=found.is_weak)
        if found is not None:
            return _hedged(found, hedge.word if hedge else None)
    return None


def _is_preposition(text: str, pos: int, start: int, found: Found) -> bool:
    """Whether the hedge before a vague number, or before all, is a plain word: "talk about several issues", "above all"."""
    is_all = found.parts.get("value") == found.parts.get("per") == 1 and "hedge" not in found.parts
    if is_all and first_letters(text, start).lower() in ("all", "each", "every"):
        return first_letters(text, pos) in PREPOSITIONS - ADVERBS
    return found.parts.get("hedge") in ("several", "magnitude") and first_letters(text, pos) in PREPOSITIONS


def _hedged(found: Found, hedge: str | None) -> Found:
    """The phrase under the hedge before it; a range takes none but ABOUT, before it or after."""
    inner = found.parts.get("hedge")
    is_range = "low" in found.parts
    if hedge is None and not (inner and is_range):
        return found
    if is_range:
        both = together(hedge, inner)
        both = both if both == "about" else CONTRADICTION
    elif inner in ("several", "magnitude"):
        both = inner if hedge in ("at_least", "over") else CONTRADICTION
    else:
        both = together(hedge, inner)
    return found._replace(parts={**found.parts, "hedge": both}, is_weak=False)


def _share_in_words(page: Page, pos: int, depth: int) -> Found | None:
    return (
        every(page, pos, depth, phrase_at)
        or majority(page, pos, depth, phrase_at)
        or all_of(page, pos, depth, phrase_at)
    )


def _vague(page: Page, pos: int, depth: int) -> Found | None:
    for reader in (several, magnitude, none_of, not_all, couple):
        found = reader(page, pos, depth, phrase_at)
        if found is not None:
            return found
    return None


def _figure(page: Page, pos: int, depth: int) -> Found | None:
    """A number or a range, in one of its many surroundings."""
    amount = amount_at(page, pos)
    if amount is None:
        return one_unit(page, pos)
    if amount.is_cut:
        return Found({"hedge": CONTRADICTION}, pos, amount.end, "count")
    if amount.per is not None:
        return share_of(page, amount, depth, phrase_at)
    return out_of(page, amount, depth, phrase_at) or _counted(page, pos, amount, depth)


_PhraseReader = Callable[[Page, int, int], Found | None]
_DIGITS_ONLY: list[_PhraseReader] = [_figure]
_NEVER_NUMBERS = frozenset("no none neither not all most every everyone everybody each several the".split())
_SHARES = frozenset(["every", "everyone", "everybody", "each", "all", "most", "the", "a", "an"])
_VAGUE = frozenset(
    words.split()[0] for words in (*SEVERAL, *MAGNITUDES, "multiples", *("no none neither not".split()), "a couple")
)


def _readers(first: str) -> list[_PhraseReader]:
    """The readers of phrases that may begin with a word."""
    if not first:
        return _DIGITS_ONLY
    readers: list[_PhraseReader] = [_share_in_words] if first in _SHARES else []
    readers += [_vague] if first in _VAGUE else []
    return readers if first in _NEVER_NUMBERS else [*readers, _figure]


def _counted(page: Page, pos: int, amount: Amount, depth: int) -> Found:
    """A number with its hedge after it, its noun, its rest, its rate or its base."""
    text, end = page.text, amount.end
    parts: dict[str, Any] = Found.of_amount(amount)
    hedge = hedge_after(text, end)
    end = hedge.end if hedge else end
    meaning = hedge.word if hedge else None
    noun = Noun(amount.noun, end) if amount.noun else None
    if amount.unit is None and noun is None:
        part = base_after(page, end, depth, phrase_at)
        if part is not None and "of" in part.parts:
            return Found({**parts, **_hedge(meaning), **part.parts}, pos, part.end, "count", numeral=amount.numeral)
        noun = noun_after(text, end, amount)
        if noun is None and part is not None and not part.is_weak and amount.low > 1 and not amount.is_range:
            return Found({**parts, **_hedge(meaning), **part.parts}, pos, part.end, "count", numeral=amount.numeral)
    if noun is not None:
        parts, end = {**parts, **({"unit": noun.unit} if noun.unit else {})}, noun.end
        parts, end = rest_after(text, parts, end)
    parts, end, meaning = _tail(text, parts, end, meaning)
    estimate = (
        estimate_after(page, end)
        if "value" in parts and not parts.keys() & {"per", "rest"} and meaning in (None, "about")
        else None
    )
    if estimate is not None and estimate.parts["low"] <= parts["value"] <= estimate.parts["high"]:
        parts, end = {**parts, **estimate.parts}, estimate.end
    is_weak = not amount.is_range and noun is None and amount.unit is None and _is_idle(text, amount, end)
    kind = _kind(parts, money=amount.unit is not None)
    if "per" in parts and "per_unit" not in parts and "unit" not in parts:
        base = base_after(page, end, depth, phrase_at)
        if base is not None:
            parts, end, kind = {**parts, **base.parts}, base.end, "share"
    return Found(
        {**parts, **_hedge(meaning)}, pos, end, kind, is_weak and meaning is None, amount.numeral, noun is not None
    )


def _is_idle(text: str, amount: Amount, end: int) -> bool:
    """Whether a bare 1 or 0 may be no number: "one of them", "zero tolerance"."""
    if amount.numeral is None or amount.numeral.is_digits:
        return False
    following = word_at(text, gap(text, end) or end)
    return amount.low == 1 or (amount.low == 0 and following not in STOP and following != "")


def _tail(text: str, parts: dict[str, Any], end: int, meaning: str | None) -> tuple[dict[str, Any], int, str | None]:
    """The rate, and the hedges before and after it."""
    for _ in range(2):
        after = hedge_after(text, end) if meaning is None else None
        if after is not None:
            meaning, end = after.word, after.end
        rate = rate_through(text, end) if "per" not in parts and "rest" not in parts else None
        if rate is not None:
            parts, end = {**parts, **rate.parts}, rate.end
        if after is None and rate is None:
            break
    return parts, end, meaning


def _hedge(meaning: str | None) -> dict[str, str]:
    return {"hedge": meaning} if meaning else {}


def _kind(parts: dict[str, Any], *, money: bool) -> str:
    if "per" in parts:
        return "rate"
    if money:
        return "amount"
    return "duration" if parts.get("unit") in DURATIONS else "count"
