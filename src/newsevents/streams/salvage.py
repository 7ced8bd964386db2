"""What can be read of a damaged array: after the damage, reading goes on where an event surely begins.

    >>> import io
    >>> def taken(span: Span, index: int) -> bytes | NewsEventsError:
    ...     return span.text if span.text.endswith(b'"B"}') else InvalidJSONError("not JSON: it is damaged")
    >>> array = b'[{"schema":"newsevents/1,"title":"A"},{"schema":"newsevents/1","title":"B"}]'
    >>> for one in salvaged(io.BytesIO(array), 100, taken):
    ...     print(one)
    not JSON: it is damaged; bytes 1 to 38 are passed over, up to the next event
    b'{"schema":"newsevents/1","title":"B"}'

No text in a record can look like the start of an event, ``{"schema":"newsevents/``, for in a text each quote has a backslash before
it. After a colon, or first in a list, it may be an event that somebody put into the ``extra`` of another, and does not count.
What an event is, is for the caller to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

from newsevents.errors import InvalidJSONError, NewsEventsError
from newsevents.streams.lines import MORE_AFTER, Readable, Span, Window

__all__ = ["has_start", "is_damage", "salvaged"]

T = TypeVar("T")

_BLANKS = rb"[ \t\r\n]{0,99}"
_START = re.compile(rb'\{%b"schema"%b:%b"newsevents/' % (_BLANKS, _BLANKS, _BLANKS))
# longer than any start with what has to be looked at before it
_LONGEST = 512
# how many times the bytes of a file may be looked at again before no element is followed beyond the next start
_MOST_AGAIN = 4
_DAMAGE = ("not JSON: ", "the array is torn", "the byte 0x", "it is nested deeper", "a record is longer")


def is_damage(found: object) -> bool:
    """Whether a refusal leaves open where the text ends that it is about.

    >>> is_damage(InvalidJSONError("the key stands twice in one object; write it once", path="$.a"))
    False
    """
    return isinstance(found, InvalidJSONError) and found.problem.startswith(_DAMAGE)


def has_start(text: bytes) -> bool:
    """Whether an event surely begins in a text, beyond its first byte.

    >>> has_start(b'[{"schema":"newsevents/1"}]'), has_start(b'[1,{"schema":"newsevents/1"}]')
    (False, True)
    """
    return _start(text, 0, 1) >= 0


def _start(data: bytes, begin: int, at: int) -> int:
    """Where an event surely begins, at that place or after it; -1 where none does."""
    for match in _START.finditer(data, at):
        before = data[max(begin, match.start() - 100) : match.start()].rstrip(b" \t\r\n")[-1:]
        if before not in (b"[", b":"):
            return match.start()
    return -1


def salvaged(
    stream: Readable,
    most: int,
    taken: Callable[[Span, int], T | NewsEventsError],
    refusal: NewsEventsError | None = None,
    *,
    is_first_whole: bool = True,
) -> Iterator[T | NewsEventsError]:
    """What ``taken`` makes of each element and its index, and for each damage one refusal, which tells the bytes that were passed over.

    ``refusal`` is what is wrong where the stream doesn't begin as an array, and ``is_first_whole`` whether it begins with a whole
    element all the same. An element has at most so many bytes. The time stays in
    proportion to the size of the stream, whatever it holds.

    >>> import io
    >>> list(salvaged(io.BytesIO(b"[1, 2]"), 100, lambda span, index: (index, span.text)))
    [(0, b'1'), (1, b'2')]
    """
    window = _Damaged(stream, most)
    has_more = refusal is None and window.opened()
    flaw = refusal if has_more or refusal else window.flaw_after_end()
    index = 0 if is_first_whole else 1
    if flaw:
        window.next_byte()
        begin = window.offset if is_first_whole else 0
        has_more = window.goes_to_start(index)
        yield window.told(flaw, begin, has_more=has_more)
    while has_more:
        span = window.next_element()
        if span.is_torn and not has_start(span.text):
            yield taken(span, index)
            return
        found = taken(span._replace(is_torn=False), index)
        if window.is_lost(span, found):
            assert isinstance(found, NewsEventsError)
            has_more = window.goes_on_from(span)
            yield window.told(found, span.offset, has_more=has_more)
        else:
            has_more = yield from _after(window, span, found)
        index += 1


def _after(window: _Damaged, span: Span, found: T | NewsEventsError) -> Generator[T | NewsEventsError, None, bool]:
    """What was found, and what is wrong after it; whether there is more."""
    try:
        has_more, problem = window.follows(is_object_needed=is_damage(found))
    except InvalidJSONError:
        # the stream breaks after what was whole
        yield found
        raise
    if not problem:
        yield found
        return has_more
    if isinstance(found, NewsEventsError):
        flaw, begin = found, span.offset
    else:
        yield found
        flaw, begin = window.flaw(problem), window.offset
    has_more = window.goes_to_start(0)
    yield window.told(flaw, begin, has_more=has_more)
    return has_more


class _Damaged(Window):
    """A window that can go back to the start of an element, and on to the next place where one surely begins."""

    def __init__(self, stream: Readable, most: int) -> None:
        super().__init__(stream)
        self._most = most
        self._looked_again = 0
        self._bound = 0

    @property
    def offset(self) -> int:
        """The byte at which the window begins."""
        return self._offset

    def next_element(self) -> Span:
        """The element that begins here; where too much was looked at again, it ends before the next start, and is not passed."""
        if self._looked_again <= _MOST_AGAIN * (self._offset + len(self._data) - self._at):
            return self.element(self._most)
        size = self._size_to_start()
        span = self.element(size)
        if not span.is_long or size == self._most:
            return span
        return span._replace(text=self._data[self._at : self._at + size], is_long=False)

    def _size_to_start(self) -> int:
        """How far the next start is, or as many bytes as an element has at most."""
        if self._bound <= self._offset:
            self._bound = self._offset + self._found_start(1, self._most)
        return self._bound - self._offset

    def _found_start(self, size: int, most: int) -> int:
        """How far the next start is that is so many bytes on or more, at most so far; the window grows to there."""
        while True:
            found = _start(self._data, self._at, self._at + size)
            held = len(self._data) - self._at
            if found >= 0 or held > most or not self._more():
                return min(found - self._at, most) if found >= 0 else most
            size = max(size, held - _LONGEST)

    def is_lost(self, span: Span, found: object) -> bool:
        """Whether nobody knows where an element ended: it is damaged, and there are starts in it, or it was not passed."""
        return self._offset == span.offset or (is_damage(found) and has_start(span.text))

    def goes_on_from(self, span: Span) -> bool:
        """Go back to an element, and on to the next start within it or after it; whether there is one."""
        passed = self._offset - span.offset
        self._at -= passed
        self._line, self._column, self._offset = span.line, span.column, span.offset
        has_more = self.goes_to_start(1)
        self._looked_again += max(0, (self._most if span.is_long else passed) - (self._offset - span.offset))
        return has_more

    def goes_to_start(self, size: int) -> bool:
        """Go on to the next start that is so many bytes on or more, else to the end; whether there is one."""
        while True:
            found = _start(self._data, self._at, self._at + size)
            if found >= 0:
                self.skip(found - self._at)
                return True
            kept = min(len(self._data) - self._at, 2 * _LONGEST)
            self.skip(len(self._data) - self._at - kept)
            if not self._more():
                self.skip(kept)
                return False
            size = max(size, kept - _LONGEST)

    def follows(self, *, is_object_needed: bool) -> tuple[bool, str]:
        """Whether another element follows, and what is wrong if anything is; after damage, it has to be an object."""
        has_more, problem = self.goes_on()
        if has_more and is_object_needed and self.next_byte() != b"{":
            return False, "not JSON: no event begins after the comma"
        if not has_more and not problem and self.flaw_after_end():
            return False, MORE_AFTER
        return has_more, problem

    def flaw_after_end(self) -> NewsEventsError | None:
        """What is wrong after the end of the array, if anything is."""
        return self.flaw(MORE_AFTER) if self.next_byte() else None

    def flaw(self, problem: str) -> NewsEventsError:
        """What is wrong at this place."""
        error = InvalidJSONError(problem, line=self._line, column=self._column)
        error.offset = self._offset
        return error

    def told(self, error: NewsEventsError, begin: int, *, has_more: bool) -> NewsEventsError:
        """An error that tells which bytes were passed over, if any."""
        if self._offset == begin:
            return error
        where = "up to the next event" if has_more else "and no event begins after them"
        return error.reworded(f"{error.problem}; bytes {begin} to {self._offset} are passed over, {where}")
