"""The README keeps its promises: its first example prints what its comments say, and it names two commands."""

from __future__ import annotations

import contextlib
import io
import pathlib
import re

README = pathlib.Path(__file__).parent.parent / "README.md"


def test_the_first_example_prints_what_its_comments_say() -> None:
    """Each print of the first example gives the text of the comment behind it."""
    match = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert match is not None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(match[1], {})  # noqa: S102  the README's own example
    promised = [line.split("  # ")[1] for line in match[1].splitlines() if line.startswith("print")]
    assert printed.getvalue().splitlines() == promised


def test_two_commands_stand_in_the_readme() -> None:
    """One command runs the main job and one the tests, each in a block of one line."""
    blocks = re.findall(r"```console\n([^\n]*)\n```", README.read_text(encoding="utf-8"))
    assert ["azovstal.py" in blocks[0], "pytest" in blocks[1]] == [True, True]
