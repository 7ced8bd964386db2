"""A module imports only from rows above its own, and nothing imports the façade.

Imports under ``TYPE_CHECKING`` are exempt: they name types for the reader and the type checker, run never, and
so can neither make a cycle nor load anything.
"""

from __future__ import annotations

import ast
import pathlib
from collections.abc import Iterator

import pytest

import newsevents

assert newsevents.__file__
PACKAGE = pathlib.Path(newsevents.__file__).parent
MODULES = {
    ".".join(("newsevents", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}
ROWS = [
    ["errors"],
    ["alphabets", "dates"],
    ["fields", "recordclass", "wordspans"],
    ["frozen", "selectors"],
    ["durations"],
    ["wording"],
    ["quantities"],
    ["records"],
    ["codec"],
    ["disk", "progress", "schemas"],
    ["streams"],
    ["checks", "formats"],
    ["files"],
    ["views"],
    ["copydesk"],
    ["usage"],
    ["cli"],
    ["__main__"],
]
ROW_OF = {unit: i for i, row in enumerate(ROWS) for unit in row}


def unit_of(module: str) -> str:
    """The part of the package that a module belongs to: a file or folder at its top; empty for the façade."""
    return module.removeprefix("newsevents").removeprefix(".").partition(".")[0]


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            yield inner if inner in MODULES else f"{node.module}"


def imports_of(node: ast.AST, *, inside: bool = False) -> Iterator[tuple[str, bool]]:
    """The modules that a piece of source imports when it runs, and whether within the body of a function."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and _is_type_checking(child):
            for other in child.orelse:
                yield from imports_of(ast.Module([other], []), inside=inside)
            continue
        yield from ((name, inside) for name in _names(child) if name.partition(".")[0] == "newsevents")
        yield from imports_of(
            child, inside=inside or isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        )


def violations(module: str, source: str) -> list[str]:
    """The imports of a module that its row does not allow."""
    unit = unit_of(module)
    found = []
    for name, inside in imports_of(ast.parse(source)):
        other = unit_of(name)
        if not other:
            allowed = unit == "cli" and inside
        elif not unit:
            allowed = inside
        else:
            allowed = other == unit or ROW_OF[other] < ROW_OF[unit]
        if not allowed:
            found.append(f"{module} imports {name}")
    return found


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_only_from_rows_above_its_own(module: str) -> None:
    """No module of the package imports from its own row or one below, nor the façade."""
    assert violations(module, MODULES[module].read_text(encoding="utf-8")) == []


def test_every_module_has_a_row() -> None:
    """A new part of the package is given a row before anything else, and no row names what is not there."""
    assert {unit_of(module) for module in MODULES} - {""} == set(ROW_OF)


@pytest.mark.parametrize(
    ("module", "bad", "clean"),
    [
        (
            "newsevents.records.event",
            "from newsevents.codec.documents import dumps",
            "from newsevents.records.party import Party",
        ),
        (
            "newsevents.records.event",
            "def f():\n from newsevents import files",
            "def f():\n from newsevents.durations import zones",
        ),
        ("newsevents.frozen", "import newsevents.selectors", "import newsevents.fields"),
        ("newsevents.errors", "from newsevents import Event", "from typing import Any"),
        (
            "newsevents.codec.documents",
            "def f():\n from newsevents import Event",
            "from newsevents.records.event import Event",
        ),
        ("newsevents.cli", "from newsevents import __version__", "def f():\n from newsevents import __version__"),
        ("newsevents", "from newsevents.errors import NewsEventsError", "import importlib"),
        (
            "newsevents.errors",
            "if TYPE_CHECKING:\n import a\nelse:\n import newsevents.cli",
            "if TYPE_CHECKING:\n import newsevents.cli",
        ),
    ],
)
def test_a_violation_is_told_from_its_clean_twin(module: str, bad: str, clean: str) -> None:
    """An import that a row does not allow is found, and one that it allows is not."""
    assert len(violations(module, bad)) == 1
    assert violations(module, clean) == []
