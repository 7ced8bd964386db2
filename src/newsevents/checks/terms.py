"""``Terms``: numbers, shares and lengths of time, to look up whether one of them may be meant by other words.

    >>> held = Terms(terms_of(Quantity(1900, hedge="over", unit="sailor"), Readings()))
    >>> [any(held.bear_out(term) for term in own_terms(Quantity(number), Readings())) for number in (1950, 2000, 2900)]
    [True, True, False]

A rounded figure is borne out by the one that it was rounded from, and the other way round. A hedge reaches a quarter of
the number further and no more: bounds say what is ruled out, and "over 1,900" rules out nothing above. Signs are left out,
for "down 20%" is recorded with and without one. It does not know what is counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from newsevents.checks.comparable import rounded_bounds
from newsevents.checks.measures import COUNT, measure_of_unit
from newsevents.checks.nominal import is_of_ordinary_size, levels, nominal
from newsevents.checks.readings import Readings
from newsevents.fields import Number
from newsevents.quantities.bounds import exact
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity

__all__ = ["Term", "Terms", "own_terms", "terms_of"]

Reach = tuple[Fraction, Fraction]
"""The least and the most that words may be meant for; both ends belong to it."""

_DAY = 86_400
_MONTH = Fraction(487, 16)
_QUARTER = Fraction(1, 4)

_ONE = Fraction(1)

_FACTORS: dict[Hedge | None, Reach] = {
    None: (_ONE, _ONE),
    Hedge.ABOUT: (Fraction(9, 10), Fraction(11, 10)),
    Hedge.MAGNITUDE: (_ONE * 2, _ONE * 100),
    Hedge.SEVERAL: (_ONE * 3, _ONE * 20),
}
_FACTORS |= dict.fromkeys((Hedge.OVER, Hedge.JUST_OVER, Hedge.AT_LEAST), (_ONE, 1 + _QUARTER))
_FACTORS |= dict.fromkeys(
    (Hedge.ALMOST, Hedge.JUST_UNDER, Hedge.UNDER, Hedge.AT_MOST, Hedge.UP_TO), (1 - _QUARTER, _ONE)
)


class Term(NamedTuple):
    """One thing that words say: a "number", a "share" or "days", as stated and as a rounded figure."""

    kind: str
    stated: Reach
    rounded: Reach

    @classmethod
    def exactly(cls, kind: str, number: Fraction) -> Term:
        """A number that was computed or counted."""
        return cls(kind, (number, number), (number, number))


class _Pool:
    """Reaches, and whether any of them meets another one; a look-up halves its way to it."""

    def __init__(self, reaches: Iterable[Reach]) -> None:
        in_order = sorted(reaches)
        self._lows = [low for low, _ in in_order]
        self._highest = list(accumulate((high for _, high in in_order), max))

    def meets(self, reach: Reach) -> bool:
        before = bisect_right(self._lows, reach[1])
        return before > 0 and self._highest[before - 1] >= reach[0]


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


def terms_of(quantity: Quantity, readings: Readings) -> Iterator[Term]:
    """What a quantity says, its base and its rest too."""
    if not is_of_ordinary_size(quantity):
        return
    for one in levels(quantity):
        yield from own_terms(one, readings)
        yield from (Term.exactly("number", abs(exact(end))) for end in (one.low, one.high) if end is not None)
        if one.per is not None and one.per != 100:
            yield from (Term.exactly("number", exact(end)) for end in (one.value, one.per) if end is not None)
        if one.per is None and one.value is not None and one.of is not None and (base := nominal(one.of)):
            yield Term.exactly("share", abs(exact(one.value)) / base)
    rest = quantity.rest
    while rest is not None:
        yield from own_terms(rest, readings)
        rest = rest.rest


def own_terms(quantity: Quantity, readings: Readings) -> Iterator[Term]:
    """What a quantity says by itself: a number or a share, the number that the share is, and a length of time."""
    if not is_of_ordinary_size(quantity):
        return
    per = 1 if quantity.per is None or quantity.per_unit is not None else quantity.per
    is_share = quantity.per is not None and quantity.per_unit is None
    stated = _reach(quantity, exact(per))
    step = _step(quantity, per, readings)
    own = Term("share" if is_share else "number", stated, (stated[0] - step, stated[1] + step))
    yield own
    if is_share and quantity.of is not None and (base := nominal(quantity.of)) is not None:
        yield Term("number", *((low * abs(base), high * abs(base)) for low, high in own[1:]))
    if quantity.unit is None or is_share:
        return
    measure = measure_of_unit(quantity.unit)
    if measure.name == "time":
        yield _days(quantity, stated)
    elif measure.unit == "percent":
        yield Term("share", *((low / 100, high / 100) for low, high in own[1:]))


def _reach(quantity: Quantity, per: Fraction) -> Reach:
    """How far a quantity reaches as stated, without its sign."""
    if quantity.low is not None and quantity.high is not None:
        low, high = sorted((abs(exact(quantity.low)), abs(exact(quantity.high))))
        return low / per, high / per
    least, most = _FACTORS[quantity.hedge]
    number = abs(exact(1 if quantity.value is None else quantity.value)) / per
    return number * least, number * most


def _step(quantity: Quantity, per: Number, readings: Readings) -> Fraction:
    """How much a figure may have been rounded by."""
    value = quantity.value if quantity.high is None else quantity.high
    if value is None:
        return Fraction(0)
    bounds = rounded_bounds(Quantity(abs(value), per=None if per == 1 else per), readings)
    high = None if bounds is None else bounds.high
    return Fraction(0) if high is None else max(Fraction(0), high - abs(exact(value)) / exact(per))


def _days(quantity: Quantity, stated: Reach) -> Term:
    """A length of time in days; in weeks and longer units it stands for anything from half a unit less to one more."""
    size = _unit_in_days(quantity.unit)
    rest, one = Fraction(0), quantity.rest
    while one is not None:
        rest += abs(exact(one.value or 0)) * _unit_in_days(one.unit)
        one = one.rest
    less, more = (size / 2, size) if size > 1 and not rest else (Fraction(0), Fraction(0))
    reach = stated[0] * size + rest - less, stated[1] * size + rest + more
    return Term("days", reach, reach)


def _unit_in_days(unit: str | None) -> Fraction:
    """How many days a unit of time has, a month being a twelfth of 365¼; 1 for a night and what is no unit of time."""
    measure = COUNT if unit is None else measure_of_unit(unit)
    if measure.unit == "second":
        return Fraction(measure.size, _DAY)
    return _MONTH * measure.size if measure.unit == "month" else Fraction(1)
