"""``check``: its arguments, its order, what is accepted, and that it never raises."""

from __future__ import annotations

import datetime
import inspect
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Accepted,
    Event,
    InvalidArgumentError,
    Place,
    Quantity,
    Quote,
    Severity,
    Source,
    Statistic,
    check,
)
from newsevents.checks.archive import Archive
from newsevents.checks.readings import Readings
from newsevents.checks.registry import ALL, CODES
from newsevents.checks.story import Story
from tests.records import strategies

BARE = Event("A flood", quotes=[Quote("It rained.", kind="direct")], statistics=[Statistic("evacuated", 900)])


def codes(**arguments: Any) -> list[str]:
    """The codes found in the bare event."""
    return [finding.code for finding in check(BARE, **arguments)]


def test_codes_are_selected_and_ignored_by_their_beginnings() -> None:
    """``select`` and ``ignore`` take one or several codes or their beginnings, and both at once."""
    assert codes() == ["R002", "R001"]
    assert codes(select="R") == codes(select=["R001", "R002"]) == ["R002", "R001"]
    assert codes(select="R002") == codes(ignore={"R001"}) == ["R002"]
    assert codes(select="R", ignore="R00") == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"select": "X"}, "select: 'X' begins no code of a rule; write one such as 'D' or 'D001'"),
        ({"ignore": ["R001", 7]}, "ignore: 7 begins no code of a rule; write one such as 'D' or 'D001'"),
        ({"select": [""]}, "select: '' begins no code of a rule; write one such as 'D' or 'D001'"),
        ({"profile": "legal"}, "profile: 'legal' is unknown; write 'evidence'"),
        ({"select": 7}, "select: 7 is no code and no list of them; write them as in ['D', 'Q001']"),
        ({"texts": "It rained."}, "texts: 'It rained.' holds no texts; write them as in {'article': 'It rained.'}"),
        ({"reading": "exact"}, "reading: 'exact' is unknown; write 'literal', 'rounded' or a callable"),
        ({"texts": {"article": b"x"}}, "texts: b'x' is not the text of 'article'; give it as a str"),
    ],
)
def test_arguments_that_cannot_be_used_are_refused(arguments: dict[str, Any], message: str) -> None:
    """A wrong argument is refused by name, with what would be right."""
    with pytest.raises(InvalidArgumentError) as caught:
        check(BARE, **arguments)
    assert str(caught.value) == message


def test_what_is_no_event_is_refused() -> None:
    """Something else among the events is refused with its place."""
    with pytest.raises(InvalidArgumentError, match=r"events\[1\]: 'a title' is not an Event"):
        check([BARE, "a title"])  # type: ignore[list-item]  # the very mistake


def test_findings_come_in_the_order_of_the_events() -> None:
    """Findings across events stand with those of their event."""
    events = [Event("a", id="a", part_of="x", status="denied"), Event("b", status="denied")]
    assert [(one.event, one.code) for one in check(events)] == [("a", "R003"), ("a", "R007"), ("b", "R003")]


def test_findings_of_an_event_come_in_the_order_of_its_record() -> None:
    """Whatever family finds it, and whether it looks across events: by the place, lists by index, then by code."""
    figures = [Statistic(f"evacuated on day {n}", n + 1) for n in range(10)]
    length = Statistic("length", "12 days", kind="event_duration", anchor="a dozen days")
    event = Event("Flood leaves 7,000 homeless", when="2025-03-04/2025-03-15", part_of="spring", statistics=[*figures, length],
                  quotes=[Quote("It rained.", kind="direct")], places=[Place("At sea", latitude=0, longitude=0)])  # fmt: skip
    assert [(one.path, one.code) for one in check(event)] == [
        ("$.title", "Q009"),
        ("$.places[0]", "R010"),
        ("$.statistics[0]", "R002"),
        ("$.statistics[10]", "A009"),
        ("$.statistics[10]", "D002"),
        ("$.quotes[0]", "R001"),
        ("$.part_of", "R007"),
    ]


@pytest.mark.parametrize(
    ("path", "is_silent"),
    [
        (None, True),
        ("$", True),
        ("$.quotes", True),
        ("$.quotes[0]", True),
        ("$.quotes[0].text", False),
        ("$.quote", False),
        ("$.quotes[1]", False),
    ],
)
def test_an_accepted_finding_is_silent(path: str | None, is_silent: bool) -> None:
    """A finding is accepted by its code and its path, or one that leads to it, or everywhere; no other is."""
    event = Event("A flood", quotes=BARE.quotes, accepted=[Accepted("R001", path, "a chant")])
    assert ("R001" in [one.code for one in check(event)]) is not is_silent
    assert "R002" in [one.code for one in check(event)]


def test_a_reading_of_the_callers_own_takes_the_place_of_both() -> None:
    """Both readings of the rules are the caller's where one is given."""
    assert Readings().literal(Quantity(2500)) != Readings().rounded(Quantity(2500))
    own = Readings("rounded")
    assert own.literal(Quantity(2500)) == own.rounded(Quantity(2500)) == Quantity(2500).bounds("rounded")


def test_bounds_that_mix_units_are_none() -> None:
    """A figure with a rest, and a share of one, have no bounds in one unit."""
    span = Quantity(3, unit="year", rest=Quantity(44, unit="day"))
    assert Readings().literal(span) is None
    assert Readings().rounded(Quantity(1, per=2, of=span)) is None


def test_measures_are_by_series_or_by_label_and_unit() -> None:
    """Figures of one series are grouped across events, others within their event by label and unit."""
    archive = Archive()
    figures = [Statistic("dead", "3 people"), Statistic("Dead", "4 people"), Statistic("dead", "5 horses"),
               Statistic("x", 1, series="s")]  # fmt: skip
    for i in range(2):
        archive.add(Story(Event("A flood", statistics=figures), i))
    groups = [[(one.event.index, one.path[-2]) for one in group] for group in archive.measures()]
    assert groups == [[(0, "3"), (1, "3")], [(0, "0"), (0, "1")], [(1, "0"), (1, "1")]]


def test_today_is_the_day_where_the_editor_sits() -> None:
    """Where no day is given it is today."""
    assert Story(BARE).today == datetime.date.today()  # noqa: DTZ011  as in the code


def test_a_claim_points_into_the_text_of_its_source() -> None:
    """Where the claim names no source, or the text of that is not given, there is none."""
    sources = [Source("A made-up daily", id="daily"), Source("A made-up weekly", id="weekly")]
    claims = [Statistic("dead", n, source=source) for n, source in ((3, "daily"), (4, "weekly"), (5, None))]
    story = Story(Event("A flood", statistics=claims, sources=sources), texts={"daily": "3 dead"})
    assert [story.text_of(claim) for claim in claims] == ["3 dead", None, None]


def test_codes_are_unique_and_told_by_their_family() -> None:
    """Each rule has a code of its own: the letter of its family and three digits."""
    assert len(set(CODES)) == len(CODES)
    assert all(code[0] in "ADQR" and code[1:].isdigit() and len(code) == 4 for code in CODES)


@pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])
def test_every_rule_is_named_by_its_module(rule: Any) -> None:
    """``__all__`` of a module names the rules in it, which are what the module is for."""
    module = inspect.getmodule(rule.doubts)
    assert module is not None
    assert rule.doubts.__name__ in module.__all__, f"{rule.doubts.__name__} is missing in __all__ of {module.__name__}"


@pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])
def test_every_rule_says_why_it_matters_and_how_to_accept_it(rule: Any) -> None:
    """The docstring of a rule has its sentence, why it matters, an example that prints the finding, and how to accept it."""
    doc = inspect.getdoc(rule.doubts)
    assert doc is not None
    title, why, *rest = doc.split("\n\n")
    assert title.endswith(".")
    assert "\n" not in title
    assert why.rstrip().endswith(".")
    assert f"\n{rule.code} {rule.severity}: " in doc
    assert rest[-1].startswith("Accept it ")
    assert rule.severity in Severity


@given(
    st.lists(strategies.events(), max_size=3),
    st.dictionaries(strategies.texts, st.text(), max_size=2),
    st.lists(st.text(), max_size=3),
)
def test_law_checking_never_raises(events: list[Event], astray: dict[str, str], texts: list[str]) -> None:
    """Whatever valid events say, checking them gives findings and no error."""
    ids = dict.fromkeys(source.id for event in events for source in event.sources if source.id is not None)
    for finding in check(events, texts={**astray, **dict(zip(ids, texts, strict=False))}, profile="evidence"):
        assert finding.message


REPORT = Event("A flood", sources=[Source("A made-up report", id="report")])


def test_the_texts_of_a_case_may_be_given_with_each_event() -> None:
    """A text whose source the events have not is not looked at; of several events, also those of a generator, one may have it."""
    assert check(REPORT, texts={"report": "It rained.", "another": "It snowed."}) == []
    assert check(iter([REPORT, Event("A fire")]), texts={"report": "It rained."}) == []
