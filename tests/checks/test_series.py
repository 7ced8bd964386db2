"""A series over time: Q005, Q007 and Q008."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Statistic, check, replace


def found(codes: Any, *statistics: Statistic) -> list[tuple[str, str]]:
    """The codes and paths of what is found about a series."""
    return [(one.code, one.path) for one in check(Event("A made-up story", statistics=statistics), select=codes)]


def toll(*numbers: Any, **fields: Any) -> list[Statistic]:
    """A cumulative figure day by day."""
    fields = {"cumulative": True, **fields}
    return [Statistic("dead", n, as_of=f"2024-05-{day:02}", **fields) for day, n in enumerate(numbers, 1)]


@pytest.mark.parametrize(
    ("numbers", "at"),
    [
        ((120, 95), [1]),
        ((95, 120), []),
        ((120, 120), []),
        (("over 120", 95), [1]),
        (("almost 120", 95), []),
        ((120, "over 95"), []),
        ((120, "about 95"), []),
        ((2500, 2480), []),
        ((2500, 2440), [1]),
        ((100, 160, 130, 140), [2]),
        ((100, 160, 130, 121), [2, 3]),
        (("about 100", 160, "over 90", 130), [3]),
        ((160, "almost 200", 130), [2]),
        ((160, 161, 130), [2]),
        ((160, "3 days", 130), [2]),
    ],
)
def test_a_cumulative_figure_can_not_fall(numbers: Any, at: list[int]) -> None:
    """It may stand still, and each fall is found once: the count goes on from the lower figure."""
    assert found("Q005", *(replace(one, series="dead") for one in toll(*numbers))) == [
        ("Q005", f"$.statistics[{i}]") for i in at
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "is_found"),
    [
        ({"cumulative": None}, {}, True),
        ({"cumulative": None}, {"cumulative": None}, False),
        ({"cumulative": False}, {}, False),
        ({}, {"as_of": None}, False),
        ({"as_of": "2024"}, {}, False),
        ({"as_of": "2023"}, {"as_of": "2024"}, True),
        ({"as_of": "2024-05-01T10:00:00"}, {"as_of": "2024-05-01T18:00:00"}, False),
        ({"as_of": "2024-05-01T10:00:00Z"}, {"as_of": "2024-05-01T18:00:00Z"}, True),
        ({"as_of": "2024-05-01T10:00:00Z"}, {"as_of": "2024-05-01T11:00:00+03:00"}, False),
        ({"as_of": "2024-05-01T10:00:00Z"}, {"as_of": "2024-05-01"}, False),
        ({"as_of": "2024-05-01"}, {"as_of": "2024-05-01T10:00:00Z"}, False),
        ({"id": "old"}, {"supersedes": "old"}, False),
        ({"id": "old"}, {"supersedes": "other"}, False),
        ({"period": "2024-01-01/2024-05-01"}, {"period": "2024-01-01/2024-05-02"}, True),
        ({"period": "2024-01-01/2024-05-01"}, {"period": "2024-05-01/2024-05-02"}, False),
        ({"period": "2023-01/2023-02", "as_of": None}, {"period": "2023-01/2023-04", "as_of": None}, True),
        ({"period": "2023-01/..", "as_of": None}, {"period": "2023-01/2023-04", "as_of": None}, False),
    ],
)
def test_only_what_certainly_comes_later_can_fall(earlier: Any, later: Any, is_found: bool) -> None:
    """The dates, the beginnings of the periods and the flags decide; what supersedes a figure may be lower."""
    first, second = toll(120, 95)
    statistics = [replace(first, **earlier), replace(second, **later), Statistic("missing", 3, id="other")]
    assert found("Q005", *statistics) == [("Q005", "$.statistics[1]")] * is_found


def test_a_fall_names_both_figures_and_their_dates() -> None:
    """The message can be checked without the record."""
    [fall] = check(Event("A made-up flood", statistics=toll("over 1,900", 1500)), select="Q")
    course = "from over 1,900 (2024-05-01) to 1,500 (2024-05-02)"
    assert fall.message == f"the cumulative figure falls {course} and supersedes nothing"


def course(*numbers: Any, **fields: Any) -> list[Statistic]:
    """A figure that may rise and fall, day by day."""
    return toll(*numbers, **{"cumulative": None, "series": "held", **fields})


@pytest.mark.parametrize(
    ("numbers", "at"),
    [
        ((1900, 19_000), [1]),
        ((1900, 18_500), [1]),
        ((1900, 15_000), []),
        ((19_000, 1900), [1]),
        ((1900, 19_000, 1950), [1]),
        ((1900, 1950, 19_800), [2]),
        ((19_000, 1900, 1950), [0]),
        ((1900, 1950, 19_000, 19_500), [2]),
        ((1900, 19_000, 1950, 20_000), [1, 3]),
        ((1900, 19_000, 190_000), [1, 2]),
        ((1900, 19_000, 1_900_000), [1, 2]),
        ((12, 150), [1]),
        ((9, 95), []),
        ((100, 8), []),
        ((0, 500), []),
        ((5, 0), []),
        (("dozens", 400), []),
        (("over 1,900", "almost 20,000"), [1]),
        (("5.4%", "54%"), [1]),
        (("$5", "$50"), [1]),
        ((-20, -200), [1]),
        (("2 days", "4 weeks"), [1]),
        ((1900,), []),
    ],
)
def test_a_tenfold_jump_is_noted(numbers: Any, at: list[int]) -> None:
    """At the odd figure out; small counts, orders of magnitude and the way back are passed over."""
    assert found("Q007", *course(*numbers)) == [("Q007", f"$.statistics[{i}]") for i in at]


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ({"as_of": "2024"}, {}, False),
        ({"as_of": None}, {}, False),
        ({"kind": "change"}, {}, False),
        ({"as_of": None, "period": "2023-02"}, {"as_of": None, "period": "2023-03"}, True),
        ({"period": "2024-05"}, {"period": "2024"}, False),
        ({"period": "2024-05-01/2024-05-14"}, {"period": "2024-05"}, False),
        ({"period": "2023"}, {"period": "2024"}, True),
        ({"period": "2023/.."}, {"period": "../2024"}, True),
        ({"period": "2023/"}, {"period": "2024"}, False),
        ({"as_of": "2024-05-01T10:00:00Z"}, {"as_of": "2024-05-01T18:00:00Z"}, True),
        ({"as_of": "2024-05-01"}, {"as_of": "2024-05-01T18:00:00Z"}, False),
    ],
)
def test_a_jump_is_between_figures_of_one_kind_and_length(one: Any, other: Any, is_found: bool) -> None:
    """A year is ten times a month, and no digit has slipped."""
    pair = [replace(figure, **fields) for figure, fields in zip(course(1900, 19_000), (one, other), strict=True)]
    assert found("Q007", *pair) == [("Q007", "$.statistics[1]")] * is_found


def test_what_another_rule_says_is_no_jump_as_well() -> None:
    """A conflict of one date and a cumulative fall say it already."""
    assert found("Q", *course(1900, 19_000, 1950, cumulative=True)) == [("Q005", "$.statistics[2]")]
    first, second = course(1900, 19_000)
    assert found("Q", first, second, replace(second, quantity=Quantity(1900))) == [("Q004", "$.statistics[2]")]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((1900, 19_000), "from 1,900 (2024-05-01) to 19,000 (2024-05-02) the figure grows about tenfold"),
        ((190_000, 1900), "from 190,000 (2024-05-01) to 1,900 (2024-05-02) the figure shrinks about 100-fold"),
    ],
)
def test_a_jump_says_how_far_it_goes(numbers: Any, said: str) -> None:
    """Tenfold, or how many times."""
    [jump] = check(Event("A made-up siege", statistics=course(*numbers)), select="Q")
    assert jump.message == f"{said}; has a digit slipped?"


@pytest.mark.parametrize(
    ("words", "at", "mixed"),
    [
        (("50 soldiers", "40 defenders"), None, ""),
        (("50 soldiers", "20%", 40), None, ""),
        (("50 soldiers", "20 days"), 1, "measures, count and time: 50 soldiers and 20 days"),
        (("20 days", "50 soldiers", "40 defenders"), 0, "measures, count and time: 50 soldiers and 20 days"),
        (("$5", "€6"), 1, "currencies: 5 USD and 6 EUR"),
        (("$5", "50 soldiers"), 1, "measures, money and count: 5 USD and 50 soldiers"),
        (("$5", Quantity(6, unit="dollar"), Quantity(6, unit="USD")), None, ""),
        ((Quantity(6, unit="dollar"), Quantity(6, unit="peso")), None, ""),
        (("20 days", "3 weeks", "2 years"), None, ""),
        ((Quantity(5, unit="mile"), Quantity(8, unit="kilometre")), None, ""),
        ((Quantity(5, unit="mile"), 8), None, ""),
        ((Quantity(5, unit="mile"), Quantity(8, unit="%")), None, ""),
        ((Quantity(5, unit="mile"), Quantity(8, unit="acre")), 1, "measures, length and area: 5 miles and 8 acres"),
    ],
)
def test_a_series_is_in_one_measure(words: Any, at: int | None, mixed: str) -> None:
    """Two measures or two currencies are a mix; nouns for things counted, shares and units of one measure are none."""
    statistics = [Statistic("cost", one, series="cost", as_of=f"202{i}") for i, one in enumerate(words)]
    units = check(Event("A made-up story", statistics=statistics), select="Q008")
    assert [(one.path, one.message) for one in units] == (
        [] if at is None else [(f"$.statistics[{at}]", f"the series 'cost' mixes {mixed}")]
    )


def test_figures_without_a_series_mix_nothing() -> None:
    """They share a label and a unit, or are not compared; changes stand beside counts."""
    one, other = Statistic("cost", "$5", as_of="2020"), Statistic("cost", "€5", as_of="2021")
    assert found("Q008", one, other) == []
    change = Statistic("cost", "€5", kind="change", series="cost")
    assert found("Q008", replace(one, series="cost"), change) == []
