"""Where the words of a selector stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import TextSelector
from newsevents.checks.anchors.folding import fold
from newsevents.checks.anchors.placing import MOST_PLACES, Place, Standing, placed

TEXT = "Over 1,900 came. Of the 900, “most” stayed; of the 900 families none left."


@pytest.mark.parametrize(
    ("selector", "place"),
    [
        (TextSelector("900", start=24, end=27), Place(Standing.THERE, 24, 27)),
        (TextSelector("900", start=7, end=10), Place(Standing.THERE, 7, 10)),
        (TextSelector("1,900"), Place(Standing.THERE, 5, 10)),
        (TextSelector("1,900", start=0, end=5), Place(Standing.MOVED, 5, 10)),
        (TextSelector("1,900", start=9000, end=9005), Place(Standing.MOVED, 5, 10)),
        (TextSelector("900", start=24, end=40), Place(Standing.MOVED, 24, 27)),
        (TextSelector("900", start=0, end=3), Place(Standing.AMBIGUOUS, places=2)),
        (TextSelector("900"), Place(Standing.AMBIGUOUS, places=2)),
        (TextSelector("900", prefix="Of the "), Place(Standing.THERE, 24, 27)),
        (TextSelector("900", prefix="stayed, of the "), Place(Standing.THERE, 51, 54)),
        (TextSelector("900", suffix=" families"), Place(Standing.THERE, 51, 54)),
        (TextSelector("900", suffix=" family"), Place(Standing.THERE, 51, 54)),
        (TextSelector("900", suffix=","), Place(Standing.THERE, 24, 27)),
        (TextSelector("900", suffix=", who"), Place(Standing.AMBIGUOUS, places=2)),
        (TextSelector("900", prefix="the "), Place(Standing.AMBIGUOUS, places=2)),
        (TextSelector("900", start=0, end=3, suffix=" families"), Place(Standing.MOVED, 51, 54)),
        (TextSelector("2,900"), Place(Standing.MISSING, places=0)),
        (TextSelector("90"), Place(Standing.MISSING, places=0)),
        (TextSelector("'MOST'"), Place(Standing.NEARLY, 29, 35)),
        (TextSelector("'most'", start=29, end=35), Place(Standing.NEARLY, 29, 35)),
        (TextSelector("'most'", start=0, end=6), Place(Standing.NEARLY, 29, 35)),
        (TextSelector("THE 900"), Place(Standing.AMBIGUOUS, places=2)),
        (TextSelector("THE 900", suffix=" FAMILIES"), Place(Standing.THERE, 47, 54)._replace(standing=Standing.NEARLY)),
        (TextSelector(start=0, end=len(TEXT)), Place(Standing.THERE, 0, len(TEXT))),
        (TextSelector(start=0, end=len(TEXT) + 1), Place(Standing.MISSING, 0, len(TEXT) + 1)),
        (TextSelector("\u200b"), Place(Standing.MISSING, places=0)),
        (TextSelector("900", start=10**4000, end=10**4000), Place(Standing.AMBIGUOUS, places=2)),
    ],
)
def test_places(selector: TextSelector, place: Place) -> None:
    """Words are right at their offsets, else found whole, else nearly; surroundings decide as far as they go."""
    assert placed(TEXT, selector) == place


def test_words_that_cut_a_word_cut_it_elsewhere_too() -> None:
    """A selector by positions may begin within a word, which its prefix shows; then it is found within one."""
    selector = TextSelector.at(TEXT, 1, 12)
    assert selector.exact == "ver 1,900 c"
    assert placed(f"Now: {TEXT}", selector) == Place(Standing.MOVED, 6, 17)


def test_of_very_many_places_only_whole_surroundings_decide() -> None:
    """Where words stand all over a text, they are found if prefix and suffix stand there whole, once."""
    text = "so " * (MOST_PLACES + 50) + "and so on"
    assert placed(text, TextSelector("so")).places == MOST_PLACES + 1
    assert placed(text, TextSelector("so", prefix="and ", suffix=" on")).start == len(text) - 5
    assert placed(text, TextSelector("so", prefix="and ", suffix=" off")).standing is Standing.AMBIGUOUS
    assert placed(text, TextSelector("so", prefix="so ")).standing is Standing.AMBIGUOUS


def test_words_that_cut_a_number_of_groups_are_found_again() -> None:
    """What is left of a cut number may look like two: it is looked for by its letters."""
    selector = TextSelector.at("Over Over 900 900", 0, 15)
    assert placed("Updated: Over Over 900 900", selector) == Place(Standing.MOVED, 9, 24)


texts = st.lists(
    st.sampled_from(["Over", "1,900", "900", "came", "“most”", "九百人", "naïve"]), min_size=1, max_size=12
)


@given(texts, st.data())
def test_the_anchor_of_a_place_is_found_there_and_after_any_shift(words: list[str], data: st.DataObject) -> None:
    """What ``TextSelector.at`` makes is there; where text is put before, it is found as far on as that is long, or ambiguous."""
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = TextSelector.at(text, start, end)
    assert placed(text, selector) == Place(Standing.THERE, start, end)
    before = "Updated: "
    found = placed(before + text, selector)
    if found.standing in (Standing.MOVED, Standing.NEARLY):
        assert fold(text[found.start - len(before) : found.end - len(before)]) == fold(text[start:end])
    else:
        assert found.standing in (Standing.AMBIGUOUS, Standing.THERE) or not text[start:end].strip()
