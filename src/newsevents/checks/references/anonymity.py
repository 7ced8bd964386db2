"""Whose name is withheld, and where it stands all the same.

    >>> from newsevents import Event, Party, check
    >>> event = Event("A hearing", participants=[Party("Ada Example", anonymous=True)])
    >>> [finding.code for finding in check(event)]
    ['R016']

It looks at parties alone: a name in a title, a quote or a note is for nobody but a reader to find.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.story import Story
from newsevents.records.party import Party
from newsevents.records.quote import Quote

__all__ = ["named_all_the_same"]


def named_all_the_same(story: Story) -> Iterator[Doubt]:
    """A party is anonymous, so its name is withheld, and the name stands in the record.

    Whoever gets the record reads the name, and every format writes it. The finding does not repeat it, and speaks for all places where
    the event has it.

    >>> from newsevents import Event, Party, Quote, check
    >>> witness = Party("Ada Example", kind="person", anonymous=True)
    >>> print(*check(Event("A raid", id="r1", quotes=[Quote("They came at dawn.", witness)]), select="R016"))
    R016 warning: r1: $.quotes[0].speaker: the party is anonymous, and its name stands here; write a description, as in Party(description='a witness', anonymous=True)

    Accept it where the name is not the party's own, but one that it was given in its place.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for party, path in _parties(story):
        if party.anonymous and party.name is not None:
            places[party.name].append(path)
    for first, *others in places.values():
        where = f"here and at {len(others)} other place{'' if len(others) == 1 else 's'}" if others else "here"
        right = "write a description, as in Party(description='a witness', anonymous=True)"
        yield Doubt(first, f"the party is anonymous, and its name stands {where}; {right}")


def _parties(story: Story) -> Iterator[tuple[Party, str]]:
    """All parties of an event with their paths, in the order of the record."""
    for i, participant in enumerate(story.event.participants):
        yield participant.party, f"$.participants[{i}].party"
    for claim, path in story.claims:
        name = "speaker" if isinstance(claim, Quote) else "attributed_to"
        author: Party | None = getattr(claim, name)
        if author is not None:
            yield author, f"{path}.{name}"
        for i, relay in enumerate(claim.via):
            yield relay, f"{path}.via[{i}]"
