"""Times of day with a dot, which are no figures: "at 18.05 from Pier 9".

>>> from newsevents.wording import scan
>>> [phrase.text for phrase in scan("It left at 18.05, and the price rose from 1.10 to 1.20.")]
['1.10', '1.20']
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Candidate
from newsevents.wording.lines import GAP
from newsevents.wording.verbs import change_before

__all__ = ["is_dotted_time"]

_REACH = 40


def is_dotted_time(one: Candidate) -> bool:
    """A number written as a time, behind a word that times stand behind, and no level that something rose to or from.

    >>> from newsevents.wording import scan
    >>> [phrase.text for phrase in scan("Open from 9.30 to 17.45, or until 18.00, it drew 1.25 boats an hour.")]
    ['1.25 boats an hour']
    """
    if one.numeral.value.denominator == 1 and one.text[one.numeral.end - 3 : one.numeral.end - 2] != ".":
        return False
    if one.found.has_noun or one.found.parts.keys() & {"unit", "per", "of"} or not _time().match(one.text, one.start):
        return False
    left = one.text[max(0, one.start - _REACH) : one.start]
    return _lead().search(left) is not None and change_before(one.text, one.start) is None


@functools.cache
def _time() -> re.Pattern[str]:
    return re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?!\w|[.,]\w|%)")


@functools.cache
def _lead() -> re.Pattern[str]:
    """What stands before a time, or before the earlier one of two."""
    earlier = rf"[0-9]{{1,2}}\.[0-5][0-9]{GAP}(?:and|to|or|until){GAP}"
    return re.compile(
        rf"(?<![^\W_])(?:at|by|from|until|till|before|after|between|around){GAP}(?:about{GAP}|around{GAP})?(?:{earlier})?\Z",
        re.IGNORECASE,
    )
