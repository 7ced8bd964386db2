"""JSON-LD of schema.org: events out and in, and a ``Source`` for each article of a page.

    >>> import io
    >>> out = io.StringIO()
    >>> write(out, [Event("A flood", when="2022-05~", places=["A made-up town"])])
    >>> list(read(io.StringIO(out.getvalue())))
    [Event('A flood', when='2022-05~', places=(Place('A made-up town'),))]

Schema.org's terms carry what they can, for other tools; own terms (``vocabulary``) carry the rest, so that nothing is lost. A file
that was written here is read event by event; one from elsewhere is read whole, for its nodes may refer to each other. What a
processor of JSON-LD does, following contexts above all, is not done here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from newsevents.errors import InvalidFileError, NewsEventsError
from newsevents.formats.documents import Document, Peeked, documents, documents_after, located
from newsevents.formats.jsonld.articles import source_in
from newsevents.formats.jsonld.nodes import Node, Page
from newsevents.formats.jsonld.reading import event_in
from newsevents.formats.jsonld.vocabulary import CONTEXT, HEAD, articles_of, is_event
from newsevents.formats.jsonld.writing import node_of
from newsevents.formats.onlines import on_lines
from newsevents.formats.opening import Source as File
from newsevents.formats.opening import Target, bytes_in, text_out
from newsevents.records.event import Event
from newsevents.records.several import several
from newsevents.records.source import Source
from newsevents.streams.policy import OnError, Policy, settled

__all__ = ["LOSSES", "read", "read_sources", "write"]

T = TypeVar("T")

LOSSES: Mapping[str, str] = {}
"""The fields that JSON-LD can't carry: none."""


def write(target: Target, events: Iterable[Event] | Event) -> None:
    """Write events as the ``@graph`` of a JSON-LD document, whole or not at all, an event a line.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no event.

    >>> import io
    >>> write(io.StringIO(), ["a flood"])
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: events[0]: 'a flood' is not an Event; read or make one first
    """
    with text_out(target) as file:
        file.write(HEAD)
        file.writelines(on_lines(map(_line, several(events))))
        file.write("\n]}\n")


def _line(event: Event) -> str:
    # a page holds JSON-LD in a script, which any </script> would end
    return json.dumps(node_of(event), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def read(source: File, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a document: at the top, in ``@graph``, in lists, and as ``mainEntity``.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for what can't be read, with its path, and the line and byte of the element of the list that it stands in.

    >>> import io
    >>> list(read(io.StringIO('{"@type": "Event", "name": "A flood", "startDate": "May"}')))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.startDate: 'May' is not read as a date: it states no year of four digits; write it as in 'May 16, 2022'
    """
    policy = Policy(on_error).checked()
    yield from settled(_found(source, _is_event, event_in), policy.on_error)


def read_sources(source: File, *, on_error: OnError = "raise") -> Iterator[Source]:
    """A source for each article of a page, from its JSON-LD: a block of it, or a list of its blocks.

    An article is what has the type Article or a subtype of it, at the top, in ``@graph``, in lists, or as ``mainEntity``;
    ``published`` is as written. Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for text that is no JSON and a date that is
    none, with its place.

    >>> import io
    >>> page = '{"@type": "NewsArticle", "headline": "A flood", "datePublished": "2022-05-16T23:30:00+02:00"}'
    >>> [str(article.published) for article in read_sources(io.StringIO(page))]
    ['2022-05-16T23:30:00+02:00']
    """
    policy = Policy(on_error).checked()
    yield from settled(_found(source, _is_article, source_in), policy.on_error)


def _is_event(node: Node) -> bool:
    return any(is_event(kind) for kind in node.types)


def _is_article(node: Node) -> bool:
    return bool(articles_of(node.types))


def _found(
    source: File, is_wanted: Callable[[Node], bool], record_in: Callable[[Node], T | None]
) -> Iterator[T | NewsEventsError]:
    for page, one in _pages(source):
        if isinstance(one, InvalidFileError):
            yield one
            continue
        for node in filter(is_wanted, page.nodes_of(one)):
            try:
                record = record_in(node)
            except InvalidFileError as error:
                yield located(error, one)
            else:
                if record is not None:
                    yield record


def _pages(source: File) -> Iterator[tuple[Page, Document | InvalidFileError]]:
    """The documents of a file, each with the page that it belongs to: of a file that was written here, itself alone."""
    head = HEAD.encode()
    with bytes_in(source) as file:
        stream = Peeked(file)
        if stream.begins_with(head):
            for one in documents_after(stream, head, "$['@graph']"):
                yield Page([one] if isinstance(one, Document) else [], is_whole=True), one
            return
        found = [*documents(stream)]
    read = [one for one in found if isinstance(one, Document)]
    page = Page(read, is_whole=all(_is_own(one.value) for one in read))
    yield from ((page, one) for one in found)


def _is_own(document: object) -> bool:
    """Whether a document was written here, and perhaps laid out anew: its nodes are whole then, and need not be joined."""
    return isinstance(document, dict) and document.get("@context") == CONTEXT
