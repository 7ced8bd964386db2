"""``--from`` and ``--keep-going``: the format of what is read, and going on past what can't be read."""

from __future__ import annotations

import io
import pathlib
import sys

import pytest

from newsevents import read
from newsevents.cli import main

TABLE = "title,when,status\nA flood,2022-05,\nA fire,May,rumoured\nA drought,2023,\nA storm,soon,\n"
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,actor1,country,location,source,notes,fatalities\n"
    "RUR7,2022-05-16,1,Battles,A made-up army,Ruritania,A made-up town,A made-up paper,,3\n"
    "RUR8,05/16/2022,1,Battles,A made-up army,Ruritania,A made-up town,A made-up paper,,3\n"
)


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A folder with a table, two rows of which are broken, and the same as a data set's."""
    (tmp_path / "mixed.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "acled.csv").write_text(ACLED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told_places(error: str) -> list[str]:
    """The file, field and line of each line on standard error."""
    return [": ".join(line.split(": ")[:3]) for line in error.splitlines()]


REFUSED = [
    "newsevents: mixed.csv: $.when, line 3",
    "newsevents: mixed.csv: $.status, line 3",
    "newsevents: mixed.csv: $.when, line 5",
]


def test_convert_goes_on_where_it_is_told_to(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each refused row is told, the others are written, and the exit code says that something was refused."""
    assert main(["convert", "mixed.csv", "good.jsonl"]) == 1
    assert not (folder / "good.jsonl").exists()
    capsys.readouterr()
    assert main(["convert", "--keep-going", "mixed.csv", "good.jsonl"]) == 1
    assert told_places(capsys.readouterr().err) == REFUSED
    assert [event.title for event in read("good.jsonl")] == ["A flood", "A drought"]
    assert main(["convert", "--keep-going", "good.jsonl", "better.csv"]) == 0


def test_convert_writes_nothing_where_nothing_can_be_read(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of which no record can be read leaves an old file in its place."""
    (folder / "good.jsonl").write_text("old\n", encoding="utf-8")
    assert main(["convert", "--keep-going", "acled.csv", "good.jsonl"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("newsevents: acled.csv: line 1: it looks like the data set acled; read it with")
    assert error.endswith("newsevents: acled.csv: no event can be read, so nothing is written\n")
    assert (folder / "good.jsonl").read_text(encoding="utf-8") == "old\n"


def test_show_goes_on_where_it_is_told_to(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The events that can be read are shown."""
    assert main(["show", "--keep-going", "mixed.csv"]) == 1
    out, error = capsys.readouterr()
    assert [line for line in out.splitlines() if line.startswith("A ")] == ["A flood", "A drought"]
    assert told_places(error) == REFUSED


@pytest.mark.parametrize("command", ["check", "show"])
def test_the_format_of_what_is_read_can_be_said(
    command: str, folder: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--from`` holds for files whose names say otherwise, and for standard input."""
    assert main([command, "--from", "acled", "acled.csv"]) == 1
    assert capsys.readouterr().err.startswith("newsevents: acled.csv: $.event_date, line 3: ")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode()), encoding="utf-8"))
    assert main([command, "--from", "csv", "-"]) == 1
    assert capsys.readouterr().err.startswith("newsevents: -: $.when, line 3: ")


def test_every_problem_of_a_record_is_a_line(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record with several problems costs one run, and not one for each of them."""
    (folder / "bad.jsonl").write_text('{"schema":"newsevents/1","title":7,"id":7}\n', encoding="utf-8")
    assert main(["show", "--keep-going", "bad.jsonl"]) == 1
    assert told_places(capsys.readouterr().err) == [
        "newsevents: bad.jsonl: $.title, line 1, byte 0",
        "newsevents: bad.jsonl: $.id, line 1, byte 0",
    ]
