"""A unit of one letter close behind a number: 42m, 50p, 4C.

    >>> from newsevents.wording import scan
    >>> [(phrase.text, phrase.parts["unit"]) for phrase in scan("A 42m mast fell at -3C, and the share lost 50p.")]
    [('42m', 'm'), ('-3C', '°C'), ('50p', 'penny')]

The same letter may be a name's ("Room 4C") or a scale ("42m people"), so the words around it must fit.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.lines import GAP, choice
from newsevents.wording.nouns import Noun
from newsevents.wording.scales import Numeral
from newsevents.wording.tables import CHANGES, HEDGES, RISES

__all__ = ["unit_letter"]

_SCREENS = frozenset([240, 360, 480, 720, 1080, 1440, 2160])
"""Lines of a picture: "1080p" is no price."""
_REACH = 40
_LETTERS = "pCF"


def unit_letter(text: str, start: int, numeral: Numeral) -> Noun | None:
    """The pence or the degrees that a letter right after a number at ``start`` says; None where it says neither.

    >>> unit_letter("at 16p", 3, Numeral(16, 5)), unit_letter("Room 4C", 5, Numeral(4, 6))
    (Noun(unit='penny', end=6), None)
    """
    end = numeral.end
    letter = text[end : end + 1]
    if letter not in _LETTERS or not letter or numeral.scale != 1 or _goes_on().match(text, end + 1):
        return None
    if letter == "p":
        return None if numeral.value in _SCREENS else Noun("penny", end + 1)
    return Noun(f"°{letter}", end + 1) if numeral.value < 0 or _is_warmth(text, start, end + 1) else None


def _is_warmth(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number tell of warmth: "was 4C", "highs of 30C", "a 2C rise", and not "Room 4C", "pupils of 4C"."""
    return bool(_before().search(text, max(0, start - _REACH), start) or _after().match(text, end))


@functools.cache
def _goes_on() -> re.Pattern[str]:
    """What shows that a letter is no unit: a letter or digit behind it, and "5p.m."."""
    return re.compile(r"[^\W_]|\.[A-Za-z]|[-/'’][^\W_]")


@functools.cache
def _before() -> re.Pattern[str]:
    verbs = "was|were|is|are|be|been|being|reach|reached|reaches|reaching|hit|hits|hitting|topped|exceeded|averaged|touched|between|than"
    words = [word for word in (*HEDGES, *RISES, *CHANGES) if word.isalpha() and word != "c"]
    warm = "temperatures?|highs?|lows?|maximums?|minimums?|averages?|means?|heat|cold|warmth|warming|rises?|increases?|falls?|drops?|peaks?"
    return re.compile(
        rf"(?:(?<![^\W_])(?:{verbs}|to|at|by|from|{choice(words)}|(?:{warm}){GAP}of){GAP}|[0-9][CF]?{GAP}?[-–]"
        rf"|[0-9][CF]?{GAP}(?:and|or){GAP})\Z",
        re.IGNORECASE,
    )


@functools.cache
def _after() -> re.Pattern[str]:
    words = choice([*RISES, *CHANGES, *"warming warmer colder hotter cooler limit target threshold heat cold".split()])
    return re.compile(rf"{GAP}(?:in{GAP}the{GAP}(?:shade|sun)|{words})(?![^\W_])", re.IGNORECASE)
