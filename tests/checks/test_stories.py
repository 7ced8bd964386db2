"""The small made-up stories: exactly the planted mistake is found, and nothing on the twin, by all rules together."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import check
from tests.checks.stories import FOLDER, events_of, stories

STORIES = [
    pytest.param(story, id=f"{path.stem}-{story['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for story in stories(path.stem)
]


@pytest.mark.parametrize("story", STORIES)
def test_exactly_the_planted_mistake_is_found(story: dict[str, Any]) -> None:
    """All rules together find the planted mistake, with its code, place and severity, and nothing else."""
    found = check(events_of(story["events"]), texts=story.get("texts"))
    planted = (story["code"], story["path"], story["severity"])
    assert [(one.code, one.path, one.severity) for one in found] == [planted]


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_found_on_the_twin(story: dict[str, Any]) -> None:
    """The same story without the mistake gives no finding, not even a note."""
    assert check(events_of(story["clean"]), texts=story.get("clean_texts", story.get("texts"))) == []
