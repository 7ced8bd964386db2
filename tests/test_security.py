"""What ``SECURITY.md`` promises: each promise names its test, and what no test of the JSON covers is tested here."""

from __future__ import annotations

import ast
import pathlib
import re
import subprocess
import sys

import pytest

from newsevents.formats import FORMATS, Format
from tests.formats.mutants import sample

ROOT = pathlib.Path(__file__).parent.parent
PAGE = ROOT / "SECURITY.md"
AUDITED = """
import sys
from newsevents import NewsEventsError, check, figures, parse_date_text, read

def work(path, form):
    events = list(read(path, format=form, on_error="skip"))
    check(events, texts={"article": "Over 900 people left on 16 May 2022."}, profile="evidence")
    figures("Over 900 people left; it cost $5 million. " * 20)
    for text in ("16 May 2022", "2022-13", "__import__('os')"):
        try:
            parse_date_text(text)
        except NewsEventsError:
            pass

work(sys.argv[1], sys.argv[2])
seen = []
watched = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "exec", "compile", "pickle.", "ctypes.",
           "urllib.", "sqlite3.load_extension", "sqlite3.enable_load_extension")
sys.addaudithook(lambda name, args: seen.append(name) if name.startswith(watched) else None)
work(sys.argv[1], sys.argv[2])
print(sorted(set(seen)))
"""


@pytest.mark.parametrize("form", [form for form in FORMATS.values() if form.reads], ids=lambda form: form.name)
def test_reading_and_checking_opens_and_runs_nothing(tmp_path: pathlib.Path, form: Format) -> None:
    """Under an audit hook no format, check or reader of text opens a socket, starts a process, evaluates code or unpickles."""
    path = tmp_path / f"read{form.endings[0] if form.endings else '.csv'}"
    path.write_bytes(sample(form, tmp_path))
    done = subprocess.run([sys.executable, "-c", AUDITED, str(path), form.name], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_each_promise_names_a_test_that_there_is() -> None:
    """The tests that the promises rest on stand where the page says."""
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE.read_text(encoding="utf-8"))
    assert len(named) >= 10
    for path, name in named:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, (
            f"{path} has no {name}"
        )
