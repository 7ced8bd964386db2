"""What must hold between the records of one event: ids are unique, references resolve, no part contains itself.

    >>> from newsevents import Event, Statistic
    >>> Event("A flood", statistics=[Statistic("evacuated", 900, source="report")])
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Event.statistics[0].source: there is no source with the id 'report'; add it to sources

References to other events need not resolve: they may not be at hand.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn, Protocol

import attrs

from newsevents.errors import shown
from newsevents.recordclass import refuse

if TYPE_CHECKING:
    from newsevents.records.event import Event
    from newsevents.records.statistic import Statistic

__all__ = ["check_references"]


class _Named(Protocol):
    @property
    def id(self) -> str | None: ...


class _Sourced(Protocol):
    @property
    def source(self) -> str | None: ...


def check_references(event: Event) -> None:
    """Refuse an event whose parts don't hold together; raises ``InvalidRecordError``.

    >>> check_references.__name__
    'check_references'
    """
    sources = _unique(event, "sources", event.sources)
    statistics = _unique(event, "statistics", event.statistics)
    _unique(event, "quotes", event.quotes)
    _require_sources(event, sources)
    for i, statistic in enumerate(event.statistics):
        for name, reference in (("part_of", statistic.part_of), ("supersedes", statistic.supersedes)):
            if reference is not None and reference not in statistics:
                problem = f"there is no statistic with the id {shown(reference)}; add it to statistics"
                refuse(event, f"statistics[{i}].{name}", problem)
    for i, one in enumerate(event.evidence):
        if one.field.partition("[")[0].partition(".")[0] not in _fields_of_event():
            right = f"write one of {', '.join(_fields_of_event())}"
            refuse(event, f"evidence[{i}].field", f"{shown(one.field)} is no field of an Event; {right}")
    if event.part_of is not None and event.part_of == event.id:
        refuse(event, "part_of", f"the event {shown(event.id)} can't be part of itself")
    if any(one.part_of is not None for one in event.statistics):
        _refuse_cycles(event, statistics)


@functools.cache
def _fields_of_event() -> tuple[str, ...]:
    from newsevents.records.event import Event

    return tuple(field.name for field in attrs.fields(Event))


def _unique(event: Event, name: str, records: Iterable[_Named]) -> dict[str, int]:
    places: dict[str, int] = {}
    for i, one in enumerate(records):
        if one.id is not None and places.setdefault(one.id, i) != i:
            problem = f"{shown(one.id)} is the id of {name}[{places[one.id]}] too; each id stands for one"
            refuse(event, f"{name}[{i}].id", problem)
    return places


def _require_sources(event: Event, sources: Mapping[str, int]) -> None:
    claims: tuple[tuple[str, Sequence[_Sourced]], ...] = (
        ("statistics", event.statistics),
        ("quotes", event.quotes),
        ("evidence", event.evidence),
    )
    for name, records in claims:
        for i, one in enumerate(records):
            if one.source is not None and one.source not in sources:
                _refuse_source(event, f"{name}[{i}].source", one.source)
    for i, source in enumerate(event.sources):
        if source.derived_from is not None and source.derived_from not in sources:
            _refuse_source(event, f"sources[{i}].derived_from", source.derived_from)


def _refuse_source(event: Event, place: str, source: str) -> NoReturn:
    refuse(event, place, f"there is no source with the id {shown(source)}; add it to sources")


def _refuse_cycles(event: Event, statistics: Mapping[str, int]) -> None:
    wholes: Sequence[Statistic] = event.statistics
    settled: set[str] = set()
    for first in statistics:
        trail: dict[str, None] = {}
        current: str | None = first
        while current is not None and current not in settled:
            if current in trail:
                problem = f"{shown(current)} is, by way of its wholes, a part of itself"
                refuse(event, f"statistics[{statistics[current]}].part_of", problem)
            trail[current] = None
            current = wholes[statistics[current]].part_of
        settled.update(trail)
