"""Every public name says what it means, in which units, what it raises, and shows itself at work."""

from __future__ import annotations

import importlib
import inspect
import pathlib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs
import pytest

import newsevents
from newsevents.formats import FORMATS

FACADE: Any = newsevents
REFERENCE = pathlib.Path(__file__).parent.parent / "docs" / "reference"
# what the numbers of a name count or measure; a number without such a word has no meaning
UNITS = re.compile(
    r"\b(days?|day \d+|months|years|degrees|code points|bytes?|spaces|count from|ISO 4217|levels)\b|``unit``|the number\b"
)
NUMBERS = re.compile(r"\b(int|float|Number|DayRange|CalendarSpan|End)\b")


class Name(NamedTuple):
    """A public name: how it is called, what it is, and the class that it belongs to."""

    name: str
    value: Any
    owner: type | None = None

    @property
    def docstring(self) -> str:
        """Its docstring as written, not one that it inherits."""
        found: str | None = getattr(self.value, "__doc__", None)
        return found or ""


def _members(name: str, kind: type) -> Iterator[Name]:
    """The public methods and properties that a class of ours defines, or inherits from another of ours."""
    for base in reversed(kind.__mro__):
        if not base.__module__.startswith("newsevents"):
            continue
        fields = {field.name for field in attrs.fields(base)} if attrs.has(base) else set()
        for member, value in vars(base).items():
            inner = getattr(value, "__func__", value)
            if not member.startswith("_") and member not in fields and (callable(inner) or isinstance(value, property)):
                yield Name(f"{name}.{member}", value.fget if isinstance(value, property) else inner, kind)


def public_names() -> Iterator[Name]:
    """All that users are promised: the façade, the package of formats, and each format's module."""
    modules: list[Any] = [newsevents, importlib.import_module("newsevents.formats")]
    modules += [importlib.import_module(f"newsevents.formats.{name}") for name in FORMATS]
    for module in modules:
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value):
                yield Name(f"{module.__name__}.{name}", value)
                yield from _members(f"{module.__name__}.{name}", value)
            elif inspect.isfunction(value):
                yield Name(f"{module.__name__}.{name}", value)


def _can_refuse(one: Name) -> bool:
    """Whether there is something to refuse: an argument of a function, or a field that is converted."""
    if inspect.isclass(one.value):
        return attrs.has(one.value) and any(field.converter is not None for field in attrs.fields(one.value))
    # what errors do with their own sentences is no refusal
    is_of_an_error = one.owner is not None and issubclass(one.owner, Exception)
    return not is_of_an_error and bool(set(inspect.signature(one.value).parameters) - {"self", "cls"})


def _numeric_fields(kind: type) -> list[str]:
    return [field.name for field in attrs.fields(kind) if NUMBERS.search(str(field.type))] if attrs.has(kind) else []


def flaws(one: Name) -> list[str]:
    """What the docstring of a name lacks."""
    docstring, found = one.docstring, []
    prose = docstring.partition(">>>")[0]
    first = prose.partition("\n")[0].strip()
    if len(first.split()) < 4 or first[-1:] not in ".;:":
        found.append("a first sentence that gives its meaning")
    if ">>>" not in docstring:
        found.append("an example")
    if _can_refuse(one) and not re.search(r"\b[Rr]aise(s|d)\b", prose):
        found.append("what it raises")
    hint = "" if inspect.isclass(one.value) else str(inspect.signature(one.value).return_annotation)
    if NUMBERS.search(hint) and not UNITS.search(prose):
        found.append("the unit of the number that it gives")
    if inspect.isclass(one.value):
        found += [
            f"the meaning and unit of {field}"
            for field in _numeric_fields(one.value)
            if f"``{field}``" not in prose or not UNITS.search(prose)
        ]
    return found


@pytest.mark.parametrize("one", list(public_names()), ids=lambda one: one.name)
def test_a_public_name_explains_itself(one: Name) -> None:
    """A docstring gives the meaning, the units of numbers, what is raised, and an example that runs as a test."""
    assert flaws(one) == []


class _Mute:
    """It."""

    def count(self, what: str) -> int:
        """It counts what there is.

        >>> 1
        1
        """
        return len(what)


def test_a_docstring_that_falls_short_is_told() -> None:
    """What is missing is named: meaning and example here, refusals and units there."""
    assert flaws(Name("mute", _Mute)) == ["a first sentence that gives its meaning", "an example"]
    assert flaws(Name("mute.count", _Mute.count, _Mute)) == ["what it raises", "the unit of the number that it gives"]


def test_every_public_name_stands_in_the_reference() -> None:
    """The pages of the reference document each name of the façade once."""
    pages = "".join(page.read_text(encoding="utf-8") for page in REFERENCE.glob("*.md"))
    documented = re.findall(r"^\.\. (?:auto\w+|py:data):: newsevents\.(\w+)$", pages, re.MULTILINE)
    assert sorted(documented) == sorted(set(FACADE.__all__) - {"__version__"})
