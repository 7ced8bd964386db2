"""The page of mutants that are the same program: it is about the code as it is."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator

import pytest

import newsevents

assert newsevents.__file__
PACKAGE = pathlib.Path(newsevents.__file__).parent
PAGE = pathlib.Path(__file__).parent.parent / "docs" / "mutants.md"
ENTRY = re.compile(r"- `[^`]+`: `.*?` for `(.+?)`: ")


def entries() -> Iterator[tuple[str, str]]:
    """The module and the line of code of each mutant that the page lists."""
    if not PAGE.exists():
        return
    module = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            module = line.removeprefix("## ")
        elif found := ENTRY.match(line):
            yield module, found[1]


@pytest.mark.parametrize(("module", "line"), [*entries()])
def test_a_listed_mutant_is_of_the_code(module: str, line: str) -> None:
    """The line that a listed mutant changes stands in its module: a reason for code that is gone would excuse other code."""
    assert line in {one.strip() for one in (PACKAGE / module).read_text(encoding="utf-8").splitlines()}
