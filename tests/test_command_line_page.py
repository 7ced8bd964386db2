"""The page of the command line is what the parser says."""

from __future__ import annotations

import pathlib
import runpy

import pytest

SCRIPT = pathlib.Path(__file__).parent.parent / "docs" / "reference" / "command_line.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the docs are not beside these tests")


def test_the_page_is_what_the_script_writes() -> None:
    """Each command and each of its arguments stands on the page with its help; the script writes the page anew."""
    written = runpy.run_path(str(SCRIPT))["page"]()
    told = "the page is an old one; write it anew: .venv-test/bin/python docs/reference/command_line.py"
    assert SCRIPT.with_name("command-line.md").read_text(encoding="utf-8") == written, told
    assert all(f"## newsevents {name}\n" in written for name in ("days", "show", "scan", "check", "convert", "schema"))
