"""``examples/azovstal.py``: the main job of the library, run as a user runs it."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

SCRIPT = pathlib.Path(__file__).parent.parent / "examples" / "azovstal.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the examples are not beside these tests")


def test_the_example_prints_what_the_article_says() -> None:
    """The script prints both counts of the captivity, its span, which counting each figure used, and JSON."""
    found = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, check=False, encoding="utf-8", timeout=60
    )
    assert (found.returncode, found.stderr) == (0, "")
    lines = found.stdout.splitlines()
    for fact in ("735", "736", "2 years and 4 days"):
        assert fact in lines[0]
    for stated in ("736", "86"):
        assert sum(stated in line and "inclusive" in line for line in lines) == 1
    assert '  "schema": "newsevents/1",' in lines


def test_the_example_is_short() -> None:
    """The script has under 60 lines."""
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) < 60
