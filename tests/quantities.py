"""Strategies for quantities that words can say."""

from __future__ import annotations

from hypothesis import strategies as st

from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity

NOUNS = (
    "defender", "captured defender", "family", "woman", "person", "sheep", "bus", "USD", "EUR", "kg", "prisoner of war",
    "Azov citizen", "crisis", "police chief", "square kilometre", "church", "sports hall", "internally displaced person",
)  # fmt: skip
TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
PLAIN = [hedge for hedge in Hedge if hedge not in (Hedge.MAGNITUDE, Hedge.SEVERAL)]

hedges = st.none() | st.sampled_from(PLAIN)
whole = st.integers(0, 10**15)
values = whole | st.floats(0, 10**9, allow_nan=False).map(lambda value: round(value, 4)) | st.integers(-1000, -1)
units = st.none() | st.sampled_from(NOUNS)
figures = st.builds(Quantity, values, hedge=hedges, unit=units | st.sampled_from(TIMES))
magnitudes = st.builds(
    Quantity,
    st.sampled_from([12, 20, 100, 1000, 10**4, 10**5, 10**6]) | whole,
    hedge=st.just(Hedge.MAGNITUDE),
    unit=units,
)
several = st.builds(
    Quantity, st.sampled_from([None, 12, 100, 1000, 10**6]) | whole, hedge=st.just(Hedge.SEVERAL), unit=units
)
ends = st.tuples(whole, whole).filter(lambda pair: pair[0] != pair[1]).map(sorted)


def _ranged(pair: list[int], hedge: Hedge | None, unit: str | None, inside: float | None) -> Quantity:
    value = None if inside is None else pair[0] + int((pair[1] - pair[0]) * inside)
    return Quantity(value, low=pair[0], high=pair[1], hedge=hedge, unit=unit)


ranges = st.builds(
    _ranged, ends, st.sampled_from([None, Hedge.ABOUT]), units, st.none() | st.floats(0, 1, allow_nan=False)
)


def _timed(value: int, hedge: Hedge | None, parts: list[int]) -> Quantity:
    """A duration whose rests grow smaller."""
    *rests, first = sorted(set(parts))
    rest = None
    for size in rests:
        rest = Quantity(value, unit=TIMES[size], rest=rest)
    return Quantity(value, hedge=hedge, unit=TIMES[first], rest=rest)


durations = st.builds(
    _timed, st.integers(1, 400), hedges, st.lists(st.integers(0, len(TIMES) - 1), min_size=1, max_size=4)
)
shares = st.builds(
    Quantity, values, hedge=hedges, per=st.sampled_from([2, 3, 5, 100]) | st.integers(1, 10**6), unit=units
)
rates = st.builds(
    Quantity,
    values,
    hedge=hedges,
    per=st.sampled_from([1, 1000, 100_000]) | st.integers(1, 10**6),
    per_unit=st.sampled_from(["day", "inhabitant", "person", "live birth", "barrel"]),
    unit=units,
)
_bases = figures | ranges.filter(lambda quantity: quantity.value is None) | several | magnitudes
_own = st.builds(Quantity, st.integers(0, 10**6), hedge=hedges, per=st.integers(1, 10**6))
based_shares = st.builds(
    Quantity, st.integers(0, 10**6), hedge=hedges, per=st.just(100) | st.integers(1, 10**6), of=_bases | _own
)
parts = st.builds(Quantity, st.integers(0, 10**6), hedge=hedges, of=_bases)
quantities = figures | magnitudes | several | ranges | durations | shares | rates | based_shares | parts
