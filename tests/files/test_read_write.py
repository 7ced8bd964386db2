"""``read`` and ``write``: many events in a file."""

from __future__ import annotations

import contextlib
import gc
import gzip
import io
import os
import pathlib
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Event,
    InvalidArgumentError,
    InvalidJSONError,
    InvalidRecordError,
    NewsEventsError,
    dump,
    dumps,
    load,
    read,
    write,
)
from newsevents.streams.collector import with_collector_off
from newsevents.streams.lines import elements, lines
from tests.codec.material import FULL, SMALL, SMALL_TEXT, document, events
from tests.machines import needs_links, needs_modes

NAMES = ["a.json", "a.jsonl", "a.ndjson", "a.json.gz", "a.jsonl.gz", "a.ndjson.gz", "A.JSONL"]
LINE = SMALL_TEXT.encode() + b"\n"
ONE, OTHER = Event("A flood", id="1"), Event("Another flood", id="2")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_read_back(tmp_path: pathlib.Path, name: str) -> None:
    """Events come back in their order, from each kind of file, packed or not."""
    many = [FULL, SMALL, ONE] * 70
    write(tmp_path / name, iter(many))
    assert list(read(str(tmp_path / name))) == many
    assert gc.isenabled()


@given(st.lists(events, max_size=3), st.sampled_from(NAMES[:4]))
def test_read_after_write_is_the_same(tmp_path_factory: pytest.TempPathFactory, many: list[Event], name: str) -> None:
    """Whatever the events are, a file gives them back."""
    path = tmp_path_factory.mktemp("law") / name
    write(path, many)
    assert list(read(path)) == many


@pytest.mark.parametrize("name", NAMES[:4])
def test_a_file_without_events(tmp_path: pathlib.Path, name: str) -> None:
    """No events make a file that is read as none."""
    write(tmp_path / name, [])
    assert list(read(tmp_path / name)) == []


def test_bytes_of_files(tmp_path: pathlib.Path) -> None:
    """An array has no white space, lines have one event each, all end in one newline; a gzip has no time and no name."""
    write(tmp_path / "a.json", [ONE, OTHER])
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == f"[{dumps(ONE)},{dumps(OTHER)}]\n"
    write(tmp_path / "a.jsonl", [ONE, OTHER])
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == f"{dumps(ONE)}\n{dumps(OTHER)}\n"
    write(tmp_path / "b.jsonl.gz", [ONE])
    assert (tmp_path / "b.jsonl.gz").read_bytes()[3:8] == bytes(5)


def test_one_event_in_a_packed_file(tmp_path: pathlib.Path) -> None:
    """``dump`` and ``load`` pack by name as well, and ``read`` reads the one event of a document."""
    for name in ("a.json", "a.json.gz"):
        dump(FULL, tmp_path / name, indent=1)
        assert load(tmp_path / name) == FULL
        assert list(read(tmp_path / name)) == [FULL]


def test_open_files(tmp_path: pathlib.Path) -> None:
    """Open files of bytes and of text are read and written as JSON Lines, or by their name, and stay open."""
    binary, text = io.BytesIO(), io.StringIO()
    for file in (binary, text):
        write(file, [ONE, OTHER])
        file.seek(0)
        assert list(read(file)) == [ONE, OTHER]
        assert not file.closed
    with (tmp_path / "a.json").open("w+", encoding="utf-8") as named:
        write(named, [ONE])
        named.seek(0)
        assert named.read() == f"[{dumps(ONE)}]\n"
        named.seek(0)
        assert list(read(named)) == [ONE]


def test_a_pipe_gives_each_event_as_it_comes() -> None:
    """From what is no regular file nothing is read ahead."""
    end, start = os.pipe()
    with os.fdopen(end, "rb") as reader, os.fdopen(start, "wb", 0) as writer:
        found = read(cast("IO[bytes]", reader))
        writer.write(LINE)
        assert next(found) == SMALL
        path = f"/dev/fd/{end}.jsonl"
        with pytest.raises(FileNotFoundError):
            read(path)


def test_the_file_is_opened_at_once(tmp_path: pathlib.Path) -> None:
    """A file that is not there is missed by the call, not by the first event; one never read from is closed."""
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.jsonl")
    write(tmp_path / "a.jsonl", [ONE])
    unread = read(tmp_path / "a.jsonl")
    del unread
    gc.collect()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"on_error": "ignore"}, "on_error: 'ignore' is unknown"),
        ({"unknown": "drop"}, "unknown: 'drop' is unknown"),
        ({"max_bytes": 0}, "max_bytes: 0"),
        ({"max_bytes": True}, "max_bytes: True"),
    ],
)
def test_wrong_arguments(tmp_path: pathlib.Path, arguments: dict[str, Any], message: str) -> None:
    """Arguments are checked before the file is opened."""
    with pytest.raises(InvalidArgumentError, match=message):
        read(tmp_path / "none.jsonl", **arguments)


def test_what_is_no_file() -> None:
    """A name without a format, and what is neither a name nor a file, are refused."""
    for wrong in ("floods.txt", "floods", ".json.xz", "floods.csv.gz"):
        with pytest.raises(InvalidArgumentError, match="tells no format"):
            write(wrong, [])
    odd: Any
    for odd in (None, 7, ["a.jsonl"]):
        with pytest.raises(InvalidArgumentError, match="neither a path nor an open file"):
            read(odd)
        with pytest.raises(InvalidArgumentError, match="neither a path nor an open file"):
            write(odd, [])


def _file(path: pathlib.Path, content: bytes) -> pathlib.Path:
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


BAD = {
    "broken JSON": b'{"schema":"newsevents/1","title":tru}\n',
    "no event": b"[]\n",
    "two records": LINE[:-1] + LINE,
    "a refused field": LINE.replace(b'"A flood"', b"7"),
    "a byte that is not UTF-8": LINE.replace(b"A flood", b"\xff"),
    "too long": b'{"schema":"newsevents/1","title":"' + b"x" * 5000 + b'"}\n',
    "another end of line": LINE[:-1] + b"\r" + LINE[:-1] + b"\n",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_bad_lines_are_told_one_by_one(tmp_path: pathlib.Path, name: str, bad: bytes) -> None:
    """Of N lines with k bad, N - k records and k reports come, each with its line and byte."""
    content = LINE * 70 + bad + LINE + b"\n" + bad + LINE
    path = _file(tmp_path / name, content)
    told: list[NewsEventsError] = []
    assert len(list(read(path, on_error=told.append, max_bytes=4000))) == 72
    assert [(one.line, one.offset) for one in told] == [(71, 70 * len(LINE)), (74, 71 * len(LINE) + len(bad) + 1)]
    assert len(list(read(path, on_error="skip", max_bytes=4000))) == 72
    found = read(path, max_bytes=4000)
    for _ in range(70):
        assert next(found) == SMALL
    with pytest.raises(NewsEventsError, match="line 71"):
        next(found)


def test_every_problem_of_a_line_is_placed(tmp_path: pathlib.Path) -> None:
    """All problems of a line carry its number and byte, and the path inside it."""
    path = _file(tmp_path / "a.jsonl", LINE + document(title=7, odd=1).encode() + b"\n")
    with pytest.raises(InvalidRecordError) as caught:
        list(read(path))
    assert [(one.path, one.line, one.offset) for one in caught.value.problems] == [
        ("$.title", 2, len(LINE)),
        ("$.odd", 2, len(LINE)),
    ]
    assert str(caught.value).startswith(f"$.title, line 2, byte {len(LINE)}: 7 is not text")


def test_only_a_newline_ends_a_line(tmp_path: pathlib.Path) -> None:
    """U+2028, U+0085 and others that str.splitlines breaks at may stand in a record."""
    odd = Event("a\u2028b\u2029c\x85d\x0be\x1cf")
    write(tmp_path / "a.jsonl", [odd, odd])
    assert list(read(tmp_path / "a.jsonl")) == [odd, odd]


def test_a_torn_last_line_is_named(tmp_path: pathlib.Path) -> None:
    """A last line that the file ends within is called torn; a whole one without its end is read."""
    assert list(read(_file(tmp_path / "a.jsonl", LINE + LINE[:-1]))) == [SMALL, SMALL]
    found = read(_file(tmp_path / "b.jsonl", LINE + LINE[:-30]))
    assert next(found) == SMALL
    with pytest.raises(InvalidJSONError, match=r"line 2, column \d+, byte \d+: the last line is torn"):
        next(found)


def test_carriage_returns_and_marks_are_passed_over(tmp_path: pathlib.Path) -> None:
    """Lines may end in CR LF, a file may begin with a byte order mark, and blank lines say nothing."""
    content = b"\xef\xbb\xbf" + LINE.replace(b"\n", b"\r\n") + b"\r\n \t\n" + LINE
    assert list(read(_file(tmp_path / "a.jsonl", content))) == [SMALL, SMALL]
    array = b"\xef\xbb\xbf \n[" + LINE + b"\r\n,\t" + LINE + b"]\n"
    assert list(read(_file(tmp_path / "a.json", array))) == [SMALL, SMALL]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("content", [gzip.compress(LINE, mtime=0), gzip.compress(LINE * 1000, mtime=0)])
def test_a_packed_file_under_the_name_of_another_is_told(tmp_path: pathlib.Path, name: str, content: bytes) -> None:
    """A gzip whose name does not say so is refused as one, and not for its first byte that is no text."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InvalidJSONError, match=r"^line 1.* it is packed with gzip; give the file a name"):
        list(read(path))


def test_a_gzip_that_ends_early_or_is_broken(tmp_path: pathlib.Path) -> None:
    """What was whole is given, then the end is refused."""
    packed = gzip.compress(LINE * 3000)
    for name, content, message in (
        ("early.jsonl.gz", packed[:-9], "ends early"),
        ("broken.jsonl.gz", packed[:-8] + b"\0" * 8, "broken"),
        ("after.jsonl.gz", packed + b"after", "broken"),
        ("bits.jsonl.gz", packed[:12] + b"\xff" * 20 + packed[32:], "broken"),
        ("no.jsonl.gz", LINE, "broken"),
    ):
        (tmp_path / name).write_bytes(content)
        told: list[NewsEventsError] = []
        assert len(list(read(tmp_path / name, on_error=told.append))) <= 3000
        assert message in str(told[-1])
        with pytest.raises(InvalidJSONError, match=message):
            list(read(tmp_path / name))


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.json.gz"])
@pytest.mark.parametrize("filling", [b" ", b"x", b"["])
def test_a_gzip_that_swells_is_refused(tmp_path: pathlib.Path, name: str, filling: bytes) -> None:
    """A record that grows beyond the bound when it is unpacked is refused without being held."""
    start = b'[{"a":"' if name == "a.json.gz" else b'{"a":"'
    path = _file(tmp_path / name, start + filling * 30_000_000)
    with pytest.raises(InvalidJSONError, match="longer than 1000000 bytes"):
        list(read(path, max_bytes=1_000_000))
    path = _file(tmp_path / f"blank-{name}", b" " * 30_000_000)
    with pytest.raises(InvalidJSONError, match="longer than 1000000 bytes"):
        list(read(path, max_bytes=1_000_000))


ARRAYS = {
    b"[": "not JSON",
    b"[}": "not JSON",
    b"[" + LINE + b",]": "comma stands before the end",
    b"[1 2]": r"\$\[0\]",
    b"[{} {}]": r"\$\[0\]",
    b"[]]": "more after the array",
    b"": "not JSON",
    b" \n": "not JSON",
    b'[ "a,]b" ]': r"\$\[0\]",
    b'["a': "torn",
    b'[{"a":"\\': "torn",
    b"[null": r"\$\[0\]",
}


@pytest.mark.parametrize(("content", "message"), ARRAYS.items(), ids=repr)
def test_arrays_that_are_none(tmp_path: pathlib.Path, content: bytes, message: str) -> None:
    """An array with a flaw is refused, where it stands, and never read as a shorter one."""
    with pytest.raises(NewsEventsError, match=message) as caught:
        list(read(_file(tmp_path / "a.json", content)))
    assert caught.value.line is not None or caught.value.path is not None


def test_places_in_arrays(tmp_path: pathlib.Path) -> None:
    """A problem in an array has the path from the array on, or line and column in the file."""
    content = b"[\n" + LINE + b', {"schema":"newsevents/1","title":7},\n  {"schema":tru}\n]'
    told: list[NewsEventsError] = []
    assert list(read(_file(tmp_path / "a.json", content), on_error=told.append)) == [SMALL]
    first, second = told
    assert (first.path, first.line, first.offset) == ("$[1].title", 3, 4 + len(LINE))
    assert (second.line, second.column) == (4, 13)


def test_many_commas_are_missed_one_by_one(tmp_path: pathlib.Path) -> None:
    """Two records without a comma between them are refused after the first."""
    found = read(_file(tmp_path / "a.json", b"[" + LINE + LINE + b"]"), on_error="raise")
    assert next(found) == SMALL
    with pytest.raises(InvalidJSONError, match="line 2, column 1: not JSON: a comma or the end"):
        next(found)


class Slow(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(7, size or 7))


def test_a_stream_that_gives_little_at_a_time() -> None:
    """An array is cut alike, however its bytes come."""
    many = b'[{"a":"}],\\"["},[{}], {"b":[1,{"c":"\\\\"}]}]'
    expected = [b'{"a":"}],\\"["}', b"[{}]", b'{"b":[1,{"c":"\\\\"}]}']
    assert [span.text for span in elements(Slow(many), 100)] == expected
    assert [span.text for span in elements(io.BytesIO(many), 100)] == expected
    slow = Slow(b" " * 20 + SMALL_TEXT.encode())
    slow.name = "a.json"
    assert list(read(slow)) == [SMALL]


@given(st.lists(st.binary(max_size=20)), st.integers(1, 30))
def test_lines_are_cut_as_split_would(pieces: list[bytes], most: int) -> None:
    """The lines of a stream are those of ``bytes.split``, without the blank ones, each where it begins."""
    content = b"\n".join(pieces)
    found = {span.offset: span for span in lines(io.BytesIO(content), most)}
    offset = 0
    for number, line in enumerate(content.split(b"\n"), 1):
        span = found.pop(offset, None)
        text = line.removeprefix(b"\xef\xbb\xbf") if offset == 0 else line
        if span is None:
            assert not text.strip(b" \t\r\n")
        else:
            assert span.line == number
            assert span.is_long or span.text == text
        offset += len(line) + 1
    assert not found


def test_append(tmp_path: pathlib.Path) -> None:
    """Events are added to JSON Lines, packed or not; a missing file is made, a missing newline mended."""
    for name in ("a.jsonl", "a.jsonl.gz"):
        path = tmp_path / name
        write(path, [ONE], append=True)
        write(path, [OTHER], append=True)
        assert list(read(path)) == [ONE, OTHER]
    (tmp_path / "b.jsonl").write_bytes(LINE + LINE[:-1])
    write(tmp_path / "b.jsonl", [ONE], append=True)
    assert list(read(tmp_path / "b.jsonl")) == [SMALL, SMALL, ONE]
    (tmp_path / "empty.jsonl").touch()
    write(tmp_path / "empty.jsonl", [ONE], append=True)
    assert list(read(tmp_path / "empty.jsonl")) == [ONE]


@pytest.mark.parametrize(("name", "cut"), [("a.jsonl", 20), ("a.jsonl.gz", 9), ("a.jsonl.gz", 20)])
def test_append_to_a_torn_file_is_refused(tmp_path: pathlib.Path, name: str, cut: int) -> None:
    """A file that ends within a record is left as it is."""
    path = _file(tmp_path / name, LINE * 2)
    torn = path.read_bytes()[:-cut]
    path.write_bytes(torn)
    with pytest.raises(InvalidJSONError, match="torn"):
        write(path, [ONE], append=True)
    assert path.read_bytes() == torn


def test_append_to_an_array_is_refused(tmp_path: pathlib.Path) -> None:
    """An array can't be added to."""
    with pytest.raises(InvalidArgumentError, match="append"):
        write(tmp_path / "a.json", [ONE], append=True)


def _failing() -> Iterator[Event]:
    yield ONE
    yield cast("Event", "no event")


@pytest.mark.parametrize("name", NAMES[:5])
@pytest.mark.parametrize("append", [False, True])
def test_a_failed_write_leaves_the_old_file(tmp_path: pathlib.Path, name: str, append: bool) -> None:
    """A record that can't be written leaves the old file as it was, and no other beside it."""
    path = tmp_path / name
    write(path, [FULL])
    before = path.read_bytes()
    with pytest.raises(InvalidArgumentError):
        write(path, _failing(), append=append)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [name]


@needs_modes
@needs_links
def test_modes_and_links(tmp_path: pathlib.Path) -> None:
    """A new file has the mode that ``open`` gives, an old one keeps its own, a link stays a link."""
    path, link = tmp_path / "a.jsonl", tmp_path / "link.jsonl"
    write(path, [ONE])
    (tmp_path / "other").touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)
    path.chmod(0o600)
    link.symlink_to(path)
    write(link, [ONE, OTHER])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert link.is_symlink()
    assert len(list(read(path))) == 2


NO_LIMITS = "this machine can't limit the size of files"
FULL_DISK = """
import resource, signal, sys
from newsevents import Event, dump, load, read, write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
event = Event("A flood", summary="x" * 5000)
for limit in range(0, 300_000, 7919):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    for make in (lambda: write(sys.argv[1], [event] * 60), lambda: dump(event, sys.argv[2])):
        try:
            make()
        except OSError:
            pass
    [0 for path in sys.argv[1:] for _ in read(path)]
"""


def test_a_full_disk_leaves_the_old_file(tmp_path: pathlib.Path) -> None:
    """Wherever the disk is full, a whole file stays, old or new, and none beside it."""
    pytest.importorskip("resource", reason=NO_LIMITS)
    many, one = tmp_path / "a.jsonl", tmp_path / "a.json"
    write(many, [ONE])
    dump(ONE, one)
    subprocess.run([sys.executable, "-c", FULL_DISK, str(many), str(one)], check=True)
    assert sorted(tmp_path.iterdir()) == [one, many]
    assert list(read(many))
    assert load(one)


FULL_DISK_WHILE_ADDING = """
import pathlib, resource, signal, sys
from newsevents import Event, write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, event = pathlib.Path(sys.argv[1]), Event("A flood", summary="x" * 5000)
before, failed = path.read_bytes(), 0
for limit in range(len(before), 300_000, 7919):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        write(path, [event] * 50, append=True)
    except OSError:
        failed += 1
        assert path.read_bytes() == before, limit
    else:
        path.write_bytes(before)
print(failed)
"""


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_a_full_disk_while_events_are_added_leaves_the_old_ones(tmp_path: pathlib.Path, name: str) -> None:
    """Wherever the disk is full, a file that was to be added to is as before."""
    pytest.importorskip("resource", reason=NO_LIMITS)
    path = tmp_path / name
    write(path, [ONE])
    command = [sys.executable, "-c", FULL_DISK_WHILE_ADDING, str(path)]
    assert int(subprocess.run(command, capture_output=True, check=True).stdout) > 0


def test_threads_read_and_write_as_one(tmp_path: pathlib.Path) -> None:
    """Eight threads at once give what one gives, and leave the collector on."""
    done: list[bool] = []

    def work(number: int) -> None:
        path = tmp_path / f"{number}.jsonl.gz"
        write(path, [FULL, SMALL] * 100)
        done.append(list(read(path)) == [FULL, SMALL] * 100)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [True] * 8
    assert gc.isenabled()


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_put_back(tmp_path: pathlib.Path, was_on: bool) -> None:
    """Reading leaves the collector's switch as it was at the end, after an error, and when it is given up."""
    path = _file(tmp_path / "a.jsonl", LINE * 3 + b"{}\n")
    gc.enable() if was_on else gc.disable()
    try:
        with contextlib.suppress(NewsEventsError):
            list(read(path))
        assert gc.isenabled() is was_on
        first, second = read(path), read(path)
        next(first), next(second)
        assert not gc.isenabled()
        del first
        assert not gc.isenabled()
        for _ in second:
            break
        del second
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


@pytest.mark.skipif(gc.get_freeze_count() > 0, reason="this Python begins with frozen objects of its own")
def test_what_was_read_is_not_looked_at_again(tmp_path: pathlib.Path) -> None:
    """Many events that are held are counted among the old, so that the next young collection passes them over."""
    path = _file(tmp_path / "a.jsonl", LINE * 2000)
    found = list(read(path))
    assert any(one is found[-1] for one in gc.get_objects(generation=2))
    assert gc.get_freeze_count() == 0


def test_what_the_program_has_frozen_stays_frozen(tmp_path: pathlib.Path) -> None:
    """A program that has frozen its objects finds them frozen after it has read."""
    path = _file(tmp_path / "a.jsonl", LINE * 2000)
    gc.freeze()
    try:
        assert len(list(read(path))) == 2000
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_garbage_of_others_is_collected_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop that leaves much garbage behind has it collected, while the collector is off."""
    monkeypatch.setattr("newsevents.streams.collector._MOST_CONTAINERS", 1000)
    seen = [0, 0]
    kept = []
    for number in with_collector_off(iter(range(3000))):
        kept.append([number])
        seen[number >= 2048] = max(seen[number >= 2048], gc.get_count()[0])
    assert seen[1] < seen[0]
