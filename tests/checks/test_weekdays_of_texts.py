"""Days of the week beside dates that they are not, in what was published."""

from __future__ import annotations

import pytest

from newsevents import Event, Evidence, Quote, Source, Statistic, TextSelector, check

REPORT = Source("A made-up report", id="report", published="2025-06-02")
OTHER = Source("Another made-up report", id="other", published="2025-06-02")
TEXT = "He was fined on Thursday, 14 March 2025. It rained."


def found(event: Event | list[Event], **texts: str) -> list[tuple[str, str]]:
    """The paths and messages of what is found, with the texts of sources."""
    return [(one.path, one.message) for one in check(event, texts=texts, select="D005")]


def test_the_text_of_a_source_is_read() -> None:
    """The finding is at the source, with the place in the text; the right day of the week is none."""
    event = Event("A fine", sources=[OTHER, REPORT])
    message = 'it has "Thursday, 14 March 2025" at 16 to 39 of its text, but 2025-03-14 is a Friday'
    assert found(event, report=TEXT) == [("$.sources[1]", message)]
    assert found(event, report=TEXT.replace("Thursday", "Friday")) == found(event, other="") == []


@pytest.mark.parametrize(
    "words", ["on Thursday, 14 March", "on Thursday, March 14", "on Thursday 2025", "last Thursday"]
)
def test_a_date_without_its_year_is_of_any_year(words: str) -> None:
    """An article may tell of years that the record does not know of."""
    assert found(Event("A fine", when="2025-03-14", sources=[REPORT]), report=f"He was fined {words}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A strike ends on Monday\n\n5 June 2024\n",
        "A strike ends on Monday\n5 June 2024",
        "It ended on Monday.\n5 June 2024",
    ],
)
def test_the_line_below_a_headline_is_no_part_of_it(text: str) -> None:
    """A headline may end in a day of the week, and the date of the story stand below it; a comma joins the two."""
    event = Event("A strike", sources=[REPORT])
    assert found(event, report=text) == []
    assert len(found(event, report="A strike ends on Monday,\n5 June 2024")) == 1


def test_words_that_stand_in_a_text_again_are_told_once() -> None:
    """The first place is told; other words have a finding of their own."""
    text = f"{TEXT} Again: Thursday,\n14 March 2025. Tuesday, 16 May 2022."
    findings = found(Event("A fine", sources=[REPORT]), report=text)
    assert [message.partition(" of its text")[0] for _, message in findings] == [
        'it has "Thursday, 14 March 2025" at 16 to 39',
        'it has "Tuesday, 16 May 2022" at 84 to 104',
    ]


def test_a_text_is_read_once_for_all_events() -> None:
    """The first event that has the source has the finding."""
    events = [Event("No source"), *[Event(f"Fine {i}", sources=[REPORT]) for i in range(3)]]
    assert [(one.event, one.path) for one in check(events, texts={"report": TEXT}, select="D005")] == [
        ("Fine 0", "$.sources[0]")
    ]


def test_the_words_of_anchors_are_read_where_the_text_is_not_given() -> None:
    """Once for a source, however many quote them; an anchor without a source is told of itself."""
    words = "on Thursday, 14 March 2025"
    event = Event(
        "A fine",
        sources=[OTHER, REPORT],
        statistics=[Statistic("fined", 3, source=REPORT, anchor=words)],
        quotes=[
            Quote("It rained.", source=REPORT, anchor=words),
            Quote("It snowed.", anchor="14 March 2025, a Thursday"),
        ],
        evidence=[Evidence("when", source=OTHER, anchor=TextSelector(start=3, end=9))],
    )
    assert found(event) == [
        ("$.quotes[1].anchor", 'it has "14 March 2025, a Thursday", but 2025-03-14 is a Friday'),
        (
            "$.sources[1]",
            'it has "Thursday, 14 March 2025" in the anchor of $.statistics[0], but 2025-03-14 is a Friday',
        ),
    ]
    assert [path for path, _ in found(event, report="It rained.")] == ["$.quotes[1].anchor"]
