"""Hypothesis profiles: 200 examples a law in the ordinary run, 20 in the quick one (for mutants), 400 in the long one."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest
from hypothesis import settings

settings.register_profile("ordinary", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("quick", max_examples=20, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=400, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("NEWSEVENTS_PROFILE", "ordinary"))


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Mark every property test as a law."""
    for item in items:
        if getattr(getattr(item, "function", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.law)
