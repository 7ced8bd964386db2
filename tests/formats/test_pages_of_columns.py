"""The pages of the tables name each column that the code writes, and no other."""

from __future__ import annotations

import pathlib
import re

import attrs
import pytest

from newsevents import Event, Party, Quote, Source, Statistic
from newsevents.formats.sqltables import TABLES, Table
from newsevents.formats.tables import Row, columns, with_others

PAGES = pathlib.Path(__file__).parent.parent.parent / "docs" / "formats"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the docs are not beside these tests")


def names(text: str) -> list[str]:
    """What stands in the text as the name of a column."""
    return re.findall(r"`([a-z_]+)`", text)


def section(page: str, heading: str) -> str:
    """What stands under a heading of a page."""
    text = (PAGES / page).read_text(encoding="utf-8")
    assert f"\n## {heading}\n" in text, f"docs/formats/{page} has no section {heading!r}"
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def fields(kind: type[attrs.AttrsInstance]) -> set[str]:
    """The names of a record's fields."""
    return {field.name for field in attrs.fields(kind)}


def test_the_page_of_csv_names_the_columns_of_events() -> None:
    """Each column of a table of events has its row on the page; a new field of a text is written, and so has to stand there."""
    table = section("csv.md", "A row an event").partition("\n\nNothing")[0]
    told = [name for line in table.splitlines() for name in names(line.split("|")[1] if "|" in line else "")]
    assert sorted(told) == sorted(columns("event")), "docs/formats/csv.md: the list of the columns of events"


def test_the_page_of_csv_names_the_columns_of_quotes() -> None:
    """The columns of quotes stand on the page in their order."""
    told = names(section("csv.md", "A row a quote"))
    assert told == list(columns("quote")), "docs/formats/csv.md: the list of the columns of quotes"


def test_the_page_of_csv_names_the_columns_of_statistics() -> None:
    """What is no field of a statistic or of its quantity is named there, a JSON twin by its column."""
    known = {
        *names(section("csv.md", "A row a statistic")),
        *fields(Statistic),
        "value",
        "hedge",
        "per",
        "per_unit",
        "text",
    }
    untold = [name for name in columns("statistic") if name.removesuffix("_json") not in known and name not in known]
    assert untold == [], "docs/formats/csv.md: the columns of statistics"


OF = {"sources": Source, "statistics": Statistic, "quotes": Quote, "parties": Party}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_page_of_sqlite_names_the_columns_of_each_table(table: Table) -> None:
    """Each column of a table is named in its row, or is a field of the record whose fields are named there as a whole."""
    name, held = table.name, set(table.columns) - {"key", "event_key"}
    (line,) = (line for line in section("sqlite.md", "The tables").splitlines() if line.startswith(f"| `{name}` |"))
    told = set(names(line.split("|")[3]))
    whole = fields(OF[name]) if name in OF else set()
    assert held <= told | whole, f"docs/formats/sqlite.md: the columns of {name}"
    assert told - whole <= held | {"key"}, f"docs/formats/sqlite.md: the columns of {name}"


def test_a_new_column_stands_before_the_json() -> None:
    """A text without a column of its own stands with the plain columns, where people look, and before those of JSON."""
    row: Row = {"id": "flood", "extra_json": None}
    event = Event("A flood", id="flood", summary="It rained.")
    assert list(with_others(row, event))[:3] == ["id", "title", "type"]
    assert list(with_others(row, event))[-1] == "extra_json"
    assert with_others(row, event)["summary"] == "It rained."
    for of in ("event", "statistic", "quote"):
        is_json = [name.endswith("_json") for name in columns(of)]
        assert is_json == sorted(is_json)
