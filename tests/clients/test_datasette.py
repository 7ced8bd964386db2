"""Datasette serves a database of events: its pages follow the keys, and its interface gives days and bounds."""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from newsevents import Event, Party, Quote, Source, Statistic, write

pytest.importorskip("datasette", reason="Datasette is one of the clients")

FLOOD = Event(
    "A flood",
    when="2022-05-16/..",
    statistics=[Statistic("evacuated", "over 900 people", attributed_to="A made-up mayor", source="report")],
    quotes=[Quote("It rained.", Party("A. Maker"), source="report")],
    sources=[Source("A made-up report", id="report", published="2022-05-17")],
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address on this machine at which Datasette serves a database."""
    path = tmp_path_factory.mktemp("served") / "floods.db"
    write(path, [FLOOD, Event("A later flood", when="2023")])
    yield from _served(path)


def _served(path: pathlib.Path) -> Iterator[str]:
    # port 0: whichever is free
    command = [sys.executable, "-m", "datasette", "serve", str(path), "--host", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stderr is not None
            said = ""
            for line in server.stderr:
                said += line
                if match := re.search(r"running on (http://127\.0\.0\.1:[0-9]+)", line):
                    yield match[1]
                    break
            else:
                pytest.fail(f"Datasette did not start: {said}")
        finally:
            server.terminate()


def fetched(address: str, path: str, **query: str) -> str:
    """What the server answers."""
    with urllib.request.urlopen(f"{address}{path}?{urllib.parse.urlencode(query)}", timeout=30) as answer:  # noqa: S310  it is our own server
        text: str = answer.read().decode()
    return text


def rows(address: str, path: str, **query: str) -> list[dict[str, Any]]:
    """The rows that the server answers with, as JSON."""
    found: list[dict[str, Any]] = json.loads(fetched(address, path, _shape="array", **query))
    return found


def test_a_table_as_json(address: str) -> None:
    """The tables come with days as ISO texts, and with the literal bounds of figures."""
    events = rows(address, "/floods/events.json")
    assert [(row["title"], row["earliest"], row["latest"]) for row in events] == [
        ("A flood", "2022-05-16", None),
        ("A later flood", "2023-01-01", "2023-12-31"),
    ]
    (figure,) = rows(address, "/floods/statistics.json")
    assert (figure["label"], figure["low"], figure["low_open"], figure["high"]) == ("evacuated", 900, 1, None)


def test_rows_by_their_keys(address: str) -> None:
    """A table can be asked for the rows of an event, and a question be put in SQL."""
    (party,) = rows(address, "/floods/parties.json", event_key="1", part="speaker")
    assert party["name"] == "A. Maker"
    question = "SELECT speaker, text, title FROM quotes JOIN sources ON sources.key = source_key"
    (quote,) = rows(address, "/floods.json", sql=question)
    assert quote == {"speaker": "A. Maker", "text": "It rained.", "title": "A made-up report"}


def test_pages_link_what_belongs_together(address: str) -> None:
    """The page of a table shows the event and the source of a figure by their titles, as links."""
    page = fetched(address, "/floods/statistics")
    assert re.search(r'<a href="/floods/events/1">A flood</a>', page)
    assert re.search(r'<a href="/floods/sources/1">A made-up report</a>', page)
