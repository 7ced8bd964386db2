"""Words that say which way a change goes, and which figures may be below 0.

    >>> direction("prices fell by a fifth"), direction("prices"), may_be_negative("net profit", is_money=True)
    (-1, 0, True)

They are English, and only words: a label that says nothing leaves a change open.
"""

from __future__ import annotations

import re

__all__ = ["direction", "may_be_negative", "says_change"]

_FALLS = frozenset(
    "fall falls fell fallen falling down drop drops dropped decline declines declined decrease decreases decreased cut cuts"
    " reduction reduced loss lost lower less fewer shrank shrink shrunk shrinks slump slumped plunge plunged slid slide slipped"
    " minus".split()
)
_RISES = frozenset(
    "rise rises rose risen rising up increase increases increased growth grew grow grows grown gain gains gained jump jumped"
    " climb climbed soar soared surge surged higher more added plus".split()
)
_BALANCES = frozenset("net balance change difference".split())
_RESULTS = frozenset(
    "profit profits loss losses surplus deficit earnings income result results ebit ebitda cashflow margin".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def direction(text: str) -> int:
    """1 where the words say a rise, -1 where they say a fall, 0 where they say neither or both.

    >>> direction("up"), direction("a rise after the fall")
    (1, 0)
    """
    words = _words(text)
    return (not words.isdisjoint(_RISES)) - (not words.isdisjoint(_FALLS))


def says_change(text: str) -> bool:
    """Whether the words tell of a change at all.

    >>> says_change("price rise"), says_change("share of women")
    (True, False)
    """
    return not _words(text).isdisjoint(_RISES | _FALLS)


def may_be_negative(label: str, *, is_money: bool) -> bool:
    """Whether a figure of that label may be below 0, so that a part may be more than its whole.

    >>> may_be_negative("losses", is_money=False)
    False
    """
    words = _words(label)
    return not words.isdisjoint(_BALANCES) or (is_money and not words.isdisjoint(_RESULTS))
