"""An event as plain text, a claim a line, for a terminal.

    >>> from newsevents import Event, Statistic
    >>> print(plain(Event("A flood", statistics=[Statistic("evacuated", "over 900 people", as_of="2022-05-16")])))
    A flood
    figures:
      evacuated: over 900 people (as of 2022-05-16)

It shows what a reader asks first, and leaves out anchors, evidence and ``extra``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsevents.quantities.quantity import Quantity
from newsevents.records.event import Event
from newsevents.records.party import Participant, Party
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["plain"]


def plain(event: Event) -> str:
    """The event in lines of text, without a line break at the end.

    >>> print(plain(Event("A flood", status="alleged", places=["A made-up town"])))
    A flood
    status: alleged
    places: A made-up town
    """
    return "\n".join(map(_printable, _lines(event)))


def _printable(line: str) -> str:
    """A line that stays one line, and can't steer the terminal that shows it."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)


def _lines(event: Event) -> Iterator[str]:
    yield event.title
    for name in ("id", "when", "status", "type", "summary", "part_of", "language"):
        value = getattr(event, name)
        if value is not None:
            yield f"{name.replace('_', ' ')}: {value}"
    yield from _joined("places", map(_place, event.places))
    yield from _joined("participants", map(_participant, event.participants))
    yield from _joined("tags", event.tags)
    yield from _listed("figures", map(_figure, event.statistics))
    yield from _listed("quotes", map(_quote, event.quotes))
    yield from _listed("sources", map(_source, event.sources))


def _joined(title: str, parts: Iterable[str]) -> Iterator[str]:
    if text := ", ".join(parts):
        yield f"{title}: {text}"


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = [f"  {line}" for line in lines]
    if found:
        yield f"{title}:"
        yield from found


def _noted(text: str, *notes: str | None) -> str:
    stated = ", ".join(filter(None, notes))
    return f"{text} ({stated})" if stated else text


def _party(party: Party) -> str:
    return party.name or party.description or "anonymous"


def _place(place: Place) -> str:
    return _noted(place.name, place.country)


def _participant(participant: Participant) -> str:
    return _noted(_party(participant.party), participant.role)


def _relayed(via: tuple[Party, ...]) -> str | None:
    return f"by way of {', '.join(map(_party, via))}" if via else None


def _figure(statistic: Statistic) -> str:
    return _noted(
        f"{statistic.label}: {_quantity(statistic.quantity)}",
        f"as of {statistic.as_of}" if statistic.as_of else None,
        _party(statistic.attributed_to) if statistic.attributed_to else None,
        _relayed(statistic.via),
        statistic.source,
    )


def _quantity(quantity: Quantity) -> str:
    if quantity.text is not None:
        return quantity.text
    number = f"{quantity.low} to {quantity.high}" if quantity.value is None else f"{quantity.value}"
    if quantity.value is None and quantity.low is None:
        number = ""
    share = "" if quantity.per is None else f"per {quantity.per}"
    base = "" if quantity.of is None else f"of {_quantity(quantity.of)}"
    rest = "" if quantity.rest is None else f"and {_quantity(quantity.rest)}"
    hedge = "" if quantity.hedge is None else quantity.hedge.replace("_", " ")
    parts = (hedge, number, quantity.unit, rest, share, quantity.per_unit, base)
    return " ".join(part for part in parts if part)


def _quote(quote: Quote) -> str:
    speaker = "unattributed" if quote.speaker is None else _party(quote.speaker)
    said = f"{speaker}{f' {quote.cue}' if quote.cue else ''}: {quote.text}"
    return _noted(said, quote.kind, _relayed(quote.via), quote.source)


def _source(source: Source) -> str:
    name = source.title or source.url or source.publisher or ""
    return _noted(name, source.id, source.publisher if source.title or source.url else None,
                  f"published {source.published}" if source.published else None)  # fmt: skip
