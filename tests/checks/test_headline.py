"""The numbers of a title and a summary: Q009."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Quote, Source, Statistic, check


def noted(title: str, *figures: Any, **fields: Any) -> list[str]:
    """What is said about the numbers of a title, beside figures of any label."""
    statistics = [one if isinstance(one, Statistic) else Statistic("figure", one) for one in figures]
    return [one.message for one in check(Event(title, statistics=statistics, **fields), select="Q009")]


@pytest.mark.parametrize(
    ("title", "figure", "is_found"),
    [
        ("2,900 left homeless", 2900, False),
        ("2,900 left homeless", "2,911 people", False),
        ("2,911 left homeless", 2900, False),
        ("2,900 left homeless", 2100, True),
        ("2,900 left homeless", "over 1,900", True),
        ("2,000 left homeless", "over 1,900", False),
        ("Over 1,900 left homeless", 1950, False),
        ("Nearly 2,000 left homeless", 1950, False),
        ("Nearly 3,000 left homeless", 1950, True),
        ("About 2,000 left homeless", 1880, False),
        ("2,150 left homeless", "about 1,980", False),
        ("2,250 left homeless", "about 1,980", True),
        ("3,000 left homeless", 2000, True),
        ("3,000 left homeless", "over 2,300", False),
        ("40 to 50 hurt", 45, False),
        ("45 hurt", "between 40 and 50", False),
        ("50 hurt", "between 40 and 50", False),
        ("60 hurt", "between 40 and 50", True),
        ("340 hurt", "hundreds", False),
        ("150 hurt", "hundreds", True),
        ("400 hurt", "several hundred", False),
        ("4 hurt", "several", False),
        ("19 hurt", "several", False),
        ("21 hurt", "several", True),
        ("9,871 hurt", "hundreds", False),
        ("10,011 hurt", "hundreds", True),
        ("2,871 hurt", "over 2,300", False),
        ("2,881 hurt", "over 2,300", True),
        ("1,731 hurt", "almost 2,300", False),
        ("1,721 hurt", "almost 2,300", True),
        ("2,071 hurt", "about 2,300", False),
        ("2,061 hurt", "about 2,300", True),
        ("60% vote", "three in five voters", False),
        ("60% vote", "54%", True),
        ("60% vote", 60, True),
        ("100 hurt", Quantity(60, per=100), True),
        ("3 of 5 dams hold", "three in five dams", False),
        ("3 of 6 dams hold", "three in five dams", True),
        ("A fifth of voters stay at home", "19.4%", False),
        ("A fifth of voters stay at home", "21.2%", True),
        ("One in 20 voters stays at home", "5.05%", False),
        ("One in 21 voters stays at home", "4.81%", True),
        ("Prices up 20%", Quantity(-20, per=100), False),
        ("Prices up 20%", Quantity(20, unit="percent"), False),
        ("500 come home", "every fifth of almost 2,500", False),
        ("2,500 taken", "every fifth of almost 2,500", False),
        ("900 come home", "every fifth of almost 2,500", True),
        ("Every fifth of almost 2,500 comes home", 500, False),
        ("Every fifth of almost 3,500 comes home", "every fifth of almost 2,500", True),
        ("Most of the 2,500 come home", "every fifth of almost 2,500", False),
        ("Most of the 3,500 come home", "every fifth of almost 2,500", True),
        ("84 of 420 schools close", "84 of the 420 schools", False),
        ("84 of 710 schools close", "84 of the 420 schools", True),
        ("38% freed", "340 of the 900 inmates", False),
        ("38% freed", Quantity(340, of=Quantity(0)), True),
        ("12 deaths per 1,000 births", Quantity(12, per=1000, per_unit="birth"), False),
        ("14 deaths per 1,000 births", Quantity(12, per=1000, per_unit="birth"), True),
        ("Firm earns $12.4m", "12,412,000 dollars", False),
        ("Siege lasts 86 days", Quantity(12, unit="week", rest=Quantity(2, unit="day")), False),
        ("Siege lasts 86 days", Quantity(11, unit="week", rest=Quantity(2, unit="day")), True),
        ("Siege lasts two weeks", "15 days", False),
        ("Siege lasts three weeks", Quantity(low=20, high=55, unit="day"), False),
        ("Siege lasts eight weeks", Quantity(low=20, high=55, unit="day"), False),
        ("Siege lasts nine weeks", Quantity(low=20, high=55, unit="day"), True),
        ("Siege lasts two years", "740 days", False),
        ("Siege lasts two years", "300 days", True),
        ("Siege lasts 48 hours", "2 days", False),
        ("Siege lasts 15 nights", "15 nights", False),
        ("1,000 left homeless", Quantity(10**70), True),
        (f"{10**70} left homeless", 1000, False),
    ],
)
def test_a_number_of_the_title_needs_a_figure(title: str, figure: Any, is_found: bool) -> None:
    """One may be the other rounded, its share, its base, its rest, or a length of time in another unit."""
    assert len(noted(title, figure)) == is_found


@pytest.mark.parametrize(
    "title",
    [
        "Flood in May 2024",
        "Man, 34, hurt",
        "Hundreds hurt",
        "Several hurt",
        "Most of the residents leave",
        "All 1 of them",
        "No deaths in fire",
        "One dead in fire",
        "A couple of houses burnt",
        "Two years after the flood",
        "Rain falls in 24 hours",
        "Worst in the last 12 years",
        "United win 3-1",
    ],
)
def test_what_is_surely_no_figure_needs_none(title: str) -> None:
    """Years, ages, vague words, and lengths of time that say when."""
    assert noted(title) == []


@pytest.mark.parametrize(
    ("when", "source", "title", "is_found"),
    [
        ("2022-02-24/2022-05-20", None, "Siege lasts 85 days", False),
        ("2022-02-24/2022-05-20", None, "Siege lasts 86 days", False),
        ("2022-02-24/2022-05-20", None, "Siege lasts 87 days", True),
        ("2022-02-24/2022-05-20", None, "Siege lasts three months", False),
        ("2022-05-20", None, "Siege lasts 12 hours", False),
        ("2022-05-20", None, "Siege lasts 30 hours", True),
        ("2022-05-16/..", "2024-05-20", "736 days in captivity", False),
        ("2022-05-16/..", "2024-05-20", "700 days in captivity", True),
        ("2022-05-16/..", "2022-05-10", "7 days in captivity", True),
        ("2022-05-16/..", "2022/", "7 days in captivity", True),
        ("../2022-05-20", None, "Siege lasts 85 days", True),
        (None, "2024-05-20", "736 days in captivity", True),
    ],
)
def test_the_dates_of_the_event_bear_out_its_length(when: Any, source: Any, title: str, is_found: bool) -> None:
    """By either counting, to its end or until it was told of."""
    assert len(noted(title, when=when, sources=Source("A made-up daily", published=source))) == is_found


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("85 days of strike", {"statistics": [Statistic("on strike", 5, period="2022-02-24/2022-05-20")]}),
        ("Three towns evacuated", {"places": ["Vellin", "Orsk", "Tarn"]}),
        ("Two firms merge", {"participants": ["Vellin Mills", "Orsk Mills"]}),
        ("40 houses lost", {"quotes": [Quote("It took 40 houses.")]}),
        ("40 houses lost", {"statistics": [Statistic("burnt", 7, note="of 40 houses")]}),
        ("45 dead", {"statistics": [Statistic("dead", "dozens", id="all"),
                                    Statistic("men", 30, part_of="all", breakdown="sex"),
                                    Statistic("women", 15, part_of="all", breakdown="sex")]}),
        ("38% freed", {"statistics": [Statistic("held", 900, id="all"), Statistic("freed", 340, part_of="all"),
                                      Statistic("ill", "dozens", part_of="all")]}),
    ],
)  # fmt: skip
def test_other_parts_of_the_event_bear_numbers_out(title: str, fields: Any) -> None:
    """Periods, lists, quotes, notes, sums of parts and their shares of the whole."""
    assert check(Event(title, **fields), select="Q009") == []
    assert len(check(Event(title), select="Q009")) == 1


def test_a_number_is_noted_once() -> None:
    """The same number in title and summary is one mistake; each other one is its own."""
    event = Event(
        "2,900 left homeless", summary="Of the 2,900 people, 300 are children.", statistics=Statistic("hurt", 12)
    )
    assert [(one.path, one.message) for one in check(event, select="Q009")] == [
        ("$.title", "the title says 2,900; no figure of the event does"),
        ("$.summary", "the summary says 300; no figure of the event does"),
    ]


@pytest.mark.parametrize(("language", "count"), [("en-GB", 1), ("EN", 1), ("de", 0), (None, 1)])
def test_english_alone_is_read(language: str | None, count: int) -> None:
    """In a German title "2.900" is no decimal."""
    assert len(noted("2,900 left homeless", language=language)) == count
