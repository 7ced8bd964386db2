"""``Evidence``: what a field of an event rests on."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Evidence, InvalidRecordError, Party, Source, TextSelector


def test_evidence_takes_plain_values() -> None:
    """The party, the source and the words may be given plainly."""
    plain = Evidence(
        "when", value="16 May", attributed_to="ministry", via="agency", source=Source("x", id="s"), anchor="16 May"
    )
    assert plain == Evidence("when", value="16 May", attributed_to=Party("ministry"), via=(Party("agency"),), source="s",
                             anchor=TextSelector("16 May"))  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"field": ""}, r"Evidence\.field: '' is empty; write some text"),
        ({"field": None}, r"Evidence\.field: None is not text"),
        ({"value": 16}, r"Evidence\.value: 16 is not text; write it as in 'text'"),
        ({"via": 7}, r"Evidence\.via: 7 is not a list"),
        ({"source": Source("x")}, r"Evidence\.source: .*Source\('x'\) has no id"),
    ],
)
def test_each_field_says_what_it_takes(fields: dict[str, Any], message: str) -> None:
    """A value that a field can't hold is refused with the right form."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        Evidence(**{"field": "when", **fields})
