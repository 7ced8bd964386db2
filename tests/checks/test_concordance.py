"""Words are found where they begin and end no longer word or number, in any script."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.checks.anchors.concordance import Concordance, concordance, stands_plainly
from newsevents.wordspans import word_spans


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("900", "Of 900, few came."),
        ("900", "(900)"),
        ("900", "$900"),
        ("900", "900-odd"),
        ("900", "900."),
        ("60", "60%"),
        ("16", "10-16"),
        ("Ukraine", "Ukraine’s ports"),
        ("eau", "l’eau"),
        ("900", "共900人"),
        ("俘虜", "這些俘虜被"),
        ("九百", "有九百人"),
        ("정부", "정부가"),
        ("ไป", "เขาไปแล้ว"),
        ("полон", "у полон;"),
        ("أسير", "كل أسير هنا"),
        ("e\u0301te\u0301", "un e\u0301te\u0301."),
        ("—", "he — she"),
        ("-5", "fell to -5 degrees"),
        ("16 900", "May 16 900"),
    ],
)
def test_whole_words_are_found(words: str, text: str) -> None:
    """Words between spaces, punctuation or the letters of a script without spaces are found."""
    start = text.index(words)
    assert list(Concordance(text).places(words)) == [(start, start + len(words))]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("900", "1,900"),
        ("1,900", "1,900.5"),
        ("1,900", "11,900"),
        ("900", "1 900"),
        ("900", "1\u202f900"),
        ("1", "1\u00a0900"),
        ("900", "1'900"),
        ("900", "1.900"),
        ("5", "0.5"),
        ("5", ".5"),
        ("5", "it is -5"),
        ("5", "it is −5"),
        ("30", "10:30"),
        ("2", "1/2"),
        ("2", "2½"),
        ("-5", "10-5"),
        ("900", "900th"),
        ("900", "v900"),
        ("٩٠٠", "١٬٩٠٠"),
        ("๙๐๐", "๑,๙๐๐"),
        ("九百", "一千九百人"),
        ("900", "3万900"),
        ("cat", "concatenate"),
        ("ете", "детектив"),
        ("e", "e\u0301"),
        ("ไป", "ไป้"),
        ("a_b", "a_b_c"),
        ("", "no words"),
        ("gone", "here"),
    ],
)
def test_parts_of_words_and_numbers_are_not_found(words: str, text: str) -> None:
    """Words that go on within a longer word or number do not stand there."""
    assert list(Concordance(text).places(words)) == []


def test_four_digits_before_a_space_are_a_year() -> None:
    """A space groups the digits of a number only after one to three of them."""
    assert list(Concordance("in 2022 900 came").places("900")) == [(8, 11)]


def test_words_may_be_cut_where_that_is_asked_for() -> None:
    """Either end may be let go on, also where the words are many or everywhere."""
    text = "unmade remade unmaker"
    index = Concordance(text)
    assert list(index.places("made", cut_before=True)) == [(2, 6), (9, 13)]
    assert list(index.places("unmade", cut_after=True)) == [(0, 6)]
    assert list(index.places("made re", cut_before=True, cut_after=True)) == [(2, 9)]
    assert list(index.places("unmade remade un", start=1, cut_after=True)) == []
    assert list(index.places("made", start=3, cut_before=True)) == [(9, 13)]
    assert list(Concordance("banana").places("an", cut_before=True, cut_after=True)) == [(1, 3), (3, 5)]


def test_frequent_words_are_searched_letter_by_letter() -> None:
    """Where even the rarest word is everywhere, the places are the same."""
    index = Concordance("a b " * 3000)
    assert list(index.places("a b"))[:2] == [(0, 3), (4, 7)]
    assert len(list(index.places("a b a"))) == 2999
    assert list(index.places("b b")) == []
    assert list(Concordance("-5 " * 3000 + "10-5").places("-5"))[-1] == (8997, 8999)


def test_one_long_word_is_passed_over_at_once() -> None:
    """What cuts a word takes the search to its end."""
    index = Concordance("a" * 100_000 + " a")
    assert list(index.places("a")) == [(100_001, 100_002)]
    assert list(index.places("aa", cut_before=True)) == [(99_998, 100_000)]
    assert next(index.places("aa", cut_after=True)) == (0, 2)


@given(st.text("ab1, .-人九\u0301", max_size=30), st.text("ab1, .-人九\u0301", min_size=1, max_size=4))
def test_places_are_those_that_a_slow_search_finds(text: str, words: str) -> None:
    """The places are all and only those where the words stand and cut nothing."""
    cuts = {at for start, end in word_spans(text) for at in range(start + 1, end)}
    slow = [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]
    expected = [(at, at + len(words)) for at in slow if at not in cuts and at + len(words) not in cuts]
    found = list(Concordance(text).places(words))
    assert set(found) <= set(expected)
    own = [text[slice(*span)] for span in word_spans(words)]
    missed = [place for place in expected if place not in found]
    # words that read otherwise where they stand, as a sign after a digit does, are not the same words
    assert all(
        [text[begin + s : begin + e] for s, e in _spans_within(text, begin, end)] != own for begin, end in missed
    )


def _spans_within(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    return [(start - begin, finish - begin) for start, finish in word_spans(text) if begin <= start and finish <= end]


@pytest.mark.parametrize(
    ("words", "text", "is_plain"),
    [
        ("900", "900", True),
        ("900", "“900”", True),
        ("900", "1,900", False),
        ("900", "900, and", False),
        ("900", "none", False),
        ("900", "x900", False),
    ],
)
def test_what_stands_plainly(words: str, text: str, is_plain: bool) -> None:
    """The quick look says yes only between spaces and quotation marks."""
    assert stands_plainly(words, text) is is_plain


def test_a_text_is_indexed_once() -> None:
    """The same text gives the same concordance, as long as it is among the last."""
    text = "Over 1,900 came."
    assert concordance(text) is concordance(text)
