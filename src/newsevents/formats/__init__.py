"""Formats: events out to the tools that newsrooms use, and in from the files that researchers use.

    >>> from newsevents.formats import FORMATS
    >>> FORMATS["csv"].endings
    ('.csv',)

One module a format, the same names in each: ``write(target, events)`` and ``read(source, *, on_error=…)``, as its direction is, and
``LOSSES``, which says of each field of a record that the format can't carry why it can't. ``registry`` lists them. The library's own
JSON is no format here: it loses nothing, and has ``files``. ``rows`` gives events as flat rows, for tables of any kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.formats.registry import FORMATS, Format
from newsevents.formats.tables import Of, Row, rows

__all__ = ["FORMATS", "Format", "Of", "Row", "rows"]

if not TYPE_CHECKING:
    # a type checker knows the modules from their imports, and would take any name for one

    def __getattr__(name: str) -> object:
        if name not in FORMATS:
            message = f"newsevents.formats has no {name!r}; dir(newsevents.formats) lists its names"
            raise AttributeError(message)
        return FORMATS[name].module

    def __dir__() -> list[str]:
        return sorted([*__all__, *FORMATS])
