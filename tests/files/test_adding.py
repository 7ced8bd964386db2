"""Events are added to a file by several writers: nobody's are lost, and nobody's are cut in two."""

from __future__ import annotations

import contextlib
import errno
import gzip
import os
import pathlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import IO

import pytest

from newsevents import Event, InvalidJSONError, dumps, read, write
from newsevents.disk.locks import locked
from tests.codec.material import SMALL_TEXT
from tests.machines import needs_pipes, needs_replacing_of_open_files
from tests.test_files import room_for

ONE, OTHER, MINE = Event("A made-up flood"), Event("Another one"), Event("One of mine")
LINE = SMALL_TEXT.encode() + b"\n"

ADDING = """
import sys
from newsevents import Event, write
path, name, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
for i in range(times):
    write(path, Event("A made-up flood", id=f"{name}-{i}", summary="x" * 3000), append=True)
"""
WAITING = """
import sys
sys.addaudithook(lambda name, _: print(name, flush=True) if name in ("fcntl.flock", "msvcrt.locking") else None)
from newsevents import Event, write
write(sys.argv[1], Event("One of mine"), append=True)
"""


def started(script: str, *words: object) -> subprocess.Popen[str]:
    """Another process, whose standard streams are pipes."""
    command = [sys.executable, "-W", "error", "-c", script, *map(str, words)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


@contextlib.contextmanager
def waiting(path: pathlib.Path) -> Iterator[IO[bytes]]:
    """A file that is held, while another process waits to add to it; at the end that process has added."""
    with path.open("ab", 0) as file:
        with locked(file):
            other = started(WAITING, path)
            assert other.stdout
            assert other.stdout.readline()
            yield file
        other.communicate()
        assert other.returncode == 0


class Windows:
    """A stand-in for ``msvcrt``: its locks are bytes of files; who asks for a held byte is refused, and then ``meanwhile`` is done."""

    LK_UNLCK, LK_LOCK, LK_NBLCK = 0, 1, 2

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.held: dict[tuple[int, int], int] = {}
        self.meanwhile = meanwhile

    def locking(self, number: int, how: int, size: int) -> None:
        """Hold a byte of a file, or let it go."""
        byte = os.fstat(number).st_ino, os.lseek(number, 0, os.SEEK_CUR)
        assert size == 1
        assert how != self.LK_LOCK, "it tells a held byte from a missing lock by no error"
        if how == self.LK_UNLCK:
            assert self.held.pop(byte) == number
        elif byte in self.held:
            self.meanwhile()
            raise OSError(errno.EACCES, "held by another")
        else:
            self.held[byte] = number


class WithoutLocks(Windows):
    """A stand-in for ``msvcrt`` on a file system that has no locks."""

    def locking(self, number: int, how: int, size: int) -> None:
        """Refuse."""
        raise OSError(errno.EINVAL, "no locks here")


def on_windows(monkeypatch: pytest.MonkeyPatch, windows: Windows) -> None:
    """Have the locks of Windows, or of its stand-in, taken."""
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", windows)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_what_three_processes_add_at_once_is_all_there(tmp_path: pathlib.Path, name: str) -> None:
    """Three processes make a file by adding to it at the same time; all that they added stands in it, in the order of each."""
    path = tmp_path / name
    others = [started(ADDING, path, number, 20) for number in range(3)]
    for other in others:
        assert other.stdout
        assert other.stdout.readline() == "ready\n"
    for other in others:
        assert other.stdin
        other.stdin.write("\n")
        other.stdin.flush()
    for other in others:
        other.communicate()
        assert other.returncode == 0
    found = [event.id or "" for event in read(path)]
    for number in range(3):
        assert [one for one in found if one.startswith(f"{number}-")] == [f"{number}-{i}" for i in range(20)]
    assert len(found) == 60


@pytest.mark.parametrize("before", [[], [ONE]], ids=["no file", "a file"])
def test_a_failure_takes_back_its_own_events_alone(tmp_path: pathlib.Path, before: list[Event]) -> None:
    """What another one adds while events are made stays, whether making them fails or not."""
    path = tmp_path / "a.jsonl"
    if before:
        write(path, before)

    def made(*, fails: bool) -> Iterator[Event]:
        yield MINE
        write(path, OTHER, append=True)
        if fails:
            raise OSError(errno.EIO, "a made-up disk went away")

    with pytest.raises(OSError, match="a made-up disk"):
        write(path, made(fails=True), append=True)
    assert list(read(path)) == [*before, OTHER]
    write(path, made(fails=False), append=True)
    assert list(read(path)) == [*before, OTHER, OTHER, MINE]


def test_events_of_a_file_are_added_to_itself(tmp_path: pathlib.Path) -> None:
    """A file may be read while its events are added to it: they are those from before."""
    path = tmp_path / "a.jsonl"
    write(path, [ONE, OTHER])
    write(path, read(path), append=True)
    assert list(read(path)) == [ONE, OTHER, ONE, OTHER]


def test_a_colleague_in_the_midst_of_a_line_is_waited_for(tmp_path: pathlib.Path) -> None:
    """A line that another process has written half of is no torn one: the end is looked at once it is whole."""
    path = tmp_path / "a.jsonl"
    with waiting(path) as file:
        file.write(LINE[:20])
        file.write(LINE[20:])
    assert path.read_bytes() == LINE + dumps(MINE).encode() + b"\n"


@needs_replacing_of_open_files
def test_a_file_that_was_replaced_meanwhile_is_added_to(tmp_path: pathlib.Path) -> None:
    """Who waits for a file that is replaced adds to the one that stands in its place, and makes one that is gone."""
    path = tmp_path / "a.jsonl"
    with waiting(path):
        write(path, [OTHER])
    assert list(read(path)) == [OTHER, MINE]
    with waiting(path):
        path.unlink()
    assert list(read(path)) == [MINE]


def test_windows_locks_a_byte(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the locks of Windows a held file is asked for again and again, and let go at the end."""
    path = tmp_path / "a.jsonl"
    write(path, [ONE])
    with contextlib.ExitStack() as colleague:
        windows = Windows(colleague.close)
        on_windows(monkeypatch, windows)
        assert colleague.enter_context(locked(colleague.enter_context(path.open("ab", 0))))
        write(path, [MINE], append=True)
    assert list(read(path)) == [ONE, MINE]
    assert windows.held == {}


@needs_replacing_of_open_files
def test_the_file_is_opened_again_until_it_stands_there(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was held, and is gone or replaced when it is let go, is opened again."""
    path = tmp_path / "a.jsonl"
    for gone in (path.unlink, lambda: write(path, [OTHER])):
        write(path, [ONE])

        def meanwhile(gone: Callable[[], object] = gone) -> None:
            gone()
            colleague.close()

        on_windows(monkeypatch, Windows(meanwhile))
        with contextlib.ExitStack() as colleague:
            colleague.enter_context(locked(colleague.enter_context(path.open("ab", 0))))
            write(path, [MINE], append=True)
    assert list(read(path)) == [OTHER, MINE]


def test_a_file_without_locks_is_added_to_with_a_warning(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the file system has no locks, one is told, in the line that called, and the events are added."""
    path = tmp_path / "a.jsonl"
    on_windows(monkeypatch, WithoutLocks(lambda: None))
    with pytest.warns(UserWarning, match=r"a\.jsonl can't be locked; let nobody else add to it meanwhile") as told:
        write(path, [ONE], append=True)
    assert told[0].filename == __file__
    assert list(read(path)) == [ONE]


def test_a_full_disk_takes_back_what_was_added(tmp_path: pathlib.Path) -> None:
    """Where the disk is full in the midst of an event, the file is as before."""
    path = tmp_path / "a.jsonl"
    write(path, [ONE])
    before = path.read_bytes()
    with room_for(len(before) + 7), pytest.raises(OSError, match="too large"):
        write(path, [MINE], append=True)
    assert path.read_bytes() == before


def test_nothing_is_cut_off_without_a_lock(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure in a file that can't be locked leaves a torn end, for what others added might stand after it."""
    path = tmp_path / "a.jsonl"
    write(path, [ONE])
    before = path.read_bytes()
    on_windows(monkeypatch, WithoutLocks(lambda: None))
    with (
        room_for(len(before) + 7),
        pytest.raises(OSError, match="too large"),
        pytest.warns(UserWarning, match="locked"),
    ):
        write(path, [MINE], append=True)
    assert path.read_bytes() == before + dumps(MINE).encode()[:7]


def test_what_can_not_be_locked_is_told() -> None:
    """A file that the system refuses to lock is held by nobody."""
    number = os.open(os.devnull, os.O_WRONLY)
    with open(number, "wb", 0, closefd=False) as file:
        os.close(number)
        with locked(file) as is_held:
            assert not is_held


@needs_pipes
def test_a_pipe_is_written_to(tmp_path: pathlib.Path) -> None:
    """What is no regular file has no end to look at, and is written to as it is."""
    path = tmp_path / "a.jsonl"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(path, [ONE], append=True)
        assert os.read(reader, 1000) == dumps(ONE).encode() + b"\n"
    finally:
        os.close(reader)


def test_much_is_gathered_on_the_disk(tmp_path: pathlib.Path) -> None:
    """More than is kept in memory is added as well, and leaves nothing beside the file."""
    path = tmp_path / "a.jsonl"
    large = Event("A made-up flood", summary="x" * 1_000_000)
    write(path, [large] * 12, append=True)
    assert sum(1 for event in read(path) if event == large) == 12
    assert list(tmp_path.iterdir()) == [path]


TORN = {
    "a torn line": ("a.jsonl", LINE * 2 + LINE[:-20], r"^line 3, column \d+, byte {}: "),
    "a line that is no event": ("a.jsonl", LINE * 2 + b"{}", r"^line 3, byte {}: "),
    "zeros": ("a.jsonl", LINE * 2 + b"\0" * 9, r"^line 3, column 1, byte {}: "),
    "a gzip that is cut off": ("a.jsonl.gz", gzip.compress(LINE * 2)[:-3], r"^line 3, byte {}: "),
    "a gzip and another thing": ("a.jsonl.gz", gzip.compress(LINE * 2) + b"x" * 30, r"^line 3, byte {}: "),
}


@pytest.mark.parametrize(("name", "content", "place"), TORN.values(), ids=TORN)
def test_a_torn_end_has_one_place(tmp_path: pathlib.Path, name: str, content: bytes, place: str) -> None:
    """A file that ends in no whole event is left as it is; its error has one place, and says how to mend it."""
    path = tmp_path / name
    path.write_bytes(content)
    mend = (
        r"the end of the file is torn, so nothing was added; write\('mended.jsonl', read\(…, on_error=print\)\) keeps"
    )
    with pytest.raises(InvalidJSONError, match=place.format(2 * len(LINE)) + mend):
        write(path, [ONE], append=True)
    assert path.read_bytes() == content
    told: list[object] = []
    write(tmp_path / "mended.jsonl", read(path, on_error=told.append))
    assert (tmp_path / "mended.jsonl").read_bytes() == LINE * 2
    assert len(told) == 1


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
@pytest.mark.parametrize("end", [b"", b"\n", b"\n \n"])
def test_a_whole_end_is_added_to(tmp_path: pathlib.Path, name: str, end: bytes) -> None:
    """After a whole event the line is ended where it is not, packed or not."""
    path = tmp_path / name
    content = LINE + LINE.strip() + end
    path.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    write(path, [ONE], append=True)
    assert [event.title for event in read(path)] == ["A flood", "A flood", ONE.title]
    written = gzip.decompress(path.read_bytes()) if name.endswith("gz") else path.read_bytes()
    assert written == content + (b"" if end else b"\n") + dumps(ONE).encode() + b"\n"
