"""Files that formats are read from and written to: by name or open, as text or as bytes."""

from __future__ import annotations

import io
import os
import pathlib
from collections.abc import Iterator
from typing import Any, cast

import pytest

from newsevents import InvalidArgumentError, InvalidFileError, NewsEventsError
from newsevents.formats import csv
from newsevents.formats.opening import bytes_out, text_in, text_out
from newsevents.streams.policy import settled


def test_a_file_by_name_is_written_whole_or_not_at_all(tmp_path: pathlib.Path) -> None:
    """A failure leaves the old file; without one, the new text takes its place, line ends as they were written."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(TypeError), text_out(path) as file:
        file.writelines(["new", cast("Any", 7)])
    assert path.read_text(encoding="utf-8") == "old"
    with text_out(path) as file:
        file.write("Паводок\r\n")
    assert path.read_bytes() == "Паводок\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_open_files_stay_open(tmp_path: pathlib.Path) -> None:
    """A file that was open already, of text or of bytes, is left open."""
    text, octets = io.StringIO(), io.BytesIO()
    for target in (text, octets):
        with text_out(cast("Any", target)) as file:
            file.write("a\r\n")
        cast("Any", target).seek(0)
        with text_in(cast("Any", target)) as file:
            assert file.read() == "a\r\n"
    with bytes_out(octets) as out:
        assert out is octets
    assert not text.closed
    assert not octets.closed


def test_a_refusal_leaves_nothing_open() -> None:
    """What was found in a file is closed once a refusal is raised, though the error holds the frames it was found in."""
    closed = []

    def found() -> Iterator[NewsEventsError]:
        try:
            yield InvalidFileError("it is torn")
        finally:
            closed.append(True)

    kept = found()
    with pytest.raises(InvalidFileError, match="it is torn"):
        list(settled(kept, "raise"))
    assert closed


def test_a_file_may_be_closed_before_its_reader() -> None:
    """Whoever closes a file halfway, and then drops the reader, hears nothing of it."""
    file = io.BytesIO(b"title\nA flood\nAnother\n")
    found = csv.read(file)
    assert next(found).title == "A flood"
    file.close()
    cast("Any", found).close()


@pytest.mark.parametrize("size", [0, 5, 8191, 20_000])
def test_bytes_that_are_no_text_stand_as_surrogates(tmp_path: pathlib.Path, size: int) -> None:
    """A byte that is no UTF-8 costs no other, by name and in an open file of bytes."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + b"a" * size + b"\xe9t\xe9")
    with path.open("rb") as opened:
        for source in (path, io.BytesIO(path.read_bytes()), opened):
            with text_in(cast("Any", source)) as file:
                assert file.read() == "a" * size + "\udce9t\udce9"


@pytest.mark.parametrize("size", [0, 5, 8191, 20_000])
def test_a_file_of_text_refuses_by_itself(tmp_path: pathlib.Path, size: int) -> None:
    """A file that its opener reads strictly is refused, with the byte counted from its start."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * size + b"\xe9t\xe9")
    with path.open(encoding="utf-8") as opened:
        with pytest.raises(InvalidFileError) as caught, text_in(opened) as file:
            file.read()
        assert caught.value.offset == size


def test_a_pipe_does_not_tell_the_byte() -> None:
    """What comes through a pipe of text is read all the same, and refused without the place of the byte."""
    reader, writer = os.pipe()
    os.write(writer, b"caf\xe9 ")
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        with pytest.raises(InvalidFileError, match="the byte 0xe9 is not UTF-8") as caught, text_in(pipe) as file:
            file.read()
        assert caught.value.offset is None


def test_what_is_no_file_is_refused() -> None:
    """Neither a path nor an open file: it is said so."""
    for opened in (text_in, text_out, bytes_out):
        with (
            pytest.raises(InvalidArgumentError, match="path: 7 is neither a path nor an open file"),
            cast("Any", opened)(7),
        ):
            pass
