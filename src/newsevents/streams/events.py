"""Events in streams of bytes: one after another, each refusal with its line and byte.

    >>> import io
    >>> [event.title for event in events_in(io.BytesIO(b'{"schema":"newsevents/1","title":"A flood"}'), Policy())]
    ['A flood']

A stream is JSON Lines, or a JSON document (one event, or an array of events). It does not know paths: ``files`` does.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from newsevents.codec.documents import loads
from newsevents.codec.jsontext import how_packed
from newsevents.codec.mistakes import MORE
from newsevents.errors import InvalidJSONError, NewsEventsError, step
from newsevents.records.event import Event
from newsevents.streams.lines import BROKEN, ByteStream, Readable, Span, broken, elements, lines
from newsevents.streams.policy import Found, Policy, settled
from newsevents.streams.salvage import has_start, is_damage, salvaged

__all__ = ["event_in", "events_in", "found_on_line"]

_HEAD = 4096
_MORE_AFTER_ONE = (
    "there is more after the event; many stand in an array, or each on a line in a file that ends in .jsonl"
)
_BOM = b"\xef\xbb\xbf"


def events_in(stream: ByteStream, policy: Policy, *, is_document: bool = False) -> Iterator[Event]:
    """The events of a stream, each read when it is asked for.

    >>> import io
    >>> refused = []
    >>> list(events_in(io.BytesIO(b"{}"), Policy(refused.append))), refused[0].line
    ([], 1)
    """
    return settled(_until_broken(_document(stream, policy) if is_document else _lines(stream, policy)), policy.on_error)


def event_in(stream: ByteStream, policy: Policy) -> Event:
    """The event of a stream that holds no other; raises where it holds several, or none.

    >>> import io
    >>> event_in(io.BytesIO(b'{"schema":"newsevents/1","title":"A flood"}'), Policy())
    Event('A flood')
    """
    texts = (_Peeked(stream, policy.max_bytes).read_all(policy.max_bytes + 1) for _ in range(1))
    (event,) = settled(_until_broken(_one(text, policy) for text in texts), "raise")
    return event


def _until_broken(found: Iterator[Found]) -> Iterator[Found]:
    """What was found, and at last what is wrong with the stream as a whole."""
    try:
        yield from found
    except InvalidJSONError as error:
        yield error
    except BROKEN as error:
        # in a document that is no array, for the readers of records tell it at its place
        yield broken(error, 1, None, 0)


def _lines(stream: ByteStream, policy: Policy) -> Iterator[Found]:
    for span in lines(stream, policy.max_bytes):
        yield found_on_line(span, policy)


def found_on_line(span: Span, policy: Policy) -> Found:
    """The event on a line, or why there is none.

    >>> found_on_line(Span(b'{"schema":"newsevents/1","title":"A flood"}', 1, 1, 0), Policy())
    Event('A flood')
    """
    try:
        return _event(span, policy)
    except NewsEventsError as error:
        return _on_line(error, span)


def _event(span: Span, policy: Policy) -> Event:
    if span.is_long:
        raise InvalidJSONError(f"a record is longer than {policy.max_bytes} bytes; max_bytes allows more")
    # loads passes over one, for it takes whole files
    if span.text.startswith(_BOM):
        problem = "a byte order mark stands before the record; one may stand at the start of a file, and nowhere else"
        raise InvalidJSONError(f"not JSON: {problem}", line=1, column=1)
    return loads(span.text, unknown=policy.unknown)


def _on_line(error: NewsEventsError, span: Span) -> NewsEventsError:
    for one in (error, *error.problems):
        one.line, one.offset = span.line, span.offset
    if error.problem == f"not JSON: {MORE}":
        return error.reworded("not JSON: there is more after the record; each stands on a line of its own")
    is_cut = span.is_torn and not span.is_long and how_packed(span.text) is None
    if is_cut and isinstance(error, InvalidJSONError):
        return error.reworded(f"the last line is torn, the file ends within it: {error.problem}")
    return error


def _document(stream: ByteStream, policy: Policy) -> Iterator[Found]:
    peeked = _Peeked(stream, policy.max_bytes)
    if peeked.first == b"[":
        yield from _array(peeked, policy)
        return
    text = peeked.read_all(policy.max_bytes + 1)
    found = _one(text, policy)
    has_more = isinstance(found, NewsEventsError) and found.problem == f"not JSON: {MORE}"
    if isinstance(found, NewsEventsError) and has_more:
        found = found.reworded(f"not JSON: {_MORE_AFTER_ONE}")
    if policy.on_error != "raise" and isinstance(found, NewsEventsError) and is_damage(found) and has_start(text):
        peeked.put_back(text)
        yield from salvaged(peeked, policy.max_bytes, _taken(policy), found, is_first_whole=has_more)
    else:
        yield found


def _array(stream: Readable, policy: Policy) -> Iterator[Found]:
    taken = _taken(policy)
    if policy.on_error != "raise":
        yield from salvaged(stream, policy.max_bytes, taken)
        return
    for i, span in enumerate(elements(stream, policy.max_bytes)):
        yield taken(span, i)


def _taken(policy: Policy) -> Callable[[Span, int], Found]:
    return lambda span, index: _element(span, index, policy)


def _element(span: Span, index: int, policy: Policy) -> Found:
    try:
        return _event(span, policy)
    except NewsEventsError as error:
        return _in_array(error, span, index)


def _one(text: bytes, policy: Policy) -> Found:
    try:
        return _event(Span(text.removeprefix(_BOM), 1, 1, 0, is_long=len(text) > policy.max_bytes), policy)
    except NewsEventsError as error:
        return error


def _in_array(error: NewsEventsError, span: Span, index: int) -> NewsEventsError:
    for one in {id(one): one for one in (error, *error.problems)}.values():
        if one.line is None:
            one.path = f"${step(index)}{(one.path or '$')[1:]}"
            one.line = span.line
        else:
            one.column = (one.column or 1) + (span.column - 1 if one.line == 1 else 0)
            one.line += span.line - 1
        one.offset = span.offset
    is_torn = span.is_torn and isinstance(error, InvalidJSONError)
    return error.reworded(f"the array is torn, the file ends within it: {error.problem}") if is_torn else error


class _Peeked:
    """A stream whose first bytes were looked at."""

    def __init__(self, stream: ByteStream, most: int) -> None:
        self._stream = stream
        head = self.first = b""
        while not self.first and len(head) <= most and (piece := stream.read(_HEAD)):
            self.first = (piece if head else piece.removeprefix(_BOM)).strip(b" \t\r\n")[:1]
            head += piece
        self._head = io.BytesIO(head)

    def read(self, size: int, /) -> bytes:
        """Give so many bytes, or fewer."""
        return self._head.read(size) or self._stream.read(size)

    def read_all(self, most: int) -> bytes:
        """Give so many bytes, or what there is."""
        pieces, size = [], 0
        while size < most and (piece := self.read(most - size)):
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)

    def put_back(self, text: bytes) -> None:
        """Give these bytes once more."""
        self._head = io.BytesIO(text + self._head.read())
