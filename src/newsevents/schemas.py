"""The JSON Schema (2020-12) of the file format, made from the records.

    >>> sorted(json_schema()["$defs"])[:3]
    ['Accepted', 'Correction', 'Event']

It never refuses what ``loads`` takes: what one record must be as a whole, and what must hold between records, is mostly
beyond it. A new constraint of a field is a row in ``_CONSTRAINTS``.
"""

from __future__ import annotations

import types
import typing
from enum import StrEnum
from typing import Any

import attrs

from newsevents.codec.converters import SCHEMA
from newsevents.dates.edtf import EDTFDate
from newsevents.frozen import FrozenMap
from newsevents.records.event import Event

__all__ = ["json_schema"]

_Schema = dict[str, Any]

# an optional text may be empty, which states nothing
_CONSTRAINTS: dict[tuple[str, str], _Schema] = {
    ("Place", "country"): {"pattern": "^([A-Z]{2})?$"},
    ("Place", "latitude"): {"minimum": -90, "maximum": 90},
    ("Place", "longitude"): {"minimum": -180, "maximum": 180},
    ("Source", "text_sha256"): {"pattern": "^([0-9a-f]{64})?$"},
    ("TextSelector", "start"): {"minimum": 0},
    ("TextSelector", "end"): {"minimum": 0},
    ("Quantity", "per"): {"exclusiveMinimum": 0},
}
_ONE_OF: dict[str, tuple[str, ...]] = {
    "Party": ("name", "description", "anonymous"),
    "Source": ("title", "url", "publisher"),
    "TextSelector": ("exact", "start"),
    "Quantity": ("value", "low", "hedge"),
}


def json_schema() -> _Schema:
    """The schema of an event, or of an array of events, as plain dicts and lists.

    >>> json_schema()["$defs"]["Relation"]["required"]
    ['kind', 'event']
    """
    found: dict[str, _Schema] = {}
    event = _record(Event, found)
    found["Event"]["properties"] = {"$schema": True, "schema": {"const": SCHEMA}, **found["Event"]["properties"]}
    found["Event"]["required"] = ["schema", *found["Event"]["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "An event, or an array of events, of the Python library newsevents.",
        "anyOf": [event, {"type": "array", "items": event}],
        "$defs": dict(sorted(found.items())),
    }


def _record(kind: type[Any], found: dict[str, _Schema]) -> _Schema:
    name = kind.__name__
    if name not in found:
        found[name] = {}
        hints = typing.get_type_hints(kind)
        fields = attrs.fields(kind)
        found[name].update(
            description=(kind.__doc__ or "").partition("\n")[0],
            type="object",
            properties={
                one.name: _value(hints[one.name], found) | _CONSTRAINTS.get((name, one.name), {}) for one in fields
            },
            required=[one.name for one in fields if one.default is attrs.NOTHING],
            additionalProperties=False,
        )
        if name in _ONE_OF:
            found[name]["anyOf"] = [{"required": [one]} for one in _ONE_OF[name]]
    return {"$ref": f"#/$defs/{name}"}


def _value(kind: Any, found: dict[str, _Schema]) -> _Schema:
    if attrs.has(kind):
        return _record(kind, found)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": list(map(str, kind))}
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    parts = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _value(parts[0], found)}
    inner = [part for part in parts if part is not types.NoneType]
    one = {"type": "number"} if len(inner) > 1 else _value(inner[0], found)
    return _or_null(one) if len(inner) < len(parts) else one


def _or_null(one: _Schema) -> _Schema:
    if "enum" in one:
        return {"enum": [*one["enum"], None]}
    if "$ref" in one:
        return {"anyOf": [one, {"type": "null"}]}
    if one == _SCALARS[str]:
        return {"type": ["string", "null"]}
    return one | {"type": [one["type"], "null"]}


_SCALARS: dict[Any, _Schema] = {
    str: {"type": "string", "minLength": 1},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    FrozenMap: {"type": "object"},
    EDTFDate: {
        "type": "string",
        "minLength": 1,
        "description": "a date in EDTF (ISO 8601-2; Library of Congress 2019)",
    },
}
