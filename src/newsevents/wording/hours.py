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

__all__ = ["is_hour", "is_time"]

_LAST_HOUR = 12
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
