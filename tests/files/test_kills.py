"""A process that is killed while it writes leaves what the next one can read or mend.

Each test is a script of its own, which forks a writer, kills it at some moment, and looks at the files. Run longer from the root:

    python -m tests.files.test_kills replaced FOLDER --kills 1000
"""

from __future__ import annotations

import argparse
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from newsevents import Event, InvalidJSONError, NewsEventsError, dump, load, read, write

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
        _killed(lambda: write(path, MANY, append=True), _moment(i))
        told: list[NewsEventsError] = []
        found = list(read(path, on_error=told.append))
        assert found[0] == FIRST
        assert set(found[1:]) <= {MANY[0]}
        assert len(told) <= 1
        if _is_refused(path):
            torn += 1
        else:
            assert not told
            assert list(read(path)) == [*found, LAST]
    return f"{kills} kills; the end was torn, and refused, {torn} times"


def _run(*arguments: object) -> str:
    command = [sys.executable, "-m", "tests.files.test_kills", *map(str, arguments), "--kills", str(KILLS)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_kill_at_any_moment_leaves_whole_files(tmp_path: pathlib.Path) -> None:
    """A process that is killed while it replaces files leaves files that are read whole."""
    assert f"{KILLS} whole files" in _run("replaced", tmp_path)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_a_kill_while_events_are_added_loses_none_that_were_there(tmp_path: pathlib.Path, name: str) -> None:
    """A process that is killed while it adds events leaves a file whose torn end is refused, and whose events are read."""
    assert f"{KILLS} kills" in _run("appended", tmp_path / name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["replaced", "appended"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=1000)
    options = parser.parse_args()
    run = replaced if options.what == "replaced" else appended
    print(run(options.path, options.kills))  # noqa: T201  it is a script
