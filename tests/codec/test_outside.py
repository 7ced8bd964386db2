"""What the codec does to the world around it: nothing but what it is asked for."""

from __future__ import annotations

import contextlib
import decimal
import gc
import locale
import os
import pathlib
import subprocess
import sys
import threading
import warnings

import pytest

from newsevents import NewsEventsError, dumps, load, loads, read, write

from .material import FULL, FULL_TEXT

AUDITED = """
import sys
from newsevents import NewsEventsError, dump, dumps, from_dict, load, loads, read, to_dict, write

def work(text, path):
    event = from_dict(to_dict(loads(text)))
    assert loads(dumps(event, indent=2)) == event
    write(path, [event] * 3)
    assert [dumps(event).encode() for event in read(path)] == [text] * 3
    if "jsonl" in path:
        write(path, [event], append=True)
        assert len(list(read(path, on_error="skip", unknown="ignore"))) == 4
    dump(event, path + ".json")
    assert load(path + ".json") == event
    for bad in (b"[", text[:-1], text.replace(b"title", b"titel"), text.replace(b'"title"', b'"tags":[],"title"')):
        try:
            loads(bad)
        except NewsEventsError:
            pass

text = sys.stdin.buffer.read()
work(text, sys.argv[1])
seen = []
watched = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "exec", "compile", "pickle.", "ctypes.")
sys.addaudithook(lambda name, args: seen.append(name) if name.startswith(watched) else None)
work(text, sys.argv[1])
print(sorted(set(seen)))
"""


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.jsonl.gz"])
def test_nothing_is_opened_or_run(tmp_path: pathlib.Path, name: str) -> None:
    """Under an audit hook no call opens a socket, starts a process, evaluates code or unpickles."""
    done = subprocess.run(
        [sys.executable, "-c", AUDITED, str(tmp_path / name)], input=FULL_TEXT.encode(), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_threads_read_and_write_as_one() -> None:
    """Eight threads at once give what one gives."""
    found: list[bool] = []

    def work() -> None:
        found.extend(dumps(loads(FULL_TEXT)) == FULL_TEXT for _ in range(50))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 400


def _state() -> dict[str, object]:
    """What a library could change for all of the process."""
    mask = os.umask(0o022)
    os.umask(mask)
    return {
        "collector": (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), gc.get_debug()),
        "limits": (sys.getrecursionlimit(), sys.get_int_max_str_digits(), sys.getswitchinterval()),
        "process": (os.getcwd(), dict(os.environ), mask, threading.active_count()),  # noqa: PTH109  as a text
        "settings": (locale.setlocale(locale.LC_ALL), str(decimal.getcontext()), list(warnings.filters)),
        "hooks": (sys.excepthook, sys.unraisablehook, sys.gettrace(), sys.getprofile()),
    }


@pytest.mark.parametrize("is_on", [True, False])
def test_no_global_state_is_changed(tmp_path: pathlib.Path, is_on: bool) -> None:
    """Reading and writing, whole or broken off, leaves the process as it was, the collector's switch too."""
    path = tmp_path / "a.jsonl"
    gc.enable() if is_on else gc.disable()
    try:
        before = _state()
        write(path, [FULL] * 300)
        assert len(list(read(path))) == 300
        given_up = read(path)
        next(given_up)
        del given_up
        for bad in (b"{", FULL_TEXT.encode()[:-9], b"[" * 1000):
            path.write_bytes(bad)
            for refuse in (lambda: list(read(path)), lambda: load(path), lambda: write(path, [FULL], append=True)):
                with contextlib.suppress(NewsEventsError):
                    refuse()
        assert _state() == before
    finally:
        gc.enable()
