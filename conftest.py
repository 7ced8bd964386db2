"""Every example in README, docs and docstrings is run as a test; so are the commands of the how-to pages."""

from __future__ import annotations

import contextlib
import io
import os
import pathlib
import shlex
import tempfile
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.parsers.rest import SkipParser as RestSkipParser
from sybil.sybil import SybilCollection


def run_commands(example: Example) -> str | None:
    """Run each line after ``$`` and compare what is printed with the lines below it."""
    for block in example.parsed.removeprefix("$ ").split("\n$ "):
        command, _, expected = block.partition("\n")
        printed = _printed(command)
        if printed.rstrip() != expected.rstrip():
            return f"$ {command}\nprinted:\n{printed}\nthe page says:\n{expected}"
    return None


def _printed(command: str) -> str:
    """What a command prints, into the file behind ``>`` where there is one."""
    from newsevents.cli import main

    words, _, file = command.partition(" > ")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        main(shlex.split(words)[1:])
    if not file:
        return printed.getvalue()
    pathlib.Path(file).write_text(printed.getvalue(), encoding="utf-8")
    return ""


def enter_folder(namespace: dict[str, Any]) -> None:
    """Run the examples of a page in a folder of their own."""
    namespace["_left"] = pathlib.Path.cwd(), tempfile.TemporaryDirectory()
    os.chdir(namespace["_left"][1].name)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back, and take the folder away."""
    before, folder = namespace["_left"]
    os.chdir(before)
    folder.cleanup()


markdown = Sybil(parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["*.md"], excludes=["**/how-to/*.md"])
tasks = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_commands), SkipParser()],
    patterns=["**/how-to/*.md"],
    setup=enter_folder,
    teardown=leave_folder,
)
docstrings = Sybil(parsers=[DocTestParser(), RestSkipParser()], patterns=["*.py"], path="src")

pytest_collect_file = SybilCollection([markdown, tasks, docstrings]).pytest()
