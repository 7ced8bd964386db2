"""The examples: the main job of the library, and a script for each reader, run as a user runs them."""

from __future__ import annotations

import ast
import os
import pathlib
import subprocess
import sys

import pytest

EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"
pytestmark = pytest.mark.skipif(not EXAMPLES.exists(), reason="the examples are not beside these tests")


def printed(name: str) -> list[str]:
    """The lines that an example prints; it ends well and complains of nothing."""
    found = subprocess.run(
        [sys.executable, str(EXAMPLES / f"{name}.py")],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=60,
    )
    assert (found.returncode, found.stderr) == (0, "")
    return found.stdout.splitlines()


def test_the_example_prints_what_the_article_says() -> None:
    """The script prints both counts of the captivity, its span, which counting each figure used, and JSON."""
    lines = printed("azovstal")
    for fact in ("735", "736", "2 years and 4 days"):
        assert fact in lines[0]
    for stated in ("736", "86"):
        assert sum(stated in line and "inclusive" in line for line in lines) == 1
    assert '  "schema": "newsevents/1",' in lines


def test_the_example_is_short() -> None:
    """The script of the main job has under 60 lines."""
    assert len((EXAMPLES / "azovstal.py").read_text(encoding="utf-8").splitlines()) < 60


def test_the_journalist_gets_figures_that_are_checked() -> None:
    """Each figure of the text comes with its bounds, and the one that counts both ends is told."""
    assert printed("journalist") == [
        "12 days: [12, 12] day",
        "Over 1,900 of almost 2,500 residents: (1900, …) resident",
        "$40 to $50 million: [40000000, 50000000] USD",
        "D002 note: flood: $.statistics[0]: stated 12 days; 2024-05-09 to 2024-05-20 is 11 elapsed, 12 counting both ends",
    ]


def test_the_researcher_gets_bounds_durations_and_json_lines() -> None:
    """Each row becomes an event with its first and last day and its length in bounds, and a line of JSON."""
    *lines, written = printed("researcher")
    assert lines == [
        "Flood at Vesna: 2024-05-09 to 2024-05-20, lasted 11 days",
        "Flood at Brod: 2024-06-01 to 2024-07-02, lasted 2 to 31 days",
        "Dam of Zima breaks: 2024-07-01 to 2024-07-31, lasted 0 to 30 days",
    ]
    assert written.startswith('{"schema":"newsevents/1","title":"Flood at Brod","when":"2024-06~/2024-07-02",')


def test_the_documenter_is_told_what_is_missing_and_what_was_changed() -> None:
    """What was not kept is told, nothing is once it is, and a text that was altered is found out."""
    bare, before, whole, *altered = printed("documenter")
    assert bare.startswith("R102 warning: hit: $.statistics[0]: 1 of 1 figures has no anchor: 'windows broken'")
    assert before.startswith("R101 warning: hit: $.sources[0]: the page lacks an archived copy (archive_url), ")
    assert whole == "findings that are left: []"
    assert [line.partition(" ")[0] for line in altered] == ["A003", "A007"]


@pytest.mark.parametrize("name", ["journalist", "researcher", "documenter"])
def test_the_script_of_a_reader_is_a_dozen_lines(name: str) -> None:
    """A reader's script has a dozen lines of code, give or take a few, and says in one sentence what it is for."""
    text = (EXAMPLES / f"{name}.py").read_text(encoding="utf-8")
    says = ast.get_docstring(ast.parse(text))
    assert says is not None
    assert says.startswith(f"A {'data ' if name == 'journalist' else ''}{name}: ")
    code = [line for line in text.splitlines()[1:] if line.strip()]
    assert 9 <= len(code) <= 15
