"""Three-valued comparison, against every choice of days, and its laws."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import CERTAIN, IMPOSSIBLE, POSSIBLE, Certainty, EDTFDate, InvalidDateError
from tests.dates import strategies

# The oracle. Days are the bits of an int: bit 0 is all days before the window, bit _BEYOND all days after
# it. Every date lies well inside the window, so that beyond it a day before and a day after are left over.
_FIRST = datetime.date(2023, 12, 28)
_WINDOW = [_FIRST + datetime.timedelta(days=number) for number in range(98)]
_BIT = {day: number for number, day in enumerate(_WINDOW, start=1)}
_BEYOND = len(_WINDOW) + 1
_EVERY_DAY = tuple(_BIT.values())
_QUARTER = "2024-33"


class Choices(NamedTuple):
    """A date by all the sets of days that it may turn out to be, and by all days that it denotes."""

    text: str
    of: tuple[int, ...]
    denoted: int
    is_interval: bool

    @property
    def firsts(self) -> set[int]:
        return {(days & -days).bit_length() - 1 for days in self.of}

    @property
    def lasts(self) -> set[int]:
        return {days.bit_length() - 1 for days in self.of}


def _bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in set(numbers))


def _range(first: int, last: int) -> int:
    return (1 << last + 1) - (1 << first)


@functools.cache
def _days(text: str) -> tuple[int, ...]:
    """The bits of the days that a date denotes: those whose digits it shows; a quarter is January to March."""
    if text == _QUARTER:
        return tuple(number for day, number in _BIT.items() if day.year == 2024 and day.month < 4)
    shown = text.strip("~?%")
    return tuple(
        number
        for day, number in _BIT.items()
        if all(mark in ("X", digit) for mark, digit in zip(shown, str(day), strict=False))
    )


def _one_of(text: str, numbers: Iterable[int]) -> Choices:
    numbers = sorted(set(numbers))
    # beyond the window there are days too, but none that tells more than those in it
    return Choices(text, tuple(1 << n for n in numbers if n in _EVERY_DAY), _bits(numbers), is_interval=False)


_few_days = st.one_of(
    st.builds(
        "2024-{:02}-{:02}{}".format,
        st.integers(min_value=1, max_value=3),
        st.integers(min_value=1, max_value=29),
        st.sampled_from(["", "", "~", "?", "%"]),
    ),
    st.sampled_from(["2024-02-0X", "2024-01-1X", "2024-02-X9", "2024-03-X1", "2024-01-3X", "2024-02-2X"]),
)
_points = st.one_of(_few_days, _few_days, st.sampled_from(["2024-01", "2024-02", "2024-03-XX", _QUARTER]))
_dates = _points.map(lambda text: _one_of(text, _days(text)))


@st.composite
def _sets(draw: st.DrawFn) -> Choices:
    members: list[str] = []
    numbers: list[int] = []
    for _ in range(draw(st.integers(min_value=1, max_value=3))):
        low, high = sorted((draw(_points), draw(_points)), key=lambda text: min(_days(text)))
        if draw(st.booleans()) and min(_days(low)) <= max(_days(high)):
            members.append(f"{low}..{high}")
            numbers += range(min(_days(low)), max(_days(high)) + 1)
        else:
            members.append(low)
            numbers += _days(low)
    if draw(st.integers(min_value=0, max_value=3)) == 0:
        last = draw(_points)
        members.insert(0, f"..{last}")
        numbers += range(max(_days(last)) + 1)
    if draw(st.integers(min_value=0, max_value=3)) == 0:
        first = draw(_points)
        members.append(f"{first}..")
        numbers += range(min(_days(first)), _BEYOND + 1)
    if draw(st.booleans()):
        return _one_of(f"[{','.join(members)}]", numbers)
    days = _bits(numbers)
    return Choices(f"{{{','.join(members)}}}", (days,), days, is_interval=False)


def _end_choices(text: str, infinite: int) -> list[int]:
    """An unknown end may be any day, or there may be none; an open one is infinite."""
    if text == "":
        return [*_EVERY_DAY, infinite]
    return [infinite] if text == ".." else list(_days(text))


_ends = st.one_of(_few_days, _few_days, _few_days, st.sampled_from(["", "..", "2024-02"]))


@st.composite
def _intervals(draw: st.DrawFn) -> Choices:
    start, end = draw(_ends), draw(_ends)
    if start not in ("", "..") and end not in ("", "..") and min(_days(start)) > max(_days(end)):
        start, end = end, start
    of = tuple(
        _range(first, last)
        for first, last in itertools.product(_end_choices(start, 0), _end_choices(end, _BEYOND))
        if first <= last
    )
    return Choices(f"{start}/{end}", of, 0, is_interval=True)


_imprecise = st.one_of(_dates, _sets(), _intervals())


def _verdict(truths: Iterator[bool]) -> Certainty:
    seen: set[bool] = set()
    for truth in truths:
        seen.add(truth)
        if len(seen) == 2:
            return POSSIBLE
    return CERTAIN if seen == {True} else IMPOSSIBLE


def _is_before(a: Choices, b: Choices) -> Certainty:
    return _verdict(last < first for last in a.lasts for first in b.firsts)


def _is_within(a: Choices, b: Choices) -> Certainty:
    outers = b.of if b.is_interval else (b.denoted,)
    return _verdict(not days & ~outer for days in a.of for outer in outers)


@given(_imprecise, _imprecise)
def test_before_after_within_agree_with_brute_force(a: Choices, b: Choices) -> None:
    """The verdicts are those of trying every choice of days for both dates."""
    one, other = EDTFDate(a.text), EDTFDate(b.text)

    assert one.before(other) is _is_before(a, b)
    assert one.after(other) is _is_before(b, a)
    assert one.within(other) is _is_within(a, b)


@given(_intervals(), _intervals())
def test_intervals_agree_with_brute_force(a: Choices, b: Choices) -> None:
    """Of two intervals, whose ends choose together, the verdicts are those of every choice."""
    assert EDTFDate(a.text).before(EDTFDate(b.text)) is _is_before(a, b)
    assert EDTFDate(a.text).within(EDTFDate(b.text)) is _is_within(a, b)


@given(_sets(), st.one_of(_sets(), _intervals()))
def test_sets_agree_with_brute_force(a: Choices, b: Choices) -> None:
    """Sets with gaps lie within other sets and intervals as every choice says."""
    assert EDTFDate(a.text).within(EDTFDate(b.text)) is _is_within(a, b)
    assert EDTFDate(b.text).within(EDTFDate(a.text)) is _is_within(b, a)


@given(strategies.edtf_texts, strategies.edtf_texts)
def test_after_is_before_the_other_way_round(a: str, b: str) -> None:
    """A date is after another exactly as the other is before it."""
    assert EDTFDate(a).after(EDTFDate(b)) is EDTFDate(b).before(EDTFDate(a))


@given(strategies.edtf_texts, strategies.edtf_texts)
def test_before_and_after_are_never_both_certain(a: str, b: str) -> None:
    """What is certainly before another date is impossibly after it, and not certainly within it."""
    one, other = EDTFDate(a), EDTFDate(b)

    if one.before(other) is CERTAIN:
        assert one.after(other) is IMPOSSIBLE
        assert one.within(other) is IMPOSSIBLE


@given(strategies.blurred_dates, strategies.blurred_dates)
def test_true_days_are_never_impossible(one: strategies.Blurred, other: strategies.Blurred) -> None:
    """What holds of the days that two texts were blurred from is not called impossible of the texts."""
    (a, day), (b, other_day) = one, other

    if day < other_day:
        assert EDTFDate(a).before(EDTFDate(b)) is not IMPOSSIBLE
        assert EDTFDate(a).after(EDTFDate(b)) is not CERTAIN
    assert EDTFDate(str(day)).within(EDTFDate(a)) is CERTAIN
    assert EDTFDate(a).within(EDTFDate(str(day))) is not IMPOSSIBLE


@given(strategies.point_texts)
def test_date_is_within_itself(text: str) -> None:
    """Each day that a date denotes is one that it denotes."""
    assert EDTFDate(text).within(EDTFDate(text)) is CERTAIN


@given(strategies.dates, st.sampled_from(["~", "?", "%"]), strategies.edtf_texts)
def test_qualifiers_do_not_change_the_verdict(day: datetime.date, mark: str, other: str) -> None:
    """A date that is approximate or uncertain is compared by the days that it states."""
    plain, marked = EDTFDate(str(day)), EDTFDate(f"{day}{mark}")

    assert marked.before(EDTFDate(other)) is plain.before(EDTFDate(other))
    assert marked.within(EDTFDate(other)) is plain.within(EDTFDate(other))
    assert EDTFDate(other).within(marked) is EDTFDate(other).within(plain)


_BEFORE: Callable[..., Certainty] = EDTFDate.before
_AFTER: Callable[..., Certainty] = EDTFDate.after
_WITHIN: Callable[..., Certainty] = EDTFDate.within


@pytest.mark.parametrize(
    ("a", "compare", "b", "verdict"),
    [
        ("2022-05-16", _BEFORE, "2022-05-17", CERTAIN),
        ("2022-05-16", _BEFORE, "2022-05-16", IMPOSSIBLE),
        ("2022-05", _BEFORE, "2022-05", POSSIBLE),
        ("2022-05-16/..", _BEFORE, "2024", IMPOSSIBLE),
        ("2022-05-16/", _BEFORE, "2024", POSSIBLE),
        ("2022-05-16/", _BEFORE, "2022-05-16", IMPOSSIBLE),
        ("2024", _AFTER, "../2022", CERTAIN),
        ("2024", _AFTER, "/2022", CERTAIN),
        ("Y-50000", _BEFORE, "Y-40000", CERTAIN),
        ("Y1E900", _AFTER, "9999-12-31", CERTAIN),
        ("-0001", _BEFORE, "0000", CERTAIN),
        ("2022-05-16T23:00:00Z", _BEFORE, "2022-05-16T23:30:00Z", IMPOSSIBLE),
        ("2022-05-17", _WITHIN, "2022-05-16/2022-05-20", CERTAIN),
        ("2022-05", _WITHIN, "2022-05-16/2022-05-20", POSSIBLE),
        ("{2022-05-15,2022-05-17}", _WITHIN, "2022-05-16/2022-05-20", IMPOSSIBLE),
        ("[2022-05-15,2022-05-17]", _WITHIN, "2022-05-16/2022-05-20", POSSIBLE),
        ("2022-05-16/2022-05-20", _WITHIN, "2022-05", CERTAIN),
        ("2022-05-16/2022-05-20", _WITHIN, "{2022-05-16,2022-05-18..2022-05-20}", IMPOSSIBLE),
        ("2022-05-16/..", _WITHIN, "2022-05-16/", POSSIBLE),
        ("2022-05-16/..", _WITHIN, "2022-05-16/..", CERTAIN),
        ("2022-05-16/..", _WITHIN, "{2022..}", CERTAIN),
        ("2022-05-16", _WITHIN, "/", POSSIBLE),
        ("[2022-05-20,2022-06-20]", _WITHIN, "2022-05-16/2022-05-20", POSSIBLE),
        ("[2022-05-21,2022-05-22]", _WITHIN, "2022-05-16/2022-05-20", IMPOSSIBLE),
        ("{2022-05-16,2022-05-18}", _WITHIN, "2022-05-16/2022-05", POSSIBLE),
        ("{2022-05-20,2022-05-31}", _WITHIN, "2022-05-16/2022-05", POSSIBLE),
        ("-0044", _WITHIN, "../2022", CERTAIN),
        ("-0044", _WITHIN, "/2022", POSSIBLE),
        ("1922-05-16/1922-05-20", _WITHIN, "19XX-05", CERTAIN),
        ("1922-05-31/1922-06-01", _WITHIN, "19XX-05", IMPOSSIBLE),
        ("1500", _WITHIN, "1X90", IMPOSSIBLE),
        ("1590", _WITHIN, "1X90", CERTAIN),
        ("1590/1591", _WITHIN, "159X", CERTAIN),
        ("1590/1591", _WITHIN, "15X0", IMPOSSIBLE),
        ("{2022-05-10,2022-05-17}", _WITHIN, "2022-05/2022-06", POSSIBLE),
        ("[2024-02..]", _WITHIN, "2024-01", IMPOSSIBLE),
        ("[..2024-01]", _WITHIN, "2024-02", IMPOSSIBLE),
        ("19XX-05-31", _WITHIN, "XX22-05", POSSIBLE),
        ("202X-2X", _WITHIN, "2020-03-01/2030-02-28", CERTAIN),
        ("202X-2X", _WITHIN, "2020/2030", POSSIBLE),
    ],
)
def test_verdicts_that_users_rely_on(a: str, compare: Callable[..., Certainty], b: str, verdict: Certainty) -> None:
    """Days, imprecise dates, intervals, sets and years of any size compare as their days do."""
    assert compare(EDTFDate(a), EDTFDate(b)) is verdict


@pytest.mark.parametrize("compare", [_BEFORE, _AFTER, _WITHIN])
@given(text=strategies.edtf_texts, day=strategies.dates)
def test_other_date_may_be_a_text_or_a_date(compare: Callable[..., Certainty], text: str, day: datetime.date) -> None:
    """The date compared with may be an ``EDTFDate``, its text or a ``date``, with one verdict."""
    date = EDTFDate("2022-05/2024-05")

    assert compare(date, text) is compare(date, EDTFDate(text))
    assert compare(date, day) is compare(date, EDTFDate(str(day)))


@pytest.mark.parametrize("compare", [_BEFORE, _AFTER, _WITHIN])
@pytest.mark.parametrize(
    ("other", "advice"),
    [(None, "write an EDTF text such as '2022-05-16', or give a date"), ("2022/5/16", "write '2022-05-16'")],
)
def test_comparing_with_what_is_no_date_is_refused(
    compare: Callable[..., Certainty], other: object, advice: str
) -> None:
    """A comparison with what is no date is refused with what to write."""
    with pytest.raises(InvalidDateError, match=advice):
        compare(EDTFDate("2022"), other)


@pytest.mark.parametrize("verdict", list(Certainty))
def test_verdict_has_no_truth_value(verdict: Certainty) -> None:
    """A verdict used as a condition is refused, for possible is neither true nor false."""
    with pytest.raises(TypeError, match="write 'is CERTAIN' or 'is not IMPOSSIBLE'"):
        bool(verdict)
