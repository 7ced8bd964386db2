"""Interval arithmetic on bounds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.checks.quantities.intervals import (
    apart,
    difference,
    hull,
    is_above,
    least_total,
    meet,
    negative,
    quotient,
    scaled,
    widened,
)
from newsevents.quantities.bounds import Bounds

NUMBERS = [Fraction(number, 2) for number in range(-8, 9)]
ends = st.none() | st.integers(-3, 3)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """Bounds that hold some of ``NUMBERS``."""
    made = Bounds(draw(ends), draw(ends), draw(st.booleans()), draw(st.booleans()))
    return made if members(made) else Bounds(None, None)


def members(one: Bounds) -> list[Fraction]:
    """The numbers that bounds leave possible."""
    return [number for number in NUMBERS if number in one]


@given(bounds(), bounds())
def test_above_is_what_each_pair_of_members_is(one: Bounds, other: Bounds) -> None:
    """One is certainly above another where each of its numbers is above each of the other's, and both have an end there."""
    pairs = all(a > b for a in members(one) for b in members(other))
    assert is_above(one, other) == (pairs and one.low is not None and other.high is not None)


@given(bounds(), bounds())
def test_what_meets_shares_a_number(one: Bounds, other: Bounds) -> None:
    """Two meet where one number may be both."""
    assert meet(one, other) == bool(set(members(one)) & set(members(other)))


@given(st.lists(bounds(), max_size=5))
def test_some_are_apart_where_two_of_them_do_not_meet(several: list[Bounds]) -> None:
    """The pair that is found is apart, and none is found only where all meet."""
    found = apart(several)
    if found is None:
        assert all(meet(one, other) for one in several for other in several)
    else:
        assert is_above(several[found[0]], several[found[1]])


@given(bounds(), bounds())
def test_what_is_worked_out_holds_all_that_may_be(one: Bounds, other: Bounds) -> None:
    """Differences, negatives, hulls, scaled and widened bounds hold what their members give."""
    assert all(a - b in difference(one, other) for a in members(one) for b in members(other))
    assert all(-a in negative(one) and 3 * a in scaled(one, 3) and a + 1 in widened(one, 1) for a in members(one))
    assert all(a in hull([one, other]) for a in members(one) + members(other))
    assert negative(negative(one)) == one


@given(bounds(), bounds())
def test_a_quotient_holds_all_quotients(one: Bounds, other: Bounds) -> None:
    """A quotient holds what its members give; there is none by what may be 0 or less."""
    found = quotient(one, other)
    assert (found is None) == (other.low is None or other.low <= 0)
    assert found is None or all(a / b in found for a in members(one) for b in members(other))


@given(st.lists(st.integers(0, 9) | st.fractions(0, 9)))
def test_the_least_total_is_never_too_high(numbers: list[int | Fraction]) -> None:
    """It is the sum of the low ends, but for what is finer than any news."""
    exact = sum(Fraction(number) for number in numbers)
    assert exact - Fraction(1, 10**12) < least_total([Bounds(number, None) for number in numbers]) <= exact


def test_a_total_takes_what_has_no_low_end_for_0() -> None:
    """What is counted can't be below 0."""
    assert least_total([Bounds(None, 5), Bounds(-3, 5), Bounds(2, 5)]) == 2


@pytest.mark.parametrize(
    ("several", "found"),
    [
        ([], None),
        ([Bounds(5, 6)], None),
        ([Bounds(5, None, low_open=True), Bounds(5, 5)], (0, 1)),
        ([Bounds(5, 6), Bounds(5, 6, low_open=True), Bounds(4, 5), Bounds(4, 5, high_open=True)], (1, 3)),
        ([Bounds(5, 6), Bounds(1, 2), Bounds(5, 7), Bounds(0, 2)], (0, 1)),
        ([Bounds(5, None), Bounds(7, None)], None),
        ([Bounds(None, 5), Bounds(None, 7)], None),
        ([Bounds(9, 1)], None),
    ],
)
def test_the_ends_that_are_farthest_apart_are_found(several: list[Bounds], found: tuple[int, int] | None) -> None:
    """The highest low end and the lowest high end, open ends farther than closed ones; nothing is apart from itself."""
    assert apart(several) == found
