"""Money before and after a number: signs, codes and names.

    >>> sign_at("A$2.3 million", 0, "USD"), money_after("3 million euros", 9, "USD")
    (Money(code='AUD', end=2), Money(code='EUR', end=15))

To teach a currency, add a row to ``currencies``.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from newsevents.wording.currencies import CODES, DOLLAR, NAMES, SIGNS
from newsevents.wording.lines import GAP, choice, next_word
from newsevents.wording.plurals import plural

__all__ = ["Money", "money_after", "sign_at", "sign_before"]

_REACH = 12
_DIGIT = re.compile("[0-9]")
_DIGIT_SIGNS = "0123456789"
_LOWER = ("USD", "EUR", "GBP", "RMB")
"""Codes that are read in small letters too."""
_OTHER_CODES = {"RMB": "CNY"}


class Money(NamedTuple):
    """A currency read: its ISO 4217 code, and where it ends."""

    code: str
    end: int


def sign_at(text: str, pos: int, dollar: str) -> Money | None:
    """The sign or code that begins at ``pos``, with the gap after it.

    >>> sign_at("EUR 40 million", 0, "USD")
    Money(code='EUR', end=4)
    """
    if text[pos : pos + 1] in _DIGIT_SIGNS or _DIGIT.search(text, pos + 1, pos + _REACH) is None:
        return None
    found = _before().match(text, pos)
    return Money(_code(found[1], dollar), found.end()) if found else None


def sign_before(text: str, low: int, pos: int) -> int | None:
    """Where the sign or code begins that ends right before ``pos``.

    >>> sign_before("about US$ 10", 0, 10)
    6
    """
    pos_end = max(low, pos - _REACH) + len(text[max(low, pos - _REACH) : pos].rstrip())
    last = text[pos_end - 1 : pos_end] if pos_end > low else ""
    if not (last in _SIGN_ENDS or last.isalpha() or last == "."):
        return None
    if last.isalpha() and text[pos_end - 2 : pos_end] not in _code_ends():
        return None
    found = _ending().search(text, max(low, pos - _REACH), pos)
    return found.start() if found else None


@functools.cache
def _code_ends() -> frozenset[str]:
    """The last two letters of whatever may stand before a number and end in a letter."""
    return frozenset(
        words[-2:] for words in (*SIGNS, *CODES, *(code.lower() for code in _LOWER)) if words[-1].isalpha()
    )


_SIGN_ENDS = frozenset(sign[-1] for sign in SIGNS)


def money_after(text: str, pos: int, dollar: str) -> Money | None:
    """The name, code or sign of the currency after a number.

    >>> money_after("900 Swiss francs", 3, "USD")
    Money(code='CHF', end=16)
    """
    following = next_word(text, pos)
    word = following[0] if following else text[pos : pos + 2].strip()[:1]
    if word and (word in SIGNS or word.lower() in _first_words() or word.upper() in CODES):
        found = _after().match(text, pos)
        if found is not None:
            return Money(_code(found[1], dollar), found.end())
    return None


def _code(words: str, dollar: str) -> str:
    words = " ".join(words.split())
    sign = words.replace(" ", "").upper()
    code = SIGNS.get(sign) or SIGNS.get(words) or (sign if sign in CODES else None) or _names()[words.lower()]
    return dollar if code == DOLLAR else _OTHER_CODES.get(code, code)


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _names()) | {"u"}


@functools.cache
def _names() -> dict[str, str]:
    return {name: code for one, code in NAMES.items() for name in (one, _plural(one), one + "s")}


def _plural(name: str) -> str:
    first, space, last = name.rpartition(" ")
    return f"{first}{space}{plural(last)}"


def _spelt(sign: str) -> str:
    """A sign as a pattern, with the gap that some print in "US $5"; "A $5 note" begins with an article."""
    is_gapped = len(sign) > 1 and sign[-1] in "$£¥" and sign != "A$"
    return re.escape(sign[:-1]) + f"{GAP}?" + re.escape(sign[-1]) if is_gapped else re.escape(sign)


@functools.cache
def _signs() -> str:
    signs = "|".join(_spelt(sign) for sign in sorted(SIGNS, key=len, reverse=True))
    codes = "|".join(sorted(CODES - {"ALL", "TOP", "CUP", "MOP"}))
    return rf"(?<![^\W_])(?:{signs}|{codes})"


def _tokenised() -> str:
    """A sign of text that has gaps on both sides of "$"; of "cost us $5", "us" is no part."""
    return rf"(?<![^\W_])(?i:us|hk|c|nz|cad|nzd|mex|u\.s\.?){GAP}\$(?=[^\S\n])|(?<![^\W_])(?:CAD|NZD|Mex){GAP}\$"


@functools.cache
def _before() -> re.Pattern[str]:
    lower = "|".join(code.lower() for code in _LOWER)
    some = _signs()
    return re.compile(
        rf"({some}|(?<![^\W_])(?i:us|hk|c|a|nz|cad|nzd|mex|u\.s\.?)\$|{_tokenised()}|(?<![^\W_])(?:{lower})){GAP}?(?=[0-9.])"
    )


@functools.cache
def _ending() -> re.Pattern[str]:
    return re.compile(_before().pattern.replace("(?=[0-9.])", r"\Z"))


@functools.cache
def _after() -> re.Pattern[str]:
    names = choice(_names())
    codes = "|".join(sorted(CODES - {"ALL"}))
    one = "".join(re.escape(sign) for sign in SIGNS if len(sign) == 1)
    lower = "|".join(code.lower() for code in _LOWER)
    return re.compile(rf"{GAP}?((?i:{names})(?![^\W_])|(?:{codes}|{lower}|zł)(?![^\W_])|[{one}](?![0-9]|{GAP}[0-9]))")
