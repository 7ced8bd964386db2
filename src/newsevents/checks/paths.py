"""The paths of findings: read by index or by id, written by id, and put in the order of the record.

    >>> flood = Event("A flood", statistics=[Statistic("evacuated", 900), Statistic("missing", 3, id="missing")])
    >>> followed("$.statistics[?@.id=='missing']", flood)
    ('$.statistics[1]', None)

A path is a JSONPath (RFC 9535) of names, indices, and members that are chosen by their ids; of the other selectors of
JSONPath it knows none. What is found at a path is not known here.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from newsevents.errors import shown, step
from newsevents.records.event import Event
from newsevents.records.evidence import Evidence
from newsevents.records.party import Participant
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.relation import Accepted, Relation
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["by_id", "followed", "reading_order"]

_QUOTED = r""" (?: ' (?: [^'\\] | \\. )* ' | " (?: [^"\\] | \\. )* " ) """
_STEP = re.compile(
    rf"""\s* (?: \. (?P<name> [^\W\d] \w* )
      | \[ \s* (?: (?P<index> [0-9]{{1,9}} ) | (?P<key> {_QUOTED} )
                 | \? \s* (?P<open> \( \s* )? @ (?: \.id | \[ (?: 'id' | "id" ) \] )
                      \s* == \s* (?P<id> {_QUOTED} ) (?(open) \s* \) ) ) \s* \] )""",
    re.VERBOSE | re.DOTALL,
)
_UNLIKE = re.compile(r"""\\. | " """, re.VERBOSE | re.DOTALL)
_IN_JSON = {"\\'": "'", '"': '\\"'}
_PLACE = re.compile(
    r"\$ (?: \. (?P<field> \w+ ) )? (?: \[ (?P<index> [0-9]+ ) \] )? (?P<rest> (?: \. (?P<inner> \w+ ) )? .* )",
    re.VERBOSE | re.DOTALL,
)
_LISTS = {"places": Place, "participants": Participant, "statistics": Statistic, "quotes": Quote, "sources": Source,
          "evidence": Evidence, "related": Relation, "accepted": Accepted}  # fmt: skip
_RANKS = {
    field: {name: rank for rank, name in enumerate(attrs.fields_dict(kind))}
    for field, kind in {"": Event, **_LISTS}.items()
}
_LAST = 100
_NOWHERE = object()


class _Id(NamedTuple):
    """The member of a list that has an id."""

    id: str


def followed(path: str, event: Event) -> tuple[str, str | None]:
    """A path with its members by index, and None; or the path as it is, and why it leads nowhere in the event.

    >>> followed("$.statistics[7]", Event("A flood"))
    ('$.statistics[7]', "'$.statistics[7]' is not in the event")
    """
    reached: str = "$"
    value: object = event
    try:
        for wanted, end in _steps(path):
            found, value = _member(value, wanted)
            if value is _NOWHERE:
                return path, f"{shown(path[:end])} is not in the event"
            reached += step(found)
    except ValueError:
        right = "write it as in $.when, $.statistics[0] or $.statistics[?@.id=='held']"
        return path, f"{shown(path)} is no path; {right}"
    return reached, None


def by_id(path: str, ids: Sequence[str | None]) -> str | None:
    """The path of a figure, or of a part of it, by the figure's id; None where it has none, or the path is of no figure.

    >>> by_id("$.statistics[1].via[0]", [None, "missing"])
    "$.statistics[?@.id=='missing'].via[0]"
    """
    if not any(ids):
        return None
    match = _PLACE.fullmatch(path)
    if match is None or match["field"] != "statistics" or match["index"] is None:
        return None
    index = int(match["index"])
    own = ids[index] if index < len(ids) else None
    return None if own is None else f"$.statistics[?@.id=={_quoted(own)}]{match['rest']}"


# the paths of one event are those of the next
@functools.lru_cache(maxsize=4096)
def reading_order(path: str) -> tuple[int, int, int, str]:
    """A key that puts paths in the order in which the record has what they lead to; the whole event comes first.

    >>> sorted(["$.statistics[10]", "$.quotes[0]", "$.statistics[9]", "$.when", "$"], key=reading_order)
    ['$', '$.when', '$.statistics[9]', '$.statistics[10]', '$.quotes[0]']
    """
    match = _PLACE.fullmatch(path)
    if match is None:
        return _LAST, -1, -1, path
    field, index = match["field"], match["index"]
    return _rank("", field), -1 if index is None else int(index), _rank(field or "", match["inner"]), match["rest"]


def _rank(of: str, field: str | None) -> int:
    """The place of a field among those of an event, or of the records in a list of it; what is no field comes last."""
    return -1 if field is None else _RANKS.get(of, {}).get(field, _LAST)


def _steps(path: str) -> Iterator[tuple[str | int | _Id, int]]:
    """The steps of a path from the event on, and where each ends; raises ``ValueError`` for what is no path, or another than is known here."""
    if not path.startswith("$"):
        raise ValueError(path)
    place = 1
    while place < len(path):
        match = _STEP.match(path, place)
        if match is None:
            raise ValueError(path)
        place = match.end()
        if match["id"] is not None:
            yield _Id(_unquoted(match["id"])), place
        elif match["index"] is not None:
            yield int(match["index"]), place
        else:
            yield match["name"] or _unquoted(match["key"]), place


def _member(value: object, wanted: str | int | _Id) -> tuple[str | int, object]:
    """Where a step leads, by its name or index, and what stands there."""
    members = value if isinstance(value, tuple) else ()
    if isinstance(wanted, _Id):
        named = ((i, one) for i, one in enumerate(members) if getattr(one, "id", None) == wanted.id)
        return next(named, ("", _NOWHERE))
    if isinstance(wanted, int):
        return wanted, members[wanted] if wanted < len(members) else _NOWHERE
    if isinstance(value, Mapping):
        return wanted, value.get(wanted, _NOWHERE)
    kind = type(value)
    is_field = attrs.has(kind) and wanted in attrs.fields_dict(kind)
    return wanted, getattr(value, wanted) if is_field else _NOWHERE


def _quoted(text: str) -> str:
    """A text as JSONPath has it in single quotes, which need no escape inside of JSON."""
    return "'" + json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"


def _unquoted(text: str) -> str:
    """What stands in quotes of either kind; raises ``ValueError`` for an escape that JSON does not have."""
    inner = text[1:-1]
    if text[0] == "'":
        inner = _UNLIKE.sub(lambda match: _IN_JSON.get(match[0], match[0]), inner)
    found: str = json.loads(f'"{inner}"', strict=False)
    return found
