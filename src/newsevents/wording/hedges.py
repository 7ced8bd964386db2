"""Hedges before and after a number, and what several of them mean together.

    >>> hedge_at("well over 210", 0), hedge_after("40 or more villages", 2)
    (Hedged(word='over', end=10), Hedged(word='at_least', end=10))

To teach a hedge, add a row to ``tables.HEDGES`` or ``tables.HEDGES_AFTER``.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from newsevents.wording.lines import GAP, choice, first_letters
from newsevents.wording.tables import HEDGES, HEDGES_AFTER, NUMBERS

__all__ = ["CONTRADICTION", "Hedged", "hedge_after", "hedge_at", "left_edge", "together"]

CONTRADICTION = "contradiction"
"""The meaning of hedges that cannot both be meant: "nearly or over"."""

_SIGNS = "~≈<>≤≥="
_STRONGER = {("over", "just_over"), ("under", "just_under"), ("almost", "just_under"), ("at_most", "up_to")}
_REACH = 100
"""As far back as any one hedge begins, with the widest gaps."""
_MOST_STEPS = 4
_LONGEST_LAST = 24
"""More letters than any last word of a hedge has."""


class Hedged(NamedTuple):
    """A hedge read, and where it ends."""

    word: str
    end: int


def together(first: str | None, second: str | None) -> str | None:
    """What two hedges of one number mean: ABOUT rules nothing out whatever stands beside it.

    >>> together("about", "at_least"), together("almost", "over")
    ('about', 'contradiction')
    """
    if first is None or second is None or first == second:
        return first or second
    if CONTRADICTION not in (first, second) and "about" in (first, second):
        return "about"
    for weak, strong in _STRONGER:
        if {first, second} == {weak, strong}:
            return strong
    return CONTRADICTION


def hedge_at(text: str, pos: int) -> Hedged | None:
    """The hedges that begin at ``pos``, taken together; None where there are none.

    >>> hedge_at("nearly or over 300 sheds", 0)
    Hedged(word='contradiction', end=15)
    """
    sign = text[pos : pos + 1]
    first = first_letters(text, pos) if sign.isalpha() else ""
    if first not in _first_words() if first else sign not in _SIGNS:
        return None
    meaning: str | None = None
    for _ in range(_MOST_STEPS):
        found = _before(first).match(text, pos)
        if found is None:
            break
        meaning = together(meaning, HEDGES[" ".join((found[1] or found[2]).lower().split())])
        pos = found.end()
        if joint := _joint().match(text, pos):
            if _before(first_letters(text, joint.end())).match(text, joint.end()) is None:
                break
            pos = joint.end()
        first = first_letters(text, pos)
    return Hedged(meaning, pos) if meaning else None


def hedge_after(text: str, pos: int) -> Hedged | None:
    """The hedge after a number or its noun, which no further number follows.

    >>> hedge_after("six days at most", 8), hedge_after("5 plus 3", 1)
    (Hedged(word='at_most', end=16), None)
    """
    if text[pos + 1 : pos + 2].isalpha() and text[pos + 1 : pos + 3].lower() not in _AFTER_LETTERS:
        return None
    found = _after().match(text, pos)
    if found is None:
        odd = _odd().match(text, pos)
        return (
            Hedged(HEDGES_AFTER["odd"], odd.end())
            if odd and _ROUND.search(text, max(0, pos - _ROUND_REACH), pos)
            else None
        )
    return Hedged(HEDGES_AFTER[" ".join(found[found.lastindex or 0].lower().split())], found.end())


_ROUND = re.compile(r"(?:[1-9]0|00|ty|dozen|hundred|thousand)\Z", re.IGNORECASE)
_ROUND_REACH = 10


@functools.cache
def _odd() -> re.Pattern[str]:
    """ "30 odd years" are about 30; "30 odd socks" are odd, and "three odd years" may be."""
    measured = "seconds minutes hours days weeks months years decades miles metres meters kilometres kilometers feet yards people km"
    return re.compile(rf"{GAP}odd(?={GAP}{choice(measured.split())}(?![^\W_]))", re.IGNORECASE)


_AFTER_LETTERS = frozenset(words.lstrip("-")[:2] for words in HEDGES_AFTER)


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(first_letters(words, 0) for words in HEDGES if words not in _ALL_SIGNS)


def _before(first: str) -> re.Pattern[str]:
    """The hedges that begin with a word, or with a sign."""
    return _begun_with(first if first in _first_words() else "")


@functools.cache
def _begun_with(first: str) -> re.Pattern[str]:
    words = (
        choice(word for word in HEDGES if word not in _ALL_SIGNS and first_letters(word, 0) == first)
        if first
        else "(?!)"
    )
    return re.compile(rf"({words}){GAP}|(<=|>=|[~≈<>≤≥]){GAP}?(?=[-$€£0-9.])", re.IGNORECASE)


_ALL_SIGNS = frozenset(word for word in HEDGES if word[0] in _SIGNS)


@functools.cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:or|and|but|if not){GAP}", re.IGNORECASE)


@functools.cache
def _after() -> re.Pattern[str]:
    words = choice(word for word in HEDGES_AFTER if word[0].isalpha() and word != "odd")
    stop = rf"(?![^\W_]|{GAP}(?:[$€£]?[0-9]|{choice(NUMBERS)}(?![^\W_])|an?{GAP}|than{GAP}[0-9]))"
    return re.compile(rf"(\+)(?![0-9])|(-odd)(?![^\W_])|(?:{GAP}|-)({words}){stop}", re.IGNORECASE)


def left_edge(text: str, low: int, pos: int) -> list[int]:
    """Where the words before a number may begin to belong to it, the farthest first, ``pos`` the last.

    >>> left_edge("held for more than two years", 0, 19)
    [9, 19]
    """
    edges = [pos]
    for _ in range(_MOST_STEPS):
        start = _step_left(text, max(low, edges[-1] - _REACH), edges[-1])
        if start is None:
            break
        edges.append(start)
    return edges[::-1]


def _step_left(text: str, low: int, pos: int) -> int | None:
    left = text[low:pos].rstrip()
    if not left:
        return None
    end = low + len(left)
    if left[-1] in _LEFT_SIGNS:
        return _sign_start(text, low, end)
    if not (left[-1].isalpha() or left[-1] == "."):
        return None
    last = _last_word().search(left, max(0, len(left) - _LONGEST_LAST))
    if last is None or last[0] in _STATES or last[0].lower() not in _by_last_word():
        return None
    found = _ending_in(last[0].lower()).search(text, low, end)
    if found is None or (
        last[0].lower() == "about" and text[low : found.start()].lower().split()[-1:] in (["how"], ["what"])
    ):
        return None
    return found.start()


@functools.cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z.]+\Z")


_LEFT_SIGNS = frozenset(_SIGNS)
_STATES = frozenset(["CA"])
"""What is a hedge in small letters, and California in capitals."""


def _sign_start(text: str, low: int, end: int) -> int:
    while end > low and text[end - 1] in _LEFT_SIGNS:
        end -= 1
    return end


_CONNECTIVES = (
    "between", "from", "anywhere between", "anywhere from", "somewhere between", "in the range of", "ranging from",
    "anything between", "anything from", "minus",
)  # fmt: skip


@functools.cache
def _by_last_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for words in (*HEDGES, *_CONNECTIVES):
        found.setdefault(words.split()[-1], []).append(words)
    for joint in ("or", "and", "but"):
        found[joint] = [f"{words} {joint}" for words in HEDGES if words not in _ALL_SIGNS]
    return found


_OPENING = "(\"'“‘[*—–"
"""What may stand right before a phrase, and a hyphen after space."""


@functools.cache
def _ending_in(last: str) -> re.Pattern[str]:
    """The hedges that end in a word, the longest first."""
    start = rf"(?<![^\s{re.escape(_OPENING)}-])(?<!\w[-'])"
    return re.compile(rf"{start}{choice(_by_last_word()[last])}\Z", re.IGNORECASE)
