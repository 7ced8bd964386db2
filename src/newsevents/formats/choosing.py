"""Which format a file has: as its name ends, or as it is said.

    >>> chosen("floods.CSV", None, "read"), chosen("floods.json.gz", None, "written"), chosen("-", "jsonl", "read")
    ('csv', 'json', 'jsonl')

The library's own JSON is chosen here beside the formats: ``json`` is an event or an array of events, ``jsonl`` has an event
a line. The longest ending tells, so that ``.ninjs.json`` is no ``.json``. Files are not opened here.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable
from typing import Literal

from newsevents.errors import InvalidArgumentError, shown
from newsevents.formats.registry import FORMATS

__all__ = ["OWN", "chosen", "known", "told_by"]

OWN: dict[str, tuple[str, ...]] = {"json": (".json",), "jsonl": (".jsonl", ".ndjson")}
"""The endings of the library's own JSON, each of which may be followed by ``.gz``."""

Use = Literal["read", "written"]


def chosen(file: object, format: str | None, use: Use) -> str:  # noqa: A002  the name that users know it by
    """The name of the format of a file, by path or open; an open file whose name tells none is JSON Lines.

    Raises ``InvalidArgumentError`` for a name that tells none, and for a format that is not read, or not written.

    >>> chosen("floods.txt", None, "read")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: path: the name 'floods.txt' tells no format; end it in .json, .jsonl or .ndjson, with .gz where it is packed, or in ...
    """
    if format is not None:
        return known(format, use)
    if isinstance(file, (str, os.PathLike)):
        return known(_by_name(pathlib.PurePath(os.fsdecode(file)).name, use), use)
    name = getattr(file, "name", None)
    found = told_by(name) if isinstance(name, str) else None
    return "jsonl" if found is None else known(found, use)


def _by_name(name: str, use: Use) -> str:
    found = told_by(name)
    if found is None:
        raise InvalidArgumentError(f"path: the name {shown(name)} tells no format; {_right(use)}")
    return found


def known(format: str, use: Use) -> str:  # noqa: A002  as above
    """The name of a format, refused where there is none of it, or none for this use.

    >>> known("cvs", "read")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: format: 'cvs' is unknown; write one of json, jsonl, csv...
    """
    usable = _usable(use)
    if format in usable:
        return format
    if format in FORMATS:
        other = "written and not read" if use == "read" else "read and not written"
        raise InvalidArgumentError(f"format: {format} is {other}; those that are {use} are {', '.join(usable)}")
    raise InvalidArgumentError(f"format: {shown(format)} is unknown; write one of {', '.join(usable)}")


def _usable(use: Use) -> list[str]:
    return [*OWN, *(one.name for one in FORMATS.values() if (one.reads if use == "read" else one.writes))]


def told_by(name: str) -> str | None:
    """The format that a name tells by its end; None where it tells none.

    >>> told_by("floods.ninjs.json"), told_by("floods.txt")
    ('ninjs', None)
    """
    name = name.lower()
    own = [(ending + packed, form) for form, endings in OWN.items() for ending in endings for packed in ("", ".gz")]
    others = [(ending, one.name) for one in FORMATS.values() for ending in one.endings]
    found = [(len(ending), form) for ending, form in own + others if name.endswith(ending)]
    return max(found)[1] if found else None


def _right(use: Use) -> str:
    others = [ending for form in _usable(use) if form in FORMATS for ending in FORMATS[form].endings]
    return f"end it in .json, .jsonl or .ndjson, with .gz where it is packed, or in {_either(others)}"


def _either(endings: Iterable[str]) -> str:
    *most, last = endings
    return f"{', '.join(most)} or {last}" if most else last
