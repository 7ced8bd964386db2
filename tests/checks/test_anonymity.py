"""Anonymous parties that are named."""

from __future__ import annotations

import pytest

from newsevents import Event, Evidence, Participant, Party, Quote, Statistic, check

HIDDEN = Party("Ada Example", kind="person", anonymous=True)
WITNESS = Party(description="a witness", kind="person", anonymous=True)


@pytest.mark.parametrize(
    ("event", "path"),
    [
        (Event("A raid", participants=[WITNESS, Participant(HIDDEN, "victim")]), "$.participants[1].party"),
        (Event("A raid", quotes=[Quote("They came.", HIDDEN)]), "$.quotes[0].speaker"),
        (Event("A raid", quotes=[Quote("They came.", WITNESS, via=["A paper", HIDDEN])]), "$.quotes[0].via[1]"),
        (Event("A raid", statistics=[Statistic("held", 9, attributed_to=HIDDEN)]), "$.statistics[0].attributed_to"),
        (Event("A raid", evidence=[Evidence("when", attributed_to=HIDDEN)]), "$.evidence[0].attributed_to"),
    ],
)
def test_a_name_that_is_withheld_stands_nowhere(event: Event, path: str) -> None:
    """Wherever a party stands, its name is found if the party is anonymous, and the finding does not repeat it."""
    (one,) = check(event, select="R016")
    assert one.path == path
    assert "stands here;" in one.message
    assert "Example" not in one.message


def test_one_finding_speaks_for_all_places_of_a_name() -> None:
    """A party that stands in several places is found at the first, and another party by itself."""
    other = Party("Ben Example", anonymous=True)
    quotes = [Quote("They came.", HIDDEN), Quote("They left.", HIDDEN), Quote("They slept.", other)]
    event = Event("A raid", participants=[HIDDEN], quotes=quotes)
    messages = {one.path: one.message.partition("; ")[0] for one in check(event, select="R016")}
    assert messages == {
        "$.participants[0].party": "the party is anonymous, and its name stands here and at 2 other places",
        "$.quotes[2].speaker": "the party is anonymous, and its name stands here",
    }
    assert "1 other place;" in check(Event("A raid", quotes=quotes[:2]), select="R016")[0].message


@pytest.mark.parametrize(
    "party", [WITNESS, Party("Ada Example"), Party("Ada Example", anonymous=False), Party(anonymous=True)]
)
def test_a_party_without_a_name_or_by_its_name_is_right(party: Party) -> None:
    """A description, nothing at all, or a name that nobody withholds is no finding."""
    assert check(Event("A raid", participants=[party], quotes=[Quote("They came.", party)]), select="R016") == []
