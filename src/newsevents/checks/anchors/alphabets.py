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

__all__ = ["is_mark", "letter_class", "marks"]


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
