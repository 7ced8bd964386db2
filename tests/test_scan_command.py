"""``newsevents scan``: the figures of a text as lines and as statistics."""

from __future__ import annotations

import io
import json
import os
import pathlib
import subprocess
import sys

import pytest

from newsevents import InvalidRecordError, Source, Statistic, TextSelector, make_converter
from newsevents.cli import main
from newsevents.views.figures import decoded, figures, figures_json, figures_shown
from newsevents.wording import scan
from tests.test_cli import require_one_line

TEXT = (
    "The harbour office says that over 1,900 captured sailors are still held, 736 days on.\n"
    "Every fifth of almost 900 crews came home; it cost\n€1.2 to €1.4 million and took two years and 11 days.\n"
)


@pytest.fixture
def article(tmp_path: pathlib.Path) -> pathlib.Path:
    """A file with the text."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_lines(article: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each figure is a line with its place, its hedge, its bounds and its words."""
    assert main(["scan", str(article)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "29-56    over  (1900, …)           over 1,900 captured sailors",
        "73-81    -     [736, 736]          736 days",
        "86-117   -     (…, 180)            Every fifth of almost 900 crews",
        "137-157  -     [1200000, 1400000]  €1.2 to €1.4 million",
        "167-188  -     -                   two years and 11 days",
    ]


def test_json(article: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON is an array of statistics, whose anchors are the words at their places."""
    assert main(["scan", "--json", str(article)]) == 0
    written = json.loads(capsys.readouterr().out)
    read = [make_converter().structure(item, Statistic) for item in written]
    assert read == figures(TEXT)
    assert [(one.label, str(one.kind)) for one in read] == [
        ("captured sailor", "count"), ("day", "duration"), ("crew", "share"), ("EUR", "amount"), ("year", "duration"),
    ]  # fmt: skip
    for one, phrase in zip(read, scan(TEXT), strict=True):
        assert one.anchor == TextSelector.at(TEXT, phrase.start, phrase.end)
        assert one.anchor.exact == one.quantity.text == phrase.text
    assert written[0]["quantity"] == {
        "value": 1900, "hedge": "over", "unit": "captured sailor", "text": "over 1,900 captured sailors",
    }  # fmt: skip


def test_figures_cite_their_source() -> None:
    """The source of a text is that of each of its figures, given itself or its id."""
    source = Source("A made-up report", id="report")
    for given in (source, "report"):
        assert {one.source for one in figures("Over 900 people and 40 barns.", source=given)} == {"report"}
    with pytest.raises(InvalidRecordError, match="has no id to refer to"):
        figures("Over 900 people.", source=Source("A made-up report"))


def test_no_figures(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text without figures prints nothing, and an empty array as JSON."""
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert (main(["scan", str(path)]), capsys.readouterr().out) == (0, "")
    assert (main(["scan", str(path), "--json"]), capsys.readouterr().out) == (0, "[]\n")
    assert figures_shown("") == ""


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"40 barns burned."), encoding="utf-8"))
    assert main(["scan", "-"]) == 0
    assert capsys.readouterr().out == "0-8  -  [40, 40]  40 barns\n"


def test_json_is_utf8_everywhere(article: pathlib.Path) -> None:
    """The JSON is UTF-8 where the terminal is not."""
    command = [sys.executable, "-m", "newsevents", "scan", "--json", str(article)]
    done = subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert json.loads(done.stdout.decode("utf-8"))[3]["quantity"]["text"] == "€1.2 to €1.4 million"


def test_not_utf8(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that are no UTF-8 are refused in one line with the file and the place."""
    path = tmp_path / "latin.txt"
    path.write_bytes(b"40 caf\xe9s")
    assert main(["scan", str(path)]) == 1
    error = capsys.readouterr().err
    require_one_line(error)
    assert f"{path}: the byte 0xe9 at 6 is not UTF-8" in error


def test_places_count_every_character() -> None:
    """A byte order mark and line ends of two characters count, so that anchors fit the bytes as they are."""
    text = decoded("\ufeffIt rained.\r\n\r\n40 barns burned.".encode())
    assert [(one.anchor.start, one.anchor.exact) for one in figures(text) if one.anchor] == [(15, "40 barns")]


def test_dollar() -> None:
    """A dollar without a country is the one that the caller names."""
    assert [one.quantity.unit for one in figures("It cost $5 million.", dollar="CAD")] == ["CAD"]
    assert json.loads(figures_json("It cost $5.", dollar="AUD"))[0]["quantity"]["unit"] == "AUD"


def test_a_share_without_a_noun_is_labelled_by_its_kind() -> None:
    """Where nothing is counted, the label is the kind."""
    assert [one.label for one in figures("Turnout was 60%.")] == ["share"]
