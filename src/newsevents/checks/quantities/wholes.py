"""``Wholes``: the figures of a story that others are part of, and whether a part is certainly above one.

    >>> from newsevents import Event, Statistic
    >>> story = Story(Event("A siege", statistics=[Statistic("held", 1900, id="all"), Statistic("women", 78, part_of="all")]))
    >>> Wholes(story).whole_below(story.figures[1]) is None
    True

Only figures in one unit and of one time are compared. It does not know sums.
"""

from __future__ import annotations

from functools import cached_property

from newsevents.checks.quantities.comparable import literal_bounds, rounded_bounds, same_days
from newsevents.checks.quantities.directions import may_be_negative
from newsevents.checks.quantities.intervals import is_above
from newsevents.checks.quantities.measures import Measure, measure_of
from newsevents.checks.readings import Readings
from newsevents.checks.story import Figure, Story
from newsevents.dates.comparison import CERTAIN
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import StatisticKind

__all__ = ["NO_PARTS", "Wholes", "can_be_part", "firm_bounds", "is_of_time"]

NO_PARTS = frozenset(
    [
        StatisticKind.CHANGE,
        StatisticKind.RATE,
        StatisticKind.MAGNITUDE,
        StatisticKind.EVENT_DURATION,
        StatisticKind.DAY_NUMBER,
        StatisticKind.ANNIVERSARY,
    ]
)
"""Kinds that have no parts: a turnout of 71% in one town is no part of one of 64%."""

_NEARLY = frozenset([Hedge.ALMOST, Hedge.JUST_UNDER])


def firm_bounds(quantity: Quantity, readings: Readings) -> Bounds | None:
    """What is impossible whatever the imprecision is outside of: literal bounds of a figure, rounded ones of a share.

    "Almost 2,500" may be 2,500, for papers round. None for mixed units and numbers out of all size.

    >>> str(firm_bounds(Quantity(2500, hedge="almost"), Readings()))
    '(…, 2500]'
    """
    bounds = (literal_bounds if quantity.per is None else rounded_bounds)(quantity, readings)
    if bounds is None or quantity.hedge not in _NEARLY:
        return bounds
    return Bounds(bounds.low, bounds.high, bounds.low_open)


def can_be_part(part: Measure, whole: Measure) -> bool:
    """Whether a part may be compared with a whole: in one unit, neither a share without a base nor a rate.

    >>> can_be_part(Measure("count"), Measure("count")), can_be_part(Measure("share"), Measure("share"))
    (True, False)
    """
    return part == whole and part.name not in ("share", "rate")


def is_of_time(part: Figure, whole: Figure) -> bool:
    """Whether a part holds for a time at which the whole does, as far as both say.

    >>> from newsevents import Event, Statistic
    >>> counts = [Statistic("held", 1900, as_of=day) for day in ("2024-05-20", "2024-05-21")]
    >>> is_of_time(*Story(Event("A siege", statistics=counts)).figures)
    False
    """
    one, other = part.statistic, whole.statistic
    if one.as_of is not None and other.as_of is not None and same_days(one.as_of) != same_days(other.as_of):
        return False
    if one.period is None or other.period is None or one.period == other.period:
        return True
    return one.period.within(other.period) is CERTAIN


class Wholes:
    """The figures of a story that others may be part of.

    >>> Wholes(Story(Event("A siege"))).by_id
    {}
    """

    def __init__(self, story: Story) -> None:
        self.readings: Readings = story.readings
        self._figures = story.figures
        self._standing = frozenset([figure.path for figure in story.standing])
        self._bounded: dict[str, tuple[Figure, Bounds] | None] = {}

    @cached_property
    def by_id(self) -> dict[str, Figure]:
        """The figures by their ids."""
        return {figure.statistic.id: figure for figure in self._figures if figure.statistic.id is not None}

    @cached_property
    def _balances(self) -> set[str | None]:
        """The ids of figures that are below 0 or have such parts, so that other parts may be above them."""
        figures = (figure.statistic for figure in self._figures)
        below = [one for one in figures if min(one.quantity.value or 0, one.quantity.low or 0) < 0]
        return {one.part_of for one in below} | {one.id for one in below}

    def is_standing(self, figure: Figure) -> bool:
        """Whether a figure is claimed now: no other one supersedes it."""
        return figure.path in self._standing

    def whole_below(self, part: Figure) -> Figure | None:
        """The nearest whole with an upper end, where the part is certainly above it."""
        found = None if part.statistic.part_of is None else self._bounded_whole(part.statistic.part_of)
        bounds = firm_bounds(part.statistic.quantity, self.readings)
        if found is None or bounds is None or not is_above(bounds, found[1]):
            return None
        return found[0] if self.is_part(part, found[0]) else None

    def _bounded_whole(self, nearest: str) -> tuple[Figure, Bounds] | None:
        """The first figure on the way upwards that has an upper end; each is looked for once."""
        trail: list[str] = []
        current: str | None = nearest
        while current is not None and current not in self._bounded:
            figure = self.by_id[current]
            bounds = firm_bounds(figure.statistic.quantity, self.readings) if self.is_standing(figure) else None
            if bounds is not None and bounds.high is not None:
                self._bounded[current] = figure, bounds
            else:
                trail.append(current)
                current = figure.statistic.part_of
        found = None if current is None else self._bounded[current]
        self._bounded.update(dict.fromkeys(trail, found))
        return found

    def is_part(self, part: Figure, whole: Figure) -> bool:
        """Whether the two can be compared: in one unit, of one time, and neither ever below 0."""
        one, other = part.statistic, whole.statistic
        measure = measure_of(other.quantity)
        if one.kind in NO_PARTS or other.kind in NO_PARTS or not can_be_part(measure_of(one.quantity), measure):
            return False
        if other.id in self._balances or not is_of_time(part, whole):
            return False
        return not may_be_negative(f"{one.label} {other.label}", is_money=measure.name == "money")
