"""``newsevents convert`` and ``newsevents schema``."""

from __future__ import annotations

import io
import json
import pathlib

import pytest

from newsevents import json_schema, read, write
from newsevents.cli import main
from tests.codec.material import FULL, SMALL


def test_convert(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The events of one file are written to another, in the format that its name tells."""
    write(tmp_path / "a.json", [FULL, SMALL])
    assert main(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.jsonl.gz")]) == 0
    assert list(read(tmp_path / "b.jsonl.gz")) == [FULL, SMALL]
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    assert main(["convert", str(tmp_path / "bad.jsonl"), str(tmp_path / "c.json")]) == 1
    assert "bad.jsonl: $.schema, line 1, byte 0: it is missing" in capsys.readouterr().err
    assert not (tmp_path / "c.json").exists()


def test_convert_from_and_to_standard_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for standard input and output, as JSON Lines."""
    given, made = io.BytesIO(), io.BytesIO()
    write(given, [SMALL])
    given.seek(0)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(given, encoding="utf-8"))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(made, encoding="utf-8"))
    assert main(["convert", "-", "-"]) == 0
    assert made.getvalue() == given.getvalue()


def test_convert_to_a_format_and_back(tmp_path: pathlib.Path) -> None:
    """A name that ends as a format's files do is read and written in that format."""
    write(tmp_path / "a.jsonl", [FULL, SMALL])
    assert main(["convert", str(tmp_path / "a.jsonl"), str(tmp_path / "b.CSV")]) == 0
    assert main(["convert", str(tmp_path / "b.CSV"), str(tmp_path / "c.json")]) == 0
    assert list(read(tmp_path / "c.json")) == [FULL, SMALL]


def test_convert_with_formats_named(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    """``--from`` and ``--to`` say what names, and standard streams, don't."""
    (tmp_path / "floods.txt").write_text("title\nA flood\n", encoding="utf-8")
    made = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(made, encoding="utf-8"))
    assert main(["convert", "--from", "csv", "--to", "json", str(tmp_path / "floods.txt"), "-"]) == 0
    assert made.getvalue() == b'[{"schema":"newsevents/1","title":"A flood"}]\n'


def test_convert_with_an_unknown_format(capsys: pytest.CaptureFixture[str]) -> None:
    """A format that is none is wrong usage, told in one line with those that there are."""
    for option in ("--from", "--to"):
        with pytest.raises(SystemExit) as caught:
            main(["convert", option, "cvs", "a", "b"])
        assert caught.value.code == 2
        told = capsys.readouterr().err
        assert f"argument {option}: 'cvs' is unknown; write one of json, jsonl, csv" in told
        assert told.count("\n") == 1


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema is printed as JSON."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()


def test_a_file_without_events_is_noticed(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that tells of no event gives a file of none, and a line that says so."""
    page, found = tmp_path / "page.jsonld", tmp_path / "found.jsonl"
    page.write_text(
        '{"@context": "https://schema.org", "@type": "Person", "name": "A made-up person"}', encoding="utf-8"
    )
    assert main(["convert", str(page), str(found)]) == 0
    assert capsys.readouterr() == ("", f"newsevents: {page}: there are no events in it\n")
    assert found.read_bytes() == b""
