"""``Story``: an event as the rules see it: its claims with their paths, their sources, and the sources' texts.

    >>> from newsevents import Event, Statistic
    >>> story = Story(Event("A flood", statistics=[Statistic("evacuated", 900)]))
    >>> [(figure.path, figure.statistic.label) for figure in story.figures]
    [('$.statistics[0]', 'evacuated')]

It judges nothing: what does not add up is for the rules to say.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Collection, Mapping
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from attrs import frozen

from newsevents.checks.acceptances import Acceptance, acceptances
from newsevents.checks.anchors.placing import Place, Standing, placed
from newsevents.checks.anchors.verbatim import Missing, misquoted
from newsevents.checks.dates.reckoning import Reckoning, reckoned
from newsevents.checks.readings import Readings
from newsevents.dates.edtf import EDTFDate
from newsevents.records.event import Event
from newsevents.records.evidence import Evidence
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic
from newsevents.selectors import TextSelector

__all__ = ["Brief", "Claim", "Figure", "Placing", "Said", "Story"]

Claim = Statistic | Quote | Evidence
"""What somebody states, with its source and its anchor."""


@frozen
class Brief:
    """The outline of an event: ``index`` is its place among those checked, ``name`` its id, else its title.

    ``content`` is a hash of all that it states but its id: alike where that is equal. ``figure_ids`` are those of its figures in
    their order, none where no figure has one, and ``source_ids`` those of its sources; ``has_texts`` is whether the text of every source with an id is given.

    >>> Brief.of(Event("A flood", id="flood-1", when="2024-05"), 3).name
    'flood-1'
    """

    index: int
    name: str
    id: str | None
    title: str
    when: EDTFDate | None
    part_of: str | None
    places: tuple[str, ...]
    accepted: tuple[Acceptance, ...]
    content: int
    figure_ids: tuple[str | None, ...]
    source_ids: tuple[str | None, ...]
    has_texts: bool

    @classmethod
    def of(cls, event: Event, index: int, texts: Collection[str] = ()) -> Brief:
        """The outline of an event; ``texts`` are the ids of the sources whose texts are given.

        >>> Brief.of(Event("A flood"), 0).title
        'A flood'
        """
        places = tuple([place.name for place in event.places])
        content = hash(frozenset((name, value) for name, value in vars(event).items() if name != "id"))
        ids = tuple([statistic.id for statistic in event.statistics])
        # many events have the same few sources
        source_ids = tuple([None if one.id is None else sys.intern(one.id) for one in event.sources])
        has_texts = all(source.id in texts for source in event.sources if source.id is not None)
        return cls(index, event.id or event.title, event.id, event.title, event.when, event.part_of, places,
                   acceptances(event), content, ids if any(ids) else (), source_ids, has_texts)  # fmt: skip


class Figure(NamedTuple):
    """A statistic with its path, the source that it names, and its event.

    >>> Figure(Statistic("evacuated", 900), "$.statistics[0]", None, Brief.of(Event("A flood"), 0)).event.name
    'A flood'
    """

    statistic: Statistic
    path: str
    source: Source | None
    event: Brief

    @property
    def as_of(self) -> EDTFDate | None:
        """The date that it holds for: the stated one, else that on which its source was published."""
        stated = self.statistic.as_of
        return stated if stated is not None or self.source is None else self.source.published


class Said(NamedTuple):
    """A quote with its path and the source that it names.

    >>> Said(Quote("It rained."), "$.quotes[0]", None).quote.text
    'It rained.'
    """

    quote: Quote
    path: str
    source: Source | None


class Placing(NamedTuple):
    """An anchor with the path of its claim, the id and the text of its source, and where it stands there.

    >>> anchor, text = TextSelector("900"), "Over 900 left."
    >>> Placing(anchor, "$.statistics[0]", "report", text, placed(text, anchor)).place.start
    5
    """

    anchor: TextSelector
    path: str
    source: str
    text: str
    place: Place


class Story:
    """An event, with the texts of its sources by their ids, the readings of its figures, and the day that it is.

    ``unread`` are the ids of the texts that no event before was held against; all of them unless told.

    >>> Story(Event("A flood")).brief.name
    'A flood'
    """

    def __init__(
        self,
        event: Event,
        index: int = 0,
        *,
        texts: Mapping[str, str] | None = None,
        unread: Collection[str] | None = None,
        readings: Readings | None = None,
        today: datetime.date | None = None,
    ) -> None:
        self.event = event
        self.texts: Mapping[str, str] = texts or {}
        self.unread: Collection[str] = self.texts.keys() if unread is None else unread
        self.brief: Brief = Brief.of(event, index, self.texts)
        self.readings: Readings = readings or Readings()
        self.today: datetime.date = today or datetime.date.today()  # noqa: DTZ011  the day where the editor sits

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources of the event that have ids, by them."""
        return {source.id: source for source in self.event.sources if source.id is not None}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The statistics with their paths."""
        return tuple(
            [
                Figure(statistic, f"$.statistics[{i}]", self.source_of(statistic), self.brief)
                for i, statistic in enumerate(self.event.statistics)
            ]
        )

    @cached_property
    def standing(self) -> tuple[Figure, ...]:
        """The statistics that are claimed now, as the event has them: superseded ones are left out."""
        claimed = self.event.standing
        if len(claimed) == len(self.figures):
            return self.figures
        kept = set(map(id, claimed))
        return tuple([figure for figure in self.figures if id(figure.statistic) in kept])

    @cached_property
    def reckonings(self) -> tuple[tuple[Figure, Reckoning], ...]:
        """The statistics that state a length of time and are claimed now, each held against its dates."""
        found = [
            (figure, reckoned(figure.statistic, self.event.when, figure.source, self.readings))
            for figure in self.standing
        ]
        return tuple([(figure, reckoning) for figure, reckoning in found if reckoning is not None])

    @cached_property
    def quotes(self) -> tuple[Said, ...]:
        """The quotes with their paths."""
        return tuple(
            [Said(quote, f"$.quotes[{i}]", self.source_of(quote)) for i, quote in enumerate(self.event.quotes)]
        )

    @cached_property
    def claims(self) -> tuple[tuple[Claim, str], ...]:
        """Everything with a source and an anchor: statistics, quotes and evidence, with their paths."""
        evidence = [(one, f"$.evidence[{i}]") for i, one in enumerate(self.event.evidence)]
        return (
            *[(figure.statistic, figure.path) for figure in self.figures],
            *[(said.quote, said.path) for said in self.quotes],
            *evidence,
        )

    @cached_property
    def placings(self) -> tuple[Placing, ...]:
        """The anchors of all claims whose text was given, placed in it, text by text."""
        if not self.texts:
            return ()
        anchored = [
            (claim.source, claim.anchor, path, text)
            for claim, path in self.claims
            if claim.source is not None and claim.anchor is not None and (text := self.text_of(claim)) is not None
        ]
        anchored.sort(key=itemgetter(0))
        return tuple(
            [Placing(anchor, path, source, text, placed(text, anchor)) for source, anchor, path, text in anchored]
        )

    @cached_property
    def astray(self) -> frozenset[str]:
        """The paths of the claims whose anchors are not in their texts."""
        return frozenset([one.path for one in self.placings if one.place.standing is Standing.MISSING])

    @cached_property
    def misquotes(self) -> dict[str, list[Missing]]:
        """What the texts of their sources lack of direct and partial quotes, by the quotes' paths."""
        language = self.event.language
        texts = [(said, self.text_of(said.quote)) for said in self.quotes]
        lost = {
            said.path: misquoted(said.quote, said.source, text, language) for said, text in texts if text is not None
        }
        return {path: words for path, words in lost.items() if words}

    def source_of(self, claim: Claim) -> Source | None:
        """The source that a claim names; None where it names none."""
        return None if claim.source is None else self.sources[claim.source]

    def text_of(self, claim: Claim) -> str | None:
        """The text that the anchor of a claim points into; None where it was not given."""
        return None if claim.source is None else self.texts.get(claim.source)
