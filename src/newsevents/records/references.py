"""What must hold between the records of one event: ids are unique, references resolve, no part contains itself.

    >>> from newsevents import Event, Statistic
    >>> Event("A flood", statistics=[Statistic("evacuated", 900, source="report")])
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Event.statistics[0].source: there is no source with the id 'report'; add it to sources

References to other events need not resolve: they may not be at hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NoReturn, Protocol

from newsevents.errors import shown
from newsevents.recordclass import refuse

if TYPE_CHECKING:
    from newsevents.records.event import Event
    from newsevents.records.statistic import Statistic

__all__ = ["check_references"]


class _Named(Protocol):
    @property
    def id(self) -> str | None: ...


def check_references(event: Event) -> None:
    """Refuse an event whose parts don't hold together; raises ``InvalidRecordError``.

    >>> check_references.__name__
    'check_references'
    """
    sources = _unique(event, "sources", event.sources)
    statistics = _unique(event, "statistics", event.statistics)
    _unique(event, "quotes", event.quotes)
    for name, records in (("statistics", event.statistics), ("quotes", event.quotes), ("evidence", event.evidence)):
        _require(event, name, records, "source", sources)
    _require(event, "sources", event.sources, "derived_from", sources)
    _require(event, "statistics", event.statistics, "part_of", statistics)
    _require(event, "statistics", event.statistics, "supersedes", statistics)
    if event.part_of is not None and event.part_of == event.id:
        refuse(event, "part_of", f"the event {shown(event.id)} can't be part of itself")
    if any([one.part_of is not None for one in event.statistics]):  # noqa: C419  a list is twice as quick here
        _refuse_cycles(event)


def _unique(event: Event, name: str, records: Sequence[_Named]) -> set[str | None]:
    ids = [one.id for one in records if one.id is not None]
    known = {None, *ids}
    if len(known) <= len(ids):
        _refuse_repeated(event, name, records)
    return known


def _refuse_repeated(event: Event, name: str, records: Sequence[_Named]) -> NoReturn:
    places: dict[str, int] = {}
    named = ((i, one.id) for i, one in enumerate(records) if one.id is not None)
    i, repeated = next((i, found) for i, found in named if places.setdefault(found, i) != i)
    problem = f"{shown(repeated)} is the id of {name}[{places[repeated]}] too; each id stands for one"
    refuse(event, f"{name}[{i}].id", problem)


def _require(event: Event, name: str, records: Sequence[object], field: str, known: set[str | None]) -> None:
    """Refuse the first reference that leads nowhere; ids are looked for one by one only where there is one."""
    # all at once, since this is done for every event that is read
    if known.issuperset(references := [*map(attrgetter(field), records)]):
        return
    i, reference = next((i, found) for i, found in enumerate(references) if found not in known)
    kind = "source" if field in ("source", "derived_from") else "statistic"
    problem = f"there is no {kind} with the id {shown(reference)}; add it to {kind}s"
    refuse(event, f"{name}[{i}].{field}", problem)


def _refuse_cycles(event: Event) -> None:
    wholes: Sequence[Statistic] = event.statistics
    statistics = {one.id: i for i, one in enumerate(wholes) if one.id is not None}
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
