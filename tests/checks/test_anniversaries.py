"""Anniversaries that are no day of their event, or have another number."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Source, Statistic, check


def found(when: str | None, quantity: Any, on: str | None, published: str | None = None) -> list[tuple[str, object]]:
    """The message and what is expected, for one anniversary."""
    report = Source("A made-up report", id="report", published=published)
    statistic = Statistic("anniversary", quantity, kind="anniversary", as_of=on, source=report)
    event = Event("A made-up quake", when=when, statistics=[statistic], sources=[report])
    return [(one.message, one.expected) for one in check(event, select="D004")]


@pytest.mark.parametrize(
    ("when", "quantity", "on"),
    [
        ("2023-02-06", 2, "2025-02-06"),
        ("2023-02-06", Quantity(2, unit="year"), "2025-02-06"),
        ("2023-02-06", Quantity(2, unit="anniversary"), "2025-02-06"),
        ("2022-05-16/2022-05-20", 2, "2024-05-18"),
        ("1939-09-01/1945-09-02", 75, "2020-09-02"),
        ("2022-05-16/..", 2, "2024-05-20"),
        ("2022-05-16/", 2, "2024-06-01"),
        ("2022-05", 2, "2024-05-18"),
        ("2022", 2, "2024"),
        ("2022-05-16", 2, "2024-05"),
        ("2020-02-29", 1, "2021-02-28"),
        ("2020-02-29", 1, "2021-03-01"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2022-05-16", Quantity(6, unit="month anniversary"), "2022-11-16"),
        ("2022-05-16", Quantity(100, unit="day"), "2022-08-24"),
        ("2022-05-16", Quantity(100, unit="day"), "2022-08-23"),
        ("2022-05-16", 2, "2024-05-17T01:30:00+03:00"),
        ("2022-05-16~", 2, "2024-09"),
        ("../2022-05-16", 2, "2030"),
        ("2022-05-16", Quantity(2, hedge="almost", unit="year"), "2024-09"),
        ("2022-05-16", Quantity(2, unit="concert"), "2024-09"),
        (None, 2, "2024"),
        ("2022-05-16", 2, None),
    ],
)
def test_a_day_of_the_event_may_be_kept(when: str | None, quantity: Any, on: str | None) -> None:
    """Any day of the event, either rule for a 29 February, and what is imprecise or not said to be in years is no finding."""
    assert found(when, quantity, on) == []


@pytest.mark.parametrize(
    ("when", "quantity", "on", "message", "expected"),
    [
        ("2023-02-06", 2, "2025-02-07", "stated anniversary 2 of 2023-02-06 on 2025-02-07; it is on 2025-02-06", "2025-02-06"),
        ("2023-02-06", 1, "2025-02-06", "stated anniversary 1 of 2023-02-06 on 2025-02-06; it is anniversary 2", 2),
        ("2022-05-16/..", 2, "2025-05-16", "stated anniversary 2 of 2022-05-16/.. on 2025-05-16; it is anniversary 3", 3),
        ("1939-09-01/1945-09-02", 90, "2020-09-02",
         "stated anniversary 90 of 1939-09-01/1945-09-02 on 2020-09-02; it is anniversary 81", 81),
        ("1939-09-01/1945-09-02", 70, "2020-09-02",
         "stated anniversary 70 of 1939-09-01/1945-09-02 on 2020-09-02; it is anniversary 75", 75),
        ("2022-05-16/2022-05-20", 2, "2024-05-21",
         "stated anniversary 2 of 2022-05-16/2022-05-20 on 2024-05-21; it is from 2024-05-16 to 2024-05-20", None),
        ("2022-05-16", Quantity(6, unit="month"), "2022-11-18",
         "stated anniversary after 6 months of 2022-05-16 on 2022-11-18; it is on 2022-11-16", "2022-11-16"),
        ("0122-05-16", 1900, "2022-05-17", "stated anniversary 1,900 of 0122-05-16 on 2022-05-17; it is on 2022-05-16",
         "2022-05-16"),
        ("0122-05-16", 1000, "2022-05-16", "stated anniversary 1,000 of 0122-05-16 on 2022-05-16; it is anniversary 1,900",
         1900),
        ("2022-05-16", 2, "../2023", "stated anniversary 2 of 2022-05-16 on ../2023; it is on 2024-05-16", "2024-05-16"),
        ("2023-02-06", 1, "2025-01-01/..", "stated anniversary 1 of 2023-02-06 on 2025-01-01/..; it is on 2024-02-06",
         "2024-02-06"),
        ("Y170000002", 2, "2024", "stated anniversary 2 of Y170000002 on 2024", None),
        ("9999-05-16", 2, "9999-12-31", "stated anniversary 2 of 9999-05-16 on 9999-12-31", None),
    ],
)  # fmt: skip
def test_another_day_or_another_number_is_found(
    when: str, quantity: Any, on: str, message: str, expected: object
) -> None:
    """The finding gives the number that fits the day, or else the day that fits the number."""
    assert found(when, quantity, on) == [(message, expected)]


@pytest.mark.parametrize(("published", "count"), [("2024-05-15", 0), ("2024-05-17", 0), ("2024-05-18", 1), (None, 0)])
def test_a_story_is_published_on_the_day_or_next_to_it(published: str | None, count: int) -> None:
    """Where the day is not stated it is the source's, give or take the eve and the day after."""
    assert len(found("2022-05-16", 2, None, published)) == count
