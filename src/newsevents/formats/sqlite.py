"""SQLite: a database of events, their sources, statistics, quotes and parties, to be asked in SQL and served by Datasette.

    >>> import pathlib, tempfile
    >>> from newsevents import Statistic
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "floods.sqlite")
    ...     write(path, [Event("A flood", when="2022-05", statistics=[Statistic("evacuated", "over 900 people")])])
    ...     list(read(path))
    [Event('A flood', when='2022-05', statistics=(Statistic('evacuated', Quantity(900, hedge='over', unit='person', text='over 900 people')),))]

A file is written whole or not at all, with sqlite-utils (the extra ``sqlite``); reading needs Python's own SQLite alone. What stands in the
columns when a database is read counts, so it may be edited there: ``fromtables`` says how. Columns of one's own are passed over.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import pathlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newsevents.disk.atomic import replacing_path
from newsevents.errors import InvalidArgumentError, InvalidFileError, MissingExtraError, shown
from newsevents.formats.fromtables import event_of
from newsevents.formats.opening import Source, Target
from newsevents.formats.sqltables import LINKS, TABLES, RowMaker
from newsevents.formats.tables import Row
from newsevents.records.event import Event
from newsevents.records.several import several
from newsevents.streams.policy import MOST_BYTES, Found, OnError, Policy, settled

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["LOSSES", "read", "write"]

LOSSES: Mapping[str, str] = {}
"""The fields that the tables can't carry: none."""

_BATCH = 20
_CHILDREN = tuple(table.name for table in TABLES if table.name != "events")
_FIRST_BYTES = b"SQLite format 3\x00"


def write(target: Target, events: Iterable[Event] | Event) -> None:
    """Write a database of events; they may come one by one, and are not held.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no path, ``MissingExtraError`` without
    sqlite-utils.

    >>> import io
    >>> write(io.BytesIO(), [])
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: path: a database needs a file of its own; give the path of one
    """
    path = _path(target)
    try:
        from sqlite_utils import Database
    except ModuleNotFoundError:
        raise MissingExtraError("sqlite", "sqlite-utils") from None
    with replacing_path(path) as new, contextlib.closing(sqlite3.connect(new)) as connection:
        # what fails is thrown away as a whole, so nothing needs to be undone within
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        database = Database(connection, execute_plugins=False)
        _create(database)
        _fill(connection, several(events))
        database.index_foreign_keys()


def _path(file: object) -> pathlib.Path:
    if not isinstance(file, (str, os.PathLike)):
        raise InvalidArgumentError("path: a database needs a file of its own; give the path of one")
    return pathlib.Path(file)


def _create(database: Database) -> None:
    for table in TABLES:
        links = [(name, LINKS[name], "key") for name in table.columns if name in LINKS]
        database.table(table.name).create(table.columns, pk="key", foreign_keys=links, not_null=table.needed)


def _fill(connection: sqlite3.Connection, events: Iterator[Event]) -> None:
    maker = RowMaker()
    statements = {
        table.name: f"INSERT INTO {table.name} VALUES ({', '.join(f':{name}' for name in table.columns)})"  # noqa: S608  the names are ours
        for table in TABLES
    }
    while batch := list(itertools.islice(events, _BATCH)):
        made = [maker.rows_of(event) for event in batch]
        for name, statement in statements.items():
            rows: list[Row] = [row for tables in made for row in tables[name]]
            connection.executemany(statement, rows)
    connection.commit()


def read(source: Source, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a database, in the order of their keys; the other tables may be missing.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for what can't be read, with its path, in which an event stands by its key.

    >>> list(read("floods.sqlite", on_error="stop"))
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: on_error: 'stop' is unknown; write 'raise', 'skip' or a callable
    """
    policy = Policy(on_error).checked()
    yield from settled(_found(_path(source)), policy.on_error)


def _found(path: pathlib.Path) -> Iterator[Found]:
    with path.open("rb") as file:
        if file.read(len(_FIRST_BYTES)) != _FIRST_BYTES:
            yield InvalidFileError("it is no database of SQLite; write one, or say which format it has", offset=0)
            return
    try:
        with contextlib.closing(_connected(path)) as connection:
            yield from _events(connection)
    except InvalidFileError as error:
        yield error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield InvalidFileError(f"SQLite can't read it: {error}", path="$")


def _connected(path: pathlib.Path) -> sqlite3.Connection:
    """A database that is only read, and can't make the reader run what stands in it."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    connection.execute("PRAGMA trusted_schema = OFF")
    # bytes that are no UTF-8 are then refused where they stand
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    connection.row_factory = _by_name
    return connection


def _by_name(cursor: sqlite3.Cursor, cells: tuple[object, ...]) -> dict[str, object]:
    return {column[0]: cell for column, cell in zip(cursor.description, cells, strict=True)}


def _events(connection: sqlite3.Connection) -> Iterator[Found]:
    known = _tables(connection)
    children = {name: _Children(connection, name) for name in _CHILDREN if name in known}
    for row in connection.execute("SELECT * FROM events ORDER BY key"):
        tables = {name: rows.of(row["key"]) for name, rows in children.items()}
        try:
            yield event_of(row, tables)
        except InvalidFileError as error:
            key = row["key"] if isinstance(row["key"], int) else shown(row["key"])
            for one in {id(one): one for one in (error, *error.problems)}.values():
                one.path = f"$.events[{key}]{(one.path or '$')[1:]}"
            yield error
    for name in children:
        yield from _orphans(connection, name)


def _tables(connection: sqlite3.Connection) -> set[object]:
    """The tables that there are; a view or a virtual table is none, for it runs what it likes."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    names = {row["name"] for row in found}
    if "events" not in names:
        raise InvalidFileError("there is no table 'events', which has a row for each event", path="$")
    return names


class _Children:
    """The rows of a table that belong to events, taken event by event in the order of these."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        # all at once, in the order of the events: one question, whether or not there is an index
        self._rows = connection.execute(
            f"SELECT {name}.* FROM events JOIN {name} ON {name}.event_key = events.key ORDER BY events.key, {name}.key"  # noqa: S608  the names are ours
        )
        self._next: dict[str, object] | None = next(self._rows, None)

    def of(self, key: object) -> list[dict[str, object]]:
        """The rows of the event with that key."""
        found = []
        while self._next is not None and self._next["event_key"] == key:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _orphans(connection: sqlite3.Connection, name: str) -> Iterator[InvalidFileError]:
    belongs = f"EXISTS (SELECT 1 FROM events WHERE events.key = {name}.event_key)"  # noqa: S608  the names are ours
    (row,) = connection.execute(f"SELECT count(*) AS number FROM {name} WHERE NOT {belongs}")  # noqa: S608  as above
    if row["number"]:
        problem = f"{row['number']} rows belong to no event; write the key of one in event_key"
        yield InvalidFileError(problem, path=f"$.{name}")
