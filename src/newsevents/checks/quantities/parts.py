"""Parts and wholes: no part is more than its whole.

    >>> from newsevents import Event, Statistic, check
    >>> [finding.code for finding in check(Event("A made-up trial", statistics=[Statistic("acquitted", "15 of the 14")]), select="Q")]
    ['Q001']

That is impossible, so bounds are read literally. A part that falls short of its whole is never doubted: nobody said that
there were no others.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.comparable import literal_bounds
from newsevents.checks.quantities.countables import is_countable
from newsevents.checks.quantities.directions import says_change
from newsevents.checks.quantities.intervals import is_above
from newsevents.checks.quantities.measures import is_placeholder, measure_of
from newsevents.checks.quantities.nominal import levels
from newsevents.checks.quantities.telling import told
from newsevents.checks.quantities.wholes import Wholes, can_be_part, firm_bounds
from newsevents.checks.readings import Readings
from newsevents.checks.story import Figure, Story
from newsevents.quantities.bounds import Bounds
from newsevents.quantities.quantity import Quantity
from newsevents.recordclass import replace
from newsevents.records.statistic import Statistic, StatisticKind

__all__ = ["part_above_whole"]

_ALL = Bounds(1, 1)
_LEVELS = frozenset(
    "gdp income debt deficit budget capacity occupancy utilisation utilization inflation interest rate ratio target quota plan norm"
    " normal average level limit price value".split()
)
"""Words of labels whose percentages may be above 100."""


def part_above_whole(story: Story) -> Iterator[Doubt]:
    """A part is certainly more than the whole that it is a part of.

    So is "15 of the 14", a share (of kind ``share``) above 100%, or a figure above the one that it is ``part_of``, whatever
    the hedges leave possible. Changes and rates are no shares, "112% of capacity" is none of a whole, and only figures in one unit
    and of one time are compared.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", 1900, id="all"), Statistic("women held", 2100, part_of="all")]
    >>> print(*check(Event("A made-up siege", statistics=held), select="Q001"))
    Q001 error: A made-up siege: $.statistics[1]: women held, 2,100, is more than the whole that it is part of: held, 1,900

    Accept it where the source printed it so.
    """
    wholes = Wholes(story)
    for figure in story.standing:
        message = _above_base(figure.statistic, story.readings) or _above_whole(figure, wholes)
        if message:
            yield Doubt(figure.path, message)


def _above_base(statistic: Statistic, readings: Readings) -> str | None:
    """What is wrong with "15 of the 14", or with a share of 120%."""
    quantity, kind = statistic.quantity, statistic.kind
    if (quantity.of is None and quantity.per is None) or kind is StatisticKind.CHANGE:
        return None
    if kind is StatisticKind.SHARE and _is_of_all(statistic) and _is_above_all(quantity, readings):
        is_change = says_change(f"{statistic.label} {quantity.text or ''}")
        return None if is_change else f"{told(quantity)} is more than all, which is 100%"
    for one in levels(quantity):
        if one.per is None and one.of is not None and _is_above(one, one.of, readings):
            return f"{told(one)} is more than there are; a part is at most its whole"
    return None


def _is_of_all(statistic: Statistic) -> bool:
    """Whether 100% is all that there is: of voters, of 900 houses, and not of a capacity, or of what is not said."""
    base = statistic.quantity.of
    unit = base.unit if base else statistic.quantity.unit
    if unit is not None:
        return is_countable(unit)
    return base is not None or not (is_placeholder(statistic) or _LEVELS & set(statistic.label.casefold().split()))


def _is_above_all(quantity: Quantity, readings: Readings) -> bool:
    number = quantity.low if quantity.value is None else quantity.value
    if quantity.per is None or quantity.per_unit is not None or number is None or number < quantity.per:
        return False
    own = literal_bounds(replace(quantity, of=None), readings)
    return own is not None and is_above(own, _ALL)


def _is_above(part: Quantity, base: Quantity, readings: Readings) -> bool:
    own = replace(part, of=None, unit=part.unit or base.unit)
    if not can_be_part(measure_of(own), measure_of(base)):
        return False
    bounds, most = firm_bounds(own, readings), firm_bounds(base, readings)
    return bounds is not None and most is not None and is_above(bounds, most)


def _above_whole(part: Figure, wholes: Wholes) -> str | None:
    whole = None if part.statistic.part_of is None else wholes.whole_below(part)
    if whole is None:
        return None
    both = [f"{one.statistic.label}, {told(one.statistic.quantity)}" for one in (part, whole)]
    return f"{both[0]}, is more than the whole that it is part of: {both[1]}"
