"""Numbers in words: hundreds below thousands below millions, each once.

>>> [in_words(words, 0).value for words in ("twenty-five hundred", "a hundred and one", "two dozen")]
[2500, 101, 24]
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from newsevents.wording.lines import GAP, WIDEST, choice, gap
from newsevents.wording.scales import Numeral, and_part, scaled, then_scale, with_part
from newsevents.wording.tables import NUMBERS, SCALES

__all__ = ["in_words"]

_HUNDRED = 100
_THOUSAND = 1000
_NO_SCALE = 10**18
_DOZENS = (12, 20)
_REACH = len("a") + WIDEST + len("good") + WIDEST
"""As far back as "a good" begins, with the widest gaps."""


class _Sum:
    """What the words so far add up to: ``current`` is still to be multiplied, ``total`` was."""

    def __init__(self, current: int) -> None:
        self.total, self.current = 0, current
        self.last = self.scale = _NO_SCALE
        self.is_whole = False

    def add(self, number: int) -> bool:
        """Add what may follow: "twenty" takes "five", "a hundred" takes "one"."""
        below = self.current % _HUNDRED
        if below and not (below >= 20 and below % 10 == 0 and 0 < number < 10):
            return False
        self.current += number
        return True

    def multiply(self, size: int) -> bool:
        """Multiply by a scale that may follow: one smaller than the last, or a larger one of it all."""
        if size == _HUNDRED and 0 < self.current < size:
            self.current *= size
        elif size >= _THOUSAND and self.current and size < self.last:
            self.total, self.current, self.last = self.total + self.current * size, 0, size
        elif size >= _THOUSAND and not self.current and self.total and size > self.last:
            self.total, self.last = self.total * size, self.last * size
        elif size in _DOZENS and self.current and not self.total:
            self.current, self.is_whole = self.current * size, True
        else:
            return False
        self.scale = size
        return True

    def numeral(self, end: int) -> Numeral:
        """The sum, and the scale that a half after it is a half of."""
        if not self.current:
            size = self.last if self.total else 1
        else:
            size = self.scale if self.is_whole else 1
            if self.scale == _HUNDRED and not self.current % _HUNDRED:
                size = _HUNDRED
        return Numeral(self.total + self.current, end, size)


def in_words(text: str, pos: int) -> Numeral | None:
    """The number in words that begins at ``pos``, None where there is none.

    >>> in_words("one million two hundred thousand leaflets", 0)
    Numeral(value=1200000, end=32, scale=1000, is_digits=False, is_bare=False)
    """
    end: int | None = None
    start: int | None = pos
    if _after_good().search(text, max(0, pos - _REACH), pos) and _is_scale(text, pos):
        end = pos
    total = _Sum(0 if end is None else 1)
    while start is not None:
        word = _single(text, start)
        if not _takes(total, text, start + len(word), word.lower(), is_first=end is None):
            break
        end = start + len(word)
        if total.is_whole:
            return total.numeral(end)
        start = _next(text, end, total.current)
    if end is None:
        return None
    if point := _point().match(text, end):
        return _pointed(text, total.total + total.current, point)
    return then_scale(text, with_part(text, total.numeral(end)))


def _takes(total: _Sum, text: str, end: int, word: str, *, is_first: bool) -> bool:
    """Whether a word that ends at ``end`` goes on with the number, and was added to it."""
    if word in NUMBERS:
        return (is_first or NUMBERS[word] > 0) and total.add(NUMBERS[word])
    if is_first:
        return word in ("a", "an") and _is_scale(text, gap(text, end)) and total.add(1)
    return len(word) > 1 and word in SCALES and total.multiply(SCALES[word])


def _single(text: str, pos: int) -> str:
    """The word at ``pos`` up to its first hyphen."""
    found = _letters().match(text, pos)
    return found[0] if found else ""


@functools.cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{1,12}(?![^\W_])")


def _is_scale(text: str, pos: int | None) -> bool:
    word = "" if pos is None else _single(text, pos).lower()
    return len(word) > len("bn") and word in SCALES


@functools.cache
def _after_good() -> re.Pattern[str]:
    """ "A good dozen": the article stands before the adjective."""
    return re.compile(rf"(?<![^\W_])a{GAP}good{GAP}\Z", re.IGNORECASE)


@functools.cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)(and(?:{GAP}|-))?(?=[A-Za-z])", re.IGNORECASE)


def _next(text: str, end: int, current: int) -> int | None:
    """Where the next word of the number would begin: "and" joins hundreds, and tens to ones."""
    found = _joint().match(text, end)
    if found is None or not found[1]:
        return found and found.end()
    number = NUMBERS.get(_single(text, found.end()).lower(), 0)
    part = and_part().match(text, end)
    if not number or (part is not None and (number > 1 or current % 100)):
        return None
    return found.end() if current % _HUNDRED in (0, current) else None


@functools.cache
def _point() -> re.Pattern[str]:
    digits = choice(word for word, number in NUMBERS.items() if number < 10)
    return re.compile(rf"{GAP}point((?:{GAP}{digits}(?![^\W_])){{1,8}}|{GAP}eleven)", re.IGNORECASE)


def _pointed(text: str, whole: int, found: re.Match[str]) -> Numeral:
    digits = "".join(str(NUMBERS[word]) for word in found[1].lower().split())
    return scaled(text, Numeral(Fraction(f"{whole}.{digits}"), found.end()))
