"""``Party``: who said or did something, and ``Participant``: who took part, as what.

    >>> Party(description="mayor of Mariupol", kind="person")
    Party(None, kind='person', description='mayor of Mariupol')

A party is what a story says of it. Whether two are the same is said by ``same_as``, and not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from newsevents.errors import InvalidRecordError, shown
from newsevents.fields import each, flag, optional_member, optional_text, texts
from newsevents.recordclass import record, refuse

__all__ = ["Participant", "Party", "PartyKind", "optional_party", "participants", "parties"]


class PartyKind(StrEnum):
    """What a party is.

    >>> PartyKind("state")
    <PartyKind.STATE: 'state'>
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    STATE = "state"


def _kind(value: PartyKind | str | None) -> PartyKind | None:
    return optional_member(PartyKind, value)


@record
@frozen(slots=False, repr=False, eq=False)
class Party:
    """A person, organization, group or state, by name or, where none is given, by description.

    ``title`` and ``affiliation`` are as the story has them; ``anonymous`` says that the name is withheld;
    ``same_as`` holds addresses or ids of the same party elsewhere. Raises ``InvalidRecordError``.

    >>> Party()
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Party.name: a party has a name or a description; write one, or anonymous=True
    """

    name: str | None = field(default=None, converter=optional_text)
    kind: PartyKind | None = field(default=None, converter=_kind, kw_only=True)
    title: str | None = field(default=None, converter=optional_text, kw_only=True)
    affiliation: str | None = field(default=None, converter=optional_text, kw_only=True)
    description: str | None = field(default=None, converter=optional_text, kw_only=True)
    anonymous: bool | None = field(default=None, converter=flag, kw_only=True)
    same_as: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.name is None and self.description is None and not self.anonymous:
            refuse(self, "name", "a party has a name or a description; write one, or anonymous=True")


def party(value: Party | str) -> Party:
    """A ``Party`` from itself or its name.

    >>> party("Azov regiment")
    Party('Azov regiment')
    """
    if isinstance(value, Party):
        return value
    if isinstance(value, str):
        return Party(value)
    raise InvalidRecordError(f"{shown(value)} is not a party; write a Party or its name")


def optional_party(value: Party | str | None) -> Party | None:
    """A ``Party``, or None where none is stated.

    >>> optional_party(None) is None
    True
    """
    return None if value is None or value == "" else party(value)


def parties(value: Iterable[Party | str] | Party | str | None) -> tuple[Party, ...]:
    """A tuple of parties; one alone is a list of one.

    >>> parties("city council")
    (Party('city council'),)
    """
    return each(value, party, single=(Party, str))


@record
@frozen(slots=False, repr=False, eq=False)
class Participant:
    """A party in an event, and its role there, in free words ("captor", "organizer").

    Raises ``InvalidRecordError``.

    >>> Participant("Azov regiment", role="defender").party.name
    'Azov regiment'
    """

    party: Party = field(converter=party)
    role: str | None = field(default=None, converter=optional_text)


def _participant(value: Participant | Party | str) -> Participant:
    return value if isinstance(value, Participant) else Participant(value)


def participants(
    value: Iterable[Participant | Party | str] | Participant | Party | str | None,
) -> tuple[Participant, ...]:
    """A tuple of participants; a party alone takes part without a stated role.

    >>> participants(["Azov regiment"])
    (Participant(Party('Azov regiment')),)
    """
    return each(value, _participant, single=(Participant, Party, str))
