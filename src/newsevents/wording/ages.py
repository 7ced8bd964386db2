"""Numbers that are ages, which are no figures: "Ann Lee, 34", "38 years old", "a boy of 12", "children under 12".

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("His sons, 9 and 12, saw Ann Lee (27) and 40 boys of 12; all were under 13 years old.")]
    ['40 boys']

``is_old`` looks at lengths of time; the others are guards (see ``guards``).
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Candidate, Found
from newsevents.wording.hedges import left_edge
from newsevents.wording.lines import GAP, choice
from newsevents.wording.naming import begins_sentence, word_before
from newsevents.wording.nountables import PERSONS
from newsevents.wording.plurals import is_plural, singular
from newsevents.wording.tables import NUMBERS

__all__ = ["is_age_of_person", "is_old"]

_OLDEST = 120
_REACH = 60
_LONGEST_HEDGE = 100
_KIN = frozenset(
    "son daughter brother sister mother father grandson granddaughter grandchild grandmother grandfather nephew niece cousin twin"
    " triplet sibling youth youngster adult lad lass pensioner minor parent wife husband people resident offspring".split()
)
_PEOPLE = PERSONS - {"death", "injury", "casualty", "fatality", "killed", "dead"} | _KIN
_YOUNG_AND_OLD = frozenset(
    "boy girl man woman child person youth lad son daughter baby toddler teenager adult pensioner".split()
)


def is_old(text: str, found: Found) -> bool:
    """Whether a length of time is an age: "91 years old", "18 years of age".

    >>> is_old("38 years old", Found({"value": 38, "unit": "year"}, 0, 8, "duration"))
    True
    """
    return found.kind == "duration" and _old().match(text, found.end) is not None


@functools.cache
def _old() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)(?:old|of{GAP}age)(?![^\W_])", re.IGNORECASE)


def is_age_of_person(one: Candidate) -> bool:
    """Whether a small number by itself is the age of whoever stands before it.

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Ann Lee (27) has a girl of six; she was 31, and they are both 33.")]
    []
    """
    parts = one.found.parts
    if one.found.has_noun or one.numeral.value > _OLDEST or parts.keys() - _OWN or one.numeral.scale != 1:
        return False
    if _years_after().match(one.text, one.found.end):
        return True
    edge = left_edge(one.text, max(0, one.start - _LONGEST_HEDGE), one.start)[0]
    word = word_before(one.text, edge).lower()
    if not word or word in _AND or word.endswith(","):
        return parts.keys() == {"value"} and edge == one.start and (_is_listed(one) if word else _is_bracketed(one))
    if ("hedge" in parts or edge < one.start) and _is_person(word):
        return True
    left = one.text[max(0, edge - _REACH) : edge]
    return (
        word == "both"
        or (word == "of" and bool(_of_person().search(left)))
        or bool(word in _BEING and _being().search(left))
    )


_OWN = frozenset(["value", "low", "high", "hedge"])
_AND = frozenset(["and", "or", "to"])
_BEING = frozenset("is was were are be turned turns turning".split())


def _is_person(word: str) -> bool:
    return singular(word.rpartition("-")[2]) in _PEOPLE


def _is_bracketed(one: Candidate) -> bool:
    """ "Ilka Dromen (27) said", "his sons (9 and 12)"."""
    end = one.found.end
    if one.text[one.start - 1 : one.start] != "(" or not one.numeral.is_bare:
        return False
    named = _named().search(one.text, max(0, one.start - _REACH), one.start - 1)
    if named is None or not (one.text[end : end + 1] in (")", ",") or _and_last().match(one.text, end)):
        return False
    word = named[1]
    is_noun = is_plural(word.lower()) and begins_sentence(one.text, named.end(), word)
    return _is_person(word.lower()) or (word[0].isupper() and not word.isupper() and not is_noun)


def _is_listed(one: Candidate) -> bool:
    """ "His two sons, 9 and 12, died": one of the ages behind a comma, or the ones beside it."""
    left = one.text[max(0, one.start - _REACH) : one.start]
    found = _list_before().search(left)
    if found is None or not (_is_person(found[1].lower()) or (found[1][0].isupper() and found[2][0] == ",")):
        return False
    return found[2][0] != "," or _list_after().match(one.text, one.found.end) is not None


@functools.cache
def _number() -> str:
    return f"(?:[1-9][0-9]{{0,2}}|{choice(word for word, number in NUMBERS.items() if number)})"


@functools.cache
def _list_before() -> re.Pattern[str]:
    number = _number()
    return re.compile(
        rf"([^\W\d_][\w’'-]{{1,30}})(,{GAP}|{GAP}\(|{GAP}of{GAP})(?:(?:{number},{GAP}){{0,4}}{number},?{GAP}(?:and|or|to){GAP}|(?:{number},{GAP}){{0,4}})\Z",
        re.IGNORECASE,
    )


@functools.cache
def _list_after() -> re.Pattern[str]:
    """The further ages up to the comma or the full stop that closes them; a list begins with "and" at its last one."""
    number = _number()
    return re.compile(
        rf"(?:(?:,{GAP}{number}){{0,4}},?{GAP}(?:and|or){GAP}{number})?(?:,|;|\)|\.(?!\w)|\Z)", re.IGNORECASE
    )


@functools.cache
def _years_after() -> re.Pattern[str]:
    number = _number()
    units = "(?:year|month|week|day)s?"
    return re.compile(
        rf"(?:,{GAP}{number}){{0,4}},?{GAP}(?:and|or){GAP}{number}(?:{GAP}|-){units}(?:{GAP}|-)old(?![^\W_])",
        re.IGNORECASE,
    )


@functools.cache
def _and_last() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:and|or){GAP}{_number()}\)", re.IGNORECASE)


@functools.cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])([^\W\d_][\w’'-]{{1,30}}){GAP}\Z")


@functools.cache
def _persons() -> str:
    return choice([*_YOUNG_AND_OLD, "boys", "girls", "men", "women", "children", "people", "youths", "lads", "sons", "daughters",
                   "babies", "toddlers", "teenagers", "adults", "pensioners"])  # fmt: skip


@functools.cache
def _of_person() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?!group|team){_persons()}{GAP}of{GAP}\Z", re.IGNORECASE)


@functools.cache
def _being() -> re.Pattern[str]:
    """Somebody who is so old: "she was 31", "half of those on board were under 30"."""
    those = rf"(?:those|people|them|passengers|men|women|children|persons)(?:{GAP}[a-z]{{1,12}}){{0,3}}"
    return re.compile(
        rf"(?<![^\W_])(?:(?:he|she|i|who){GAP}|{those}{GAP})(?:is|was|are|were|turn(?:s|ed)){GAP}\Z", re.IGNORECASE
    )
