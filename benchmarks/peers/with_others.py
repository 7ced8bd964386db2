"""The records as msgspec Structs and as mashumaro dataclasses, made from the library's own: types, and no invariants.

Dates are text here. ``PEERS`` has a reader and a writer for each, and for cattrs with its own preconf.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import attrs
import msgspec
from cattrs.preconf.json import make_converter
from mashumaro.mixins.orjson import DataClassORJSONMixin

from newsevents import EDTFDate, Event, FrozenMap
from newsevents.codec.twins import twin_of
from newsevents.fields import Number

__all__ = ["PEERS"]

_made: dict[type, type] = {}


def _hint(kind: Any) -> Any:
    if kind is EDTFDate:
        return str
    if kind is FrozenMap:
        return dict[str, Any]
    if attrs.has(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    parts = [_hint(part) for part in typing.get_args(kind) if part not in (Ellipsis, type(None))]
    if not parts:
        return kind
    if typing.get_origin(kind) is tuple:
        return tuple[parts[0], ...]
    whole = parts[0] if len(parts) == 1 else int | float
    return whole | None if type(None) in typing.get_args(kind) else whole


def _dataclass(kind: type[Any]) -> Any:
    if kind in _made:
        return _made[kind]
    hints = typing.get_type_hints(kind)
    fields: list[Any] = []
    for field in attrs.fields(kind):
        if hints[field.name] == kind | None:
            continue
        if field.default is attrs.NOTHING:
            fields.append((field.name, _hint(hints[field.name])))
        elif hints[field.name] is FrozenMap:
            fields.append((field.name, dict[str, Any], dataclasses.field(default_factory=dict)))
        else:
            fields.append((field.name, _hint(hints[field.name]), dataclasses.field(default=field.default)))
    if kind is Event:
        fields.insert(1, ("schema", str, dataclasses.field(default="newsevents/1")))

    class Config:
        omit_default = True

    made = dataclasses.make_dataclass(
        f"{kind.__name__}Plain", fields, bases=(DataClassORJSONMixin,), namespace={"Config": Config}, kw_only=True
    )
    _made[kind] = made
    return made


def _structs() -> tuple[Callable[[str], Any], Callable[[Any], Any]]:
    kind = twin_of(Event, (("schema", str), ("extra", dict[str, Any] | None, None)))
    return msgspec.json.Decoder(kind).decode, msgspec.json.Encoder().encode


def _cattrs() -> tuple[Callable[[str], Any], Callable[[Any], Any]]:
    converter = make_converter(omit_if_default=True)
    converter.register_structure_hook(EDTFDate, lambda value, _: EDTFDate.parse(value))
    converter.register_structure_hook(FrozenMap, lambda value, _: FrozenMap(value))
    converter.register_unstructure_hook(EDTFDate, str)
    converter.register_unstructure_hook(FrozenMap, _thawed)
    for kind in (Number, Number | None):
        converter.register_structure_hook_func(lambda one, kind=kind: one == kind, lambda value, _: value)
    return lambda text: converter.loads(text, Event), converter.dumps


def _thawed(value: Any) -> Any:
    from newsevents.frozen import thaw

    return thaw(value)


def _mashumaro() -> tuple[Callable[[str], Any], Callable[[Any], Any]]:
    kind = _dataclass(Event)
    return kind.from_json, lambda value: value.to_jsonb()


PEERS = {
    "msgspec.Struct, no invariants": _structs(),
    "mashumaro, no invariants": _mashumaro(),
    "cattrs with json": _cattrs(),
}
