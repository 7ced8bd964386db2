"""What is counted: the noun phrase after a number, singular and as printed.

    >>> counted("900 captured Azov citizens home, said", 3)
    Noun(unit='captured Azov citizen', end=26)

A phrase ends at its first plural; where none comes before a word that ends every noun phrase, what is counted
is not plain, and there is no noun. It is a reading of words, not of grammar.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from newsevents.wording.lines import GAP, ends_block, next_word
from newsevents.wording.nountables import ABBREVIATIONS, DURATIONS, IRREGULAR, MEASURES, MODIFIERS, SAME, STOP
from newsevents.wording.plurals import is_plural, singular
from newsevents.wording.tables import (
    BASE_WORDS,
    FRACTIONS,
    HEDGES,
    HEDGES_AFTER,
    MAGNITUDES,
    MAJORITIES,
    NUMBERS,
    SCALES,
    SEVERAL,
    SHORT_SCALES,
)

__all__ = ["Noun", "counted", "counted_by_one", "counted_list", "is_all", "is_measure"]

_MOST_WORDS = 6
_LONGEST_PHRASE = 80
_NO_NOUN = STOP | NUMBERS.keys() | SCALES.keys()
_ADJECTIVE = re.compile(r".*(?:ed|ing|al|ive|ous|ic|ful|less|ish|able|ible|ary|ian|ean|ese|ern|ent|ant|-\w+)", re.ASCII)
_ADVERB = re.compile(r"..+(?:al|ous|ive|ful|[ai]b|[ae]nt|ed|[dert]e|ng|w|d|vi)ly", re.ASCII)
"""An adjective made an adverb, as in "newly built": "family" and "assembly" are none."""
_OF_NOUNS = {"prisoners": "war", "members": "parliament", "prisoner": "war", "member": "parliament"}
_LIST = re.compile(rf"(?:,{GAP}[^\W\d_]{{1,20}}){{0,3}},?{GAP}(?:and|or){GAP}([^\W\d_]{{1,20}})(?![^\W_])")


class Noun(NamedTuple):
    """A noun phrase: what it counts, singular, and where it ends."""

    unit: str
    end: int


def counted(text: str, pos: int) -> Noun | None:
    """The plural noun phrase at the gap ``pos``, None where what is counted is not plain.

    >>> counted("40 remain under water", 2) is None
    True
    """
    words = _words(text, pos)
    head = _head(words, text)
    if head is None:
        return None
    head = _last_plural(words, head)
    if words[head][0][0].islower() and _list_end(text, words[head][2]):
        return None
    return _joined(text, words, head)


def counted_by_one(text: str, pos: int) -> Noun | None:
    """The singular noun phrase at the gap ``pos``: adjectives, as far as they show, and one noun.

    >>> counted_by_one("every second family received calls", 12)
    Noun(unit='family', end=19)
    """
    words = _words(text, pos)
    for number, (word, _, _) in enumerate(words):
        is_last = number + 1 == len(words)
        if is_last or not (_is_adjective(word) or ends_block(text, words[-1][2]) or words[number + 1][0][0].isupper()):
            if is_last and number and word.endswith("ed"):
                return _joined(text, words, number - 1)
            return _joined(text, words, number) if not word.endswith(("'s", "’s")) else None
    return None


def is_measure(word: str) -> bool:
    """Whether a word is a unit of time or measure, in either number.

    >>> is_measure("litres"), is_measure("barns")
    (True, False)
    """
    one = singular(word)
    return one in DURATIONS or one in MEASURES


def _words(text: str, pos: int) -> list[tuple[str, int, int]]:
    """The words from ``pos`` on that may be a noun phrase, each with its place."""
    found: list[tuple[str, int, int]] = []
    while len(found) < _MOST_WORDS:
        following = next_word(text, pos)
        if following is None:
            break
        word, start, end = following
        lower = word.lower()
        if lower in _NO_NOUN or (start == pos and (found or not _may_touch(text, pos, word))):
            break
        if end < len(text) and text[end] in "0123456789":
            if text[start : end + 1] not in ABBREVIATIONS or text[end + 1 : end + 2].isalnum():
                break
            word, end = text[start : end + 1], end + 1
        found.append((word, start, end))
        pos = end
    return found


def _may_touch(text: str, pos: int, word: str) -> bool:
    """Whether a noun may begin right here: after a gap, or as a unit that is written close up."""
    return text[pos - 1 : pos].isspace() or (
        (word in ABBREVIATIONS or singular(word) in DURATIONS) and word not in ("s", "m")
    )


def _head(words: list[tuple[str, int, int]], text: str) -> int | None:
    """Which of the words is the first that can be what is counted."""
    weak = None
    for number, (word, _, _) in enumerate(words):
        lower = word.lower()
        if lower in MODIFIERS and number + 1 < len(words):
            weak = number if weak is None and lower in SAME else weak
            continue
        if number == 0 and word in ABBREVIATIONS:
            return number
        if number == 0 and lower in DURATIONS and lower != "second":
            weak = number
        if is_plural(lower) and (word[0].islower() or lower in IRREGULAR or not _goes_on(words, number)):
            return number
    if weak is not None:
        return weak
    if words and not words[-1][0].endswith("ed") and is_all(text, words[0][1], words[-1][2]):
        return len(words) - 1
    return None


def is_all(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a number and its noun, and nothing else.

    >>> is_all("40 staff", 3, 8), is_all("The ministry promised zero tolerance", 27, 36)
    (True, False)
    """
    if not ends_block(text, end):
        return False
    before = text[max(0, start - _LONGEST_PHRASE) : start]
    before = before[before.rfind("\n\n") + 1 :]
    if start > _LONGEST_PHRASE and len(before) == _LONGEST_PHRASE:
        return False
    return all(word.lower() in _phrase_words() for word in re.findall(r"[^\W\d_]+", before))


@functools.cache
def _phrase_words() -> frozenset[str]:
    words = {word for words in (*HEDGES, *HEDGES_AFTER, *SEVERAL, *MAGNITUDES, *MAJORITIES) for word in words.split()}
    return frozenset({*words, *NUMBERS, *SCALES, *SHORT_SCALES, *FRACTIONS, *BASE_WORDS, *_JOINTS})


_JOINTS = [
    "of",
    "in",
    "out",
    "every",
    "and",
    "between",
    "from",
    "to",
    "a",
    "an",
    "per",
    "cent",
    "percent",
    "couple",
    "no",
    "none",
]


def _goes_on(words: list[tuple[str, int, int]], number: int) -> bool:
    return any(is_plural(word.lower()) for word, _, _ in words[number + 1 : number + 3])


def _last_plural(words: list[tuple[str, int, int]], head: int) -> int:
    """The head of "sports halls" is "halls": a plural that follows a plural is no verb."""
    word = words[head][0].lower()
    if is_measure(word):
        return head
    while head + 1 < len(words) and is_plural(words[head + 1][0].lower()) and words[head + 1][0].islower():
        head += 1
    return head


def counted_list(text: str, pos: int) -> Noun | None:
    """Several nouns that share one number, which have no unit.

    >>> counted_list("300 men, women and children", 3)
    Noun(unit='', end=27)
    """
    words = _words(text, pos)
    head = _head(words, text)
    end = _list_end(text, words[_last_plural(words, head)][2]) if head is not None else None
    return Noun("", end) if end else None


def _list_end(text: str, end: int) -> int | None:
    """Where the list ends that goes on after its first noun."""
    found = _LIST.match(text, end)
    if found is None or not is_plural(found[1]) or found[1].lower() in MAGNITUDES:
        return None
    return found.end()


def _is_adjective(word: str) -> bool:
    if word[0].isupper() or word.lower() in MODIFIERS:
        return True
    return _ADJECTIVE.fullmatch(word) is not None or _ADVERB.fullmatch(word) is not None


def _joined(text: str, words: list[tuple[str, int, int]], head: int) -> Noun:
    last, _, end = words[head]
    unit = " ".join([word for word, _, _ in words[:head]] + [singular(last)])
    tail = re.compile(rf"{GAP}of{GAP}({_OF_NOUNS[last]})(?![^\W_])").match(text, end) if last in _OF_NOUNS else None
    return Noun(f"{unit} of {tail[1]}", tail.end()) if tail else Noun(unit, end)
