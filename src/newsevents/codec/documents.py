"""``dumps`` and ``loads``: one event as JSON text, the same bytes for the same event.

    >>> from newsevents import Event
    >>> dumps(Event("A flood", when="2022-05"))
    '{"schema":"newsevents/1","title":"A flood","when":"2022-05"}'

The version comes first, then the fields in the order of the class, each left out where it equals its default.
It does not know files: ``files`` does.
"""

from __future__ import annotations

import contextlib

from newsevents.codec.converters import MOST_PROBLEMS, Unknown, document_of, event_of
from newsevents.codec.fastpath import decoded, encoded
from newsevents.codec.jsontext import parse
from newsevents.codec.rewriting import rewritten
from newsevents.errors import InvalidArgumentError, InvalidRecordError, NewsEventsError, shown
from newsevents.records.event import Event

__all__ = ["canonical", "dumps", "explained", "loads", "quick"]

# beyond this size a record's first problem ends the reading, so that a hostile one can't ask for many messages
_LONG = 64 * 1024


def dumps(event: Event, *, indent: int | None = None) -> str:
    """An event as JSON text, without white space unless ``indent`` gives the spaces of a level.

    Raises ``InvalidArgumentError`` for what is no event.

    >>> from newsevents import Place
    >>> print(dumps(Event("A flood", places=[Place("A made-up town", latitude=47.0)]), indent=2))
    {
      "schema": "newsevents/1",
      "title": "A flood",
      "places": [
        {
          "name": "A made-up town",
          "latitude": 47
        }
      ]
    }
    """
    if indent is not None and (isinstance(indent, bool) or not isinstance(indent, int) or not 1 <= indent <= 16):
        raise InvalidArgumentError(
            f"indent: {shown(indent)} is no number of spaces; write 1 to 16, or None for one line"
        )
    text = canonical(event)
    if indent is None:
        return text.decode()
    import msgspec

    return msgspec.json.format(text, indent=indent).decode()


def canonical(event: Event) -> bytes:
    """An event as ``dumps`` writes it, as bytes.

    >>> canonical(Event("A flood"))
    b'{"schema":"newsevents/1","title":"A flood"}'
    """
    if type(event) is Event:
        with contextlib.suppress(Exception):
            return encoded(event)
    import msgspec

    try:
        return msgspec.json.encode(document_of(event))
    except (TypeError, ValueError) as error:
        if isinstance(error, NewsEventsError):
            raise
        raise InvalidRecordError(f"it can't be written as JSON: {error}", record="Event") from None


def loads(text: str | bytes, *, unknown: Unknown = "error") -> Event:
    """The event of a JSON text, which is checked whole: nothing is coerced, nothing passed over.

    ``unknown="ignore"`` drops keys that a record has no field for, and nothing else. Raises
    ``InvalidJSONError`` with ``line`` and ``column`` for what is no JSON, and ``InvalidRecordError`` with
    ``path`` for what is no event; ``problems`` holds up to 100 of them (the first alone in over 64 KB).

    >>> loads('{"schema": "newsevents/1", "title": "A flood", "when": "2022/05/16"}')
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: $.when: '2022/05/16' is not an EDTF date: an interval has one slash; write '2022-05-16'
    """
    if type(text) in (str, bytes) and unknown in ("error", "ignore"):
        try:
            event = quick((text.encode() if isinstance(text, str) else text).removesuffix(b"\n"))
        except UnicodeEncodeError:
            event = None
        if event is not None:
            return event
    return explained(text, unknown)


def quick(text: bytes) -> Event | None:
    """The event of a text, by the fast path, which other text than canonical takes once it is rewritten.

    None says nothing: the text may be wrong, or may need the careful path for another reason.

    >>> quick(b'{"schema": "newsevents/1", "title": "A flood"}')
    Event('A flood')
    """
    event = decoded(text)
    if event is None and (other := rewritten(text)) and other != text:
        event = decoded(other)
    return event


def explained(text: str | bytes, unknown: Unknown) -> Event:
    """The careful path: ``loads`` for all text, canonical or not, with the place of whatever is wrong.

    >>> explained('{"schema": "newsevents/1", "title": "A flood"}', "error")
    Event('A flood')
    """
    document = parse(text)
    return event_of(document, unknown, MOST_PROBLEMS if len(text) <= _LONG else 1)
