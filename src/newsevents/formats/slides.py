"""What a slide of a timeline says of an event, as HTML in which nothing of the event is taken for markup.

    >>> from newsevents import Statistic
    >>> slide_text(Event("A flood", summary="Water < 2 m.", statistics=[Statistic("evacuated", "over 900 people")]))
    '<p>Water &lt; 2 m.</p><ul><li>evacuated: over 900 people</li></ul>'

Who reads a slide wants the figures that stand, the words and where they are from; anchors are left out, and so are figures
that others supersede.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newsevents.formats.names import (
    figure_words,
    is_web_address,
    party_name,
    relay_words,
    source_words,
)
from newsevents.records.event import Event, EventStatus
from newsevents.records.quote import Quote, QuoteKind
from newsevents.records.source import Source

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
    yield from _listed("ul", (escape(figure_words(one)) for one in event.standing))
    yield from map(_quote, event.quotes)
    yield from _listed("ul", map(_source, event.sources))


def _listed(tag: str, items: Iterable[str]) -> Iterator[str]:
    if lines := "".join(f"<li>{item}</li>" for item in items):
        yield f"<{tag}>{lines}</{tag}>"


def _quote(quote: Quote) -> str:
    """Only the speaker's own words look like a quotation; what was told of them is told."""
    said = [party_name(quote.speaker)] if quote.speaker else []
    if quote.kind is QuoteKind.INDIRECT:
        about = f" ({escape(', '.join(relay_words(quote.via)))})" if quote.via else ""
        return f"<p>{escape(': '.join([*said, quote.text]))}{about}</p>"
    footer = escape(", ".join([*said, *relay_words(quote.via)]))
    return f"<blockquote>{escape(quote.text)}{footer and f'<footer>{footer}</footer>'}</blockquote>"


def _source(source: Source) -> str:
    words = escape(source_words(source))
    return f'<a href="{escape(source.url or "")}">{words}</a>' if is_web_address(source.url) else words
