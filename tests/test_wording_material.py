"""The article's figures and the shared sentences."""

from __future__ import annotations

import pytest

from newsevents.wording import scan
from tests.material import SHARED
from tests.textnumbers import LEFT_OUT, score

FIGURES = [
    {"value": 1900, "hedge": "over", "unit": "defender"},
    {"value": 2500, "unit": "Ukrainian soldier"},
    {"value": 86, "unit": "day"},
    {"value": 2, "hedge": "over", "unit": "year"},
    {"value": 1900, "hedge": "over", "unit": "soldier"},
    {"value": 1, "per": 5, "of": {"value": 2500, "hedge": "almost", "unit": "captured defender"}},
    {"value": 736, "unit": "day"},
    {"value": 900, "unit": "captured Azov citizen"},
    {"value": 1, "per": 2, "unit": "family"},
]


def test_article() -> None:
    """The article's nine numbers and its two majorities are found, each at its place, and nothing else."""
    path = SHARED / "article" / "azovstal.txt"
    if not path.exists():
        pytest.skip("the shared article is not beside this checkout")
    text = path.read_text(encoding="utf-8")
    found = scan(text)
    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in found)
    majorities = [phrase.parts for phrase in found if phrase.parts.get("per") == 2 and "hedge" in phrase.parts]
    assert majorities == [{"value": 1, "hedge": "over", "per": 2, "unit": "defender"}] * 2
    assert [phrase.parts for phrase in found if phrase.parts not in majorities] == FIGURES


@pytest.mark.parametrize("name", LEFT_OUT)
def test_shared_sentences(name: str) -> None:
    """Precision is at least 0.97 and recall 0.90, with at most a quarter of a set left out."""
    result = score(name)
    assert result.left_out * 4 <= result.rows
    assert result.precision >= 0.97, result.misses
    assert result.recall >= 0.90, result.misses
