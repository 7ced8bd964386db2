"""The dates that evidence states, against the event, each other, and their anchors."""

from __future__ import annotations

import hashlib

import pytest

from newsevents import Event, Evidence, Source, TextSelector, check

TEXT = "She was taken on 12 March 2021 and came home on 2 July 2021."
STATEMENT = Source("A made-up statement", id="s", text_sha256=hashlib.sha256(TEXT.encode()).hexdigest())


def noted(when: str | None, *values: str | None, field: str = "when") -> list[str]:
    """The paths of what D011 finds about evidence of these values."""
    event = Event("A raid", when=when, evidence=[Evidence(field, value=value) for value in values])
    return [one.path for one in check(event, select="D011")]


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("2021-03-13", "2022-05-16"),
        ("2021-03-13", "16 May 2022"),
        ("2021-03-13", "May 2022"),
        ("2021-03-13", "2020"),
        ("2021-03", "16 May 2021"),
        ("2021-03-12/2021-07-02", "2021-07-03"),
        ("2021-03-12/2021-07-02", "2021-03-13/2021-07-02"),
        ("2021-03-12/2021-07-02", "12 March 2021 to 3 July 2021"),
        ("2021-03-12/2021-07-02", "2021-03-12/.."),
        ("2021-03-12/..", "2021-03-11"),
        ("[2021-03-12,2021-03-13]", "2021-03-14"),
        ("2021-03-12T10:00:00Z", "2021-03-14"),
    ],
)
def test_a_date_that_the_event_can_not_have_is_noted(when: str, value: str) -> None:
    """Evidence whose date has no day in common with the event, or another start or end, is noted with both dates."""
    assert noted(when, value) == ["$.evidence[0]"]
    (one,) = check(Event("A raid", when=when, evidence=[Evidence("when", value=value)]), select="D011")
    assert one.message == f"the evidence says '{value}', and the event is of {when}"


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("2021-03-13", "13 March 2021"),
        ("2021-03-13", "Saturday, 13 March 2021"),
        ("2021-03-13", "March 2021"),
        ("2021-03", "13 March 2021"),
        ("2021-03-13", "about 2022"),
        ("2021-03-13", "2022-05-16?"),
        ("2021-03-13~", "2022-05-16"),
        ("2021-03-13", "16 May"),
        ("2021-03-13", "after 16 May 2022"),
        ("2021-03-13", "the spring after"),
        ("2021-03-13", "12 March 2021 " * 10),
        ("2021-03-12/2021-07-02", "2021-03-12"),
        ("2021-03-12/2021-07-02", "2 July 2021"),
        ("2021-03-12/2021-07-02", "2021-03-12/"),
        ("2021-03/2021-07", "12 March 2021 to 2 July 2021"),
        ("2021-03-13", "2021-03-12/2021-03-15"),
        ("2021-03-12/..", "2022"),
        ("2021-03-12T23:00:00Z", "2021-03-13"),
        (None, "2021"),
    ],
)
def test_a_date_that_the_event_may_have_is_right(when: str | None, value: str) -> None:
    """Imprecision, hedges, ends of intervals and words that are no whole date contradict nothing."""
    assert noted(when, value) == []


@pytest.mark.parametrize(
    ("when", "values", "paths"),
    [
        ("2021-03", ["2021-03-12", "16 March 2021"], ["$.evidence[1]"]),
        (None, ["2021-03-12", "16 March 2021"], ["$.evidence[1]"]),
        (None, ["2021-03-12", "March 2021", "16 March 2021"], ["$.evidence[2]"]),
        ("2021-03-12", ["2021-03-12", "16 March 2021"], ["$.evidence[1]"]),
        ("2021-03-12", ["16 March 2021", "18 March 2021"], ["$.evidence[0]", "$.evidence[1]"]),
        ("2021-03-12/2021-07-02", ["2021-03-12", "2 July 2021"], []),
        ("2021-03/2021-07", ["2021-03-12/2021-07", "2021-03-13/2021-07"], ["$.evidence[1]"]),
        ("2021-03/2021-07", ["2021-03-12/2021-07", "2021-07-02"], []),
        ("{2021-03-12,2021-07-02}", ["2021-03-12", "2 July 2021"], []),
        ("2021-03", ["2021-03-12", None, "on a Friday"], []),
    ],
)
def test_two_dates_of_one_event_exclude_each_other(
    when: str | None, values: list[str | None], paths: list[str]
) -> None:
    """Two dates that can't both be right are noted once, at the later; an event that lasts has two ends."""
    assert noted(when, *values) == paths


def test_evidence_of_other_fields_states_no_date_of_the_event() -> None:
    """Only the evidence for the date is compared with it."""
    assert noted("2021-03-13", "2022-05-16", field="summary") == []


def test_evidence_without_a_value_states_what_its_anchor_says() -> None:
    """The words of the anchor are read where there is no value; by positions alone, in the text that has the hash."""
    start = TEXT.index("12 March")
    words = TextSelector("12 March 2021")
    place = TextSelector(start=start, end=start + 13)
    for anchor, texts, count in [
        (words, {}, 1),
        (place, {}, 0),
        (place, {"s": TEXT}, 1),
        (place, {"s": TEXT + " "}, 0),
    ]:
        day = Evidence("when", source="s", anchor=anchor)
        event = Event("A raid", when="2022-05-16", sources=STATEMENT, evidence=day)
        assert len(check(event, texts=texts, select="D011")) == count


@pytest.mark.parametrize(
    ("value", "anchor", "is_found"),
    [
        ("16 May 2022", "12 March 2021", True),
        ("2022-05-16", "on 12 March 2021", True),
        ("2021-03-13", "March 2021", False),
        ("2021-03-12", "12 March 2021", False),
        ("2021-03-12", "12 March", False),
        ("2021-03-12", "She was taken on 13 March 2021", False),
        ("the day after", "12 March 2021", False),
        (None, "12 March 2021", False),
    ],
)
def test_a_date_is_that_of_its_anchor(value: str | None, anchor: str, is_found: bool) -> None:
    """A value that is another date than its anchor's words is found, whatever the field."""
    for field in ("when", "summary"):
        found = check(Event("A raid", evidence=[Evidence(field, value=value, anchor=anchor)]), select="A010")
        assert [one.message for one in found] == (
            [f"the evidence says '{value}', and its anchor '{anchor}'"] if is_found else []
        )


def test_an_anchor_that_is_nowhere_is_not_held_against_its_value() -> None:
    """An anchor that is missing in the text is found as such alone."""
    day = Evidence("when", value="16 May 2022", source="s", anchor="12 March 2020")
    event = Event("A raid", sources=STATEMENT, evidence=day)
    assert [one.code for one in check(event, texts={"s": TEXT}, select="A")] == ["A003"]
    assert [one.code for one in check(event, select="A")] == ["A010"]
