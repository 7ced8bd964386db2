"""Small made-up stories: the one planted mistake is found, and nothing in the clean twin."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsevents import check
from tests.checks.stories import FOLDER, events_of, stories

TODAY = datetime.date(2026, 1, 1)
FAMILIES = sorted(path.stem for path in FOLDER.glob("*.json"))
STORIES = [pytest.param(story, id=story["name"]) for family in FAMILIES for story in stories(family)]


@pytest.mark.parametrize("story", STORIES)
def test_exactly_the_planted_mistake_is_found(story: dict[str, Any]) -> None:
    """Of all rules one finds something: the one whose mistake was planted, where it was planted."""
    found = check(events_of(story["events"]), texts=story.get("texts"), today=TODAY)
    assert [(one.code, one.path, one.severity) for one in found] == [(story["code"], story["path"], story["severity"])]


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_found_in_the_clean_twin(story: dict[str, Any]) -> None:
    """Without the mistake there is no finding, not even a note."""
    found = check(events_of(story["clean"]), texts=story.get("clean_texts", story.get("texts")), today=TODAY)
    assert found == []
