"""Events from nodes of schema.org, be they our own or those of a page.

    >>> from newsevents.formats.jsonld.nodes import Page
    >>> event_in(Node({"@type": "SportsEvent", "name": "A match", "startDate": "2022-05-16T19:30+02:00"}, "$", Page([])))
    Event('A match', type='schema:SportsEvent', when='2022-05-16')

An own term goes before schema.org's. What no field holds, tickets and pictures among it, is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from newsevents.errors import InvalidFileError, InvalidRecordError
from newsevents.formats.jsonld.articles import source_in
from newsevents.formats.jsonld.days import date_in, time_in
from newsevents.formats.jsonld.figures import number_in, quantity_in
from newsevents.formats.jsonld.nodes import Node
from newsevents.formats.jsonld.own import own_fields
from newsevents.formats.jsonld.vocabulary import is_event
from newsevents.formats.jsonld.writing import EVENT_STATUSES, PARTY_TYPES
from newsevents.recordclass import replace
from newsevents.records.event import Event, EventStatus
from newsevents.records.party import Participant, Party, PartyKind
from newsevents.records.place import Place, is_alpha_2
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["event_in"]

T = TypeVar("T")

_ROLES = (
    "organizer",
    "performer",
    "competitor",
    "homeTeam",
    "awayTeam",
    "attendee",
    "contributor",
    "sponsor",
    "funder",
)
_STATUSES = {iri.rpartition("/")[2]: status for status, iri in EVENT_STATUSES.items()}
_KINDS = {kind: status for status, kind in PARTY_TYPES.items()}
_PARTS = ("Quotation", "Claim")


def event_in(node: Node) -> Event:
    """The event of a node; raises ``InvalidFileError`` with the path of what it can't be.

    >>> from newsevents.formats.jsonld.nodes import Page
    >>> event_in(Node({"@type": "Event"}, "$[2]", Page([])))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $[2].name: it is missing; an event has a name
    """
    title = node.text("name")
    if title is None:
        raise InvalidFileError("it is missing; an event has a name", path=node.place("name"))
    parts = node.nodes("subjectOf")
    sources = _Sources(node, parts)
    claims = [_statistic(one, sources) for one in parts if "Claim" in one.types]
    quotes = [_quote(one, sources) for one in parts if "Quotation" in one.types]
    return made(
        Event,
        node,
        title=title,
        id=node.id or _identifier(node),
        type=_type(node),
        when=time_in(node),
        status=_status(node),
        summary=node.text("description"),
        places=[place for one in node.nodes("location") if (place := _place(one))],
        participants=list(_participants(node)),
        statistics=[one for one in claims if one],
        quotes=[one for one in quotes if one],
        sources=sources.found,
        part_of=next((one.id for one in node.nodes("superEvent")), None),
        tags=_tags(node),
        language=node.text("inLanguage"),
        **node.owned(own_fields(Event)),
    )


def made(kind: type[T], node: Node, /, **fields: Any) -> T:
    """A record with these fields, or an error at its node.

    >>> from newsevents.formats.jsonld.nodes import Page
    >>> made(Place, Node({}, "$.location", Page([])), name="A town", latitude=91)
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.location: latitude: 91 is outside -90 to 90
    """
    try:
        return kind(**fields)
    except InvalidRecordError as error:
        raise InvalidFileError(f"{error.field}: {error.problem}", path=node.path) from None


def _identifier(node: Node) -> str | None:
    return next((one for one in node.values("identifier") if isinstance(one, str)), None)


def _type(node: Node) -> str | None:
    subtypes = (kind for kind in node.types if is_event(kind) and kind != "Event")
    found = next(subtypes, None)
    return node.text("additionalType") if found is None else f"schema:{found}"


def _status(node: Node) -> EventStatus | None:
    word = (node.text("eventStatus") or "").rpartition("/")[2]
    return node.own("status", EventStatus) or _STATUSES.get(word)


def _tags(node: Node) -> list[str]:
    found = node.terms.get("keywords")
    if isinstance(found, str):
        # pages write one text with commas as often as a list
        return [tag for part in found.split(",") if (tag := part.strip())]
    return node.texts("keywords")


def _place(node: Node) -> Place | None:
    address = next(iter(node.nodes("address")), node)
    names = [address.text(term) for term in ("addressRegion", "addressLocality")]
    areas = node.texts("containedInPlace") or [name for name in names if name]
    country = address.text("addressCountry")
    if country is not None and not is_alpha_2(country):
        areas.insert(0, country)
        country = None
    name = node.text("name") or address.text("name") or (areas.pop() if areas else country)
    if name is None:
        return None
    geo = next(iter(node.nodes("geo")), node)
    return made(
        Place,
        node,
        name=name,
        country=country,
        admin=areas,
        latitude=number_in(geo, "latitude"),
        longitude=number_in(geo, "longitude"),
        same_as=node.texts("sameAs"),
        **node.owned(own_fields(Place)),
    )


def _participants(node: Node) -> Iterator[Participant]:
    for term in ("actor", *_ROLES):
        for one in node.nodes(term):
            role = None if term == "actor" else term
            is_role = any(kind.endswith("Role") for kind in one.types)
            inner = one.nodes(term) if is_role else [one]
            for party in filter(None, map(_party, inner)):
                yield Participant(party, role=(one.text("roleName") if is_role else None) or role)


def _party(node: Node) -> Party | None:
    stated = next((_KINDS[kind] for kind in node.types if kind in _KINDS), None)
    if stated is None and any(kind.endswith("Organization") for kind in node.types):
        stated = PartyKind.ORGANIZATION
    fields: dict[str, Any] = {
        "name": node.text("name"),
        "kind": node.own("kind", PartyKind) or stated,
        "title": node.text("jobTitle"),
        "affiliation": node.text("affiliation"),
        "description": node.text("description"),
        "same_as": node.texts("sameAs"),
        **node.owned(own_fields(Party)),
    }
    is_said = fields["name"] or fields["description"] or fields.get("anonymous")
    return made(Party, node, **fields) if is_said else None


def _first_party(node: Node, *terms: str) -> Party | None:
    parties = (_party(one) for term in terms for one in node.nodes(term))
    return next(filter(None, parties), None)


class _Sources:
    """The sources of an event: those said to be about it, its page, and those that its parts are taken from."""

    def __init__(self, event: Node, nodes: Iterable[Node]) -> None:
        self._found: list[Source] = []
        self._ids: set[str] = set()
        for one in nodes:
            if not any(kind in _PARTS or is_event(kind) for kind in one.types):
                self._add(source_in(one))
        url = event.text("url")
        self._add(Source(url=url) if url else None)

    def _add(self, source: Source | None) -> None:
        if source is None or source.id in self._ids:
            return
        self._found.append(source)
        if source.id is not None:
            self._ids.add(source.id)

    @property
    def found(self) -> list[Source]:
        """All sources; what one is derived from is kept where it is among them."""
        known = {None, *self._ids}
        return [one if one.derived_from in known else replace(one, derived_from=None) for one in self._found]

    def id_of(self, node: Node, *terms: str) -> str | None:
        """The id of the source that a part names, which is kept where it says enough; None where there is none."""
        for one in (one for term in terms for one in node.nodes(term) if one.id is not None):
            if one.id not in self._ids:
                self._add(source_in(one))
            if one.id in self._ids:
                return one.id
        return None


def _statistic(node: Node, sources: _Sources) -> Statistic | None:
    observation = next((one for one in node.nodes("about") if "Observation" in one.types), None)
    quantity = None if observation is None else quantity_in(observation)
    if observation is None or quantity is None:
        return None
    return made(
        Statistic,
        node,
        label=node.text("name") or observation.text("name") or node.text("text") or "figure",
        quantity=quantity,
        series=observation.text("variableMeasured"),
        as_of=date_in(observation, "observationDate", "as_of"),
        period=date_in(node, "temporalCoverage", "period"),
        attributed_to=_first_party(node, "author", "creator"),
        source=sources.id_of(node, "appearance", "firstAppearance", "isBasedOn"),
        id=_identifier(node),
        **node.owned(own_fields(Statistic)),
    )


def _quote(node: Node, sources: _Sources) -> Quote | None:
    text = node.text("text")
    if text is None:
        return None
    original = next(iter(node.nodes("translationOfWork")), None)
    return made(
        Quote,
        node,
        text=text,
        speaker=_first_party(node, "spokenByCharacter", "creator", "author"),
        said_on=date_in(node, "dateCreated", "said_on"),
        language=node.text("inLanguage"),
        original=original and original.text("text"),
        source=sources.id_of(node, "isBasedOn", "isPartOf"),
        id=_identifier(node),
        **node.owned(own_fields(Quote)),
    )
