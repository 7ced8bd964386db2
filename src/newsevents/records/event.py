"""``Event``: something that happened, or is said to have, with all that was claimed about it.

    >>> siege = Event("Defence of Mariupol", when="2022-02-24/2022-05-20")
    >>> siege.length(), siege.length(counting="inclusive")
    (85, 86)

An event is whole in itself, sources and all, so that it can be mailed and filed alone. It does not know other
events, but by their ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.errors import NotFoundError, shown
from newsevents.fields import optional_date, optional_member, optional_text, reference, text, texts
from newsevents.frozen import FrozenMap
from newsevents.recordclass import record
from newsevents.records.evidence import Evidence, evidence
from newsevents.records.party import Participant, participants
from newsevents.records.place import Place, places
from newsevents.records.quote import Quote, quotes
from newsevents.records.references import check_references
from newsevents.records.relation import Accepted, Relation, accepted, relations
from newsevents.records.source import Source, sources
from newsevents.records.standing import standing
from newsevents.records.statistic import Statistic, statistics

if TYPE_CHECKING:
    from newsevents.durations.arguments import Counting
    from newsevents.durations.calendar import CalendarSpan, Unit
    from newsevents.durations.counting import DayRange
    from newsevents.durations.zones import Zone

__all__ = ["Event", "EventStatus"]

_NOTHING = FrozenMap()
_Named = TypeVar("_Named", Statistic, Quote, Source)


class EventStatus(StrEnum):
    """Whether an event took place, as far as is said.

    >>> EventStatus("alleged")
    <EventStatus.ALLEGED: 'alleged'>
    """

    OCCURRED = "occurred"
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    ALLEGED = "alleged"
    DENIED = "denied"


def _status(value: EventStatus | str | None) -> EventStatus | None:
    return optional_member(EventStatus, value)


def _event_id(value: Event | str | None) -> str | None:
    return reference(value, Event)


def _extra(value: Mapping[str, object] | None) -> FrozenMap:
    frozen_map = value if isinstance(value, FrozenMap) else FrozenMap(value)
    # the one empty map is the default, which an event that states nothing does not hold
    return frozen_map or _NOTHING


@record
@frozen(slots=False, repr=False, eq=False)
class Event:
    """An event with its date, places, participants, figures, quotes and sources.

    ``type`` is a code with its scheme ("acled:battles"); ``when`` an ``EDTFDate`` ("2022-05-16/.." goes on,
    "2022-05-16/" ended on an unknown day); ``evidence`` says what the event's own fields rest on; ``part_of``
    is the id of a larger event; ``accepted`` names findings that an editor lets stand; ``extra`` is free JSON.
    Ids are unique among the statistics, the quotes and the sources, and references to them resolve. Raises
    ``InvalidRecordError``.

    >>> Event("", when="2022-05-16")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Event.title: '' is empty; write some text
    """

    title: str = field(converter=text)
    id: str | None = field(default=None, converter=optional_text, kw_only=True)
    type: str | None = field(default=None, converter=optional_text, kw_only=True)
    when: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    status: EventStatus | None = field(default=None, converter=_status, kw_only=True)
    summary: str | None = field(default=None, converter=optional_text, kw_only=True)
    places: tuple[Place, ...] = field(default=(), converter=places, kw_only=True)
    participants: tuple[Participant, ...] = field(default=(), converter=participants, kw_only=True)
    statistics: tuple[Statistic, ...] = field(default=(), converter=statistics, kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=quotes, kw_only=True)
    sources: tuple[Source, ...] = field(default=(), converter=sources, kw_only=True)
    evidence: tuple[Evidence, ...] = field(default=(), converter=evidence, kw_only=True)
    part_of: str | None = field(default=None, converter=_event_id, kw_only=True)
    related: tuple[Relation, ...] = field(default=(), converter=relations, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    language: str | None = field(default=None, converter=optional_text, kw_only=True)
    accepted: tuple[Accepted, ...] = field(default=(), converter=accepted, kw_only=True)
    extra: FrozenMap = field(default=_NOTHING, converter=_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_references(self)

    def statistic(self, id: str) -> Statistic:  # noqa: A002  the field's own name, as users know it
        """The statistic with that id; raises ``NotFoundError``.

        >>> Event("A flood", statistics=[Statistic("evacuated", 900, id="out")]).statistic("out").label
        'evacuated'
        """
        return _look_up(id, self.statistics, "statistic")

    def quote(self, id: str) -> Quote:  # noqa: A002  the field's own name, as users know it
        """The quote with that id; raises ``NotFoundError``.

        >>> Event("A flood", quotes=[Quote("It rained.", id="rain")]).quote("rain").text
        'It rained.'
        """
        return _look_up(id, self.quotes, "quote")

    def source(self, id: str) -> Source:  # noqa: A002  the field's own name, as users know it
        """The source with that id; raises ``NotFoundError``.

        >>> Event("A flood", sources=[Source("A made-up report", id="report")]).source("report").title
        'A made-up report'
        """
        return _look_up(id, self.sources, "source")

    @property
    def standing(self) -> tuple[Statistic, ...]:
        """The statistics that are claimed still: those that no other one of the event supersedes, in their order.

        A correction takes the place of the figure that it ``supersedes``, and a later one takes its own. Those that supersede
        themselves, each by way of the others, all stand, for it can't be told which is the last.

        >>> first = Statistic("dead", 23, id="first")
        >>> [one.quantity.value for one in Event("A flood", statistics=[first, Statistic("dead", 26, supersedes="first")]).standing]
        [26]
        """
        return standing(self.statistics)

    def days_since_start(
        self, on: DateLike | None = None, *, counting: Counting = "elapsed", zone: Zone | None = None
    ) -> int:
        """The days from the start to a day, today where none is given; not capped at the event's end.

        Raises ``ImpreciseDateError`` where the start is not one day.

        >>> Event("Captivity", when="2022-05-16/..").days_since_start(on="2024-05-20")
        735
        """
        from newsevents.durations.counting import days_since
        from newsevents.durations.events import day_of_start

        return days_since(day_of_start(self.when), on=on, counting=counting, zone=zone)

    def length(self, on: DateLike | None = None, *, counting: Counting = "elapsed") -> int:
        """The days from the start to the end, or to a day before the end; an event that goes on has lasted until today.

        Raises ``ImpreciseDateError`` where an end is unknown or not one day, ``InvalidArgumentError`` where the event has not begun.

        >>> Event("Siege", when="2022-02-24/2022-05-20").length(on="2024-05-20")
        85
        """
        from newsevents.durations.events import days_of_event

        return days_of_event(self.when, on=on, counting=counting)

    def length_range(self, on: DateLike | None = None, *, counting: Counting = "elapsed") -> DayRange:
        """The least and the most days that the event may have lasted; None where nothing bounds it.

        A month says when, not how long: an event of May 2022 may have taken all of it.

        Raises ``ImpreciseDateError`` where the event has no date, ``InvalidArgumentError`` where it has not begun.

        >>> Event("Siege", when="2022-02/2022-05-20").length_range()
        DayRange(low=81, high=108)
        """
        from newsevents.durations.events import range_of_event

        return range_of_event(self.when, on=on, counting=counting)

    def calendar_length(
        self, on: DateLike | None = None, *, units: tuple[Unit, ...] = ("years", "months", "days")
    ) -> CalendarSpan:
        """The length in years, months and days, from the start to the end, or to a day before the end, as ``length``.

        Raises as ``length``, and ``InvalidArgumentError`` for units that are none.

        >>> str(Event("Siege", when="2022-02-24/2022-05-20").calendar_length())
        '2 months and 26 days'
        """
        from newsevents.durations.calendar import calendar_span
        from newsevents.durations.events import first_and_last

        return calendar_span(*first_and_last(self.when, on), units=units)

    def day_number(self, on: DateLike | None = None) -> int:
        """The N of "day N of the event", today where no day is given; the first day is 1.

        Raises ``ImpreciseDateError`` where the start is not one day.

        >>> Event("Captivity", when="2022-05-16/..").day_number(on="2024-05-20")
        736
        """
        return self.days_since_start(on) + 1

    def calendar_span(
        self, on: DateLike | None = None, *, units: tuple[Unit, ...] = ("years", "months", "days")
    ) -> CalendarSpan:
        """The years, months and days from the start to a day, today where none is given; not capped at the end.

        How long the event lasted says ``calendar_length``. Raises ``ImpreciseDateError`` where the start is not one day.

        >>> str(Event("Captivity", when="2022-05-16/..").calendar_span(on="2024-05-20"))
        '2 years and 4 days'
        """
        from newsevents.durations.arguments import calendar_days
        from newsevents.durations.calendar import span_of_days
        from newsevents.durations.events import day_of_start
        from newsevents.durations.zones import today

        ends = calendar_days(day_of_start(self.when), today() if on is None else on, "on")
        return span_of_days(*ends, units)


def _look_up(id: str, records: tuple[_Named, ...], kind: str) -> _Named:  # noqa: A002  as above
    for one in records:
        if one.id is not None and one.id == id:
            return one
    ids = ", ".join(shown(one.id) for one in records if one.id is not None)
    known = f"the ids are {ids}" if ids else f"there are no {kind}s with ids"
    raise NotFoundError(f"no {kind} has the id {shown(id)}; {known}")
