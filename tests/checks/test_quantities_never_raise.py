"""The rules of quantities raise for no valid record."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, Hedge, Quantity, Source, Statistic, StatisticKind, check, replace
from newsevents.quantities.bounds import Bounds
from tests.quantities import quantities
from tests.records.strategies import dates, events, parties

TITLES = ("A made-up flood", "2,900 homeless, 86 days on", "Up 20% to $12.4m", "A quarter of 1,200 left in two years")
hard = st.sampled_from([0, -1, 1e-300, -1e300, 10**4200, 9, 0.1]) | st.integers(-(10**6), 10**6)
figures = st.builds(
    Quantity, hard, hedge=st.none() | st.sampled_from([*Hedge]), unit=st.sampled_from(["day", "EUR", "m", None])
)
mixed = hard.map(lambda number: Quantity(number, unit="year", rest=Quantity(number, unit="day")))
hard_shares = st.builds(Quantity, hard, per=st.sampled_from([1e-300, 3, 100, 10**4200]), of=st.none() | figures)


@st.composite
def statistics(draw: st.DrawFn, number: int) -> Statistic:
    """A figure of one of few labels and series, dates and wholes, so that many are comparable."""
    optional: dict[str, Any] = {
        "kind": st.sampled_from(StatisticKind),
        "series": st.sampled_from("xy"),
        "as_of": dates,
        "period": dates | st.just("2022/2022-05"),
        "breakdown": st.just("sex"),
        "cumulative": st.booleans(),
        "attributed_to": parties(),
        "source": st.sampled_from("ab"),
    }
    if number:
        earlier = st.integers(0, number - 1).map(str)
        optional |= {"part_of": earlier, "supersedes": earlier}
    fields = draw(st.fixed_dictionaries({}, optional=optional))
    quantity = draw(quantities | figures | hard_shares | mixed)
    return Statistic(draw(st.sampled_from(["held", "fell by"])), quantity, id=str(number), **fields)


@st.composite
def stories(draw: st.DrawFn) -> Event:
    """An event of comparable figures, from two sources."""
    made = [draw(statistics(number)) for number in range(draw(st.integers(0, 6)))]
    sources = [
        Source("A", id="a", published=draw(dates)),
        Source("B", id="b", derived_from=draw(st.sampled_from(["a", "b", None]))),
    ]
    return Event(
        draw(st.sampled_from(TITLES)),
        when=draw(st.none() | dates),
        places=draw(st.lists(st.sampled_from(["Vellin", "Orsk"]), max_size=1)),
        statistics=made,
        sources=sources,
    )


@given(st.lists(events() | stories(), min_size=1, max_size=3))
def test_checking_never_raises(found: list[Event]) -> None:
    """Whatever the records say, checking their quantities gives findings, and no error."""
    assert all(finding.code.startswith("Q") and "\n" not in finding.message for finding in check(found, select="Q"))


@given(st.lists(stories(), min_size=1, max_size=2))
def test_no_finding_of_one_event_depends_on_another(found: list[Event]) -> None:
    """The rules about one event find the same in it alone as among others."""
    codes = ["Q001", "Q002", "Q009"]
    alone = [evolve(finding, index=i) for i, event in enumerate(found) for finding in check(event, select=codes)]
    assert check(found, select=codes) == alone


@given(st.lists(stories(), min_size=1, max_size=2))
def test_readings_of_the_callers_own_never_raise(found: list[Event]) -> None:
    """A reading that rules nothing out, and the literal one, can be used too."""
    assert {finding.code for finding in check(found, select="Q", reading=lambda _: Bounds(None, None))} <= {
        "Q007", "Q008", "Q009", "Q010", "Q011",
    }  # fmt: skip
    check(found, select="Q", reading="literal")


@pytest.mark.parametrize("value", [10**4200, 1e300, -1e300, 5e-324, 0])
def test_numbers_out_of_all_size_are_let_be(value: float) -> None:
    """Figures of thousands of digits are compared by no rule, and cost nothing."""
    huge = Statistic("held", Quantity(value, per=10**4000 + 1), id="w")
    parts = [replace(huge, id=str(i), part_of="w", breakdown="sex", label=f"part {i}") for i in range(3)]
    assert check(Event("A made-up flood", statistics=[huge, *parts]), select="Q") == []
