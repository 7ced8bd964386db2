"""``Statistic``: figures and what they are about."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import InvalidRecordError, Quantity, Statistic, StatisticKind


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(736, unit="day"), Quantity(736, unit="day")),
        (736, Quantity(736)),
        (2.5, Quantity(2.5)),
        ("736 days", Quantity(736, unit="day", text="736 days")),
    ],
)
def test_a_quantity_may_be_a_number_or_words(quantity: Any, expected: Quantity) -> None:
    """The quantity of a statistic is taken as itself, as a number and as words."""
    assert Statistic("held", quantity).quantity == expected


def test_a_statistic_stands_for_its_id() -> None:
    """Where a statistic is pointed to, the statistic itself is enough if it has an id."""
    whole = Statistic("all", 2500, id="all")
    assert Statistic("held", 1900, part_of=whole, supersedes=whole) == Statistic(
        "held", 1900, part_of="all", supersedes="all"
    )
    assert Statistic("held", 1900, part_of="").part_of is None


@pytest.mark.parametrize("kind", StatisticKind)
def test_every_kind_is_taken_by_its_word(kind: StatisticKind) -> None:
    """Each kind is the same by its word and by its member."""
    assert Statistic("x", 1, kind=kind.value) == Statistic("x", 1, kind=kind)


def test_the_kinds_are_those_of_the_format() -> None:
    """The words for kinds are part of the file format, so that none is renamed."""
    assert [kind.value for kind in StatisticKind] == ["count", "amount", "share", "rate", "change", "magnitude", "duration",
                                                      "event_duration", "anniversary", "day_number"]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"label": ""}, r"Statistic\.label: '' is empty"),
        ({"quantity": None}, r"Statistic\.quantity: None is not a quantity; write a Quantity, a number or words"),
        ({"quantity": True}, r"Statistic\.quantity: .*True"),
        ({"quantity": ""}, r"Statistic\.quantity: ''"),
        ({"kind": "number"}, r"Statistic\.kind: 'number' is unknown; write one of count, amount, share"),
        ({"cumulative": 1}, r"Statistic\.cumulative: 1 is neither true nor false"),
        ({"part_of": 7}, r"Statistic\.part_of: 7 is .*; write the Statistic or its id"),
        ({"supersedes": Statistic("all", 1)}, r"Statistic\.supersedes: .*'all'.* has no id.*; give .*, as in id="),
        ({"as_of": "2022-13"}, r"Statistic\.as_of: '2022-13' is not an EDTF date: there is no month 13"),
        ({"attributed_to": 7}, r"Statistic\.attributed_to: 7 is .*; write a Party"),
        ({"anchor": 7}, r"Statistic\.anchor: 7 is .*; write a TextSelector"),
        ({"source": 7}, r"Statistic\.source: 7 is .*; write the Source"),
    ],
)
def test_each_field_says_what_it_takes(fields: dict[str, Any], message: str) -> None:
    """A value that a field can't hold is refused with the right form."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        Statistic(**{"label": "x", "quantity": 1, **fields})
