"""``Strand``: figures that measure the same thing of the same place and part, and so may be compared.

    >>> from newsevents import Event, Statistic, replace
    >>> from newsevents.checks.story import Story
    >>> archive = Archive()
    >>> said = [Statistic("dead", 12), Statistic("dead", 15), Statistic("dead", "3 nights")]
    >>> archive.add(Story(Event("A made-up quake", statistics=[replace(one, series="dead") for one in said])))
    >>> [[str(one.bounds) for one in level] for strand in strands(archive) for level in strand.levels]
    [['[12, 12]', '[15, 15]'], ['[3, 3]']]

What has been superseded takes no part. Whether figures agree is for the rules to say; so is the time that they hold for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import Literal, TypeVar

from attrs import field, frozen

from newsevents.checks.archive import Archive
from newsevents.checks.quantities.intervals import scaled, widened
from newsevents.checks.quantities.measures import Measure, measure_of
from newsevents.checks.quantities.nominal import is_of_ordinary_size, levels
from newsevents.checks.quantities.siblings import parts_of
from newsevents.checks.quantities.unitfractions import is_unit_fraction, loosened, nearest
from newsevents.checks.readings import Readings
from newsevents.checks.story import Figure
from newsevents.dates.edtf import EDTFDate
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import StatisticKind

__all__ = [
    "Measured",
    "Strand",
    "aligned",
    "days_of",
    "grouped",
    "literal_bounds",
    "rounded_bounds",
    "same_days",
    "strands",
]

_OF_DATES = frozenset([StatisticKind.EVENT_DURATION, StatisticKind.DAY_NUMBER, StatisticKind.ANNIVERSARY])
"""Kinds that are held against the event's dates, and not against one another."""

_FEW = 20
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Measured:
    """A figure with its measure, and its bounds once they are asked for: rounded ones, and those of its words.

    They are None where units are mixed or the numbers are out of all size.

    >>> from newsevents import Event, Statistic
    >>> from newsevents.checks.story import Story
    >>> [figure] = Story(Event("A march", statistics=[Statistic("marched", "20 miles")])).figures
    >>> Measured(figure, Readings()).measure.name
    'length'
    """

    __slots__ = ("_bounds", "_readings", "as_of", "figure", "measure")

    def __init__(self, figure: Figure, readings: Readings) -> None:
        self.figure: Figure = figure
        self.measure: Measure = measure_of(figure.statistic.quantity)
        self.as_of: EDTFDate | None = figure.as_of
        self._readings: Readings = readings
        self._bounds: Bounds | Literal[False] | None = False

    @property
    def quantity(self) -> Quantity:
        """The quantity of the figure."""
        return self.figure.statistic.quantity

    @property
    def bounds(self) -> Bounds | None:
        """The rounded bounds, in the unit that the measure is compared in."""
        if self._bounds is False:
            self._bounds = self._scaled(rounded_bounds(self.quantity, self._readings))
        return self._bounds

    @property
    def worded(self) -> Bounds | None:
        """The bounds, in that unit, as the words have them: literal ones of a hedge or a range, rounded ones of a plain figure."""
        is_plain = all(one.hedge is None and one.value is not None for one in levels(self.quantity))
        return self.bounds if is_plain else self._scaled(literal_bounds(self.quantity, self._readings))

    @property
    def meant(self) -> Bounds | None:
        """The rounded bounds, in that unit; of "every sixth" all for which no other such fraction is nearer."""
        quantity = self.quantity
        if self._readings.own is not None or quantity.of is None or not is_unit_fraction(quantity):
            return self.bounds
        base = rounded_bounds(quantity.of, self._readings)
        return self._scaled(base and nearest(base, int(quantity.per or 1)))

    def _scaled(self, bounds: Bounds | None) -> Bounds | None:
        return bounds and scaled(bounds, self.measure.size)


@frozen
class Strand:
    """The figures of one series in one place, of one part: ``levels`` by their measures, and ``changes`` of them.

    ``lengths`` are those that dates decide: lengths of events, numbers of days, anniversaries.
    """

    levels: Collection[list[Measured]] = ()
    changes: list[Measured] = field(factory=list)
    lengths: list[Measured] = field(factory=list)


def strands(archive: Archive) -> list[Strand]:
    """All strands of all series with two figures or more.

    >>> strands(Archive())
    []
    """
    within = archive.within_own_series
    return [_strand(figures, archive.readings) for group in archive.measures() for figures in _placed(group, within)]


def _placed(figures: Sequence[Figure], within: Collection[tuple[int, str]]) -> Iterable[list[Figure]]:
    """The figures by the places of their events and the parts that they are of.

    Where all events that name places name the same ones, an event without places may be there too.
    """
    sites = {figure.event.index: frozenset(map(str.casefold, figure.event.places)) for figure in figures}
    is_one_site = len(set(sites.values()) - {frozenset()}) <= 1
    told = zip(figures, parts_of(figures, within=within), strict=True)
    found = grouped(told, lambda one: (is_one_site or sites[one[0].event.index], one[1]))
    return [[figure for figure, _ in group] for group in found.values()]


def _strand(figures: Sequence[Figure], readings: Readings) -> Strand:
    by_measure: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    strand = Strand(by_measure.values())
    for figure in figures:
        one, kind = Measured(figure, readings), figure.statistic.kind
        if kind is StatisticKind.CHANGE:
            strand.changes.append(one)
        elif kind in _OF_DATES:
            strand.lengths.append(one)
        else:
            by_measure[one.measure.name, one.measure.unit].append(one)
    return strand


def grouped(members: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The members by a key, in their order.

    >>> grouped([1, 2, 3], lambda number: number % 2)
    {1: [1, 3], 0: [2]}
    """
    groups: dict[K, list[T]] = defaultdict(list)
    for one in members:
        groups[key(one)].append(one)
    return dict(groups)


_rounded: Callable[[Measured], Bounds | None] = attrgetter("bounds")


def aligned(
    group: Sequence[Measured], bounds_of: Callable[[Measured], Bounds | None] = _rounded
) -> list[tuple[Measured, Bounds]]:
    """Those of a group that have bounds, with them, rounded unless told; a coarser unit of time than others have is read to half of it.

    Two weeks beside 15 days are no other figure than two weeks.

    >>> aligned([])
    []
    """
    finest = min((one.measure.size for one in group), default=1)
    return [
        (one, bounds if one.measure.size == finest else widened(bounds, Fraction(one.measure.size, 2)))
        for one in group
        if (bounds := bounds_of(one)) is not None
    ]


def days_of(date: EDTFDate) -> tuple[float, float]:
    """The first and the last day of a date, infinite where it is open or unknown.

    >>> days_of(EDTFDate("0001-01"))
    (1, 31)
    """
    day = date._day
    return (day, day) if day else date.sort_key[:2]


def same_days(date: EDTFDate | None) -> Hashable:
    """A key that two dates share where they are the same days; times of one day are different times.

    >>> same_days(EDTFDate("2022-05")) == same_days(EDTFDate("2022-05-01/2022-05-31"))
    True
    """
    if date is None:
        return None
    return str(date) if "T" in str(date) else days_of(date)


def literal_bounds(quantity: Quantity, readings: Readings) -> Bounds | None:
    """What the words rule out, whatever the imprecision; None for mixed units and numbers out of all size.

    >>> str(literal_bounds(Quantity(60, per=100), Readings()))
    '[3/5, 3/5]'
    """
    return readings.literal(quantity) if is_of_ordinary_size(quantity) else None


def rounded_bounds(quantity: Quantity, readings: Readings) -> Bounds | None:
    """What the words rule out where figures may be rounded ones: a share in words is rounded too.

    "Every fifth" is read as anything between 1 in 5¼ and 1 in 4¾, for nobody says "one in five and a bit"; from 1 in 21 on,
    people do.

    >>> [str(rounded_bounds(Quantity(1, per=per), Readings())) for per in (5, 20, 21)]
    ['[4/21, 4/19]', '[4/81, 4/79]', '[1/21, 1/21]']
    """
    bounds = readings.rounded(quantity) if is_of_ordinary_size(quantity) else None
    if bounds is None or readings.own is not None:
        return bounds
    for one in levels(quantity):
        if one.per is None:
            break
        if one.per_unit is None and 1 < one.per <= _FEW:
            bounds = loosened(bounds, Fraction(one.per))
    return bounds
