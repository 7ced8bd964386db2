"""A bar for those who wait, on standard error, where that is a terminal and tqdm is installed (the extra ``progress``).

    >>> list(watched([1, 2]))
    [1, 2]

It appears after two seconds: what is done by then needs none. What is counted is not known here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

__all__ = ["watched"]

T = TypeVar("T")

_PATIENCE = 2.0


def watched(items: Iterable[T], *, unit: str = " events", patience: float = _PATIENCE) -> Iterable[T]:
    """The same items, counted on a terminal as they are taken.

    >>> sum(watched(range(4)))
    6
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return items
    try:
        from tqdm import tqdm
    except ModuleNotFoundError:
        return items
    found: Iterable[T] = tqdm(items, unit=unit, unit_scale=True, delay=patience, leave=False)
    return found
