"""Packed files that break: what was whole before is given, whatever the form of the file."""

from __future__ import annotations

import gzip
import hashlib
import pathlib
import zlib
from typing import Literal

import pytest

from newsevents import Event, InvalidJSONError, NewsEventsError, load, read, write
from newsevents.streams.lines import BROKEN
from newsevents.streams.unpacked import Unpacked

MANY = [Event(f"A flood {hashlib.sha256(b'%d' % i).hexdigest()}") for i in range(3000)]


def whole_in(path: pathlib.Path, end: bytes) -> int:
    """How many events were whole when a packed file ended, each with its last bracket and what has to follow."""
    return zlib.decompressobj(wbits=31).decompress(path.read_bytes()).count(end)


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.99])
@pytest.mark.parametrize("on_error", ["raise", "skip"])
@pytest.mark.parametrize(("name", "end"), [("many.json.gz", b"}"), ("many.jsonl.gz", b"}\n")])
def test_what_was_whole_in_a_gzip_that_is_cut_off_is_given(
    tmp_path: pathlib.Path, name: str, end: bytes, on_error: Literal["raise", "skip"], share: float
) -> None:
    """An array loses no more events to a cut than lines do: those alone that were not whole."""
    path = tmp_path / name
    write(path, MANY)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    found = []
    try:
        for event in read(path, on_error=on_error):
            found.append(event)  # noqa: PERF402  those before the error are looked at
    except InvalidJSONError as error:
        assert error.problem.startswith("the gzip ends early")  # noqa: PT017  where nothing is raised, they were skipped
    assert found == MANY[: whole_in(path, end)] != []


@pytest.mark.parametrize("name", ["many.json.gz", "many.jsonl.gz"])
def test_a_wrong_checksum_is_told_after_all_events(tmp_path: pathlib.Path, name: str) -> None:
    """A file whose checksum alone is wrong gives all its events, and then the one refusal."""
    path = tmp_path / name
    write(path, MANY)
    path.write_bytes(path.read_bytes()[:-8] + bytes(8))
    refused: list[NewsEventsError] = []
    assert list(read(path, on_error=refused.append)) == MANY
    assert [one.problem.partition(":")[0] for one in refused] == ["the gzip is broken"]


@pytest.mark.parametrize("name", ["none.jsonl.gz", "none.json.gz"])
def test_a_packed_file_of_no_bytes_is_cut_off(tmp_path: pathlib.Path, name: str) -> None:
    """A file of no bytes is no gzip of nothing, but one whose gzip was lost."""
    path = tmp_path / name
    path.touch()
    with pytest.raises(InvalidJSONError, match=r"^line 1, byte 0: the gzip ends early"):
        list(read(path))


def test_a_packed_event_of_no_bytes_is_not_loaded(tmp_path: pathlib.Path) -> None:
    """To load is to read, and tells the same."""
    path = tmp_path / "none.json.gz"
    path.touch()
    with pytest.raises(InvalidJSONError, match=r"^line 1, byte 0: the gzip ends early"):
        load(path)


def test_events_can_be_added_to_a_packed_file_of_no_bytes(tmp_path: pathlib.Path) -> None:
    """Whoever made an empty file to add to may do so."""
    path = tmp_path / "none.jsonl.gz"
    path.touch()
    write(path, Event("A flood"), append=True)
    assert list(read(path)) == [Event("A flood")]


def test_a_gzip_of_nothing_has_no_events(tmp_path: pathlib.Path) -> None:
    """A gzip that was written to its end and holds nothing is a file of lines without any."""
    path = tmp_path / "none.jsonl.gz"
    write(path, [])
    assert list(read(path)) == []


def test_a_whole_gzip_is_read_as_any_other(tmp_path: pathlib.Path) -> None:
    """Without a break, reading gives what Python's own gives, however it is asked for."""
    path = tmp_path / "whole.gz"
    path.write_bytes(gzip.compress(b"one\ntwo\n" * 9999) + gzip.compress(b"three"))
    with Unpacked(path) as file, gzip.open(path) as other:
        for size in (0, 1, 3, 70_000, 1):
            assert file.read(size) == other.read(size)
        for size in (-1, 2, -1):
            assert file.readline(size) == other.readline(size)
        assert file.readline(None) == other.readline()
        assert file.read() == other.read()
        assert (file.read(None), file.read(9), file.readline()) == (b"", b"", b"")


def test_a_break_stays_a_break(tmp_path: pathlib.Path) -> None:
    """Asked again, a gzip that broke says the same again, and not that it has ended."""
    path = tmp_path / "wrong.gz"
    path.write_bytes(gzip.compress(b"an event")[:-8] + bytes(8))
    with Unpacked(path) as file:
        assert file.read() == b"an event"
        for _ in range(2):
            with pytest.raises(BROKEN, match="CRC"):
                file.read(1)
