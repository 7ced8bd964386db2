"""An event as plain text, a claim a line, for a terminal.

    >>> from newsevents import Event, Statistic
    >>> print(plain(Event("A flood", statistics=[Statistic("evacuated", "over 900 people", as_of="2022-05-16")])))
    A flood
    figures:
      evacuated: over 900 people (as of 2022-05-16)

It shows every claim and where it is from; anchors, texts before translation and ``extra`` it leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsevents.formats.names import party_name, quantity_words, relay_words
from newsevents.records.event import Event
from newsevents.records.evidence import Evidence
from newsevents.records.party import Participant
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic, StatisticKind

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
    standing = set(map(id, event.standing))
    yield from _listed("figures", (_figure(one, stands=id(one) in standing) for one in event.statistics))
    yield from _listed("quotes", map(_quote, event.quotes))
    yield from _listed("evidence", map(_evidence, event.evidence))
    yield from _listed("sources", map(_source, event.sources))
    yield from _listed("related", (f"{one.kind}: {one.event}" for one in event.related))
    yield from _listed("accepted", (_noted(f"{one.code} at {one.path}", one.reason) for one in event.accepted))


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


def _place(place: Place) -> str:
    return _noted(place.name, place.country)


def _participant(participant: Participant) -> str:
    return _noted(party_name(participant.party), participant.role)


def _figure(statistic: Statistic, *, stands: bool) -> str:
    kind = statistic.kind
    return _noted(
        f"{statistic.label}: {quantity_words(statistic.quantity)}",
        None if stands else "superseded",
        None if kind in (None, StatisticKind.COUNT) else kind.replace("_", " "),
        f"as of {statistic.as_of}" if statistic.as_of else None,
        f"in {statistic.period}" if statistic.period else None,
        *_said_by(statistic),
    )


def _said_by(claim: Statistic | Evidence) -> list[str | None]:
    speaker = party_name(claim.attributed_to) if claim.attributed_to else None
    return [speaker, *relay_words(claim.via), claim.source]


def _evidence(evidence: Evidence) -> str:
    stated = "" if evidence.value is None else f": {evidence.value}"
    return _noted(f"{evidence.field}{stated}", *_said_by(evidence))


def _quote(quote: Quote) -> str:
    speaker = "unattributed" if quote.speaker is None else party_name(quote.speaker)
    said = f"{speaker}{f' {quote.cue}' if quote.cue else ''}: {quote.text}"
    return _noted(
        said, quote.kind, f"on {quote.said_on}" if quote.said_on else None, *relay_words(quote.via), quote.source
    )


def _source(source: Source) -> str:
    name = source.title or source.url or source.publisher or ""
    days = {name: getattr(source, name) for name in ("published", "modified", "retrieved")}
    return _noted(
        name,
        source.id,
        source.publisher if source.title or source.url else None,
        *(f"{name} {day}" for name, day in days.items() if day),
        f"from {source.derived_from}" if source.derived_from else None,
        *(f"corrected {one.date}: {one.text}" for one in source.corrections),
    )
