"""The fields that schema.org has no term for: own terms carry them, as the library's own JSON has them.

    >>> "role" in own_fields(Place), "name" in own_fields(Place)
    (True, False)

A field that a record gains is carried so, until somebody finds a term of schema.org for it, and names it here.
"""

from __future__ import annotations

import functools
import typing
from typing import Any

import attrs

from newsevents.records.event import Event
from newsevents.records.party import Party
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["own_fields"]

_WITH_TERMS: dict[type[attrs.AttrsInstance], str] = {
    Event: "title id type when status summary places participants statistics quotes sources part_of tags language",
    Party: "name kind title affiliation description same_as",
    Place: "name country admin latitude longitude same_as",
    Quote: "text speaker id said_on language original source",
    Source: "title id url publisher authors published modified language kind license archive_url derived_from corrections note",
    Statistic: "label quantity id series as_of period attributed_to source",
}
"""The fields that have a term, or more than one way to be stated."""


@functools.cache
def own_fields(record: type[attrs.AttrsInstance]) -> dict[str, Any]:
    """The fields of a record that have own terms alone, in the order of the class, with their types.

    >>> own_fields(Quote)["cue"]
    str | None
    """
    hints = typing.get_type_hints(record)
    known = _WITH_TERMS[record].split()
    return {field.name: hints[field.name] for field in attrs.fields(record) if field.name not in known}
