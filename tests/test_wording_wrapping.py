"""A text has the same figures however its lines are broken."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsevents.wording import parts_of, scan
from tests.test_wording_cases import PHRASES, SENTENCES

TEXTS = [row["words"] for row in PHRASES] + [row["text"] for row in SENTENCES]


def _figures(text: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(" ".join(phrase.text.split()), phrase.kind, phrase.parts) for phrase in scan(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n", "\n    ", "  ", " \r\n    "])
def test_wrapping(end: str) -> None:
    """A break for each blank changes no figure, but for numbers whose groups stand apart."""
    texts = TEXTS if end == "\n" else [text for text in TEXTS if re.search("[0-9] [0-9]", text) is None]
    for text in texts:
        assert _figures(text.replace(" ", end)) == _figures(text), text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It was built on 14\nMarch 2025 for just over\r\n1,400 people.", ["just over\r\n1,400 people"]),
        ("On 24 or 25\nFebruary a man aged\n61 left Ward\n9 at half past\nsix.", []),
        ("At least 12 \r\nQuillmere\nnurses came.", ["At least 12 \r\nQuillmere\nnurses"]),
        ("They paid EUR\n40 million, of which 20\n% was lent.", ["EUR\n40 million", "20\n%"]),
        ("Killed: 26\nWounded men: 40\nBoats: 3", ["26", "40", "3"]),
        ("The toll is now 26\n\nRescuers went home.", ["26"]),
        ("The toll is now 26\n \nRescuers went home.", ["26"]),
        ("The toll is now 26\r\n\r\nRescuers went home.", ["26"]),
    ],
)
def test_breaks(text: str, figures: list[str]) -> None:
    """A line break is a blank, unless a paragraph or a label begins after it."""
    assert [phrase.text for phrase in scan(text)] == figures


@pytest.mark.parametrize("hyphen", ["‐", "‑"])
def test_hyphens(hyphen: str) -> None:
    """Every hyphen is one: also the one that does not break, and the one of Unicode."""
    assert parts_of("twenty-six people".replace("-", hyphen)) == {"value": 26, "unit": "person"}
    assert parts_of("two-thirds of 900 passers-by".replace("-", hyphen)) == {
        "value": 2,
        "per": 3,
        "of": {"value": 900, "unit": "passer-by"},
    }
    assert scan("A 12-hour curfew, the 34-year-old and F-16s.".replace("-", hyphen)) == []
