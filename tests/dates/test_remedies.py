"""The advice of a refusal: valid where it is given, and only where one reading is plain."""

from __future__ import annotations

import datetime
from ast import literal_eval

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import EDTFDate, InvalidDateError, NewsEventsError
from newsevents.dates.remedies import remedy
from tests.dates import strategies


def _message(text: str) -> str:
    with pytest.raises(InvalidDateError) as caught:
        EDTFDate.parse(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (" 2022-05-16\n", "2022-05-16"),
        ("20220516", "2022-05-16"),
        ("2022/05/16", "2022-05-16"),
        ("2022.5.6", "2022-05-06"),
        ("2022-5-6", "2022-05-06"),
        ("2022-5", "2022-05"),
        ("2022-5?", "2022-05?"),
        ("2022/05", "2022-05"),
        ("5/2022", "2022-05"),
        ("12.2022", "2022-12"),
        ("2022-W20-1", "2022-05-16"),
        ("2022W201", "2022-05-16"),
        ("2022-W20", "2022-05-16/2022-05-22"),
        ("2022-136", "2022-05-16"),
        ("2024-366", "2024-12-31"),
        ("12022", "Y12022"),
        ("-12022", "Y-12022"),
        ("+12022", "Y12022"),
        ("Y2022", "2022"),
        ("+2022", "2022"),
        ("Y-33", "-0033"),
        ("-33", "-0033"),
        ("-0000", "0000"),
        ("-0000-05", "0000-05"),
        ("1670..1673", "1670/1673"),
        ("..1984", "../1984"),
        ("1984..", "1984/.."),
        ("2022-05-20/2022-05-16", "2022-05-16/2022-05-20"),
        ("2022-05-16/open", "2022-05-16/.."),
        ("2022-05-16/now", "2022-05-16/.."),
        ("2022-05-16 / present", "2022-05-16/.."),
        ("unknown/2022", "/2022"),
        ("2022-05-16 10:00", "2022-05-16T10:00:00"),
        ("2022-05-16T10:00Z", "2022-05-16T10:00:00Z"),
        ("2022-05-16T10:00:00.25Z", "2022-05-16T10:00:00Z"),
        ("2022-05-16t10:00:00z", "2022-05-16T10:00:00Z"),
        ("2022-05-16T10:00:00+0300", "2022-05-16T10:00:00+03:00"),
        ("199x", "199X"),
        ("19uu", "19XX"),
        ("2022-uu", "2022-XX"),
        ("2022–05–16", "2022-05-16"),
        ("２０２２", "2022"),
        ("[1667, 1668]", "[1667,1668]"),
        ("{ 1960 .. 1965 }", "{1960..1965}"),
        ("1968?~", "1968%"),
        ("1968-05~?/1969", "1968-05%/1969"),
        ("since 2022-05-16", "2022-05-16/.."),
        (f"{'2022-5-16':>200}", "2022-05-16"),
    ],
)
def test_plain_mistake_is_answered_with_the_right_text(text: str, right: str) -> None:
    """A usual mistake is refused, and the message ends with what to write instead."""
    assert remedy(text) == repr(right)
    assert _message(text).endswith(f"; write {right!r}")
    assert str(EDTFDate(right)) == right


@pytest.mark.parametrize(
    "text",
    [
        "16/05/2022",
        "05/06/2022",
        "circa 2022",
        "2022-04-31",
        "2022-13",
        "2022-W54",
        "2022-05-1?",
        "13/2022",
        "0/2022",
        "2022W539",
        "0000-W01",
        "2021-366",
        "2022-000",
        "0000-123",
        "9999-999",
        "0001-000",
        "a/b",
        "a..b",
        "1/2/3",
        "5",
        "202",
        "02022",
        f"{'2022-5-16':>201}",
    ],
)
def test_nothing_is_offered_where_no_reading_is_plain(text: str) -> None:
    """Where a text could be several dates, or none, no other text is offered."""
    assert remedy(text) is None
    assert "; write '" not in _message(text)


@pytest.mark.parametrize(
    "text", ["May 16, 2022", "16/05/2022", "16.05.2022", "circa 2022", "ca 2022", "the 1990s", "2022, June"]
)
def test_words_and_day_first_dates_are_sent_to_parse_date_text(text: str) -> None:
    """A text that looks like no EDTF at all is answered with an example and the lenient reader."""
    assert _message(text).endswith("; write it as in '2022-05-16', or have parse_date_text read it")


@pytest.mark.parametrize("text", ["every May", "soon", "autumn 2024", "2022-05-16 or so", "May"])
def test_what_no_reader_takes_is_answered_with_an_example(text: str) -> None:
    """A text that nothing here reads as a date is not sent to a reader that would refuse it too."""
    assert _message(text).endswith("it does not follow the grammar of EDTF; write it as in '2022-05-16'")


@pytest.mark.parametrize("text", ["", " \t"])
def test_an_empty_text_is_to_be_left_out(text: str) -> None:
    """Where nothing is stated there is no date to write."""
    assert _message(text).endswith("; leave it out where no date is known")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("43586", "; write 'Y43586' for the year, or '2019-05-01' where it is a spreadsheet's day"),
        ("20000", "; write 'Y20000' for the year, or '1954-10-03' where it is a spreadsheet's day"),
        ("59999", "; write 'Y59999' for the year, or '2064-04-07' where it is a spreadsheet's day"),
        ("60000", "; write 'Y60000'"),
        ("19999", "; write 'Y19999'"),
        ("-43586", "; write 'Y-43586'"),
    ],
)
def test_the_day_of_a_spreadsheet_is_offered_beside_the_year(text: str, right: str) -> None:
    """A number that spreadsheets give for the days of 1954 to 2064 may be one of those."""
    assert _message(text).endswith(right)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022-04-31", "there is no such day; the month has 30 days"),
        ("2022-13", "there is no month 13; a month is 01 to 12, a season 21 to 41"),
        ("2022/2023/2024", "an interval has one slash"),
        ("[2022", "[ is not closed"),
    ],
)
def test_text_in_shape_gets_its_reason_alone(text: str, reason: str) -> None:
    """Where the shape is right, the reason says enough: nothing is added."""
    assert _message(text) == f"{text!r} is not an EDTF date: {reason}"


@given(st.one_of(st.text(), st.text(alphabet="0123456789-XxuT:/.,~?%YESW[]{}+ ", max_size=30)))
def test_every_remedy_is_valid(text: str) -> None:
    """What is offered instead is EDTF, whatever the text."""
    offered = remedy(text)

    assert offered is None or str(EDTFDate(literal_eval(offered))) == literal_eval(offered)


@given(
    strategies.dates, st.sampled_from(["%Y%m%d", "%Y/%m/%d", "%Y.%m.%d", "%Y-%j", "%G-W%V-%u", " %Y-%m-%d", "%GW%V%u"])
)
def test_other_ways_to_write_a_day_are_answered_with_the_day(day: datetime.date, form: str) -> None:
    """A day in another notation of ISO 8601, or with other separators, is answered with that day."""
    # strftime leaves out the zeros before early years on some systems
    text = day.strftime(form.replace("%Y", f"{day.year:04}").replace("%G", f"{day.isocalendar().year:04}"))

    assert remedy(text) == repr(str(day))


@given(st.text(alphabet="0123456789-WTYXE/.+", max_size=12))
def test_refusal_of_any_text_is_ours(text: str) -> None:
    """However odd the text, looking for advice raises nothing but our own errors."""
    try:
        EDTFDate(text)
    except NewsEventsError as error:
        assert "is not an EDTF date" in str(error)  # noqa: PT017  either outcome is right


@pytest.mark.parametrize("year", ["0000", "0001", "2021", "9999"])
@pytest.mark.parametrize("day", ["000", "001", "365", "366", "999"])
def test_ordinal_days_are_offered_inside_their_year_only(year: str, day: str) -> None:
    """A day of the year is offered as a date of that year; beyond it, nothing is."""
    exists = year != "0000" and day in ("001", "365")

    assert (remedy(f"{year}-{day}") is not None) is exists
    assert _message(f"{year}-{day}")
