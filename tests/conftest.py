"""Hypothesis profiles: 200 examples a law in the ordinary run, 10,000 in the long one."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ordinary", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("NEWSEVENTS_PROFILE", "ordinary"))
