"""``parse_date_text``: dates in words, with the precision that they state and no more."""

from __future__ import annotations

import datetime
import email.utils
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import EDTFDate, InvalidDateError, parse_date_text
from newsevents.dates.words import in_words
from tests.dates import strategies

# dateutil reads a year of four digits as a year from 100 on
_modern = st.dates(min_value=datetime.date(1000, 1, 1))


@given(strategies.edtf_texts)
def test_edtf_is_read_as_it_is(text: str) -> None:
    """EDTF itself, with white space around it or without, is read unchanged."""
    assert parse_date_text(text) == EDTFDate(text)
    assert parse_date_text(f"  {text}\n") == EDTFDate(text)


@given(
    _modern,
    st.sampled_from(["%B %d, %Y", "%d %B %Y", "%a, %d %b %Y", "%A %d %B %Y", "%Y/%m/%d", "%b %d %Y", "%d.%m.%Y"]),
)
def test_day_in_words_is_that_day(day: datetime.date, form: str) -> None:
    """A day as people write it is read to the day."""
    assert parse_date_text(day.strftime(form), day_first=None if "%B" in form or "%b" in form else "%d." in form) == (
        EDTFDate(str(day))
    )


@given(_modern, st.sampled_from(["%B %Y", "%b %Y", "%Y %B", "%B, %Y"]))
def test_month_in_words_is_that_month(day: datetime.date, form: str) -> None:
    """A month and year are read to the month: no day is added."""
    assert parse_date_text(day.strftime(form)) == EDTFDate(f"{day:%Y-%m}")


@given(_modern, st.sampled_from(["about", "around", "circa", "Circa", "approximately", "ca.", "c.", "~"]))
def test_words_for_about_make_the_date_approximate(day: datetime.date, word: str) -> None:
    """A word for "about" before a date is kept as its qualifier."""
    date = parse_date_text(f"{word} {day:%B %Y}")

    assert str(date) == f"{day:%Y-%m}~"
    assert date.is_approximate


@given(st.datetimes(min_value=datetime.datetime(1000, 1, 1)), st.sampled_from(["", "Z", "+03:00", "-05:30"]))  # noqa: DTZ001
def test_web_date_time_keeps_its_seconds_and_offset(moment: datetime.datetime, offset: str) -> None:
    """A time with a fraction of a second, as web pages have it, is kept to the second with its offset."""
    text = f"{moment.isoformat(timespec='milliseconds')}{offset}"

    assert str(parse_date_text(text)) == f"{moment.isoformat(timespec='seconds')}{offset}"


@given(
    st.datetimes(
        min_value=datetime.datetime(1000, 1, 1),  # noqa: DTZ001  the strategy adds the zone
        timezones=st.integers(-840, 840).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))),
    )
)
def test_the_date_of_a_mail_or_a_feed_is_its_moment(moment: datetime.datetime) -> None:
    """What RFC 2822 has between the day and the offset, before or behind UTC, makes no second date of it."""
    assert parse_date_text(email.utils.format_datetime(moment)) == EDTFDate.of(moment)


@given(_modern, st.sampled_from(["/", ".", "-", " ", ". ", ", ", " / "]), st.booleans())
def test_day_first_says_which_number_is_the_day(day: datetime.date, mark: str, day_first: bool) -> None:
    """Where either number may be the day, ``day_first`` decides; where only one can be, nothing need be said."""
    parts = [f"{day.day:02}", f"{day.month:02}"]
    text = mark.join([*(parts if day_first else parts[::-1]), str(day.year)])

    assert parse_date_text(text, day_first=day_first) == EDTFDate(str(day))
    if day.day > 12 or day.day == day.month:
        assert parse_date_text(text) == EDTFDate(str(day))
    if day.day > 12:
        first = "month" if day_first else "day"
        with pytest.raises(
            InvalidDateError, match=f"the {first} comes first, and there is no month {day.day}; write it as"
        ):
            parse_date_text(text, day_first=not day_first)
    elif day.day != day.month:
        with pytest.raises(InvalidDateError, match="say day_first=True or day_first=False"):
            parse_date_text(text)


@pytest.mark.parametrize(
    ("text", "day_first", "month"),
    [
        ("01/12/2022", True, "2022-12"),
        ("12/01/2022", False, "2022-12"),
        ("13/12/2022", True, "2022-12"),
        ("12/13/2022", False, "2022-12"),
    ],
)
def test_december_is_a_month_in_either_order(text: str, day_first: bool, month: str) -> None:
    """The twelfth month is the last that a date in numbers may have."""
    assert str(parse_date_text(text, day_first=day_first)).startswith(month)


@pytest.mark.parametrize(("text", "day_first"), [("01/13/2022", True), ("13/01/2022", False)])
def test_there_is_no_month_13_in_either_order(text: str, day_first: bool) -> None:
    """A day in the place of the month is refused and not moved."""
    with pytest.raises(InvalidDateError, match="there is no month 13"):
        parse_date_text(text, day_first=day_first)


@given(_modern, st.sampled_from(["%Y/%m/%d", "%Y.%m.%d", "%Y-%m-%d 10:00", "%Y-%m-%dT10:00:00.5Z", "%Y%m%d"]))
def test_year_first_is_read_in_one_order_whatever_day_first(day: datetime.date, form: str) -> None:
    """After the year comes the month: ``day_first`` speaks of dates that end with their year."""
    date = parse_date_text(day.strftime(form), day_first=True)

    assert date.earliest == day


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Mon, 16 May 2022 10:00:00 GMT", "2022-05-16T10:00:00Z"),
        ("Mon, 16 May 2022 10:00:00 +0300", "2022-05-16T10:00:00+03:00"),
        ("16 May 2022 10:00:00 EST", "2022-05-16T10:00:00"),
        ("Mon May 16 2022 10:00:00 GMT+0300", "2022-05-16T10:00:00+03:00"),
        ("16 May 2022 10:00:00 EST-5", "2022-05-16T10:00:00-05:00"),
        ("16 May 2022 10:00:00 UTC-5", "2022-05-16T10:00:00-05:00"),
        ("Mon, 16 May 2022 10:00:00 -0300", "2022-05-16T10:00:00-03:00"),
        ("16 May 2022 10:00:00-05:30", "2022-05-16T10:00:00-05:30"),
        ("Mon May 16 2022 10:00:00 GMT-0300", "2022-05-16T10:00:00-03:00"),
        ("May 16, 2022 at 10:00:00 PM", "2022-05-16T22:00:00"),
        ("20220516T101530", "2022-05-16T10:15:30"),
        ("T20220516", "2022-05-16"),
        ("20220516, 1:23:45, 10:30", "2022-05-16"),
        ("T20220516 10h 5s", "2022-05-16"),
        ("16 May 2022 10:00", "2022-05-16"),
        ("2022-05-16T10:00", "2022-05-16"),
        ("May 16th, 2022", "2022-05-16"),
        ("Monday, 16 May 2022", "2022-05-16"),
        ("20220516", "2022-05-16"),
        ("May-2022", "2022-05"),
        ("Sep - 2022", "2022-09"),
        ("16 May-2022", "2022-05-16"),
        ("16-May 2022", "2022-05-16"),
        ("5/5/2022", "2022-05-05"),
        ("05/13/2022", "2022-05-13"),
        ("13/05/2022", "2022-05-13"),
        ("12/12/2022", "2022-12-12"),
        ("12/13/2022", "2022-12-13"),
        ("May 2022 10:00:00", "2022-05"),
        ("10:00:00 2022", "2022"),
        ("Tuesday, May 2022", "2022-05"),
        ("Weds 18 May 2022", "2022-05-18"),
        ("Friday 2022", "2022"),
        ("circa 1920", "1920~"),
        (" about 16 May 2022", "2022-05-16~"),
        ("about 16 May 2022 10:00:00", "2022-05-16~"),
        ("the 1920s", "192X"),
        ("around the 1920s", "192X~"),
        ("16 May 2022 10:00:00 +1400", "2022-05-16T10:00:00+14:00"),
        (f"{'16 May 2022':>100}", "2022-05-16"),
    ],
)
def test_date_keeps_the_precision_that_its_text_gives(text: str, edtf: str) -> None:
    """What the text states is kept; what it does not state is not filled in."""
    assert str(parse_date_text(text)) == edtf


_YEAR = "it states no year of four digits; write it as in 'May 16, 2022'"
_LOST = "it is not understood; write it as in 'May 16, 2022'"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("16-20 May 2022", "2022-05-16/2022-05-20"),
        ("May 16–20, 2022", "2022-05-16/2022-05-20"),
        ("16th to 20th May 2022", "2022-05-16/2022-05-20"),
        ("from May 16 until June 3, 2022", "2022-05-16/2022-06-03"),
        ("28 Dec. 2021 - 3 Jan. 2022", "2021-12-28/2022-01-03"),
        ("May–June 2022", "2022-05/2022-06"),
        ("16 May to June 2022", "2022-05-16/2022-06"),
        ("2021 to 2022", "2021/2022"),
        ("2021 to May 2022", "2021/2022-05"),
        ("16 May 2021 to 2022", "2021-05-16/2022"),
        ("May 2021 - 2022", "2021-05/2022"),
        ("16.05.2022 - 20.05.2022", "2022-05-16/2022-05-20"),
        ("2022-05-16–2022-05-20", "2022-05-16/2022-05-20"),
        ("16 May 2022 - ?", "2022-05-16/"),
        ("2022-05-16/?", "2022-05-16/"),
        ("May 2022-?", "2022-05/"),
        ("unknown - May 2022", "/2022-05"),
        ("? – 16 May 2022", "/2022-05-16"),
        ("16 May 2022 - present", "2022-05-16/.."),
        ("May 2022 until Now", "2022-05/.."),
        ("16-20 May 2022?", "2022-05-16?/2022-05-20?"),
        ("about May to June 2022", "2022-05~/2022-06~"),
        ("16 or 17 May 2022?", "[2022-05-16?,2022-05-17?]"),
        ("possibly about 2022 - ?", "2022%/"),
        ("2021-2022", "2021/2022"),
        ("from 2019 until 5 May 2022", "2019/2022-05-05"),
        ("May 2021 to 2022", "2021-05/2022"),
        ("May 2021 or 2022", "[2021-05,2022]"),
        (f"{'16':>85} to 20 May 2022", "2022-05-16/2022-05-20"),
        ("2022-05-16 to 2022-05-20", "2022-05-16/2022-05-20"),
        ("24 or 25 February 2022", "[2022-02-24,2022-02-25]"),
        ("16 to May 20, 2022", "2022-05-16/2022-05-20"),
        ("16-16 May 2022", "2022-05-16/2022-05-16"),
        ("2021 or 2022", "[2021,2022]"),
        ("Between 2 and 5 May 2022", "[2022-05-02..2022-05-05]"),
    ],
)
def test_two_dates_in_words_make_an_interval_or_a_set(text: str, edtf: str) -> None:
    """From one to the other is an interval; between them, or one of them, is a set; each says what the other leaves out."""
    assert str(parse_date_text(text)) == edtf


@given(_modern, _modern, st.sampled_from(["{} to {}", "from {} until {}", "{} - {}", "{} – {}"]))
def test_two_days_in_words_are_their_interval(one: datetime.date, other: datetime.date, form: str) -> None:
    """Two whole days make the interval from the one to the other."""
    first, last = sorted((one, other))
    assert str(parse_date_text(form.format(f"{first:%d %B %Y}", f"{last:%B %d, %Y}"))) == f"{first}/{last}"


@given(_modern, _modern, st.integers(4, 10), st.integers(4, 10), st.sampled_from(["{}/{}", "[{},{}]", "{}/..", "/{}"]))
def test_what_is_written_in_words_is_not_read_as_another_date(
    one: datetime.date, other: datetime.date, letters: int, more: int, form: str
) -> None:
    """The words that a timeline shows for an interval or a set are read back as it, or refused."""
    first, last = sorted((one, other))
    ends = [
        str(first)[: {5: 4, 6: 4, 8: 7, 9: 7}.get(letters, letters)],
        str(last)[: {5: 4, 6: 4, 8: 7, 9: 7}.get(more, more)],
    ]
    try:
        date = EDTFDate(form.format(*ends))
        found = parse_date_text(in_words(date))
    except InvalidDateError:
        return
    assert (found.earliest, found.latest) == (date.earliest, date.latest)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("May 2022?", "2022-05?"),
        ("2022-05-16 ?", "2022-05-16?"),
        ("probably 2022", "2022?"),
        ("possibly about May 2022", "2022-05%"),
        ("ca 2022?", "2022%"),
        ("ca. 2022", "2022~"),
        ("05.2022", "2022-05"),
        (" 5.2022 ", "2022-05"),
    ],
)
def test_doubt_is_kept(text: str, edtf: str) -> None:
    """A question mark, or a word for doubt, makes a date uncertain; with a word for about it is both."""
    assert str(parse_date_text(text)) == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", _YEAR),
        ("May 16", _YEAR),
        ("16 May 22", _YEAR),
        ("yesterday", _YEAR),
        ("٢٠٢٢ May", "it has digits other than 0 to 9"),
        ("16 мая 2022", _LOST),
        ("spring 2022", _LOST),
        ("31 April 2022", "there is no such day; write it as in 'May 16, 2022'"),
        ("29 Feb 2023", "there is no such day; write it as in 'May 16, 2022'"),
        ("2021, 2022 or 2023", "it states more than one date; read each alone"),
        ("16 2022", _LOST),
        ("5th 2022", "is not read as a date"),
        ("2022-05-16-20", "is not read as a date"),
        ("2022-02-30", "there is no such day; the month has 28 days"),
        ("2022-13", "there is no month 13"),
        ("1968?~", "it does not follow the grammar of EDTF; write '1968%'"),
        ("Thursday 16-20 May 2022", "its year is not plain"),
        ("16/20 May 2022", "it states more than one date"),
        ("16/20 May 2010", "it states more than one date"),
        ("16-20 Mai 2022", "is not read as a date"),
        ("16, 17-20 May 2022", "is not read as a date"),
        ("16 to 20 2022", "is not read as a date"),
        ("May to 20 2022", "is not read as a date"),
        ("16 to May 2022", "is not read as a date"),
        ("5 May 6 to 7 May 2022", "is not read as a date"),
        ("5 to 6 May 7 2022", "is not read as a date"),
        ("May to 2022", "is not read as a date"),
        ("May 5 to 2022", "is not read as a date"),
        ("May 2019 to June", "is not read as a date"),
        (f"{'16':>86} to 20 May 2022", "it is longer than 100 letters; give the date alone"),
        ("Monday to Friday 2022", "is not read as a date"),
        ("16-40 May 2022", "is not read as a date"),
        ("20-16 May 2022", "its dates are not in order; write the month and the year of each"),
        ("28 December - 3 January 2022", "its dates are not in order"),
        ("31 December or 1 January 2022", "its dates are not in order"),
        ("between 30 December and 2 January 2022", "its dates are not in order"),
        ("May 2022 - May 2021", "the interval ends before it starts; write '2021-05/2022-05'"),
        ("2 May 2021 or 2022", "it states more than one date"),
        ("2021 or 16 May 2022", "it states more than one date"),
        ("between 2 May 2021 and 2022", "it states more than one date"),
        ("16 May or ?", "is not read as a date"),
        ("? or 16 May 2022", "is not read as a date"),
        ("16 May - ?", "it states no year"),
        ("? - ?", "it states no year of four digits"),
        ("2022 -", "a date is missing beside its dash or slash"),
        ("2022-", "a date is missing"),
        ("- May 2022", "a date is missing"),
        ("/2 May 2022", "a date is missing"),
        ("2 May 2022 - ...", "a date is missing"),
        ("2 May 2022 …", "a date is missing"),
        (
            "05/06/2022",
            "either number may be the day; write the month in letters, or say day_first=True or day_first=False",
        ),
        ("05/12/2022", "either number may be the day"),
        ("12/11/2022", "either number may be the day"),
        ("05.06.2022 10:00", "either number may be the day"),
        ("05 06 2022", "either number may be the day"),
        ("5. 6. 2022", "either number may be the day"),
        ("10:00:00 5/6 2022", "either number may be the day"),
        ("5 10:00 6 2022", "either number may be the day"),
        ("Sunday, 16 May 2022", "2022-05-16 was a Monday; leave the day of the week out, or put it right"),
        ("2022-05-16 - 2022-05-20 - 2022-05-22", "it states more than one date; read each alone"),
        ("about 2022-05-16/2022-05-20", "is not read as a date"),
        ("16 May 2022 10:00:00 +1401", "its offset from UTC is more than 14:00"),
        ("16 May 2022 10:00:00 -1500", "its offset from UTC is more than 14:00"),
        ("May 16 10h +2000", "its year is not plain"),
        ("16/20/May/2010", "its year is not plain"),
        ("May 10 16 2010", "its year is not plain"),
        (f"{'16 May 2022':>101}", "it is longer than 100 letters; give the date alone"),
        (f"{'x' * 100} 2022", "it is longer than 100 letters; give the date alone"),
    ],
)
def test_text_that_is_not_plain_is_refused(text: str, reason: str) -> None:
    """What would have to be guessed is refused with the reason and what to write."""
    with pytest.raises(InvalidDateError) as caught:
        parse_date_text(text)

    assert reason in str(caught.value)


@pytest.mark.parametrize("value", [None, 2022, b"2022", datetime.date(2022, 5, 16)])
def test_only_text_is_read(value: Any) -> None:
    """What is no text is refused; the error points to ``EDTFDate.of``."""
    with pytest.raises(InvalidDateError, match=r"is not text; leave out what is not known, and give dates to EDTFDate"):
        parse_date_text(value)


_words = st.sampled_from(
    [
        "May",
        "16",
        "2022",
        "Monday",
        "10:00:00",
        "Z",
        "GMT",
        "+3",
        "-0500",
        "th",
        "AM",
        ".",
        ",",
        "/",
        "-",
        ":",
        "T",
        "W",
        "05",
        "1",
        "31",
        "Feb",
        "of",
        "1e5",
        "nan",
        "0",
        "2022-05",
        "20220516",
        "(EST)",
        "'",
    ]
)


@given(
    st.one_of(st.lists(_words, max_size=7).map(" ".join), st.lists(_words, max_size=7).map("".join), st.text()),
    st.sampled_from([None, True, False]),
)
def test_any_text_is_read_or_refused(text: str, day_first: bool | None) -> None:
    """Any text at all is a date, or refused by ``InvalidDateError``: python-dateutil's own errors stay inside."""
    try:
        date = parse_date_text(text, day_first=day_first)
    except InvalidDateError as error:
        assert str(error)  # noqa: PT017  either outcome is right
    else:
        assert parse_date_text(str(date)) == date
