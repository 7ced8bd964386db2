"""Numbers, in digits or in words, read exactly.

    >>> [plain(number_at(words, 0).value) for words in ("1,900", "2.01 million", "twenty-five hundred", "half a million")]
    [1900, 2010000, 2500, 500000]

It reads the number and its scale, and nothing of what is counted.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from newsevents.wording.lines import GAP, choice, first_letters, gap
from newsevents.wording.tables import FRACTIONS, NUMBERS, SCALES, SHORT_SCALES, VULGAR

__all__ = ["Numeral", "number_at", "part_of_scale", "plain", "with_short_scale"]

_THIN = "\u2009\u202f\u00a0"
_DIGITS = re.compile(
    rf"([-−]?)((?:[0-9]{{1,3}}(?: 000){{1,4}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,8}}|[0-9]{{1,3}}(?:[{_THIN}][0-9]{{3}}){{1,8}}"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}|[0-9]{1,3},[0-9]{1,2}(?![0-9]|[.,][0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?![.0-9])|[0-9]{1,200})(?:\.[0-9]{1,200})?|\.[0-9]{1,20})"
    r"(?![0-9]|[,][0-9])"
)
_GROUPS = re.compile(rf"[, {_THIN}]|\.(?=[0-9]{{3}}\.)|(?<=\.[0-9]{{3}})\.")
_PART_FIRST = frozenset(FRACTIONS) | frozenset(["a", "an", "one", "two", "three", "four", "five", "seven", "nine"])
_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_BIG = 1000
_REACH = 16


class Numeral(NamedTuple):
    """A number read: its value, where it ends, the value of its scale alone, and how it is written."""

    value: int | Fraction
    end: int
    scale: int = 1
    is_digits: bool = False
    is_bare: bool = False
    """One number in digits without group, point or scale: it may be a year, or a name."""


def plain(value: int | Fraction) -> int | float:
    """A number as JSON has it: an int where it is whole.

    >>> plain(Fraction(5, 2)), plain(Fraction(4, 2))
    (2.5, 2)
    """
    return value.numerator if value.denominator == 1 else float(value)


def number_at(text: str, pos: int) -> Numeral | None:
    """The number that begins at ``pos``, as long as it can be read; None where there is none.

    >>> number_at("two and a half million tourists", 0)
    Numeral(value=Fraction(2500000, 1), end=22, scale=1000000, is_digits=False, is_bare=False)
    """
    if text[pos : pos + 1] in ("m", "M") and (minus := _minus().match(text, pos)):
        found = _unsigned(text, minus.end())
        return found._replace(value=-found.value, is_bare=False) if found and found.value > 0 else None
    return _unsigned(text, pos)


def _unsigned(text: str, pos: int) -> Numeral | None:
    """The number at ``pos`` that no "minus" stands before."""
    first = text[pos : pos + 1]
    if first in _DIGIT_SIGNS:
        return _in_digits(text, pos)
    if first in VULGAR:
        return _scaled(text, Numeral(Fraction(*VULGAR[first]), pos + 1, is_digits=True))
    return (part_of_scale(text, pos) or _in_words(text, pos)) if first else None


_DIGIT_SIGNS = frozenset("0123456789.-−")


def with_short_scale(text: str, numeral: Numeral) -> Numeral | None:
    """The number with the m, b or t that follows it as a scale; None where none follows.

    >>> with_short_scale("3m commuters", Numeral(3, 1)).value
    3000000
    """
    found = _short().match(text, numeral.end)
    if found is None or numeral.scale != 1:
        return None
    scale = SHORT_SCALES[found[1].lower()]
    return Numeral(numeral.value * scale, found.end(), scale, is_digits=True)


@functools.cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"{GAP}?([mbtMBT])(?![^\W_])")


@functools.cache
def _minus() -> re.Pattern[str]:
    return re.compile(rf"minus{GAP}", re.IGNORECASE)


@functools.cache
def _scale_after() -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)?({choice(SCALES)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _and_part() -> re.Pattern[str]:
    tens = choice(word for word, number in NUMBERS.items() if number >= 20)
    count = rf"an?|(?:{tens}-)?{choice(word for word, number in NUMBERS.items() if 0 < number < 20)}"
    joint = rf"(?:{GAP}|-)"
    return re.compile(rf"{joint}and{joint}(?:({count}){joint})?({choice(FRACTIONS)})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _of_scale() -> re.Pattern[str]:
    counts = rf"(?:(an?|one|two|three|four|five|seven|nine)(?:{GAP}|-))?"
    scales = choice(word for word, size in SCALES.items() if len(word) > len("tn.") and size != SCALES["score"])
    joint = rf"{GAP}(?:of{GAP})?(?:an?{GAP})?"
    return re.compile(rf"{counts}({choice(FRACTIONS)}){joint}({scales})(?![^\W_])", re.IGNORECASE)


def _in_digits(text: str, pos: int) -> Numeral | None:
    found = _DIGITS.match(text, pos)
    if found is None:
        return None
    sign, digits = found.groups()
    value = int(digits) if digits.isdigit() else _decimal(digits)
    end = found.end()
    if end < len(text) and text[end] in VULGAR:
        value += Fraction(*VULGAR[text[end]])
        end += 1
    is_bare = digits.isdigit() and not sign and end == found.end()
    return _scaled(text, Numeral(-value if sign else value, end, 1, is_digits=True, is_bare=is_bare))


def _decimal(digits: str) -> int | Fraction:
    """Digits with points or commas: the decimal comma of "2,5 million" too."""
    text = _GROUPS.sub("." if _COMMA.fullmatch(digits) else "", digits)
    return int(text) if text.isdigit() else Fraction(text)


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """A number in digits with the scale, and the half, that follow it."""
    numeral = _with_part(text, numeral)
    after = numeral.end + (text[numeral.end : numeral.end + 1] in " -")
    if text[after : after + 1].isalpha() and first_letters(text, after) not in SCALES:
        return numeral
    found = _scale_after().match(text, numeral.end)
    if found is None:
        return numeral
    scale = SCALES[found[1].lower()]
    numeral = Numeral(numeral.value * scale, found.end(), scale, is_digits=True)
    if scale == SCALES["hundred"] and (
        more := re.compile(rf"{GAP}and{GAP}([0-9]{{1,2}})(?![0-9.,])").match(text, numeral.end)
    ):
        return Numeral(numeral.value + int(more[1]), more.end(), is_digits=True)
    again = _scale_after().match(text, numeral.end)
    if again is not None and SCALES[again[1].lower()] > scale >= SCALES["hundred"]:
        scale *= SCALES[again[1].lower()]
        numeral = Numeral(numeral.value * SCALES[again[1].lower()], again.end(), scale, is_digits=True)
    return _with_part(text, numeral)


def _with_part(text: str, numeral: Numeral) -> Numeral:
    """The number with "and a half" after it, which is a half of its scale where it has one."""
    found = _and_part().match(text, numeral.end)
    if found is None or (found[1] is None and found[2].lower() != "half"):
        return numeral
    count = sum(NUMBERS.get(word, 1) for word in (found[1] or "a").lower().split("-"))
    part = Fraction(count, FRACTIONS[found[2].lower()])
    own = _scale_after().match(text, found.end())
    if own is not None and SCALES[own[1].lower()] < numeral.scale:
        return numeral._replace(value=numeral.value + part * SCALES[own[1].lower()], end=own.end(), is_bare=False)
    size = numeral.scale if numeral.scale >= _BIG else 1
    return numeral._replace(value=numeral.value + part * size, end=found.end(), is_bare=False)


def part_of_scale(text: str, pos: int) -> Numeral | None:
    """A part of a scale, which is a number and no share.

    >>> part_of_scale("three quarters of a million bees", 0).value
    Fraction(750000, 1)
    """
    first = first_letters(text, pos)
    is_part = first in FRACTIONS or (first in _PART_FIRST and first_letters(text, pos + len(first) + 1) in FRACTIONS)
    found = _of_scale().match(text, pos) if is_part else None
    if found is None:
        return None
    count = NUMBERS.get((found[1] or "a").lower(), 1)
    scale = SCALES[found[3].lower()]
    return Numeral(Fraction(count, FRACTIONS[found[2].lower()]) * scale, found.end(), scale)


def _in_words(  # noqa: C901, PLR0912  one machine over the words of a number; apart, its state would be handed around
    text: str, pos: int
) -> Numeral | None:
    """A number in words: hundreds below thousands below millions, each once."""
    total = current = 0
    scale = last = 10**18
    end, start = None, pos
    if _after_good().search(text, max(0, pos - _REACH), pos) and _is_scale(text, pos, right_there=True):
        current, end = 1, pos
    while True:
        word = _single(text, start)
        lower = word.lower()
        if lower in NUMBERS and _fits(current, NUMBERS[lower]) and (end is None or NUMBERS[lower]):
            current += NUMBERS[lower]
        elif lower in ("a", "an") and end is None and _is_scale(text, start + len(word)):
            current = 1
        elif lower in SCALES and len(lower) > 1 and end is not None:
            size = SCALES[lower]
            if size == SCALES["hundred"] and 0 < current < size:
                current *= size
            elif size >= _BIG and current and size < last:
                total, current, last = total + current * size, 0, size
            elif size >= _BIG and not current and total and size > last:
                total, last = total * size, last * size
            elif size in (12, 20) and current and not total:
                return Numeral(current * size, start + len(word), size)
            else:
                break
            scale = size
        else:
            break
        end = start + len(word)
        following = _next(text, end, current)
        if following is None:
            break
        start = following
    if end is None:
        return None
    if point := _point().match(text, end):
        return _pointed(text, total + current, point)
    size = (last if total else 1) if not current else (100 if scale == SCALES["hundred"] and not current % 100 else 1)
    return _then_scale(text, _with_part(text, Numeral(total + current, end, size)))


def _then_scale(text: str, numeral: Numeral) -> Numeral:
    """ "Two and a half million": the scale follows the part."""
    if numeral.value.denominator == 1:
        return numeral
    found = _scale_after().match(text, numeral.end)
    if found is None:
        return numeral
    scale = SCALES[found[1].lower()]
    return Numeral(numeral.value * scale, found.end(), scale)


def _single(text: str, pos: int) -> str:
    """The word at ``pos`` up to its first hyphen."""
    found = _letters().match(text, pos)
    return found[0] if found else ""


@functools.cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{1,12}(?![^\W_])")


def _fits(current: int, number: int) -> bool:
    """Whether a word may follow: "twenty" takes "five", "a hundred" takes "one"."""
    below = current % 100
    return below == 0 or (below >= 20 and below % 10 == 0 and 0 < number < 10)


def _is_scale(text: str, pos: int, *, right_there: bool = False) -> bool:
    start = pos if right_there else gap(text, pos)
    return start is not None and _single(text, start).lower() in SCALES and len(_single(text, start)) > len("bn")


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
    part = _and_part().match(text, end)
    if not number or (part is not None and part[1] and (number > 1 or current % 100)):
        return None
    is_joined = current % 100 == 0 or (current % 10 == 0 and number < 10 and current < 100)
    return found.end() if is_joined else None


@functools.cache
def _point() -> re.Pattern[str]:
    digits = choice(word for word, number in NUMBERS.items() if number < 10)
    return re.compile(rf"{GAP}point((?:{GAP}{digits}(?![^\W_])){{1,8}}|{GAP}eleven)", re.IGNORECASE)


def _pointed(text: str, whole: int, found: re.Match[str]) -> Numeral:
    digits = "".join(str(NUMBERS[word]) for word in found[1].lower().split())
    return _scaled(text, Numeral(Fraction(f"{whole}.{digits}"), found.end()))
