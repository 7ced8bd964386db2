"""Numbers that name something, and count nothing: "Ward 9", "Districts 4 and 9", "10 Downing Street".

    >>> word_before("left Ward 9", 10)
    'Ward'

Each predicate is a guard (see ``guards``).
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Candidate
from newsevents.wording.lines import GAP
from newsevents.wording.nountables import ADDRESSES, DURATIONS, GRADES, LABELS, STOP
from newsevents.wording.plurals import singular
from newsevents.wording.tables import HEDGES

__all__ = ["begins_sentence", "is_address", "is_dialled", "is_labelled", "is_listed", "is_name", "word_before"]

_LARGE = 1000
_REACH = 24
_LIST_REACH = 140
"""As far back as the label of the longest list begins, with the widest gaps."""


def word_before(text: str, start: int) -> str:
    """The word before a place, with the sign that ends it, empty where a line or a dash stands between.

    >>> word_before("aged 34", 5), word_before("(see No. 4", 9)
    ('aged', 'No.')
    """
    left = text[max(0, start - _REACH) : start]
    if not left or not left[-1].isspace() or "\n" in left[len(left.rstrip()) :]:
        return ""
    words = left.split()
    return words[-1].lstrip("(\"'“‘[") if words else ""


def is_labelled(one: Candidate) -> bool:
    """A number that a label before it takes as its name: "Ward 9", "Articles 3", "pages 4 to 9", "day 3".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Ward 9 has 14 beds; see pages 4 to 9.")]
    ['14 beds']
    """
    if "hedge" in one.found.parts or "per" in one.found.parts:
        return False
    if "high" in one.found.parts:
        is_grade = one.before.lower() in GRADES
        return _has_label(one.before.rstrip(".")) and (is_grade or one.found.parts.keys() == {"low", "high"})
    word = one.before.rstrip(".").lower()
    if word in LABELS:
        return not one.before.islower() or not one.found.has_noun or word in GRADES
    return _has_label(one.before) and not one.before.islower() and not one.found.has_noun


def _has_label(word: str) -> bool:
    """Whether the numbers after a word, in either number, name it: "Articles 3", "pages 4 to 9"."""
    one = singular(word.lower())
    return one in LABELS and (one not in DURATIONS or not word.islower())


def is_name(one: Candidate) -> bool:
    """A short number that a word in capitals beside it takes as its name: "Kepler 22", "the 737 MAX", "Group of 7".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("The Group of 7 looked at Kepler 22.")]
    []
    """
    if one.found.parts.keys() != {"value"} or one.found.has_noun:
        return False
    if one.before == "of" and _group().search(one.text, max(0, one.start - _REACH), one.start):
        return True
    if not one.numeral.is_bare or one.numeral.value >= _LARGE:
        return False
    if one.before in ("the", "The", "a", "A") and _capital().match(one.text, one.found.end):
        return True
    if not one.before.isalpha() or not one.before[0].isupper() or (one.before.isupper() and len(one.before) == 1):
        return False
    if one.before.lower() in STOP or one.before.lower() in HEDGES:
        return False
    return not begins_sentence(one.text, one.start, one.before)


@functools.cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"(?:Group|(?<![^\W_])[Ff]actor){GAP}of{GAP}\Z")


@functools.cache
def _capital() -> re.Pattern[str]:
    return re.compile(rf"{GAP}[A-Z]")


def begins_sentence(text: str, start: int, word: str) -> bool:
    """Whether the word before a number at ``start`` is the first of its sentence.

    >>> begins_sentence("It sank. Boats 9", 15, "Boats"), begins_sentence("the Kepler 9", 11, "Kepler")
    (True, False)
    """
    left = text[max(0, start - len(word) - _REACH) : start].rstrip()[: -len(word)].rstrip()
    return not left or left[-1] in ".!?:\n"


def is_listed(one: Candidate) -> bool:
    """A further number of a name: "Districts 4 and 9".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Voters in Districts 4 and 9.")]
    []
    """
    if not one.numeral.is_bare or one.found.parts.keys() - {"value", "unit"}:
        return False
    if one.before not in ("and", "or", "to", "&") and not one.before.endswith(","):
        return False
    listed = _listed().search(one.text, max(0, one.start - _LIST_REACH), one.start)
    if listed is None:
        return False
    return listed[1].lower() in GRADES or (_has_label(listed[1]) and "unit" not in one.found.parts)


@functools.cache
def _listed() -> re.Pattern[str]:
    number = "[0-9]{1,4}[A-Za-z]?"
    return re.compile(
        rf"(?<![^\W_])([A-Za-z]{{2,20}}){GAP}{number}(?:,{GAP}{number}){{0,4}}(?:,?{GAP}(?:and|or|to|&)|,){GAP}\Z"
    )


def is_dialled(one: Candidate) -> bool:
    """The short number that one calls in an emergency: "call 112".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Call 112 or 999, then wait 10 minutes.")]
    ['10 minutes']
    """
    if not one.numeral.is_bare or one.before == "" or one.found.parts.keys() != {"value"}:
        return False
    return _dialled().search(one.text, max(0, one.start - 2 * _REACH), one.start) is not None


@functools.cache
def _dialled() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:call|dial|phone|ring|text)(?:ing|ed)?{GAP}(?:[0-9]{{3,8}}{GAP}or{GAP})?\Z", re.IGNORECASE
    )


def is_address(one: Candidate) -> bool:
    """ "10 Downing Street".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("At 10 Downing Street.")]
    []
    """
    if not one.numeral.is_bare:
        return False
    return any(_street().match(one.text, end) for end in {one.numeral.end, one.found.end})


@functools.cache
def _street() -> re.Pattern[str]:
    kinds = "|".join(word.capitalize() for word in ADDRESSES)
    return re.compile(rf"{GAP}(?:[A-Z][^\W\d_]{{1,20}}{GAP}){{0,3}}(?:{kinds})(?![^\W_])")
