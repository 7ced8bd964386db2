"""Findings as values: which event they are of, and their plain JSON."""

from __future__ import annotations

import datetime
import doctest
import json
import pickle
from collections.abc import Iterator

import attrs
import msgspec
import pytest

from newsevents import Event, Finding, Quote, Severity, Statistic, check, make_converter, to_dict
from newsevents.checks.registry import ALL, CODES
from newsevents.views.findings import as_json
from tests.checks.stories import FAMILIES, events_of, stories

TODAY = datetime.date(2026, 1, 1)
QUOTE = Quote("It rained.", kind="direct")


def of_stories() -> Iterator[Finding]:
    """What the planted stories give, all rules together."""
    for story in (story for family in FAMILIES for story in stories(family)):
        yield from check(
            events_of(story["events"]), texts=story.get("texts"), today=TODAY, profile=story.get("profile")
        )


def of_examples() -> Iterator[Finding]:
    """What the examples print in the docstrings of the rules."""
    for rule in ALL:
        printed: list[Finding] = []
        names = {"print": lambda *found, to=printed, **_: to.extend(found)}
        for example in doctest.DocTestParser().get_examples(rule.doubts.__doc__ or ""):
            exec(example.source, names)  # noqa: S102  our own
        yield from printed


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    """Findings of every rule."""
    return [*of_stories(), *of_examples()]


def test_every_rule_gives_plain_json(found: list[Finding]) -> None:
    """The findings of all rules are written by every JSON library, with all of their fields, and as the command writes them."""
    assert {one.code for one in found} == set(CODES)
    names = [field.name for field in attrs.fields(Finding)]
    for one in found:
        plain = to_dict(one)
        assert list(plain) == names
        assert json.loads(json.dumps(plain)) == plain == msgspec.json.decode(msgspec.json.encode(plain))
        assert {**plain, "file": "a.json"} == json.loads(as_json(one, "a.json"))


def test_findings_stand_anywhere_in_what_is_written(found: list[Finding]) -> None:
    """``to_dict`` as the hook of a JSON library, and the converter, write findings, events and free JSON wherever they stand."""
    payload = {
        "findings": found,
        "event": Event("A flood", extra={"a": [1]}),
        "extra": Event("x", extra={"a": [1]}).extra,
    }
    written = json.loads(json.dumps(payload, default=to_dict))
    assert written["findings"] == [to_dict(one) for one in found]
    assert written["event"] == {"schema": "newsevents/1", "title": "A flood", "extra": {"a": [1]}}
    assert written["extra"] == {"a": [1]}
    assert json.loads(msgspec.json.encode(found, enc_hook=to_dict)) == written["findings"]
    assert json.loads(json.dumps(make_converter().unstructure(found)))[0]["code"] == found[0].code


def test_a_finding_says_which_event_it_is_of() -> None:
    """Of events that share their title or their id, each finding has the index of its own, those across events too."""
    events = [Event("A flood"), Event("A flood", quotes=QUOTE), Event("A flood", quotes=QUOTE, id="f", part_of="g")]
    assert [(one.code, one.index) for one in check(events, select=["R001", "R007"])] == [
        ("R001", 1),
        ("R001", 2),
        ("R007", 2),
    ]
    assert [one.index for one in check(iter(events), select="R001")] == [1, 2]
    twice = [Event("a", id="f", statistics=Statistic("dead", 3)), Event("b", id="f", statistics=Statistic("dead", 4))]
    assert [(one.event, one.index) for one in check(twice, select="R002")] == [("f", 0), ("f", 1)]


def test_an_event_alone_is_the_first() -> None:
    """One event is as a list of one; a finding that somebody makes has no index unless it is said."""
    alone = Event("A flood", quotes=QUOTE)
    assert check(alone) == check([alone])
    assert {one.index for one in check(alone)} == {0}
    assert Finding("HOUSE1", Severity.NOTE, "A flood", "$", "it asks").index is None


def test_findings_that_say_the_same_are_equal() -> None:
    """Which event it is of tells the index, and a finding made by hand equals one that was found; a pickle keeps all of it."""
    found = check([Event("A flood", quotes=QUOTE)] * 2, select="R001")
    assert [one.index for one in found] == [0, 1]
    first = found[0]
    assert found[1] == first == Finding(first.code, first.severity, first.event, first.path, first.message)
    assert [one.index for one in pickle.loads(pickle.dumps(found))] == [0, 1]  # noqa: S301  our own
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  our own
