"""What a format carries of the fields of records, found by looking: fields are dropped, or changed, in the JSON form of events."""

from __future__ import annotations

import copy
import functools
import itertools
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from newsevents import Event, NewsEventsError, from_dict, to_dict
from tests.records.strategies import RECORDS, full_event

__all__ = ["Document", "carried", "fields_of", "kept", "reachable", "stated_fields"]

Document = dict[str, Any]
Holder = tuple[Document, str]
"""An object within a document and one of its keys: where a field stands."""

# what a text may be changed to, where a longer text is refused: members of enumerations, dates, codes, ids
_OTHERS = ["count", "partial", "state", "region", "almost", "about", "denied", "2021-03-04", "2022-05-17", "XK", "b" * 64,
           "report", "all", "old", "up_to", None]  # fmt: skip


def fields_of(record: type[Any]) -> Mapping[str, type[Any] | None]:
    """The fields of a record, each with the record that it holds, if it holds one or a list of them."""
    return _FIELDS[record]


def _record_in(kind: Any) -> type[Any] | None:
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is not None:
        return next(filter(None, map(_record_in, typing.get_args(kind))), None)
    return kind if kind in RECORDS else None


def _fields_of(record: type[Any]) -> Mapping[str, type[Any] | None]:
    attrs.resolve_types(record)
    return {field.name: _record_in(field.type) for field in attrs.fields(record)}


_FIELDS = {record: _fields_of(record) for record in RECORDS}


def reachable(losses: Mapping[str, str]) -> list[tuple[type[Any], str]]:
    """The fields of all records that a format with these losses comes to, in its way from the event."""
    found: dict[tuple[type[Any], str], None] = {}
    waiting: list[type[Any]] = [Event]
    for record in waiting:
        for name, inner in fields_of(record).items():
            found[record, name] = None
            if inner is not None and inner not in waiting and f"{record.__name__}.{name}" not in losses:
                waiting.append(inner)
    return list(found)


def kept(document: Document, losses: Mapping[str, str], record: type[Any] = Event) -> Document:
    """A document without the fields that a format loses."""
    inner = fields_of(record)

    def within(name: str, value: Any) -> Any:
        kind = inner.get(name)
        if kind is None:
            return value
        return [kept(one, losses, kind) for one in value] if isinstance(value, list) else kept(value, losses, kind)

    return {name: within(name, value) for name, value in document.items() if f"{record.__name__}.{name}" not in losses}


def stated_fields(document: Document) -> set[tuple[type[Any], str]]:
    """The fields that a document states, whatever record they are of."""
    return {
        (record, name) for record in RECORDS for name in fields_of(record) if list(_holders(document, record, name))
    }


def carried(written: Callable[[Event], bytes], losses: Mapping[str, str]) -> set[str]:
    """The fields within reach for which there is an event in which a change of that field alone changes what is written."""
    bases = [(base, written(from_dict(base))) for base in _bases()]
    return {
        f"{record.__name__}.{name}"
        for record, name in reachable(losses)
        if any(written(event) != before for base, before in bases for event in _changed(base, record, name))
    }


@functools.cache
def _bases() -> tuple[Document, ...]:
    """Events that state all, but for what may hide another field, as the words of a figure hide its number."""
    full = to_dict(full_event())
    loose = _without(full, "Statistic.source Quote.source Evidence.source Source.derived_from")
    published = _without(loose, "Source.url Quantity.text Event.type")
    for source in published["sources"]:
        source["publisher"] = source.pop("title")
    unnamed = _without(
        {**loose, "sources": loose["sources"][1:]}, "Party.name Statistic.via Quote.via Evidence.via Source.title"
    )
    return full, loose, published, unnamed


def _without(document: Document, fields: str) -> Document:
    found = kept(document, dict.fromkeys(fields.split(), ""))
    from_dict(found)
    return found


def _event(document: Document) -> Event | None:
    try:
        return from_dict(document)
    except NewsEventsError:
        return None


def _changed(base: Document, record: type[Any], name: str) -> Iterator[Event]:
    """Events that differ in one place, where the field stands."""
    for i, (holder, _) in enumerate(_holders(base, record, name)):
        events = (_event(_replaced(base, record, name, i, value)) for value in _other_values(holder[name]))
        yield from itertools.islice(filter(None, events), 1)


def _replaced(base: Document, record: type[Any], name: str, nth: int, value: Any) -> Document:
    document = copy.deepcopy(base)
    place, key = list(_holders(document, record, name))[nth]
    place[key] = value
    if value is None:
        del place[key]
    return document


def _other_values(value: Any) -> Iterator[Any]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, float)):
        yield from (value + 1, value - 1)
    elif isinstance(value, str):
        yield f"{value}x"
        yield from (other for other in _OTHERS if other != value)
    elif isinstance(value, list) and value and isinstance(value[0], str):
        yield ["another", *value]
    else:
        yield from (None, {"value": 7}, {"name": "another"})


def _holders(document: Document, record: type[Any], name: str, own: type[Any] = Event) -> Iterator[Holder]:
    """Where the field stands in a document."""
    if own is record and name in document:
        yield document, name
    for field, inner in fields_of(own).items():
        value = document.get(field)
        if inner is not None and value is not None:
            for one in value if isinstance(value, list) else [value]:
                yield from _holders(one, record, name, inner)
