"""``Statistic``: a figure that was stated: what it measures, as of when, who says so.

    >>> Statistic("still held", "over 1,900 defenders", as_of="2024-05-20").quantity.hedge
    <Hedge.OVER: 'over'>

It holds what was stated, true or not; what does not add up is a finding of the checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from newsevents.dates.edtf import EDTFDate
from newsevents.fields import flag, instances, optional_date, optional_member, optional_text, reference, text
from newsevents.quantities.quantity import Quantity, quantity
from newsevents.recordclass import record
from newsevents.records.anchor import anchor
from newsevents.records.party import Party, optional_party, parties
from newsevents.records.source import source_id
from newsevents.selectors import TextSelector

__all__ = ["Statistic", "StatisticKind", "statistics"]


class StatisticKind(StrEnum):
    """What kind of figure it is; ``event_duration`` is the length of the event that it stands in.

    A ``change`` below 0 is a fall. One above 0 goes the way that its label says, or the words of its quantity: "fell by" and "cut"
    down, "growth" and "rose" up; where they do not say, as in "change", it is open. The rule Q006 reads it so.

    >>> StatisticKind("day_number")
    <StatisticKind.DAY_NUMBER: 'day_number'>
    """

    COUNT = "count"
    AMOUNT = "amount"
    SHARE = "share"
    RATE = "rate"
    CHANGE = "change"
    MAGNITUDE = "magnitude"
    DURATION = "duration"
    EVENT_DURATION = "event_duration"
    ANNIVERSARY = "anniversary"
    DAY_NUMBER = "day_number"


def _kind(value: StatisticKind | str | None) -> StatisticKind | None:
    return optional_member(StatisticKind, value)


def _statistic_id(value: Statistic | str | None) -> str | None:
    return reference(value, Statistic)


@record
@frozen(slots=False, repr=False, eq=False)
class Statistic:
    """A figure with its label; ``quantity`` may be given as words or a number.

    Figures of one ``series`` measure the same thing, whatever their labels and wholes. Parts of one whole
    (``part_of``, a statistic's id) under one ``breakdown`` are disjoint. ``as_of`` is the date that the figure holds for, ``period`` the time that it
    sums up; ``cumulative`` figures only grow, unless one ``supersedes`` another. ``via`` lists the relays, the
    first first. Raises ``InvalidRecordError``.

    >>> Statistic("held", "a made-up lot")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Statistic.quantity: 'a made-up lot' is not understood whole as a quantity; write the number and what is counted, as in 'over 1,900 defenders', or make a Quantity
    """

    label: str = field(converter=text)
    quantity: Quantity = field(converter=quantity)
    id: str | None = field(default=None, converter=optional_text, kw_only=True)
    kind: StatisticKind | None = field(default=None, converter=_kind, kw_only=True)
    series: str | None = field(default=None, converter=optional_text, kw_only=True)
    as_of: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    period: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    part_of: str | None = field(default=None, converter=_statistic_id, kw_only=True)
    breakdown: str | None = field(default=None, converter=optional_text, kw_only=True)
    cumulative: bool | None = field(default=None, converter=flag, kw_only=True)
    supersedes: str | None = field(default=None, converter=_statistic_id, kw_only=True)
    attributed_to: Party | None = field(default=None, converter=optional_party, kw_only=True)
    via: tuple[Party, ...] = field(default=(), converter=parties, kw_only=True)
    source: str | None = field(default=None, converter=source_id, kw_only=True)
    anchor: TextSelector | None = field(default=None, converter=anchor, kw_only=True)
    note: str | None = field(default=None, converter=optional_text, kw_only=True)


def statistics(value: Iterable[Statistic] | Statistic | None) -> tuple[Statistic, ...]:
    """A tuple of statistics.

    >>> statistics([Statistic("held", 1900)])
    (Statistic('held', Quantity(1900)),)
    """
    return instances(value, Statistic, "Statistic('held', 'over 1,900')")
