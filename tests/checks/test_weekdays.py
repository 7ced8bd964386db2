"""Days of the week beside dates that they are not."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from newsevents import Event, Evidence, Quote, Source, Statistic, check

TODAY = datetime.date(2024, 6, 1)


def found(summary: str, when: str | None = None, **fields: Any) -> list[tuple[str, object]]:
    """The message and what is expected, for the words of a summary."""
    event = Event("A made-up flood", when=when, summary=summary, **fields)
    return [(one.message, one.expected) for one in check(event, select="D005", today=TODAY)]


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, May 16, 2022",
        "Tuesday May 16th 2022",
        "Tue 16 May 2022",
        "Tues., 16 May 2022",
        "TUESDAY 16 MAY 2022",
        "Tuesday the 16th of May 2022",
        "Tuesday night, 16 May 2022",
        "Tuesday (2022-05-16)",
        "Tuesday, 2022-05-16",
        "2022-05-16 (Tuesday)",
        "Tuesday, 16/5/2022",
        "Tuesday (05/16/2022)",
        "16.05.2022, a Tuesday",
        "May 16, 2022 (Tue)",
        "16 May 2022, a Tuesday",
        "May 16, 2022 was a Tuesday",
    ],
)
def test_a_weekday_beside_another_days_date_is_found(words: str) -> None:
    """However the date is written, the finding quotes it and names the day that it is."""
    assert found(f"It rained on {words}, and 900 people left.") == [
        (f'it has "{words}", but 2022-05-16 is a Monday', "Monday")
    ]
    right = (
        words.replace("Tuesday", "Monday").replace("TUESDAY", "MONDAY").replace("Tues.", "Mon.").replace("Tue", "Mon")
    )
    assert found(f"It rained on {right}, and 900 people left.") == []


def test_a_date_in_numbers_may_have_its_day_or_its_month_first() -> None:
    """It is found only where the weekday is that of neither reading."""
    assert found("It rained on Monday, 4/3/2025.") == [
        ('it has "Monday, 4/3/2025", but 2025-03-04 is a Tuesday and 2025-04-03 is a Thursday', None)
    ]
    for words in ("Tuesday 04/03/2025", "Thursday 4.3.2025", "Sunday 4/3/25", "Monday 4/3.2025", "Monday, 31/31/2025"):
        assert found(f"It rained on {words}.") == []


@pytest.mark.parametrize(
    "words",
    [
        "On 17 May 2022, Monday's paper said so.",
        "The Sun, 17 May 2022",
        "a report in the Sun (17 May 2022)",
        "Thursday and Friday, May 19, 2022",
        "Monday-Friday, May 16-20, 2022",
        "Friday, May 16-20, 2022",
        "Tuesday 16 May 2022 to 18 May",
        "16 May 2022, a Sunday Times story",
        "On May 16, 2022, a Sunday newspaper said so.",
        "Since 16 May 2022 a Saturday market is held.",
        "It began on Monday, not Tuesday, May 16, 2022.",
        "It began on Monday, and not on Tuesday, May 16, 2022.",
        "It is closed on Sunday. May 16, 2022 is a holiday.",
        "Tuesday, 31 April 2022",
        "Tuesday, 0 May 2022",
        "Tuesday, 16 May 0000",
        "Tuesday 2022-13-16",
        "Tuesday 2022-05-16T10:00:00Z",
        "Sunday, 9 January 1705",
        "she sat May 16, 2022 exams",
        "Tuesday 16 May",
        "It rained on Tuesday.",
    ],
)
def test_what_is_not_surely_that_date_is_no_finding(words: str) -> None:
    """Papers, ranges, days that there are not, other calendars, and dates without any year are left alone."""
    assert found(words) == []


@pytest.mark.parametrize(
    ("words", "when", "published", "message"),
    [
        ("on Tuesday, May 16.", "2022-05-16", None, 'it has "Tuesday, May 16", but 2022-05-16 is a Monday'),
        ("on Tuesday 16 May at 10:30", "2022", None, 'it has "Tuesday 16 May", but 2022-05-16 is a Monday'),
        ("on Tuesday 16 May", "2022-05-16", "2023-05-16", None),
        ("on Wednesday 16 May", "2022-05-16", "2023-05-16",
         'it has "Wednesday 16 May", but that is a Wednesday in no year from 2022 to 2023'),
        ("on Wednesday 16 May", "2022-05-16/..", None,
         'it has "Wednesday 16 May", but that is a Wednesday in no year from 2022 to 2024'),
        ("on Sunday 16 May", "2025-05-16/..", None, 'it has "Sunday 16 May", but 2025-05-16 is a Friday'),
        ("on Monday 29 February", "2022/2024", None, 'it has "Monday 29 February", but 2024-02-29 is a Thursday'),
        ("on Monday 29 February", "2022", None, None),
        ("on Tuesday 29 February", "2010/2022", None,
         'it has "Tuesday 29 February", but that is a Tuesday in no year from 2012 to 2020'),
        ("on Tuesday 29 February", "2009/2022", None, None),
        ("on Tuesday, May 16, 17 and 18", "2022-05-16", None, None),
        ("on Tuesday 16 May", "2022-05-16~", None, None),
        ("on Tuesday 16 May", "../2022", None, None),
        ("on Tuesday 16 May", "../..", None, None),
        ("on Tuesday 16 May", "19XX", None, None),
    ],
)  # fmt: skip
def test_a_date_without_a_year_is_of_the_years_of_the_story(
    words: str, when: str, published: str | None, message: str | None
) -> None:
    """It is found only where it fits no year that the event or its source is of."""
    sources = [Source("A made-up report", published=published)]
    assert [text for text, _ in found(words, when, sources=sources)] == ([] if message is None else [message])


def test_all_words_of_a_story_are_read() -> None:
    """Title, summary, labels, notes, quotes, evidence and sources are looked at, each with its path."""
    words = "Tuesday, 16 May 2022"
    event = Event(
        words,
        summary=words,
        statistics=[Statistic(words, 3, note=words, as_of="2022-05-16")],
        quotes=[Quote(words, note=words, said_on="2022-05-16")],
        sources=[Source(words, note=words), Source(publisher="A made-up paper")],
        evidence=[Evidence("when", value=words)],
    )
    paths = [one.path for one in check(event, select="D005")]
    assert paths == [
        "$.title", "$.summary", "$.statistics[0].label", "$.statistics[0].note", "$.quotes[0].text", "$.quotes[0].note",
        "$.sources[0].title", "$.sources[0].note", "$.evidence[0].value",
    ]  # fmt: skip


def test_the_years_of_figures_and_quotes_count() -> None:
    """A date without a year may be of the year of any figure or quote."""
    assert found("on Tuesday 16 May", "2022", statistics=[Statistic("injured", 3, as_of="2023-05-16")]) == []
    assert found("on Tuesday 16 May", "2022", quotes=[Quote("It rained.", said_on="2023-05-16")]) == []
