"""What stands between words, and where a paragraph begins and ends.

    >>> WORD.match("two-thirds of")[0], gap("two  thirds", 3)
    ('two-thirds', 5)

Every pattern here is bounded, so that no text makes it slow. It knows no language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = [
    "GAP",
    "WIDEST",
    "WORD",
    "choice",
    "ends_block",
    "first_letters",
    "gap",
    "is_whole",
    "may_begin",
    "next_word",
    "starts_block",
    "unwrapped",
    "word_at",
]

WIDEST = 12
"""The most letters of a gap."""

GAP = rf"(?u:[^\S\n]{{1,{WIDEST}}})"
"""The space between two words of an unwrapped text; a line break that is left in it ends what stands before."""

_LINE_END = re.compile(r"\n\s*([A-Z][^\n:.]{0,30}:)?")
_PLAIN = {"‐": "-", "‑": "-", "\r": " "}
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")
_GAP = re.compile(GAP)
_NEXT = re.compile(rf"({GAP})?([^\W\d_]{{1,40}}(?:[-'’][^\W\d_]{{1,40}}){{0,6}}['’]?)")
_FIRST = re.compile(r"[A-Za-z]{1,12}")
_LONGEST = 40


def unwrapped(text: str) -> str:
    """The text, letter for letter, with a blank for each line break inside a paragraph, and "-" for every hyphen.

    A text says the same however it is wrapped. The break before a label stays, for such lines are a list.

    >>> unwrapped("over\\r\\n40 barns"), unwrapped("Barns: 40\\nBoats: 12\\n\\nOn 14\\nMay")
    ('over  40 barns', 'Barns: 40\\nBoats: 12\\n\\nOn 14 May')
    """
    for sign, plain in _PLAIN.items():
        text = text.replace(sign, plain)
    return _LINE_END.sub(_joined, text) if "\n" in text else text


def _joined(found: re.Match[str]) -> str:
    words = found[0]
    return words if found[1] or words.count("\n") > 1 else " " + words[1:]


def choice(words: Iterable[str]) -> str:
    """An alternation of words as a pattern, the longest first, each space any gap.

    Of a word without accents only its own letters and their capitals match: to ``re`` "ſ" and "İ" too are "s" and "i", and
    what they spell stands in no table.

    >>> choice(["over", "more than"]).startswith("(?a:more")
    True
    """
    ordered = sorted(words, key=len, reverse=True)
    return "(?a:" + "|".join(GAP.join(map(_spelt, words.split(" "))) for words in ordered) + ")"


def _spelt(word: str) -> str:
    return re.escape(word) if word.isascii() else f"(?u:{re.escape(word)})"


def gap(text: str, pos: int) -> int | None:
    """Where the next word begins, None where no gap is at ``pos``.

    >>> gap("a b", 1), gap("ab", 1)
    (2, None)
    """
    found = _GAP.match(text, pos)
    return found.end() if found else None


def may_begin(text: str, pos: int, letters: str) -> bool:
    """Whether the word after the one space at ``pos`` begins with one of some letters; True where something else is there.

    >>> may_begin("40 of", 2, "o"), may_begin("40 men", 2, "o"), may_begin("40,", 2, "o")
    (True, False, True)
    """
    first = text[pos + 1 : pos + 2]
    return not first.isalpha() or first.lower() in letters


def word_at(text: str, pos: int) -> str:
    """The word at ``pos`` as printed, empty where there is none or where it is too long to be one.

    >>> word_at("over 40", 0), word_at("over 40", 5)
    ('over', '')
    """
    found = WORD.match(text, pos, pos + _LONGEST + 1)
    if found is None or found.end() - pos > _LONGEST:
        return ""
    return found[0]


def next_word(text: str, pos: int) -> tuple[str, int, int] | None:
    """The word after the gap at ``pos``, or right there, with its place.

    >>> next_word("over 40 barns", 7)
    ('barns', 8, 13)
    """
    found = _NEXT.match(text, pos)
    return (found[2], found.start(2), found.end()) if found else None


def first_letters(text: str, pos: int) -> str:
    """The letters at ``pos`` up to a hyphen or gap, in small letters: what a table of first words is asked for.

    >>> first_letters("Two-thirds", 0), first_letters("40", 0)
    ('two', '')
    """
    found = _FIRST.match(text, pos)
    return found[0].lower() if found else ""


def starts_block(text: str, start: int) -> bool:
    """Whether nothing but space stands between the beginning of a paragraph and ``start``.

    >>> starts_block("One.\\n\\n40 barns", 6)
    True
    """
    breaks = 0
    while start and text[start - 1].isspace():
        start -= 1
        breaks += text[start] == "\n"
    return start == 0 or breaks > 1


def ends_block(text: str, end: int) -> bool:
    """Whether nothing but a full stop and space stands between ``end`` and the end of a paragraph.

    >>> [ends_block(text, 8) for text in ("40 barns.\\n\\nOne", "40 barns\\nburned", "40 barns burned")]
    [True, False, False]
    """
    breaks, size = 0, len(text)
    while end < size and (text[end].isspace() or text[end] in ".!?"):
        breaks += text[end] == "\n"
        end += 1
    return end == size or breaks > 1


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a phrase is all that its paragraph says.

    >>> is_whole("one goal", 0, 8), is_whole("by one goal", 3, 11)
    (True, False)
    """
    return starts_block(text, start) and ends_block(text, end)
