"""``Terms``: numbers, shares and lengths of time, to look up whether one of them may be meant by other words.

    >>> held = Terms(terms_of(Quantity(1900, hedge="over", unit="sailor")))
    >>> [any(held.bear_out(term) for term in own_terms(Quantity(number))) for number in (1950, 2000, 2900)]
    [True, True, False]

A rounded figure is borne out by the one that it was rounded from, and the other way round. A hedge reaches a quarter of
the number further and no more: bounds say what is ruled out, and "over 1,900" rules out nothing above. Signs are left out,
for "down 20%" is recorded with and without one. Since it is all about likeness, it is done in floats. It does not know
what is counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from newsevents.checks.quantities.measures import COUNT, measure_of_unit
from newsevents.checks.quantities.nominal import is_of_ordinary_size, levels, rests
from newsevents.quantities.bounds import half_step
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity

__all__ = ["Term", "Terms", "own_terms", "terms_of"]

Reach = tuple[float, float]
"""The least and the most that words may be meant for; both ends belong to it."""

_DAY = 86_400
_MONTH = 365.25 / 12
_PERCENT = 100
_FEW = 20
_NEARLY = 1e-12
"""How far two floats that stand for one number may be apart."""

_FACTORS: dict[Hedge | None, Reach] = {
    None: (1, 1),
    Hedge.ABOUT: (0.9, 1.1),
    Hedge.MAGNITUDE: (2, 100),
    Hedge.SEVERAL: (3, 20),
}
_FACTORS |= dict.fromkeys((Hedge.OVER, Hedge.JUST_OVER, Hedge.AT_LEAST), (1, 1.25))
_FACTORS |= dict.fromkeys((Hedge.ALMOST, Hedge.JUST_UNDER, Hedge.UNDER, Hedge.AT_MOST, Hedge.UP_TO), (0.75, 1))


class Term(NamedTuple):
    """One thing that words say: a "number", a "share" or "days", as stated and as a rounded figure.

    >>> Term.exactly("days", 86).rounded
    (86, 86)
    """

    kind: str
    stated: Reach
    rounded: Reach

    @classmethod
    def exactly(cls, kind: str, number: float) -> Term:
        """A number that was computed or counted, without its sign."""
        reach = abs(number), abs(number)
        return cls(kind, reach, reach)

    def times(self, kind: str, factor: float) -> Term:
        """Another thing that is so many times this one.

        >>> Term.exactly("share", 0.5).times("number", 800).stated
        (400.0, 400.0)
        """
        return Term(kind, *((low * factor, high * factor) for low, high in self[1:]))


class _Pool:
    """Reaches, and whether any of them meets another one; a look-up halves its way to it."""

    def __init__(self, reaches: Iterable[Reach]) -> None:
        in_order = sorted(reaches)
        self._lows = [low for low, _ in in_order]
        self._highest = list(accumulate((high for _, high in in_order), max))

    def meets(self, reach: Reach) -> bool:
        before = bisect_right(self._lows, reach[1] * (1 + _NEARLY))
        return before > 0 and self._highest[before - 1] >= reach[0] * (1 - _NEARLY)


class Terms:
    """What is borne out: a rounded figure by the one that it was rounded from, and the other way round."""

    def __init__(self, terms: Iterable[Term]) -> None:
        by_kind: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            by_kind[term.kind].append(term)
        self._pools = {
            kind: (_Pool(term.stated for term in alike), _Pool(term.rounded for term in alike))
            for kind, alike in by_kind.items()
        }

    def bear_out(self, term: Term) -> bool:
        if term.kind not in self._pools:
            return False
        stated, rounded = self._pools[term.kind]
        return stated.meets(term.rounded) or rounded.meets(term.stated)


def terms_of(quantity: Quantity) -> Iterator[Term]:
    """What a quantity says, its ends, its base and its rest too; nothing where its numbers are out of all size.

    >>> [term.kind for term in terms_of(Quantity(3, of=Quantity(14)))]
    ['number', 'share', 'number']
    """
    if not is_of_ordinary_size(quantity):
        return
    for one in levels(quantity):
        yield from own_terms(one)
        yield from (Term.exactly("number", end) for end in (one.low, one.high) if end is not None)
        if one.per is not None and one.per != _PERCENT:
            yield from (Term.exactly("number", end) for end in (one.value, one.per) if end is not None)
        if one.per is None and one.value is not None and one.of is not None and one.of.value:
            yield Term.exactly("share", one.value / one.of.value)
    for rest in rests(quantity):
        yield from own_terms(rest)


def own_terms(quantity: Quantity) -> Iterator[Term]:
    """What a quantity says by itself: a number or a share, the number that the share is, and a length of time.

    Its numbers are of ordinary size.

    >>> [term.kind for term in own_terms(Quantity(1, per=5, of=Quantity(2500)))]
    ['share', 'number']
    """
    if quantity.per is not None and quantity.per_unit is None:
        share = _share(quantity, float(quantity.per))
        yield share
        if quantity.of is not None and quantity.of.value is not None:
            yield share.times("number", abs(quantity.of.value))
        return
    stated = _reach(quantity)
    number = Term("number", stated, _rounded(quantity, stated))
    yield number
    measure = COUNT if quantity.unit is None else measure_of_unit(quantity.unit)
    if measure.name == "time":
        yield _days(quantity, stated)
    elif measure.unit == "percent":
        yield number.times("share", 1 / _PERCENT)


def _reach(quantity: Quantity) -> Reach:
    """How far a quantity reaches as stated, without its sign."""
    if quantity.low is not None and quantity.high is not None:
        low, high = sorted((abs(quantity.low), abs(quantity.high)))
        return low, high
    least, most = _FACTORS[quantity.hedge]
    number = abs(1 if quantity.value is None else quantity.value)
    return number * least, number * most


def _rounded(quantity: Quantity, stated: Reach) -> Reach:
    """How far it reaches as a figure that was rounded: a hedge that reaches further than rounding does takes it in."""
    if quantity.hedge in (Hedge.MAGNITUDE, Hedge.SEVERAL) or quantity.value is None:
        return stated
    number = abs(quantity.value)
    step = float(half_step(quantity.value, is_percentage=quantity.per == _PERCENT))
    return min(stated[0], number - step), max(stated[1], number + step)


def _share(quantity: Quantity, per: float) -> Term:
    """A share; one in words ("every fifth") is rounded by a quarter in its denominator."""
    stated = _reach(quantity)
    low, high = _rounded(quantity, stated)
    loose = 0.25 if 1 < per <= _FEW else 0
    return Term("share", (stated[0] / per, stated[1] / per), (low / (per + loose), high / (per - loose)))


def _days(quantity: Quantity, stated: Reach) -> Term:
    """A length of time in days; in weeks and longer units it stands for anything from half a unit less to one more."""
    size = _unit_in_days(quantity.unit)
    rest = sum(abs(one.value or 0) * _unit_in_days(one.unit) for one in rests(quantity))
    less, more = (size / 2, size) if size > 1 and not rest else (0, 0)
    reach = stated[0] * size + rest - less, stated[1] * size + rest + more
    return Term("days", reach, reach)


def _unit_in_days(unit: str | None) -> float:
    """How many days a unit of time has, a month being a twelfth of 365¼; 1 for a night and what is no unit of time."""
    measure = COUNT if unit is None else measure_of_unit(unit)
    if measure.unit == "second":
        return measure.size / _DAY
    return measure.size * _MONTH if measure.unit == "month" else 1
