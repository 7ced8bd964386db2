"""Whether two units may be one: what the words count, and what the record says is counted.

    >>> same_unit("km", "kilometres"), same_unit("km", "mile"), same_unit("captured Azov citizen", "citizen")
    (True, False, True)

Where one of them says only that people are counted ("dead"), or only "dollar", the other may say more. It knows measures
and money; of all other nouns it only sees whether a word is shared.
"""

from __future__ import annotations

import functools

from newsevents.checks.quantities.measures import COUNT, Measure, measure_of_unit
from newsevents.wording.currencies import NAMES
from newsevents.wording.plurals import singular

__all__ = ["same_unit"]

_VAGUE = frozenset(
    "person people human individual dead killed wounded injured missing homeless unemployed sick infected arrested detained"
    " displaced death fatality casualty victim injury loss case other more staff crew police personnel head name figure".split()
)
"""Words that stand for whoever is counted."""
_DOLLAR = "dollar"
_LOOSE = frozenset(
    frozenset(pair.split(","))
    for pair in "degree,celsius degree,fahrenheit degree,kelvin ton,tonne GBP,lb JPY,CNY".split()
)
"""Units that are printed by one word."""


def same_unit(one: str, other: str, *, is_foreign: bool = False) -> bool:
    """Whether two units may be the same, as they are printed; ``is_foreign`` where the nouns may be of two languages.

    >>> same_unit("dead", "soldier"), same_unit("school", "hospital"), same_unit("$", "CAD"), same_unit("€", "USD")
    (True, False, True, False)
    """
    if one == other:
        return True
    measures = measure_of_unit(one), measure_of_unit(other)
    if COUNT in measures:
        return is_foreign or _share_a_noun(one, other, *measures)
    if measures[0] == measures[1] or frozenset(measure.unit for measure in measures) in _LOOSE:
        return True
    return {"money"} == {measure.name for measure in measures} and _may_be_one_currency(*(one.unit for one in measures))


def _share_a_noun(one: str, other: str, first: Measure, second: Measure) -> bool:
    words = _nouns(one), _nouns(other)
    if not words[0].isdisjoint(words[1]):
        return True
    return first == second and not (_VAGUE.isdisjoint(words[0]) and _VAGUE.isdisjoint(words[1]))


@functools.lru_cache(maxsize=1024)
def _nouns(unit: str) -> frozenset[str]:
    return frozenset(singular(word) for word in unit.casefold().replace("-", " ").split()) - {"of", "the", "and"}


def _may_be_one_currency(one: str, other: str) -> bool:
    """Whether a name that several countries share may stand for both; a dollar with its country is only that one."""
    shared = _names(one) & _names(other)
    return bool(shared - {_DOLLAR} if one.isupper() and other.isupper() else shared)


@functools.cache
def _names(currency: str) -> frozenset[str]:
    """What a currency is called without its country; a name stands for itself."""
    if currency.islower():
        return frozenset([currency])
    names = {name.rpartition(" ")[2] for name, code in NAMES.items() if code == currency}
    return frozenset(names | ({_DOLLAR} if currency.endswith("D") else set()))
