"""The small made-up stories of ``tests/data/stories``: each with one planted mistake, and a twin without it.

A story is an object: ``name``, ``genre``, ``rule`` (what is planted, in words), ``code``, ``path`` and ``severity`` of the finding that must
come, ``events`` and ``clean`` (lists of events as JSON has them), ``texts`` (the sources' texts by id) and ``clean_texts`` where
the twin's differ; ``profile`` where one is needed. The stories of ``genres`` were written before the rules were, from what the
rules were to find. Those of ``innocent`` have no mistake: ``why`` says what might be taken for one.
"""

from __future__ import annotations

import json
import pathlib
from typing import Any

from newsevents import Event, from_dict

FOLDER = pathlib.Path(__file__).parent.parent / "data" / "stories"
FAMILIES = ("anchors", "dates", "quantities", "references", "genres")


def stories(family: str) -> list[dict[str, Any]]:
    """The stories of a family of rules, of all ``genres``, or the ``innocent`` ones."""
    path = FOLDER / f"{family}.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def events_of(documents: list[dict[str, Any]]) -> list[Event]:
    """The events that their JSON stands for."""
    return [from_dict({"schema": "newsevents/1", **document}) for document in documents]
