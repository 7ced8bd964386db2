"""A JSON array written an element a line, each as it comes, so that none is held and a change shows as one line.

    >>> "[" + "".join(on_lines(["1", "2"])) + "\\n]"
    '[\\n1,\\n2\\n]'

What the elements are, and what stands around them, is for the format to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["on_lines"]


def on_lines(elements: Iterable[str]) -> Iterator[str]:
    """The texts of elements, each with the line break before it and the comma that parts it from the last.

    >>> list(on_lines([]))
    []
    """
    before = "\n"
    for element in elements:
        yield before + element
        before = ",\n"
