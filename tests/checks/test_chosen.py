"""``Chosen``: which rules are followed, the library's and those of a house."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from newsevents import Accepted, Event, InvalidArgumentError, Quote, Severity, Source, check
from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt
from newsevents.checks.linting import Chosen, Desk
from newsevents.checks.registry import ALL, CODES
from newsevents.checks.rule import Rule
from newsevents.checks.story import Story


def asking_title(story: Story) -> Iterator[Doubt]:
    """The title is a question."""
    if story.event.title.endswith("?"):
        yield Doubt("$.title", "the title asks; a title states")


def crowd(archive: Archive) -> Iterator[Doubt]:
    """There are more than two events."""
    for brief in archive.events[2:]:
        yield Doubt("$", "it is one event too many", event=brief)


ASKING = Rule("HOUSE1", Severity.WARNING, asking_title)
CROWD = Rule("HOUSE2", Severity.NOTE, crowd)
STRICT = Rule("HOUSE3", Severity.ERROR, asking_title, profile="house")
PAGE = Source("A made-up page", id="page", url="https://example.org/1")
DOUBTFUL = Event("A flood?", quotes=[Quote("It rained.", kind="direct", source=PAGE)], sources=[PAGE])


def codes(chosen: Chosen, *events: Event) -> set[str]:
    """The codes that a desk with these rules finds."""
    return {finding.code for _, finding in Desk(chosen).findings(events or [DOUBTFUL])}


def test_a_desk_follows_the_rules_that_check_does() -> None:
    """Unless others are chosen, what is off by default is off, at a desk and in ``check``."""
    assert Chosen() == Chosen.of() == Desk().chosen
    followed = {rule.code for rule in Chosen().rules} | {rule.code for rule in Chosen().across}
    assert {rule.code for rule in ALL if rule.profile} == set(CODES) - followed
    assert codes(Chosen()) == {one.code for one in check(DOUBTFUL)} == {"R001"}
    assert codes(Chosen.of(profile="evidence")) == {one.code for one in check(DOUBTFUL, profile="evidence")}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"plus": [ASKING], "plus_across": [CROWD]}, {"R001", "HOUSE1", "HOUSE2"}),
        ({"plus": ASKING, "plus_across": CROWD}, {"R001", "HOUSE1", "HOUSE2"}),
        ({"plus": iter([ASKING, STRICT])}, {"R001", "HOUSE1"}),
        ({"plus": [ASKING], "plus_across": [CROWD], "select": "H"}, {"HOUSE1", "HOUSE2"}),
        ({"plus": [ASKING], "plus_across": [CROWD], "select": ["HOUSE1", "R"]}, {"R001", "HOUSE1"}),
        ({"plus": [ASKING], "plus_across": [CROWD], "ignore": "HOUSE"}, {"R001"}),
        ({"plus": [ASKING], "plus_across": [CROWD], "select": "HOUSE", "ignore": "HOUSE1"}, {"HOUSE2"}),
        ({"plus": [ASKING, STRICT], "profile": "house"}, {"R001", "HOUSE1", "HOUSE3"}),
        ({"plus": [ASKING, STRICT], "select": "HOUSE"}, {"HOUSE1"}),
        ({"plus": [ASKING, STRICT], "select": "HOUSE3"}, {"HOUSE3"}),
        ({"plus": [STRICT], "profile": "evidence"}, {"R001", "R101", "R102"}),
    ],
)
def test_rules_of_a_house_are_chosen_as_the_others_are(arguments: dict[str, Any], expected: set[str]) -> None:
    """They are added to the library's, and selected, ignored and turned on by their codes and profiles."""
    assert codes(Chosen.of(**arguments), DOUBTFUL, DOUBTFUL, DOUBTFUL) - {"R009"} == expected


def test_what_a_rule_of_a_house_finds_is_accepted_as_the_rest() -> None:
    """An acceptance under its code silences it."""
    event = Event("A flood?", accepted=[Accepted("HOUSE1", "$.title", "so it was asked")])
    assert codes(Chosen.of(plus=ASKING), event) == set()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"plus": [asking_title]}, "plus: <function asking_title at "),
        ({"plus_across": 7}, "plus_across: 7 is not a Rule; make one of its code, severity and function"),
        ({"plus": Rule("R001", Severity.NOTE, asking_title)}, "plus: 'R001' is the code of another rule; write one as in 'HOUSE1'"),
        ({"plus": ASKING, "plus_across": Rule("HOUSE1", Severity.NOTE, crowd)}, "plus: 'HOUSE1' is the code of another rule"),
        ({"plus": ASKING, "select": "HOUSE2"}, "select: 'HOUSE2' begins no code of a rule; write one such as 'D' or 'D001'"),
        ({"plus": STRICT, "profile": "home"}, "profile: 'home' is unknown; write 'evidence' or 'house'"),
        ({"plus": ASKING, "profile": "house"}, "profile: 'house' is unknown; write 'evidence'"),
    ],
)  # fmt: skip
def test_rules_that_can_not_be_chosen_are_refused(arguments: dict[str, Any], message: str) -> None:
    """What is no rule, a code of another rule, and a code or profile of no rule are refused by name."""
    with pytest.raises(InvalidArgumentError) as caught:
        Chosen.of(**arguments)
    assert str(caught.value).startswith(message)
