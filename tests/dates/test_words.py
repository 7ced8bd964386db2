"""Dates in words: they keep what is not known."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsevents import EDTFDate, parse_date_text
from newsevents.dates.words import in_words

from .strategies import day_texts, edtf_texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022-05-16", "16 May 2022"),
        ("2022-05", "May 2022"),
        ("2022", "2022"),
        ("0044", "44 AD"),
        ("0001", "1 AD"),
        ("0999", "999 AD"),
        ("1000", "1000"),
        ("0000", "1 BC"),
        ("-0044-03-15", "15 March 45 BC"),
        ("Y170000002", "170000002"),
        ("Y-17000", "17001 BC"),
        ("Y17E8", "Y17E8"),
        ("2022-05~", "about May 2022"),
        ("2022?-05", "perhaps May 2022"),
        ("2022%", "perhaps about 2022"),
        ("201X", "the 2010s"),
        ("19XX", "between 1900 and 1999"),
        ("1950S2", "between 1900 and 1999"),
        ("-001X", "-001X"),
        ("2022-XX", "2022"),
        ("2022-05-XX", "May 2022"),
        ("2022-XX-01", "between 1 January 2022 and 1 December 2022"),
        ("2022-XX-16", "between 16 January 2022 and 16 December 2022"),
        ("XXXX-12-25", "XXXX-12-25"),
        ("2022-05-16T10:00:00Z", "16 May 2022, 10:00 UTC"),
        ("2022-05-16T10:00:05", "16 May 2022, 10:00:05"),
        ("2022-05-16T10:00:00-05:30", "16 May 2022, 10:00 UTC-05:30"),
        ("2022-02-24/2022-05-20", "24 February 2022 to 20 May 2022"),
        ("2022-05~/2022-06", "about May 2022 to June 2022"),
        ("2022-05-16/..", "since 16 May 2022"),
        ("-0044/2022", "45 BC to 2022"),
        ("../2022-05-20", "until 20 May 2022"),
        ("2022-05-16/", "from 16 May 2022 to an unknown day"),
        ("/2022-05-20", "from an unknown day to 20 May 2022"),
        ("/..", "since an unknown day"),
        ("../..", "at all times"),
        ("../", "until an unknown day"),
        ("../-0044", "until 45 BC"),
        ("[2022,2023]", "2022 or 2023"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
        ("[2022-05-16..2022-05-20]", "between 16 May 2022 and 20 May 2022"),
        ("[..2022-05-20]", "20 May 2022 or earlier"),
        ("[2022-05-16..]", "16 May 2022 or later"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("{2022-05-16..2022-05-20}", "16 May 2022 to 20 May 2022"),
        ("{..1983}", "until 1983"),
        ("{1983..}", "since 1983"),
    ],
)
def test_words(text: str, words: str) -> None:
    """Each kind of date has its words; where there are none the text stands for itself."""
    assert in_words(EDTFDate(text)) == words


_SEASONS = ["spring", "summer", "autumn", "winter"]
_PARTS = [
    *_SEASONS,
    *(f"northern {season}" for season in _SEASONS),
    *(f"southern {season}" for season in _SEASONS),
    *(f"the {nth} quarter of" for nth in ("first", "second", "third", "fourth")),
    *(f"the {nth} third of" for nth in ("first", "second", "third")),
    *(f"the {nth} half of" for nth in ("first", "second")),
]


@pytest.mark.parametrize(("code", "part"), list(enumerate(_PARTS, 21)))
def test_the_words_for_the_parts_of_a_year(code: int, part: str) -> None:
    """Each season, quarter, third and half of a year is named (Library of Congress, EDTF, 4 February 2019, Level 2)."""
    assert in_words(EDTFDate(f"2022-{code}")) == f"{part} 2022"


@given(edtf_texts)
def test_every_date_has_words(text: str) -> None:
    """Whatever the date is, there are words for it."""
    assert in_words(EDTFDate(text)).strip()


@given(day_texts.filter(lambda text: text >= "1000"))
def test_the_words_for_a_day_are_read_back(text: str) -> None:
    """A day in words is read as that day."""
    assert str(parse_date_text(in_words(EDTFDate(text)))) == text
