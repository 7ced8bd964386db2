"""The words of a figure, read again, against the record and the anchor."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from newsevents import Event, FrozenMap, Quantity, Source, Statistic, TextSelector, check
from newsevents.checks.anchors.nouns import same_unit
from newsevents.checks.anchors.rereading import disagreement, figures, whole
from newsevents.quantities.describe import describe
from tests.quantities import quantities

REPORT = Source("A made-up report", id="report")


def found(quantity: Quantity, anchor: TextSelector | str | None = None, language: str | None = None) -> list[str]:
    """The codes of what is found about the words of one figure."""
    event = Event("A siege", statistics=[Statistic("held", quantity, anchor=anchor)], language=language)
    return [finding.code for finding in check(event, select=("A008", "A009"))]


DISAGREEING: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("over 1,900", {"value": 1900}, {"hedge": "over"}),
    ("1,900", {"value": 1800}, {"value": 1900}),
    ("over 1,900", {"value": 1800, "hedge": "under"}, {"value": 1900, "hedge": "over"}),
    ("just over 1,900", {"value": 1900, "hedge": "over"}, {"hedge": "just_over"}),
    ("almost 900", {"value": 900, "hedge": "under"}, {"hedge": "almost"}),
    ("about 900", {"value": 900}, {"hedge": "about"}),
    ("dozens", {"value": 12}, {"hedge": "magnitude"}),
    ("several hundred", {"value": 300}, {"value": 100, "hedge": "several"}),
    ("40 to 50", {"value": 45}, {"low": 40, "high": 50}),
    ("40 to 50", {"low": 40, "high": 60}, {"high": 50}),
    ("60%", {"value": 60}, {"per": 100}),
    ("60%", {"value": 40, "per": 100}, {"value": 60}),
    ("every fifth", {"value": 25, "per": 100}, {"value": 1, "per": 5}),
    ("every fifth of almost 2,500", {"value": 1, "per": 5, "of": Quantity(2500)}, {"of": {"hedge": "almost"}}),
    ("12 per 100,000 inhabitants", {"value": 12, "per": 1000, "per_unit": "inhabitant"}, {"per": 100000}),
    ("6,000 a day", {"value": 6000, "per": 1, "per_unit": "week"}, {"per_unit": "day"}),
    ("1,000 people a day", {"value": 1000, "unit": "person"}, {"per": 1}),
    ("three of the 14", {"value": 3, "of": Quantity(15)}, {"of": {"value": 14}}),
    ("736 days", {"value": 736, "unit": "month"}, {"unit": "day"}),
    ("736 days", {"value": 735, "unit": "day"}, {"value": 736}),
    ("two weeks", {"value": 15, "unit": "day"}, {"value": 2, "unit": "week"}),
    ("3 days a week", {"value": 3, "unit": "day"}, {"per": 1}),
    ("three years and 44 days", {"value": 3, "unit": "year"}, {"rest": {"value": 44, "unit": "day"}}),
    ("three years", {"value": 3, "unit": "year", "rest": Quantity(4, unit="day")}, {"value": 3}),
    ("45 schools", {"value": 45, "unit": "hospital"}, {"unit": "school"}),
    ("45 schools", {"value": 45, "unit": "USD"}, {"unit": "school"}),
    ("5 km", {"value": 5, "unit": "mile"}, {"unit": "km"}),
    ("70 mph", {"value": 70, "unit": "km/h"}, {"unit": "mph"}),
    ("€5 million", {"value": 5_000_000, "unit": "USD"}, {"unit": "EUR"}),
    ("US$5", {"value": 5, "unit": "CAD"}, {"unit": "USD"}),
    ("$5 million", {"value": 5, "unit": "USD"}, {"value": 5_000_000}),
    ("1,900", {"value": 1.9}, {"value": 1900}),
]


@pytest.mark.parametrize(("words", "fields", "expected"), DISAGREEING)
def test_words_that_state_something_else(words: str, fields: dict[str, Any], expected: dict[str, Any]) -> None:
    """Another number, hedge, unit or base than the record's is found, with the fields as the words have them."""
    event = Event("A siege", statistics=[Statistic("held", Quantity(text=words, **fields))])
    [finding] = check(event, select="A008")
    assert finding.path == "$.statistics[0]"
    assert finding.expected == FrozenMap(expected)


AGREEING: list[tuple[str, dict[str, Any]]] = [
    ("over 1,900", {"value": 1900, "hedge": "over", "unit": "soldier"}),
    ("1,900", {"value": 1900, "hedge": "over", "unit": "soldier"}),
    ("1,900 soldiers", {"value": 1900}),
    ("12", {"value": 12, "per": 100_000, "per_unit": "inhabitant"}),
    ("12", {"value": 12, "of": Quantity(14)}),
    ("12 of the 14", {"value": 12}),
    ("40 to 50", {"value": 45, "low": 40, "high": 50}),
    ("about 900", {"value": 900, "low": 850, "high": 950}),
    ("45", {"value": 45, "low": 40, "high": 50}),
    ("several", {"hedge": "several", "unit": "house"}),
    ("dozens", {"value": 24, "hedge": "at_least"}),
    ("half", {"value": 50, "per": 100}),
    ("60%", {"value": 0.6, "per": 1}),
    ("60%", {"value": 60, "unit": "%"}),
    ("every fifth of almost 2,500", {"value": 500, "hedge": "under"}),
    ("all 12 passengers", {"value": 12, "unit": "passenger"}),
    ("two weeks", {"value": 14, "unit": "day"}),
    ("two weeks", {"value": 14, "low": 10, "high": 20, "unit": "day"}),
    ("three years", {"value": 36, "unit": "month"}),
    ("30 kilometres an hour", {"value": 30, "unit": "km/h"}),
    ("30 mph", {"value": 30, "unit": "mile per hour"}),
    ("12 dead", {"value": 12, "unit": "person"}),
    ("340 flooded homes", {"value": 340, "unit": "home"}),
    ("900 of the regiment", {"value": 900, "unit": "soldier"}),
    ("hundreds of the people", {"value": 100, "hedge": "magnitude", "unit": "person"}),
    ("$5 million", {"value": 5_000_000, "unit": "CAD"}),
    ("£5 million", {"value": 5_000_000, "unit": "EGP"}),
    ("5 pesos", {"value": 5, "unit": "MXN"}),
    ("5 pounds", {"value": 5, "unit": "lb"}),
    ("35 degrees", {"value": 35, "unit": "°C"}),
    ("3 points", {"value": 3, "unit": "percentage point"}),
    ("1.900", {"value": 1900}),
    ("1.900 soldiers", {"value": 1900, "unit": "soldier"}),
    ("1.900 soldiers", {"value": 1.9, "unit": "soldier"}),
    ("понад 1900", {"value": 1800}),
    ("the biggest ever", {"value": 1900}),
    ("1 " * 400, {"value": 3}),
    ("2.5 -5 at the most sevenths", {"value": 3}),
]


@pytest.mark.parametrize(("words", "fields"), AGREEING)
def test_words_that_leave_the_record_its_say(words: str, fields: dict[str, Any]) -> None:
    """What the words do not state, state in another way, or say in a way that is not understood, is no finding."""
    assert found(Quantity(text=words, **fields)) == []


def test_numbers_are_printed_otherwise_elsewhere() -> None:
    """In a language other than English a comma may be the point, and nouns are not compared."""
    assert found(Quantity(1.9, text="1,900"), language="en-GB") == ["A008"]
    assert found(Quantity(2500, text="1.900 soldiers")) == ["A008"]
    assert found(Quantity(1.9, text="1,900"), language="de") == []
    assert found(Quantity(2, text="1,900"), language="de") == ["A008"]
    assert found(Quantity(500, unit="house", text="500 maisons"), language="fr") == []
    assert found(Quantity(500, unit="day", text="500 km"), language="fr") == ["A008"]
    assert found(Quantity(5, unit="day", text="5x"), language="fr") == []


@given(quantities)
def test_what_was_read_agrees_with_its_words(quantity: Quantity) -> None:
    """A record that was made by reading its words never disagrees with them."""
    assert found(Quantity.parse(describe(quantity))) == []


@pytest.mark.parametrize(
    ("quantity", "anchor", "codes"),
    [
        (Quantity(1900), "over 1,900 defenders", ["A008"]),
        (Quantity(1900, text="1,900"), "over 1,900 defenders", ["A008"]),
        (Quantity(1900, text="1,900"), "the over 1,900 defenders, said one of 20", ["A008"]),
        (Quantity(1900, hedge="over"), "over 1,900 defenders", []),
        (Quantity(1900, hedge="over", text="over 1,900 defenders"), "over 1,900", []),
        (Quantity(low=1900, high=2000), "over 1,900, or 2,000", []),
        (Quantity(1900), "of over 1,900 defenders nearly 1,900 left", []),
        (Quantity(1900), "of 1,900 defenders, over 900 left", []),
        (Quantity(2500), "every fifth of almost 2,500", ["A008"]),
        (Quantity(2500, hedge="almost"), "every fifth of almost 2,500", []),
        (Quantity(735, unit="day"), "736 days", ["A008"]),
        (Quantity(735, unit="day"), "May 16", []),
        (Quantity(45, unit="hospital"), "45 schools", ["A008"]),
        (Quantity(45, unit="school"), "45 schools", []),
        (Quantity(1900), TextSelector(start=3, end=9), []),
        (Quantity(1900, text="1,900"), "“1,900” defenders", []),
        (Quantity(900, text="Over  900"), "of over 900 men", ["A008"]),
        (Quantity(900, hedge="over", text="Over  900"), "of over 900 men", []),
        (Quantity(1900, hedge="over", text="over 1,900"), "1,900", ["A009"]),
        (Quantity(900, text="900"), "1,900 of them", ["A009"]),
        (Quantity(900, text="900 "), "900", []),
        (Quantity(1900, hedge="over", text="over 1,900 defenders"), "1,900 defenders", ["A009"]),
        (Quantity(1900, hedge="at_least", unit="man", text="1,900 men or more"), "1,900 men", ["A009"]),
        (Quantity(40, unit="man", text="some men, 40 men"), "40 men", []),
        (Quantity(12, text="twelve"), "12 people", ["A009"]),
        (Quantity(12, unit="person", text="twelve people"), "12 men", ["A009"]),
        (Quantity(1900, text="1 900 військових"), "1 900", []),
        (Quantity(1900, text="1,900"), TextSelector(start=3, end=9), []),
        (Quantity(1800, text="over 1,900"), "over 1,800", ["A008"]),
    ],
)
def test_words_and_anchors(quantity: Quantity, anchor: TextSelector | str, codes: list[str]) -> None:
    """An anchor's words are read where the figure's own leave that open; one mistake has one finding."""
    assert found(quantity, anchor) == codes


def test_a_missing_anchor_says_nothing_about_the_figure() -> None:
    """Where the words of an anchor are not in the text, that alone is found."""
    stated = [Statistic("a", Quantity(1900, text="over 1,900", hedge="over"), source=REPORT, anchor="over 1,700"),
              Statistic("b", 1900, source=REPORT, anchor="over 1,800")]  # fmt: skip
    event = Event("A siege", statistics=stated, sources=[REPORT])
    assert [one.code for one in check(event, texts={"report": "Over 1,900 are held."}, select="A")] == ["A003"]
    assert [(one.code, one.path) for one in check(event, select="A")] == [
        ("A009", "$.statistics[0]"),
        ("A008", "$.statistics[1]"),
    ]


TOLD = "Some 40 of 1,900 are held."


@pytest.mark.parametrize(
    ("text", "places", "fields", "found"),
    [
        ("1,900", [(11, 16)], {}, []),
        ("1,900", [(5, 16)], {}, []),
        ("1,900", [(0, 7)], {}, ["$.statistics[0]"]),
        ("1,900", [(17, 20)], {}, ["$.statistics[0]"]),
        ("1,900", [(11, 16), (0, 7), (3, 7)], {}, ["$.statistics[1]"]),
        ("1,900", [(0, 900)], {}, []),
        ("1,900", [(0, 7)], {"text_sha256": "0" * 64}, []),
        (None, [(0, 7)], {}, []),
    ],
)
def test_words_where_an_anchor_has_positions_alone(
    text: str | None, places: list[tuple[int, int]], fields: dict[str, Any], found: list[str]
) -> None:
    """What stands at the positions is read in the text that they count in; one finding speaks for all of a text."""
    report = Source("A made-up report", id="report", **fields)
    quantity = Quantity(1900, text=text)
    stated = [Statistic("a", quantity, source=report, anchor=TextSelector(start=a, end=b)) for a, b in places]
    event = Event("A siege", statistics=stated, sources=[report])
    assert [one.path for one in check(event, texts={"report": TOLD}, select=("A008", "A009"))] == found


def test_the_message_is_cut_where_a_number_is_longer_than_a_line() -> None:
    """A number of thousands of digits is shown by its beginning."""
    [finding] = check(
        Event("A siege", statistics=[Statistic("held", Quantity(10**4000, text="over 1,900"))]), select="A008"
    )
    assert len(finding.message) < 200


def test_readings_of_words() -> None:
    """All figures of some words are read, with their bases; the whole only where they are one."""
    assert [one.value for one in figures("over 900 of 1,900, and 12")] == [900, 1900, 12]
    assert whole("over 900 of 1,900, and 12") is None
    assert whole(" over 900 ") == Quantity(900, hedge="over", text="over 900")


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("km", "kilometer", True),
        ("km", "square km", False),
        ("soldier", "captured soldier", True),
        ("soldiers", "soldier", True),
        ("prisoner of war", "war", True),
        ("soldier", "defender", False),
        ("person", "defender", True),
        ("person", "USD", False),
        ("$", "dollar", True),
        ("$", "NZD", True),
        ("$", "EUR", False),
        ("USD", "AUD", False),
        ("JPY", "CNY", True),
        ("franc", "CHF", True),
        ("franc", "peso", False),
        ("rupee", "INR", True),
        ("tonne", "ton", True),
    ],
)
def test_units(one: str, other: str, is_same: bool) -> None:
    """Names and abbreviations of one unit are the same, two measures or currencies are not."""
    assert same_unit(one, other) is same_unit(other, one) is is_same


def test_a_disagreement_of_equals_is_none() -> None:
    """A quantity never disagrees with itself."""
    assert disagreement(Quantity(3, of=Quantity(14)), Quantity(3, of=Quantity(14))) == {}
