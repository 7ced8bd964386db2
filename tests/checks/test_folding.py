"""Texts without their typography, and the places that letters had before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.checks.anchors.folding import Folded, differing, fold, folded

_HARD = ("“", "»\u00a0", "«\u202f", " — ", "--", "…", "ﬁ", "ß", "İ", "e\u0301", "\u0301", "\u1112\u1161\u11ab", "ｶﾞ", "\u200b",
         "\u00ad", "\ufeff", "  ", "\n", "\u2028", "①", "A", "é", "𐀀", "-5", " -5", "ŉ", "ᾳ", "''",
         "\u05e9\u05c1\u05b0", "\ufb2a", "\u05be", "\u062f\u0651\u064e", "\u0640", "\u0640\u0640\u064e", "\u0627\u064e\u0654")  # fmt: skip
texts = st.lists(st.sampled_from(_HARD) | st.text(max_size=4), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over  1,900\n people", "over 1,900 people"),
        ("“no”", "'no'"),
        ("«\u00a0non\u00a0»", '"non"'),
        ("don’t", "don't"),
        ("a – b", "a—b"),
        ("a -- b", "a - b"),
        ("wait…", "wait..."),
        ("cafe\u0301", "CAFÉ"),
        ("ﬁve", "five"),
        ("ｶﾞ", "ガ"),
        ("\u1112\u1161\u11ab", "한"),
        ("Straße", "STRASSE"),
        ("evacu\u00adated", "evacuated"),
        ("fell to −5", "fell to -5"),
        ("1\u202f900", "1 900"),
        ("אל תַּזְכִּירוּ", "אל תזכירו"),
        ("\ufb2aלום", "שלום"),
        ("لَنْ تَخرُجوا قبلَ", "لن تخرجوا قبل"),
        ("محمّد", "محمد"),
        ("هٰذا", "هذا"),
        ("محـــمد", "محمد"),
        ("\u0627\u064e\u0654", "\u0623"),
        ("דו״ח בית־ספר", 'דו"ח בית-ספר'),
    ],
)
def test_what_only_printing_tells_apart_is_folded_together(one: str, other: str) -> None:
    """White space, quotation marks, dashes, ellipses, Unicode form, vowel marks and case make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to -5", "to 5"),
        ("قرأ", "قرا"),
        ("שלום", "שלוה"),
        ("e\u0301", "e"),
        ("मि", "म"),
        ("a,b", "a b"),
        ("no.", "no"),
        ("1,900", "1900"),
    ],
)
def test_words_numbers_and_punctuation_stay(one: str, other: str) -> None:
    """A sign, a comma or a stop is no typography."""
    assert fold(one) != fold(other)


_PRINTED = {
    " ": (" ", "  ", "\u00a0", "\n", "\u2009 "),
    "'": ("'", "’", "“", "„", '"', "»"),
    "-": ("-", "–", " — ", "\u2011", "--"),
    "é": ("é", "É", "e\u0301"),
    "f": ("f", "F", "f\u00ad"),
    "fi": ("fi", "ﬁ", "FI"),
}


@given(st.lists(st.sampled_from(["a", "1,900", ".", *_PRINTED]), min_size=1, max_size=8).flatmap(
    lambda parts: st.tuples(st.just(parts), st.tuples(*[st.sampled_from(_PRINTED.get(part, (part,))) for part in parts]))
))  # fmt: skip
def test_however_a_text_is_printed_it_folds_to_the_same(drawn: tuple[list[str], tuple[str, ...]]) -> None:
    """One text in two typographies, with a letter between all that printing changes, folds to one."""
    plain, printed = ("a".join(parts) for parts in drawn)
    assert fold(f"a{printed}a") == fold(f"a{plain}a")


def test_a_letter_of_a_cluster_has_the_place_of_the_whole() -> None:
    """A letter with its mark folds to two others here: what is found of them stands where both stood."""
    one = Folded("“ᾳ\u0301")
    assert len(one.text) == 3
    assert one.span(0, 2) == (0, 3)


@pytest.mark.parametrize("text", ["\ufeffOver 900", "aß 900", "ﬁve 900", "a… 900", "“900”"])
def test_what_folds_to_more_or_fewer_letters_moves_nothing(text: str) -> None:
    """What is found behind a mark that is not seen, or a letter that folds to two, has its place in the text."""
    one = Folded(text)
    start = one.text.index("900")
    assert text[slice(*one.span(start, start + 3))] == "900"


def _without_marks(text: str) -> str:
    """A folded text without quotation marks, dashes and spaces: how those fold depends on what stands beside them."""
    return text.replace("'", "").replace("-", "").replace(" ", "")


@given(texts, st.data())
def test_a_span_of_the_folded_text_is_that_of_its_letters(text: str, data: st.DataObject) -> None:
    """What stands at the places of folded letters folds to something that holds them, and no more is taken than needed."""
    one = Folded(text)
    if not one.text:
        assert fold(text) == ""
        return
    start = data.draw(st.integers(0, len(one.text) - 1))
    end = data.draw(st.integers(start + 1, len(one.text)))
    begin, finish = one.span(start, end)
    assert 0 <= begin < finish <= len(text)
    assert _without_marks(fold(one.text[start:end])) in _without_marks(fold(text[begin:finish]))


@given(texts)
def test_the_whole_of_a_folded_text_is_the_whole_text_but_for_what_is_not_seen(text: str) -> None:
    """From the first folded letter to the last stands the text, or it folds to the same."""
    one = Folded(text)
    if one.text:
        assert fold(text[slice(*one.span(0, len(one.text)))]) == fold(text)


@pytest.mark.parametrize(
    ("one", "other", "ways"),
    [
        ("a  b", "a b", ["white space"]),
        ("a\u00a0b", "a b", ["white space"]),
        ("“a”", '"a"', ["quotation marks"]),
        ("a–b", "a-b", ["dashes"]),
        ("a – b", "a-b", ["white space", "dashes"]),
        ("a…", "a...", ["ellipses"]),
        ("e\u0301", "é", ["Unicode form"]),
        ("Over", "over", ["case"]),
        ("OVER “1,900”", 'over "1,900"', ["quotation marks", "case"]),
        ("«\u00a0a\u00a0»", "“a”", ["white space", "quotation marks"]),
        ("Straße", "STRASSE", ["case"]),
        ("لَنْ", "لن", ["vowel marks"]),
        ("מח־מד", "מח-מד", ["dashes"]),
        ('שְׁ"', "ש״", ["quotation marks", "vowel marks"]),
        ("\ufb2a", "ש", ["Unicode form", "vowel marks"]),
    ],
)
def test_the_ways_in_which_two_texts_differ_are_named(one: str, other: str, ways: list[str]) -> None:
    """Each way without which the two would differ is named, and no other."""
    assert fold(one) == fold(other)
    assert differing(one, other) == differing(other, one) == ways


def test_two_ways_that_do_the_same_are_both_named() -> None:
    """Where no single way is needed, all that change anything are named."""
    assert differing("\ufeffa", "a") == ["Unicode form"]
    assert differing("ſ", "s") == ["Unicode form", "case"]


def test_a_text_is_folded_once() -> None:
    """The same text gives the same folded one, as long as it is among the last."""
    text = "Over 1,900 came."
    assert folded(text) is folded(text)
