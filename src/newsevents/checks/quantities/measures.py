"""What a quantity measures: money, time, length, … or things counted; and which two can be compared.

    >>> measure_of_unit("week"), measure_of_unit("soldier").name, measure_of_unit("EUR").unit
    (Measure(name='time', unit='second', size=604800), 'count', 'EUR')

Two quantities are compared in one measure and unit. Units of time are converted where that is exact (a week is 7 days),
nothing else is: a mile and a kilometre are one measure and two units. Whatever is in no table is a thing counted, and any two nouns
for things counted are comparable. To teach a unit, add it to a row of ``_UNITS``; the first of a row is its name.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from newsevents.checks.quantities.nominal import levels
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import Statistic
from newsevents.wording.currencies import CODES, DOLLAR, NAMES, SIGNS
from newsevents.wording.nountables import DURATIONS
from newsevents.wording.plurals import singular

__all__ = ["COUNT", "SHARE", "Measure", "is_placeholder", "measure_of", "measure_of_unit"]


class Measure(NamedTuple):
    """A measure, the unit that its figures are compared in, and how many of it the stated unit is.

    A currency is its ISO 4217 code in capitals; a word that several countries share ("peso") is in small letters.

    >>> measure_of_unit("peso")
    Measure(name='money', unit='peso', size=1)
    """

    name: str
    unit: str = ""
    size: int = 1


COUNT = Measure("count")
"""Things counted, whatever they are called."""

SHARE = Measure("share")
"""A share whose base is not stated."""

# seconds up to the fortnight, months from there on: between the two nothing is exact
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604_800, "fortnight": 1_209_600}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12_000}
_SHORT = {"sec": "second", "s": "second", "min": "minute", "hr": "hour", "h": "hour", "yr": "year"}

_UNITS = {
    "length": "metre meter m,kilometre kilometer km,centimetre centimeter cm,millimetre millimeter mm,mile mi,yard yd,"
    "foot ft,inch in,furlong,fathom",
    "area": "hectare ha,acre",
    "volume": "litre liter l,millilitre milliliter ml,gallon gal,barrel bbl,pint,bushel",
    "weight": "kilogram kilo kg,gram g,milligram mg,tonne t,ton,lb lbs,ounce oz,carat",
    "temperature": "degree °,celsius °c c,fahrenheit °f f,kelvin k",
    "speed": "km/h kph kmh,mph,knot kn,m/s",
    "power": "watt w,kilowatt kw,megawatt mw,gigawatt gw,horsepower hp",
    "energy": "kilowatt-hour kwh,megawatt-hour mwh,gigawatt-hour gwh,terawatt-hour twh,joule j,calorie kcal",
    "percent": "percent % pct,pp,bp",
}
_PHRASES = {
    "metric ton": Measure("weight", "tonne"),
    "percentage point": Measure("percent", "pp"),
    "basis point": Measure("percent", "bp"),
    "per cent": Measure("percent", "percent"),
    "degree celsius": Measure("temperature", "celsius"),
    "degrees celsius": Measure("temperature", "celsius"),
    "degree fahrenheit": Measure("temperature", "fahrenheit"),
    "degrees fahrenheit": Measure("temperature", "fahrenheit"),
}
_POWERS = (("area", ("square ", "sq ", "sq. "), ("²", "2")), ("volume", ("cubic ", "cu ", "cu. "), ("³", "3")))

_SHARED_NAMES = frozenset(
    "dollar peso rupee franc krona krone koruna dinar dirham rial riyal lira won leu lev lek real cent penny pence".split()
)
"""Words for money that say no currency; they are beside any currency no second one."""

_KNOWN_CODES = CODES | {code for code in (*SIGNS.values(), *NAMES.values()) if code.isupper()}
_ALIASES = {"RMB": "CNY"}


def measure_of(quantity: Quantity) -> Measure:
    """What a quantity measures; a share of a stated base measures what its base does.

    >>> measure_of(Quantity(1, per=5, of=Quantity(2500, unit="defender"))).name, measure_of(Quantity(60, per=100)).name
    ('count', 'share')
    """
    one, unit = quantity, quantity.unit
    while one.per is not None:
        if one.per_unit is not None:
            inner = _of_optional(unit)
            return Measure("rate", f"{inner.name} {inner.unit} per {singular(one.per_unit.casefold())}")
        if one.of is None:
            return SHARE
        one = one.of
        unit = unit or one.unit
    while unit is None and one.of is not None:
        one = one.of
        unit = one.unit
    return _of_optional(unit)


def _of_optional(unit: str | None) -> Measure:
    return COUNT if unit is None else measure_of_unit(unit)


def is_placeholder(statistic: Statistic) -> bool:
    """Whether the label of a figure only repeats its unit, or its kind, so that it does not say what is measured.

    >>> [is_placeholder(Statistic(label, "90 days")) for label in ("day", "Days", "count", "length")]
    [True, True, True, False]
    """
    label = statistic.label.strip()
    if label.casefold() in ("count", statistic.kind):
        return True
    units = [unit for one in levels(statistic.quantity) for unit in (one.unit, one.per_unit) if unit is not None]
    return any(_is_one_unit(label, unit) for unit in units)


def _is_one_unit(one: str, other: str) -> bool:
    if singular(one.casefold()) == singular(other.casefold()):
        return True
    measure = measure_of_unit(one)
    return measure != COUNT and measure == measure_of_unit(other)


@functools.lru_cache(maxsize=4096)
def measure_of_unit(unit: str) -> Measure:
    """What a unit as printed measures.

    >>> measure_of_unit("square miles"), measure_of_unit("km²").unit, measure_of_unit("nautical mile")
    (Measure(name='area', unit='mile', size=1), 'kilometre', Measure(name='length', unit='nautical mile', size=1))
    """
    return _money(unit) or _of_words(" ".join(unit.casefold().split())) or COUNT


def _money(unit: str) -> Measure | None:
    words = unit.strip()
    code = SIGNS.get(words) or NAMES.get(words.casefold()) or NAMES.get(singular(words.casefold())) or words
    if code == DOLLAR:
        return Measure("money", "dollar")
    if code in _KNOWN_CODES:
        return Measure("money", _ALIASES.get(code, code))
    name = singular(words.casefold())
    return Measure("money", name) if name in _SHARED_NAMES else None


def _of_words(words: str) -> Measure | None:
    first, space, last = words.rpartition(" ")
    words = f"{first}{space}{singular(last)}"
    found = _table().get(words) or _power(words)
    if found is not None or not space:
        return found
    # a working day is time too, but not 24 hours of it
    whole = _table().get(singular(last)) if len(last) > len("km") else None
    return None if whole is None else Measure(whole.name, words)


def _power(words: str) -> Measure | None:
    """A square or a cubic unit."""
    for name, before, after in _POWERS:
        for start in before:
            if words.startswith(start) and (side := _table().get(words.removeprefix(start))):
                return Measure(name, side.unit)
        if words.endswith(after) and (side := _table().get(words[:-1])) and side.name == "length":
            return Measure(name, side.unit)
    return None


@functools.cache
def _table() -> dict[str, Measure]:
    rows = ((name, row.split()) for name, table in _UNITS.items() for row in table.split(","))
    table = {word: Measure(name, row[0]) for name, row in rows for word in row}
    table |= {word: Measure("time", word) for word in DURATIONS}
    table |= {word: Measure("time", "second", size) for word, size in _SECONDS.items()}
    table |= {word: Measure("time", "month", size) for word, size in _MONTHS.items()}
    table |= {short: table[word] for short, word in _SHORT.items()}
    return table | _PHRASES
