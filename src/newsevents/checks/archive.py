"""``Archive``: what is kept of the events that have been checked, for the rules that look across them.

    >>> from newsevents import Event, Statistic
    >>> archive = Archive()
    >>> for i, count in enumerate((12, 15)):
    ...     archive.add(Story(Event("A made-up quake", statistics=[Statistic("killed", count, series="killed")]), i))
    >>> [[figure.statistic.quantity.value for figure in figures] for figures in archive.measures()]
    [[12, 15]]

Events may be many, so each is let go once it has been added: only its outline, its sources by id, and the figures that are
measured more than once or stand in a series are held. A figure that another supersedes is measured no longer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Set
from typing import NamedTuple, TypeVar, cast

from newsevents.checks.dates.reckoning import Reckoning
from newsevents.checks.quantities.measures import is_placeholder
from newsevents.checks.quantities.siblings import within_own_series
from newsevents.checks.readings import Readings
from newsevents.checks.story import Brief, Figure, Story
from newsevents.records.source import Source

__all__ = ["Archive", "Brief", "Sighting"]

T = TypeVar("T")


class Sighting(NamedTuple):
    """A source, and where it stands.

    >>> from newsevents import Event
    >>> Sighting(Source("A made-up report"), Brief.of(Event("A flood"), 0), "$.sources[0]").path
    '$.sources[0]'
    """

    source: Source
    event: Brief
    path: str


class Archive:
    """The outlines of all events, in their order; their sources by id; the figures that measure the same thing.

    ``sources`` holds, for each id, one sighting of each content that it stands for, by that content; ``counts`` the lengths of time that
    agree with one way of counting alone, by the source whose way that is, or else by the index of the event. ``codes`` are those of all
    rules, ``followed`` those that are asked for; ``texts`` are the ids of the texts that were given, ``anchors`` how many anchors there are into
    the text of each source; ``accepting`` are the events with acceptances by the ids of their sources; ``covered`` which of these are of a finding about a source; ``used`` holds which acceptances have silenced a finding: an event's index, and its own; ``within_own_series`` the
    figures that are part of another of their series: an event's index, and their path.

    >>> Archive().events
    []
    """

    def __init__(
        self,
        readings: Readings | None = None,
        *,
        codes: Set[str] = frozenset(),
        followed: Set[str] = frozenset(),
        texts: Set[str] = frozenset(),
    ) -> None:
        self.readings: Readings = readings or Readings()
        self.codes: Set[str] = codes
        self.followed: Set[str] = followed
        self.texts: Set[str] = texts
        self.anchors: Counter[str] = Counter()
        self.accepting: dict[str | None, list[Brief]] = defaultdict(list)
        self.covered: dict[tuple[str, str, str, str | None], frozenset[tuple[int, int]]] = {}
        self.used: set[tuple[int, int]] = set()
        self.events: list[Brief] = []
        self.by_id: dict[str, list[Brief]] = defaultdict(list)
        self.sources: dict[str, dict[Source, Sighting]] = defaultdict(dict)
        self.counts: dict[Source | int, list[tuple[Figure, Reckoning]]] = defaultdict(list)
        self.within_own_series: set[tuple[int, str]] = set()
        self._series: dict[str, list[Figure]] = defaultdict(list)
        self._unnamed: list[list[Figure]] = []
        self._made: dict[object, object] = {}

    def add(self, story: Story) -> None:
        """Keep of an event what other events are compared with."""
        self._made.clear()
        brief = story.brief
        self.events.append(brief)
        if brief.id is not None:
            self.by_id[brief.id].append(brief)
        if brief.accepted:
            for name in set(brief.source_ids) - {None}:
                self.accepting[name].append(brief)
        for i, source in enumerate(story.event.sources):
            if source.id is not None and source not in (seen := self.sources[source.id]):
                seen[source] = Sighting(source, brief, f"$.sources[{i}]")
        self.anchors.update(claim.source for claim, _ in story.claims if claim.source and claim.anchor is not None)
        self._add_figures(story)
        for figure, reckoning in story.reckonings:
            if reckoning.elapsed != reckoning.inclusive:
                sole = story.event.sources[0] if len(story.event.sources) == 1 else None
                self.counts[figure.source or sole or brief.index].append((figure, reckoning))

    def _add_figures(self, story: Story) -> None:
        unnamed: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
        for figure in story.standing:
            statistic = figure.statistic
            if statistic.series is not None:
                self._series[statistic.series].append(figure)
            elif statistic.cumulative or not is_placeholder(statistic):
                unnamed[statistic.label.casefold(), statistic.quantity.unit].append(figure)
        within = within_own_series(story.event.statistics)
        self.within_own_series.update((story.brief.index, story.figures[i].path) for i in within)
        self._unnamed.extend(figures for figures in unnamed.values() if len(figures) > 1)

    def measures(self) -> Iterator[list[Figure]]:
        """The figures that measure the same thing, in groups of two or more, in the order of the events.

        They share a ``series``, or, within one event and outside of any series, a label and a unit. A label that says no more than
        the unit ("day", "EUR") or the kind ("count") is that of any figure, and makes none of them the same.
        """
        yield from (figures for figures in self._series.values() if len(figures) > 1)
        yield from self._unnamed

    def once(self, make: Callable[[Archive], T]) -> T:
        """What a function makes of the archive, made once for all the rules that ask for it.

        >>> Archive().once(lambda archive: len(archive.events))
        0
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])
