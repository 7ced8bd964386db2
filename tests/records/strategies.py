"""Records with every field, valid by construction: drawn by Hypothesis, and one written out in full."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from newsevents import (
    Accepted,
    Correction,
    Event,
    EventStatus,
    Evidence,
    Hedge,
    Participant,
    Party,
    PartyKind,
    Place,
    PlacePrecision,
    Quantity,
    Quote,
    QuoteKind,
    Relation,
    Source,
    Statistic,
    StatisticKind,
    TextSelector,
    replace,
)

Strategy = st.SearchStrategy[Any]

_HARD_TEXTS = ("Маріуполь", "مدينة", "東京", "\N{FAMILY}\u200d", "e\u0301", "\u2028", "\x00", '"\\/\b', "\x7f\x85", "𐀀")
_DATES = ("2022", "2022-05", "2022-05-16", "2022-21", "2022-05~", "2022?-05", "2022-05-16T10:00:00Z", "-0044-03-15",
          "Y170000002", "201X", "2022-05-16/..", "2022-05-16/", "../2022", "2022-02-24/2022-05-20",
          "[2022,2023]", "{2022-05-16..2022-05-20}")  # fmt: skip

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8) | st.sampled_from(_HARD_TEXTS)
dates = st.sampled_from(_DATES)
text_tuples = st.lists(texts, max_size=2)
flags = st.booleans()
numbers = st.integers(-(10**25), 10**25) | st.floats(allow_nan=False, allow_infinity=False)
json_values: Strategy = st.recursive(
    st.none() | flags | numbers | texts | st.just(""),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
extras = st.dictionaries(texts | st.just(""), json_values, max_size=3)


def _stated(kind: Callable[..., Any], required: Mapping[str, Strategy], /, **optional: Strategy) -> Strategy:
    """Records of a kind with the required fields and any choice of the others."""
    return st.fixed_dictionaries(dict(required), optional=optional).map(lambda fields: kind(**fields))


@functools.cache
def parties() -> Strategy:
    """Parties that have a name or a description, or are said to be anonymous."""
    optional = {"kind": st.sampled_from(PartyKind), "title": texts, "affiliation": texts, "same_as": text_tuples}
    return (
        _stated(Party, {"name": texts}, description=texts, anonymous=flags, **optional)
        | _stated(Party, {"description": texts}, anonymous=flags, **optional)
        | _stated(Party, {"anonymous": st.just(True)}, **optional)
    )


@functools.cache
def participants() -> Strategy:
    """Participants with and without a role."""
    return _stated(Participant, {"party": parties()}, role=texts)


@functools.cache
def places() -> Strategy:
    """Places on the globe."""
    return _stated(
        Place,
        {"name": texts},
        country=st.sampled_from(["UA", "RU", "XK"]),
        admin=text_tuples,
        latitude=st.floats(-90, 90) | st.integers(-90, 90),
        longitude=st.floats(-180, 180) | st.integers(-180, 180),
        precision=st.sampled_from(PlacePrecision),
        role=texts,
        same_as=text_tuples,
    )


@functools.cache
def anchors() -> Strategy:
    """Selectors by words, by positions, and by both."""
    positions = st.tuples(st.integers(0, 10**6), st.integers(0, 100))
    words = _stated(TextSelector, {"exact": texts}, prefix=texts, suffix=texts)
    return words | st.builds(
        lambda exact, at: TextSelector(exact, start=at[0], end=at[0] + at[1]), st.none() | texts, positions
    )


@functools.cache
def quantities() -> Strategy:
    """Quantities of the simple forms: figures, ranges, shares of a figure, figures with a rest."""
    figures = _stated(
        Quantity, {"value": numbers}, hedge=st.sampled_from([Hedge.OVER, Hedge.ALMOST]), unit=texts, text=texts
    )
    ranges = st.tuples(numbers, numbers).map(lambda ends: Quantity(low=min(ends), high=max(ends)))
    shares = _stated(Quantity, {"value": st.just(1), "per": st.integers(1, 10)}, of=figures, per_unit=texts)
    rests = st.integers(1, 364).map(lambda days: Quantity(3, unit="year", rest=Quantity(days, unit="day")))
    return figures | ranges | shares | rests


_claim: dict[str, Strategy] = {"via": st.lists(parties(), max_size=1), "anchor": anchors()}


@functools.cache
def statistics() -> Strategy:
    """Statistics that point to nothing, which ``events`` links."""
    return _stated(
        Statistic,
        {"label": texts, "quantity": quantities()},
        kind=st.sampled_from(StatisticKind),
        series=texts,
        as_of=dates,
        period=dates,
        breakdown=texts,
        cumulative=flags,
        attributed_to=parties(),
        note=texts,
        **_claim,
    )


@functools.cache
def quotes() -> Strategy:
    """Quotes with and without a speaker."""
    return _stated(
        Quote,
        {"text": texts},
        speaker=parties(),
        kind=st.sampled_from(QuoteKind),
        cue=texts,
        said_on=dates,
        language=texts,
        original=texts,
        note=texts,
        **_claim,
    )


@functools.cache
def evidence() -> Strategy:
    """Evidence for a field of an event."""
    fields = st.sampled_from(["when", "places", "places[0].latitude"])
    return _stated(Evidence, {"field": fields}, value=texts, attributed_to=parties(), **_claim)


@functools.cache
def corrections() -> Strategy:
    """Corrections of a source."""
    return st.builds(Correction, dates, texts)


@functools.cache
def sources() -> Strategy:
    """Sources that have a title, a url or a publisher."""
    optional = {
        "authors": text_tuples, "published": dates, "modified": dates, "retrieved": dates, "language": texts,
        "kind": texts, "license": texts, "archive_url": texts, "text_sha256": st.just("0a" * 32),
        "corrections": st.lists(corrections(), max_size=1), "note": texts,
    }  # fmt: skip
    return (
        _stated(Source, {"title": texts}, url=texts, publisher=texts, **optional)
        | _stated(Source, {"url": texts}, **optional)
        | _stated(Source, {"publisher": texts}, **optional)
    )


relations = st.builds(Relation, texts, texts)
accepted = st.builds(Accepted, texts, st.none() | texts, st.none() | texts)
_linked: dict[str, Strategy] = {
    "statistics": st.lists(st.tuples(texts, statistics()), max_size=2, unique_by=lambda pair: pair[0]),
    "quotes": st.lists(st.tuples(texts, quotes()), max_size=1),
    "sources": st.lists(st.tuples(texts, sources()), max_size=2, unique_by=lambda pair: pair[0]),
    "evidence": st.lists(st.tuples(st.none(), evidence()), max_size=1),
}
_links = st.integers(0, 15)
_events = _stated(
    dict,
    {"title": texts},
    id=st.just("this event"),
    type=texts,
    when=dates,
    status=st.sampled_from(EventStatus),
    summary=texts,
    places=st.lists(places(), max_size=1),
    participants=st.lists(participants(), max_size=1),
    part_of=st.just("another event"),
    related=st.lists(relations, max_size=1),
    tags=text_tuples,
    language=texts,
    accepted=st.lists(accepted, max_size=1),
    extra=extras,
)


def _link(record: Any, own: str | None, wanted: int, earlier: Sequence[str], sources: Sequence[str]) -> Any:
    """A record with its id, and with those references that the bits of ``wanted`` ask for and that resolve."""
    changes: dict[str, Any] = {} if own is None else {"id": own}
    targets = {"source": sources, "part_of": earlier, "supersedes": earlier, "derived_from": earlier}
    for i, (name, ids) in enumerate(targets.items()):
        if ids and wanted >> i & 1 and hasattr(record, name):
            changes[name] = ids[-1]
    return replace(record, **changes)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Events whose ids are unique and whose references resolve, without a part that contains itself."""
    fields: dict[str, Any] = draw(_events)
    drawn: dict[str, list[tuple[Any, Any]]] = {name: draw(strategy) for name, strategy in _linked.items()}
    ids = {name: [own for own, _ in pairs] for name, pairs in drawn.items()}
    for name, pairs in drawn.items():
        wanted = draw(_links)
        fields[name] = [_link(one, own, wanted, ids[name][:i], ids["sources"]) for i, (own, one) in enumerate(pairs)]
    return Event(**fields)


RECORDS: dict[type, Strategy] = {
    Accepted: accepted,
    Correction: corrections(),
    Event: events(),
    Evidence: evidence(),
    Participant: participants(),
    Party: parties(),
    Place: places(),
    Quantity: quantities(),
    Quote: quotes(),
    Relation: relations,
    Source: sources(),
    Statistic: statistics(),
    TextSelector: anchors(),
}
"""A strategy for each kind of record."""


def full_event() -> Event:
    """An event that states every field of every record."""
    mayor = Party("A made-up mayor", kind="person", title="mayor", affiliation="council", description="of the town",
                  anonymous=False, same_as=["https://example.org/mayor"])  # fmt: skip
    words = TextSelector("over 900", prefix="took ", suffix=" people", start=5, end=13)
    claim: dict[str, Any] = {"via": [mayor, "a relay"], "source": "copy", "anchor": words}
    share = Quantity(1, per=5, per_unit="person", unit="soldier", hedge="over", of=Quantity(2500, unit="soldier"),
                     text="over every fifth of 2,500")  # fmt: skip
    return Event(
        "Évacuation, as it was stated",
        id="evacuation",
        type="acled:other",
        when="2022-05-16/2022-05-20",
        status="occurred",
        summary="People left the plant.",
        places=[Place("Маріуполь", country="UA", admin=["Donetsk Oblast"], latitude=47.0956, longitude=37.5494,
                      precision="locality", role="origin", same_as=["https://example.org/place"])],
        participants=[Participant(mayor, role="speaker")],
        statistics=[
            Statistic("all", Quantity(low=40, high=50.5), id="all"),
            Statistic("held", Quantity(3, unit="year", rest=Quantity(44, unit="day")), id="old"),
            Statistic("evacuated", share, id="out", kind="share", series="evacuated", as_of="2022-05-16",
                      period="2022-05", part_of="all", breakdown="sex", cumulative=True, supersedes="old",
                      attributed_to=mayor, note="as printed", **claim),
            Statistic("away", Quantity(2, unit="year", rest=Quantity(3, unit="day"))),
        ],
        quotes=[Quote("The work goes on.", mayor, id="work", kind="indirect", cue="said", said_on="2022-05-17",
                      language="en", original="Робота триває.", note="translated", **claim)],
        sources=[
            Source("A made-up report", id="report"),
            Source("A made-up copy", id="copy", url="https://example.org/copy", publisher="A paper",
                   authors=["A writer"], published="2022-05-18", modified="2022-05-19", retrieved="2022-05-20",
                   language="en", kind="news", license="CC0", archive_url="https://example.org/archive",
                   text_sha256="0123456789abcdef" * 4, derived_from="report",
                   corrections=[Correction("2022-05-19", "A figure was put right.")], note="a relay"),
        ],
        evidence=[Evidence("when", value="16 May 2022", attributed_to=mayor, **claim)],
        part_of="siege",
        related=[Relation("followed_by", "captivity")],
        tags=["war", "siege"],
        language="en",
        accepted=[Accepted("D004", "$.statistics[2]", "The source counts both ends.")],
        extra={"desk": "foreign", "nested": {"list": [1, 2.5, None, True, {"empty": []}], "": ""}},
    )  # fmt: skip
