"""What follows a number: its noun, its rest in a smaller unit, and what it is counted per.

>>> rate_after("12 deaths per 100,000 inhabitants", 9).parts
{'per': 100000, 'per_unit': 'inhabitant'}
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Any

from newsevents.wording.amounts import Amount, Page, amount_at
from newsevents.wording.found import Found
from newsevents.wording.lines import GAP, WIDEST, choice, gap, may_begin, word_at
from newsevents.wording.naming import word_before
from newsevents.wording.nouns import Noun, counted, counted_by_one, counted_list
from newsevents.wording.nountables import DURATIONS, MEASURES, STOP
from newsevents.wording.numbers import number_at
from newsevents.wording.plurals import is_plural, singular
from newsevents.wording.scales import Numeral, plain
from newsevents.wording.tables import FRACTIONS, NUMBERS, SCALES

__all__ = ["estimate_after", "noun_after", "one_unit", "rate_after", "rate_through", "rest_after"]

_RESTS = {"foot": "inch", "pound": "ounce", "kilogram": "gram", "kilometre": "metre", "metre": "centimetre"}


def noun_after(text: str, pos: int, amount: Amount) -> Noun | None:
    """What a number counts: a plural, or for 1 a singular too.

    >>> noun_after("one person", 3, Amount(1, 1, 3)).unit
    'person'
    """
    if text[pos : pos + 1] == "-":
        return _hyphened(text, pos + 1)
    if owner := _of_time(text, pos, amount):
        return owner
    if "°" in text[pos : pos + WIDEST + 1] and (degree := _degree().match(text, pos)):
        return Noun(degree[1], degree.end())
    if amount.low == 1 and not amount.is_range:
        return counted_by_one(text, pos)
    return counted(text, pos) or counted_list(text, pos)


def _of_time(text: str, pos: int, amount: Amount) -> Noun | None:
    """The unit of a length of time that something is of: "40 years' experience", "one year's jail"."""
    near = text[pos : pos + _LONGEST_TIME]
    found = _times().match(text, pos) if "'" in near or "’" in near else None
    if found is None or (found[2] is not None) is not (amount.low == 1 and not amount.is_range):
        return None
    return Noun(singular(found[1]), found.end(1))


@functools.cache
def _times() -> re.Pattern[str]:
    one = choice(word for word in DURATIONS if len(word) > len("sec") or word == "day")
    return re.compile(rf"{GAP}({one}s?)(?:(?<=s)['’](?!\w)|(['’]s))(?![^\W_])", re.IGNORECASE)


_LONGEST_TIME = WIDEST + len("millenniums'")


def _hyphened(text: str, pos: int) -> Noun | None:
    """ "30-minutes", "3-min"; "a 12-hour curfew" describes the curfew, and counts nothing."""
    word = word_at(text, pos)
    is_short = word in DURATIONS and len(word) <= len("mins")
    if (is_plural(word) and singular(word) in DURATIONS) or (is_short and word not in ("day", "year", "week", "hour")):
        return Noun(singular(word), pos + len(word))
    return None


def one_unit(page: Page, pos: int) -> Found | None:
    """ "A fortnight", "a year and a half", "an hour and 20 minutes": one unit of time."""
    found = _one_unit().match(page.text, pos)
    if found is None or (found[0][0] in "fF" and word_before(page.text, pos) != "for"):
        return None
    parts: dict[str, Any] = {"value": 1, "unit": found[1].lower()}
    parts, end = rest_after(page.text, parts, found.end())
    is_weak = end == found.end() and found[1].lower() != "fortnight" and "full" not in found[0].lower()
    return Found(parts, pos, end, "duration", is_weak or _is_moment(page.text, end))


def rest_after(text: str, parts: dict[str, Any], end: int) -> tuple[dict[str, Any], int]:
    """The half of the unit, or the rest in a smaller one, that follows a unit of time.

    >>> rest_after("three years and 44 days", {"value": 3, "unit": "year"}, 11)
    ({'value': 3, 'unit': 'year', 'rest': {'value': 44, 'unit': 'day'}}, 23)
    """
    if "value" not in parts or (parts.get("unit") not in DURATIONS and parts.get("unit") not in _RESTS):
        return parts, end
    whole, after = _with_rest(text, parts, end)
    return (whole, after) if after > end else _as_rest(text, parts, end)


def _with_rest(text: str, parts: dict[str, Any], end: int) -> tuple[dict[str, Any], int]:
    """A figure with its half or its rest, which may have its own."""
    if half := _and_half().match(text, end):
        count = NUMBERS.get((half[1] or "a").lower(), 1)
        value = Fraction(parts["value"]) + Fraction(count, FRACTIONS[half[2].lower()])
        return {**parts, "value": plain(value)}, half.end()
    following = _following(text, end)
    unit = parts["unit"]
    if following is None or not _is_smaller(following.parts["unit"], unit):
        return parts, end
    rest, after = _with_rest(text, following.parts, following.end)
    return {**parts, "rest": rest}, after


def _as_rest(text: str, parts: dict[str, Any], end: int) -> tuple[dict[str, Any], int]:
    """ "6 weeks 2 years": the rest that stands before its figure."""
    following = _following(text, end)
    if following is None or not text[end : following.start].isspace():
        return parts, end
    is_rest = following.parts["unit"] in DURATIONS and _is_smaller(parts["unit"], following.parts["unit"])
    return ({**following.parts, "rest": parts}, following.end) if is_rest else (parts, end)


def _is_smaller(unit: str, than: str) -> bool:
    return DURATIONS.get(unit, 99) < DURATIONS.get(than, 0) or _RESTS.get(than) == unit


def _following(text: str, end: int) -> Found | None:
    """The plain figure after the joint at ``end``, with its unit."""
    joint = _joint().match(text, end)
    numeral = number_at(text, joint.end()) if joint else None
    start = gap(text, numeral.end) if numeral else None
    if numeral is None or joint is None or start is None or numeral.value < 0:
        return None
    word = word_at(text, start)
    return Found({"value": plain(numeral.value), "unit": singular(word)}, joint.end(), start + len(word), "duration")


def estimate_after(page: Page, end: int) -> Found | None:
    """The range in brackets after a best estimate: "40 barns (30 to 50)".

    >>> estimate_after(Page("40 barns (30 to 50)"), 8).parts
    {'low': 30, 'high': 50}
    """
    opened = _bracket().match(page.text, end) if "(" in page.text[end : end + WIDEST + 1] else None
    amount = amount_at(page, opened.end()) if opened else None
    if amount is None or not amount.is_range or amount.per or page.text[amount.end : amount.end + 1] != ")":
        return None
    return Found({"low": plain(amount.low), "high": plain(amount.high)}, end, amount.end + 1, "count")


@functools.cache
def _degree() -> re.Pattern[str]:
    return re.compile(rf"{GAP}?(°[CF])(?![^\W_])")


@functools.cache
def _bracket() -> re.Pattern[str]:
    return re.compile(rf"{GAP}?\((?:range:?{GAP})?")


def rate_after(text: str, pos: int) -> Found | None:
    """The denominator of a rate: "per 100,000 inhabitants", "a day", "for every 1,000 residents".

    >>> rate_after("£3,000 a year later", 6) is None
    True
    """
    if text[pos : pos + 1] == "/":
        return _per_one(text, pos + 1)
    found = _per().match(text, pos) if may_begin(text, pos, "paef") else None
    if found is None:
        return None
    if found[1].lower() in ("a", "an", "each"):
        return _per_one(text, found.end())
    size = number_at(text, found.end()) or _bare_scale(text, found.end())
    start = size.end if size else found.end()
    noun = counted(text, start) if size and size.value != 1 else _denominator(text, start)
    if (size is None and noun is None) or (found[1].lower() == "every" and (size is None or noun is None)):
        return None
    if size is not None and size.value <= 0:
        return None
    parts: dict[str, Any] = {"per": plain(size.value) if size else 1}
    end = noun.end if noun else start
    return Found({**parts, "per_unit": noun.unit} if noun else parts, pos, end, "rate")


def rate_through(text: str, pos: int) -> Found | None:
    """The denominator of a rate, also behind what a measure is of: "litres of water a week".

    >>> rate_through("90 litres of drinking water a week", 9).parts
    {'per': 1, 'per_unit': 'week'}
    """
    stuff = _stuff().match(text, pos) if may_begin(text, pos, "o") else None
    if stuff is None:
        return rate_after(text, pos)
    return None if STOP & set(stuff[1].lower().split()) else rate_after(text, stuff.end())


def _bare_scale(text: str, pos: int) -> Numeral | None:
    word = word_at(text, pos).lower()
    if word not in SCALES or len(word) <= len("mln"):
        return None
    return Numeral(SCALES[word], pos + len(word))


def _denominator(text: str, pos: int) -> Noun | None:
    word = word_at(text, pos)
    if not word:
        return counted_by_one(text, pos)
    if word.lower() in DURATIONS or word.lower() in MEASURES:
        return Noun(word, pos + len(word))
    return None if word.lower() in STOP else counted_by_one(text, pos)


def _per_one(text: str, pos: int) -> Found | None:
    word = word_at(text, pos)
    if (word not in DURATIONS and word not in MEASURES) or _is_moment(text, pos + len(word)):
        return None
    return Found({"per": 1, "per_unit": word}, pos, pos + len(word), "rate")


def _is_moment(text: str, end: int) -> bool:
    """Whether "a year" goes on to "a year later": a time, not a measure."""
    start = gap(text, end)
    return start is not None and word_at(text, start).lower() in _MOMENTS


_MOMENTS = frozenset(
    ["later", "ago", "earlier", "before", "after", "since", "from", "previously", "prior", "afterwards"]
)


@functools.cache
def _stuff() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of((?:{GAP}[^\W\d_][\w-]{{1,19}}){{1,3}}?)(?={GAP}(?:per|an?|each){GAP})", re.IGNORECASE)


@functools.cache
def _one_unit() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:an?{GAP})?full{GAP}|an?{GAP})({choice(word for word in DURATIONS if len(word) > 2)})(?![^\W_])",
        re.IGNORECASE,
    )


@functools.cache
def _and_half() -> re.Pattern[str]:
    words = choice(["half", "quarter", "third", "quarters", "thirds"])
    return re.compile(rf"{GAP}and{GAP}(?:(an?|one|two|three){GAP})?({words})(?![^\W_]|{GAP}of{GAP})", re.IGNORECASE)


@functools.cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf",?{GAP}(?:and{GAP})?", re.IGNORECASE)


@functools.cache
def _per() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(per|an?|each|for{GAP}every|for{GAP}each|every){GAP}", re.IGNORECASE)
