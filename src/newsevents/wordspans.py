"""Where the words and numbers of a text begin and end.

    >>> is_within_word("1,900 left", 2), is_within_word("1,900 left", 5)
    (True, False)

A number goes on over what ties its digits. Scripts that put no space between words have a boundary after each letter.
What the words say is not known here.
"""

from __future__ import annotations

import functools
import re

from newsevents.alphabets import marks

__all__ = ["is_within_word", "word_over", "word_pattern", "word_spans"]

_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
"""Thai to Tibetan, Myanmar, Khmer, kana and Han; and Hangul, where a particle follows its word without a space."""
_HAN_NUMERALS = "〇零一二三四五六七八九十百千万萬亿億兆"
_TIES = ".,:/'’·٫٬"
"""What ties the digits of a number, a date or a time."""
_GROUP_SPACES = " \u00a0\u2009\u202f"
_PLAIN = frozenset(["", *" \n\t,;:!?()'’\"“”"])
_AROUND = 32
"""So many letters to either side are looked at."""


@functools.cache
def word_pattern() -> re.Pattern[str]:
    """The pattern of a word or a number.

    >>> word_pattern().findall("Over 1,900 came")
    ['Over', '1,900', 'came']
    """
    letter = rf"(?![{_UNSPACED}{_HAN_NUMERALS}])[\w{marks()}\u200c\u200d]"
    numeral = rf"[{_HAN_NUMERALS}](?:(?<=[\d{_HAN_NUMERALS}].)|(?=[\d{_HAN_NUMERALS}]))"
    tie = rf"[{_TIES}](?<=\d.)(?=\d)|[{_GROUP_SPACES}](?<=\d.)(?<!\d\d\d\d.)(?=\d\d\d(?!\d))"
    sign = r"[-−.](?=\d)(?<![^\s(\[].)"
    # greedy, not possessive: Python before 3.11.5 matches too much where a lookahead stands within (python/cpython#100061)
    spaced = rf"(?:{sign})?(?:[A-Za-z]++|\d++|{tie}|{letter}|{numeral})+"
    alone = rf"[{_UNSPACED}{_HAN_NUMERALS}][{marks()}]*+"
    return re.compile(rf"(?=[-−.\w{marks()}\u200c\u200d])(?:{spaced}|{alone})", re.DOTALL)


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words and numbers of a text begin and end.

    >>> [text[start:end] for text in ("Over 1,900 came", "九百人") for start, end in word_spans(text)]
    ['Over', '1,900', 'came', '九百', '人']
    """
    return [found.span() for found in word_pattern().finditer(text)]


def word_over(text: str, at: int) -> str | None:
    """The word or number that goes on over a place of a text, as far as it is near; None where none does.

    >>> word_over("unmade", 2), word_over("made up", 4), word_over("900.5", 3)
    ('unmade', None, '900.5')
    """
    if _is_plainly_between(text, at):
        return None
    first = max(0, at - _AROUND)
    around = text[first : at + _AROUND]
    return next((around[start:end] for start, end in word_spans(around) if start < at - first < end), None)


def _is_plainly_between(text: str, at: int) -> bool:
    """Whether a space or a mark stands at a place and ties no digits: quick, and enough for nearly all of them."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    is_tied_before = before[:1].isdigit() and after[:1].isdigit()
    is_tied_after = before[-1:].isdigit() and after[1:].isdigit()
    return (before[-1:] in _PLAIN and not is_tied_before) or (after[:1] in _PLAIN and not is_tied_after)


def is_within_word(text: str, at: int) -> bool:
    """Whether a word or a number goes on over a place of a text.

    >>> is_within_word("1,900", 2), is_within_word("1, 900", 2)
    (True, False)
    """
    return word_over(text, at) is not None
