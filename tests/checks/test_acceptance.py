"""Acceptances: by index and by id, and those that accept nothing."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from newsevents import Accepted, Event, Quote, Source, Statistic, check, replace
from newsevents.checks.acceptances import Acceptance
from newsevents.checks.finding import Doubt, Severity
from newsevents.checks.linting import Chosen, Desk
from newsevents.checks.registry import ACROSS, RULES
from newsevents.checks.rule import Rule
from newsevents.checks.story import Story

WRONG = Statistic("time until the relief came", "34 days", id="relief", kind="event_duration")
WORSE = Statistic("time under water", "99 days", kind="event_duration")
STORY = Event("A flood", id="f1", when="2025-03-04/2025-03-15", statistics=[WRONG])


def found(event: Event, **arguments: Any) -> list[str]:
    """The findings in an event, but that its figures have no source."""
    return [str(one) for one in check(event, ignore="R002", **arguments)]


@pytest.mark.parametrize("path", ['$.statistics[?@.id=="relief"]', "$.statistics[?@.id == 'relief']"])
def test_an_acceptance_by_id_stays_with_its_figure(path: str) -> None:
    """A figure that is put in front of an accepted one is found; the accepted one is not, wherever it stands."""
    event = replace(STORY, accepted=[Accepted("D001", path, "the source has it so")])
    assert found(event) == []
    [finding] = check(replace(event, statistics=[WORSE, WRONG]), ignore="R002")
    assert (finding.code, finding.path, finding.accept_at) == ("D001", "$.statistics[0]", None)


def test_an_acceptance_by_id_is_of_quotes_and_sources_too() -> None:
    """Every list whose members have ids may be accepted by them."""
    event = Event("A flood", quotes=[Quote("It rained."), Quote("It rained on.", id="q", kind="direct")],
                  sources=[Source("A made-up page", url="https://example.org/1", id="page")])  # fmt: skip
    accepted = [Accepted("R001", "$.quotes[?@.id=='q']"), Accepted("R101", "$.sources[?@.id=='page']")]
    codes = ["R001", "R101", "R014"]
    assert [one.code for one in check(event, select=codes)] == ["R001", "R101"]
    assert check(replace(event, accepted=accepted), select=codes) == []


def test_a_finding_says_where_to_accept_it() -> None:
    """The path by the id is given beside the path by index, for rules of one event and across events."""
    both = Statistic("time in all", "12 days", id="all", kind="event_duration")
    findings = check(replace(STORY, statistics=[WRONG, both]), select="D")
    assert [(one.code, one.path, one.accept_at) for one in findings] == [
        ("D001", "$.statistics[0]", "$.statistics[?@.id=='relief']"),
        ("D002", "$.statistics[1]", "$.statistics[?@.id=='all']"),
    ]
    accepted = [Accepted(one.code, one.accept_at) for one in findings]
    assert check(replace(STORY, statistics=[WORSE, both, WRONG], accepted=accepted), select="D002") == []


@pytest.mark.parametrize(
    ("accepted", "finding"),
    [
        (Accepted("Z999"), "R014 warning: f1: $.accepted[0]: no rule has the code 'Z999'; newsevents check --rules lists them"),
        (Accepted("d001 "), "R014 warning: f1: $.accepted[0]: no rule has the code 'd001 '; write 'D001'"),
        (Accepted("D001", "$.statistics[7]"), "R014 warning: f1: $.accepted[0]: '$.statistics[7]' is not in the event"),
        (Accepted("HOUSE2", "$.status[7]"), "R014 warning: f1: $.accepted[0]: '$.status[7]' is not in the event"),
        (Accepted("D005", "$.title"), "R015 note: f1: $.accepted[0]: there is no finding D005 at $.title; leave the acceptance out"),
        (Accepted("D007"), "R015 note: f1: $.accepted[0]: there is no finding D007; leave the acceptance out"),
    ],
)  # fmt: skip
def test_an_acceptance_that_accepts_nothing_is_found(accepted: Accepted, finding: str) -> None:
    """A code of no rule, a path that leads nowhere, and a finding that is not made are told of."""
    event = replace(STORY, statistics=[], accepted=[accepted])
    assert found(event) == [finding]


def test_an_acceptance_of_a_finding_is_used_though_another_has_it_too() -> None:
    """Of two acceptances of one finding neither is told to be for nothing."""
    accepted = [Accepted("D001", "$.statistics[0]"), Accepted("D001")]
    assert found(replace(STORY, accepted=accepted)) == []


@pytest.mark.parametrize("code", ["R101", "HOUSE2", "R015"])
def test_what_was_not_asked_for_is_no_finding_that_is_missing(code: str) -> None:
    """Rules that were not followed, rules of a house, and R015 itself may be accepted beforehand."""
    event = replace(STORY, statistics=[], accepted=[Accepted(code)])
    assert found(event) == []


def test_rules_that_read_texts_are_asked_for_where_all_texts_are_given() -> None:
    """Without the text nobody knows whether a quote is in it."""
    event = Event("A flood", sources=[Source("A report", id="report")], accepted=[Accepted("A001")])
    assert found(event) == []
    assert found(event, texts={"report": "It rained."}) == [
        "R015 note: A flood: $.accepted[0]: there is no finding A001; leave the acceptance out"
    ]


def test_that_a_text_is_not_given_may_be_accepted_for_good() -> None:
    """Whoever has the text that others can't get need not take the acceptance out; one of a date by positions needs the text."""
    digest = hashlib.sha256(b"It rained.").hexdigest()
    report = Source("A made-up report", id="report", published="2024-05", text_sha256=digest)
    event = Event("A flood", sources=report, accepted=[Accepted("R103", "$.sources[0]"), Accepted("D011")])
    assert check(event, profile="evidence") == []
    (left,) = check(event, texts={"report": "It rained."}, profile="evidence")
    assert (left.code, left.path) == ("R015", "$.accepted[1]")


def test_that_an_acceptance_accepts_nothing_can_be_accepted() -> None:
    """R014 and R015 are accepted as other findings are."""
    accepted = [
        Accepted("Z999"),
        Accepted("D007"),
        Accepted("R014", "$.accepted[0]"),
        Accepted("R015", "$.accepted[1]"),
    ]
    assert found(replace(STORY, statistics=[], accepted=accepted)) == []


def test_a_house_may_find_what_is_no_field_of_an_event() -> None:
    """A path that leads nowhere in the record and is that of a finding all the same is an acceptance of it."""

    def shouts(story: Story) -> Any:
        """The title shouts."""
        yield Doubt("$.headline", f"{story.event.title} shouts")

    desk = Desk(Chosen((*RULES, Rule("X1", Severity.NOTE, shouts)), ACROSS))
    event = Event("A FLOOD", accepted=[Accepted("X1", "$.headline")])
    assert list(desk.findings([event])) == []


def test_an_acceptance_covers_what_its_path_leads_to() -> None:
    """A path covers itself and what is inside, and no other that only begins alike."""
    one = Acceptance("R004", "$.statistics[1]")
    paths = ["$.statistics[1]", "$.statistics[1].via[0]", "$.statistics[10]", "$.statistics[1]s", "$.statistics"]
    assert [one.covers("R004", path) for path in paths] == [True, True, False, False, False]
    assert not one.covers("R003", "$.statistics[1]")
    assert [Acceptance("R004").covers(code, "$") for code in ("R004", "R003")] == [True, False]
