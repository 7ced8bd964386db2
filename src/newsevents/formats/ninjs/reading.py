"""Events from ninjs items of any kind: the record where an item holds one, else what the agency's fields say.

    >>> item = Item({"title": "A match", "eventDetails": {"dates": {"startDate": "2023-10-04T18:45:00+02:00"}}}, "$")
    >>> str(event_in(item).when)
    '2023-10-04T18:45:00+02:00'

A field that says something else than the record was edited after it was written, and has the last word. Texts of bodies are not
read: they are what ``reading`` is for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar
from urllib.parse import unquote

import attrs

from newsevents.codec.documents import loads
from newsevents.dates.edtf import EDTFDate
from newsevents.dates.text import parse_date_text
from newsevents.errors import InvalidDateError, InvalidFileError, InvalidRecordError, NewsEventsError
from newsevents.fields import Number
from newsevents.formats.ends import between
from newsevents.formats.ninjs.item import Item
from newsevents.formats.ninjs.writing import BODY_ROLE, PART_OF, PARTICIPANT, SOURCE, STATUS, item_of
from newsevents.formats.uris import OWN_URN
from newsevents.recordclass import replace
from newsevents.records.event import Event, EventStatus
from newsevents.records.party import Participant, Party, PartyKind
from newsevents.records.place import Place, is_alpha_2
from newsevents.records.relation import Relation
from newsevents.records.source import Source

__all__ = ["event_in"]

T = TypeVar("T")

_SUMMARIES = ("summary", "text", "caption", "lead", None)
_STATUSES = {status.value: status for status in EventStatus}


def event_in(item: Item) -> Event:
    """The event of an item; raises ``InvalidFileError`` with the path of what it can't be.

    >>> event_in(Item({"uri": "urn:example:1"}, "$[2]"))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $[2].title: it is missing; an item has a headline, a title or a slugline
    """
    record = _record(item)
    if record is None:
        return _event(item)
    written = item_of(record)
    if item.fields == written:
        return record
    before, after = (_event(one, is_source=False) for one in (Item(written, item.path), item))
    names = [field.name for field in attrs.fields(Event)]
    edited = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    changed: Event = _made(replace, item, record, **edited)
    return changed


def _record(item: Item) -> Event | None:
    for body in item.objects("bodies"):
        if body.text("role") == BODY_ROLE:
            try:
                return loads(body.text("value") or "")
            except NewsEventsError as error:
                raise InvalidFileError(f"the record is broken: {error}", path=body.place("value")) from None
    return None


def _made(make: Callable[..., T], item: Item, /, *arguments: object, **fields: object) -> T:
    try:
        return make(*arguments, **fields)
    except InvalidRecordError as error:
        raise InvalidFileError(f"{error.field}: {error.problem}", path=item.path) from None


def _event(item: Item, *, is_source: bool = True) -> Event:
    """What the fields of an item say; an item that names no source is one itself, unless it was made from a record."""
    title = _headline(item)
    if title is None:
        right = "an item has a headline, a title or a slugline"
        raise InvalidFileError(f"it is missing; {right}", path=item.place("title"))
    is_event = item.text("type") == "event" or "eventDetails" in item.fields
    kinds = item.objects("genres") if is_event else []
    others = [(one, _id(one.text("uri")) or one.text("literal")) for one in item.objects("events")]
    links = [(rel, other) for one, other in others if (rel := one.text("rel")) and other]
    return _made(
        Event,
        item,
        title=title,
        id=_id(item.text("uri")),
        type=next((code for one in kinds if (code := one.text("literal")) and ":" in code), None),
        when=_when(item.object("eventDetails").object("dates")),
        status=_status(item),
        summary=_summary(item),
        places=[place for one in item.objects("places") if (place := _place(one))],
        participants=[*_participants(item)],
        sources=_sources(item, title if is_source else None),
        part_of=next((other for rel, other in links if rel == PART_OF), None),
        related=[Relation(rel, other) for rel, other in links if rel != PART_OF],
        tags=[*_tags(item, kinds)],
        language=item.text("language"),
    )


def _id(uri: str | None) -> str | None:
    """The id that an address was made of, the address itself where it was not made here, nothing for one made of content."""
    if uri is None or uri.startswith("urn:uuid:"):
        return None
    for kind in ("event", "source"):
        if uri.startswith(f"{OWN_URN}{kind}:"):
            return unquote(uri.removeprefix(f"{OWN_URN}{kind}:")) or None
    return uri


def _headline(item: Item) -> str | None:
    headlines = [(one.text("role"), one.text("value")) for one in item.objects("headlines")]
    main = [text for role, text in headlines if role == "main"]
    found = [*main, *(text for _, text in headlines), item.text("title"), item.text("slugline")]
    return next(filter(None, found), None)


def _summary(item: Item) -> str | None:
    """The description that says what is told, not who is credited."""
    found = {one.text("role"): text for one in reversed(item.objects("descriptions")) if (text := one.text("value"))}
    return next((found[role] for role in _SUMMARIES if role in found), None)


def _status(item: Item) -> EventStatus | None:
    found = (item.object("eventDetails").text("eventStatus") or "").lower()
    return _STATUSES.get(found.removeprefix(STATUS).rpartition("/")[2])


def _when(dates: Item) -> EDTFDate | None:
    try:
        return between(_date(dates, "Start"), _date(dates, "End"))
    except InvalidDateError as error:
        raise InvalidFileError(error.problem, path=dates.path) from None


def _date(dates: Item, side: str) -> EDTFDate | None:
    # "estimated" is what drafts of the standard called it
    keys = (f"{side.lower()}Date", f"expected{side}Date", f"estimated{side}Date")
    return next((date for key in keys if (date := _read(dates, key))), None)


def _read(item: Item, key: str) -> EDTFDate | None:
    text = item.text(key)
    try:
        return None if text is None else parse_date_text(text)
    except InvalidDateError as error:
        raise InvalidFileError(error.problem, path=item.place(key)) from None


def _place(place: Item) -> Place | None:
    name = place.text("name") or place.text("literal")
    if name is None:
        return None
    addresses = [one.object("address") for one in place.objects("contactInfo")]
    address = next((one for one in addresses if one.fields), Item({}, place.path))
    country, *areas = (address.text(key) for key in ("country", "area", "locality"))
    admin = [area for area in areas if area]
    if country is not None and not is_alpha_2(country):
        admin.insert(0, country)
        country = None
    longitude, latitude = _point(place.object("geoJSON"))
    uri, rel = place.text("uri"), place.text("rel")
    return _made(
        Place, place, name=name, country=country, admin=admin, latitude=latitude, longitude=longitude, role=rel,
        same_as=[uri] if uri else [],
    )  # fmt: skip


def _point(geometry: Item) -> tuple[Number | None, Number | None]:
    at = geometry.fields.get("coordinates")
    if geometry.fields.get("type") != "Point" or not isinstance(at, list) or len(at) < 2:
        return None, None
    return at[0], at[1]


def _participants(item: Item) -> Iterator[Participant]:
    kinds = {"people": PartyKind.PERSON, "organisations": PartyKind.ORGANIZATION}
    found = [(one, kind, one.text("rel")) for key, kind in kinds.items() for one in item.objects(key)]
    organiser = item.object("eventDetails").object("organiser")
    found.append((organiser, PartyKind.ORGANIZATION, "organiser"))
    for one, kind, role in found:
        if name := one.text("name"):
            uri = one.text("uri")
            yield Participant(Party(name, kind=kind, same_as=[uri] if uri else []), role=role)
    for one in item.objects("subjects"):
        if one.text("rel") == PARTICIPANT and (name := one.text("name")):
            yield Participant(name)


def _tags(item: Item, kinds: list[Item]) -> Iterator[str]:
    subjects = [one for one in item.objects("subjects") if one.text("rel") != PARTICIPANT]
    events = [one for one in item.objects("events") if one.text("rel") is None]
    for one in (*subjects, *events, *kinds):
        if name := one.text("name"):
            yield name


def _sources(item: Item, title: str | None) -> list[Source]:
    """The sources that an item names, else itself by its title; of two with one id the first."""
    found = [_source(one, one.text("title")) for one in item.objects("associations") if one.text("rel") == SOURCE]
    if not found and title is not None:
        return [_source(item, title)]
    named = {one.id: one for one in reversed(found)}
    return [one for one in found if one.id is None or named[one.id] is one]


def _source(item: Item, title: str | None) -> Source:
    publishers = [one.text("name") for one in item.objects("infoSources") if one.text("role") == "publisher"]
    by = item.text("by")
    first, latest = _read(item, "firstCreated"), _read(item, "versionCreated")
    pages = [one.text("href") for one in item.objects("renditions") if one.text("name") == "web"]
    url = next(iter(pages), None)
    publisher = item.text("copyrightHolder") or next(filter(None, publishers), None)
    return _made(
        Source,
        item,
        title=title or (None if url or publisher else item.text("name")),
        id=_id(item.text("uri")),
        url=url,
        publisher=publisher,
        authors=[by] if by else [],
        published=first or latest,
        modified=latest if first and latest != first else None,
        language=item.text("language"),
        kind=item.text("type"),
        license=item.text("usageTerms"),
        note=item.text("edNote"),
    )
