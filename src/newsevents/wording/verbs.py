"""The verb of change that a number follows.

    >>> text = "Rents in Anytown rose last year from about 700 to 900 euros."
    >>> change_before(text, text.index("700"))
    Change(way='from', verb='rose', is_passive=False)

After such a verb "from 12% to 15%" and "by three to 26" are two figures. It looks back over the words of a clause, and knows no
grammar.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsevents.wording.hedges import left_edge
from newsevents.wording.lines import word_at
from newsevents.wording.tables import CHANGES, GOING, RISES

__all__ = ["ADVERBS", "Change", "change_before"]

_REACH = 100
_MOST_WORDS = 7
_MOST_BEFORE_FROM = 11
_WORDS = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?|[^\W_][\w’'-]*|[^\w\s]")
_WAYS = ("by", "of", "to")
_VERBS = RISES | CHANGES | GOING
_OTHER_VERBS = frozenset(
    "lasts lasted lasting take takes took cost costs range ranges ranged ranging is are was were vary varied run runs ran had"
    " has have worth made make makes".split()
)
"""Words after which "from" and "by" belong to something else: "the cuts lasted from 40 to 60 days"."""
ADVERBS = frozenset(["again", "another", "further", "back", "still", "today"])
"""What may stand between a verb of change and its number, beside adverbs that end in "ly"."""
_PHRASAL = frozenset(
    "make makes made making take takes took set sets put puts pick picked end ends ended turn turned break broke shut give"
    " gave add adds added sum line lined use used fill filled bring brought get got wind wound show showed sign signed tear"
    " tore knock knocked gunned shot shoot burn burned burnt blew blow hold held call called grew grow".split()
)
"""Verbs that "up" and "down" make other verbs of: "women make up 40%"."""


_SIGNS = ","
_AMOUNT_SIGNS = "$€£¥%"
_OPENING = "(—–-"
"""What sets "from 50 to 60" off from its verb: "up 20% (from 50 to 60)"."""
_CLAUSES = frozenset("and but while when who which that because although though".split())
"""Words that begin a clause of their own, to which "from" belongs."""
_BEING = frozenset("is are was were be been being".split())


class Change(NamedTuple):
    """How a number follows a verb of change: "from", "to", "by", "of", or "" where it follows right after.

    After a passive verb, what stands behind "by" may be who did it.
    """

    way: str
    verb: str
    is_passive: bool = False


def change_before(text: str, pos: int) -> Change | None:
    """The verb of change that the number at ``pos`` belongs to, with its hedges; None where there is none.

    >>> change_before("It was cut by more than 3", 24), change_before("It lasted from 3", 15)
    (Change(way='by', verb='cut', is_passive=True), None)
    """
    edge = left_edge(text, max(0, pos - _REACH), pos)[0]
    is_from = word_at(text, edge).lower() == "from"
    words = _WORDS.findall(text[max(0, edge - _REACH) : edge].lower())
    way = "from" if is_from else words.pop() if words and words[-1] in _WAYS else ""
    signs = _SIGNS
    if is_from:
        words, signs = words[:-1] if words and words[-1] in _OPENING else words, _SIGNS + _AMOUNT_SIGNS
    for back, word in enumerate(reversed(words[-_MOST_BEFORE_FROM if is_from else -_MOST_WORDS :]), start=1):
        if word in _VERBS:
            before, between = words[:-back][-1:], words[len(words) - back + 1 :]
            is_near = _PHRASAL.isdisjoint(before) and _reaches(way, word, between)
            return Change(way, word, not _BEING.isdisjoint(before)) if is_near else None
        if not word[0].isalnum() and word not in signs:
            break
    return None


def _reaches(way: str, verb: str, between: list[str]) -> bool:
    """Whether a number belongs to a verb in spite of the words between them."""
    if verb in GOING:
        return way == "from" and not between
    if way == "from" and not _CLAUSES.isdisjoint(between):
        return False
    if way in ("from", "to", "by"):
        return _OTHER_VERBS.isdisjoint(between) and between[-1:] != ["last"]
    return len(between) < 2 and all(word in ADVERBS or word.endswith("ly") for word in between)
