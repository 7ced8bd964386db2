"""Damaged texts get one verdict, and every refusal has its place.

They have a file of their own, for the long run tries 400,000 of them, which takes some minutes.
"""

from __future__ import annotations

import os

import pytest

from newsevents import NewsEventsError, loads
from newsevents.codec.documents import quick

from .fuzz import check
from .material import FULL_TEXT, SMALL_TEXT

IS_LONG = os.environ.get("NEWSEVENTS_PROFILE") == "long"
MUTANTS = 400_000 if IS_LONG else 1_500


@pytest.mark.law
def test_mutants_get_one_verdict() -> None:
    """No seeded mutant of a valid text is taken by one path and refused by the other, or crashes either."""
    assert check(range(MUTANTS)) > MUTANTS // 100


@pytest.mark.law
@pytest.mark.parametrize("text", [SMALL_TEXT, FULL_TEXT] if IS_LONG else [SMALL_TEXT])
def test_every_prefix_is_refused(text: str) -> None:
    """Each prefix of a valid text is refused with a place, by both paths."""
    encoded = text.encode()
    for size in range(len(encoded)):
        assert quick(encoded[:size]) is None
        with pytest.raises(NewsEventsError) as caught:
            loads(encoded[:size])
        assert caught.value.line is not None or caught.value.path is not None
