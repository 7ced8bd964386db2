"""An event from the cells of a row, be it a row of ``rows``, as written or edited, or one that somebody typed.

    >>> event_of({"title": "A flood", "when": "2022-05", "places": "A made-up town; Another", "latitude": "47.5"})
    Event('A flood', when='2022-05', places=(Place('A made-up town', latitude=47.5), Place('Another')))

A plain cell has the last word. What its ``_json`` twin says of a place, a participant or a source is kept for each name that
still stands in the plain cell, and a place's own country and coordinates unless their cells say something else.
``earliest`` and ``latest`` follow from ``when``, and are not read. Where the row came from is not known here.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newsevents.converters import MOST_PROBLEMS, SCHEMA, shared_converter
from newsevents.errors import InvalidFileError, InvalidJSONError, InvalidRecordError, NewsEventsError, shown
from newsevents.fastpath import decoded, encoded_part
from newsevents.fields import Number
from newsevents.formats.cells import split
from newsevents.formats.names import party_name, source_name
from newsevents.formats.tables import text_fields
from newsevents.frozen import FrozenMap
from newsevents.jsontext import parse
from newsevents.recordclass import replace
from newsevents.records.event import Event
from newsevents.records.party import Participant
from newsevents.records.place import Place
from newsevents.records.source import Source

__all__ = ["event_of"]

Cells = Mapping[str, str]


class _Named(NamedTuple):
    """A list of records that a plain cell names: the name of one, and one from its name."""

    name_of: Callable[[Any], str]
    make: Callable[[str], Any]


def _source(name: str) -> Source:
    return Source(url=name) if "://" in name else Source(name)


_PLACES = _Named(lambda place: place.name, Place)
_PARTICIPANTS = _Named(lambda one: party_name(one.party), Participant)
_SOURCES = _Named(source_name, _source)
_KINDS = typing.get_type_hints(Event)
# in the order of the class, which makes the canonical text
_JSON: dict[str, Any] = {
    name: kind
    for name, kind in _KINDS.items()
    if (typing.get_origin(kind) is tuple and name != "tags") or kind is FrozenMap
}
_TEXTS = text_fields(Event)[1:]
_WORDS = [name for name in _KINDS if name not in ("title", "tags", *_TEXTS, *_JSON)]
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,20}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?")


def event_of(cells: Cells) -> Event:
    """The event of a row; an empty cell states nothing, and a column may be missing.

    Raises ``InvalidFileError`` with the path of the field.

    >>> event_of({"title": "A flood", "status": "rumoured"})
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.status: 'rumoured' is unknown; write one of occurred, planned, postponed, cancelled, alleged, denied
    """
    _require_when(cells)
    fields: dict[str, Any] = {"title": cells.get("title", ""), "tags": split(cells.get("tags", ""))}
    fields |= {name: cells[name] for name in _TEXTS if cells.get(name)}
    fields |= {name: word for name in _WORDS if (word := cells.get(name, "").strip())}
    known = _known(cells)
    fields |= known
    fields["places"] = _places(cells, known.get("places", ()))
    fields["participants"] = _merged(cells, "participants", known.get("participants", ()), _PARTICIPANTS)
    fields["sources"] = _merged(cells, "sources", known.get("sources", ()), _SOURCES)
    try:
        return Event(**fields)
    except InvalidRecordError as error:
        raise InvalidFileError(error.problem, path=f"$.{error.field}") from None


def _require_when(cells: Cells) -> None:
    """Refuse days without the date that they are the ends of, for they don't say which date that is."""
    ends = [cells.get(name, "") for name in ("earliest", "latest")]
    if any(ends) and not cells.get("when"):
        one, other = (end or ".." for end in ends)
        right = f"write [{one}..{other}] for one unknown day, {one}/{other} for all of them".replace("....", "..")
        raise InvalidFileError(f"it is empty, though earliest and latest are not; {right}", path="$.when")


def _places(cells: Cells, known: Sequence[Place]) -> list[Place]:
    places = _merged(cells, "places", known, _PLACES)
    edits = dict(_edits(cells, known[0] if known else None))
    if not edits:
        return places
    if not places:
        raise InvalidFileError(f"{' and '.join(edits)} is of no place; name it in places", path="$.places")
    try:
        return [replace(places[0], **edits), *places[1:]]
    except InvalidRecordError as error:
        raise InvalidFileError(error.problem, path=f"$.places[0].{error.field}") from None


def _edits(cells: Cells, known: Place | None) -> Iterator[tuple[str, str | Number | None]]:
    """What the cells say of the first place, where it is not what its JSON says: the place may be another by now."""
    for name, read in (("country", _country), ("latitude", _number), ("longitude", _number)):
        if name in cells and (value := read(cells[name].strip(), name)) != (known and getattr(known, name)):
            yield name, value


def _country(cell: str, _: str) -> str | None:
    return cell or None


def _number(cell: str, name: str) -> Number | None:
    if not cell:
        return None
    if not _NUMBER.fullmatch(cell):
        raise InvalidFileError(f"{shown(cell)} is not a number; write it as in 47.5", path=f"$.{name}")
    return float(cell)


def _merged(cells: Cells, name: str, known: Sequence[Any], named: _Named) -> list[Any]:
    """The records that the plain cell names: those that are known, in the order of the cell, and new ones."""
    if name not in cells:
        return list(known)
    left = list(known)
    found = []
    for one in split(cells[name]):
        place = next((i for i, record in enumerate(left) if named.name_of(record) == one), None)
        found.append(named.make(one) if place is None else left.pop(place))
    return found


def _known(cells: Cells) -> dict[str, Any]:
    """What the cells of JSON hold."""
    stated = {name: cell for name in _JSON if (cell := cells.get(f"{name}_json"))}
    return _quick(stated) or {name: _structured(name, cell) for name, cell in stated.items()}


def _quick(stated: Cells) -> dict[str, Any] | None:
    """The same, for cells that are as they were written; None for all others, which says nothing of them."""
    text = "".join(f',"{name}":{cell}' for name, cell in stated.items())
    event = decoded(f'{{"schema":"{SCHEMA}","title":"-"{text}}}'.encode("utf-8", "surrogatepass")) if text else None
    if event is None:
        return None
    found = {name: getattr(event, name) for name in stated}
    # a cell that is more than one value could make the text of another event
    return found if all(encoded_part(found[name]).decode() == cell for name, cell in stated.items()) else None


def _structured(name: str, cell: str) -> Any:
    try:
        return shared_converter("error", MOST_PROBLEMS).structure(parse(cell), _JSON[name])
    except InvalidJSONError as error:
        raise InvalidFileError(error.problem, path=f"$.{name}_json") from None
    except NewsEventsError as error:
        raise InvalidFileError(error.problem, path=f"$.{name}{(error.path or '$')[1:]}") from None
