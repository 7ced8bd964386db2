"""The JSON documents of a file: all of it, or the elements of its array, each read by itself and each with its place.

    >>> import io
    >>> [found.path for found in documents(Peeked(io.BytesIO(b'[{"a": 1}, {"a": 1,}]')))]
    ['$[0]', '$[1]']

A broken element costs no other: it is given as the ``InvalidFileError`` that it is. What the documents mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsevents.codec.jsontext import parse
from newsevents.codec.mistakes import MORE
from newsevents.errors import InvalidFileError, InvalidJSONError, NewsEventsError, step
from newsevents.streams.lines import Readable, Span, elements
from newsevents.streams.policy import MOST_BYTES

__all__ = ["Document", "Peeked", "documents", "documents_after", "located"]

_BOM = b"\xef\xbb\xbf"
_PEEKED = 4096
_CHUNK = 1024 * 1024


class Document(NamedTuple):
    """A document, its path in the file, and the line and byte where it begins, where that is known.

    >>> Document([], "$").line is None
    True
    """

    value: object
    path: str
    line: int | None = None
    offset: int | None = None


Found = Document | InvalidFileError


class Peeked:
    """A stream whose first bytes are known before it is read.

    >>> import io
    >>> stream = Peeked(io.BytesIO(b"[1]"))
    >>> stream.begins_with(b"["), stream.read(8), stream.read(8)
    (True, b'[', b'1]')
    """

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._head = b""

    def begins_with(self, start: bytes) -> bool:
        """Whether these are the first bytes."""
        return self.peeked(len(start)).startswith(start)

    def peeked(self, size: int) -> bytes:
        """So many bytes of those to come, or what there is."""
        while len(self._head) < size and (piece := self._stream.read(size - len(self._head))):
            self._head += piece
        return self._head

    def read(self, size: int, /) -> bytes:
        """Give so many bytes, or fewer."""
        head, self._head = self._head[:size], self._head[size:]
        return head or self._stream.read(size)


def documents(stream: Peeked) -> Iterator[Found]:
    """The documents of a stream: those of an array are read one after another, all else as one.

    >>> import io
    >>> [found.value for found in documents(Peeked(io.BytesIO(b'{"a": [1, 2]}')))]
    [{'a': [1, 2]}]
    """
    if stream.peeked(_PEEKED).removeprefix(_BOM).lstrip().startswith(b"["):
        yield from _elements(stream, "$")
    else:
        yield _whole(stream)


def documents_after(stream: Peeked, head: bytes, path: str) -> Iterator[Found]:
    """The elements of an array that is the last value of an object, read one after another.

    ``head`` is the text of the object up to the bracket of the array, the bracket too, and ``path`` that of the array.

    >>> import io
    >>> [found.path for found in documents_after(Peeked(io.BytesIO(b'{"a":[1, 2]}')), b'{"a":[', "$.a")]
    ['$.a[0]', '$.a[1]']
    """
    before = len(head) - 1
    stream.peeked(len(head))
    stream.read(before)
    return _elements(stream, path, after=b"}", before=before)


def located(error: NewsEventsError, document: Document) -> InvalidFileError:
    """An error of a document at its place in the file; one that has no path is about the document.

    >>> str(located(NewsEventsError("a name is missing"), Document({}, "$[2]", 7, 90)))
    '$[2], line 7, byte 90: a name is missing'
    """
    path = error.path or document.path
    return InvalidFileError(error.problem, path=path, line=document.line, offset=document.offset)


def _whole(stream: Peeked) -> Found:
    text = b"".join(iter(lambda: stream.read(_CHUNK), b""))
    try:
        return Document(parse(text), "$")
    except InvalidJSONError as error:
        problem = error.problem
        if problem == f"not JSON: {MORE}":
            problem = "not JSON: there is more after the document; write several as an array, as in [{…}, {…}]"
        return InvalidFileError(problem, path=error.path, line=error.line, column=error.column)


def _elements(stream: Peeked, path: str, *, after: bytes = b"", before: int = 0) -> Iterator[Found]:
    try:
        for i, span in enumerate(elements(stream, MOST_BYTES, after=after)):
            yield _element(span, path + step(i), span.offset + before)
    except InvalidJSONError as error:
        yield InvalidFileError(error.problem, line=error.line, column=error.column)


def _element(span: Span, path: str, offset: int) -> Found:
    if span.is_long:
        problem = f"a record is longer than {MOST_BYTES} bytes; write it as several"
        return InvalidFileError(problem, path=path, line=span.line, offset=offset)
    try:
        return Document(parse(span.text), path, span.line, offset)
    except InvalidJSONError as error:
        return _in_array(error, span, path, offset)


def _in_array(error: InvalidJSONError, span: Span, path: str, offset: int) -> InvalidFileError:
    problem = f"the array is torn, the file ends within it: {error.problem}" if span.is_torn else error.problem
    if error.line is None:
        inner = path + (error.path or "$")[1:]
        return InvalidFileError(problem, path=inner, line=span.line, offset=offset)
    column = (error.column or 1) + (span.column - 1 if error.line == 1 else 0)
    return InvalidFileError(problem, path=path, line=error.line + span.line - 1, column=column, offset=offset)
