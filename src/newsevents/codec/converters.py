"""Between records and the plain dicts and lists of JSON: the cattrs converter, strict and located.

    >>> from newsevents import Event
    >>> to_dict(Event("A flood", when="2022-05"))
    {'schema': 'newsevents/1', 'title': 'A flood', 'when': '2022-05'}

The converter turns records into dicts without their defaults, and dicts into records without coercion; other
formats and users' own hooks build on it. It does not know JSON text: ``documents`` does.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, Literal

import attrs
import cattrs

from newsevents.codec.scalars import json_shown, misfit, placed, register_scalars
from newsevents.dates.edtf import EDTFDate
from newsevents.errors import InvalidArgumentError, InvalidRecordError, NewsEventsError, meant, shown, step
from newsevents.frozen import FrozenMap, thaw
from newsevents.recordclass import with_article
from newsevents.records.event import Event

__all__ = ["SCHEMA", "Unknown", "from_dict", "make_converter", "to_dict"]

SCHEMA = "newsevents/1"
"""The version of the file format that is written; every earlier one is read."""

Unknown = Literal["error", "ignore"]
"""What becomes of a key that a record has no field for."""

MOST_PROBLEMS = 100
_REQUIRED = attrs.NOTHING
_Hook = Callable[[Any, Any], Any]


def make_converter(*, unknown: Unknown = "error", most_problems: int = MOST_PROBLEMS) -> cattrs.Converter:
    """A new ``cattrs.Converter`` for all records, to which hooks may be added.

    ``structure`` takes the JSON form of a record, and that alone: no coercion, no constructor's shorthand.
    What it refuses is an ``InvalidRecordError`` with its ``path``; up to ``most_problems`` are reported together.
    Raises ``InvalidArgumentError`` for another ``unknown``, or fewer than one problem.

    >>> from newsevents import Place
    >>> make_converter().structure({"name": "Mariupol", "latitude": "47"}, Place)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: $.latitude: '47' is not a number; write it without quotes
    """
    _require_unknown(unknown)
    if not isinstance(most_problems, int) or most_problems < 1:
        raise InvalidArgumentError(f"most_problems: {shown(most_problems)} is too few; write 1 or more")
    converter = cattrs.Converter()
    register_scalars(converter)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _list_hook(converter, kind, most_problems))
    converter.register_structure_hook_factory(
        attrs.has, lambda kind: _record_hook(converter, kind, unknown, most_problems)
    )
    converter.register_unstructure_hook(EDTFDate, str)
    converter.register_unstructure_hook(FrozenMap, thaw)
    converter.register_unstructure_hook(Fraction, _nearest)
    converter.register_unstructure_hook_factory(attrs.has, lambda kind: _fields_hook(converter, kind))
    converter.register_unstructure_hook_func(_is_tuple, lambda values: [converter.unstructure(one) for one in values])
    return converter


def _require_unknown(unknown: Unknown) -> None:
    if unknown not in ("error", "ignore"):
        raise InvalidArgumentError(f"unknown: {shown(unknown)} is unknown; write 'error' or 'ignore'")


@functools.cache
def shared_converter(unknown: Unknown, most_problems: int) -> cattrs.Converter:
    """The converter that the library itself uses; nobody adds hooks to it.

    >>> shared_converter("error", 1) is shared_converter("error", 1)
    True
    """
    return make_converter(unknown=unknown, most_problems=most_problems)


def to_dict(record: Event | attrs.AttrsInstance | FrozenMap) -> dict[str, object]:
    """An event, or whatever else the library gives, as plain dicts, lists, texts and numbers, which every JSON library takes.

    An event has the version of the format first, and its defaults left out, as in a file; so has a record of it, without a
    version. A ``Finding``, a length of time or ``Bounds`` has all of its fields, the ends of bounds as the nearest numbers; a
    ``FrozenMap`` what it holds. As ``default=`` of ``json.dumps`` it writes them wherever they stand. Raises
    ``InvalidArgumentError`` for what is none of these.

    >>> to_dict(Event("A flood", tags=["weather"]))
    {'schema': 'newsevents/1', 'title': 'A flood', 'tags': ['weather']}
    >>> to_dict(FrozenMap({"links": [1, 2]}))
    {'links': [1, 2]}
    """
    if isinstance(record, Event):
        return document_of(record)
    if isinstance(record, FrozenMap):
        return {key: thaw(one) for key, one in record.items()}
    kind = type(record)
    if not attrs.has(kind) or not kind.__module__.startswith("newsevents."):
        right = "give an Event, a record of one, a Finding or a FrozenMap; a date is written by str"
        raise InvalidArgumentError(f"record: {shown(record)} has no JSON of its own; {right}")
    converter = shared_converter("error", MOST_PROBLEMS)
    if hasattr(record, "__dict__"):
        # a record, which holds only what is stated
        found: dict[str, object] = converter.unstructure(record)
        return found
    return {field.name: _plain(converter, getattr(record, field.name)) for field in attrs.fields(kind)}


def document_of(event: Event) -> dict[str, object]:
    """The document of an event, and of nothing else; ``to_dict`` for users.

    >>> document_of("a title")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: event: 'a title' is not an Event; make one first
    """
    if not isinstance(event, Event):
        raise InvalidArgumentError(f"event: {shown(event)} is not an Event; make one first")
    return {"schema": SCHEMA, **shared_converter("error", MOST_PROBLEMS).unstructure(event)}


def from_dict(document: Mapping[str, object], *, unknown: Unknown = "error") -> Event:
    """An event from what ``to_dict`` gives for one; raises ``InvalidRecordError`` with the path of each problem.

    >>> from_dict({"schema": "newsevents/1", "title": "A flood"})
    Event('A flood')
    """
    return event_of(document, unknown, MOST_PROBLEMS)


def event_of(document: object, unknown: Unknown, most_problems: int) -> Event:
    """An event from a whole document, its version checked; ``from_dict`` and ``loads`` for users.

    >>> event_of({"schema": "newsevents/9", "title": "A flood"}, "error", 1)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: $.schema: 'newsevents/9' is not a version that this release reads; it reads 'newsevents/1', and a newer release may read more
    """
    _require_unknown(unknown)
    if not isinstance(document, Mapping):
        raise InvalidRecordError(f"{json_shown(document)} is not an event; write an object, as in {{...}}", path="$")
    version = document.get("schema")
    if version != SCHEMA or not isinstance(version, str):
        raise InvalidRecordError(_about_version(document), path="$.schema")
    body = {key: value for key, value in document.items() if key not in ("schema", "$schema")}
    event: Event = shared_converter(unknown, most_problems).structure(body, Event)
    return event


def _about_version(document: Mapping[str, object]) -> str:
    if "schema" not in document:
        return f'it is missing; write "schema": "{SCHEMA}" first'
    right = f"it reads '{SCHEMA}', and a newer release may read more"
    return f"{json_shown(document['schema'])} is not a version that this release reads; {right}"


def _is_tuple(kind: object) -> bool:
    return typing.get_args(kind)[1:] == (Ellipsis,) and typing.get_origin(kind) is tuple


class _Problems:
    """The problems of one object or list, until there are enough of them."""

    def __init__(self, most: int) -> None:
        self._found: list[InvalidRecordError] = []
        self._most = most

    def add(self, error: Exception, place: str = "") -> None:
        inner = error.problems if isinstance(error, NewsEventsError) else (error,)
        self._found.extend(placed(one, place) for one in inner)
        if len(self._found) >= self._most:
            self.settle()

    def settle(self) -> None:
        if self._found:
            found = self._found[: self._most]
            raise found[0].together(found) if len(found) > 1 else found[0]


def _list_hook(converter: cattrs.Converter, kind: Any, most_problems: int) -> _Hook:
    inner = typing.get_args(kind)[0]

    def structure(value: object, _: object = None) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise misfit(f"{json_shown(value)} is not a list; write it as in [...]")
        problems = _Problems(most_problems)
        found = []
        for i, one in enumerate(value):
            try:
                found.append(converter.structure(one, inner))
            except Exception as error:  # noqa: BLE001  a user's hook may raise anything; it is reported at its place
                problems.add(error, step(i))
        problems.settle()
        return tuple(found)

    return structure


def _record_hook(converter: cattrs.Converter, kind: type[Any], unknown: Unknown, most_problems: int) -> _Hook:
    attrs.resolve_types(kind)
    fields = {field.name: field for field in attrs.fields(kind)}
    required = [name for name, field in fields.items() if field.default is _REQUIRED]

    def structure(value: object, _: object = None) -> Any:
        if not isinstance(value, dict):
            raise misfit(f"{json_shown(value)} is not {with_article(kind)}; write an object, as in {{...}}")
        problems = _Problems(most_problems)
        found = {}
        for key, one in value.items():
            if key not in fields:
                if unknown == "error":
                    problems.add(misfit(_about_key(key, kind, list(fields))), step(key) if isinstance(key, str) else "")
                continue
            try:
                found[key] = converter.structure(one, fields[key].type)
            except Exception as error:  # noqa: BLE001  a user's hook may raise anything; it is reported at its place
                problems.add(error, step(key))
        for name in required:
            if name not in value:
                problems.add(misfit(f"it is missing; {with_article(kind)} needs it"), step(name))
        problems.settle()
        return _made(kind, found)

    return structure


def _about_key(key: object, kind: type, fields: list[str]) -> str:
    known = meant(key, fields) or f"it has {', '.join(fields)}"
    return f"{with_article(kind)} has no field {shown(key)}; {known}"


def _made(kind: type[Any], fields: dict[str, object]) -> Any:
    try:
        return kind(**fields)
    except NewsEventsError as error:
        raise placed(error, "") from None


def _fields_hook(converter: cattrs.Converter, kind: type[Any]) -> Callable[[Any], dict[str, object]]:
    defaults = [(field.name, field.default) for field in attrs.fields(kind)]

    def unstructure(value: object) -> dict[str, object]:
        stated = ((name, getattr(value, name), default) for name, default in defaults)
        return {name: _plain(converter, one) for name, one, default in stated if one != default}

    return unstructure


def _nearest(end: Fraction) -> float:
    """The number of JSON that is nearest to a fraction; a whole one where a float would be infinite."""
    try:
        return float(end)
    except OverflowError:
        return round(end)


def _plain(converter: cattrs.Converter, value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return [_plain(converter, one) for one in value] if isinstance(value, tuple) else converter.unstructure(value)
