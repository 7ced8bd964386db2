"""Events as rows of a table, for pandas, Polars, DuckDB and spreadsheets: a row an event, a statistic or a quote.

    >>> from newsevents import Event
    >>> row = next(rows(Event("A flood", id="flood", when="2022-05")))
    >>> row["title"], row["earliest"], row["latest"]
    ('A flood', '2022-05-01', '2022-05-31')

A column holds one thing that a table can say: a text, a number, a day as ISO text. A column whose name ends in
``_json`` holds, as JSON, what is too much for a cell. Every row has all columns, None where nothing is stated.
How a table is written is not known here.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import Literal

import attrs

from newsevents.codec.fastpath import encoded_part
from newsevents.dates.edtf import EDTFDate
from newsevents.errors import InvalidArgumentError, shown
from newsevents.fields import Number
from newsevents.formats.cells import joined
from newsevents.formats.names import party_name, source_name
from newsevents.quantities.bounds import NOTHING_RULED_OUT
from newsevents.quantities.quantity import Quantity
from newsevents.records.event import Event
from newsevents.records.party import Party
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.several import several
from newsevents.records.statistic import Statistic

__all__ = ["Of", "Row", "Scalar", "columns", "figure", "rows", "text_fields", "with_others"]

Scalar = str | int | float | bool | None
"""What a cell holds."""

Row = dict[str, Scalar]
"""The cells of a row by the names of their columns."""

Of = Literal["event", "statistic", "quote"]
"""What a row stands for."""


def rows(events: Iterable[Event] | Event, of: Of = "event") -> Iterator[Row]:
    """The rows of a table, one after another: of the events, of all their statistics, or of all their quotes.

    ``earliest`` and ``latest`` are the days that ``when`` (of a statistic ``as_of``, of a quote ``said_on``) reaches,
    None where it is open or unknown; ``low`` and ``high`` the literal bounds of a figure; ``country``, ``latitude`` and
    ``longitude`` are of the first place. ``event_key`` counts the events from 1, and joins the rows of one table to those of another of the same
    events. Raises ``InvalidArgumentError``.

    >>> from newsevents import Statistic
    >>> flood = Event("A flood", statistics=[Statistic("evacuated", "over 900 people")])
    >>> [(row["event_title"], row["label"], row["low"], row["low_open"], row["high"]) for row in rows(flood, "statistic")]
    [('A flood', 'evacuated', 900, True, None)]
    """
    if of not in _MAKERS:
        raise InvalidArgumentError(f"of: {shown(of)} is unknown; write 'event', 'statistic' or 'quote'")
    return _rows(several(events), _MAKERS[of])


def _rows(events: Iterable[Event], rows_of: Callable[[Event, int], Iterator[Row]]) -> Iterator[Row]:
    for key, event in enumerate(events, 1):
        yield from rows_of(event, key)


def _event_rows(event: Event, key: int) -> Iterator[Row]:
    row: Row = {
        "id": event.id,
        "title": event.title,
        **_dated("when", event.when),
        "type": event.type,
        "status": None if event.status is None else event.status.value,
        "summary": event.summary,
        "places": _listed(place.name for place in event.places),
        **_first(event.places),
        "participants": _listed(party_name(one.party) for one in event.participants),
        "sources": _listed(map(source_name, event.sources)),
        "tags": _listed(event.tags),
        "part_of": event.part_of,
        "language": event.language,
        "event_key": key,
        "places_json": _json(event.places),
        "participants_json": _json(event.participants),
        "statistics_json": _json(event.statistics),
        "quotes_json": _json(event.quotes),
        "sources_json": _json(event.sources),
        "evidence_json": _json(event.evidence),
        "related_json": _json(event.related),
        "accepted_json": _json(event.accepted),
        "extra_json": _json(event.extra),
    }
    yield with_others(row, event)


def _statistic_rows(event: Event, key: int) -> Iterator[Row]:
    standing = set(map(id, event.standing))
    for one in event.statistics:
        row: Row = {
            "event": event.id,
            "event_title": event.title,
            "event_key": key,
            "id": one.id,
            "label": one.label,
            "kind": None if one.kind is None else one.kind.value,
            "series": one.series,
            **_dated("as_of", one.as_of),
            **figure(one.quantity),
            "period": _text(one.period),
            "part_of": one.part_of,
            "breakdown": one.breakdown,
            "cumulative": one.cumulative,
            "supersedes": one.supersedes,
            "superseded": id(one) not in standing,
            "attributed_to": _party(one.attributed_to),
            **_provenance(one),
            "quantity_json": _json(one.quantity),
            "attributed_to_json": _json(one.attributed_to),
            "via_json": _json(one.via),
            "anchor_json": _json(one.anchor),
        }
        yield with_others(row, one)


def _quote_rows(event: Event, key: int) -> Iterator[Row]:
    for one in event.quotes:
        row: Row = {
            "event": event.id,
            "event_title": event.title,
            "event_key": key,
            "id": one.id,
            "text": one.text,
            "speaker": _party(one.speaker),
            "kind": None if one.kind is None else one.kind.value,
            "cue": one.cue,
            **_dated("said_on", one.said_on),
            "language": one.language,
            "original": one.original,
            **_provenance(one),
            "speaker_json": _json(one.speaker),
            "via_json": _json(one.via),
            "anchor_json": _json(one.anchor),
        }
        yield with_others(row, one)


def with_others(row: Row, record: attrs.AttrsInstance) -> Row:
    """The row, with the texts of a record that have no column of their own yet, before the columns of JSON.

    >>> list(with_others({"label": "dead", "anchor_json": None}, Statistic("dead", 3, note="by noon")))[-2:]
    ['note', 'anchor_json']
    """
    others: Row = {name: getattr(record, name) for name in text_fields(type(record)) if name not in row}
    return {**_part(row, is_json=False), **others, **_part(row, is_json=True)} if others else row


def _part(row: Row, *, is_json: bool) -> Row:
    return {name: cell for name, cell in row.items() if name.endswith("_json") is is_json}


@cache
def text_fields(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """The fields of a record that hold a text, in the order of the class.

    >>> text_fields(Event)[:3]
    ('title', 'id', 'type')
    """
    hints = typing.get_type_hints(kind)
    return tuple([field.name for field in attrs.fields(kind) if hints[field.name] in (str, str | None)])


def _first(places: Sequence[Place]) -> Row:
    return {name: getattr(places[0], name) if places else None for name in ("country", "latitude", "longitude")}


def _dated(name: str, date: EDTFDate | None) -> Row:
    earliest, latest = (None, None) if date is None else (date.earliest, date.latest)
    return {
        name: _text(date),
        "earliest": None if earliest is None else earliest.isoformat(),
        "latest": None if latest is None else latest.isoformat(),
    }


def figure(quantity: Quantity) -> Row:
    """The cells of a figure: its number, its literal bounds, its unit and its words.

    >>> figure(Quantity(1900, hedge="over", unit="defender"))["low_open"]
    True
    """
    return {
        "value": quantity.value,
        "hedge": None if quantity.hedge is None else quantity.hedge.value,
        **_bounds(quantity),
        "unit": _unit(quantity),
        "per": quantity.per,
        "per_unit": quantity.per_unit,
        "text": quantity.text,
    }


def _bounds(quantity: Quantity) -> Row:
    try:
        bounds = quantity.bounds()
    except InvalidArgumentError:
        # three years and 44 days have no bounds in one unit
        bounds = NOTHING_RULED_OUT
    return {
        "low": _number(bounds.low),
        "high": _number(bounds.high),
        "low_open": None if bounds.low is None else bounds.low_open,
        "high_open": None if bounds.high is None else bounds.high_open,
    }


def _number(end: int | Fraction | None) -> Number | None:
    if end is None or isinstance(end, int):
        return end
    try:
        return float(end)
    except OverflowError:
        return round(end)


def _unit(quantity: Quantity) -> str | None:
    """What is counted, or what the base counts: the unit of the bounds."""
    if quantity.unit is None and quantity.of is not None:
        return _unit(quantity.of)
    return quantity.unit


def _provenance(claim: Statistic | Quote) -> Row:
    return {"via": _listed(map(party_name, claim.via)), "source": claim.source, "note": claim.note}


def _party(party: Party | None) -> str | None:
    return None if party is None else party_name(party)


def _text(date: EDTFDate | None) -> str | None:
    return None if date is None else str(date)


def _listed(items: Iterable[str]) -> str | None:
    return joined(items) or None


def _json(part: object) -> str | None:
    return encoded_part(part).decode() if part else None


_MAKERS: Mapping[str, Callable[[Event, int], Iterator[Row]]] = {
    "event": _event_rows,
    "statistic": _statistic_rows,
    "quote": _quote_rows,
}

_SMALLEST = Event("A title", statistics=[Statistic("a label", 1)], quotes=[Quote("a text")])


@cache
def columns(of: Of = "event") -> tuple[str, ...]:
    """The names of the columns, in their order.

    >>> columns("quote")[:5]
    ('event', 'event_title', 'event_key', 'id', 'text')
    """
    return tuple(next(rows(_SMALLEST, of)))
