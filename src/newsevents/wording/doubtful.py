"""Numbers that two countries read differently: 3.400 is 3.4 in one and 3,400 in another, and 34,00 may be either.

    >>> two_readings("3.400 people"), two_readings("1.250 litres")
    ('is it 3,400 or 3.4? write 3,400 or 3.40', None)

What is counted has no such fractions, so that one before its noun is most likely the other country's; neither reading is sure,
and it is no figure. Measures, percentages, rates and scales have fractions ("1.250 litres", "1.234 births per woman", "3.400
million"), and so may numbers without a noun. Of money, a price per unit has ("€1.459 a litre"), an amount hasn't ("€1.250").
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.found import Found
from newsevents.wording.lines import GAP, choice
from newsevents.wording.nouns import counted
from newsevents.wording.nountables import UNITS
from newsevents.wording.plurals import singular
from newsevents.wording.tables import SCALES

__all__ = ["is_doubtful", "is_unit", "two_readings"]

_DOUBTFUL = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3}|,[0-9]{2})(?![0-9]|[.,][0-9])")


def two_readings(words: str) -> str | None:
    """What to ask of words with a number that may be read in two ways, None where there is none.

    >>> two_readings("34,00 people")
    'is it 3,400 or 34? write 3,400 or 34'
    """
    for found in _DOUBTFUL.finditer(words):
        if not _has_fractions(words, found.end()):
            whole = f"{int(re.sub('[.,]', '', found[0])):,}"
            part = f"{float(found[0].replace(',', '.')):g}"
            return f"is it {whole} or {part}? write {whole} or {_unmistakable(part)}"
    return None


def _unmistakable(part: str) -> str:
    """A fraction with two digits after its point, or with four."""
    return f"{part}0" if re.search(r"\.(?:[0-9]|[0-9]{3})\Z", part) else part


def is_doubtful(text: str, found: Found) -> bool:
    """Whether a number of a phrase may be read in two ways there.

    >>> text = "12 deaths per 1.000 inhabitants"
    >>> is_doubtful(text, Found({"value": 12, "unit": "death"}, 0, len(text), "rate"))
    True
    """
    return any(_is_counted(text, found, one) for one in _DOUBTFUL.finditer(text, found.start, found.end))


def _is_counted(text: str, found: Found, one: re.Match[str]) -> bool:
    """Whether a number counts: before a noun that is no measure, "of" or "per", and whole money; a rate may be any number."""
    if _has_fractions(text, one.end()):
        return False
    if found.kind == "amount":
        return "." in one[0]
    if found.kind == "rate" and _per().search(text, found.start, one.start()) is None:
        return False
    is_base = _part().search(text, found.start, one.start()) is not None
    return is_base or _of().match(text, one.end()) is not None or counted(text, one.end()) is not None


def _has_fractions(text: str, end: int) -> bool:
    """Whether what follows a number may be split: a percent sign, a scale, a measure."""
    noun = counted(text, end)
    return _scale().match(text, end) is not None or (noun is not None and is_unit(noun.unit))


def is_unit(noun: str) -> bool:
    """Whether a noun phrase is a measure, of which there may be any fraction.

    >>> is_unit("square kilometre"), is_unit("person")
    (True, False)
    """
    return singular(noun.rpartition(" ")[2]) in UNITS


@functools.cache
def _scale() -> re.Pattern[str]:
    words = choice([*SCALES, "percent", "per cent", "percentage points", "pct", "m", "b", "t"])
    return re.compile(rf"{GAP}?%|(?:{GAP}|-)?{words}(?![^\W_])", re.IGNORECASE)


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of{GAP}", re.IGNORECASE)


@functools.cache
def _per() -> re.Pattern[str]:
    return re.compile(rf"(?:/|{GAP}(?:per|every|each){GAP})", re.IGNORECASE)


@functools.cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:in|every|of){GAP}\Z", re.IGNORECASE)
