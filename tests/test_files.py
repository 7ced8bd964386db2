"""``dump`` and ``load``: files written whole or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import pathlib
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from newsevents import (
    Event,
    InvalidArgumentError,
    InvalidJSONError,
    InvalidRecordError,
    NewsEventsError,
    dump,
    dumps,
    load,
)
from newsevents.disk.atomic import replace_file
from tests.machines import IS_WINDOWS, needs_links, needs_modes, needs_pipes, needs_replacing_of_open_files
from tests.records.strategies import events, full_event


def names(folder: pathlib.Path) -> list[str]:
    """The names of all that is in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes, as on a disk that is full."""
    resource: Any = pytest.importorskip("resource", reason="this machine can't limit the size of files")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@given(events())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_load_gives_back_what_dump_wrote(tmp_path: pathlib.Path, event: Event) -> None:
    """A file holds the event's text as UTF-8 and one newline, from which the event is read back equal."""
    path = tmp_path / "event.json"
    dump(event, path)
    assert load(path) == event
    assert path.read_bytes() == dumps(event).encode() + b"\n"
    assert names(tmp_path) == ["event.json"]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_path_may_be_text_and_the_text_indented(tmp_path: pathlib.Path, indent: int | None) -> None:
    """A path is taken as text as well, and an indented file ends in one newline too."""
    path = f"{tmp_path}/event.json"
    dump(full_event(), path, indent=indent)
    assert pathlib.Path(path).read_text(encoding="utf-8") == dumps(full_event(), indent=indent) + "\n"
    assert load(path) == full_event()


@pytest.mark.skipif(IS_WINDOWS, reason="Windows takes no line break in a name, and counts the folders in its length")
@pytest.mark.parametrize("name", ["event.json", "x" * 255, "語" * 80, "é" * 127, ".hidden", "a b\n"], ids=range(6))
def test_any_name_that_a_file_can_have_is_taken(tmp_path: pathlib.Path, name: str) -> None:
    """A file may be written under every name that the file system takes."""
    (tmp_path / name).touch()
    dump(Event("x"), tmp_path / name)
    assert load(tmp_path / name) == Event("x")
    assert names(tmp_path) == [name]


def test_a_file_is_read_as_strictly_as_a_text(tmp_path: pathlib.Path) -> None:
    """A file with a byte order mark is read; what is no event is refused; unknown keys are dropped on demand."""
    path = tmp_path / "event.json"
    path.write_bytes(b'\xef\xbb\xbf{"schema": "newsevents/1",\r\n"title": "x", "zzz": 1}\r\n')
    assert load(path, unknown="ignore") == Event("x")
    with pytest.raises(InvalidRecordError, match=r"^\$\.zzz: "):
        load(path)
    path.write_bytes(gzip.compress(b"{}"))
    with pytest.raises(InvalidJSONError, match="it is packed with gzip"):
        load(path)
    with pytest.raises(PermissionError if IS_WINDOWS else IsADirectoryError):
        load(tmp_path)


def test_a_failing_write_leaves_the_old_file_whole(tmp_path: pathlib.Path) -> None:
    """Where there is no room for the new file, the old one stays as it was, and nothing else is left."""
    path = tmp_path / "event.json"
    dump(Event("old"), path)
    before = path.stat()
    with room_for(1000), pytest.raises(OSError, match="too large"):
        dump(full_event(), path)
    assert load(path) == Event("old")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert names(tmp_path) == ["event.json"]


def test_a_failing_write_makes_no_file(tmp_path: pathlib.Path) -> None:
    """Where there was no file and no room for one, there is none afterwards."""
    with room_for(1000), pytest.raises(OSError, match="too large"):
        dump(full_event(), tmp_path / "event.json")
    assert names(tmp_path) == []


def test_a_refused_event_touches_no_file(tmp_path: pathlib.Path) -> None:
    """What is no event is refused before the file is touched."""
    path = tmp_path / "event.json"
    dump(Event("old"), path)
    wrong: Any = {"title": "x"}
    with pytest.raises(InvalidArgumentError):
        dump(wrong, path)
    with pytest.raises(InvalidArgumentError):
        dump(Event("x"), path, indent=-1)
    assert load(path) == Event("old")


def test_a_directory_in_the_way_stays(tmp_path: pathlib.Path) -> None:
    """A directory is not replaced by a file, and no temporary file is left beside it."""
    path = tmp_path / "event.json"
    path.mkdir()
    with pytest.raises(OSError, match=r"event.json"):
        dump(Event("x"), path)
    assert path.is_dir()
    assert names(tmp_path) == ["event.json"]


@pytest.mark.parametrize("name", ["missing/event.json", "file/event.json"])
def test_an_error_names_the_file_that_was_asked_for(tmp_path: pathlib.Path, name: str) -> None:
    """A file in a folder that is missing, or is none, is refused under the name that was given."""
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r"No such file or directory|Not a directory") as caught:
        dump(Event("x"), tmp_path / name)
    assert caught.value.filename == str(tmp_path / name)
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o027])
def test_a_new_file_has_the_mode_that_open_would_give_it(tmp_path: pathlib.Path, umask: int) -> None:
    """A new file heeds the umask, as one that was opened does."""
    old = os.umask(umask)
    try:
        (tmp_path / "opened").open("w", encoding="utf-8").close()
        dump(Event("x"), tmp_path / "dumped")
    finally:
        os.umask(old)
    assert (tmp_path / "dumped").stat().st_mode == (tmp_path / "opened").stat().st_mode


@needs_modes
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_an_old_file_keeps_its_mode(tmp_path: pathlib.Path, mode: int) -> None:
    """A file that is replaced keeps the mode that it had."""
    path = tmp_path / "event.json"
    path.touch()
    path.chmod(mode)
    dump(Event("x"), path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_file_that_may_not_be_written_to_leaves_nothing_beside_it(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces and removes nothing that may not be written to; there, the old file stays as it was, and alone."""

    def refusing(what: Callable[..., object]) -> Callable[..., object]:
        def refuse(path: pathlib.Path, *others: pathlib.Path) -> object:
            for one in (path, *others):
                if one.exists() and not one.stat().st_mode & stat.S_IWUSR:
                    raise PermissionError(errno.EACCES, "Access is denied", str(one))
            return what(path, *others)

        return refuse

    path = tmp_path / "event.json"
    dump(Event("old"), path)
    path.chmod(stat.S_IRUSR)
    for name in ("replace", "unlink"):
        monkeypatch.setattr(pathlib.Path, name, refusing(getattr(pathlib.Path, name)))
    with pytest.raises(PermissionError):
        dump(Event("new"), path)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert load(path) == Event("old")
    assert names(tmp_path) == ["event.json"]


@needs_links
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_followed(tmp_path: pathlib.Path, exists: bool) -> None:
    """A link stays a link, and the file that it points to is written, where it stands."""
    folder = tmp_path / "folder"
    folder.mkdir()
    if exists:
        dump(Event("old"), folder / "target.json")
    (tmp_path / "link").symlink_to("folder/target.json")
    dump(Event("new"), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert load(folder / "target.json") == load(tmp_path / "link") == Event("new")
    assert names(folder) == ["target.json"]
    assert names(tmp_path) == ["folder", "link"]


@needs_links
def test_a_link_to_itself_is_refused(tmp_path: pathlib.Path) -> None:
    """A link that leads nowhere is refused and stays."""
    path = tmp_path / "loop"
    path.symlink_to("loop")
    with pytest.raises(OSError, match="symbolic links"):
        dump(Event("x"), path)
    assert path.is_symlink()
    assert names(tmp_path) == ["loop"]


@needs_pipes
def test_a_pipe_is_not_replaced_by_a_file(tmp_path: pathlib.Path) -> None:
    """What is no regular file, such as a named pipe or a device, is written to or refused, and never replaced."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        try:
            dump(Event("x"), path)
        except OSError:
            written = None
        else:
            written = os.read(reader, 1000)
        assert stat.S_ISFIFO(path.stat().st_mode)
        assert written in (None, b'{"schema":"newsevents/1","title":"x"}\n')
    finally:
        os.close(reader)
    assert names(tmp_path) == ["pipe"]


@needs_replacing_of_open_files
def test_readers_of_the_old_file_read_it_whole(tmp_path: pathlib.Path) -> None:
    """Who has the old file open while it is replaced goes on to read the old content."""
    path = tmp_path / "a.txt"
    replace_file(path, b"old")
    with path.open("rb") as reader:
        replace_file(path, b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


NOT_ONE_EVENT = {
    "keep.jsonl": r"is named for jsonl, of which dump would leave one event; write\(path, event, append=True\) adds to it$",
    "keep.NDJSON.gz": r"is named for jsonl, of which dump would leave one event; write\(path, event, append=True\) adds to it$",
    "keep.csv": r"is named for csv, and dump writes JSON; end it in .json, or use write$",
    "keep.ninjs.json": r"is named for ninjs, and dump writes JSON; end it in .json, or use write$",
}


@pytest.mark.parametrize(("name", "message"), NOT_ONE_EVENT.items())
def test_a_name_of_another_format_is_refused(tmp_path: pathlib.Path, name: str, message: str) -> None:
    """A file of many is not replaced by one event, and no other format is given JSON; names that tell none are taken."""
    (tmp_path / name).write_bytes(b"16 events\n")
    for path in (tmp_path / name, str(tmp_path / name)):
        with pytest.raises(InvalidArgumentError, match=message):
            dump(Event("A made-up flood"), path)
    assert (tmp_path / name).read_bytes() == b"16 events\n"
    for taken in ("keep", "keep.txt", "csv", "keep.json.bak"):
        dump(Event("A made-up flood"), tmp_path / taken)
        assert load(tmp_path / taken) == Event("A made-up flood")


MANY = [Event("A made-up flood"), Event("Another one")]
LINE = dumps(MANY[0]).encode() + b"\n"
FILES_OF_MANY = {
    "lines": (
        "a.jsonl",
        LINE * 2,
        r"^line 2, column 1: it is not one event as JSON, and its name tells jsonl; read takes",
    ),
    "lines by a name of one": (
        "a.json",
        LINE * 2,
        r"^line 2, column 1: not JSON: there is more after the event; load takes one, and read takes files of many$",
    ),
    "an array": (
        "a.json",
        b"[" + LINE + b"]",
        r"^\$: a list is not an event; load takes one, and read takes files of many$",
    ),
    "a table": ("a.csv", b"title\nA made-up flood\n", r"its name tells csv; read takes files of many$"),
    "an array by a name of lines": (
        "a.ndjson",
        b"[]",
        r"^\$: it is not one event as JSON, and its name tells jsonl; read",
    ),
}


@pytest.mark.parametrize("packed", ["", ".gz"])
@pytest.mark.parametrize(("name", "content", "message"), FILES_OF_MANY.values(), ids=FILES_OF_MANY)
def test_a_file_of_many_is_for_read(
    tmp_path: pathlib.Path, name: str, content: bytes, message: str, packed: str
) -> None:
    """A file that holds several events, packed or not, is not read as its first one, and the error says who reads it."""
    path = tmp_path / f"{name}{packed}"
    path.write_bytes(gzip.compress(content) if packed else content)
    if path.name == "a.csv.gz":
        message = "not JSON: no value of JSON begins here"
    with pytest.raises(NewsEventsError, match=message):
        load(path)


def test_a_problem_of_the_event_keeps_its_words(tmp_path: pathlib.Path) -> None:
    """An event alone in a file of lines is read, and what is wrong in it is told as it is."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE)
    assert load(path) == MANY[0]
    path.write_bytes(LINE.replace(b'"A made-up flood"', b"7"))
    with pytest.raises(InvalidRecordError, match=r"^\$\.title: 7 is not text"):
        load(path)


def test_several_are_not_dumped(tmp_path: pathlib.Path) -> None:
    """Several events given to ``dump`` are refused with the name of the function that takes them."""
    several: Any
    for several in (MANY, tuple(MANY), []):
        with pytest.raises(InvalidArgumentError, match=r"is not an Event but several; write takes files of many$"):
            dump(several, tmp_path / "a.json")
    assert names(tmp_path) == []
