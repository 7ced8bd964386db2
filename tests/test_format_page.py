"""The specification of the file format names every record and field as the classes have them."""

from __future__ import annotations

import pathlib
import re
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import attrs
import pytest

from newsevents.dates.edtf import EDTFDate
from newsevents.frozen import FrozenMap
from newsevents.records.event import Event

PAGE = pathlib.Path(__file__).parent.parent / "docs" / "reference" / "format.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the docs are not beside these tests")
SINGLE = {str: "text", int: "position", bool: "boolean", EDTFDate: "date", FrozenMap: "object"}
DEFAULTS = {attrs.NOTHING: "required", None: "null", (): "[]", FrozenMap(): "{}"}


def in_words(kind: Any) -> str:
    """A type as the tables name it."""
    if kind in SINGLE:
        return SINGLE[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "one of " + ", ".join(f"`{member}`" for member in kind)
    if attrs.has(kind):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    parts = [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]
    if typing.get_origin(kind) is tuple:
        return f"list of {in_words(parts[0])}"
    return "number" if len(parts) > 1 else in_words(parts[0])


def records(kind: Any, seen: dict[str, Any]) -> dict[str, Any]:
    """All record classes that an event is made of, by their names."""
    if attrs.has(kind) and kind.__name__ not in seen:
        seen[kind.__name__] = kind
        for hint in typing.get_type_hints(kind).values():
            records(hint, seen)
    for part in typing.get_args(kind):
        records(part, seen)
    return seen


def tables() -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """The records of the page, each with the first three cells of its rows."""
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    for section in page.partition("## Records\n")[2].partition("\n### The six forms")[0].split("\n### ")[1:]:
        rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \| .+ \|$", section, re.MULTILINE)
        yield section.partition("\n")[0], rows


def test_every_record_has_a_table() -> None:
    """No record is missing, and none is described that there is not."""
    assert sorted(name for name, _ in tables()) == sorted(records(Event, {}))


@pytest.mark.parametrize("kind", list(records(Event, {}).values()), ids=lambda kind: kind.__name__)
def test_every_field_stands_in_its_place(kind: type[attrs.AttrsInstance]) -> None:
    """A table has a row for each field, in the order of the class, with its type and its default."""
    hints = typing.get_type_hints(kind)
    fields = [(field.name, in_words(hints[field.name]), DEFAULTS[field.default]) for field in attrs.fields(kind)]
    assert dict(tables())[kind.__name__] == fields


def test_the_examples_of_the_page_are_canonical() -> None:
    """What the page shows as an event is read, and written as it stands there."""
    from newsevents import dumps, loads

    (example,) = re.findall(r"```json\n(.*?)\n```", PAGE.read_text(encoding="utf-8"))
    assert dumps(loads(example)) == example
