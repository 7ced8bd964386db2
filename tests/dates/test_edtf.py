"""``EDTFDate`` as users meet it: made, printed, asked, copied, refused."""

from __future__ import annotations

import copy
import datetime
import itertools
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import EDTFDate, InvalidDateError, NewsEventsError
from newsevents.dates import grammar
from tests.dates import strategies

_UTC = datetime.UTC


def _zone(**offset: int) -> datetime.timezone:
    return datetime.timezone(datetime.timedelta(**offset))


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@given(strategies.edtf_texts)
def test_text_comes_back_unchanged(text: str) -> None:
    """Printing what was read gives the text, for every form of EDTF."""
    assert str(EDTFDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["2022-05-16", "2022-01", "2022-12", "2022-21", "2022-41", "2022", "2022?", "2022~", "2022%"],
)
def test_the_dates_of_most_stories_are_read_without_the_grammar(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days, months, seasons and years are read many times as fast as the grammar would read them."""
    monkeypatch.setattr(grammar, "read", None)

    assert str(EDTFDate(text)) == text


@given(strategies.edtf_texts)
def test_repr_makes_an_equal_date(text: str) -> None:
    """The repr is the call that makes the date again."""
    date = EDTFDate(text)

    assert repr(date) == f"EDTFDate({text!r})"


@given(strategies.edtf_texts)
def test_equal_dates_hash_alike(text: str) -> None:
    """Dates of one text are equal and one key of a dictionary, even after one of them was asked for its days."""
    asked, fresh = EDTFDate(text), EDTFDate(text)

    assert asked.sort_key == fresh.sort_key
    assert asked == EDTFDate(text)
    assert len({asked, fresh, EDTFDate(text)}) == 1


@given(strategies.edtf_texts, strategies.edtf_texts)
def test_dates_are_equal_exactly_where_texts_are(one: str, other: str) -> None:
    """Two dates are equal if and only if their texts are."""
    assert (EDTFDate(one) == EDTFDate(other)) is (one == other)


@pytest.mark.parametrize("other", ["2022", 2022, datetime.date(2022, 1, 1), None])
def test_date_equals_no_other_type(other: object) -> None:
    """A date is not equal to its text nor to a ``date``."""
    assert EDTFDate("2022") != other


@given(strategies.edtf_texts, st.integers(min_value=0, max_value=pickle.HIGHEST_PROTOCOL))
def test_pickling_keeps_equality(text: str, protocol: int) -> None:
    """A date is equal to itself after pickling, under every protocol."""
    date = EDTFDate(text)

    assert pickle.loads(pickle.dumps(date, protocol)) == date  # noqa: S301  our own bytes


@given(strategies.edtf_texts, st.sampled_from([copy.copy, copy.deepcopy]))
def test_copying_keeps_equality(text: str, copied: Any) -> None:
    """A copy, shallow or deep, is equal and has the same days."""
    date = EDTFDate(text)
    found = copied(date)

    assert found == date
    assert found.sort_key == date.sort_key


@given(strategies.edtf_texts)
def test_earliest_is_not_after_latest(text: str) -> None:
    """Where both are known, the earliest day is not after the latest."""
    date = EDTFDate(text)

    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(strategies.blurred_dates)
def test_date_spans_each_day_that_it_denotes(blurred: strategies.Blurred) -> None:
    """The day that a text was blurred from lies between its earliest and its latest day."""
    text, day = blurred
    date = EDTFDate(text)

    assert date.earliest is None or date.earliest <= day
    assert date.latest is None or day <= date.latest


@given(strategies.dates)
def test_plain_day_is_its_own_earliest_and_latest(day: datetime.date) -> None:
    """A day of the years 1 to 9999 begins and ends on itself."""
    date = EDTFDate(str(day))

    assert (date.earliest, date.latest, date.precision) == (day, day, "day")


@given(strategies.interval_texts)
def test_interval_runs_from_its_start_to_its_end(text: str) -> None:
    """An interval's ends are the dates around its slash, and its days reach from the one to the other."""
    date = EDTFDate(text)
    start, end = (EDTFDate(part) if part not in ("", "..") else None for part in text.split("/"))

    assert (date.start, date.end) == (start, end)
    assert date.earliest == (start and start.earliest)
    assert date.latest == (end and end.latest)
    assert date.is_interval
    assert date.is_ongoing is text.endswith("/..")


@given(st.one_of(strategies.point_texts, strategies.date_times, strategies.set_texts))
def test_what_is_no_interval_is_its_own_start_and_end(text: str) -> None:
    """A date, date-time or set is no interval, does not go on, and is its own start and end."""
    date = EDTFDate(text)

    assert not date.is_interval
    assert not date.is_ongoing
    assert date.start is date
    assert date.end is date


@given(strategies.edtf_texts)
def test_qualifiers_are_those_of_the_text(text: str) -> None:
    """A date is approximate with ``~``, uncertain with ``?``, both with ``%``, wherever they stand."""
    date = EDTFDate(text)

    assert date.is_approximate is ("~" in text or "%" in text)
    assert date.is_uncertain is ("?" in text or "%" in text)


@given(st.lists(strategies.edtf_texts, min_size=2, max_size=6))
def test_sort_key_orders_by_first_then_last_day(texts: list[str]) -> None:
    """Sorted dates begin one after the other, open and unknown starts first; where starts agree, ends decide."""
    ordered = sorted((EDTFDate(text) for text in texts), key=lambda date: date.sort_key)

    for before, after in itertools.pairwise(ordered):
        if before.earliest and after.earliest:
            assert before.earliest <= after.earliest
            if before.earliest == after.earliest and before.latest and after.latest:
                assert before.latest <= after.latest


@pytest.mark.parametrize(
    "texts",
    [
        ["../2020", "2019-12-31", "2020", "2020-01-01/..", "2020-01-02"],
        ["/2020", "2019"],
        ["2020-01-01", "2020-01", "2020", "2020/"],
        ["Y-20000", "-2000", "-0001", "0000", "0001", "Y12000"],
        ["2020", "2020?", "2020~"],
        ["/2020", "-2000", "2000/", "Y12000"],
    ],
)
def test_sort_key_orders_for_display(texts: list[str]) -> None:
    """Open starts come first, shorter before longer, open and unknown ends last, years of any size in order."""
    assert [str(d) for d in sorted(map(EDTFDate, reversed(texts)), key=lambda date: date.sort_key)] == texts


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2022-05-16T10:00:00Z", "second"),
        ("2022-05-16", "day"),
        ("2022-XX-16", "day"),
        ("2022-05-1X", "month"),
        ("2022-05-XX", "month"),
        ("199X-12", "month"),
        ("2022-1X-1X", "year"),
        ("2022-24", "season"),
        ("2022-2X", "season"),
        ("199X-21", "season"),
        ("199X-41", "season"),
        ("2022", "year"),
        ("2022-XX-XX", "year"),
        ("2X22", "year"),
        ("Y12022", "year"),
        ("202X", "decade"),
        ("1953S3", "decade"),
        ("20XX", "century"),
        ("20XX-XX", "century"),
        ("-1953S2", "century"),
        ("2XXX", "millennium"),
        ("Y17101E1S3", "millennium"),
        ("Y171010S2", None),
        ("Y17101E4S3", None),
        ("XXXX", None),
        ("2022/2023", None),
        ("[2022,2023]", None),
        ("{2022}", None),
    ],
)
def test_precision_is_the_finest_part_stated(text: str, precision: str | None) -> None:
    """Precision names the finest part that a date states, and nothing for intervals and sets."""
    assert EDTFDate(text).precision == precision


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022-05-16/..", "2022-05-16", None),
        ("../2022-05-16", None, "2022-05-16"),
        ("/2022-05-16", None, "2022-05-16"),
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("2023-30", "2023-12-01", "2024-02-29"),
        ("2022-XX-31", "2022-01-31", "2022-12-31"),
        ("202X-02-29", "2020-02-29", "2028-02-29"),
        ("202X-2X", "2020-03-01", "2030-02-28"),
        ("9999-24", "9999-12-01", None),
        ("2022-01-01~", "2022-01-01", "2022-01-01"),
        ("2022-02-28~", "2022-02-28", "2022-02-28"),
        ("2024-02-29~", "2024-02-29", "2024-02-29"),
        ("2022-12-31~", "2022-12-31", "2022-12-31"),
        ("2022-0X", "2022-01-01", "2022-09-30"),
        ("2022-1X", "2022-10-01", "2022-12-31"),
        ("2022-05-0X", "2022-05-01", "2022-05-09"),
        ("2022-05-3X", "2022-05-30", "2022-05-31"),
        ("2022-05-16/2022-05-16", "2022-05-16", "2022-05-16"),
        ("[2022-05-16..2022-05-16]", "2022-05-16", "2022-05-16"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("0000-24", None, "0001-02-28"),
        ("-000X", None, None),
        ("[2022-05-16,2022-05-10..2022-05-12]", "2022-05-10", "2022-05-16"),
        ("{..2022-05}", None, "2022-05-31"),
        ("2022-05-16T24:00:00", "2022-05-16", "2022-05-16"),
        ("2022-05-16T23:00:00-05:00", "2022-05-16", "2022-05-16"),
    ],
)
def test_earliest_and_latest_are_the_outermost_days(text: str, earliest: str | None, latest: str | None) -> None:
    """The outermost days are given, None where open, unknown or outside the years 1 to 9999."""
    date = EDTFDate(text)

    assert (date.earliest, date.latest) == (earliest and _day(earliest), latest and _day(latest))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2022-05~", "2022-05~"),
        (EDTFDate("2022-05~"), "2022-05~"),
        (datetime.date(2022, 5, 16), "2022-05-16"),
        (datetime.date(33, 4, 3), "0033-04-03"),
        (datetime.datetime(2022, 5, 16, 10, 30, 15, 999_999), "2022-05-16T10:30:15"),  # noqa: DTZ001  naive on purpose
        (datetime.datetime(2022, 5, 16, tzinfo=_UTC), "2022-05-16T00:00:00Z"),
        (datetime.datetime(2022, 5, 16, 10, tzinfo=_zone(hours=3)), "2022-05-16T10:00:00+03:00"),
        (datetime.datetime(2022, 5, 16, 10, tzinfo=_zone(hours=-5, minutes=-30)), "2022-05-16T10:00:00-05:30"),
        (datetime.datetime(2022, 5, 16, 10, tzinfo=_zone(hours=10, minutes=59)), "2022-05-16T10:00:00+10:59"),
        (datetime.datetime(2022, 5, 16, 10, tzinfo=_zone(minutes=-1)), "2022-05-16T10:00:00-00:01"),
        ((datetime.date(2022, 5, 16), "2022-05-20"), "2022-05-16/2022-05-20"),
        (("2022-05", ".."), "2022-05/.."),
        (["", EDTFDate("2022?")], "/2022?"),
    ],
)
def test_of_takes_what_python_has(value: Any, text: str) -> None:
    """A date is made of texts, dates, date-times to the second, and pairs of dates."""
    assert EDTFDate.of(value) == EDTFDate(text)


@given(st.datetimes(timezones=st.one_of(st.none(), st.just(_UTC), st.just(_zone(hours=5, minutes=45)))))
def test_of_keeps_a_datetime_to_the_second(moment: datetime.datetime) -> None:
    """Read back by ``datetime``, the text is the moment without its fraction."""
    assert datetime.datetime.fromisoformat(str(EDTFDate.of(moment))) == moment.replace(microsecond=0)


def test_of_gives_the_asked_class() -> None:
    """A subclass makes dates of itself, and leaves its own as they are."""

    class Dated(EDTFDate):
        """A subclass, as users may make."""

        __slots__ = ()

    own = Dated.of(EDTFDate("2022-05/2022-06"))

    assert type(own) is Dated
    assert type(own.start) is Dated
    assert Dated.of(own) is own


class _NoZone(datetime.tzinfo):
    """What raises on being asked for its offset, as pandas.NaT does."""

    def utcoffset(self, moment: datetime.datetime | None) -> datetime.timedelta:
        raise ValueError

    def tzname(self, moment: datetime.datetime | None) -> str:
        raise ValueError

    dst = utcoffset


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (2022, "2022 is not a date; write an EDTF text such as '2022-05-16', or give a date"),
        (None, "None is not a date"),
        (("2022", "2023", "2024"), "give a date"),
        (("2022",), "give a date"),
        ((None, "2022"), "None can't be an end of an interval; give a date, or its EDTF text"),
        (
            (datetime.datetime(2022, 5, 16, tzinfo=_UTC), ".."),
            "has a time of day, which an end of an interval can't have; give its date()",
        ),
        (("2023", "2022"), "the interval ends before it starts; write '2022/2023'"),
        (("2021/2022", "2023"), "an interval has one slash"),
        ((EDTFDate("2021/2022"), ".."), "'2021/2022' is an interval itself; give its start or its end"),
        (datetime.datetime(2022, 5, 16, tzinfo=_zone(seconds=30)), "an offset with seconds, which EDTF can't state"),
        (datetime.datetime(2022, 5, 16, tzinfo=_zone(microseconds=500_000)), "which EDTF can't state; give its date"),
        (datetime.datetime(2022, 5, 16, tzinfo=_NoZone()), "is not a date; leave out what is not known"),
        (datetime.datetime(2022, 5, 16, tzinfo=_zone(hours=15)), "an offset from UTC is at most 14:00"),
    ],
)
def test_of_refuses_what_is_no_date(value: Any, advice: str) -> None:
    """What can't be a date is refused with what to give instead."""
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.of(value)

    assert advice in str(caught.value)


@pytest.mark.parametrize("value", [None, 2022, b"2022", datetime.date(2022, 5, 16)])
def test_parse_refuses_what_is_no_text(value: Any) -> None:
    """Only text is parsed; the error points to ``of``."""
    with pytest.raises(InvalidDateError, match=r"is not text; EDTFDate\.of takes dates"):
        EDTFDate.parse(value)


@given(st.one_of(st.text(), st.text(alphabet="0123456789-X/.,~?%TYESZ[]{}:+ ")))
def test_any_text_is_read_or_refused_in_our_own_tree(text: str) -> None:
    """Any text at all is a date that prints as it was, or is refused by ``InvalidDateError``."""
    try:
        date = EDTFDate(text)
    except InvalidDateError as error:
        assert isinstance(error, NewsEventsError)  # noqa: PT017  either outcome is right
        assert isinstance(error, ValueError)  # noqa: PT017
    else:
        assert str(date) == text
        assert len(date.sort_key) == 3


def test_text_of_a_subclass_of_str_is_kept_as_plain_text() -> None:
    """What a subclass of ``str`` adds is not kept, whatever it prints."""

    class Loud(str):
        """A text that prints otherwise."""

        __slots__ = ()

        def __str__(self) -> str:
            return "loud"

    assert type(str(EDTFDate(Loud("2022-05")))) is str
    assert EDTFDate(Loud("2022-05")) == EDTFDate("2022-05")


def test_date_cannot_be_changed() -> None:
    """Setting or deleting anything on a date is refused, and the date stays as it was."""
    date = EDTFDate("2022")

    with pytest.raises(AttributeError, match="can't be changed"):
        date._text = "2023"
    with pytest.raises(AttributeError, match="stays"):
        del date._text
    with pytest.raises(AttributeError, match="can't be changed"):
        date.note = "new"
    assert str(date) == "2022"
