"""Figures that say how much something changed, and not how much there is.

>>> from newsevents.wording import scan
>>> [(phrase.text, phrase.kind) for phrase in scan("Rents rose by 140 percent to 900 euros.")]
[('140 percent', 'change'), ('900 euros', 'amount')]
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.doubtful import is_unit
from newsevents.wording.found import Found
from newsevents.wording.lines import GAP, choice
from newsevents.wording.naming import word_before
from newsevents.wording.nountables import DURATIONS, STOP
from newsevents.wording.tables import CHANGES, NUMBERS, RISES
from newsevents.wording.verbs import ADVERBS, change_before

__all__ = ["is_change"]


def is_change(text: str, found: Found) -> bool:
    """Whether a figure is how much something changed: "rose by 120", "up 140%", "a 4.5% rise", "a fall of 12 points".

    >>> is_change("Rents rose 140%", Found({"value": 140, "per": 100}, 11, 15, "share"))
    True
    """
    before = word_before(text, found.start).lower()
    change = change_before(text, found.start) if before in _NEAR or before.endswith("ly") else None
    is_share = found.kind == "share" and not found.parts.keys() & {"of", "unit"} and not _of().match(text, found.end)
    if change is None:
        return is_share and (before == "by" or _is_described(text, found, before))
    if is_share or (change.way == "" and _to().match(text, found.end)):
        return True
    return change.way != "" and not (change.is_passive and found.kind == "count" and _is_counted(found))


def _is_counted(found: Found) -> bool:
    """Whether a number has a noun that may have done it: "the house was raised by four men"."""
    noun = str(found.parts.get("unit", "")).rpartition(" ")[2]
    return noun != "" and noun not in _POINTS and noun not in DURATIONS and not is_unit(noun)


def _is_described(text: str, found: Found, before: str) -> bool:
    """Whether what follows a share says that it is one of a change: "a 12% annual rise", "140 percent more"."""
    if _more().match(text, found.end):
        return True
    noun = _noun().match(text, found.end) if before in _DETERMINERS or before.endswith(("'s", "’s")) else None
    return noun is not None and (noun[1] or "").lower() not in STOP


_POINTS = frozenset(["point", "cent", "penny", "pence"])
_NEAR = RISES | CHANGES | ADVERBS | {"by", "of"}
_DETERMINERS = frozenset("a an the its their his her our this that another".split())


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of{GAP}", re.IGNORECASE)


@functools.cache
def _to() -> re.Pattern[str]:
    """The level that a change led to: "rose 3 to 60", "to a record 60", but not "fell 3 metres to his death"."""
    number = rf"[$€£¥]?[0-9]|{choice(word for word, number in NUMBERS.items() if number)}(?![^\W_])"
    return re.compile(rf"{GAP}to{GAP}(?:[^\W\d_]+{GAP}){{0,2}}(?:{number})", re.IGNORECASE)


@functools.cache
def _more() -> re.Pattern[str]:
    words = rf"more|less|fewer|higher|lower|(?:up|down)(?!{GAP}(?:to|the|a)(?![^\W_]))"
    return re.compile(rf"{GAP}(?:{words})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}([^\W\d_]{{3,14}}))?{GAP}{choice([*RISES, *CHANGES])}(?![^\W_])", re.IGNORECASE)
