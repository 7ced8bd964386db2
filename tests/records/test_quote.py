"""``Quote``: words, speaker and relays."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import InvalidRecordError, Party, Quote, QuoteKind, TextSelector


def test_a_quote_is_not_direct_unless_it_is_said() -> None:
    """A quote without a kind has none."""
    assert Quote("It rained.").kind is None


@pytest.mark.parametrize("kind", QuoteKind)
def test_every_kind_is_taken_by_its_word(kind: QuoteKind) -> None:
    """Each kind is the same by its word and by its member."""
    assert Quote("x", kind=kind.value) == Quote("x", kind=kind)


def test_relays_keep_their_order() -> None:
    """The first relay stays first."""
    assert Quote("x", via=["council", Party("agency")]).via == (Party("council"), Party("agency"))


def test_words_stand_for_an_anchor() -> None:
    """Where an anchor is expected, the words alone are enough."""
    assert Quote("x", anchor="over 900").anchor == TextSelector("over 900")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, r"Quote\.text: '' is empty; write some text"),
        ({"text": None}, r"Quote\.text: None is not text"),
        ({"kind": "verbatim"}, r"Quote\.kind: 'verbatim' is unknown; write one of direct, partial, indirect"),
        ({"speaker": 7}, r"Quote\.speaker: 7 is not a party; write a Party or its name"),
        ({"via": [None]}, r"Quote\.via\[0\]: None is not a party; write a Party or its name"),
        ({"anchor": 7}, r"Quote\.anchor: 7 is not an anchor; write a TextSelector or the words"),
        ({"anchor": ""}, r"Quote\.anchor: TextSelector\.exact: neither words nor positions are given"),
        ({"said_on": "yesterday"}, r"Quote\.said_on: 'yesterday' is not an EDTF date"),
    ],
)
def test_each_field_says_what_it_takes(fields: dict[str, Any], message: str) -> None:
    """A value that a field can't hold is refused with the right form."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        Quote(**{"text": "x", **fields})
