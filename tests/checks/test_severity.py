"""``Severity``: an order of how bad it is, and never that of letters."""

from __future__ import annotations

import itertools
import operator
from typing import Any

import pytest

from newsevents import Event, InvalidArgumentError, Quote, Severity, Source, check

WORST_LAST = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
COMPARISONS = [operator.lt, operator.le, operator.gt, operator.ge]


@pytest.mark.parametrize("order", list(itertools.permutations(WORST_LAST)))
def test_severities_sort_by_how_bad_they_are(order: list[Severity]) -> None:
    """Whatever order they come in, the worst is the greatest."""
    assert sorted(order) == WORST_LAST
    assert max(order) is Severity.ERROR
    assert min(order) is Severity.NOTE


@pytest.mark.parametrize("compare", COMPARISONS)
@pytest.mark.parametrize(("one", "other"), list(itertools.product(range(3), repeat=2)))
def test_law_every_comparison_is_that_of_badness(compare: Any, one: int, other: int) -> None:
    """All four comparisons agree, between severities and with their plain words on either side."""
    a, b = WORST_LAST[one], WORST_LAST[other]
    expected = compare(one, other)
    assert compare(a, b) is expected
    assert compare(a, b.value) is expected
    assert compare(a.value, b) is expected


@pytest.mark.parametrize("compare", COMPARISONS)
@pytest.mark.parametrize("other", ["warn", "ERROR", "", 2, None])
def test_nothing_else_is_more_or_less_bad(compare: Any, other: object) -> None:
    """What is no severity is refused on either side, and never compared by its letters."""
    for pair in ((Severity.ERROR, other), (other, Severity.ERROR)):
        with pytest.raises(
            InvalidArgumentError, match=r"^severity: .* is none; compare with 'error', 'warning' or 'note'$"
        ):
            compare(*pair)


def test_a_severity_is_still_its_word() -> None:
    """It equals its word, is found under it, and is printed as it."""
    word: object = "error"
    assert word == Severity.ERROR
    assert word != Severity.NOTE
    assert {"error": 1}[Severity.ERROR] == 1
    assert f"{Severity.ERROR}" == "error"


def test_findings_are_filtered_by_a_least_severity() -> None:
    """Those at least as bad as a warning are the errors and the warnings."""
    late = Quote("It will rain.", kind="direct", said_on="2024-05-20", source="report")
    found = check(
        Event("A flood", quotes=[late], sources=Source("A made-up report", id="report", published="2024-05-01")),
        today="2025-01-01",
    )
    assert {one.code for one in found if one.severity >= Severity.WARNING} == {"D007", "R001"}
    assert {one.code for one in found if one.severity < "error"} == {"R001"}
