"""A process that is killed while it writes leaves what the next one can read or mend.

Each test is a script of its own, which forks a writer, kills it at some moment, and looks at the files. Run longer from the root:

    python -m tests.files.test_kills replaced FOLDER --kills 1000
"""

from __future__ import annotations

import argparse
import os
import pathlib
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from newsevents import Event, InvalidJSONError, NewsEventsError, dump, load, read, write
from tests.machines import needs_fork

KILLS = 1000 if os.environ.get("NEWSEVENTS_PROFILE") == "long" else 40
FIRST, LAST = Event("A made-up flood"), Event("The last one")
MANY = [Event("A made-up flood", summary="x" * 500)] * 100


def _killed(write_on: Callable[[], None], moment: float) -> None:
    """Have another process write on and on, and kill it after so many seconds."""
    child = os.fork()
    if child == 0:
        while True:
            write_on()
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _moment(i: int) -> float:
    return (i * 7919 % 1000) / 50_000


def _made_slowly() -> Iterator[Event]:
    """Events that take longer to make than their file takes to be put on the disk, so that most kills hit a write."""
    return (Event("A made-up flood", summary=secrets.token_hex(2000)) for _ in range(2000))


def _replace_both(folder: pathlib.Path) -> None:
    write(folder / "a.jsonl", MANY)
    dump(MANY[0], folder / "a.json")


def replaced(folder: pathlib.Path, kills: int) -> str:
    """Files that are replaced are whole after each kill, old or new."""
    write(folder / "a.jsonl", [FIRST])
    dump(FIRST, folder / "a.json")
    left = 0
    for i in range(kills):
        _killed(lambda: _replace_both(folder), _moment(i))
        assert list(read(folder / "a.jsonl")) in ([FIRST], MANY)
        assert load(folder / "a.json") in (FIRST, MANY[0])
        for beside in folder.glob(".newsevents-*"):
            beside.unlink()
            left += 1
    return f"{kills} kills, {kills} whole files; {left} were in the midst of a write"


def _is_refused(path: pathlib.Path) -> bool:
    """Add one more event; where the end of the file is torn, it is refused and the file stays as it is."""
    before = path.read_bytes()
    try:
        write(path, [LAST], append=True)
    except InvalidJSONError:
        assert path.read_bytes() == before
        return True
    return False


def appended(path: pathlib.Path, kills: int) -> str:
    """A file that is added to loses nothing that it had, and its torn end is refused before more is added."""
    torn = 0
    for i in range(kills):
        write(path, [FIRST])
        _killed(lambda: write(path, _made_slowly(), append=True), _moment(i))
        told: list[NewsEventsError] = []
        found = list(read(path, on_error=told.append))
        assert found[0] == FIRST
        assert {len(one.summary or "") for one in found[1:]} <= {4000}
        assert len(told) <= 1
        if _is_refused(path):
            torn += 1
        else:
            assert not told
            assert list(read(path)) == [*found, LAST]
    return f"{kills} kills; the end was torn, and refused, {torn} times"


def _run(what: str, path: pathlib.Path, kills: int) -> str:
    command = [sys.executable, "-m", "tests.files.test_kills", what, str(path), "--kills", str(kills)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


@needs_fork
@pytest.mark.law
def test_a_kill_at_any_moment_leaves_whole_files(tmp_path: pathlib.Path) -> None:
    """A process that is killed while it replaces files leaves files that are read whole."""
    assert f"{KILLS} whole files" in _run("replaced", tmp_path, KILLS)


@needs_fork
@pytest.mark.law
@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_a_kill_while_events_are_added_loses_none_that_were_there(tmp_path: pathlib.Path, name: str) -> None:
    """A process that is killed while it adds events leaves a file whose torn end is refused, and whose events are read."""
    kills = KILLS // 4
    assert f"{kills} kills" in _run("appended", tmp_path / name, kills)


@pytest.mark.parametrize(("name", "stride"), [("a.jsonl", 1), ("a.jsonl.gz", 3)])
def test_a_file_cut_at_any_byte_is_mended_or_refused(tmp_path: pathlib.Path, name: str, stride: int) -> None:
    """Wherever the last of what was added ends, more is added after whole events, or nothing is."""
    path = tmp_path / name
    write(path, [FIRST])
    start = path.stat().st_size
    write(path, [MANY[0], LAST], append=True)
    whole = path.read_bytes()
    for size in range(start, len(whole) + 1, stride):
        path.write_bytes(whole[:size])
        if not _is_refused(path):
            assert list(read(path)) in ([FIRST, LAST], [FIRST, MANY[0], LAST], [FIRST, MANY[0], LAST, LAST])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["replaced", "appended"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=1000)
    options = parser.parse_args()
    run = replaced if options.what == "replaced" else appended
    print(run(options.path, options.kills))  # noqa: T201  it is a script
