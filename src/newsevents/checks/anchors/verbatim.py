"""Whether the words of a quote stand in a text, as strictly as editors mean it.

    >>> missing("We will [all] stay … here,", "“We will stay,” she said, “right here.”")
    >>> missing("We will leave.", "“We will stay,” she said.")
    Missing(words='We will leave', agreed='We will', instead='stay,” she said.')

Only words, numbers and signs such as % are compared: typography, case and punctuation are forgiven, what a quote leaves out by
an ellipsis or puts in by brackets, and an attribution that breaks into what was said. Whether the speaker said it is not known here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from newsevents.checks.anchors.concordance import Concordance, concordance, stands_plainly
from newsevents.checks.anchors.folding import QUOTES, fold, folded
from newsevents.checks.references.languages import is_translated
from newsevents.records.quote import Quote, QuoteKind
from newsevents.records.source import Source
from newsevents.wordspans import word_spans

__all__ = ["Missing", "misquoted", "missing", "quoted_parts"]

_CUT = re.compile(r"\[[^\[\]]{0,200}\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3,}|\.(?: \.){2,}")
"""What a quote leaves out, or puts in."""
_BEFORE, _AFTER = f"{QUOTES},;:!? \n\t", f"{QUOTES}.,;:!?–—- \n\t"
_DOUBLE = re.compile('["“”„‟«»＂]([^"“”„‟«»＂]+)["“”„‟«»＂]')
_MARK = re.compile('["“”„‟«»＂]')
_BREAK = re.compile(r"\n\s*\n")
_JOINT = " | "
"""Stands between words; a space alone could make one number of two."""
_SIGN = re.compile("[%‰$€£¥₴₽₹°+=<>]")
_SHOWN = 40
_SINGLE = re.compile(r"(?<!\w)[‘‚'‹]([^‘‹›]{1,300}?)[’'›](?!\w)")


class Missing(NamedTuple):
    """Words that are not in a text, the beginning that is, and how the text goes on there instead.

    >>> Missing("We leave.").agreed
    ''
    """

    words: str
    agreed: str = ""
    instead: str = ""


def misquoted(quote: Quote, source: Source | None, text: str, language: str | None = None) -> list[Missing]:
    """The words of a direct or partial quote that the text of its source lacks; ``language`` is that of the event.

    Of a translated quote the words before translation are compared, where they are given.

    >>> misquoted(Quote("A “made-up” war", kind="partial"), None, "All words are up to you.")
    [Missing(words='made-up', agreed='', instead='')]
    """
    if quote.kind not in (QuoteKind.DIRECT, QuoteKind.PARTIAL):
        return []
    lost: list[Missing] = []
    stated = [] if is_translated(quote, source, language) else [quote.text]
    for words in [*stated, *filter(None, [quote.original])]:
        parts = quoted_parts(words) if quote.kind is QuoteKind.PARTIAL else [words]
        here = [found for found in [missing(part, text) for part in parts] if found is not None]
        if not here:
            return []
        lost = lost or here
    return lost


class _Piece(NamedTuple):
    """A part of a quote between two cuts; right beside a bracket it may begin or end within a word."""

    words: str
    cut_before: bool = False
    cut_after: bool = False


def quoted_parts(words: str) -> list[str]:
    """The parts of a text that stand in quotation marks; all of it where there are none.

    >>> quoted_parts("He called it “a disgrace” and “a shame”"), quoted_parts("a shame")
    (['a disgrace', 'a shame'], ['a shame'])
    """
    return _DOUBLE.findall(words) or _SINGLE.findall(words) or [words]


def missing(words: str, text: str) -> Missing | None:
    """The words of a quote that do not stand in a text; None where all do.

    >>> missing("Over 900 came", "Over 1,900 came"), missing("[T]he dam held.", "“The dam held!”")
    (Missing(words='Over 900 came', agreed='Over', instead='1,900 came'), None)
    """
    words = _bare(words)
    if stands_plainly(words, text):
        return None
    index = concordance(_worded(text))
    if _first_missing([_Piece(words)], index) is None:
        return None
    pieces = _pieces(words)
    lost = _first_missing(pieces, index)
    if lost is None or _first_missing(pieces, concordance(_said(text))) is None:
        return None
    return _compared(lost.words, text)


def _bare(words: str) -> str:
    return words.lstrip(_BEFORE).rstrip(_AFTER)


def _pieces(words: str) -> list[_Piece]:
    found = []
    start, is_bracket = 0, False
    for cut in [*_CUT.finditer(words), None]:
        end = cut.start() if cut else len(words)
        piece = words[start:end]
        opens = cut is not None and cut[0][0] == "["
        if _bare(piece):
            found.append(_Piece(_bare(piece), is_bracket and piece[0].isalnum(), opens and piece[-1].isalnum()))
        start, is_bracket = (cut.end() if cut else end), opens
    return found


def _first_missing(pieces: list[_Piece], index: Concordance) -> _Piece | None:
    """The first of the pieces that does not stand after those before it."""
    start = 0
    for piece in pieces:
        words = _JOINT.join(_words(piece.words))
        places = index.places(words, start=start, cut_before=piece.cut_before, cut_after=piece.cut_after)
        place = next(places, None)
        if place is None:
            return piece
        start = place[1]
    return None


def _words(text: str) -> Iterator[str]:
    """The words, numbers and signs of a text, folded."""
    text, done = fold(text), 0
    for start, end in word_spans(text):
        yield from _SIGN.findall(text, done, start)
        yield text[start:end]
        done = end
    yield from _SIGN.findall(text, done)


@functools.lru_cache(maxsize=4)
def _worded(text: str) -> str:
    """The words of a text."""
    return _JOINT.join(_words(text))


@functools.lru_cache(maxsize=4)
def _said(text: str) -> str:
    """The words that a text has in quotation marks, a line for each paragraph."""
    paragraphs = (_MARK.split(paragraph)[1::2] for paragraph in _BREAK.split(text))
    return "\n".join([_JOINT.join(_words(" ".join(inside))) for inside in paragraphs if inside])


def _compared(words: str, text: str) -> Missing:
    """Words that are missing, with as much of their beginning as the text has."""
    forgiving = folded(text)
    index = concordance(forgiving.text)
    if any(index.places(fold(words))):
        return Missing(words)
    ends = [0, *(end for _, end in word_spans(words))]
    known, unknown = 0, len(ends) - 1
    place = None
    while unknown - known > 1:
        middle = (known + unknown) // 2
        found = next(index.places(fold(words[: ends[middle]])), None)
        known, unknown, place = (middle, unknown, found) if found else (known, middle, place)
    if place is None:
        return Missing(words)
    after = text[forgiving.span(*place)[1] :][:_SHOWN]
    return Missing(words, words[: ends[known]], " ".join(after.split()))
