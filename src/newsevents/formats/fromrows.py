"""An event from the cells of a row, be it a row of ``rows``, as written or edited, or one that somebody typed.

    >>> event_of({"title": "A flood", "when": "2022-05", "places": "A made-up town; Another", "latitude": "47.5"})
    Event('A flood', when='2022-05', places=(Place('A made-up town', latitude=47.5), Place('Another')))

A plain cell has the last word. What its ``_json`` twin says of a place, a participant or a source is kept for each name that
still stands in the plain cell, and a place's own country and coordinates unless their cells say something else.
``earliest`` and ``latest`` follow from ``when``, ``event_key`` from the order of the rows, and they are not read. Where the row came from is not known here.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple, Self, cast

from newsevents.codec.converters import MOST_PROBLEMS, SCHEMA, shared_converter
from newsevents.codec.fastpath import decoded, encoded_part
from newsevents.codec.jsontext import parse
from newsevents.errors import InvalidFileError, InvalidJSONError, InvalidRecordError, NewsEventsError, shown
from newsevents.fields import Number
from newsevents.formats.cells import split
from newsevents.formats.names import party_name, source_name
from newsevents.formats.tables import text_fields
from newsevents.frozen import FrozenMap
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


class _Refusals(list[InvalidFileError]):
    """What is wrong with a row: what is raised in a block under it is added, and the rest of the row is looked at."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        if not isinstance(error, InvalidFileError):
            return False
        self.extend(cast("tuple[InvalidFileError, ...]", error.problems))
        return True

    def settle(self) -> None:
        """Raise what was found, all of it together."""
        if self:
            raise _together(self)


def _together(found: Sequence[InvalidFileError]) -> InvalidFileError:
    return found[0].together(found) if len(found) > 1 else found[0]


def event_of(cells: Cells, others: Cells = MappingProxyType({})) -> Event:
    """The event of a row; an empty cell states nothing, and a column may be missing. What stands in ``others`` is put into ``extra``.

    Raises ``InvalidFileError`` with the path of the field; what is wrong with other cells is among its ``problems``.

    >>> event_of({"title": "A flood", "status": "rumoured"})
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.status: 'rumoured' is unknown; write one of occurred, planned, postponed, cancelled, alleged, denied
    """
    refused = _Refusals()
    with refused:
        _require_when(cells)
    stated = {name: cell for name in _JSON if (cell := cells.get(f"{name}_json"))}
    known = _known(stated, refused)
    fields: dict[str, Any] = _plain(cells) | known
    if kept := {name: cell for name, cell in others.items() if cell}:
        fields["extra"] = {**known.get("extra", {}), **kept}
    for name, read in _LISTED.items():
        # what its JSON holds is not known where that is refused
        if name in known or name not in stated:
            with refused:
                fields[name] = read(cells, known.get(name, ()))
    try:
        event = Event(**fields)
    except InvalidRecordError as error:
        texts = {name: value for name, value in fields.items() if name not in _JSON}
        found = list(_alone(lambda **field: Event(**{"title": "-"} | field), texts))
        refused += found if found or refused else [_at(error, "")]
    refused.settle()
    return event


def _plain(cells: Cells) -> dict[str, Any]:
    """The fields that are one text each, and the tags."""
    fields: dict[str, Any] = {"title": cells.get("title", ""), "tags": split(cells.get("tags", ""))}
    fields |= {name: cells[name] for name in _TEXTS if cells.get(name)}
    return fields | {name: word for name in _WORDS if (word := cells.get(name, "").strip())}


def _alone(make: Callable[..., object], fields: Mapping[str, Any], place: str = "") -> Iterator[InvalidFileError]:
    """What is wrong with each field, whatever the others say."""
    for name, value in fields.items():
        try:
            make(**{name: value})
        except InvalidRecordError as error:
            yield _at(error, place)


def _at(error: InvalidRecordError, place: str) -> InvalidFileError:
    return InvalidFileError(error.problem, path=f"${place}{'.' if error.field else ''}{error.field}")


def _require_when(cells: Cells) -> None:
    """Refuse days without the date that they are the ends of, for they don't say which date that is."""
    ends = [cells.get(name, "") for name in ("earliest", "latest")]
    if any(ends) and not cells.get("when"):
        one, other = (end or ".." for end in ends)
        right = f"write [{one}..{other}] for one unknown day, {one}/{other} for all of them".replace("....", "..")
        raise InvalidFileError(f"it is empty, though earliest and latest are not; {right}", path="$.when")


def _places(cells: Cells, known: Sequence[Place]) -> list[Place]:
    refused = _Refusals()
    places = _merged(cells, "places", known, _PLACES)
    edits = _edits(cells, known[0] if known else None, refused)
    with refused:
        if edits:
            if not places:
                are = "is" if len(edits) == 1 else "are"
                raise InvalidFileError(f"{' and '.join(edits)} {are} of no place; name it in places", path="$.places")
            places[0] = _edited(places[0], edits)
    refused.settle()
    return places


def _edits(cells: Cells, known: Place | None, refused: _Refusals) -> dict[str, str | Number | None]:
    """What the cells say of the first place, where it is not what its JSON says: the place may be another by now."""
    found = {}
    for name, read in (("country", _country), ("latitude", _number), ("longitude", _number)):
        with refused:
            if name in cells and (value := read(cells[name].strip(), name)) != (known and getattr(known, name)):
                found[name] = value
    return found


def _edited(place: Place, edits: Mapping[str, str | Number | None]) -> Place:
    try:
        return replace(place, **edits)
    except InvalidRecordError as error:
        found = list(_alone(partial(replace, place), edits, ".places[0]")) or [_at(error, ".places[0]")]
        raise _together(found) from None


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
        found.append(_new(one, name, named) if place is None else left.pop(place))
    return found


def _new(one: str, name: str, named: _Named) -> Any:
    try:
        return named.make(one)
    except InvalidRecordError as error:
        raise InvalidFileError(error.problem, path=f"$.{name}") from None


def _known(stated: Cells, refused: _Refusals) -> dict[str, Any]:
    """What the cells of JSON hold."""
    found = _quick(stated)
    if found is None:
        found = {}
        for name, cell in stated.items():
            with refused:
                found[name] = _structured(name, cell)
    return found


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
        found = [InvalidFileError(one.problem, path=f"$.{name}{(one.path or '$')[1:]}") for one in error.problems]
        raise _together(found) from None


_LISTED: dict[str, Callable[[Cells, Sequence[Any]], list[Any]]] = {
    "places": _places,
    "participants": lambda cells, known: _merged(cells, "participants", known, _PARTICIPANTS),
    "sources": lambda cells, known: _merged(cells, "sources", known, _SOURCES),
}
