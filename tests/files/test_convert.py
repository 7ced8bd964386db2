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
    (tmp_path / "bad.jsonl").write_text("{}\n")
    assert main(["convert", str(tmp_path / "bad.jsonl"), str(tmp_path / "c.json")]) == 1
    assert "bad.jsonl: $.schema, line 1, byte 0: it is missing" in capsys.readouterr().err
    assert not (tmp_path / "c.json").exists()


def test_convert_from_and_to_standard_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for standard input and output, as JSON Lines."""
    given, made = io.BytesIO(), io.BytesIO()
    write(given, [SMALL])
    given.seek(0)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(given))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(made))
    assert main(["convert", "-", "-"]) == 0
    assert made.getvalue() == given.getvalue()


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema is printed as JSON."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()
