"""A date in English words that keep what is not known: "about May 2022", "between 16 May 2022 and 20 May 2022".

    >>> [in_words(EDTFDate(text)) for text in ("2022-05~", "2022-05-16/..", "[..2022-05-20]", "201X")]
    ['about May 2022', 'since 16 May 2022', '20 May 2022 or earlier', 'the 2010s']

A date for which there are no words, such as ``XXXX-12-25``, is given as its EDTF text. Words are not read here:
``parse_date_text`` reads some of them.
"""

from __future__ import annotations

import re
from datetime import date

from newsevents.dates.edtf import EDTFDate

__all__ = ["in_words"]

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = {
    **{21 + i: season for i, season in enumerate(_SEASONS)},
    **{25 + i: f"northern {season}" for i, season in enumerate(_SEASONS)},
    **{29 + i: f"southern {season}" for i, season in enumerate(_SEASONS)},
    **{33 + i: f"the {nth} quarter of" for i, nth in enumerate(("first", "second", "third", "fourth"))},
    **{37 + i: f"the {nth} third of" for i, nth in enumerate(("first", "second", "third"))},
    **{40 + i: f"the {nth} half of" for i, nth in enumerate(("first", "second"))},
}
_CALENDAR = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:T([0-9:]{5}):([0-9]{2})(.*))?")
_DECADE = re.compile(r"([0-9]{3})X")
_LONG_YEAR = re.compile(r"Y(-?[0-9]+)")
_UNKNOWN = "an unknown day"


def in_words(when: EDTFDate) -> str:
    """The words for a date; never empty.

    >>> in_words(EDTFDate("-0044-03-15")), in_words(EDTFDate("2022-05-16T10:00:00Z")), in_words(EDTFDate("2022-21?"))
    ('15 March 45 BC', '16 May 2022, 10:00 UTC', 'perhaps spring 2022')
    """
    text = str(when)
    if text[0] in "[{":
        return _members(text[1:-1].split(","), any_of=text.startswith("["))
    return _interval(*text.split("/")) if "/" in text else _point(text)


def _interval(start: str, end: str) -> str:
    if start == "..":
        return "at all times" if end == ".." else f"until {_end(end)}"
    if end == "..":
        return f"since {_end(start)}"
    words = f"{_end(start)} to {_end(end)}"
    return words if start and end else f"from {words}"


def _end(text: str) -> str:
    return _point(text) if text else _UNKNOWN


def _members(members: list[str], *, any_of: bool) -> str:
    *most, last = (_any_of(one) if any_of else _all_of(one) for one in members)
    return f"{', '.join(most)} {'or' if any_of else 'and'} {last}" if most else last


def _any_of(member: str) -> str:
    low, dots, high = member.partition("..")
    if low and high:
        return f"between {_point(low)} and {_point(high)}"
    if not dots:
        return _point(low)
    return f"{_point(low)} or later" if low else f"{_point(high)} or earlier"


def _all_of(member: str) -> str:
    return _interval(*((end or "..") for end in member.split(".."))) if ".." in member else _point(member)


def _point(text: str) -> str:
    plain = re.sub("[~?%]", "", text)
    perhaps = "perhaps " if {"?", "%"} & set(text) else ""
    about = "about " if {"~", "%"} & set(text) else ""
    return perhaps + about + (_calendar(re.sub("(-XX)+$", "", plain)) or _range(plain) or plain)


def _calendar(text: str) -> str | None:
    if match := _CALENDAR.fullmatch(text):
        year, month, day, clock, second, zone = match.groups()
        words = _month(int(year), month, day)
        return words if clock is None else f"{words}, {_time(clock, second, zone)}"
    if match := _LONG_YEAR.fullmatch(text):
        return _year(int(match[1]))
    match = _DECADE.fullmatch(text)
    return f"the {match[1]}0s" if match else None


def _month(year: int, month: str | None, day: str | None) -> str:
    if month is None:
        return _year(year)
    name = _PARTS.get(int(month)) or _MONTHS[int(month) - 1]
    return f"{name} {_year(year)}" if day is None else f"{int(day)} {name} {_year(year)}"


def _year(year: int) -> str:
    # the year 0 is 1 BC (ISO 8601-1, 4.3.2)
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year > 999 else f"{year} AD"


def _time(clock: str, second: str, zone: str) -> str:
    seconds = f":{second}" if int(second) else ""
    offset = f" UTC{zone.removeprefix('Z')}" if zone else ""
    return clock + seconds + offset


def _range(text: str) -> str | None:
    """The first and the last day that a date with unknown digits may be, as years where they are whole years."""
    when = EDTFDate(text)
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"between {_year(first.year)} and {_year(last.year)}"
    return f"between {_day(first)} and {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {_year(day.year)}"
