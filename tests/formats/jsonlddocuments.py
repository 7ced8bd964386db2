"""JSON-LD documents as Python has them, and what is read of them."""

from __future__ import annotations

import io
import json

from newsevents import Event, Source
from newsevents.formats import jsonld


def read(document: object) -> list[Event]:
    """The events of a document."""
    return list(jsonld.read(io.StringIO(json.dumps(document))))


def event_of(**terms: object) -> Event:
    """The event of a node of type Event with these terms."""
    (event,) = read({"@context": "https://schema.org", "@type": "Event", "name": "A match", **terms})
    return event


def sources_of(document: object) -> list[Source]:
    """The sources of a page's document."""
    return list(jsonld.read_sources(io.StringIO(json.dumps(document))))
