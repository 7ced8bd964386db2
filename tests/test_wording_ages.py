"""Ages are no figures, however they are told; what looks like one and counts stays."""

from __future__ import annotations

import pytest

from newsevents.wording import scan


@pytest.mark.parametrize(
    "text",
    [
        "He was 84 years old and she 18 years of age.",
        "The mill is over 90 years old, its cat six weeks old.",
        "They are three to five years old.",
        "Her daughters are 9 and 12 years old.",
        "Mara Velt (31) and Tom Brodmen (27, a teacher) left.",
        "Brodin (27) left.",
        "The girls (9 and 12) left.",
        "The twins are both 27, and both twelve.",
        "Her daughters, nine and 12, left.",
        "The brothers, 3, 5 and 8, left.",
        "A girl of six met a man of about 60 and boys of 9 and 12.",
        "It is for women of 40 to 60.",
        "It is for people over 65 and for babies under one.",
        "She was 27, and he is 30.",
        "Those on board were under 30.",
        "Children 12 or under may not.",
    ],
)
def test_ages(text: str) -> None:
    """What is old, stands behind a name or a person, or is said of one, is an age."""
    assert scan(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They waited 84 years.", ["84 years"]),
        ("Barns (40) burned, and so did sheds (27).", ["40", "27"]),
        ("NATO (40) and Anytown (about 40) agree.", ["40", "about 40"]),
        ("It struck people over 60 miles away, and men over 40% of the way.", ["over 60 miles", "over 40%"]),
        ("A crew of 12 left.", ["12"]),
        ("She was 27 points ahead, they were 12.", ["27 points", "12"]),
        ("The bill, 9 and 12, was paid.", ["9", "12"]),
        ("For Ann, 9 and 12 boats left.", ["9", "12 boats"]),
        ("He has 200 (300) and both 300 and 400.", ["200", "300", "300", "400"]),
        ("(40 of them left)", ["40"]),
        ("Ann Lee (40 boats)", ["40 boats"]),
        ("Ann Lee (40 or more).", ["40 or more"]),
    ],
)
def test_no_ages(text: str, found: list[str]) -> None:
    """A number that counts, or stands behind a thing, is a figure."""
    assert [phrase.text for phrase in scan(text)] == found
