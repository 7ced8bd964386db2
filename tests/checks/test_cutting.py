"""Anchors that begin or end within a number or a word: A011 and A012."""

from __future__ import annotations

import pytest

from newsevents import Event, Evidence, Source, Statistic, TextSelector, check

REPORT = Source("A made-up report", id="report")
OTHER = Source("A made-up report", id="report", text_sha256="0" * 64)
TEXT = "It killed 174 of 1,900 people on 20km, 9th time, -5 degrees, at 12:30, for £3.6m."


def found(anchor: TextSelector | None, text: str | None = TEXT, source: Source = REPORT) -> list[tuple[str, str]]:
    """The codes and messages of what is found of an anchor in a text, but that it is not there."""
    event = Event("A flood", sources=[source], evidence=[Evidence("places", source=source, anchor=anchor)])
    findings = check(event, texts=None if text is None else {"report": text}, select=["A011", "A012"])
    return [(one.code, one.message.partition(";")[0]) for one in findings]


def at(words: str) -> TextSelector:
    """An anchor at the first place of some words, whatever they cut."""
    start = TEXT.index(words)
    return TextSelector.at(TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "code", "whole"),
    [
        ("74", "A011", "'174'"),
        ("17", "A011", "'174'"),
        ("900", "A011", "'1,900'"),
        ("900 people", "A011", "'1,900'"),
        ("4 of 1", "A011", "'174' and '1,900'"),
        ("30", "A011", "'12:30'"),
        ("3.6", "A012", "'3.6m'"),
        ("20", "A012", "'20km'"),
        ("9th time, -", "A011", "'-5'"),
        ("peop", "A012", "'people'"),
    ],
)
def test_an_anchor_that_cuts_is_found(words: str, code: str, whole: str) -> None:
    """Numbers are warned of, and words noted, with the text or by what stands around."""
    assert found(at(words)) == found(at(words), None) == [(code, f"{words!r} stands within {whole}")]


def test_a_letter_before_the_cut_makes_it_a_word() -> None:
    """Whether a number or a word goes on over the end of an anchor is told by the two signs beside it, not by those before."""
    code = TextSelector("Model 2a", suffix="34 sank.")
    assert found(code, None) == [("A012", "'Model 2a' stands within '2a34'")]


@pytest.mark.parametrize("words", ["174", "1,900 people", "20km", "-5", "degrees", "12:30", "£3.6m", "of"])
def test_whole_words_and_numbers_are_let_be(words: str) -> None:
    """An anchor between the ends of words cuts nothing."""
    assert found(at(words)) == found(at(words), None) == []


@pytest.mark.parametrize(
    ("anchor", "source"),
    [
        (None, REPORT),
        (TextSelector(start=12, end=12), REPORT),
        (TextSelector(start=900, end=901), REPORT),
        (TextSelector("nowhere"), REPORT),
        (TextSelector("74"), REPORT),
        (TextSelector(start=11, end=13), OTHER),
    ],
)
def test_where_words_do_not_stand_they_cut_nothing(anchor: TextSelector | None, source: Source) -> None:
    """No anchor, no words, no place, no such text."""
    assert found(anchor, source=source) == []


def test_positions_cut_in_the_text_alone() -> None:
    """Without the text nobody knows what stands around them."""
    anchor = TextSelector(start=11, end=13)
    assert found(anchor) == [("A011", "'74' stands within '174'")]
    assert found(anchor, None) == []
    assert found(TextSelector("74", start=11, end=13), None) == []


def test_a_figure_is_found_by_whole_words_first() -> None:
    """What ``TextSelector.find`` makes cuts nothing where the words stand whole."""
    text = "It killed 174 people, then 74."
    left = Statistic("dead", "74", source=REPORT, anchor=TextSelector.find(text, "74"))
    event = Event("A flood", statistics=[left], sources=[REPORT])
    assert check(event, texts={"report": text}, select="A") == []
