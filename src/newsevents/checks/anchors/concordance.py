"""``Concordance``: the words and numbers of a text with their places, so that other words are found between them.

    >>> [list(Concordance("Over 1,900 came; 900 left.").places(words)) for words in ("900", "1,900", "90")]
    [[(17, 20)], [(5, 10)], []]

Words stand at a place where they begin and end within no other word or number: "900" is not in "1,900", nor in
"900.5" or "900th". It forgives nothing; a text that is to be searched forgivingly is folded first.
"""

from __future__ import annotations

import functools
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile

from newsevents.wordspans import word_pattern

__all__ = ["Concordance", "concordance", "stands_plainly"]

_MANY = 2000
"""How many places of a word are looked at one by one; where it has more, the text is searched as a whole."""

_WINDOW = 200
"""In how many letters of what is looked for its rarest word is taken from."""


class Concordance:
    """Where the words and numbers of a text stand.

    >>> next(Concordance("No, no. No!").places("No", start=1))
    (8, 10)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self._starts, self._ends = array("q"), array("q")
        for found in word_pattern().finditer(text):
            start, end = found.span()
            self._places[found[0]].append(start)
            self._starts.append(start)
            self._ends.append(end)

    def places(
        self, words: str, *, start: int = 0, cut_before: bool = False, cut_after: bool = False
    ) -> Iterator[tuple[int, int]]:
        """The places of words from ``start`` on, in order, looked for as they are asked for.

        ``cut_before`` and ``cut_after`` let the words begin or end within a word of the text.

        >>> [*Concordance("unmade").places("made")], [*Concordance("unmade").places("made", cut_before=True)]
        ([], [(2, 6)])
        """
        for begin in self._candidates(words, start, cut_before=cut_before, cut_after=cut_after):
            end = begin + len(words)
            if (cut_before or self.is_boundary(begin)) and (cut_after or self.is_boundary(end)):
                yield begin, end

    def _candidates(self, words: str, start: int, *, cut_before: bool, cut_after: bool) -> Iterator[int]:
        """Where the words stand at all, found by the rarest of those that must stand there whole."""
        own = list(takewhile(lambda found: found.start() < _WINDOW, word_pattern().finditer(words)))
        # where a word is cut, what is left of it may look like several: "900 9" of "900 900"
        if not own or cut_before or cut_after:
            return self._searched(words, start, cut_before=cut_before, cut_after=cut_after)
        rarest = min(own, key=lambda found: len(self._places.get(found[0], ())))
        known, offset = self._places.get(rarest[0], ()), rarest.start()
        if len(known) > _MANY:
            found = self._searched(words, start, cut_before=False, cut_after=False)
            return (at for at in found if known[bisect_left(known, at + offset, hi=len(known) - 1)] == at + offset)
        first = bisect_left(known, start + offset)
        return (at - offset for at in known[first:] if self.text.startswith(words, at - offset))

    def _searched(self, words: str, start: int, *, cut_before: bool, cut_after: bool) -> Iterator[int]:
        """Where the words stand, letter by letter; after a place that cuts a word the rest of that word is passed over."""
        while words and (begin := self.text.find(words, start)) >= 0:
            yield begin
            start = begin + 1
            if not cut_before:
                start = max(start, self._end_over(begin))
            if not cut_after:
                start = max(start, self._end_over(begin + len(words)) - len(words))

    def is_boundary(self, at: int) -> bool:
        """Whether no word or number goes on over a place.

        >>> Concordance("1,900").is_boundary(2)
        False
        """
        return not self._end_over(at)

    def _end_over(self, at: int) -> int:
        """Where the word ends that goes on over a place, 0 where there is none."""
        before = bisect_left(self._starts, at) - 1
        return self._ends[before] if before >= 0 and self._ends[before] > at else 0


@functools.lru_cache(maxsize=4)
def concordance(text: str) -> Concordance:
    """The concordance of a text, kept as long as it is among the last few.

    >>> list(concordance("900 of 900").places("900"))
    [(0, 3), (7, 10)]
    """
    return Concordance(text)


_PLAIN_BEFORE = frozenset(" \n\"'“‘«(")
_PLAIN_AFTER = frozenset(" \n\"'”’»)!?")


def stands_plainly(words: str, text: str) -> bool:
    """Whether words stand in a text between spaces or quotation marks: quick, and enough for nearly all of them.

    >>> stands_plainly("1,900", "Over 1,900 came."), stands_plainly("900", "Over 1,900 came.")
    (True, False)
    """
    at = text.find(words)
    end = at + len(words)
    return at >= 0 and (at == 0 or text[at - 1] in _PLAIN_BEFORE) and (end == len(text) or text[end] in _PLAIN_AFTER)
