"""Small made-up stories: the one planted mistake is found, nothing in the clean twin, and nothing in innocent ones."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsevents import Finding, Severity, check
from tests.checks.stories import FAMILIES, events_of, stories

TODAY = datetime.date(2026, 1, 1)
STORIES = [pytest.param(story, id=story["name"]) for family in FAMILIES for story in stories(family)]
INNOCENT = [pytest.param(story, id=story["name"]) for story in stories("innocent")]


def found_in(story: dict[str, Any], events: str, texts: str = "texts") -> list[Finding]:
    """What all rules, and the profile of the story, find in its events with its texts."""
    known = story.get(texts, story.get("texts"))
    return check(events_of(story[events]), texts=known, today=TODAY, profile=story.get("profile"))


@pytest.mark.parametrize("story", STORIES)
def test_exactly_the_planted_mistake_is_found(story: dict[str, Any]) -> None:
    """Of all rules one finds something: the one whose mistake was planted, where it was planted."""
    found = [(one.code, one.path, one.severity) for one in found_in(story, "events")]
    assert found == [(story["code"], story["path"], story["severity"])]


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_found_in_the_clean_twin(story: dict[str, Any]) -> None:
    """Without the mistake there is no finding, not even a note."""
    assert found_in(story, "clean", "clean_texts") == []


@pytest.mark.parametrize("story", INNOCENT)
def test_innocent_stories_are_left_alone(story: dict[str, Any]) -> None:
    """What looks odd and is right gives no finding, but where a story says that a note does no harm."""
    harmless = Severity.NOTE if story.get("notes_allowed") else None
    assert [one for one in found_in(story, "events") if one.severity is not harmless] == []
