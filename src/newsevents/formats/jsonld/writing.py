"""Events as nodes of schema.org: what a term can carry stands in it, the rest in own terms.

    >>> node_of(Event("A flood", when="2022-05", tags=["weather"]))
    {'@type': 'Event', 'name': 'A flood', 'startDate': '2022-05', 'endDate': '2022-05', 'keywords': ['weather']}

A figure is a ``Claim`` about an ``Observation``, a quote a ``Quotation``, and both, with the sources, are said to be about the
event (``subjectOf``). How nodes are read is not known here.
"""

from __future__ import annotations

from newsevents.codec.converters import MOST_PROBLEMS, shared_converter
from newsevents.formats.jsonld.days import terms_of_date, terms_of_time
from newsevents.formats.jsonld.figures import terms_of_quantity
from newsevents.formats.jsonld.own import own_fields
from newsevents.formats.jsonld.vocabulary import OWN, article_type, iri_of, is_event
from newsevents.records.event import Event, EventStatus
from newsevents.records.party import Participant, Party, PartyKind
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.source import Correction, Source
from newsevents.records.statistic import Statistic

__all__ = ["EVENT_STATUSES", "PARTY_TYPES", "node_of"]

Terms = dict[str, object]

EVENT_STATUSES = {
    EventStatus.CANCELLED: "https://schema.org/EventCancelled",
    EventStatus.POSTPONED: "https://schema.org/EventPostponed",
}
"""The statuses that schema.org has too; its EventScheduled is said of events that took place as of those to come."""

PARTY_TYPES = {PartyKind.PERSON: "Person", PartyKind.ORGANIZATION: "Organization"}
"""The kinds of parties that schema.org has types for; a group or a state is neither."""


def node_of(event: Event) -> Terms:
    """The node of an event; a part that is not stated is left out.

    >>> node_of(Event("A flood", part_of="a storm"))["superEvent"]
    {'@type': 'Event', '@id': '#event/a%20storm'}
    """
    kind, _, subtype = (event.type or "").partition(":")
    is_subtype = kind == "schema" and is_event(subtype) and subtype != "Event"
    return _stated(
        {
            "@type": subtype if is_subtype else "Event",
            **_reference("event", event.id),
            "additionalType": None if is_subtype else event.type,
            "name": event.title,
            **terms_of_time(event.when),
            **_status(event.status),
            "description": event.summary,
            "location": [_place(place) for place in event.places],
            "actor": [_participant(one) for one in event.participants],
            "superEvent": event.part_of and {"@type": "Event", **_reference("event", event.part_of)},
            "keywords": list(event.tags),
            "inLanguage": event.language,
            "subjectOf": [
                *(_source(source) for source in event.sources),
                *(_claim(statistic) for statistic in event.statistics),
                *(_quotation(quote) for quote in event.quotes),
            ],
            **_own(event, *own_fields(Event)),
        }
    )


def _stated(terms: Terms) -> Terms:
    return {term: value for term, value in terms.items() if value is not None and value not in ([], {})}


def _own(record: object, *fields: str) -> Terms:
    """Fields as the library's own JSON has them, under own terms."""
    converter = shared_converter("error", MOST_PROBLEMS)
    return {
        OWN + field: converter.unstructure(value)
        for field in fields
        if (value := getattr(record, field)) is not None and value != ()
    }


def _reference(kind: str, own: str | None) -> Terms:
    return {} if own is None else {"@id": iri_of(kind, own)}


def _status(status: EventStatus | None) -> Terms:
    known = EVENT_STATUSES.get(status) if status else None
    return {"eventStatus": known} if known else {f"{OWN}status": status and status.value}


def _place(place: Place) -> Terms:
    geo = _stated({"latitude": place.latitude, "longitude": place.longitude})
    return _stated(
        {
            "@type": "Place",
            "name": place.name,
            "address": place.country and {"@type": "PostalAddress", "addressCountry": place.country},
            "containedInPlace": [{"@type": "AdministrativeArea", "name": name} for name in place.admin],
            "geo": {"@type": "GeoCoordinates", **geo} if geo else None,
            "sameAs": list(place.same_as),
            **_own(place, *own_fields(Place)),
        }
    )


def _party(party: Party | None) -> Terms | None:
    if party is None:
        return None
    kind = PARTY_TYPES.get(party.kind) if party.kind else None
    return _stated(
        {
            "@type": kind,
            "name": party.name,
            "jobTitle": party.title,
            "affiliation": party.affiliation and {"@type": "Organization", "name": party.affiliation},
            "description": party.description,
            "sameAs": list(party.same_as),
            **({} if kind else _own(party, "kind")),
            **_own(party, *own_fields(Party)),
        }
    )


def _participant(participant: Participant) -> Terms | None:
    party = _party(participant.party)
    return party if participant.role is None else {"@type": "Role", "roleName": participant.role, "actor": party}


def _source(source: Source) -> Terms:
    kind = article_type(source.kind)
    return _stated(
        {
            "@type": kind or "CreativeWork",
            **_reference("source", source.id),
            "headline": source.title,
            "url": source.url,
            "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
            "author": [{"name": name} for name in source.authors],
            **terms_of_date("datePublished", "published", source.published),
            **terms_of_date("dateModified", "modified", source.modified),
            "inLanguage": source.language,
            "license": source.license,
            "archivedAt": source.archive_url,
            "isBasedOn": _reference("source", source.derived_from),
            "correction": [_correction(one) for one in source.corrections],
            **({} if kind == source.kind else _own(source, "kind")),
            **_own(source, *own_fields(Source), "note"),
        }
    )


def _correction(correction: Correction) -> Terms:
    date = terms_of_date("datePublished", "date", correction.date)
    return {"@type": "CorrectionComment", "text": correction.text, **date}


def _claim(statistic: Statistic) -> Terms:
    observation = {
        "@type": "Observation",
        "variableMeasured": statistic.series,
        **terms_of_date("observationDate", "as_of", statistic.as_of),
        **terms_of_quantity(statistic.quantity),
    }
    return _stated(
        {
            "@type": "Claim",
            "identifier": statistic.id,
            "name": statistic.label,
            "text": statistic.quantity.text,
            "author": _party(statistic.attributed_to),
            **terms_of_date("temporalCoverage", "period", statistic.period),
            "about": _stated(observation),
            "appearance": _reference("source", statistic.source),
            **_own(statistic, *own_fields(Statistic)),
        }
    )


def _quotation(quote: Quote) -> Terms:
    return _stated(
        {
            "@type": "Quotation",
            "identifier": quote.id,
            "text": quote.text,
            "spokenByCharacter": _party(quote.speaker),
            **terms_of_date("dateCreated", "said_on", quote.said_on),
            "inLanguage": quote.language,
            "translationOfWork": quote.original and {"@type": "Quotation", "text": quote.original},
            "isBasedOn": _reference("source", quote.source),
            **_own(quote, *own_fields(Quote)),
        }
    )
