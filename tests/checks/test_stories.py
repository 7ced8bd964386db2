"""Small made-up stories with one planted mistake each: it is found, nothing else is, and nothing in the clean twin."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsevents import check
from tests.checks.stories import FOLDER, events_of, stories

STORIES = [
    pytest.param(story, id=f"{path.stem}: {story['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for story in stories(path.stem)
]
TODAY = datetime.date(2026, 1, 1)


@pytest.mark.parametrize("story", STORIES)
def test_the_planted_mistake_is_all_that_is_found(story: dict[str, Any]) -> None:
    """Over all rules, exactly the planted finding, with its code, path and severity."""
    found = check(events_of(story["events"]), texts=story.get("texts"), today=TODAY)
    expected = [(story["code"], story["path"], story["severity"])] if story["code"] else []
    assert [(one.code, one.path, one.severity.value) for one in found] == expected, [str(one) for one in found]


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_found_in_the_clean_twin(story: dict[str, Any]) -> None:
    """No rule doubts the twin without the mistake, not even with a note."""
    texts = story.get("clean_texts", story.get("texts"))
    assert [str(one) for one in check(events_of(story["clean"]), texts=texts, today=TODAY)] == []
