"""ninjs 3.1, the IPTC's News in JSON: events out as items of type event, items of any kind in.

    >>> import io
    >>> out = io.StringIO()
    >>> from newsevents import Statistic
    >>> write(out, [Event("A flood", when="2022-05~", statistics=[Statistic("evacuated", "over 900 people")])])
    >>> list(read(io.StringIO(out.getvalue())))[0].statistics[0].quantity.text
    'over 900 people'

A file is an item or an array of items. Every file that is written is valid under the JSON Schema of ninjs 3.1; what ninjs has
no field for stands in a body. Items are not validated when they are read: agencies' own are not all valid.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from newsevents.errors import InvalidFileError
from newsevents.formats.documents import Document, Peeked, documents, located
from newsevents.formats.ninjs.item import Item
from newsevents.formats.ninjs.reading import event_in
from newsevents.formats.ninjs.writing import item_of
from newsevents.formats.onlines import on_lines
from newsevents.formats.opening import Source, Target, bytes_in, text_out
from newsevents.records.event import Event
from newsevents.records.several import several
from newsevents.streams.policy import Found, OnError, Policy, settled

__all__ = ["LOSSES", "read", "write"]

LOSSES: Mapping[str, str] = {}
"""The fields that ninjs can't carry: none, for a body carries what its fields don't."""


def write(target: Target, events: Iterable[Event] | Event) -> None:
    """Write events as an array of items, whole or not at all, an item a line.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no event.

    >>> import io
    >>> write(io.StringIO(), ["a flood"])
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: events[0]: 'a flood' is not an Event; read or make one first
    """
    with text_out(target) as file:
        file.write("[")
        items = map(item_of, several(events))
        file.writelines(on_lines(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items))
        file.write("\n]\n")


def read(source: Source, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a file of items, one after another.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for what can't be read, with its path, and the line and byte of the item that it stands in.

    >>> import io
    >>> list(read(io.StringIO('[{"title": 7}]')))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $[0].title, line 1, byte 1: 7 is not text; write it in quotes
    """
    policy = Policy(on_error).checked()
    yield from settled(_found(source), policy.on_error)


def _found(source: Source) -> Iterator[Found]:
    with bytes_in(source) as file:
        for one in documents(Peeked(file)):
            yield _event(one) if isinstance(one, Document) else one


def _event(document: Document) -> Found:
    try:
        return event_in(Item(document.value, document.path))
    except InvalidFileError as error:
        return located(error, document)
