"""An event from its rows in the tables of a database, as they were written or edited there.

    >>> tables = {"sources": [{"key": 4, "id": "report", "title": "A made-up report"}],
    ...           "statistics": [{"key": 5, "label": "evacuated", "value": 900, "unit": "person", "source": "report"}]}
    >>> event_of({"key": 1, "title": "A flood"}, tables).statistics
    (Statistic('evacuated', Quantity(900, unit='person'), source='report'),)

A plain column has the last word, as a plain cell has in ``fromrows``: what ``quantity_json`` says of a figure holds where the columns don't
say otherwise. ``earliest`` and ``latest`` follow from a date, ``low`` and ``high`` from a figure, unless it is a range. Who says something is a row of ``parties``, and where there is none, the name beside it. How rows are
got is not known here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

import attrs

from newsevents.codec.converters import shared_converter
from newsevents.codec.jsontext import parse
from newsevents.errors import InvalidFileError, InvalidJSONError, NewsEventsError, shown, step
from newsevents.formats.cells import split
from newsevents.formats.fromrows import event_of as event_of_cells
from newsevents.formats.sqltables import storable
from newsevents.formats.tables import figure
from newsevents.quantities.quantity import Quantity
from newsevents.records.event import Event
from newsevents.records.party import Party
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["event_of"]

Row = Mapping[str, object]
"""The cells of a row by the names of their columns, of whatever type the database has them."""

Document = dict[str, Any]


def _fields(kind: type[attrs.AttrsInstance], *others: str) -> list[str]:
    """The fields of a record that are plain columns: all but those of other columns and tables."""
    return [field.name for field in attrs.fields(kind) if field.name not in others]


_PARTY = _fields(Party)
_SOURCE = _fields(Source, "corrections")
_STATISTIC = _fields(Statistic, "quantity", "attributed_to", "via", "anchor")
_QUOTE = _fields(Quote, "speaker", "via", "anchor")
_LISTS = frozenset(("same_as", "authors"))
_FLAGS = frozenset(("anonymous", "cumulative"))
_FIGURE = ("value", "hedge", "unit", "per", "per_unit", "text")


def event_of(row: Row, tables: Mapping[str, Sequence[Row]]) -> Event:
    """The event of a row of ``events``, with its rows of the other tables.

    Raises ``InvalidFileError`` with the path of the field.

    >>> event_of({"key": 1, "title": "A flood"}, {"statistics": [{"key": 5, "label": "evacuated"}]})
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.statistics[0].quantity.value: no number is given; write value, low and high, or hedge='several'
    """
    _require_plain(row, "$")
    for name, rows in tables.items():
        for i, one in enumerate(rows):
            _require_plain(one, f"$.{name}[{i}]")
    cells = {name: "" if value is None else str(value) for name, value in row.items()}
    parties = _Parties(tables.get("parties", ()))
    listed = {
        "sources": [_source(one, i) for i, one in enumerate(tables.get("sources", ()))],
        "statistics": [_statistic(one, i, parties) for i, one in enumerate(tables.get("statistics", ()))],
        "quotes": [_quote(one, i, parties) for i, one in enumerate(tables.get("quotes", ()))],
        "participants": list(parties.participants()),
    }
    parties.require_none_left()
    # the lists stand in their tables, and nowhere else
    plain = {name: cell for name, cell in cells.items() if name not in listed}
    return event_of_cells(plain | {f"{name}_json": json.dumps(documents) for name, documents in listed.items()})


def _require_plain(row: Row, place: str) -> None:
    """Refuse the cells that JSON has nothing for."""
    for name, value in row.items():
        if isinstance(value, bytes) or (isinstance(value, float) and not isfinite(value)):
            what = "not text" if isinstance(value, bytes) else "not finite"
            raise InvalidFileError(f"{shown(value)} is {what}; write text or a number", path=f"{place}{step(name)}")


class _Parties:
    """The parties of an event, each taken by the claim that it belongs to."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows: dict[tuple[object, object, object], list[Document]] = {}
        for row in rows:
            part = row.get("part")
            key = ("participant" if part is None else part, row.get("statistic_key"), row.get("quote_key"))
            self._rows.setdefault(key, []).append({"role": row.get("role"), **_document(row, _PARTY)})

    def participants(self) -> Iterator[Document]:
        """Those that took part, with their roles."""
        for party in self._rows.pop(("participant", None, None), ()):
            role = party.pop("role")
            yield {"party": party} | ({} if role is None else {"role": role})

    def of(self, claim: Row, part: str, column: str) -> Document:
        """Who says a claim, and who relays it, as fields of its document."""
        said = self._taken(claim, part, column)
        via = self._taken(claim, "via", column)
        if not said and claim.get(part) is not None:
            said = [{"name": claim[part]}]
        if not via and isinstance(names := claim.get("via"), str):
            via = [{"name": name} for name in split(names)]
        return ({part: said[0]} if said else {}) | ({"via": via} if via else {})

    def _taken(self, claim: Row, part: str, column: str) -> list[Document]:
        statistic, quote = (claim.get("key") if column == name else None for name in ("statistic_key", "quote_key"))
        found = self._rows.pop((part, statistic, quote), [])
        if part != "via" and len(found) > 1:
            problem = f"{len(found)} parties are its {part}; keep one, or say that the others are via"
            raise InvalidFileError(problem, path="$.parties")
        for party in found:
            del party["role"]
        return found

    def require_none_left(self) -> None:
        """Refuse parties that belong to nothing."""
        for part, statistic, quote in self._rows:
            claim = f"statistic_key {shown(statistic)} and quote_key {shown(quote)}"
            right = "write participant, or attributed_to, speaker or via with the key of a claim of the same event"
            raise InvalidFileError(f"a party is {shown(part)} with {claim}; {right}", path="$.parties")


def _document(row: Row, names: Iterable[str]) -> Document:
    """The fields of a record from the columns of those names."""
    found: Document = {name: value for name in names if (value := row.get(name)) not in (None, "")}
    for name in _LISTS & found.keys():
        if isinstance(found[name], str):
            found[name] = split(found[name])
    for name in _FLAGS & found.keys():
        # SQLite has no other true and false
        if found[name] in (0, 1):
            found[name] = bool(found[name])
    return found


def _with_json(document: Document, row: Row, place: str, **names: str) -> Document:
    for name, column in names.items():
        if (value := _parsed(row.get(column), f"{place}.{column}")) is not None:
            document[name] = value
    return document


def _parsed(cell: object, place: str) -> Any:
    """What a cell of JSON holds; None where there is none."""
    if cell is None or cell == "":
        return None
    try:
        return parse(str(cell))
    except InvalidJSONError as error:
        raise InvalidFileError(error.problem, path=place) from None


def _source(row: Row, index: int) -> Document:
    return _with_json(_document(row, _SOURCE), row, f"$.sources[{index}]", corrections="corrections_json")


def _statistic(row: Row, index: int, parties: _Parties) -> Document:
    place = f"$.statistics[{index}]"
    said = parties.of(row, "attributed_to", "statistic_key")
    document = _document(row, _STATISTIC) | said | {"quantity": _quantity(row, place)}
    return _with_json(document, row, place, anchor="anchor_json")


def _quote(row: Row, index: int, parties: _Parties) -> Document:
    document = _document(row, _QUOTE) | parties.of(row, "speaker", "quote_key")
    return _with_json(document, row, f"$.quotes[{index}]", anchor="anchor_json")


def _quantity(row: Row, place: str) -> Document:
    """The figure that its JSON holds, but for what the columns say otherwise."""
    whole = _parsed(row.get("quantity_json"), f"{place}.quantity_json")
    try:
        known = {} if whole is None else figure(shared_converter("error", 1).structure(whole, Quantity))
    except NewsEventsError as error:
        raise InvalidFileError(error.problem, path=f"{place}.quantity{(error.path or '$')[1:]}") from None
    document: Document = dict(whole or {})
    for name in _FIGURE + (("low", "high") if _is_range(row, document) else ()):
        if name in row and row[name] != storable(known.get(name)):
            document[name] = row[name]
            if row[name] is None:
                del document[name]
    return document


def _is_range(row: Row, document: Document) -> bool:
    """Whether the ends of a figure are stated, and don't follow from it."""
    if document or row.get("hedge") is not None or row.get("per") is not None:
        return "low" in document
    return any(row.get(end) not in (None, row.get("value")) for end in ("low", "high"))
