"""Numbers, in digits or in words, read exactly.

    >>> from newsevents.wording.scales import plain
    >>> [plain(number_at(words, 0).value) for words in ("1,900", "2.01 million", "twenty-five hundred", "half a million")]
    [1900, 2010000, 2500, 500000]

It reads the number and its scale, and nothing of what is counted.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction

from newsevents.wording.currencies import DOLLAR
from newsevents.wording.lines import GAP, choice
from newsevents.wording.money import money_after, sign_before
from newsevents.wording.nouns import counted
from newsevents.wording.nountables import LABELS, MONTHS
from newsevents.wording.plurals import singular
from newsevents.wording.scales import Numeral, part_of_scale, scaled
from newsevents.wording.spelt import in_words
from newsevents.wording.tables import VULGAR

__all__ = ["number_at"]

_THIN = "\u2009\u202f\u00a0"
_DIGITS = re.compile(
    rf"([-−]?)((?:[0-9]{{1,3}}(?: 000){{1,4}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,8}}|[0-9]{{1,3}}(?:[{_THIN}][0-9]{{3}}){{1,8}}"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}|[0-9]{1,3},[0-9]{1,2}(?![0-9]|[.,][0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?![.0-9])|[0-9]{1,200})(?:\.[0-9]{1,200})?|\.[0-9]{1,20})"
    r"(?![0-9]|[,][0-9])"
)
_SPACED = re.compile(r"([-−]?)([1-9][0-9]{0,2}(?: [0-9]{3}){1,4})(?![0-9]|[.,:/][0-9]|-[A-Za-z]| [0-9])")
_REACH = 24
_GROUPS = re.compile(rf"[, {_THIN}]|\.(?=[0-9]{{3}}\.)|(?<=\.[0-9]{{3}})\.")
_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")


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
        return scaled(text, Numeral(Fraction(*VULGAR[first]), pos + 1, is_digits=True))
    return (part_of_scale(text, pos) or in_words(text, pos)) if first else None


_DIGIT_SIGNS = frozenset("0123456789.-−")


@functools.cache
def _minus() -> re.Pattern[str]:
    return re.compile(rf"minus{GAP}", re.IGNORECASE)


def _in_digits(text: str, pos: int) -> Numeral | None:
    found = _spaced(text, pos) or _DIGITS.match(text, pos)
    if found is None:
        return None
    sign, digits = found.groups()
    value = int(digits) if digits.isdigit() else _decimal(digits)
    end = found.end()
    if text[end : end + 1] in VULGAR:
        value += Fraction(*VULGAR[text[end]])
        end += 1
    is_bare = digits.isdigit() and not sign and end == found.end()
    return scaled(text, Numeral(-value if sign else value, end, 1, is_digits=True, is_bare=is_bare))


def _spaced(text: str, pos: int) -> re.Match[str] | None:
    """Groups of three after plain blanks, before what they count and not after what the first of them names: "3 400 people"."""
    found = _SPACED.match(text, pos) if text[pos + 1 : pos + 4].find(" ") >= 0 else None
    if found is None:
        return None
    words = text[max(0, pos - _REACH) : pos].split()
    before = words[-1] if words else ""
    is_group = before.isdigit() and len(before) < len("2022")
    if is_group or singular(before.rstrip(".").lower()) in _NAMING or before in MONTHS:
        return None
    end = found.end()
    is_counted = _after_groups().match(text, end) or counted(text, end) or money_after(text, end, DOLLAR)
    return found if is_counted or sign_before(text, 0, pos) is not None else None


_NAMING = LABELS | {"aged", "age"}


@functools.cache
def _after_groups() -> re.Pattern[str]:
    """What shows that groups are one number: "of", a scale, the other end of a range that is written so too."""
    scales = choice(["thousand", "million", "billion", "trillion"])
    end = rf"(?:{GAP}(?:to|and|or){GAP}|{GAP}?[-–]{GAP}?)[1-9][0-9]{{0,2}} [0-9]{{3}}(?![0-9])"
    return re.compile(rf"{GAP}(?:of{GAP}|{scales}(?![^\W_]))|{end}", re.IGNORECASE)


def _decimal(digits: str) -> int | Fraction:
    """Digits with points or commas: the decimal comma of "2,5 million" too."""
    text = _GROUPS.sub("." if _COMMA.fullmatch(digits) else "", digits)
    return int(text) if text.isdigit() else Fraction(text)
