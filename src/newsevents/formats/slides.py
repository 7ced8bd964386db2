"""What a slide of a timeline says of an event, as HTML in which nothing of the event is taken for markup.

    >>> slide_text(Event("A flood", summary="Water < 2 m.", statistics=[Statistic("evacuated", "over 900 people")]))
    '<p>Water &lt; 2 m.</p><ul><li>evacuated: over 900 people</li></ul>'

Who reads a slide wants the figures, the words and where they are from; anchors and relays are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newsevents.dates.words import in_words
from newsevents.formats.names import party_name, quantity_words, source_name
from newsevents.records.event import Event, EventStatus
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["slide_text"]


def slide_text(event: Event) -> str:
    """The paragraphs and lists of a slide; empty where there is nothing to say.

    >>> slide_text(Event("A raid", status="alleged", places=["A made-up town"]))
    '<p><em>alleged</em></p><p>A made-up town</p>'
    """
    return "".join(_parts(event))


def _parts(event: Event) -> Iterator[str]:
    # what is denied or only planned must not look as if it had taken place
    if event.status not in (None, EventStatus.OCCURRED):
        yield f"<p><em>{event.status}</em></p>"
    if event.summary:
        yield "".join(f"<p>{escape(part)}</p>" for part in event.summary.splitlines() if part.strip())
    if event.places:
        yield f"<p>{escape(', '.join(place.name for place in event.places))}</p>"
    yield from _listed("ul", map(_figure, event.statistics))
    yield from map(_quote, event.quotes)
    yield from _listed("ul", map(_source, event.sources))


def _listed(tag: str, items: Iterable[str]) -> Iterator[str]:
    if lines := "".join(f"<li>{item}</li>" for item in items):
        yield f"<{tag}>{lines}</{tag}>"


def _figure(figure: Statistic) -> str:
    words = escape(f"{figure.label}: {quantity_words(figure.quantity)}")
    about = [f"as of {in_words(figure.as_of)}"] if figure.as_of else []
    if figure.attributed_to:
        about.append(party_name(figure.attributed_to))
    return f"{words} ({escape(', '.join(about))})" if about else words


def _quote(quote: Quote) -> str:
    speaker = f"<footer>{escape(party_name(quote.speaker))}</footer>" if quote.speaker else ""
    return f"<blockquote>{escape(quote.text)}{speaker}</blockquote>"


def _source(source: Source) -> str:
    published = f", {in_words(source.published)}" if source.published else ""
    words = escape(f"{source.title or source_name(source)}{published}")
    if source.publisher and source.title:
        words = f"{escape(source.publisher)}: {words}"
    # an address of another scheme could be a script
    is_address = source.url is not None and source.url.lower().startswith(("https://", "http://"))
    return f'<a href="{escape(source.url or "")}">{words}</a>' if is_address else words
