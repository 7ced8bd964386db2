"""The records of a stream of bytes as texts: its lines, or the elements of its JSON array, each of bounded size.

    >>> import io
    >>> [(span.text, span.line) for span in lines(io.BytesIO(b'{"a": 1}\\n\\n{"a": 2}'), 100)]
    [(b'{"a": 1}', 1), (b'{"a": 2}', 3)]

Only ``\\n`` ends a line, since U+2028 and others may stand in a JSON text. It does not know events.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from newsevents.errors import InvalidJSONError

__all__ = ["BROKEN", "MORE_AFTER", "ByteStream", "Readable", "Span", "Window", "broken", "elements", "lines"]

_BLANK = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"
BROKEN = (EOFError, zlib.error, gzip.BadGzipFile)
"""What is raised while a gzip is read that ends early or is damaged."""

MORE_AFTER = "not JSON: there is more after the array"

_CHUNK = 256 * 1024
_NOT_BLANK = re.compile(rb"[^ \t\r\n]")
_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[{]|[\]}]', re.DOTALL)
_SCALAR = re.compile(rb"[^,\[\]{} \t\r\n]+|.", re.DOTALL)


class Readable(Protocol):
    """What is needed of a stream that holds a document."""

    def read(self, size: int, /) -> bytes:
        """Give so many bytes or fewer, none at the end."""


class ByteStream(Readable, Protocol):
    """What is needed of a binary file that is read."""

    def readline(self, size: int, /) -> bytes:
        """Give a line, or so many bytes of it."""


class Span(NamedTuple):
    """The text of one record and where it begins: its line, column and byte; lines and columns count from 1.

    ``is_torn`` says that the stream ended before the line or the element did, ``is_long`` that the text is longer
    than it may be and was not kept.

    >>> Span(b"{}", 1, 1, 0).is_torn
    False
    """

    text: bytes
    line: int
    column: int
    offset: int
    is_torn: bool = False
    is_long: bool = False


def lines(stream: ByteStream, most: int) -> Iterator[Span]:
    """The lines of a stream that are not blank, without their ends; a byte order mark at the start is passed over.

    >>> import io
    >>> [(span.line, span.is_long) for span in lines(io.BytesIO(b"12345\\n1\\n"), 4)]
    [(1, True), (2, False)]
    """
    number, offset = 1, 0
    while piece := _read(stream.readline, most + 2, number, None, offset):
        size = len(piece)
        text = piece.removeprefix(_BOM).removesuffix(b"\n") if offset == 0 else piece.removesuffix(b"\n")
        is_long = len(text) > most
        while not piece.endswith(b"\n") and (piece := _read(stream.readline, _CHUNK, number, None, offset)):
            size, is_long = size + len(piece), True
        if is_long:
            yield Span(b"", number, 1, offset, is_torn=not piece, is_long=True)
        elif text.strip(_BLANK):
            yield Span(text, number, 1, offset, is_torn=not piece)
        number, offset = number + 1, offset + size


def broken(error: Exception, line: int, column: int | None, offset: int) -> InvalidJSONError:
    """What is said of a gzip that can't be unpacked from this place on.

    >>> str(broken(EOFError(), 3, None, 90))
    'line 3, byte 90: the gzip ends early; it was not written to its end, or is cut off'
    """
    problem = "the gzip ends early; it was not written to its end, or is cut off"
    if not isinstance(error, EOFError):
        said = str(error)
        is_word = said[1:2].islower()
        problem = f"the gzip is broken: {said[:1].lower() if is_word else said[:1]}{said[1:]}"
    refusal = InvalidJSONError(problem, line=line, column=column)
    refusal.offset = offset
    return refusal


def _read(read: Callable[[int], bytes], size: int, line: int, column: int | None, offset: int) -> bytes:
    try:
        return read(size)
    except BROKEN as error:
        raise broken(error, line, column, offset) from None


def elements(stream: Readable, most: int, *, after: bytes = b"") -> Iterator[Span]:
    """The elements of the JSON array that a stream holds; raises ``InvalidJSONError`` where it is no array.

    ``after`` is the bracket that closes what the array stands in, where it stands in something.

    >>> import io
    >>> [span.text for span in elements(io.BytesIO(b'[{"a": [1]}, {}]'), 100)]
    [b'{"a": [1]}', b'{}']
    """
    window = Window(stream)
    has_more = window.opened()
    while has_more:
        span = window.element(most)
        yield span
        if span.is_torn or span.is_long:
            return
        has_more, problem = window.goes_on()
        if problem:
            window.refuse(problem)
    if after:
        window.take(after, f"not JSON: {after.decode()} is missing after the array")
    if window.next_byte():
        window.refuse(MORE_AFTER)


class Window:
    """The part of a stream that is looked at, and where it begins.

    >>> import io
    >>> Window(io.BytesIO(b' {"a": 1}, 2')).next_byte()
    b'{'
    """

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._data = b""
        self._at = 0
        self._line, self._column, self._offset = 1, 1, 0
        self._more()
        if self._data.startswith(_BOM):
            self._at = self._offset = len(_BOM)

    def _more(self) -> bool:
        kept = self._data[self._at :]
        # doubled, so that what is scanned again stays in proportion
        chunk = _read(self._stream.read, max(_CHUNK, len(kept)), self._line, self._column, self._offset)
        self._data, self._at = kept + chunk, 0
        return bool(chunk)

    def skip(self, size: int) -> bytes:
        """Go on by so many bytes and give them."""
        passed = self._data[self._at : self._at + size]
        self._at += size
        self._offset += size
        self._line += passed.count(b"\n")
        _, newline, last = passed.rpartition(b"\n")
        self._column = len(last.decode("utf-8", "replace")) + (1 if newline else self._column)
        return passed

    def next_byte(self) -> bytes:
        """Go to the next byte that is not blank and give it; nothing at the end."""
        while True:
            found = _NOT_BLANK.search(self._data, self._at)
            self.skip((found.start() if found else len(self._data)) - self._at)
            if found or not self._more():
                return found[0] if found else b""

    def take(self, byte: bytes, problem: str) -> None:
        """Pass over this byte, or refuse the text."""
        if self.next_byte() != byte:
            self.refuse(problem)
        self.skip(1)

    def refuse(self, problem: str) -> None:
        """Raise ``InvalidJSONError`` at this place."""
        raise InvalidJSONError(problem, line=self._line, column=self._column)

    def opened(self) -> bool:
        """Pass over the bracket that opens an array, and one that closes it at once; whether there are elements."""
        self.take(b"[", "not JSON: an array begins with [")
        is_empty = self.next_byte() == b"]"
        self.skip(int(is_empty))
        return not is_empty

    def goes_on(self) -> tuple[bool, str]:
        """Pass over what stands after an element: whether another one follows, and what is wrong if anything is."""
        if self.next_byte() == b",":
            self.skip(1)
            is_more = self.next_byte() != b"]"
            return is_more, "" if is_more else "not JSON: a comma stands before the end; leave it out"
        if self.next_byte() != b"]":
            return False, "not JSON: a comma or the end of the array is missing"
        self.skip(1)
        return False, ""

    def element(self, most: int) -> Span:
        """The JSON value that begins here, as far as brackets and quotes show."""
        level = size = 0
        while True:
            size, level = self._scanned(size, level, min(len(self._data), self._at + most + 1))
            is_whole = level == 0 and size > 0
            if size > most or (not is_whole and len(self._data) - self._at > most):
                return Span(b"", self._line, self._column, self._offset, is_long=True)
            if is_whole or not self._more():
                place = self._line, self._column, self._offset
                return Span(self.skip(size if is_whole else len(self._data)), *place, is_torn=not is_whole)

    def _scanned(self, size: int, level: int, end: int) -> tuple[int, int]:
        """How far the value is known before the end, and how many brackets are open there."""
        start = self._at
        if level == 0 and self._data[start : start + 1] not in (b"{", b"[", b'"'):
            scalar = _SCALAR.match(self._data, start, end)
            return (scalar.end() - start if scalar else 0), 0
        for match in _TOKENS.finditer(self._data, start + size, end):
            token = match[0]
            if token[:1] == b'"':
                if match.end() == end:
                    return match.start() - start, level
            else:
                level += 1 if token in b"{[" else -1
            size = match.end() - start
            if level <= 0:
                return size, 0
        return size, level
