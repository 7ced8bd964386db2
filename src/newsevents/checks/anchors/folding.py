"""Folding: a text without what printing changes: white space, quotation marks, dashes, ellipses, Unicode form, vowel marks, case.

    >>> fold("“Over\\u00a01,900” —  he   SAID…")
    "'over 1,900'-he said..."

A ``Folded`` text knows where each of its letters stood, so that what is found in it has a place in the text. It forgives
typography and nothing else: punctuation and words stay.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable

from newsevents.alphabets import VOWEL_MARKS, is_mark, letter_class

__all__ = ["Folded", "differing", "fold", "folded"]

QUOTES = "\"'`´“”„‟‘’‚‛«»‹›′″＂＇〝〞「」『』\u05f3\u05f4"
DASHES = "-‐‑‒–—―−﹘﹣－\u05be"
_FIXED = "\u00a0\u202f\u2009"
"""The spaces that French print puts inside of its quotation marks."""
_MARKS = (
    rf"\s*+[{DASHES}]++\s*+|[{QUOTES}]*[«‹][{_FIXED}]++|[{_FIXED}]++[»›][{QUOTES}]*+|[{QUOTES}]++|…|\s{{2,}}+|[^\S ]"
)
_IGNORED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f"
"""What is not seen: soft hyphens, joiners, marks of direction, variation selectors."""
_JAMO = "\u1161-\u1175\u11a8-\u11c2\u314f-\u3163\uff9e\uff9f\uffc2-\uffdc"
"""Letters that make one letter with the one before, without being marks."""
_TAIL = re.compile(f"[{_IGNORED}{_JAMO}\u0640]")
_VOWELS = re.compile(f"[{VOWEL_MARKS}]+")
_IGNORABLE = re.compile(f"[{_IGNORED}]+")
_LONGEST_TAIL = 30


def _folded_cluster(cluster: str) -> str:
    seen = _IGNORABLE.sub("", cluster)
    return _VOWELS.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold()))


def _odd(text: str) -> re.Pattern[str]:
    """What of a text is not folded letter by letter: marks, and the clusters that its own letters make."""
    if text.isascii():
        return _ODD_ASCII
    strange = [letter for letter in set(text) if not letter.isascii()]
    tails = [*filter(is_mark, strange), *_TAIL.findall("".join(strange))]
    changing = [letter for letter in strange if _is_changing(letter)]
    patterns = [_MARKS]
    if tails:
        patterns.insert(0, rf"[^{DASHES}{QUOTES}\s]?[{letter_class(tails)}]{{1,{_LONGEST_TAIL}}}+")
    if changing:
        patterns.append(f"[{letter_class(changing)}]")
    return re.compile("|".join(patterns))


def _is_changing(letter: str) -> bool:
    lower = letter.casefold()
    is_normal = unicodedata.is_normalized
    return len(lower) != 1 or not is_normal("NFKC", letter) or not is_normal("NFKC", lower)


_ODD_ASCII = re.compile(_MARKS)


def _replacement(text: str, found: re.Match[str]) -> str:
    piece = found[0]
    bare = piece.strip()
    if not bare:
        return " "
    if bare[0] in DASHES:
        is_sign = piece[0].isspace() and piece == piece.rstrip() and text[found.end() : found.end() + 1].isdecimal()
        return " -" if is_sign else "-"
    if bare[0] in QUOTES:
        return "'"
    return "..." if bare == "…" else _folded_cluster(piece)


class Folded:
    """A text folded, with the places that its letters have in the text itself.

    >>> one = Folded("They  said “no”.")
    >>> start = one.text.index("'no'")
    >>> one.span(start, start + 4)
    (11, 15)
    """

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._from, self._to = [0], [0]
        self._clusters: set[int] = set()
        size = done = 0
        for found in _odd(text).finditer(text):
            start, end = found.span()
            if start > done:
                pieces.append(text[done:start].casefold())
                size += start - done
            instead = _replacement(text, found)
            pieces.append(instead)
            if len(instead) != end - start or (len(instead) > 1 and instead != found[0].casefold()):
                self._clusters.add(len(self._from))
                self._from += size, size + len(instead)
                self._to += start, end
            size += len(instead)
            done = end
        pieces.append(text[done:].casefold())
        self._from.append(size + len(text) - done)
        self._to.append(len(text))
        self.text: str = "".join(pieces)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the letters from ``start`` to ``end`` of the folded text stand in the text.

        >>> Folded("ﬁve  barns").span(5, 10)
        (5, 10)
        """
        first, last = self._stretch(start), self._stretch(end - 1)
        begin = self._to[first] + (start - self._from[first] if self._is_plain(first) else 0)
        if self._is_plain(last):
            return begin, self._to[last] + end - self._from[last]
        return begin, self._to[last + 1]

    def _stretch(self, at: int) -> int:
        """The last breakpoint at or before a letter, of those that letters follow."""
        return min(bisect_right(self._from, at), len(self._from) - 1) - 1

    def _is_plain(self, stretch: int) -> bool:
        return stretch not in self._clusters


@functools.lru_cache(maxsize=4)
def folded(text: str) -> Folded:
    """A text folded, kept as long as it is among the last few.

    >>> folded("Nearly THERE").text
    'nearly there'
    """
    return Folded(text)


def fold(words: str) -> str:
    """Words folded, without space at their ends.

    >>> fold(" Don’t\\n go ")
    "don't go"
    """
    return Folded(words).text.strip()


_SPACES = re.compile(rf"\s*+(?=[{DASHES}])|(?<=[{DASHES}])\s++|(?<=[«‹])\s++|\s++(?=[»›])")
_LETTERS = re.compile(rf"[^{DASHES}{QUOTES}…\s]+")
_STEPS: dict[str, Callable[[str], str]] = {
    "white space": lambda words: " ".join(_SPACES.sub("", words).split()),
    "quotation marks": functools.partial(re.compile(f"[{QUOTES}]+").sub, "'"),
    "dashes": functools.partial(re.compile(f"[{DASHES}]+").sub, "-"),
    "ellipses": lambda words: words.replace("…", "..."),
    "Unicode form": lambda words: _LETTERS.sub(
        lambda found: unicodedata.normalize("NFKC", _IGNORABLE.sub("", found[0])), words
    ),
    "vowel marks": functools.partial(_VOWELS.sub, ""),
    "case": str.casefold,
}


def differing(one: str, other: str) -> list[str]:
    """In what two texts differ that fold to the same.

    >>> differing("Don't  go", "don’t go"), differing("cafe\\u0301", "café")
    (['white space', 'quotation marks', 'case'], ['Unicode form'])
    """
    needed = [name for name in _STEPS if not _are_alike(one, other, without=name)]
    return needed or [name for name, step in _STEPS.items() if step(one) != one or step(other) != other]


def _are_alike(one: str, other: str, *, without: str) -> bool:
    for name, step in _STEPS.items():
        if name != without:
            one, other = step(one), step(other)
    return one == other
