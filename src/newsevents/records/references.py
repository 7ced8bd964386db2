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


_ID, _SOURCE, _DERIVED_FROM = attrgetter("id"), attrgetter("source"), attrgetter("derived_from")
_PART_OF, _SUPERSEDES = attrgetter("part_of"), attrgetter("supersedes")


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
    # all at once, since this is done for every event that is read
    parts = [*map(_PART_OF, event.statistics)]
    citing = [*map(_SOURCE, event.statistics), *map(_SOURCE, event.quotes), *map(_SOURCE, event.evidence)]
    if not (
        sources.issuperset(citing)
        and sources.issuperset(map(_DERIVED_FROM, event.sources))
        and statistics.issuperset(parts)
        and statistics.issuperset(map(_SUPERSEDES, event.statistics))
    ):
        _refuse_dangling(event, sources, statistics)
    if event.part_of is not None and event.part_of == event.id:
        refuse(event, "part_of", f"the event {shown(event.id)} can't be part of itself")
    if parts.count(None) < len(parts):
        _refuse_cycles(event)


def _unique(event: Event, name: str, records: Sequence[_Named]) -> set[str | None]:
    ids = [*map(_ID, records)]
    known = {None, *ids}
    if len(known) <= len(ids) - ids.count(None):
        _refuse_repeated(event, name, records)
    return known


def _refuse_repeated(event: Event, name: str, records: Sequence[_Named]) -> NoReturn:
    places: dict[str, int] = {}
    named = ((i, one.id) for i, one in enumerate(records) if one.id is not None)
    i, repeated = next((i, found) for i, found in named if places.setdefault(found, i) != i)
    problem = f"{shown(repeated)} is the id of {name}[{places[repeated]}] too; each id stands for one"
    refuse(event, f"{name}[{i}].id", problem)


def _refuse_dangling(event: Event, sources: set[str | None], statistics: set[str | None]) -> NoReturn:
    """Refuse the first reference that leads nowhere; there is one."""
    looked_at: list[tuple[str, Sequence[object], str, set[str | None]]] = [
        ("statistics", event.statistics, "source", sources),
        ("quotes", event.quotes, "source", sources),
        ("evidence", event.evidence, "source", sources),
        ("sources", event.sources, "derived_from", sources),
        ("statistics", event.statistics, "part_of", statistics),
        ("statistics", event.statistics, "supersedes", statistics),
    ]
    name, i, field, reference = next(
        (name, i, field, found)
        for name, records, field, known in looked_at
        for i, found in enumerate(map(attrgetter(field), records))
        if found not in known
    )
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
