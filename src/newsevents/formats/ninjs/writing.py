"""Events as ninjs items of type event: what an agency's system shows in its own fields, the whole record in a body.

    >>> item = item_of(Event("A flood", id="flood", when="2022-05"))
    >>> item["uri"], item["eventDetails"]
    ('urn:newsevents:event:flood', {'dates': {'expectedStartDate': '2022-05', 'expectedEndDate': '2022-05'}})

ninjs takes no properties of others, but bodies of any media type; so the record stands in one, as the library's JSON. How items
are read is not known here.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from newsevents.codec.documents import canonical
from newsevents.codec.fastpath import encoded_part
from newsevents.dates.edtf import EDTFDate
from newsevents.formats.ends import ends_of
from newsevents.formats.names import figure_words, party_name, source_name
from newsevents.formats.uris import OWN_URN, is_uri
from newsevents.records.event import Event
from newsevents.records.party import Participant, Party, PartyKind
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.source import Source

__all__ = ["BODY_ROLE", "PARTICIPANT", "PART_OF", "SOURCE", "STATUS", "item_of"]

Fields = dict[str, object]

BODY_ROLE = "newsevents"
"""The role of the body that holds the record."""

STATUS = f"{OWN_URN}status:"
"""What the address of a status begins with, the status follows."""

SOURCE, PART_OF, PARTICIPANT = "source", "part_of", "participant"
"""How associations, events and subjects are said to be related to the item (``rel``)."""

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:Z|[+-][0-9]{2}:[0-9]{2})")
_TRUNCATED = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2}(?:T[0-9:]{8})?)?)?~?")
_KINDS = {
    PartyKind.PERSON: "people",
    PartyKind.ORGANIZATION: "organisations",
    PartyKind.GROUP: "organisations",
    PartyKind.STATE: "organisations",
}


def item_of(event: Event) -> Fields:
    """The item of an event; what is not stated is left out.

    >>> [body["role"] for body in item_of(Event("A flood"))["bodies"]]
    ['newsevents']
    """
    record = canonical(event).decode()
    return _stated(
        {
            "standard": _STANDARD,
            "uri": _uri("event", event.id, record),
            "type": "event",
            "language": event.language,
            "title": event.title,
            "headlines": [{"role": "main", "value": event.title}],
            "descriptions": [{"role": "text", "contentType": "text/plain", "value": event.summary}]
            * bool(event.summary),
            "genres": [{"literal": event.type}] if event.type else None,
            "eventDetails": _details(event),
            **_parties(event.participants),
            "places": [_place(place) for place in event.places],
            "subjects": [*_subjects(event)],
            "events": [*_events(event)],
            "infoSources": [*_informants(event)],
            "associations": [_association(source) for source in event.sources],
            "bodies": [*_bodies(event, record)],
        }
    )


def _stated(fields: Mapping[str, object]) -> Fields:
    return {name: value for name, value in fields.items() if value is not None and value not in ([], {})}


def _uri(kind: str, own: str | None, content: str) -> str:
    """An address for what is named by an id, or by what it holds."""
    if own is None:
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, OWN_URN + content)}"
    return own if is_uri(own) else f"{OWN_URN}{kind}:{quote(own, safe='')}"


def _details(event: Event) -> Fields:
    return _stated({"eventStatus": event.status and STATUS + event.status.value, "dates": _dates(event.when)})


def _dates(when: EDTFDate | None) -> Fields:
    """The two ends, as far as they are known."""
    start, end = ("", "") if when is None else ends_of(when)
    return {**_date("Start", start), **_date("End", end)}


def _date(side: str, text: str) -> Fields:
    if _MOMENT.fullmatch(text):
        return {f"{side.lower()}Date": text}
    # an expected date is an approximate one, says the standard
    return {f"expected{side}Date": text.removesuffix("~")} if _TRUNCATED.fullmatch(text) else {}


def _parties(participants: Iterable[Participant]) -> dict[str, list[Fields]]:
    found: dict[str, list[Fields]] = {"people": [], "organisations": []}
    for one in participants:
        if one.party.kind is not None and one.party.name is not None:
            named = {"name": one.party.name, "rel": one.role, "uri": _address(one.party.same_as)}
            found[_KINDS[one.party.kind]].append(_stated(named))
    return found


def _address(same_as: Iterable[str]) -> str | None:
    return next((address for address in same_as if is_uri(address)), None)


def _place(place: Place) -> Fields:
    names = zip(("area", "locality"), place.admin, strict=False)
    address = _stated({**dict(names), "country": place.country})
    has_point = place.latitude is not None and place.longitude is not None
    return _stated(
        {
            "name": place.name,
            "rel": place.role,
            "uri": _address(place.same_as),
            "contactInfo": [{"type": "physical", "address": address}] if address else None,
            "geoJSON": {"type": "Point", "coordinates": [place.longitude, place.latitude]} if has_point else None,
        }
    )


def _subjects(event: Event) -> Iterator[dict[str, str]]:
    yield from ({"name": tag} for tag in event.tags)
    for one in event.participants:
        if one.party.kind is None or one.party.name is None:
            yield {"name": party_name(one.party), "rel": PARTICIPANT}


def _events(event: Event) -> Iterator[dict[str, str]]:
    related = [(one.kind, one.event) for one in event.related]
    for kind, other in [(PART_OF, event.part_of), *related]:
        if other is not None:
            yield {"rel": kind, "uri" if is_uri(other) else "literal": other}


def _informants(event: Event) -> Iterator[dict[str, str]]:
    """Whoever published or said something, each once."""
    publishers = [(source.publisher, "publisher") for source in event.sources if source.publisher]
    parties: list[Party | None] = [one.attributed_to for one in event.statistics]
    parties += [one.speaker for one in event.quotes]
    said = [(party_name(party), "speaker") for party in parties if party is not None]
    yield from ({"name": name, "role": role} for name, role in dict.fromkeys([*publishers, *said]))


def _association(source: Source) -> Fields:
    published, modified = (
        str(date) if date and _MOMENT.fullmatch(str(date)) else None for date in (source.published, source.modified)
    )
    return _stated(
        {
            "name": source_name(source),
            "rel": SOURCE,
            "uri": _uri("source", source.id, encoded_part(source).decode()),
            "title": source.title,
            "by": ", ".join(source.authors) or None,
            "firstCreated": published,
            "versionCreated": modified,
            "language": source.language,
            "usageTerms": source.license,
            "edNote": source.note,
            "infoSources": [{"name": source.publisher, "role": "publisher"}] if source.publisher else None,
            "renditions": [{"name": "web", "href": source.url}] if source.url and is_uri(source.url) else None,
        }
    )


def _bodies(event: Event, record: str) -> Iterator[dict[str, str]]:
    lines = [*map(figure_words, event.statistics), *map(_said, event.quotes)]
    if lines:
        yield {"role": "text", "contentType": "text/plain", "value": "\n".join(lines)}
    yield {"role": BODY_ROLE, "contentType": "application/json", "value": record}


def _said(quote: Quote) -> str:
    speaker = "unattributed" if quote.speaker is None else party_name(quote.speaker)
    return f"{speaker}: {quote.text}"
