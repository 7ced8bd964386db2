"""Links that lead back to where they began.

    >>> [*rings({"a": "b", "b": "c", "c": "b", "d": None})]
    [['b', 'c']]

What the links mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["rings"]


def rings(links: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The members of each ring of links, from the first that the links come upon; each link is followed once.

    >>> [*rings({"a": "a"})]
    [['a']]
    """
    settled: set[str] = set()
    for first in links:
        trail: dict[str, int] = {}
        current: str | None = first
        while current is not None and current in links and current not in settled and current not in trail:
            trail[current] = len(trail)
            current = links[current]
        if current is not None and current in trail:
            yield [*trail][trail[current] :]
        settled.update(trail)
