"""The records as pydantic models: the same fields, unknown keys forbidden, the same invariants as validators.

Dates are checked by the library's own parser, so that both sides do the same work there. Dates stay texts in what
pydantic holds, unless ``CACHED`` is used, which parses through the same cache as the library.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from newsevents import EDTFDate, EventStatus, Hedge, PartyKind, PlacePrecision, QuoteKind, StatisticKind

__all__ = ["CACHED", "Event", "dumps", "loads"]

CACHED: dict[str, EDTFDate] = {}
"""Dates parsed before; empty and unused unless ``remember`` is on."""
remember = False


def _date(value: object) -> EDTFDate:
    if isinstance(value, EDTFDate):
        return value
    if not isinstance(value, str):
        message = "a date is text"
        raise ValueError(message)  # noqa: TRY004  pydantic wants a ValueError
    if not remember:
        return EDTFDate.parse(value)
    found = CACHED.get(value)
    if found is None:
        found = CACHED[value] = EDTFDate.parse(value)
    return found


Text = Annotated[str, Field(min_length=1)]
Number = int | float
Date = Annotated[EDTFDate, BeforeValidator(_date), PlainSerializer(str, return_type=str)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, arbitrary_types_allowed=True)


class TextSelector(_Model):
    """See the library's record of that name, as all below."""

    exact: Text | None = None
    prefix: Text | None = None
    suffix: Text | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.start is None or self.end is None:
            assert self.start is self.end
            assert self.exact is not None
        else:
            assert self.start <= self.end
        return self


class Party(_Model):
    """A party."""

    name: Text | None = None
    kind: PartyKind | None = None
    title: Text | None = None
    affiliation: Text | None = None
    description: Text | None = None
    anonymous: bool | None = None
    same_as: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        assert self.name is not None or self.description is not None or self.anonymous
        return self


class Participant(_Model):
    """A participant."""

    party: Party
    role: Text | None = None


class Place(_Model):
    """A place."""

    name: Text
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    admin: tuple[Text, ...] = ()
    latitude: Annotated[Number, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[Number, Field(ge=-180, le=180)] | None = None
    precision: PlacePrecision | None = None
    role: Text | None = None
    same_as: tuple[Text, ...] = ()


class Quantity(_Model):
    """A quantity."""

    value: Number | None = None
    hedge: Hedge | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Text | None = None
    per: Number | None = None
    per_unit: Text | None = None
    of: Quantity | None = None
    rest: Quantity | None = None
    text: Text | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.low is not None or self.high is not None:
            assert self.low is not None
            assert self.high is not None
            assert self.low <= self.high
            assert self.hedge in (None, Hedge.ABOUT)
            if self.value is not None:
                assert self.low <= self.value <= self.high
                assert self.per is None
                assert self.of is None
        else:
            assert self.value is not None or self.hedge is Hedge.SEVERAL
        if self.per is not None:
            assert self.per > 0
            assert self.value is not None or self.low is not None
        else:
            assert self.per_unit is None
        return self


class Statistic(_Model):
    """A statistic."""

    label: Text
    quantity: Quantity
    id: Text | None = None
    kind: StatisticKind | None = None
    series: Text | None = None
    as_of: Date | None = None
    period: Date | None = None
    part_of: Text | None = None
    breakdown: Text | None = None
    cumulative: bool | None = None
    supersedes: Text | None = None
    attributed_to: Party | None = None
    via: tuple[Party, ...] = ()
    source: Text | None = None
    anchor: TextSelector | None = None
    note: Text | None = None


class Quote(_Model):
    """A quote."""

    text: Text
    speaker: Party | None = None
    id: Text | None = None
    kind: QuoteKind | None = None
    cue: Text | None = None
    said_on: Date | None = None
    language: Text | None = None
    original: Text | None = None
    via: tuple[Party, ...] = ()
    source: Text | None = None
    anchor: TextSelector | None = None
    note: Text | None = None


class Correction(_Model):
    """A correction."""

    date: Date
    text: Text


class Source(_Model):
    """A source."""

    title: Text | None = None
    id: Text | None = None
    url: Text | None = None
    publisher: Text | None = None
    authors: tuple[Text, ...] = ()
    published: Date | None = None
    modified: Date | None = None
    retrieved: Date | None = None
    language: Text | None = None
    kind: Text | None = None
    license: Text | None = None
    archive_url: Text | None = None
    text_sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    derived_from: Text | None = None
    corrections: tuple[Correction, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        assert self.title is not None or self.url is not None or self.publisher is not None
        return self


class Evidence(_Model):
    """Evidence."""

    field: Text
    value: Text | None = None
    attributed_to: Party | None = None
    via: tuple[Party, ...] = ()
    source: Text | None = None
    anchor: TextSelector | None = None


class Relation(_Model):
    """A relation."""

    kind: Text
    event: Text


class Accepted(_Model):
    """A finding that stands."""

    code: Text
    path: Text | None = None
    reason: Text | None = None


class Event(_Model):
    """An event."""

    schema_: Annotated[str, Field(alias="schema", pattern="^newsevents/1$")]
    title: Text
    id: Text | None = None
    type: Text | None = None
    when: Date | None = None
    status: EventStatus | None = None
    summary: Text | None = None
    places: tuple[Place, ...] = ()
    participants: tuple[Participant, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    part_of: Text | None = None
    related: tuple[Relation, ...] = ()
    tags: tuple[Text, ...] = ()
    language: Text | None = None
    accepted: tuple[Accepted, ...] = ()
    extra: dict[str, Any] = {}

    @model_validator(mode="after")
    def _check(self) -> Self:
        sources = _unique(self.sources)
        statistics = _unique(self.statistics)
        _unique(self.quotes)
        for records in (self.statistics, self.quotes, self.evidence):
            for one in records:
                assert one.source is None or one.source in sources
        for source in self.sources:
            assert source.derived_from is None or source.derived_from in sources
        for statistic in self.statistics:
            assert statistic.part_of is None or statistic.part_of in statistics
            assert statistic.supersedes is None or statistic.supersedes in statistics
        for evidence in self.evidence:
            assert evidence.field.split(".")[0].split("[")[0] in _FIELDS
        assert self.part_of is None or self.part_of != self.id
        return self


_FIELDS = frozenset(Event.model_fields)


def _unique(records: tuple[Any, ...]) -> set[str]:
    ids = [one.id for one in records if one.id is not None]
    found = set(ids)
    assert len(found) == len(ids)
    return found


loads = Event.model_validate_json


def dumps(event: Event) -> str:
    """An event as pydantic writes it, defaults left out."""
    return event.model_dump_json(exclude_defaults=True, by_alias=True)
