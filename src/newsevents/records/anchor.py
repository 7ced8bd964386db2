"""The anchor of a claim: a ``TextSelector``, or the words alone.

    >>> anchor("over 900")
    TextSelector('over 900')

Whether the words stand in the source's text is for the checks to say.
"""

from __future__ import annotations

from newsevents.errors import InvalidRecordError, shown
from newsevents.selectors import TextSelector

__all__ = ["anchor"]


def anchor(value: TextSelector | str | None) -> TextSelector | None:
    """A selector from itself or from words; None where there is none.

    >>> anchor(None) is None
    True
    """
    if value is None or isinstance(value, TextSelector):
        return value
    if isinstance(value, str):
        return TextSelector(value)
    raise InvalidRecordError(f"{shown(value)} is not an anchor; write a TextSelector or the words")
