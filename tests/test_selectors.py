"""``TextSelector``: words, positions, and finding them in a text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import InvalidArgumentError, InvalidRecordError, NotFoundError, TextSelector
from newsevents.errors import shown
from newsevents.wordspans import word_spans
from tests.records.strategies import texts


@given(st.lists(texts, min_size=1, max_size=8).map("".join), st.data())
def test_what_is_found_stands_at_its_positions(text: str, data: st.DataObject) -> None:
    """The positions of a selector that was found cut its words, and its context is what stands around them."""
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : start + data.draw(st.integers(1, 5))]
    cuts = {at for begin, end in word_spans(text) for at in range(begin + 1, end)}
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    places.sort(key=lambda at: at in cuts or at + len(words) in cuts)
    nth = 1 + places.index(start)
    found = TextSelector.find(text, words, nth)
    assert (found.start, found.end, found.exact) == (start, start + len(words), words)
    assert text[: found.start].endswith(found.prefix or "")
    assert text[found.end :].startswith(found.suffix or "")
    assert found == TextSelector(words, prefix=found.prefix, suffix=found.suffix, start=found.start, end=found.end)


@pytest.mark.parametrize(
    ("text", "words", "nth", "expected"),
    [
        ("x" * 40 + "900" + "y" * 40, "900", 1,
         TextSelector("900", prefix="x" * 32, suffix="y" * 32, start=40, end=43)),
        ("900", "900", 1, TextSelector("900", start=0, end=3)),
        ("900 and 900", "900", 2, TextSelector("900", prefix="900 and ", start=8, end=11)),
        ("74 of 174 or 74", "74", 2, TextSelector("74", prefix="74 of 174 or ", start=13, end=15)),
        ("74 of 174 or 74", "74", 3, TextSelector("74", prefix="74 of 1", suffix=" or 74", start=7, end=9)),
        ("1,900 or 900.5; 900.", "900", 1, TextSelector("900", prefix="1,900 or 900.5; ", suffix=".", start=16, end=19)),
        ("unmade, made", "made", 1, TextSelector("made", prefix="unmade, ", start=8, end=12)),
        ("unmade", "made", 1, TextSelector("made", prefix="un", start=2, end=6)),
        ("aaa", "aa", 2, TextSelector("aa", prefix="a", start=1, end=3)),
        ("𐀀é 900", "900", 1, TextSelector("900", prefix="𐀀é ", start=3, end=6)),
    ],
)  # fmt: skip
def test_finding_counts_places_and_code_points(text: str, words: str, nth: int, expected: TextSelector) -> None:
    """The nth place is found, overlapping places counted, with at most 32 code points on each side."""
    assert TextSelector.find(text, words, nth) == expected


@pytest.mark.parametrize(
    ("text", "words", "nth", "error", "message"),
    [
        ("Over 900", "1,900", 1, NotFoundError, "'1,900' is not in the text"),
        ("Over 900", "900", 2, NotFoundError, "'900' stands in the text 1 time, not 2"),
        ("Over 900", "900", 0, InvalidArgumentError, "nth: 0 is not a place; the first is 1"),
        ("Over 900", "900", "1", InvalidArgumentError, "nth: '1' is not a place; the first is 1"),
        ("Over 900", "", 1, InvalidArgumentError, "words: '' can't be looked for; give the text, then the words"),
        ("Over 900", 900, 1, InvalidArgumentError, "words: 900 can't be looked for; give the text, then the words"),
        (900, "900", 1, InvalidArgumentError, "words: '900' can't be looked for; give the text, then the words"),
    ],
)
def test_what_is_not_there_is_not_found(text: Any, words: Any, nth: Any, error: type[Exception], message: str) -> None:
    """Words that stand in the text too few times, or can't stand in any, are refused with the right use."""
    with pytest.raises(error, match=f"^{message}$"):
        TextSelector.find(text, words, nth)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, r"TextSelector\.exact: neither words nor positions are given; give one of them"),
        ({"exact": "", "prefix": "x"}, r"TextSelector\.exact: neither words nor positions are given"),
        ({"start": 1}, r"TextSelector\.end: it is missing; start and end go together"),
        ({"exact": "x", "end": 1}, r"TextSelector\.start: it is missing; start and end go together"),
        ({"start": 12, "end": 7}, r"TextSelector\.end: 7 is before the start, 12; the end is excluded and never less"),
        ({"exact": "x", "start": -1, "end": 7}, r"TextSelector\.start: -1 is below 0; it counts from 0"),
        ({"exact": "x", "start": 1.0, "end": 7}, r"TextSelector\.start: 1.0 is not a whole number"),
        ({"exact": 3}, r"TextSelector\.exact: 3 is not text"),
    ],
)
def test_a_selector_selects_something(fields: dict[str, Any], message: str) -> None:
    """A selector without words and positions, with one position, or that ends before it starts is refused."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        TextSelector(**fields)


def test_an_empty_stretch_may_be_selected_by_position() -> None:
    """The end of a selector may equal its start: it then marks a place between letters."""
    assert TextSelector(start=7, end=7).end == 7


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("The dam\nburst.", "dam burst", "; 'dam\\nburst' is, at 4"),
        ("It’s “over” now.", 'It\'s "over"', "; 'It’s “over”' is, at 0"),
        ("A twenty‑six  day siege", "twenty-six day", "; 'twenty‑six  day' is, at 2"),
        ("Two bodies", "two bodies", "; 'Two bodies' is, at 0"),
        ("Two bodies", "three bodies", ""),
        ("Two bodies", "  ", ""),
        ("a.b", "acb", ""),
    ],
)
def test_what_is_nearly_there_is_named(text: str, words: str, instead: str) -> None:
    """Where only marks, spaces or capitals are others, the error has what stands there; else it has no guess."""
    with pytest.raises(NotFoundError) as caught:
        TextSelector.find(text, words, nth=5)
    assert str(caught.value) == f"{shown(words)} is not in the text{instead}"


def test_places_that_are_too_few_are_counted() -> None:
    """Where the words stand, but not so often, the error says how often they do."""
    with pytest.raises(NotFoundError, match=r"^'900' stands in the text 2 times, not 5$"):
        TextSelector.find("900 of 900", "900", nth=5)
    with pytest.raises(NotFoundError, match=r"^'900' stands in the text 1 time, not 2$"):
        TextSelector.find("Over 900", "900", nth=2)
