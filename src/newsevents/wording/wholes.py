"""All of a whole, none of it, and all but a part of it.

    >>> from newsevents.wording.figures import phrase_at
    >>> [phrase_at(Page(words), 0).parts["value"] for words in ("not one of the 27", "all but two of its 16 gauges")]
    [0, 14]

"Not one of the 27" has a 1 and means 0; what is left out is taken from its whole. Where it can't be, for the whole is not
stated, the words are no figure, and neither are their numbers.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Any

from newsevents.wording.amounts import Page
from newsevents.wording.bases import base_after
from newsevents.wording.found import Found, Reader
from newsevents.wording.hedges import CONTRADICTION, together
from newsevents.wording.lines import GAP, first_letters, gap
from newsevents.wording.nouns import Noun, counted, counted_by_one
from newsevents.wording.nountables import PERSONS
from newsevents.wording.scales import plain
from newsevents.wording.shares import whole_share

__all__ = ["all_of", "none_of", "not_all"]

_TURNED = {
    None: None,
    "about": "about",
    "over": "under",
    "under": "over",
    "just_over": "just_under",
    "just_under": "just_over",
    "almost": "over",
    "at_least": "at_most",
    "at_most": "at_least",
    "up_to": "at_least",
}
"""What a hedge of the part that is left out says of what is left."""


def none_of(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "No survivors", "none of the candidates", "not one of the 27" and "not a single passenger" are 0.

    >>> from newsevents.wording.figures import phrase_at
    >>> none_of(Page("Not a single one of the 27 shops opened"), 0, 0, phrase_at).parts
    {'value': 0, 'of': {'value': 27, 'unit': 'shop'}}
    """
    found = _none().match(page.text, pos)
    if found is None:
        return None
    is_no = found[1].lower() == "no"
    base = None if is_no else base_after(page, found.end(), depth, read)
    if base is not None:
        return Found({"value": 0, **base.parts}, pos, base.end, "count")
    noun = counted(page.text, found.end()) if is_no else _one_person(page.text, found)
    if noun is not None:
        return Found({"value": 0, "unit": noun.unit}, pos, noun.end, "count")
    is_other = found[2] and first_letters(page.text, gap(page.text, found.end()) or 0) != "of"
    denied = read(page, found.start(2), depth + 1) if is_other else None
    return denied and _no_figure(pos, denied.end)


def _one_person(text: str, found: re.Match[str]) -> Noun | None:
    """What "not one passenger" counts; "not one in five" is no figure, and 1 least of all."""
    noun = counted_by_one(text, found.end()) if found[0].split()[-1].lower() in ("one", "single") else None
    return noun if noun and noun.unit.rpartition(" ")[2] in PERSONS else None


def not_all(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "Not all of the 44 stowaways": under 1 per 1 of them.

    >>> from newsevents.wording.figures import phrase_at
    >>> not_all(Page("not every one of the 27 shops"), 0, 0, phrase_at).parts
    {'value': 1, 'per': 1, 'of': {'value': 27, 'unit': 'shop'}, 'hedge': 'under'}
    """
    found = _not().match(page.text, pos)
    inner = all_of(page, found.end(), depth, read) if found else None
    if inner is None or inner.parts.get("value") != inner.parts.get("per"):
        return inner and _no_figure(pos, inner.end)
    return inner._replace(parts={**inner.parts, "hedge": "under"}, start=pos)


def all_of(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """ "All of the 44 stowaways", "every one of the 27", "nearly all", "all but two of its 16 gauges"."""
    found = _all().match(page.text, pos)
    if found is None:
        return None
    but = _but().match(page.text, found.end())
    part = read(page, but.end(), depth + 1) if but else None
    if part is not None:
        return _left(pos, part)
    whole = whole_share(page, pos, found.end(), depth, read)
    but = _but().match(page.text, whole.end) if "of" in whole.parts else None
    part = read(page, but.end(), depth + 1) if but else None
    if part is None or part.parts.keys() - {"value", "hedge"}:
        return whole
    return _left(pos, part._replace(parts={**part.parts, "of": whole.parts["of"]}))


def _left(pos: int, part: Found) -> Found:
    """What is left of a whole without a part of it, as a figure."""
    parts = _without(part.parts)
    return Found(parts, pos, part.end, part.kind) if parts else _no_figure(pos, part.end)


def _without(parts: dict[str, Any]) -> dict[str, Any] | None:
    """What is left of the whole that parts are taken of, in the same words; None where that is not said.

    >>> _without({"value": 10, "hedge": "over", "per": 100, "unit": "voter"})
    {'value': 90, 'hedge': 'under', 'per': 100, 'unit': 'voter'}
    """
    base = parts.get("of", {})
    whole = parts.get("per", None if "per" in base else base.get("value"))
    if whole is None or "value" not in parts or "per_unit" in parts or parts.get("hedge") not in _TURNED:
        return None
    hedge = _TURNED[parts.get("hedge")]
    hedge = hedge if "per" in parts else together(hedge, base.get("hedge"))
    value = Fraction(str(whole)) - Fraction(str(parts["value"]))
    return {**parts, "value": plain(value)} | ({"hedge": hedge} if hedge else {}) if value >= 0 else None


def _no_figure(pos: int, end: int) -> Found:
    return Found({"hedge": CONTRADICTION}, pos, end, "count")


@functools.cache
def _none() -> re.Pattern[str]:
    single = rf"(?:even{GAP})?(?:a{GAP}single{GAP})?"
    one = rf"(?:not{GAP}{single}|no{GAP}(?:single{GAP})?)(one)|not{GAP}(?:even{GAP})?a{GAP}single"
    return re.compile(rf"({one}|neither(?:{GAP}one)?|none|no)(?![^\W_])", re.IGNORECASE)


@functools.cache
def _not() -> re.Pattern[str]:
    return re.compile(rf"not{GAP}", re.IGNORECASE)


@functools.cache
def _all() -> re.Pattern[str]:
    one = rf"(?:every(?:{GAP}(?:single|last))?|each(?:{GAP}and{GAP}every)?){GAP}one(?={GAP}of{GAP})"
    everybody = rf"every(?:one|body)(?={GAP}(?:but|except|bar|save){GAP})"
    return re.compile(rf"(?:all|{one}|{everybody})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _but() -> re.Pattern[str]:
    the = rf"(?:{GAP}(?:the|its|their))?(?:{GAP}(?:last|first|final))?"
    return re.compile(rf"{GAP}(?:but|except|bar|save)(?:{GAP}for)?{the}{GAP}", re.IGNORECASE)
