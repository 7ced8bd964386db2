"""Numbers that are times of day, in digits and in words.

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("It rang at ten to six, and at 7 o'clock for 3 minutes.")]
    ['3 minutes']

Each predicate is a guard (see ``guards``).
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Candidate
from newsevents.wording.lines import GAP, choice
from newsevents.wording.tables import NUMBERS
from newsevents.wording.verbs import change_before

__all__ = ["is_dotted_time", "is_hour", "is_time"]

_LAST_HOUR = 12
_REACH = 40
_LONGEST_BEFORE_HOUR = 44


def is_time(one: Candidate) -> bool:
    """What is written with a mark: "6pm", "1 p.m.", "10.30 am", "7 o'clock", "0900 GMT".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("At 6pm they had 9 boats.")]
    ['9 boats']
    """
    return _clock().match(one.text, one.numeral.end) is not None


@functools.cache
def _clock() -> re.Pattern[str]:
    zones = "gmt|utc|bst|est|edt|cet|cest|eet|eest|pst|pdt|hrs local|local time|hours gmt|noon|midnight"
    return re.compile(rf"{GAP}?(?:[ap]\.?m(?![^\W_])|o['’]clock|(?:{zones})(?![^\W_]))", re.IGNORECASE)


def is_hour(one: Candidate) -> bool:
    """What is told in words: "half past six", "a quarter to nine", "ten past ten", "at five to six", "ten minutes to nine".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("At half past six they had 9 boats.")]
    ['9 boats']
    """
    if _past().match(one.text, one.numeral.end):
        return True
    if "unit" not in one.found.parts and one.before.lower() == "at" and _to_hour().match(one.text, one.start):
        return True
    before = one.before.lower().rpartition("-")[2]
    if one.numeral.value > _LAST_HOUR or "unit" in one.found.parts or before not in ("past", "to", "half"):
        return False
    return _before_hour().search(one.text[max(0, one.start - _LONGEST_BEFORE_HOUR) : one.start]) is not None


@functools.cache
def _before_hour() -> re.Pattern[str]:
    to = rf"(?:quarter|minutes|at{GAP}{_MINUTES})(?:{GAP}|-)to"
    return re.compile(rf"(?<![^\W_])(?:past|half|{to}){GAP}\Z", re.IGNORECASE)


_MINUTES = "(?:twenty-five|twenty|five|ten|25|20|10|5)"


@functools.cache
def _to_hour() -> re.Pattern[str]:
    return re.compile(rf"{_MINUTES}{GAP}to{GAP}(?:{_hours()})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _hours() -> str:
    return choice([word for word, number in NUMBERS.items() if 0 < number <= _LAST_HOUR]) + "|[1-9][0-2]?"


@functools.cache
def _past() -> re.Pattern[str]:
    """What makes a time of a number: "past six", "minutes to six"."""
    return re.compile(rf"{GAP}(?:(?:minutes{GAP})?past|minutes{GAP}to){GAP}(?:{_hours()})(?![^\W_])", re.IGNORECASE)


def is_dotted_time(one: Candidate) -> bool:
    """A number written as a time, behind a word that times stand behind, and no level that something rose to or from.

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Open from 9.30 to 17.45, or until 18.00, it drew 1.25 boats an hour.")]
    ['1.25 boats an hour']
    """
    if one.numeral.value.denominator == 1 and one.text[one.numeral.end - 3 : one.numeral.end - 2] != ".":
        return False
    if one.found.has_noun or one.found.parts.keys() & {"unit", "per", "of"} or not _dotted().match(one.text, one.start):
        return False
    left = one.text[max(0, one.start - _REACH) : one.start]
    return _before_dotted().search(left) is not None and change_before(one.text, one.start) is None


@functools.cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?!\w|[.,]\w|%)")


@functools.cache
def _before_dotted() -> re.Pattern[str]:
    """What stands before a time, or before the earlier one of two."""
    earlier = rf"[0-9]{{1,2}}\.[0-5][0-9]{GAP}(?:and|to|or|until){GAP}"
    return re.compile(
        rf"(?<![^\W_])(?:at|by|from|until|till|before|after|between|around){GAP}(?:about{GAP}|around{GAP})?(?:{earlier})?\Z",
        re.IGNORECASE,
    )
