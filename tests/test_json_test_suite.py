"""The files of JSONTestSuite, bare and inside an event: https://github.com/nst/JSONTestSuite."""

from __future__ import annotations

import json
import pathlib

import pytest

from newsevents import Event, NewsEventsError, dumps, loads
from newsevents.codec.jsontext import parse
from tests.material import SHARED

FOLDER = SHARED / "JSONTestSuite"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the JSONTestSuite is not beside this checkout")


def files(prefix: str) -> list[pathlib.Path]:
    """The files of the suite whose names begin so."""
    return sorted(FOLDER.glob(f"{prefix}*.json"))


def in_an_event(content: bytes) -> bytes:
    """An event's text with a document in its extra."""
    return b'{"schema":"newsevents/1","title":"x","extra":{"a":' + content + b"\n}}"


def name(path: pathlib.Path) -> str:
    """The name of a test."""
    return path.stem


@pytest.mark.parametrize("path", files("n_"), ids=name)
def test_what_is_no_json_is_refused(path: pathlib.Path) -> None:
    """A document that is no JSON is refused, bare and inside an event."""
    content = path.read_bytes()
    for text in (content, in_an_event(content)):
        with pytest.raises(NewsEventsError) as caught:
            loads(text)
        assert "\n" not in str(caught.value)
    with pytest.raises(NewsEventsError):
        parse(content)


@pytest.mark.parametrize("path", files("y_"), ids=name)
def test_what_is_json_is_kept(path: pathlib.Path) -> None:
    """A document that is JSON is read, bare and inside an event, where it goes round; a key twice is refused."""
    content = path.read_bytes()
    if path.stem.startswith("y_object_duplicated_key"):
        for read in (parse, lambda content: loads(in_an_event(content))):
            with pytest.raises(NewsEventsError, match="the key stands twice in one object"):
                read(content)
        return
    expected = json.loads(content)
    assert parse(content) == expected
    event = loads(in_an_event(content))
    assert event == Event("x", extra={"a": expected})
    assert loads(dumps(event)) == event
    assert dumps(loads(dumps(event))) == dumps(event)


@pytest.mark.parametrize("path", files("i_"), ids=name)
def test_what_may_be_either_is_an_event_or_refused(path: pathlib.Path) -> None:
    """A document on which readers differ is kept whole or refused, and never raises anything else."""
    content = path.read_bytes()
    try:
        event = loads(in_an_event(content))
    except NewsEventsError as error:
        assert error.path is not None or error.line is not None  # noqa: PT017  whether it raises is for the input to say
    else:
        assert loads(dumps(event)) == event


def test_the_suite_is_whole() -> None:
    """All kinds of documents are there, so that the tests above test something."""
    assert min(len(files(prefix)) for prefix in ("n_", "y_", "i_")) >= 10
