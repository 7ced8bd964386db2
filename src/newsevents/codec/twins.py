"""Struct twins of the records: the shape of canonical JSON, for msgspec to check at its own speed.

    >>> import msgspec
    >>> from newsevents.records.relation import Relation
    >>> twin = twin_of(Relation)
    >>> msgspec.json.encode(msgspec.json.decode(b'{"event": "flood-1", "kind": "caused_by"}', type=twin))
    b'{"kind":"caused_by","event":"flood-1"}'

A twin has the fields of its record in the same order, refuses other keys, and leaves out defaults when it is
written. So a text that comes back byte for byte from its twin has each key once, in the order of the class, and no
default spelled out. Dates and enumerations are plain text here, and free JSON has no field: a twin does not know what is
right, only what is written.
"""

from __future__ import annotations

import functools
import types
import typing
from enum import StrEnum
from typing import Annotated, Any, Literal

import attrs
import msgspec

from newsevents.codec.converters import SCHEMA
from newsevents.dates.edtf import EDTFDate
from newsevents.frozen import FrozenMap

__all__ = ["HEAD", "twin_of"]

HEAD = (("schema", Literal[SCHEMA]),)
"""What the twin of an event has before the event's own fields."""

_Text = Annotated[str, msgspec.Meta(min_length=1)]

# a base within a base is rare, and the depth of a text must be bounded by its types: what is deeper takes the careful path
_MOST_NESTED = 4


@functools.cache
def twin_of(
    record: type[Any], head: tuple[tuple[str, object], ...] = (), keeps_all: bool = False, nested: int = 0
) -> type[msgspec.Struct]:
    """The Struct twin of a record class, with other fields put before its own.

    One that ``keeps_all`` also has a field for free JSON, as it is, and writes all that the text stated, defaults too.

    >>> from newsevents.records.place import Place
    >>> twin_of(Place).__struct_fields__[:3]
    ('name', 'country', 'admin')
    """
    hints = typing.get_type_hints(record)
    fields: list[Any] = list(head)
    for field in attrs.fields(record):
        shape = _shape(hints[field.name], record, keeps_all, nested)
        if shape is None:
            continue
        if field.default is attrs.NOTHING:
            fields.append((field.name, shape))
        elif keeps_all:
            fields.append((field.name, shape | msgspec.UnsetType, msgspec.UNSET))
        else:
            fields.append((field.name, shape, field.default))
    return msgspec.defstruct(
        f"{record.__name__}Twin", fields, omit_defaults=True, forbid_unknown_fields=True, kw_only=True, gc=False
    )


def _shape(kind: Any, record: type[Any], keeps_all: bool, nested: int) -> Any:
    """The type of a twin's field; None for one that has no field in the twin, such as free JSON, or one base too many."""
    if kind is record:
        return None if nested == _MOST_NESTED else twin_of(record, (), keeps_all, nested + 1)
    if attrs.has(kind):
        return twin_of(kind, (), keeps_all)
    parts = [
        _shape(part, record, keeps_all, nested)
        for part in typing.get_args(kind)
        if part not in (Ellipsis, types.NoneType)
    ]
    if not parts:
        return _plain_shape(kind, keeps_all)
    if None in parts:
        return None
    if typing.get_origin(kind) is tuple:
        return tuple[parts[0], ...]  # type: ignore[valid-type]  # the type is made while the program runs
    return functools.reduce(lambda one, other: one | other, parts) | None


def _plain_shape(kind: Any, keeps_all: bool) -> Any:
    if kind is EDTFDate or issubclass(kind, StrEnum):
        return str
    if kind is FrozenMap:
        return msgspec.Raw if keeps_all else None
    return _Text if kind is str else kind
