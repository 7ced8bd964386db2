"""Errors that only some files, streams and settings can give."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import pathlib
from collections.abc import Iterator
from typing import IO, cast

import pytest

from newsevents import Event, InvalidArgumentError, InvalidJSONError, make_converter, read, write
from newsevents.cli import main
from newsevents.streams.lines import elements
from tests.codec.material import SMALL_TEXT
from tests.machines import IS_WINDOWS

LINE = SMALL_TEXT.encode() + b"\n"


def test_an_error_of_another_file_keeps_its_name(tmp_path: pathlib.Path) -> None:
    """Where the events come from a file that is missing, the error names that file and nothing is written."""

    def events() -> Iterator[Event]:
        yield Event("A made-up flood")
        (tmp_path / "elsewhere" / "missing.txt").read_text(encoding="utf-8")

    with pytest.raises(FileNotFoundError) as caught:
        write(tmp_path / "events.jsonl", events())
    assert str(caught.value.filename).endswith("missing.txt")
    assert list(tmp_path.iterdir()) == []


def test_appending_to_a_folder_is_an_error_of_the_system(tmp_path: pathlib.Path) -> None:
    """What can't be opened is no torn file, and the system's own error says so."""
    (tmp_path / "events.jsonl").mkdir()
    with pytest.raises(PermissionError if IS_WINDOWS else IsADirectoryError):
        write(tmp_path / "events.jsonl", [Event("A made-up flood")], append=True)


def test_a_comma_before_the_end_of_an_array_is_refused(tmp_path: pathlib.Path) -> None:
    """The events before the comma are given, and the comma is then told."""
    path = tmp_path / "events.json"
    path.write_text('[{"schema":"newsevents/1","title":"A made-up flood"},\n]', encoding="utf-8")
    events = read(path)
    assert next(iter(events)) == Event("A made-up flood")
    with pytest.raises(InvalidJSONError, match="a comma stands before the end; leave it out"):
        list(events)


@pytest.mark.parametrize("most", [0, -1, "many"])
def test_a_converter_reports_one_problem_at_least(most: int) -> None:
    """A number of problems below 1 is refused."""
    with pytest.raises(InvalidArgumentError, match=r"^most_problems: .* is too few; write 1 or more$"):
        make_converter(most_problems=most)


def test_figures_are_written_to_any_stream(tmp_path: pathlib.Path) -> None:
    """A standard output that is text alone takes the JSON of figures too."""
    path = tmp_path / "story.txt"
    path.write_text("Over 900 people left.", encoding="utf-8")
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        assert main(["scan", "--json", str(path)]) == 0
    assert [one["quantity"]["value"] for one in json.loads(stream.getvalue())] == [900]


@pytest.mark.parametrize("text", [b"[{},]", b"[{}, \n ]"])
def test_elements_end_without_a_comma(text: bytes) -> None:
    """A comma before the end of an array is told at the end, after the elements before it."""
    found = elements(io.BytesIO(text), 100)
    assert next(found).text == b"{}"
    with pytest.raises(InvalidJSONError, match="a comma stands before the end; leave it out"):
        next(found)


def test_nothing_follows_a_torn_element() -> None:
    """An element that the stream breaks off is given as torn, and is the last."""
    assert [span.is_torn for span in elements(io.BytesIO(b'[{}, {"a": '), 100)] == [False, True]


class Broken(io.BytesIO):
    """A stream that breaks off after its first bytes."""

    def __init__(self, content: bytes, error: Exception) -> None:
        super().__init__(content)
        self._error = error

    def readline(self, size: int | None = -1, /) -> bytes:
        """Give a line, or break off."""
        return self._or_break(super().readline(size))

    def read(self, size: int | None = -1, /) -> bytes:
        """Give some bytes, or break off."""
        return self._or_break(super().read(size))

    def _or_break(self, found: bytes) -> bytes:
        if not found:
            raise self._error
        return found


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (EOFError(), "the gzip ends early; it was not written to its end, or is cut off"),
        (gzip.BadGzipFile("CRC check failed 0x1 != 0x2"), "the gzip is broken: CRC check failed 0x1 != 0x2"),
        (gzip.BadGzipFile("Not a gzipped file (b'ju')"), "the gzip is broken: not a gzipped file (b'ju')"),
    ],
)
def test_a_broken_gzip_has_a_place(error: Exception, problem: str) -> None:
    """What breaks off is told at the line, or in an array at the column, up to which it was read, and in a document at its start."""
    for form, content, place in (
        ("jsonl", LINE, f"line 2, byte {len(LINE)}"),
        ("json", b"[" + LINE + b",", f"line 2, column 2, byte {len(LINE) + 2}"),
        ("json", LINE, "line 1, byte 0"),
    ):
        told: list[object] = []
        list(read(cast("IO[bytes]", Broken(content, error)), format=form, on_error=told.append))
        assert [str(one) for one in told] == [f"{place}: {problem}"]
