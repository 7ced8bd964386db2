"""The tables of a database of events, and the rows of each that an event becomes.

    >>> from newsevents import Event, Statistic
    >>> flood = Event("A flood", when="2022-05", statistics=[Statistic("evacuated", "over 900 people", attributed_to="a mayor")])
    >>> found = RowMaker().rows_of(flood)
    >>> [(table, len(rows)) for table, rows in found.items()]
    [('events', 1), ('sources', 0), ('statistics', 1), ('quotes', 0), ('parties', 1)]
    >>> [found["statistics"][0][name] for name in ("event_key", "label", "low", "low_open", "attributed_to")]
    [1, 'evacuated', 900, True, 'a mayor']

Columns have the names and the contents that ``rows`` gives. Where a thing is a row of another table, a column that ends in ``_key``
points there. SQLite itself is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import attrs

from newsevents.codec.fastpath import encoded_part
from newsevents.dates.edtf import EDTFDate
from newsevents.formats.cells import joined
from newsevents.formats.tables import Row, Scalar, columns, rows
from newsevents.records.event import Event
from newsevents.records.party import Party
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["LINKS", "TABLES", "RowMaker", "Table", "storable"]

LINKS = {
    "event_key": "events",
    "source_key": "sources",
    "statistic_key": "statistics",
    "quote_key": "quotes",
}
"""The columns that point to the row of another table, by its ``key``."""

_NUMBERS = frozenset(
    ("value", "low", "high", "per", "low_open", "high_open", "cumulative", "superseded", "anonymous", "key", *LINKS)
)
_REALS = frozenset(("latitude", "longitude"))

_DATED = ("earliest", "latest")

# what a table of events has twice, for want of tables beside it
_ELSEWHERE = frozenset(
    ("event", "event_title", "event_key", "participants", "sources", "participants_json", "sources_json", "statistics_json",
     "quotes_json", "attributed_to_json", "speaker_json", "via_json")
)  # fmt: skip


@attrs.frozen
class Table:
    """A table: its name, its columns with their types in Python, and those that can't be empty.

    >>> TABLES[0].columns["title"], TABLES[0].needed
    (<class 'str'>, ('title',))
    """

    name: str
    columns: dict[str, type]
    needed: tuple[str, ...]


def _typed(names: Iterable[str]) -> dict[str, type]:
    return {name: int if name in _NUMBERS else float if name in _REALS else str for name in ("key", *names)}


def _here(names: Iterable[str]) -> list[str]:
    return [name for name in names if name not in _ELSEWHERE]


def _fields(kind: type[attrs.AttrsInstance]) -> list[str]:
    return [field.name for field in attrs.fields(kind)]


_SOURCE = [name for name in _fields(Source) if name != "corrections"]
_PARTY = _fields(Party)

TABLES = (
    Table("events", _typed(_here(columns("event"))), ("title",)),
    Table("sources", _typed(["event_key", *_SOURCE, *_DATED, "corrections_json"]), ("event_key",)),
    Table("statistics", _typed(["event_key", "source_key", *_here(columns("statistic"))]), ("event_key", "label")),
    Table("quotes", _typed(["event_key", "source_key", *_here(columns("quote"))]), ("event_key", "text")),
    Table("parties", _typed(["event_key", "part", "role", "statistic_key", "quote_key", *_PARTY]), ("event_key",)),
)
"""The tables, each after those that it points to."""

_MOST = 2**63 - 1


def storable(value: Scalar) -> Scalar:
    """A number as a database keeps it: 64 bits of a whole number, or else the nearest float, or none.

    >>> storable(2**64), storable(10**400), storable(2.5)
    (1.8446744073709552e+19, None, 2.5)
    """
    if not isinstance(value, int) or -_MOST <= value <= _MOST:
        return value
    try:
        return float(value)
    except OverflowError:
        return None


class RowMaker:
    """Gives the rows of one event after another, with the keys that hold them together.

    >>> maker = RowMaker()
    >>> [maker.rows_of(Event(title))["events"][0]["key"] for title in ("A flood", "Another flood")]
    [1, 2]
    """

    def __init__(self) -> None:
        self._last = dict.fromkeys((table.name for table in TABLES), 0)

    def rows_of(self, event: Event) -> dict[str, list[Row]]:
        """The rows of an event, by the names of the tables."""
        found: dict[str, list[Row]] = {table.name: [] for table in TABLES}

        def add(table: str, row: Row) -> int:
            self._last[table] = key = self._last[table] + 1
            found[table].append({"key": key, **{name: storable(cell) for name, cell in row.items()}})
            return key

        _add_event(event, add)
        return found


Add = Callable[[str, Row], int]
"""Adds a row to a table, and gives its key."""


def _add_event(event: Event, add: Add) -> None:
    (row,) = rows(event)
    key = add("events", {name: row[name] for name in _here(row)})
    sources = {one.id: add("sources", {"event_key": key, **_source(one)}) for one in event.sources}
    keys: Row = {"event_key": key, "statistic_key": None, "quote_key": None}
    for participant in event.participants:
        add("parties", {**keys, "part": "participant", "role": participant.role, **_party(participant.party)})
    for statistic, row in zip(event.statistics, rows(event, "statistic"), strict=True):
        its = add("statistics", {"event_key": key, **_claim(statistic, row, sources)})
        _add_parties(add, keys | {"statistic_key": its}, "attributed_to", statistic.attributed_to, statistic.via)
    for quote, row in zip(event.quotes, rows(event, "quote"), strict=True):
        its = add("quotes", {"event_key": key, **_claim(quote, row, sources)})
        _add_parties(add, keys | {"quote_key": its}, "speaker", quote.speaker, quote.via)


def _claim(claim: Statistic | Quote, row: Row, sources: Mapping[str | None, int]) -> Row:
    key = None if claim.source is None else sources[claim.source]
    return {"source_key": key, **{name: row[name] for name in _here(row)}}


def _add_parties(add: Add, keys: Row, part: str, party: Party | None, via: tuple[Party, ...]) -> None:
    """The party that says it, and those that relayed it, the first first."""
    said = [] if party is None else [(part, party)]
    for role, one in [*said, *(("via", relay) for relay in via)]:
        add("parties", {**keys, "part": role, "role": None, **_party(one)})


def _party(party: Party) -> Row:
    return {name: _cell(getattr(party, name)) for name in _PARTY}


def _source(source: Source) -> Row:
    published = source.published
    days = (None, None) if published is None else (published.earliest, published.latest)
    return {
        **{name: _cell(getattr(source, name)) for name in _SOURCE},
        **{name: None if day is None else day.isoformat() for name, day in zip(_DATED, days, strict=True)},
        "corrections_json": encoded_part(source.corrections).decode() if source.corrections else None,
    }


def _cell(value: object) -> Scalar:
    """The cell of a field: lists of texts are joined."""
    if isinstance(value, tuple):
        return joined(value) or None
    if isinstance(value, EDTFDate):
        return str(value)
    assert value is None or isinstance(value, (str, bool))
    # a word of an enumeration is a text, and SQLite wants a plain one
    return str(value) if isinstance(value, str) else value
