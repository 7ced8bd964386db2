"""Reading the words of a figure again, and what they state otherwise than the record.

    >>> disagreement(whole("over 1,900 defenders"), Quantity(1900, unit="soldier"))
    {'hedge': 'over', 'unit': 'defender'}
    >>> disagreement(whole("2,500"), Quantity(2500, hedge="almost", unit="soldier"))
    {}

Only what the words state can disagree: a unit, a base or a hedge that they leave out may be known from elsewhere. A number is
the same where it rules out the same, so that "half" is 50%, and "two weeks" are 14 days.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from fractions import Fraction
from operator import attrgetter

from newsevents.checks.anchors.nouns import same_unit
from newsevents.checks.quantities.measures import measure_of_unit
from newsevents.checks.quantities.nominal import levels
from newsevents.checks.readings import Readings
from newsevents.quantities.bounds import exact
from newsevents.quantities.describe import describe
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity
from newsevents.wording import Phrase, scan
from newsevents.wording.currencies import DOLLAR
from newsevents.wording.tables import BASE_WORDS

__all__ = ["agrees", "disagreement", "figures", "same_number", "whole", "whole_or_stored"]

_LONGEST = 300
"""No figure has more letters, and words that have are not read."""
_OF_A_GROUP = re.compile(rf"\bof (?:{'|'.join(sorted(BASE_WORDS))})\b", re.IGNORECASE)
_POINTS = re.compile(r"\d\.\d{3}(?!\d)")
_NUMBER = attrgetter("value", "low", "high", "per", "rest")
_LITERAL = Readings("literal")
_RATE = re.compile(r"/| per |^[a-z]?ph$")
_SWAPPED = str.maketrans(".,", ",.")


@functools.lru_cache(maxsize=8192)
def _read(words: str) -> tuple[tuple[Quantity, bool], ...]:
    """The figures in some words, each with whether it is all of them; a dollar without a country stays one."""
    found = []
    begin, end = len(words) - len(words.lstrip()), len(words.rstrip())
    for phrase in scan(words, dollar=DOLLAR) if len(words) <= _LONGEST else ():
        parts = phrase.parts
        if _names_a_group(phrase):
            parts = {name: part for name, part in parts.items() if name != "unit"}
        found.append((Quantity.from_parts(parts, phrase.text), (phrase.start, phrase.end) == (begin, end)))
    return tuple(found)


def _names_a_group(phrase: Phrase) -> bool:
    """Whether the noun is what the counted belong to, not what they are, as in "900 of the regiment"."""
    is_plain = not {"of", "per"} & phrase.parts.keys() and phrase.parts.get("hedge") not in ("magnitude", "several")
    return is_plain and _OF_A_GROUP.search(phrase.text) is not None


def whole(words: str) -> Quantity | None:
    """What some words say, where all of them are one figure; a point is the English one.

    >>> whole("over 1,900"), whole("over 1,900 came")
    (Quantity(1900, hedge='over', text='over 1,900'), None)
    """
    found = _read(words) or (_read(_POINTS.sub(r"\g<0>0", words)) if _POINTS.search(words) else ())
    return found[0][0] if len(found) == 1 and found[0][1] else None


def whole_or_stored(words: str, stored: Quantity) -> Quantity | None:
    """What some words say; the record's own figure where they are its description, which costs a fifth of reading them.

    >>> one = Quantity(1900, hedge="over")
    >>> whole_or_stored("over 1,900", one) is one, whole_or_stored("more than 1,900", one) is one
    (True, False)
    """
    return stored if words == describe(stored) else whole(words)


def figures(words: str) -> Iterator[Quantity]:
    """All figures in some words, and the bases that they are taken of.

    >>> [figure.value for figure in figures("every fifth of almost 2,500, or 490")]
    [1, 2500, 490]
    """
    for figure, _ in _read(words):
        yield from levels(figure)


def agrees(words: str, stored: Quantity, *, is_foreign: bool = False) -> bool:
    """Whether words that may be printed in another country's way say what the record does.

    >>> agrees("1.900", Quantity(1900)), agrees("1,9", Quantity(1900))
    (True, False)
    """
    said = whole_or_stored(words, stored)
    if said is None or said is stored or said == stored or not disagreement(said, stored, is_foreign=is_foreign):
        return True
    if not (is_foreign or _POINTS.search(words)):
        return False
    other = whole(words.translate(_SWAPPED))
    return other is not None and not disagreement(other, stored, is_foreign=is_foreign)


def disagreement(said: Quantity, stored: Quantity, *, is_foreign: bool = False) -> dict[str, object]:
    """The fields of what is said that the record has otherwise.

    >>> disagreement(Quantity(736, unit="day"), Quantity(735, unit="day"))
    {'value': 736}
    """
    is_same = same_number(said, stored)
    is_alike = is_same or _rule_out_the_same(said, stored)
    found: dict[str, object] = {} if is_alike else _number(said, stored)
    if (is_same or not is_alike) and said.hedge not in (None, stored.hedge) and not _is_about_a_range(said, stored):
        found["hedge"] = str(said.hedge)
    units = _units(said, stored, is_foreign=is_foreign)
    if units and not (is_same and _span(said) and _span(stored)):
        found |= units
    if said.of is not None and stored.of is not None:
        base = disagreement(said.of, stored.of, is_foreign=is_foreign)
        found |= {"of": base} if base else {}
    return found if found or is_alike else {"value": said.value}


def _is_about_a_range(said: Quantity, stored: Quantity) -> bool:
    return said.hedge is Hedge.ABOUT and stored.low is not None


def _number(said: Quantity, stored: Quantity) -> dict[str, object]:
    fields = {name: getattr(said, name) for name in ("value", "low", "high", "per")}
    found = {name: value for name, value in fields.items() if value is not None and value != getattr(stored, name)}
    if said.rest is not None and said.rest != stored.rest:
        found["rest"] = {"value": said.rest.value, "unit": said.rest.unit}
    return found


def _units(said: Quantity, stored: Quantity, *, is_foreign: bool) -> dict[str, object]:
    if stored.per is None and stored.unit is not None and (said.per_unit or " per " in stored.unit):
        return {}
    pairs = {name: (getattr(said, name), getattr(stored, name)) for name in ("unit", "per_unit")}
    return {
        name: one
        for name, (one, other) in pairs.items()
        if one and other and not same_unit(one, other, is_foreign=is_foreign)
    }


def same_number(said: Quantity, stored: Quantity) -> bool:
    """Whether the numbers of two quantities are the same, whatever their hedges, in whatever unit of time.

    >>> same_number(Quantity(2, unit="week"), Quantity(14, unit="day")), same_number(Quantity(40), Quantity(40, per=100))
    (True, True)
    """
    if _NUMBER(said) == _NUMBER(stored) and (said.unit == stored.unit or None in (said.unit, stored.unit)):
        return True
    spans = _span(said), _span(stored)
    if None not in spans:
        return spans[0] == spans[1]
    if said.rest is not None or stored.rest is not None:
        return False
    per = 1 if said.per is None else _per(stored)
    if per is None:
        return False
    pairs = (
        ((said.low, stored.low), (said.high, stored.high)) if said.low is not None else ((said.value, stored.value),)
    )
    return all(
        one is None or (other is not None and exact(one) * exact(per) == exact(other) * exact(said.per or 1))
        for one, other in pairs
    )


def _per(stored: Quantity) -> int | float | None:
    """The denominator of a share, also where the record has it as its unit."""
    if stored.per is None and stored.unit is not None and measure_of_unit(stored.unit).unit == "percent":
        return 100
    return stored.per


def _span(quantity: Quantity) -> tuple[str, Fraction] | None:
    """A length of time in one unit; None where it is none, or no one unit has it."""
    total, unit = Fraction(0), None
    one: Quantity | None = quantity
    while one is not None:
        if one.unit is None or one.value is None or one.per is not None or one.of is not None:
            return None
        measure = measure_of_unit(one.unit)
        if measure.name != "time" or unit not in (None, measure.unit):
            return None
        total, unit, one = total + exact(one.value) * measure.size, measure.unit, one.rest
    return None if unit is None else (unit, total)


def _rule_out_the_same(said: Quantity, stored: Quantity) -> bool:
    """Whether both leave the same numbers possible, and rule out some; lengths of time are compared in their units."""
    is_rate_lost = said.per_unit is not None and stored.per is None and not _RATE.search(stored.unit or "")
    if is_rate_lost or (_span(said) and _span(stored)):
        return False
    one, other = _LITERAL.literal(said), _LITERAL.literal(stored)
    return one is not None and one == other and not (one.low is None and one.high is None)
