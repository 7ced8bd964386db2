"""``Party`` and ``Participant``."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import InvalidRecordError, Participant, Party, PartyKind, Quote


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Azov regiment", {}),
        (None, {"description": "the mayor"}),
        ("", {"description": "the mayor"}),
        (None, {"anonymous": True}),
    ],
)
def test_a_party_has_a_name_or_a_description_or_none_on_purpose(name: str | None, fields: dict[str, Any]) -> None:
    """A party is named, described, or said to be anonymous."""
    assert Party(name, **fields).name == (name or None)


@pytest.mark.parametrize(
    "fields", [{}, {"anonymous": False}, {"title": "mayor", "kind": "person"}, {"description": ""}]
)
def test_a_party_of_whom_nothing_is_known_is_refused(fields: dict[str, Any]) -> None:
    """A party without name and description, not said to be anonymous, is refused."""
    message = r"^Party\.name: a party has a name or a description; write one, or anonymous=True$"
    with pytest.raises(InvalidRecordError, match=message):
        Party(**fields)


@pytest.mark.parametrize("kind", PartyKind)
def test_every_kind_is_taken_by_its_word(kind: PartyKind) -> None:
    """Each kind is the same by its word and by its member."""
    assert Party("x", kind=kind.value) == Party("x", kind=kind)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("kind", "company", "'company' is unknown; write one of person, organization, group, state"),
        ("anonymous", "yes", "'yes' is neither true nor false; write True or False"),
        ("anonymous", 1, "1 is neither true nor false; write True or False"),
        ("same_as", 7, r"7 is not a list; write it as in \[...\]"),
        ("title", 7, "7 is not text; write it as in 'text'"),
    ],
)
def test_each_field_says_what_it_takes(name: str, value: Any, message: str) -> None:
    """A value that a field can't hold is refused with the right form."""
    with pytest.raises(InvalidRecordError, match=rf"^Party\.{name}: {message}$"):
        Party("x", **{name: value})


def test_a_name_stands_for_a_party() -> None:
    """Where a party is expected, its name is enough, and an empty name states none."""
    assert Participant("Azov regiment") == Participant(Party("Azov regiment"))
    assert Quote("x", "Azov regiment").speaker == Party("Azov regiment")
    assert Quote("x", "").speaker is None
    assert Quote("x", via="council").via == Quote("x", via=[Party("council")]).via == (Party("council"),)


@pytest.mark.parametrize("party", [None, 7, ["Azov regiment"]])
def test_a_participant_is_a_party(party: Any) -> None:
    """What is neither a party nor a name takes no part."""
    with pytest.raises(InvalidRecordError, match=r"^Participant\.party: .* is .*; write a Party or its name$"):
        Participant(party)


def test_the_role_may_follow_the_party() -> None:
    """A role is given by its place or by its name, and shown by its place."""
    captor = Participant("A made-up state", "captor")
    assert captor == Participant("A made-up state", role="captor")
    assert repr(captor) == "Participant(Party('A made-up state'), 'captor')"
