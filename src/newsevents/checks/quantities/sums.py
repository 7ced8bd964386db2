"""Disjoint parts: together they are not more than their whole.

    >>> from newsevents import Event, Statistic, check
    >>> poll = [Statistic("votes", 4100, id="all"), *[Statistic(party, share, part_of="all", breakdown="party")
    ...         for party, share in (("Blue", "52%"), ("Green", "31%"), ("Red", "27%"))]]
    >>> [finding.code for finding in check(Event("A made-up poll", statistics=poll), select="Q")]
    ['Q002']

Counts are added as they were stated and shares as rounded ones: percentages that round to 101 are fine. Parts that
fall short of their whole are never doubted: nobody said that there were no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.comparable import grouped, same_days
from newsevents.checks.quantities.intervals import is_above, least_total
from newsevents.checks.quantities.measures import SHARE, measure_of
from newsevents.checks.quantities.nominal import nominal
from newsevents.checks.quantities.telling import cut, listed, number_text, percent_text, told
from newsevents.checks.quantities.wholes import NO_PARTS, Wholes, firm_bounds, is_of_time
from newsevents.checks.story import Figure, Story
from newsevents.quantities.bounds import Bounds
from newsevents.records.statistic import StatisticKind

__all__ = ["parts_exceed_whole"]

_ALL = Bounds(1, 1)


class _Part(NamedTuple):
    """A part, and the least that it may be."""

    figure: Figure
    bounds: Bounds


def parts_exceed_whole(story: Story) -> Iterator[Doubt]:
    """The disjoint parts of a whole are certainly more than the whole together.

    Parts of one whole under one ``breakdown`` exclude each other, so their sum can't be more. A part that several
    sources state counts once, with the least of them. Shares are read as rounded ones.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", 100, id="all"), Statistic("women", 78, part_of="all", breakdown="sex"),
    ...         Statistic("men", 42, part_of="all", breakdown="sex")]
    >>> print(*check(Event("A made-up siege", statistics=held), select="Q002"))
    Q002 error: A made-up siege: $.statistics[0]: the parts by sex add up to 120 (women 78, men 42); the whole, held, is 100

    Accept it where the source printed it so; where the parts overlap, take the breakdown out.
    """
    parted = [
        one for one in story.standing if one.statistic.breakdown is not None and one.statistic.part_of is not None
    ]
    if len(parted) < 2:
        return
    wholes = Wholes(story)
    for (part_of, breakdown), parts in grouped(parted, _breakdown).items():
        whole = wholes.by_id[part_of]
        for alike in _of_one_time(parts, whole) if wholes.is_standing(whole) else ():
            sum_text = _sum_of_counts(alike, whole, wholes) or _sum_of_shares(alike, whole, wholes)
            if sum_text:
                yield Doubt(whole.path, f"the parts by {cut(breakdown)} add up to {sum_text}")


def _breakdown(figure: Figure) -> tuple[str, str]:
    part_of, breakdown = figure.statistic.part_of, figure.statistic.breakdown
    assert part_of is not None
    assert breakdown is not None
    return part_of, breakdown


def _of_one_time(parts: Sequence[Figure], whole: Figure) -> list[list[Figure]]:
    """The parts by their dates; those without one belong to the others where these agree."""
    dates = grouped((part for part in parts if is_of_time(part, whole)), lambda part: same_days(part.statistic.as_of))
    if len(dates.keys() - {None}) > 1:
        return list(dates.values())
    return [[part for group in dates.values() for part in group]]


def _sum_of_counts(parts: Sequence[Figure], whole: Figure, wholes: Wholes) -> str | None:
    counts = _least([one for one in parts if wholes.is_part(one, whole)], wholes)
    most = firm_bounds(whole.statistic.quantity, wholes.readings)
    if len(counts) < 2 or most is None or not is_above(_total(counts), most):
        return None
    if any(wholes.whole_below(one.figure) for one in counts):
        return None
    exact = "" if all(one.bounds.low == one.bounds.high for one in counts) else "at least "
    total = number_text(least_total([one.bounds for one in counts]))
    return f"{exact}{total} ({_listed(counts)}); the whole, {cut(whole.statistic.label)}, is {told(whole.statistic.quantity)}"


def _sum_of_shares(parts: Sequence[Figure], whole: Figure, wholes: Wholes) -> str | None:
    """What is wrong with shares of the whole that are more than all of it.

    Where the whole is itself a share of something, shares may be of that or of the whole, and are not added.
    """
    measure = measure_of(whole.statistic.quantity)
    if measure.name == "rate" or (measure == SHARE and nominal(whole.statistic.quantity) != 1):
        return None
    parts = [one for one in parts if one.statistic.kind not in NO_PARTS and measure_of(one.statistic.quantity) == SHARE]
    shares = _least(parts, wholes)
    if len(shares) < 2 or not is_above(_total(shares), _ALL):
        return None
    # a share above 100% is found by itself
    if any(one.figure.statistic.kind is StatisticKind.SHARE and is_above(one.bounds, _ALL) for one in shares):
        return None
    total = percent_text(sum(nominal(one.figure.statistic.quantity) or 0 for one in shares))
    return f"{total} ({_listed(shares)}), more than rounding explains"


def _least(parts: Sequence[Figure], wholes: Wholes) -> list[_Part]:
    """Each part once, by its label, with the least that any figure says of it."""
    least: dict[str, _Part] = {}
    for figure in parts:
        bounds = firm_bounds(figure.statistic.quantity, wholes.readings)
        label = figure.statistic.label.casefold()
        if bounds is not None and (label not in least or (bounds.low or 0) < (least[label].bounds.low or 0)):
            least[label] = _Part(figure, bounds)
    return list(least.values())


def _total(parts: Sequence[_Part]) -> Bounds:
    is_open = any(one.bounds.low is not None and one.bounds.low_open for one in parts)
    return Bounds(least_total([one.bounds for one in parts]), None, is_open)


def _listed(parts: Sequence[_Part]) -> str:
    return listed(
        [f"{cut(one.figure.statistic.label)} {told(one.figure.statistic.quantity)}" for one in parts[:6]], len(parts)
    )
