"""Classes of letters for patterns: as ranges, which stay quick where there are thousands of letters.

    >>> letter_class("абвя")
    'а-вя-я'

It knows the general categories of Unicode and no language.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

__all__ = ["VOWEL_MARKS", "is_mark", "letter_class", "marks"]

_HEBREW = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\ufb1e"
# without the hamza and the madda, which make other letters
_ARABIC = (
    "\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065e\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
VOWEL_MARKS = f"{_HEBREW}{_ARABIC}"
"""The points and accents of Hebrew, the signs for vowels of Arabic and its tatweel, as ranges: most print leaves them out."""


def letter_class(letters: Iterable[str]) -> str:
    """Letters beyond ASCII as the ranges of a class, without its brackets.

    >>> letter_class("éèê")
    'è-ê'
    """
    codes = sorted(map(ord, letters))
    firsts = [code for before, code in pairwise([0, *codes]) if code != before + 1]
    lasts = [code for code, after in pairwise([*codes, 0]) if after != code + 1]
    return "".join([f"{chr(first)}-{chr(last)}" for first, last in zip(firsts, lasts, strict=True)])


def is_mark(letter: str) -> bool:
    """Whether it is a combining mark, of any script.

    >>> is_mark("\\u0301"), is_mark("a")
    (True, False)
    """
    return unicodedata.category(letter)[0] == "M"


@functools.cache
def marks() -> str:
    """The combining marks of all scripts, as ranges.

    >>> marks()[:3]
    '\\u0300-\\u036f'
    """
    return letter_class(filter(is_mark, map(chr, range(0x300, 0x20000))))
