"""The façade: every name, loaded when it is first used and not before."""

from __future__ import annotations

import ast
import importlib
import inspect
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any, TypeVar, get_args

import pytest

import newsevents

assert newsevents.__file__
STUB = pathlib.Path(newsevents.__file__).with_suffix(".pyi")
# the stub that type checkers read knows the names, and not how they are loaded
FACADE: Any = newsevents


@pytest.mark.parametrize("name", FACADE.__all__)
def test_every_name_resolves(name: str) -> None:
    """Each public name is the object of that name in its own module, however it is loaded."""
    found = FACADE.__getattr__(name) if name != "__version__" else newsevents.__version__
    assert found is getattr(newsevents, name)
    home = getattr(found, "__module__", None)
    if home is not None and home.startswith("newsevents."):
        module = importlib.import_module(home)
        assert getattr(module, name) is found
        assert name in module.__all__


def functions() -> Iterator[tuple[str, Any]]:
    """Every public function, and every public method of a public class."""
    for name in FACADE.__all__:
        value = getattr(newsevents, name)
        for member, one in vars(value).items() if inspect.isclass(value) else [("", value)]:
            inner = getattr(one, "__func__", one)
            if inspect.isfunction(inner) and (not member.startswith("_") or member == "__init__"):
                yield f"{name}.{member}".removesuffix("."), inner
    yield "formats.rows", newsevents.formats.rows


@pytest.mark.parametrize(("name", "function"), list(functions()), ids=lambda one: one if isinstance(one, str) else "")
def test_the_types_of_arguments_are_public(name: str, function: Any) -> None:
    """Each alias in a public signature can be imported from where the function is, so that others can write one like it."""
    public = {*FACADE.__all__, *newsevents.formats.__all__}
    words = {word for hint in inspect.get_annotations(function).values() for word in re.findall(r"\w+", str(hint))}
    known = {word: function.__globals__[word] for word in words if word in function.__globals__}
    aliases = {
        word for word, value in known.items() if not isinstance(value, (type, TypeVar, ModuleType)) and get_args(value)
    }
    # a path is what the standard library says it is
    assert {alias for alias in aliases if not alias.startswith("_")} - {"Path"} <= public


def test_help_names_all_that_there_is() -> None:
    """``help(newsevents)`` begins with every public name, by what it is for."""
    assert newsevents.__doc__
    words = set(re.findall(r"\w+", newsevents.__doc__))
    assert set(FACADE.__all__) - {"__version__"} <= words


def test_formats_are_found_from_the_package() -> None:
    """Each format is there once the package is imported, for who tries names by tab; no other name is."""
    program = """
import newsevents
for name in newsevents.formats.FORMATS:
    assert getattr(newsevents.formats, name).LOSSES is not None
    assert name in dir(newsevents.formats)
try:
    newsevents.formats.docx
except AttributeError as error:
    print(error)
"""
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8", timeout=60
    )
    assert found.stdout == "newsevents.formats has no 'docx'; dir(newsevents.formats) lists its names\n"
    assert {"csv", "rows"} <= set(dir(newsevents.formats))
    with pytest.raises(AttributeError, match="has no 'docx'"):
        _ = newsevents.formats.docx  # type: ignore[attr-defined]  # the very mistake
    assert newsevents.formats.csv is importlib.import_module("newsevents.formats.csv")  # type: ignore[attr-defined]  # as users try it


def test_the_names_are_sorted_and_stand_once() -> None:
    """``__all__`` is sorted and without doubles, and ``dir`` gives the same names."""
    assert FACADE.__all__ == sorted(set(FACADE.__all__))
    assert dir(newsevents) == FACADE.__all__


def test_type_checkers_see_the_names_that_there_are() -> None:
    """The stub imports each public name from the module that the façade loads it from, and no other name."""
    stub = ast.parse(STUB.read_text(encoding="utf-8"))
    seen = {
        alias.asname or alias.name: node.module
        for node in ast.walk(stub)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert sorted([*seen, "__version__"]) == FACADE.__all__
    for name, module in seen.items():
        assert getattr(importlib.import_module(str(module)), name) is getattr(newsevents, name)


def test_the_names_of_the_design_are_there() -> None:
    """Every record and function that the design names can be imported from the package."""
    names = {
        "Accepted", "Bounds", "CERTAIN", "CalendarSpan", "Correction", "CountingMatch", "DayRange", "EDTFDate", "Event",
        "Evidence", "FrozenMap", "Hedge", "IMPOSSIBLE", "ImpreciseDateError", "MissingExtraError", "NewsEventsError",
        "POSSIBLE", "Participant", "Party", "Place", "Quantity", "Quote", "Relation", "Source", "Statistic",
        "TextSelector", "anniversaries_passed", "anniversary", "calendar_span", "day_number", "day_range",
        "days_between", "days_since", "dump", "dumps", "from_dict", "identify_counting", "load", "loads", "local_date",
        "make_converter", "next_anniversary", "parse_date_text", "replace", "to_dict",
    }  # fmt: skip
    assert names <= set(FACADE.__all__)


@pytest.mark.parametrize("name", ["Events", "json", "_HOMES_", "__path"])
def test_an_unknown_name_is_refused(name: str) -> None:
    """A name that the package has not is an AttributeError that says where the names are."""
    with pytest.raises(AttributeError, match=f"newsevents has no '{name}'; dir\\(newsevents\\) lists its names"):
        getattr(newsevents, name)
    assert not hasattr(newsevents, name)


def loaded_by(statement: str) -> set[str]:
    """The top-level packages that are loaded after a statement in a fresh process."""
    program = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8", timeout=60
    )
    return set(found.stdout.split())


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import newsevents", {"attr", "attrs", "cattrs", "dateutil", "msgspec"}),
        ("from newsevents import Event; Event('x', when='2022')", {"cattrs", "cattr", "dateutil", "msgspec"}),
        ("from newsevents import EDTFDate, days_between; days_between('2022-05-16', '2022-05-20')",
         {"cattrs", "cattr", "dateutil", "msgspec"}),
        ("from newsevents import parse_date_text", {"cattrs", "cattr", "msgspec"}),
    ],
)  # fmt: skip
def test_what_is_not_needed_is_not_loaded(statement: str, absent: set[str]) -> None:
    """No dependency is loaded before it is needed."""
    found = loaded_by(statement)
    assert "newsevents" in found
    assert found.isdisjoint(absent)


def test_what_is_needed_is_loaded() -> None:
    """Writing JSON loads the converter and the encoder, so that the test above can fail."""
    assert {"attrs", "cattrs", "msgspec"} <= loaded_by("from newsevents import Event, dumps; dumps(Event('x'))")


def test_the_citation_is_of_this_version() -> None:
    """Who cites the library cites the version that it has."""
    citation = pathlib.Path(__file__).parent.parent / "CITATION.cff"
    assert f"\nversion: {newsevents.__version__}\n" in citation.read_text(encoding="utf-8")
