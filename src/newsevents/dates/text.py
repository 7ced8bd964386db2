"""Reading the dates that people and web pages write, keeping only the precision that they state.

    >>> parse_date_text("May 16, 2022"), parse_date_text("May 2022")
    (EDTFDate('2022-05-16'), EDTFDate('2022-05'))

The reading of words is python-dateutil's. What it would fill in from today, or guess, is refused: a date
without a year, a year of two digits, and 05/06/2022 unless told which number is the day; 05/16/2022 too, where told that
the day comes first. A time without seconds is dropped, for EDTF has no minutes. It knows English names only, and no relative dates.
"""

from __future__ import annotations

import datetime
import re

from newsevents.dates.edtf import EDTFDate
from newsevents.dates.ranges import two_dates
from newsevents.errors import InvalidArgumentError, InvalidDateError, shown

__all__ = ["parse_date_text"]

_LONGEST = 100
_NUMBERED = re.compile(r"(?<![0-9])([0-9]{1,2})[\s/.,;'-]+([0-9]{1,2})[\s/.,;'-]+[0-9]{4}(?![0-9])")
_ABOUT = re.compile(r"\s*(?:about|around|circa|approximately|ca?\b\.?|~)\s*", re.IGNORECASE)
_DOUBT = re.compile(r"\s*(?:probably|possibly|perhaps|maybe)\s+|(?<=[^\s/–—-])\s*\?\s*$", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(r"\s*([0-9]{1,2})\.([0-9]{4})\s*")
_IN_FIGURES = re.compile(r"[0-9]{4}(?:-[0-9X]{1,2}){0,2}[?~%]*")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])|(?<![0-9])[0-9]{8}(?![0-9])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_DECADE = re.compile(r"\s*(?:the\s+)?([0-9]{3})0s\s*", re.IGNORECASE)
_TIME = re.compile(
    r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|Z)?\s*(?:[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_BEFORE_OFFSET = re.compile(r"(?<=:[0-9]{2})\s*(?!am|pm)[a-z]{2,5}\s*(?=[+-][0-9])", re.IGNORECASE)
_ORDINAL = re.compile(r"[0-9](?:st|nd|rd|th)\b", re.IGNORECASE)
_TWO_YEARS = re.compile(r"[0-9]{4}/[0-9]{2}(?![0-9/])")
_TWO_DAYS = re.compile(r"(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}\s+[a-z]{3}", re.IGNORECASE)
_HANGING = re.compile(r"^\s*[-–—/]|(?:[-–—/]|\.\.|…)\s*$")
_NO_TIME, _MOST_FROM_UTC = datetime.timedelta(), datetime.timedelta(hours=14)
_CLOCK = re.compile(r"[0-9]:[0-9]{2}|T[0-9]{2}|[0-9]\s*(?:[ap]\.?m|h)", re.IGNORECASE)
_SECONDS = re.compile(r"[0-9]:[0-9]{2}:[0-9]{2}|T[0-9]{6}")

# two readings with nothing in common: what differs between them was not in the text
_ONE = datetime.datetime(2000, 1, 1, 0, 0, 0)  # noqa: DTZ001  a zone would be one more thing to tell apart
_OTHER = datetime.datetime(2004, 2, 2, 1, 1, 1)  # noqa: DTZ001  as above


def parse_date_text(text: str, *, day_first: bool | None = None) -> EDTFDate:
    """Read a date in words, in figures or as web pages write it; EDTF itself is read as it is.

    ``day_first`` tells whether 05/06/2022 is 5 June (True) or 6 May (False); where it is None, such a
    date is refused unless only one reading is possible. A date that can't have the order that is told, such as 05/16/2022
    with the day first, is refused: its neighbours may have it, and would be read wrongly. Two dates make an interval
    ("16-20 May 2022") or a set ("2021 or 2022"). "about", "around" and "circa" give an approximate date, "probably" and a
    question mark an uncertain one. Raises ``InvalidDateError``, and ``InvalidArgumentError`` for another ``day_first``.

    >>> str(parse_date_text("Mon, 16 May 2022 10:00:00 GMT")), str(parse_date_text("circa 1920"))
    ('2022-05-16T10:00:00Z', '1920~')
    >>> parse_date_text("May 16")
    Traceback (most recent call last):
    newsevents.errors.InvalidDateError: 'May 16' is not read as a date: it states no year of four digits; write it as in 'May 16, 2022'
    """
    if not isinstance(text, str):
        raise InvalidDateError(f"{shown(text)} is not text; leave out what is not known, and give dates to EDTFDate.of")
    if day_first is not None and not isinstance(day_first, bool):
        raise InvalidArgumentError(f"day_first: {shown(day_first)} is neither true nor false; write True or False")
    try:
        return EDTFDate.parse(text.strip())
    except InvalidDateError:
        # what is almost EDTF is best told what it lacks
        if _IN_FIGURES.fullmatch(text.strip()):
            raise
    plain, doubts = _DOUBT.subn(" ", text)
    about = _ABOUT.match(plain)
    mark = ("%" if doubts else "~") if about else "?" if doubts else ""
    plain = plain[about.end() :] if about else plain
    two = two_dates(plain)
    if two is None:
        return EDTFDate.parse(_marked(_read(text, plain, day_first), mark))
    first, last = (_marked(_end(text, end, day_first), mark) for end in (two.first, two.last))
    if two.is_borrowed and EDTFDate(first).sort_key > EDTFDate(last).sort_key:
        raise _refuse(text, "its dates are not in order; write the month and the year of each")
    return EDTFDate.parse(two.form.format(first, last))


def _end(whole: str, text: str, day_first: bool | None) -> str:
    return text if text in ("", "..") else _read(whole, text, day_first)


def _marked(found: str, mark: str) -> str:
    # EDTF has no approximate times of day; that it is approximate says more than its hour
    return found if not mark or found in ("", "..") else found.partition("T")[0] + mark


def _refuse(text: str, reason: str) -> InvalidDateError:
    return InvalidDateError(f"{shown(text)} is not read as a date: {reason}")


def _read(whole: str, text: str, day_first: bool | None) -> str:
    if decade := _DECADE.fullmatch(text):
        return f"{decade[1]}X"
    text = _MONTH_AND_YEAR.sub(r"\1/\2", text) if _MONTH_AND_YEAR.fullmatch(text) else text
    if len(text) > _LONGEST:
        raise _refuse(whole, f"it is longer than {_LONGEST} letters; give the date alone")
    if not text.isascii() and any(char.isdigit() and not char.isascii() for char in text):
        raise _refuse(whole, "it has digits other than 0 to 9")
    if _HANGING.search(text):
        raise _refuse(whole, "a date is missing beside its dash or slash; write both, or .. where it goes on")
    years = [year[:4] for year in _YEAR.findall(_TIME.sub(" ", text))]
    if len(years) != 1 or _TWO_YEARS.search(text) or _TWO_DAYS.search(text):
        reason = "it states more than one date; read each alone" if years else "it states no year of four digits"
        raise _refuse(whole, f"{reason}; write it as in 'May 16, 2022'")
    dayfirst = _day_first(whole, text, day_first)
    # dateutil would move a date to its weekday, and takes GMT+3 for three hours west
    plain = _WEEKDAY.sub(" ", _BEFORE_OFFSET.sub("", text))
    one, other = (_with_default(whole, plain, default, dayfirst) for default in (_ONE, _OTHER))
    return _stated(whole, text, years[0], (one, other))


def _with_default(whole: str, text: str, default: datetime.datetime, dayfirst: bool) -> datetime.datetime:
    # imported late: reading EDTF does not need it
    from dateutil import parser

    try:
        found = parser.parse(text, default=default, dayfirst=dayfirst, tzinfos=_zone)
    except (ValueError, OverflowError) as error:
        reason = "there is no such day" if "out of range for month" in str(error) else "it is not understood"
        raise _refuse(whole, f"{reason}; write it as in 'May 16, 2022'") from None
    return found


def _day_first(whole: str, text: str, day_first: bool | None) -> bool:
    match = _NUMBERED.search(_TIME.sub(" ", text))
    if match is None:
        return False
    one, other = int(match[1]), int(match[2])
    if day_first is None:
        if one != other and max(one, other) <= 12:
            raise _refuse(
                whole,
                "either number may be the day; write the month in letters, or say day_first=True or day_first=False",
            )
        # dateutil takes what can be no month for the day, wherever it stands
        return False
    first, month = ("day", other) if day_first else ("month", one)
    if month > 12:
        raise _refuse(whole, f"the {first} comes first, and there is no month {month}; write it as in 'May 16, 2022'")
    return day_first


def _zone(name: str | None, seconds: int | None) -> datetime.tzinfo | None:
    """The offset of a zone: abbreviations other than UTC mean several places, so they state none."""
    if seconds is not None:
        return datetime.timezone(datetime.timedelta(seconds=seconds))
    return datetime.UTC if name in ("UTC", "GMT", "Z") else None


def _require_weekday(whole: str, text: str, day: datetime.date) -> None:
    stated = _WEEKDAY.search(text)
    if stated and not _WEEKDAYS[day.weekday()].lower().startswith(stated[1].lower()):
        raise _refuse(whole, f"{day} was a {_WEEKDAYS[day.weekday()]}; leave the day of the week out, or put it right")


def _stated(whole: str, text: str, year: str, readings: tuple[datetime.datetime, datetime.datetime]) -> str:
    """What two readings with different defaults have in common, which is what the text states."""
    one, other = readings
    # dateutil takes the 20 of "16-20" for a year
    if one.year != other.year or f"{one.year:04}" != year:
        raise _refuse(whole, "its year is not plain; write it as in 'May 16, 2022'")
    # a number left over is taken for an hour, or for an offset
    if (one.tzinfo is not None or one.hour == other.hour) and not _CLOCK.search(text):
        raise _refuse(whole, "it has a number too many; write it as in 'May 16, 2022'")
    if one.day != other.day:
        if _ORDINAL.search(text):
            raise _refuse(whole, "it states a day and no month; write it as in 'May 16, 2022'")
        return f"{one.year:04}" if one.month != other.month else f"{one.year:04}-{one.month:02}"
    _require_weekday(whole, text, one.date())
    if not _SECONDS.search(text) or one.time() != other.time():
        return str(EDTFDate.of(one.date()))
    if abs(one.utcoffset() or _NO_TIME) > _MOST_FROM_UTC:
        raise _refuse(whole, "its offset from UTC is more than 14:00")
    return str(EDTFDate.of(one))
