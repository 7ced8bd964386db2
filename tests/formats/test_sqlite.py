"""SQLite: tables that hold together and are edited in SQL; databases that are no such thing are refused."""

from __future__ import annotations

import io
import os
import pathlib
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Event,
    InvalidArgumentError,
    InvalidFileError,
    MissingExtraError,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
)
from newsevents.formats import rows, sqlite
from newsevents.formats.fromtables import event_of
from newsevents.formats.sqltables import LINKS, TABLES
from newsevents.formats.tables import Of
from tests.machines import needs_modes, needs_pipes
from tests.records.strategies import full_event

FULL = full_event()
FLOOD = Event(
    "A flood",
    id="flood",
    when="2022-05/..",
    participants=[Participant("A made-up brigade", role="helper")],
    statistics=[
        Statistic("evacuated", "over 900 people", id="out", attributed_to=Party(description="a mayor", kind="person"),
                  via=["A made-up agency", "A made-up radio"], source="report"),
        Statistic("homeless", Quantity(40, low=30, high=60, unit="family"), id="in"),
    ],
    quotes=[Quote("It rained.", Party("A. Maker", title="mayor"), id="rain", source="report")],
    sources=[Source("A made-up report", id="report", published="2022-05-16", authors=["A", "B; C"])],
)  # fmt: skip


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    """A database of two events."""
    found = tmp_path / "floods.sqlite"
    sqlite.write(found, [FLOOD, Event("Another flood")])
    return found


def asked(path: pathlib.Path, question: str, *values: object) -> list[Any]:
    """What a database answers, or what it is made to do."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(question, values).fetchall()


def only(path: pathlib.Path) -> Event:
    """The first event of a database."""
    return next(iter(sqlite.read(path)))


def problems(path: pathlib.Path) -> list[str]:
    """What is said of a database."""
    told: list[NewsEventsError] = []
    assert all(isinstance(event, Event) for event in sqlite.read(path, on_error=told.append))
    return [str(error) for error in told]


def test_the_tables_hold_together(path: pathlib.Path) -> None:
    """Each key points to the row of another table, as the database itself can tell."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert sorted(names) == ["events", "parties", "quotes", "sources", "statistics"]
        for table in TABLES:
            found = connection.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
            assert {(row[3], row[2], row[4]) for row in found} == {
                (name, LINKS[name], "key") for name in table.columns if name in LINKS
            }
            indexes = connection.execute(f"PRAGMA index_list({table.name})").fetchall()
            assert len(indexes) == len(found)


@pytest.mark.parametrize(("table", "of"), [("events", "event"), ("statistics", "statistic"), ("quotes", "quote")])
def test_columns_are_those_of_rows(path: pathlib.Path, table: str, of: Of) -> None:
    """A column that a table has in common with ``rows`` holds the same."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = [dict(row) for row in connection.execute(f"SELECT * FROM {table} WHERE key < 3 ORDER BY key")]  # noqa: S608  as above
    wanted = [row for event in (FLOOD, Event("Another flood")) for row in rows(event, of)]
    assert len(found) == len(wanted)
    assert {"when", "label", "text"} & set(found[0])
    for row, other in zip(found, wanted, strict=True):
        assert {name: cell for name, cell in row.items() if name in other} == {
            name: cell for name, cell in other.items() if name in row
        }


def test_days_and_bounds_in_sql(path: pathlib.Path) -> None:
    """Days are ISO texts, empty where open; bounds are numbers, and what they rule out can be asked."""
    assert asked(path, "SELECT earliest, latest FROM events ORDER BY key") == [("2022-05-01", None), (None, None)]
    question = "SELECT label, low, low_open, high, unit FROM statistics ORDER BY key"
    assert asked(path, question) == [("evacuated", 900, 1, None, "person"), ("homeless", 30, 0, 60, "family")]
    assert asked(path, "SELECT title, earliest FROM sources") == [("A made-up report", "2022-05-16")]


def test_parties_in_sql(path: pathlib.Path) -> None:
    """Who takes part, says or relays is a row, which points to what it is said of."""
    question = (
        "SELECT parties.part, parties.name, parties.description, statistics.label, quotes.text FROM parties "
        "LEFT JOIN statistics ON statistics.key = statistic_key LEFT JOIN quotes ON quotes.key = quote_key ORDER BY parties.key"
    )
    assert asked(path, question) == [
        ("participant", "A made-up brigade", None, None, None),
        ("attributed_to", None, "a mayor", "evacuated", None),
        ("via", "A made-up agency", None, "evacuated", None),
        ("via", "A made-up radio", None, "evacuated", None),
        ("speaker", "A. Maker", None, None, "It rained."),
    ]
    joined = "SELECT title FROM sources JOIN quotes ON sources.key = quotes.source_key"
    assert asked(path, joined) == [("A made-up report",)]


@pytest.mark.parametrize(
    "number", [2**62, 2**63 - 1, -(2**63), 2**63, 10**30, -(10**30), 10**400, 2.5, 1e300, -1e-300, 2**53 + 1]
)
def test_numbers_of_any_size_come_back(number: float, tmp_path: pathlib.Path) -> None:
    """A number that SQLite has no room for is near enough in its column, and exact in the JSON."""
    event = Event(
        "A flood", statistics=[Statistic("big", Quantity(number)), Statistic("share", Quantity(1, per=abs(number)))]
    )
    sqlite.write(tmp_path / "a.db", [event])
    assert list(sqlite.read(tmp_path / "a.db")) == [event]


@pytest.mark.parametrize(
    ("question", "found", "wanted"),
    [
        ("UPDATE events SET title = 'A deluge'", lambda event: event.title, "A deluge"),
        ("UPDATE events SET \"when\" = '2022-06'", lambda event: str(event.when), "2022-06"),
        ("UPDATE events SET places = 'A made-up town', latitude = 47.5", lambda event: event.places,
         (Place("A made-up town", latitude=47.5),)),
        ("UPDATE statistics SET value = 950, hedge = NULL, text = NULL WHERE key = 1",
         lambda event: event.statistics[0].quantity, Quantity(950, unit="person")),
        ("UPDATE statistics SET value = 45, high = 70 WHERE key = 2", lambda event: event.statistics[1].quantity,
         Quantity(45, low=30, high=70, unit="family")),
        ("UPDATE statistics SET cumulative = 1", lambda event: event.statistics[0].cumulative, True),
        ("DELETE FROM statistics WHERE key = 2", lambda event: event.statistics, FLOOD.statistics[:1]),
        ("INSERT INTO statistics (event_key, label, low, high, unit) VALUES (1, 'hurt', 3, 5, 'person')",
         lambda event: event.statistics[2].quantity, Quantity(low=3, high=5, unit="person")),
        ("INSERT INTO statistics (event_key, label, value, low, high) VALUES (1, 'hurt', 4, 3, 5)",
         lambda event: event.statistics[2].quantity, Quantity(4, low=3, high=5)),
        ("INSERT INTO statistics (event_key, label, value, low, high) VALUES (1, 'hurt', 4, 4, 4)",
         lambda event: event.statistics[2].quantity, Quantity(4)),
        ("INSERT INTO statistics (event_key, label, value, hedge, low) VALUES (1, 'hurt', 4, 'at_least', 4)",
         lambda event: event.statistics[2].quantity, Quantity(4, hedge="at_least")),
        ("UPDATE parties SET name = 'B. Maker', anonymous = 0 WHERE part = 'speaker'", lambda event: event.quotes[0].speaker,
         Party("B. Maker", title="mayor", anonymous=False)),
        ("DELETE FROM parties WHERE part = 'speaker'", lambda event: event.quotes[0].speaker, Party("A. Maker")),
        ("DELETE FROM parties WHERE part = 'via'", lambda event: event.statistics[0].via,
         (Party("A made-up agency"), Party("A made-up radio"))),
        ("INSERT INTO parties (event_key, name) VALUES (1, 'A made-up church')", lambda event: event.participants[1],
         Participant("A made-up church")),
        ("UPDATE quotes SET said_on = '2022-05-16', cue = ''", lambda event: (str(event.quotes[0].said_on), event.quotes[0].cue),
         ("2022-05-16", None)),
        ("INSERT INTO quotes (event_key, text, speaker, via) VALUES (1, 'Help!', 'A voice', 'A radio; A paper')",
         lambda event: (event.quotes[1].speaker, event.quotes[1].via), (Party("A voice"), (Party("A radio"), Party("A paper")))),
        ("UPDATE sources SET authors = 'D; E'", lambda event: event.sources[0].authors, ("D", "E")),
        ("UPDATE statistics SET low = 7, high = 8 WHERE key = 1", lambda event: event, FLOOD),
        ("UPDATE events SET earliest = '1900-01-01'", lambda event: event, FLOOD),
        ("UPDATE statistics SET source_key = NULL", lambda event: event, FLOOD),
        ("ALTER TABLE events ADD COLUMN remark TEXT DEFAULT 'of my own'", lambda event: event, FLOOD),
    ],
)  # fmt: skip
def test_edits_count(path: pathlib.Path, question: str, found: Callable[[Event], object], wanted: object) -> None:
    """What an editor changes in the columns is read; what follows from other columns is not."""
    asked(path, question)
    assert found(only(path)) == wanted


def test_a_database_of_ones_own(tmp_path: pathlib.Path) -> None:
    """A database needs no more than the table of events with a key and a title."""
    path = tmp_path / "mine.db"
    asked(path, 'CREATE TABLE events (key INTEGER PRIMARY KEY, title TEXT, "when" TEXT)')
    asked(path, "INSERT INTO events VALUES (7, 'A flood', '2022-05'), (3, 'An older flood', NULL)")
    assert list(sqlite.read(path)) == [Event("An older flood"), Event("A flood", when="2022-05")]


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ("UPDATE events SET title = ''", "$.events[1].title: '' is empty; write some text"),
        ("UPDATE events SET title = x'ff'", "$.events[1].title: b'\\xff' is not text; write text or a number"),
        ("UPDATE events SET \"when\" = 'May'", "$.events[1].when: 'May' is not an EDTF date"),
        ("UPDATE events SET extra_json = '{'", "$.events[1].extra_json: not JSON"),
        ("UPDATE statistics SET kind = 'sum'", "$.events[1].statistics[0].kind: 'sum' is unknown; write one of count"),
        ("UPDATE statistics SET value = 'many'", "$.events[1].statistics[0].quantity.value: 'many' is not a number"),
        ("UPDATE statistics SET value = 9e999", "$.events[1].statistics[0].value: inf is not finite; write text or a number"),
        ("UPDATE statistics SET quantity_json = '[1]'", "$.events[1].statistics[0].quantity: a list is not a Quantity"),
        ("UPDATE statistics SET quantity_json = '{\"value\":\"x\"}'", "$.events[1].statistics[0].quantity.value: 'x' is not a number"),
        ("UPDATE statistics SET quantity_json = '{{'", "$.events[1].statistics[0].quantity_json: not JSON"),
        ("UPDATE statistics SET anchor_json = x'00'", "$.events[1].statistics[0].anchor_json: b'\\x00' is not text"),
        ("UPDATE statistics SET anchor_json = 7.5", "$.events[1].statistics[0].anchor: 7.5 is not a TextSelector"),
        ("UPDATE statistics SET cumulative = 2", "$.events[1].statistics[0].cumulative: 2 is neither true nor false"),
        ("UPDATE statistics SET cumulative = 'x'", "$.events[1].statistics[0].cumulative: 'x' is neither true nor false"),
        ("UPDATE sources SET authors = x'00'", "$.events[1].sources[0].authors"),
        ("UPDATE sources SET title = x'00'", "$.events[1].sources[0].title"),
        ("UPDATE sources SET id = NULL", "$.events[1].statistics[0].source: there is no source with the id 'report'"),
        ("UPDATE quotes SET text = NULL", "$.events[1].quotes[0].text: it is missing"),
        ("UPDATE parties SET part = 'speaker' WHERE part = 'attributed_to'", "$.events[1].parties: a party is 'speaker' with statistic_key 1"),
        ("UPDATE parties SET part = 'attributed_to' WHERE part = 'via'", "$.events[1].parties: 3 parties are its attributed_to; keep one"),
        ("UPDATE parties SET name = NULL WHERE part = 'participant'", "$.events[1].participants[0].party.name: a party has a name"),
        ("UPDATE sources SET event_key = 9", "$.events[1].statistics[0].source: there is no source with the id 'report'"),
        ("UPDATE quotes SET event_key = 9", "$.events[1].parties: a party is 'speaker' with statistic_key None and quote_key 1"),
        ("DROP TABLE statistics", "$.events[1].parties: a party is 'attributed_to' with statistic_key 1"),
        ("DELETE FROM events WHERE key = 1", "$.sources: 1 rows belong to no event; write the key of one in event_key"),
        ("DROP TABLE events", "$: there is no table 'events', which has a row for each event"),
        ("ALTER TABLE events RENAME COLUMN key TO number", "$: SQLite can't read it: no such column: "),
        ("ALTER TABLE events RENAME COLUMN title TO name", "$.events[1].title: '' is empty; write some text"),
        ("ALTER TABLE quotes RENAME COLUMN event_key TO event", "$: SQLite can't read it: no such column: quotes.event_key"),
    ],
)  # fmt: skip
def test_refusals(path: pathlib.Path, question: str, problem: str) -> None:
    """What is wrong in a table is told with the key of its event and the field, and the first is raised."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        # an editor of another program may have made the tables without what can't be empty
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')")
    asked(path, question)
    told = problems(path)
    assert told[0].startswith(problem)
    with pytest.raises(InvalidFileError) as caught:
        list(sqlite.read(path))
    assert str(caught.value) == told[0]


def test_the_good_events_come_all_the_same(path: pathlib.Path) -> None:
    """An event that can't be read is told or skipped, and the next one is read."""
    asked(path, "UPDATE events SET status = 'rumoured' WHERE key = 1")
    told: list[NewsEventsError] = []
    assert list(sqlite.read(path, on_error=told.append)) == [Event("Another flood")]
    assert [error.path for error in told] == ["$.events[1].status"]
    assert list(sqlite.read(path, on_error="skip")) == [Event("Another flood")]


def test_all_that_is_wrong_with_an_event_is_told_together(path: pathlib.Path) -> None:
    """Each problem of an event has the key of the event and its own field."""
    asked(path, "UPDATE events SET status = 'rumoured', \"when\" = 'soon' WHERE key = 1")
    told: list[NewsEventsError] = []
    assert len(list(sqlite.read(path, on_error=told.append))) == 1
    assert [one.path for one in told[0].problems] == ["$.events[1].when", "$.events[1].status"]
    assert str(told[0]).startswith("$.events[1].when: ")


def test_keys_that_are_no_numbers(tmp_path: pathlib.Path) -> None:
    """A table of one's own may have other keys, and texts that are no UTF-8 are refused where they stand."""
    path = tmp_path / "mine.db"
    asked(path, "CREATE TABLE events (key TEXT, title TEXT)")
    asked(path, "INSERT INTO events VALUES ('a', 'A flood'), ('b', ''), ('c', CAST(x'41ff' AS TEXT))")
    told: list[NewsEventsError] = []
    assert list(sqlite.read(path, on_error=told.append)) == [Event("A flood")]
    assert [error.path for error in told] == ["$.events['b'].title", "$.events['c'].title"]
    assert "has a lone surrogate" in told[1].problem


def test_a_view_is_no_table(tmp_path: pathlib.Path) -> None:
    """A view could run for ever; it is not looked at."""
    path = tmp_path / "endless.db"
    asked(
        path,
        "CREATE VIEW events AS WITH RECURSIVE n(key) AS (SELECT 1 UNION ALL SELECT key + 1 FROM n) SELECT key, 'A' AS title FROM n",
    )
    assert problems(path) == ["$: there is no table 'events', which has a row for each event"]


@pytest.mark.parametrize(
    "content", [b"", b"title\nA flood\n", b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\xff" * 2000]
)
def test_files_that_are_no_database(content: bytes, tmp_path: pathlib.Path) -> None:
    """Another file is refused with what it lacks, and one that only begins like a database too."""
    path = tmp_path / "a.db"
    path.write_bytes(content)
    (told,) = problems(path)
    assert told.startswith(("byte 0: it is no database of SQLite; write one", "$: SQLite can't read it: "))


def test_a_database_with_broken_pages(path: pathlib.Path) -> None:
    """Whichever page of a database is overwritten, what is read of it are events, or it is refused."""
    whole = path.read_bytes()
    for start in range(100, len(whole), 400):
        path.write_bytes(whole[:start] + b"\xa5" * 300 + whole[start + 300 :])
        assert all(isinstance(problem, str) for problem in problems(path))


ODD = st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.text(max_size=5) | st.binary(max_size=5) | st.sampled_from(
    ["[]", "{}", "[{}]", "[1]", '{"value":1}', "null", "2022", "..", "1", "participant", "via", "[" * 300, "1e400"]
)  # fmt: skip


@given(data=st.data())
def test_a_reader_takes_any_cell(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands in a cell, the event is read or refused with its place."""
    path = tmp_path_factory.mktemp("cells") / "a.db"
    sqlite.write(path, [FULL])
    for table in data.draw(st.lists(st.sampled_from(TABLES), min_size=1, max_size=3)):
        name = data.draw(st.sampled_from([name for name in table.columns if name != "key"]))
        value = data.draw(ODD)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(f'UPDATE OR IGNORE {table.name} SET "{name}" = ?', [value])  # noqa: S608  the names are ours
    told: list[NewsEventsError] = []
    assert all(isinstance(event, Event) for event in sqlite.read(path, on_error=told.append))
    assert all(error.place for error in told)


def test_files_that_can_not_be_opened(tmp_path: pathlib.Path) -> None:
    """A database needs a path: open files, and what is no file, are refused; what the system refuses is its own error."""
    for thing in (io.BytesIO(), io.StringIO(), 7, None):
        with pytest.raises(
            InvalidArgumentError, match="path: a database needs a file of its own; give the path of one"
        ):
            sqlite.write(thing, [])  # type: ignore[arg-type]  # that is the point
        with pytest.raises(InvalidArgumentError, match="path: a database needs a file of its own"):
            list(sqlite.read(thing))  # type: ignore[arg-type]  # as above
    with pytest.raises(FileNotFoundError, match=r"none\.db"):
        list(sqlite.read(tmp_path / "none.db"))
    with pytest.raises(FileNotFoundError, match="nowhere"):
        sqlite.write(tmp_path / "nowhere" / "a.db", [])


def test_writing_is_whole_or_not_at_all(path: pathlib.Path) -> None:
    """What is no event leaves the old database as it was, and nothing beside it."""
    before = path.read_bytes()
    with pytest.raises(InvalidArgumentError, match=r"events\[\d\]: 'a flood' is not an Event; read or make one first"):
        sqlite.write(path, [FLOOD, "a flood"])  # type: ignore[list-item]  # that is the point
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    sqlite.write(path, [])
    assert list(sqlite.read(path)) == []


def test_errors_about_other_files_keep_their_names(path: pathlib.Path) -> None:
    """Where the events come from a file that can't be read, the error is about that one."""
    with pytest.raises(FileNotFoundError) as caught:
        sqlite.write(path, (event for event in sqlite.read(path.parent.parent / "none" / "other.db")))
    assert str(caught.value.filename).endswith("other.db")


def test_a_path_of_any_name(tmp_path: pathlib.Path) -> None:
    """A path may hold what an address can't, and may be bytes or text."""
    path = tmp_path / "50% of #1? é.db"
    sqlite.write(str(path), [FLOOD])
    assert list(sqlite.read(path)) == [FLOOD]


@needs_modes
@needs_pipes
def test_modes_and_pipes(path: pathlib.Path) -> None:
    """An old file keeps its mode, and what is no regular file is not replaced."""
    path.chmod(0o600)
    sqlite.write(path, [FLOOD])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    pipe = path.parent / "pipe.db"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="it is no regular file"):
        sqlite.write(pipe, [FLOOD])


def test_without_sqlite_utils(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing names the extra that it needs, and reading needs none."""
    monkeypatch.setitem(sys.modules, "sqlite_utils", None)
    with pytest.raises(
        MissingExtraError, match=r"sqlite-utils is not installed; it comes with pip install 'newsevents\[sqlite\]'"
    ):
        sqlite.write(path, [])
    assert only(path) == FLOOD


def test_cells_of_other_types() -> None:
    """A row of any database may have other types than ours; they are refused at their place."""
    with pytest.raises(InvalidFileError, match=r"\$\.sources\[0\]\.authors: 7 is not a list"):
        event_of({"title": "A flood"}, {"sources": [{"title": "A made-up report", "authors": 7}]})
