"""The shared test material, where it is beside the checkout."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

SHARED = pathlib.Path(__file__).parent.parent.parent / "shared" / "data"


def shared_json(name: str) -> Any:
    """The shared test material of that name; skips the test, with the reason, where it is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared test material {name} is not beside this checkout")
    return json.loads(path.read_text(encoding="utf-8"))
