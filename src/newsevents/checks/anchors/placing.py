"""Placing: where in a text the words of a selector stand, and how well that agrees with what it says.

    >>> from newsevents.selectors import TextSelector
    >>> placed("Over 1,900 came; 900 left.", TextSelector("900", start=17, end=20)).standing
    <Standing.THERE: 'there'>
    >>> placed("Now 900 left.", TextSelector("900", start=7, end=10))
    Place(standing=<Standing.MOVED: 'moved'>, start=4, end=7, places=1)

Words at their offsets are right, however often they occur elsewhere. Elsewhere they must stand whole, and where they do so
in several places, what stands before and after them decides, as far as it goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import islice, takewhile
from typing import NamedTuple

from newsevents.checks.anchors.concordance import Concordance, concordance
from newsevents.checks.anchors.folding import Folded, fold, folded
from newsevents.selectors import TextSelector

__all__ = ["MOST_PLACES", "Place", "Standing", "placed"]

MOST_PLACES = 64
"""Of how many places the surroundings are compared; where there are more, the words say too little."""
_CONTEXT = 32
_LEAST = "abc"
"""So many letters of a prefix or suffix must stand there, where it has more."""

Span = tuple[int, int]


class Standing(StrEnum):
    """How the words of a selector stand in a text.

    >>> Standing("moved")
    <Standing.MOVED: 'moved'>
    """

    THERE = "there"
    NEARLY = "nearly"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"


class Place(NamedTuple):
    """How the words of a selector stand in a text, from where to where; from -1 to -1 in several places or none.

    >>> Place(Standing.AMBIGUOUS, places=2)
    Place(standing=<Standing.AMBIGUOUS: 'ambiguous'>, start=-1, end=-1, places=2)
    """

    standing: Standing
    start: int = -1
    end: int = -1
    places: int = 1


def placed(text: str, selector: TextSelector) -> Place:
    """Where the words of a selector stand in a text, and how.

    >>> placed("He said “no”.", TextSelector('"NO"'))
    Place(standing=<Standing.NEARLY: 'nearly'>, start=8, end=12, places=1)
    """
    words, start, end = selector.exact, selector.start, selector.end
    if start is None or end is None:
        return _sought(text, selector)
    if words is None:
        return Place(Standing.THERE if end <= len(text) else Standing.MISSING, start, end)
    found = text[start:end]
    if found == words:
        return Place(Standing.THERE, start, end)
    if len(found) <= _CONTEXT + 4 * len(words) and fold(found) == fold(words):
        return Place(Standing.NEARLY, start, end)
    if text.startswith(words, start):
        return Place(Standing.MOVED, start, start + len(words))
    place = _sought(text, selector)
    return place._replace(standing=Standing.MOVED) if place.standing is Standing.THERE else place


def _sought(text: str, selector: TextSelector) -> Place:
    """Where the words stand, whatever the positions are."""
    words, prefix, suffix = selector.exact or "", selector.prefix or "", selector.suffix or ""
    spans = _decided(concordance(text), words, prefix, suffix)
    if spans:
        return _only(spans, Standing.THERE)
    forgiving = folded(text)
    spans = _decided(concordance(forgiving.text), fold(words), Folded(prefix).text, Folded(suffix).text)
    return _only([forgiving.span(*span) for span in spans], Standing.NEARLY)


def _only(spans: list[Span], standing: Standing) -> Place:
    if len(spans) == 1:
        return Place(standing, *spans[0])
    return Place(Standing.AMBIGUOUS if spans else Standing.MISSING, places=len(spans))


def _decided(index: Concordance, words: str, prefix: str, suffix: str) -> list[Span]:
    """The places of words, only one where prefix and suffix tell which.

    Words that cut a word of their own surroundings, as a selector by positions may, cut one elsewhere too.
    """
    cut_before, cut_after = _is_cut(prefix, words + suffix), _is_cut(prefix + words, suffix)
    spans = list(islice(index.places(words, cut_before=cut_before, cut_after=cut_after), MOST_PLACES + 1))
    if len(spans) < 2 or not (prefix or suffix):
        return spans
    if len(spans) > MOST_PLACES:
        around = islice(index.places(f"{prefix}{words}{suffix}", cut_before=bool(prefix), cut_after=bool(suffix)), 2)
        whole = [(start + len(prefix), end - len(suffix)) for start, end in around]
        return whole if len(whole) == 1 else spans
    scores = [_agreement(index.text, span, prefix, suffix) for span in spans]
    best = max(scores)
    enough = min(len(context) for context in (prefix, suffix, _LEAST) if context)
    return [spans[scores.index(best)]] if best >= enough and scores.count(best) == 1 else spans


def _is_cut(before: str, after: str) -> bool:
    """Whether a word or number goes on from one text to the next."""
    before = before[-_CONTEXT:]
    return bool(before and after) and not Concordance(before + after[:_CONTEXT]).is_boundary(len(before))


def _agreement(text: str, span: Span, prefix: str, suffix: str) -> int:
    """How many letters right before and after a place are those of a prefix and a suffix."""
    start, end = span
    before = zip(reversed(text[max(0, start - _CONTEXT) : start]), reversed(prefix), strict=False)
    after = zip(text[end : end + _CONTEXT], suffix, strict=False)
    return _agreeing(before) + _agreeing(after)


def _agreeing(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
