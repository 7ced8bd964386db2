"""Phrases and sentences with every field and the literal bounds, most of them written before any rule."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

from newsevents.errors import InvalidArgumentError, InvalidRecordError
from newsevents.quantities.quantity import Quantity
from newsevents.wording import KINDS, parts_of, scan

DATA = pathlib.Path(__file__).parent / "data"
PHRASES = json.loads((DATA / "phrases.json").read_text(encoding="utf-8"))
SENTENCES = json.loads((DATA / "sentences.json").read_text(encoding="utf-8"))


def _bounds(quantity: Quantity) -> dict[str, Any] | None:
    try:
        bounds = quantity.bounds()
    except InvalidArgumentError:
        return None
    ends = {"low": bounds.low, "high": bounds.high}
    shown = {name: None if end is None else str(end) for name, end in ends.items()}
    return {**shown, "low_open": bounds.low_open, "high_open": bounds.high_open}


@pytest.mark.parametrize("row", [row for row in PHRASES if row["quantity"]], ids=lambda row: row["words"])
def test_phrase(row: dict[str, Any]) -> None:
    """Every field of a phrase is read as it stands in the case, and its bounds are exact."""
    assert parts_of(row["words"]) == row["quantity"]
    assert _bounds(Quantity.parse(row["words"])) == row["bounds"]


@pytest.mark.parametrize("row", [row for row in PHRASES if not row["quantity"]], ids=lambda row: row["words"])
def test_refused(row: dict[str, Any]) -> None:
    """Words that are no phrase, or whose hedges contradict each other, are refused."""
    with pytest.raises(InvalidRecordError, match="not understood whole"):
        Quantity.parse(row["words"])


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"])
def test_sentence(row: dict[str, Any]) -> None:
    """The figures of a sentence are found, and nothing else is."""
    assert [phrase.text for phrase in scan(row["text"])] == row["figures"]


@pytest.mark.parametrize(
    ("letter", "other"),
    [("s", "\u017f"), ("S", "\u017f"), ("k", "\u212a"), ("i", "\u0131"), ("i", "\u0130")],
    ids=ascii,
)
def test_letters_of_no_table(letter: str, other: str) -> None:
    """A letter that a pattern takes for another one, as the long s of old print, breaks no reading."""
    for words in (*(row["words"] for row in PHRASES), *(row["text"] for row in SENTENCES)):
        for gap in (" ", "  "):
            text = words.replace(" ", gap).replace(letter, other)
            assert all(phrase.text in text for phrase in scan(text, kinds=KINDS))


def test_dollar() -> None:
    """A dollar without a country is the one that the caller names."""
    assert Quantity.parse("$5 million", dollar="CAD").unit == "CAD"
    assert Quantity.parse("75 dollars", dollar="AUD").unit == "AUD"
    assert Quantity.parse("US$5", dollar="CAD").unit == "USD"


def test_unknown_kind() -> None:
    """A kind that is none is refused by name."""
    with pytest.raises(InvalidArgumentError, match="'money' is unknown"):
        scan("5 dollars", kinds=["money"])
