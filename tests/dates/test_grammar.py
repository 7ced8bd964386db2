"""The grammar of EDTF: what it reads, what it refuses and why."""

from __future__ import annotations

import datetime
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import EDTFDate, InvalidDateError
from newsevents.dates.daysets import ceiling
from newsevents.dates.denotation import Interval, Members, Point
from newsevents.dates.grammar import NO_SHAPE, Refusal, read
from tests.dates import strategies


def _ordinal(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


def _year_start(year: int) -> int:
    """The number of the first of January: ``date`` knows it for a year of the same place in 400 years."""
    cycles, of_cycle = divmod(year - 2000, 400)
    return datetime.date(2000 + of_cycle, 1, 1).toordinal() + cycles * 146_097


def _denotes(text: str, day: datetime.date) -> bool:
    found = read(text)
    assert isinstance(found, Point)
    return ceiling(found.days, day.toordinal()) == day.toordinal()


@given(strategies.blurred_dates)
def test_blurred_date_denotes_the_day_that_it_was_made_from(blurred: strategies.Blurred) -> None:
    """A text that hides or leaves out parts of a day still denotes that day."""
    text, day = blurred

    assert _denotes(text, day)


@given(strategies.dates, strategies.dates, st.data())
def test_hidden_digits_match_digit_by_digit(day: datetime.date, other: datetime.date, data: st.DataObject) -> None:
    """A day is denoted by a text with hidden digits exactly where each digit shown is its own."""
    text = data.draw(strategies.hidden_digits(day))

    assert _denotes(text, day)
    assert _denotes(text, other) is all(mark in ("X", digit) for mark, digit in zip(text, str(other), strict=False))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2022-05", Point),
        ("2022-05-16T10:00:00Z", Point),
        ("Y17E7", Point),
        ("2022/2023", Interval),
        ("/", Interval),
        ("[2022]", Members),
        ("{2022,2023}", Members),
    ],
)
def test_form_of_the_text_decides_what_is_read(text: str, kind: type) -> None:
    """A date is a point, a slash makes an interval, brackets and braces make members."""
    assert type(read(text)) is kind


@given(strategies.edtf_texts)
def test_braces_alone_mean_all_of_their_days(text: str) -> None:
    """Any other date is one of its days, or reaches from one to another."""
    assert read(text).all_of is text.startswith("{")


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        *[(code, "2022-03-01", "2022-05-31") for code in (21, 25, 31)],
        *[(code, "2022-06-01", "2022-08-31") for code in (22, 26, 32)],
        *[(code, "2022-09-01", "2022-11-30") for code in (23, 27, 29)],
        *[(code, "2022-12-01", "2023-02-28") for code in (24, 28, 30)],
        (33, "2022-01-01", "2022-03-31"),
        (34, "2022-04-01", "2022-06-30"),
        (35, "2022-07-01", "2022-09-30"),
        (36, "2022-10-01", "2022-12-31"),
        (37, "2022-01-01", "2022-04-30"),
        (38, "2022-05-01", "2022-08-31"),
        (39, "2022-09-01", "2022-12-31"),
        (40, "2022-01-01", "2022-06-30"),
        (41, "2022-07-01", "2022-12-31"),
    ],
)
def test_each_season_has_its_months(code: int, first: str, last: str) -> None:
    """Seasons are those of meteorologists, north and south; quarters, thirds and halves divide the year."""
    assert read(f"2022-{code}").extent() == (_ordinal(first), _ordinal(last))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Y17E7", 170_000_000, 170_000_000),
        ("Y-17E7", -170_000_000, -170_000_000),
        ("Y171010000S3", 171_000_000, 171_999_999),
        ("Y3388E2S3", 338_000, 338_999),
        ("1950S2", 1900, 1999),
        ("-1950S2", -1999, -1900),
        ("1950S9", 1950, 1950),
        ("0050S1", 50, 59),
        ("1950S99999", 1950, 1950),
        (f"Y{'1' * 200}S1500", int("1" * 200), int("1" * 200)),
        (f"Y{'1' * 200}S150", int("1" * 150 + "0" * 50), int("1" * 150 + "9" * 50)),
        ("1950S002", 1900, 1999),
        ("Y" + "1" * 1000, int("1" * 1000), int("1" * 1000)),
        ("-00XX", -99, -1),
        ("-1XXX", -1999, -1000),
        ("00XX", 0, 99),
        ("X9X9", 909, 9999),
    ],
)
def test_years_reach_from_lowest_to_highest(text: str, low: int, high: int) -> None:
    """Hidden or insignificant digits reach from the lowest year to the highest; no year is -0000."""
    first, last = read(text).extent()

    assert (first, last) == (_year_start(low), _year_start(high + 1) - 1)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2022-05-16T10:00:00", None),
        ("2022-05-16T10:00:00Z", 0),
        ("2022-05-16T10:00:00-00:00", 0),
        ("2022-05-16T10:00:00+03", 180),
        ("2022-05-16T10:00:00+05:45", 345),
        ("2022-05-16T10:00:00-03:30", -210),
        ("2022-05-16T10:00:00+14:00", 840),
        ("2022-05-16T10:00:00+05:59", 359),
        ("2022-05-16T23:59:59Z", 0),
        ("2022-05-16T23:59:60Z", 0),
        ("2022-05-16", None),
        ("2022-05-16/..", None),
        ("[2022-05-16]", None),
    ],
)
def test_offset_is_kept_in_minutes(text: str, offset: int | None) -> None:
    """A date-time knows its minutes from UTC where it states them; other dates have none."""
    assert read(text).offset == offset


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("2022-05-16/..", (738_291, inf)),
        ("../2022-05-16", (-inf, 738_291)),
        ("2022-05-16/", (738_291, None)),
        ("/2022-05-16", (None, 738_291)),
        ("../..", (-inf, inf)),
        ("/..", (None, inf)),
        ("[..2022-05-16]", (-inf, 738_291)),
        ("{2022-05-16..}", (738_291, inf)),
        (f"[2022-05-16,{','.join(map(str, range(3000, 3300)))},3300..]", (738_291, inf)),
    ],
)
def test_open_ends_are_infinite_and_unknown_ones_none(text: str, extent: tuple[float | None, float | None]) -> None:
    """An open end is infinite; an unknown one is not known."""
    assert read(text).extent() == extent


_SHAPE = "does not follow the grammar"
_DOTS = "'..' without a date stands only before the first or after the last date of a set"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", _SHAPE),
        ("22", _SHAPE),
        ("202", _SHAPE),
        ("2022-5", _SHAPE),
        ("2022-05-16 ", _SHAPE),
        ("2022-05-16\n", _SHAPE),
        ("20220516-1", _SHAPE),
        ("2022-W20-1", _SHAPE),
        ("２０２２", _SHAPE),
        ("2022~~", _SHAPE),
        ("Y012022", _SHAPE),
        ("2022S0", _SHAPE),
        ("[]", _SHAPE),
        ("[2022,]", _SHAPE),
        ("[2020..2021..2022]", _SHAPE),
        ("-0000", "there is no year -0000"),
        ("-0000-05", "there is no year -0000"),
        ("-0000S1", "there is no year -0000"),
        ("?2022?", "the year has a qualifier on both sides; % says both"),
        ("2022-00", "there is no month 00; a month is 01 to 12, a season 21 to 41"),
        ("2022-13", "there is no month 13; a month is 01 to 12, a season 21 to 41"),
        ("2022-20", "there is no month 20; a month is 01 to 12, a season 21 to 41"),
        ("2022-42", "there is no month 42; a month is 01 to 12, a season 21 to 41"),
        ("2022-21-01", "there is no month 21; a month with days is 01 to 12"),
        ("2022-5X", "there is no month 5X"),
        ("202X-20", "there is no month 20"),
        ("202X-42", "there is no month 42"),
        ("2022-13-XX", "there is no such day"),
        ("2022-02-29", "there is no such day; the month has 28 days"),
        ("2022-04-00", "there is no such day; the month has 30 days"),
        ("2022-02-3X", "there is no such day"),
        ("XXX1-02-29", "there is no such day"),
        ("2022-05-4X", "there is no such day"),
        ("Y2022", "a year of four digits stands without Y"),
        ("Y1E3", "a year of four digits stands without Y"),
        ("Y1E1000", "a year may have at most 1000 digits"),
        ("Y1E123456789", "a year may have at most 1000 digits"),
        ("Y" + "1" * 1001, "a year may have at most 1000 digits"),
        ("2022-05T10:00:00", "a time of day is hh:mm:ss after a whole date"),
        ("2022-05-16T10:00", "a time of day is hh:mm:ss after a whole date"),
        ("2022-05-16T10:00:00.5", "a time of day is hh:mm:ss after a whole date"),
        ("2022-05-16T24:00:01", "there is no such time of day"),
        ("2022-05-16T10:60:00", "there is no such time of day"),
        ("2022-05-16T10:00:60", "there is no such time of day"),
        ("2022-05-16T10:00:00+01:60", "there is no such offset from UTC"),
        ("2022-05-16T10:00:00+14:01", "an offset from UTC is at most 14:00"),
        ("2022-02-30T10:00:00", "there is no such day"),
        ("2022/2023/2024", "an interval has one slash"),
        ("2022-05-16T10:00:00/..", "the ends of an interval are dates, without a time of day"),
        ("2023/2022", "the interval ends before it starts"),
        ("2022-05-16/2022-05-1", _SHAPE),
        ("[", "[ is not closed"),
        ("[2022,2023", "[ is not closed"),
        ("[2021-03-12..2021-03-14]/..", "an end of an interval is one date and no set"),
        ("2021/{2022,2023}", "an end of an interval is one date and no set"),
        ("{2021,2022}/[2022,2023]", "an end of an interval is one date and no set"),
        ("{2022]", "{ is not closed"),
        ("[2022}", "[ is not closed"),
        ("[2022-05-16T10:00:00]", "a set has dates in it, without times of day and intervals"),
        ("{2022/2023}", "a set has dates in it, without times of day and intervals"),
        ("[..]", _DOTS),
        ("[2020,..2022]", _DOTS),
        ("{2020..,2022}", _DOTS),
        ("[2022..2020]", "a range in the set ends before it starts"),
    ],
)
def test_refusal_names_its_reason(text: str, reason: str) -> None:
    """What the standard does not allow is refused with the rule that it breaks, as ``InvalidDateError``."""
    with pytest.raises(Refusal) as refused:
        read(text)
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)

    assert reason in str(refused.value)
    assert reason in str(caught.value)
    assert "is not an EDTF date" in str(caught.value)


def test_shapeless_text_has_a_reason_that_remedies_know() -> None:
    """The reason of a text without any shape of EDTF is the one that the remedies look for."""
    with pytest.raises(Refusal, match=NO_SHAPE):
        read("every May")


@given(strategies.dates, strategies.dates, st.sampled_from(["{}/{}", "[{}..{}]", "{{{}..{}}}"]))
def test_ends_in_the_wrong_order_are_refused(one: datetime.date, other: datetime.date, form: str) -> None:
    """An interval or range is valid exactly where its end is not before its start."""
    text = form.format(one, other)
    if one <= other:
        assert read(text).extent() == (one.toordinal(), other.toordinal())
    else:
        with pytest.raises(Refusal, match="ends before it starts"):
            read(text)
