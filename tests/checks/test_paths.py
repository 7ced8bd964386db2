"""Paths of findings: by index, by id, and in the order of the record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, Source, Statistic
from newsevents.checks.paths import by_id, followed, reading_order

FLOOD = Event(
    "A flood",
    statistics=[Statistic("evacuated", 900), Statistic("missing", 3, id="missing")],
    sources=[Source("A made-up report", id="report")],
    extra={"a b": {"c": [1]}},
)


@pytest.mark.parametrize(
    ("path", "by_index"),
    [
        ("$", "$"),
        ("$.when", "$.when"),
        ("$ .statistics [ 1 ]", "$.statistics[1]"),
        ("$['statistics'][0]", "$.statistics[0]"),
        ('$.statistics[?@.id=="missing"]', "$.statistics[1]"),
        ("$.statistics[?@.id=='missing'].via", "$.statistics[1].via"),
        ("$.statistics[?(@.id == 'missing')]", "$.statistics[1]"),
        ("$.sources[? @['id'] == \"report\" ].title", "$.sources[0].title"),
        ("$.sources[?@.id=='rep\\u006frt']", "$.sources[0]"),
        ("$.extra['a b'].c[0]", "$.extra['a b'].c[0]"),
    ],
)
def test_a_path_by_id_or_in_brackets_is_that_by_index(path: str, by_index: str) -> None:
    """All ways to write a place that the record has lead to the one way in which findings have it."""
    assert followed(path, FLOOD) == (by_index, None)


@pytest.mark.parametrize(
    "path",
    [
        "$.statistics[7]",
        "$.statistics[?@.id=='evacuated']",
        "$.title[?@.id=='missing']",
        "$.title[0]",
        "$.statistic",
        "$.extra.b",
        "$.when.year",
    ],
)
def test_a_path_that_leads_nowhere_is_told(path: str) -> None:
    """What the record does not have is named, and the path stays as it is."""
    assert followed(path, FLOOD) == (path, f"{path!r} is not in the event")


@pytest.mark.parametrize(
    "path",
    ["statistics[0]", "$statistics", "$.statistics[-1]", "$.statistics[", "$.statistics[?@.id=='a\\q']", "$.statistics[*]",
     "$.statistics[?(@.id=='missing']", "$.statistics[?@.label=='missing']"],
)  # fmt: skip
def test_what_is_no_path_is_told_with_what_is_one(path: str) -> None:
    """Other texts, and selectors that findings have no need of, are refused with the right form."""
    found, problem = followed(path, FLOOD)
    assert found == path
    assert problem is not None
    assert problem.endswith(" is no path; write it as in $.when, $.statistics[0] or $.statistics[?@.id=='held']")


@given(st.text(min_size=1))
def test_law_a_path_by_an_id_leads_to_the_figure_with_that_id(name: str) -> None:
    """Whatever an id is made of, the path that is written by it is read again."""
    try:
        figures = [Statistic("evacuated", 900), Statistic("missing", 3, id=name)]
    except ValueError:
        return
    path = by_id("$.statistics[1].note", [one.id for one in figures])
    assert path is not None
    assert followed(path, Event("A flood", statistics=figures)) == ("$.statistics[1].note", None)


@given(st.text() | st.lists(st.sampled_from([*"$.[]?@=='\"\\()", "id", "0", "statistics"])).map("".join))
def test_law_following_any_text_never_raises(path: str) -> None:
    """Whatever a path is, it leads somewhere, or there is a reason why it doesn't."""
    found, problem = followed(path, FLOOD)
    assert problem is None or found == path


def test_only_a_figure_with_an_id_has_a_path_by_it() -> None:
    """Other places, and figures without ids, have none; nor have those beyond the ids that are known."""
    ids = [None, "missing"]
    assert by_id("$.statistics[1]", ids) == "$.statistics[?@.id=='missing']"
    assert [
        by_id(path, ids) for path in ("$.statistics[0]", "$.statistics[2]", "$.quotes[1]", "$.statistics", "odd")
    ] == [None] * 5


def test_what_is_no_place_of_an_event_comes_last() -> None:
    """The paths of a house's own rules have their place too."""
    paths = ["odd", "$.house[0].inner", "$.house[0]", "$.extra.b.c", "$.extra", "$.quotes[0].loud", "$.quotes[0].note",
             "$.quotes[0].text", "$.quotes[0]", "$.title"]  # fmt: skip
    assert sorted(paths, key=reading_order) == [
        "$.title", "$.quotes[0]", "$.quotes[0].text", "$.quotes[0].note", "$.quotes[0].loud", "$.extra", "$.extra.b.c",
        "odd", "$.house[0]", "$.house[0].inner",
    ]  # fmt: skip
