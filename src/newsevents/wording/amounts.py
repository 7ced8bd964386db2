"""A number with its currency or its denominator, and ranges of two.

    >>> found = amount_at(Page("$1.2 to $1.4 billion"), 0)
    >>> found.low, found.high, found.unit
    (Fraction(1200000000, 1), Fraction(1400000000, 1), 'USD')

The scale, the currency and the denominator of a range belong to both its ends.
"""

from __future__ import annotations

import functools
import math
import re
from fractions import Fraction
from typing import NamedTuple

from newsevents.wording.hedges import hedge_at
from newsevents.wording.letters import unit_letter
from newsevents.wording.lines import GAP, choice, first_letters, may_begin
from newsevents.wording.metres import METRES, MILLIONS, sense_of_m
from newsevents.wording.money import money_after, sign_at
from newsevents.wording.nouns import counted, is_measure
from newsevents.wording.numbers import number_at
from newsevents.wording.parts import parts_at
from newsevents.wording.scales import Numeral, part_of_scale, with_short_scale
from newsevents.wording.tables import RISES
from newsevents.wording.verbs import Change, change_before

__all__ = ["Amount", "Page", "amount_at", "changed", "range_of"]

_PERCENT = 100
_REACH = 80
_THOUSAND = 1000
_FARTHEST = 3
"""How many times the lower end of a change the higher is at most."""


class Page(NamedTuple):
    """A text and what a dollar without a country is in it."""

    text: str
    dollar: str = "USD"


class Amount(NamedTuple):
    """One number or a range of two, with the currency, or what it is taken of."""

    low: int | Fraction
    high: int | Fraction
    end: int
    unit: str | None = None
    per: int | None = None
    is_range: bool = False
    numeral: Numeral | None = None
    is_cut: bool = False
    """Its scale stands after another number, so that its own words say another one."""
    noun: str | None = None
    """What a letter close behind the number says that it counts: metres, pence."""


def amount_at(page: Page, pos: int) -> Amount | None:
    """The number or the range that begins at ``pos``.

    >>> amount_at(Page("between 40 and 50 barns"), 0).high
    50
    """
    between = _between().match(page.text, pos) if first_letters(page.text, pos) in _CONNECTING else None
    if between is None:
        first = _single(page, pos)
        return first and (changed(page, pos, first) or range_of(page, first) or first)
    if "from" in between[0].lower() and (first := _single(page, between.end())):
        if changed(page, between.end(), first):
            return None
        return range_of(page, first, joint=_joints()["to"])
    return _between_and(page, between.end())


def _between_and(page: Page, start: int) -> Amount | None:
    """ "Between a hundred and two hundred": the "and" that has a whole number on both sides."""
    whole = _single(page, start)
    if whole is None:
        return None
    inner = _joints()["and"].finditer(page.text, start, min(whole.end, start + _REACH))
    ranges = (_parted(page, start, joint.start()) for joint in inner)
    found = range_of(page, whole, joint=_joints()["and"]) or next(filter(None, ranges), None)
    return found or range_of(page, whole, joint=_joints()["to"])


def _parted(page: Page, start: int, joint: int) -> Amount | None:
    """The range whose "and" is one that the number before it would take in."""
    first = _single(page._replace(text=page.text[start:joint]), 0)
    numeral = first and first.numeral and first.numeral._replace(end=joint)
    return first and range_of(page, first._replace(end=joint, numeral=numeral), joint=_joints()["and"])


def range_of(page: Page, first: Amount, *, joint: re.Pattern[str] | None = None) -> Amount | None:
    """The range that an amount begins, None where none follows or where it runs the wrong way.

    >>> page = Page("2 to 3 million trees")
    >>> range_of(page, Amount(2, 2, 1, numeral=Numeral(2, 1))).low
    2000000
    """
    found = (joint or _joints()[""]).match(page.text, first.end)
    second = _single(page, found.end()) if found else None
    if found is None or second is None:
        return None
    both = _shared(first, second, is_dashed=not found[0].strip().isalpha())
    if both is None or (found[0].strip().lower() == "or" and not _neighbours(both)):
        return None
    return both


def changed(page: Page, pos: int, first: Amount) -> Amount | None:
    """The first of two figures after a verb of change, with the currency or the percent of the second; None elsewhere.

    >>> page = Page("It rose from 12 to 15%")
    >>> changed(page, 13, Amount(12, 12, 15)).per
    100
    """
    joint = _joints()["level"].match(page.text, first.end) if may_begin(page.text, first.end, "t") else None
    change = change_before(page.text, pos) if joint else None
    if joint is None or change is None or change.way in ("of", "to"):
        return None
    hedge = hedge_at(page.text, joint.end())
    second = _single(page, hedge.end if hedge else joint.end())
    if second is None or (change.way != "from" and _is_span(page.text, change, first, second)):
        return None
    if first.unit is None and first.per is None:
        first = first._replace(unit=second.unit, per=second.per if second.per == _PERCENT else None)
    return first._replace(is_cut=_lacks_scale(first, second))


def _lacks_scale(first: Amount, second: Amount) -> bool:
    """Whether the scale after the second number is the first one's too: "from 2 to 3 million"."""
    one, two = first.numeral, second.numeral
    return bool(one and two and one.scale == 1 and two.scale >= _THOUSAND > first.low)


def _is_span(text: str, change: Change, first: Amount, second: Amount) -> bool:
    """Whether what changed by one number "to" another did so by a range: "by 10 to 15 percent", "cut 40 to 60 jobs"."""
    if _lacks_scale(first, second):
        return True
    noun = counted(text, second.end)
    if change.way == "" and change.verb not in RISES and (noun or second.unit):
        return True
    is_measured = noun is not None and is_measure(noun.unit.rpartition(" ")[2])
    is_shared = is_measured or (first.unit, first.per) != (second.unit, second.per)
    return is_shared and first.low < second.low <= _FARTHEST * first.low


def _neighbours(both: Amount) -> bool:
    """ "Two or three" is a range, "1 or 50" is a choice."""
    return both.low < both.high <= 2 * both.low or both.high - both.low == 1


def _shared(first: Amount, second: Amount, *, is_dashed: bool) -> Amount | None:
    """Both ends with the scale, currency and denominator of either."""
    if first.per != second.per and first.per and second.per:
        return _common(first, second)
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if first.noun and first.noun != second.noun:
        return None
    if (first.per and not second.per) or (second.per not in (None, _PERCENT) and not first.per):
        return None
    low, high = first.low, second.high
    one, two = first.numeral, second.numeral
    if one and two and one.scale == 1 and two.scale > 1 and low * two.scale <= high:
        low *= two.scale
    elif (
        is_dashed
        and one
        and two
        and one.is_bare
        and not two.is_bare
        and two.scale == 1
        and low < _THOUSAND <= high
        and high.denominator == 1
    ):
        low = low * _THOUSAND if low * _THOUSAND < high else low
    if low >= high:
        return None
    return Amount(low, high, second.end, first.unit or second.unit, second.per, True, first.numeral, noun=second.noun)


def _common(first: Amount, second: Amount) -> Amount | None:
    """ "Between a third and a half" is 2 to 3 of 6."""
    if _PERCENT in (first.per, second.per) or not first.per or not second.per:
        return None
    per = math.lcm(first.per, second.per)
    low, high = first.low * (per // first.per), second.high * (per // second.per)
    return Amount(low, high, second.end, None, per, True) if low < high else None


def _single(page: Page, pos: int) -> Amount | None:
    """One number, with what stands right before and after it."""
    if page.text[pos : pos + 1].isalpha():
        parts = parts_at(page.text, pos)
        if parts is not None and part_of_scale(page.text, pos) is None:
            return Amount(parts.number, parts.number, parts.end, None, parts.per)
    sign = sign_at(page.text, pos, page.dollar)
    numeral = number_at(page.text, sign.end if sign else pos)
    if numeral is None:
        return None
    if percent := _percent().match(page.text, numeral.end):
        return None if sign else Amount(numeral.value, numeral.value, percent.end(), None, _PERCENT, False, numeral)
    short = with_short_scale(page.text, numeral)
    money = money_after(page.text, short.end if short else numeral.end, page.dollar)
    if short and (sign or money):
        numeral = short
    elif short or not (sign or money):
        lettered = _lettered(page.text, pos, numeral, short)
        if lettered is not None:
            return lettered
    unit = sign.code if sign else money.code if money else None
    end = money.end if money and (not sign or money.code == unit) else numeral.end
    return Amount(numeral.value, numeral.value, end, unit, None, False, numeral)


def _lettered(text: str, pos: int, numeral: Numeral, short: Numeral | None) -> Amount | None:
    """A number with the letter close behind it: metres, millions, pence, degrees."""
    if short is None:
        letter = unit_letter(text, pos, numeral)
        return letter and Amount(numeral.value, numeral.value, letter.end, None, None, False, numeral, noun=letter.unit)
    sense = sense_of_m(text, pos, short.end) if text[short.end - 1] in "mM" else None
    if sense == MILLIONS:
        return Amount(short.value, short.value, short.end, None, None, False, short)
    if sense == METRES:
        numeral = numeral._replace(is_bare=False)
        return Amount(numeral.value, numeral.value, short.end, None, None, False, numeral, noun="m")
    return None


@functools.cache
def _percent() -> re.Pattern[str]:
    words = choice(["percent", "per cent", "percentage", "pct", "pc"])
    return re.compile(
        rf"{GAP}?%|{GAP}{words}(?![^\W_]|{GAP}points?(?![^\W_]))|-(?:percent|per cent)(?![^\W_])", re.IGNORECASE
    )


_BETWEEN = ("between", "from", "anywhere between", "anywhere from", "somewhere between", "in the range of",
            "ranging from", "anything between", "anything from")  # fmt: skip
_CONNECTING = frozenset(words.split()[0] for words in _BETWEEN)


@functools.cache
def _between() -> re.Pattern[str]:
    return re.compile(choice(_BETWEEN) + GAP, re.IGNORECASE)


@functools.cache
def _joints() -> dict[str, re.Pattern[str]]:
    dash = rf"{GAP}?[-–—−~]{GAP}?(?=[$€£¥₴₹A-Z0-9.]|[a-z]{{3}})"
    return {
        "and": re.compile(rf"{GAP}and{GAP}", re.IGNORECASE),
        "level": re.compile(rf"{GAP}to{GAP}", re.IGNORECASE),
        "to": re.compile(rf"{GAP}(?:up{GAP})?to{GAP}|{dash}", re.IGNORECASE),
        "": re.compile(rf"{GAP}(?:to|or){GAP}|{dash}|-to-", re.IGNORECASE),
    }
