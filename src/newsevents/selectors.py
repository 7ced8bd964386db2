"""``TextSelector``: where in a text some words stand.

    >>> TextSelector.find("Over 900 came. Of the 900, most stayed.", "900", nth=2).start
    22

The two selectors of the W3C Web Annotation Data Model (23 February 2017, 4.2.4 and 4.2.5) in one: words with what
stands before and after them, and positions. Positions count code points from 0, the end excluded. It does
not hold the text: a ``Source`` has its hash.
"""

from __future__ import annotations

import re
from typing import Self

from attrs import field, frozen

from newsevents.errors import InvalidArgumentError, NotFoundError, shown
from newsevents.fields import optional_text, optional_whole
from newsevents.recordclass import record, refuse
from newsevents.wordspans import is_within_word

__all__ = ["TextSelector"]

_CONTEXT = 32
_MOST_LOOKED_FOR = 1000
_ALIKE = ("'’‘ʼ´`", '"“”„‟«»', "-‐‑‒–—−")


@record
@frozen(slots=False, repr=False, eq=False)
class TextSelector:
    """Words in a text (``exact``, with ``prefix`` and ``suffix``), their positions, or both.

    ``start`` and ``end`` go together and count code points, the end excluded. Raises
    ``InvalidRecordError`` where neither words nor positions are given, or the end precedes the start.

    >>> TextSelector(start=12, end=7)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: TextSelector.end: 7 is before the start, 12; the end is excluded and never less
    """

    exact: str | None = field(default=None, converter=optional_text)
    prefix: str | None = field(default=None, converter=optional_text, kw_only=True)
    suffix: str | None = field(default=None, converter=optional_text, kw_only=True)
    start: int | None = field(default=None, converter=optional_whole, kw_only=True)
    end: int | None = field(default=None, converter=optional_whole, kw_only=True)

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is None or end is None:
            if start is not end:
                refuse(self, "end" if end is None else "start", "it is missing; start and end go together")
            if self.exact is None:
                refuse(self, "exact", "neither words nor positions are given; give one of them")
        elif start < 0:
            refuse(self, "start", f"{start} is below 0; it counts from 0")
        elif end < start:
            refuse(self, "end", f"{end} is before the start, {start}; the end is excluded and never less")

    @classmethod
    def find(cls, text: str, words: str, nth: int = 1) -> Self:
        """The selector of the nth place where the words stand, with up to 32 letters around them.

        Places that begin and end at the ends of words and numbers come first, then those within others: "74" in "174".
        Raises ``NotFoundError`` where there are fewer places, with what stands there instead where only the marks, the
        spaces or the capitals are others; ``InvalidArgumentError`` where ``nth`` is below 1.

        >>> TextSelector.find("Over 900 came.", "900")
        TextSelector('900', prefix='Over ', suffix=' came.', start=5, end=8)
        >>> TextSelector.find("Over 1,900 came; 900 left.", "900").start
        17
        """
        if not isinstance(nth, int) or nth < 1:
            raise InvalidArgumentError(f"nth: {shown(nth)} is not a place; the first is 1")
        if not isinstance(text, str) or not isinstance(words, str) or not words:
            raise InvalidArgumentError(f"words: {shown(words)} can't be looked for; give the text, then the words")
        start = _nth_place(text, words, nth)
        return cls.at(text, start, start + len(words))

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        """The selector of the words from ``start`` to ``end``, with up to 32 letters around them.

        They count code points, the end excluded. Raises ``InvalidRecordError`` where they are below 0 or not in order.

        >>> TextSelector.at("Over 900 came.", 5, 8)
        TextSelector('900', prefix='Over ', suffix=' came.', start=5, end=8)
        """
        return cls(text[start:end], prefix=text[max(0, start - _CONTEXT) : start], suffix=text[end : end + _CONTEXT],
                   start=start, end=end)  # fmt: skip


def _nth_place(text: str, words: str, nth: int) -> int:
    """Where the words begin, those that cut no word or number before the others."""
    whole: list[int] = []
    cut: list[int] = []
    start = text.find(words)
    while start >= 0 and len(whole) < nth:
        is_cut = is_within_word(text, start) or is_within_word(text, start + len(words))
        (cut if is_cut else whole).append(start)
        start = text.find(words, start + 1)
    places = [*whole, *cut]
    if len(places) < nth:
        times = f"stands in the text {len(places)} time{'' if len(places) == 1 else 's'}, not {nth}"
        raise NotFoundError(f"{shown(words)} {times if places else 'is not in the text'}{_instead(text, words)}")
    return places[nth - 1]


def _instead(text: str, words: str) -> str:
    """What stands in the text with other quotation marks, hyphens, spaces or capitals, as the end of an error."""
    if words in text:
        return ""
    pattern = r"\s+".join("".join(map(_letter, word)) for word in words[:_MOST_LOOKED_FOR].split())
    found = re.search(pattern, text, re.IGNORECASE)
    return f"; {shown(found[0])} is, at {found.start()}" if found and found[0] else ""


def _letter(letter: str) -> str:
    return next((f"[{re.escape(marks)}]" for marks in _ALIKE if letter in marks), re.escape(letter))
