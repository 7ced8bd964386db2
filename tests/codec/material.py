"""Events for the tests of the codec: one that uses every field, and a strategy for all others."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from hypothesis import strategies as st

from newsevents import (
    Accepted,
    Correction,
    Event,
    Evidence,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Relation,
    Source,
    Statistic,
    TextSelector,
    dumps,
    loads,
)

DATA = pathlib.Path(__file__).parent.parent / "data"
FULL_TEXT = (DATA / "newsevents-1" / "full.json").read_text(encoding="utf-8").rstrip("\n")
FULL = loads(FULL_TEXT)
SMALL = Event(
    "A flood",
    id="flood",
    when="2022-05",
    status="alleged",
    places=[Place("A made-up town", latitude=47.5, longitude=8)],
    statistics=[
        Statistic("evacuated", Quantity(1900, hedge="over", unit="person"), id="s", source="r", anchor="1,900")
    ],
    quotes=[Quote('It "rained".', Party("A mayor", kind="person", anonymous=False), said_on="2022-05-16")],
    sources=[Source("A report", id="r", authors=["A", "B"])],
    extra={"a": {"b": [1, 2.5, None, True, ""]}},
)
SMALL_TEXT = dumps(SMALL)

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
maybe_words = st.none() | words
dates = st.none() | st.sampled_from(["2022", "2022-05~", "2022-05-16", "2022-05-16/..", "[2022-05-16..]", "19XX"])
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**40), 10**40)
selectors = st.builds(TextSelector, words, prefix=maybe_words, start=st.just(3), end=st.integers(3, 99))
parties = st.builds(
    Party,
    words,
    kind=st.sampled_from([None, "person", "state"]),
    anonymous=st.none() | st.booleans(),
    same_as=st.lists(words, max_size=2),
)
figures = st.builds(Quantity, numbers, hedge=st.sampled_from([None, "over", "about"]), unit=maybe_words)
quantities = figures | st.builds(Quantity, numbers, per=st.integers(1, 9), of=st.none() | figures, text=maybe_words)
statistics = st.builds(
    Statistic,
    words,
    quantities,
    kind=st.sampled_from([None, "count", "event_duration"]),
    as_of=dates,
    cumulative=st.none() | st.booleans(),
    attributed_to=st.none() | parties,
    via=st.lists(parties, max_size=2),
    anchor=st.none() | selectors,
)
quotes = st.builds(Quote, words, st.none() | parties, said_on=dates, cue=maybe_words, anchor=st.none() | selectors)
sources = st.builds(
    Source, words, published=dates, authors=st.lists(words, max_size=2),
    corrections=st.lists(st.builds(Correction, dates.filter(bool), words), max_size=1),
)  # fmt: skip
free = st.recursive(
    st.none() | st.booleans() | numbers | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
events = st.builds(
    Event,
    words,
    id=maybe_words,
    when=dates,
    status=st.sampled_from([None, "occurred", "denied"]),
    places=st.lists(st.builds(Place, words, latitude=st.none() | st.floats(-90, 90), role=maybe_words), max_size=2),
    participants=st.lists(st.builds(Participant, parties, role=maybe_words), max_size=2),
    statistics=st.lists(statistics, max_size=2),
    quotes=st.lists(quotes, max_size=2),
    sources=st.lists(sources, max_size=2),
    evidence=st.lists(st.builds(Evidence, st.just("when"), value=maybe_words), max_size=1),
    related=st.lists(st.builds(Relation, words, words), max_size=1),
    tags=st.lists(words, max_size=2),
    accepted=st.lists(st.builds(Accepted, words, maybe_words), max_size=1),
    extra=st.dictionaries(words, free, max_size=3),
)


def document(**changes: Any) -> str:
    """A small valid document with some keys changed or added."""
    return json.dumps({"schema": "newsevents/1", "title": "A flood", **changes}, ensure_ascii=False)
