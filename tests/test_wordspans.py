"""Where words and numbers go on over a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.wordspans import is_within_word, word_over, word_spans


@given(st.text("ab12, .:-\u2019\n\u4eba\u4e5d\u0301\u00a0", max_size=30))
def test_law_a_word_goes_on_between_its_ends(text: str) -> None:
    """The words over the places of a text are those that its spans begin before and end after."""
    slow = {at: text[start:end] for start, end in word_spans(text) for at in range(start + 1, end)}
    assert {at: word for at in range(len(text) + 1) if (word := word_over(text, at)) is not None} == slow


@pytest.mark.parametrize(
    ("text", "at"), [("1 900", 1), ("1 900", 2), ("9.5", 1), ("9.5", 2), ("-5", 1), ("a" * 99, 50)]
)
def test_what_ties_digits_is_within_their_number(text: str, at: int) -> None:
    """Groups, points and signs are of the number, and a long word is one."""
    assert is_within_word(text, at)


@pytest.mark.parametrize(("text", "at"), [("900", 0), ("900", 3), ("1, 900", 2), ("1, 900", 3), ("9:", 1), ("", 0)])
def test_between_words_nothing_goes_on(text: str, at: int) -> None:
    """The ends of a text and what ties no digits are between words."""
    assert not is_within_word(text, at)
