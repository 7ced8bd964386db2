"""How a reader takes what it reads: what becomes of records that are refused, for files of every format.

    >>> list(settled([NewsEventsError("it is torn"), Event("A flood")], Policy("skip").on_error))
    [Event('A flood')]

It reads nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Literal, NamedTuple, TypeVar

from newsevents.codec.converters import Unknown
from newsevents.errors import InvalidArgumentError, NewsEventsError, shown
from newsevents.records.event import Event

__all__ = ["MOST_BYTES", "Found", "OnError", "Policy", "settled"]

T = TypeVar("T")

MOST_BYTES = 64 * 1024 * 1024
"""How long the text of a record may be, unpacked, unless told."""

OnError = Literal["raise", "skip"] | Callable[[NewsEventsError], object]
"""What becomes of a record that is refused; a callable gets the error, and what it returns is ignored."""


class Policy(NamedTuple):
    """How a reader takes what it reads.

    >>> Policy().max_bytes == MOST_BYTES
    True
    """

    on_error: OnError = "raise"
    unknown: Unknown = "error"
    max_bytes: int = MOST_BYTES

    def checked(self) -> Policy:
        """This policy, or ``InvalidArgumentError`` for what is none.

        >>> Policy("ignore").checked()
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: on_error: 'ignore' is unknown; write 'raise', 'skip' or a callable
        """
        if self.on_error not in ("raise", "skip") and not callable(self.on_error):
            right = "write 'raise', 'skip' or a callable"
            raise InvalidArgumentError(f"on_error: {shown(self.on_error)} is unknown; {right}")
        if self.unknown not in ("error", "ignore"):
            raise InvalidArgumentError(f"unknown: {shown(self.unknown)} is unknown; write 'error' or 'ignore'")
        if isinstance(self.max_bytes, bool) or not isinstance(self.max_bytes, int) or self.max_bytes < 1:
            raise InvalidArgumentError(f"max_bytes: {shown(self.max_bytes)} is no number of bytes; write 1 or more")
        return self


Found = Event | NewsEventsError
"""An event, or why there is none."""


def settled(found: Iterable[T | NewsEventsError], on_error: OnError) -> Iterator[T]:
    """The records among what was found; what becomes of the refusals is as ``on_error`` says, and where they end, a generator is closed.

    >>> refused = []
    >>> list(settled([NewsEventsError("it is torn"), Event("A flood")], refused.append)), refused
    ([Event('A flood')], [NewsEventsError('it is torn')])
    """
    try:
        for one in found:
            if not isinstance(one, NewsEventsError):
                yield one
            elif on_error == "raise":
                raise one
            elif callable(on_error):
                on_error(one)
    finally:
        # an error holds the frames that it was found in, and they an open file
        if isinstance(found, Generator):
            found.close()
