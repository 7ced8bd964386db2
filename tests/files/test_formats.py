"""``read`` and ``write`` choose the format by the name of a file, or as they are told."""

from __future__ import annotations

import io
import pathlib

import pytest

from newsevents import Event, InvalidArgumentError, InvalidFileError, NewsEventsError, read, write
from newsevents.formats.choosing import chosen, known
from newsevents.formats.registry import FORMATS, Format
from tests.codec.material import FULL, SMALL


@pytest.fixture
def more_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Formats that go one way alone, and one whose ending ends in that of another."""
    more = [Format("drawn", (".drawn.json",), "out"), Format("found", (), "in")]
    monkeypatch.setattr("newsevents.formats.choosing.FORMATS", {**FORMATS, **{one.name: one for one in more}})


def test_a_name_tells_the_format(tmp_path: pathlib.Path) -> None:
    """Events come back from a file of another format as from JSON."""
    write(tmp_path / "floods.csv", iter([FULL, SMALL]))
    assert (tmp_path / "floods.csv").read_bytes().startswith(b"id,title,")
    assert list(read(tmp_path / "floods.csv")) == [FULL, SMALL]


def test_format_tells_more_than_the_name(tmp_path: pathlib.Path) -> None:
    """``format`` has the last word, for the library's own JSON too."""
    write(tmp_path / "floods.csv", [SMALL], format="json")
    assert (tmp_path / "floods.csv").read_bytes().startswith(b'[{"schema"')
    assert list(read(tmp_path / "floods.csv", format="json")) == [SMALL]
    write(tmp_path / "floods", [SMALL], format="csv")
    assert list(read(tmp_path / "floods", format="csv")) == [SMALL]


def test_an_open_file_has_a_format(tmp_path: pathlib.Path) -> None:
    """An open file is JSON Lines unless its name or ``format`` tells another, and stays open."""
    with (tmp_path / "floods.csv").open("w+b") as file:
        write(file, [SMALL])
        file.seek(0)
        assert list(read(file)) == [SMALL]
        file.seek(0)
        assert file.read().startswith(b"id,title,")
    nameless = io.StringIO()
    write(nameless, [SMALL], format="csv")
    nameless.seek(0)
    assert list(read(nameless, format="csv")) == [SMALL]
    assert chosen(io.BytesIO(), None, "read") == "jsonl"


def test_refusals_go_where_they_are_told(tmp_path: pathlib.Path) -> None:
    """``on_error`` holds for every format."""
    path = tmp_path / "floods.csv"
    path.write_text("title,when\nA flood,May\nAnother,2022\n", encoding="utf-8")
    told: list[NewsEventsError] = []
    assert list(read(path, on_error=told.append)) == [Event("Another", when="2022")]
    assert [error.line for error in told] == [2]
    with pytest.raises(InvalidFileError, match="line 2"):
        list(read(path))


def test_what_is_for_json_alone(tmp_path: pathlib.Path) -> None:
    """Choices that other formats have not are refused there, and a file that is not there is told at once."""
    (tmp_path / "floods.csv").touch()
    with pytest.raises(
        InvalidArgumentError, match="unknown, max_bytes: they are for JSON alone; leave them out for csv"
    ):
        read(tmp_path / "floods.csv", unknown="ignore")
    with pytest.raises(InvalidArgumentError, match="they are for JSON alone"):
        read(tmp_path / "floods.csv", max_bytes=7)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.csv")
    with pytest.raises(InvalidArgumentError, match="append: a file of csv can't be added to; write JSON Lines"):
        write(tmp_path / "floods.csv", [], append=True)


@pytest.mark.usefixtures("more_formats")
def test_the_longest_ending_tells() -> None:
    """An ending within another one's gives way to it."""
    assert chosen("a.drawn.json", None, "written") == "drawn"
    assert chosen("drawn.json", None, "written") == "json"
    assert chosen(pathlib.Path("a.JSONL.GZ"), None, "read") == "jsonl"


@pytest.mark.usefixtures("more_formats")
def test_a_format_of_one_direction_is_refused_in_the_other() -> None:
    """What is only written is not read, and the formats that are read are named; and so the other way round."""
    with pytest.raises(InvalidArgumentError) as caught:
        chosen("a.drawn.json", None, "read")
    readable = [name for name, one in FORMATS.items() if one.reads]
    assert "format: drawn is written and not read; those that are read are json, jsonl, csv" in str(caught.value)
    assert all(name in str(caught.value) for name in [*readable, "found"])
    with pytest.raises(InvalidArgumentError, match="format: found is read and not written; those that are written are"):
        known("found", "written")
    with pytest.raises(InvalidArgumentError) as caught:
        chosen("a.txt", None, "written")
    assert ".drawn.json" in str(caught.value)
