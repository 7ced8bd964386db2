"""What looks like a figure and is none: years, dates, times, ages, names, scores.

    >>> from newsevents.wording.scanning import scan
    >>> [phrase.text for phrase in scan("On 9 May 2022 the 34-year-old left Ward 9 on a F-16, 3-1 up.")]
    []

Each guard is a predicate on a phrase and the text around it; to add one, write it and name it in ``_DIGIT_GUARDS``, in
``_WORD_GUARDS`` or in both.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Found
from newsevents.wording.lines import GAP, choice, first_letters, is_whole
from newsevents.wording.nountables import ADDRESSES, LABELS, MONTHS, PERSONS, STOP
from newsevents.wording.numbers import Numeral
from newsevents.wording.tables import HEDGES

__all__ = ["is_figure", "is_tied", "is_year"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_OLDEST = 120
_LARGE = 1000
_REACH = 24


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether a number is written as a year is: four digits, from 1000 to 2100, without a comma.

    >>> is_year("in 2022", Numeral(2022, 7, is_bare=True)), is_year("2,022", Numeral(2022, 5))
    (True, False)
    """
    return (
        numeral.is_bare and _FIRST_YEAR <= numeral.value <= _LAST_YEAR and text[numeral.end - 4 : numeral.end].isdigit()
    )


def is_figure(text: str, found: Found, start: int) -> bool:
    """Whether what was read at the number's place ``start`` is a figure in its text."""
    if found.is_weak:
        return is_whole(text, found.start, found.end)
    if found.numeral is None:
        return not _is_threshold(text, found)
    for guard in _DIGIT_GUARDS if found.numeral.is_digits else _WORD_GUARDS:  # noqa: SIM110  a generator costs more
        if guard(text, found, start):
            return False
    return True


def _is_threshold(text: str, found: Found) -> bool:
    """ "A two-thirds majority"."""
    is_bare_share = found.kind == "share" and set(found.parts) == {"value", "per"}
    return is_bare_share and text[max(0, found.start - 2) : found.start].lower() == "a "


def _is_glued(text: str, found: Found, start: int) -> bool:
    """A number that a letter, a hyphen or a slash ties to a word or to a code: "F-16", "22nd", "9/11", "10:30"."""
    before, after = text[start - 1 : start], text[found.end : found.end + 1]
    if start and (
        before.isalnum() or before in "_/#@:\\" or (before in "-‑–.+" and text[start - 2 : start - 1].isalnum())
    ):
        return True
    if after.isalnum() or after == "_" or text[found.start - 1 : found.start] == "=":
        return True
    return is_tied(text, found.end)


def is_tied(text: str, end: int) -> bool:
    """Whether a sign ties a number to the word or the number after it: "400-page", "192.168.0.1".

    >>> is_tied("a 400-page report", 5), is_tied("400. Then", 3)
    (True, False)
    """
    after, following = text[end : end + 1], text[end + 1 : end + 2]
    return (after in "-‑–/:'’" and after != "" and following.isalnum()) or (after == "." and following.isdigit())


def _is_date(text: str, found: Found, start: int) -> bool:
    """A day or a year beside the name of a month, or a year by itself."""
    if found.numeral is None:
        return False
    if found.numeral.is_bare and _before_month(text, found.numeral.end):
        return True
    before = _word_before(text, start)
    if found.numeral.is_bare and before.strip(".,") in MONTHS and not before.startswith("Mar."):
        return found.numeral.value <= 31 or is_year(text, found.numeral)
    if not is_year(text, found.numeral) or "per" in found.parts or "of" in found.parts:
        return False
    if "hedge" not in found.parts and before.lower() in _BEFORE_YEARS:
        return True
    if "high" in found.parts:
        return "unit" not in found.parts and found.parts["high"] <= _LAST_YEAR
    return not found.has_noun and "unit" not in found.parts and found.parts.get("hedge") in (None, "about")


_BEFORE_YEARS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "during",
        "early",
        "late",
        "mid",
        "spring",
        "summer",
        "autumn",
        "winter",
        "fall",
        "year",
    ]
)


@functools.cache
def _months() -> re.Pattern[str]:
    second = rf"(?:(?:{GAP}(?:and|or|to){GAP}|[^\S\n]?[-–][^\S\n]?)[0-9]{{1,2}})?"
    return re.compile(rf"{second}(?:(?:st|nd|rd|th)?{GAP}(?:of{GAP})?|[-/]){choice(MONTHS)}(?![^\W_])")


_TO_MONTH = frozenset(["and", "or", "to", "of", "st", "nd", "rd", "th"])


def _before_month(text: str, end: int) -> bool:
    after = end + text[end : end + 1].isspace()
    if text[after : after + 1].islower() and first_letters(text, after) not in _TO_MONTH:
        return False
    return _months().match(text, end) is not None


def _is_time(text: str, found: Found, start: int) -> bool:  # noqa: ARG001  one form for all guards
    """ "6pm", "1 p.m.", "10.30 am", "7 o'clock", "0900 GMT"."""
    return found.numeral is not None and _clock().match(text, found.numeral.end) is not None


@functools.cache
def _clock() -> re.Pattern[str]:
    zones = "gmt|utc|bst|est|edt|cet|cest|eet|eest|pst|pdt|hrs local|local time|hours gmt|noon|midnight"
    return re.compile(rf"{GAP}?(?:[ap]\.?m(?![^\W_])|o['’]clock|(?:{zones})(?![^\W_]))", re.IGNORECASE)


def _is_name(text: str, found: Found, start: int) -> bool:
    """A number that a noun before it takes as its name: "Ward 9", "Route 66", "day 3"."""
    if found.numeral is None or "hedge" in found.parts or "per" in found.parts or "high" in found.parts:
        return False
    before = _word_before(text, start)
    word = before.rstrip(".").lower()
    if not before:
        return False
    if word == "of" and not found.has_noun and text[max(0, start - len("Group of ")) : start].startswith("Group"):
        return True
    if word in LABELS and before[-1:] not in ",;:)":
        return not before.islower() or not found.has_noun or word in ("no", "nrs", "number", "version")
    is_short = (
        found.numeral.is_bare and found.numeral.value < _LARGE and not found.has_noun and "unit" not in found.parts
    )
    if not before.isalpha() or not before[0].isupper() or (before.isupper() and len(before) == 1):
        return False
    if not is_short or "of" in found.parts or word in STOP or word in HEDGES:
        return False
    return not _begins_sentence(text, start, before)


def _begins_sentence(text: str, start: int, word: str) -> bool:
    left = text[max(0, start - len(word) - 6) : start].rstrip()[: -len(word)].rstrip()
    return not left or left[-1] in ".!?:\n"


def _is_age(text: str, found: Found, start: int) -> bool:
    """ "John Brown, 34, was", "one of the men, 45, is", "aged 34"."""
    if found.numeral is None or found.has_noun or not found.numeral.is_bare or found.numeral.value > _OLDEST:
        return False
    before = _word_before(text, start)
    if before.lower() in ("aged", "age", "ages"):
        return True
    after = text[found.end : found.end + 1]
    if not before.endswith(",") or not before[0].isalpha() or set(found.parts) != {"value"}:
        return False
    return after == "," or (before[0].isupper() and after in (".", ")"))


def _is_score(text: str, found: Found, start: int) -> bool:
    """Two small numbers with a hyphen and nothing that they count: "3-1"."""
    if "high" not in found.parts or found.has_noun or set(found.parts) != {"low", "high"}:
        return False
    if is_whole(text, found.start, found.end):
        return False
    return (
        found.parts["high"] < _LARGE
        and not text[start : found.end].replace(" ", "").isalnum()
        and "to" not in text[start : found.end]
    )


def _is_address(text: str, found: Found, start: int) -> bool:  # noqa: ARG001  one form for all guards
    """ "10 Downing Street"."""
    if found.numeral is None or not found.numeral.is_bare:
        return False
    return any(_street().match(text, end) for end in (found.numeral.end, found.end))


@functools.cache
def _street() -> re.Pattern[str]:
    kinds = "|".join(word.capitalize() for word in ADDRESSES)
    return re.compile(rf"{GAP}(?:[A-Z][^\W\d_]{{1,20}}{GAP}){{0,3}}(?:{kinds})(?![^\W_])")


def _is_lone_one(text: str, found: Found, start: int) -> bool:  # noqa: ARG001  all guards are asked alike
    """A bare "one" before a noun that figures do not count by one: "one goal"."""
    if found.numeral is None or found.parts.get("value") != 1 or found.parts.keys() - {"value", "unit"}:
        return False
    if found.kind in ("amount", "rate"):
        return False
    unit = str(found.parts.get("unit", ""))
    if found.kind == "duration" and unit in ("minute", "hour", "week", "month", "year", "decade", "century"):
        return False
    return unit.rpartition(" ")[2] not in PERSONS and not is_whole(text, found.start, found.end)


def _is_code(text: str, found: Found, start: int) -> bool:  # noqa: ARG001  one form for all guards
    """Digits that begin with a zero and more digits, as telephone numbers and identifiers do."""
    digits = text[start : start + 2]
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


def _word_before(text: str, start: int) -> str:
    """The word before a place, with the sign that ends it, empty where a line or a dash stands between."""
    left = text[max(0, start - _REACH) : start]
    if not left or not left[-1].isspace() or "\n" in left[len(left.rstrip()) :]:
        return ""
    words = left.split()
    return words[-1].lstrip("(\"'“‘[") if words else ""


_DIGIT_GUARDS = (_is_glued, _is_date, _is_time, _is_name, _is_age, _is_score, _is_address, _is_code)
_WORD_GUARDS = (_is_glued, _is_name, _is_score, _is_lone_one)
