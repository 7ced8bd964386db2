"""Mistakes that are planted at known places are named there, each of them, and many cost little."""

from __future__ import annotations

import itertools
import json
import pathlib
import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from newsevents import InvalidRecordError, NewsEventsError, loads, read

from .material import FULL_TEXT, document

Steps = tuple[str | int, ...]
DOCUMENT = json.loads(FULL_TEXT)
MARK = "a made-up mark"
# how a value is replaced: with a text that no field takes, and whether its place is a line and column rather than a path
MISTAKES: list[tuple[str, bool]] = [
    ('{"nosuch": 1}', False),
    ('["\\ud800"]', False),
    ('{"a": 1, "a": 2}', False),
    ("tru", True),
    ("NaN", True),
    ("1e999", True),
    ("01", True),
    ('"a\tb"', True),
]


def _places(value: object, steps: Steps = ()) -> Iterator[Steps]:
    """The places of all texts in the document, but for the version, which says what else may stand there, and free JSON."""
    if isinstance(value, (dict, list)):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for step, one in pairs:
            if step not in ("schema", "extra"):
                yield from _places(one, (*steps, step))
    elif isinstance(value, str):
        yield steps


def _path(steps: Steps) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def _marked(steps: Steps, indent: int | None) -> str:
    """The document with a mark at one place."""
    changed = json.loads(FULL_TEXT)
    parent = changed
    for step in steps[:-1]:
        parent = parent[step]
    parent[steps[-1]] = MARK
    return json.dumps(changed, indent=indent, ensure_ascii=False)


def _planted(indent: int | None) -> Iterator[tuple[str, Steps, int | None, int | None]]:
    """A thousand texts with a mistake each, the path to it, and its line and column where it is one of JSON."""
    places = itertools.cycle(_places(DOCUMENT))
    for (mistake, is_json), steps in zip(itertools.cycle(MISTAKES), itertools.islice(places, 1000), strict=False):
        text = _marked(steps, indent)
        before, _, after = text.partition(f'"{MARK}"')
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        yield before + mistake + after, steps, *((line, column) if is_json else (None, None))


def _names(error: NewsEventsError, steps: Steps, line: int | None, column: int | None) -> bool:
    if line is None or column is None:
        return (error.path or "").startswith(_path(steps))
    # a number or text is refused at its start or within it, as JSON is read
    return error.line == line and error.column is not None and column <= error.column <= column + 3


@pytest.mark.parametrize("indent", [None, 2])
def test_planted_mistakes_are_named(indent: int | None) -> None:
    """Of 1,000 mistakes of JSON and of content, 1,000 are named by their line and column or their path."""
    named = 0
    for text, steps, line, column in _planted(indent):
        with pytest.raises(NewsEventsError) as caught:
            loads(text)
        named += _names(caught.value, steps, line, column)
    assert named == 1000


def test_planted_lines_are_named(tmp_path: pathlib.Path) -> None:
    """Of 1,000 bad lines among good ones, 1,000 are named by line and byte, and by what is wrong inside."""
    texts = list(_planted(None))
    good = FULL_TEXT.encode() + b"\n"
    offsets, content = [], bytearray()
    for text, *_ in texts:
        content += good
        offsets.append(len(content))
        content += text.encode() + b"\n"
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    told: list[NewsEventsError] = []
    assert len(list(read(path, on_error=told.append))) == 1000
    assert [(one.line, one.offset) for one in told] == [(2 * i + 2, offset) for i, offset in enumerate(offsets)]
    for error, (_, steps, line, column) in zip(told, texts, strict=True):
        assert _names(error, steps, None if line is None else error.line, column)


def test_all_problems_of_a_record_are_told_together() -> None:
    """Mistakes of content in several places of one record are told in one go."""
    for i, steps in enumerate(itertools.islice(_places(DOCUMENT), 40)):
        changed = json.loads(_marked(steps, None).replace(f'"{MARK}"', "7"))
        changed["places"][1]["name"] = None
        changed["nosuch"] = i
        with pytest.raises(InvalidRecordError) as caught:
            loads(json.dumps(changed))
        assert {_path(steps), "$.places[1].name", "$.nosuch"} <= {one.path for one in caught.value.problems}


BAD: dict[str, Callable[[], str]] = {
    "a number": lambda: document(quotes=[{"text": 7}] * 100_000),
    "nothing": lambda: document(quotes=[{}] * 100_000),
    "an unknown key": lambda: document(quotes=[{"text": "a", "nosuch": 1}] * 100_000),
    "an empty text": lambda: document(quotes=[{"text": ""}] * 100_000).replace(": ", ":"),
    "a date": lambda: document(quotes=[{"text": "a", "said_on": "2022/05"}] * 100_000),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_many_problems_cost_little(bad: Callable[[], str]) -> None:
    """A record with 100,000 bad quotes is refused at its first problem, in a short message and 50 MB."""
    text = bad()
    tracemalloc.start()
    try:
        with pytest.raises(InvalidRecordError) as caught:
            loads(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(caught.value.problems) == 1
    assert (caught.value.path or "").startswith("$.quotes[0]")
    assert len(str(caught.value)) < 10_000
    assert peak < 50_000_000
