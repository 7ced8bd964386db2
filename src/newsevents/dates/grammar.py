"""The grammar of EDTF, levels 0, 1 and 2: from a text to the days that it denotes.

The rules are those of the Library of Congress (EDTF specification, 4 February 2019), which are part of
ISO 8601-2:2019. ``read`` gives a ``Point``, an ``Interval`` or a ``Members``, or refuses with its reason:

    >>> read("2022-05").days.last - read("2022-05").days.first
    30
    >>> read("2022-04-31")
    Traceback (most recent call last):
    newsevents.dates.grammar.Refusal: there is no such day; the month has 30 days

It does not know what a writer may have meant by a text that it refuses; ``remedies`` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

from newsevents.dates.civil import day_of, days_in_month
from newsevents.dates.daysets import DaySet, Pattern, Span, Union, YearDigits, monthly
from newsevents.dates.denotation import Denotation, Interval, Members, Point

__all__ = ["NO_SHAPE", "Refusal", "read"]

_POINT = (
    r"([?~%])?(-?[0-9X]{4})([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?(?:-([?~%])?([0-9X]{2})([?~%])?)?)?"
)
_MOMENT = r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
_LONG_YEAR = r"Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]*))?(?:S0*([1-9][0-9]*))?"
_SIGNIFICANT = r"(-?)([0-9]{4})S0*([1-9][0-9]*)"

# a bound of ours, so that no text of a few letters asks for a number that fills the memory
_MOST_DIGITS = 1000
_MOST_MINUTES_FROM_UTC = 14 * 60

# first month and number of months; northern and southern seasons as meteorologists count them
_SEASONS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
_YEAR_PRECISION = ("year", "decade", "century", "millennium", None)


_OPENINGS = ("[", "{")

NO_SHAPE = "it does not follow the grammar of EDTF"


class Refusal(Exception):  # noqa: N818  a signal within the package: users see InvalidDateError
    """Why a text is no EDTF, in one clause."""


def read(text: str) -> Denotation:
    """Read an EDTF text; raises ``Refusal``.

    >>> read("[1667,1668,1670..1672]").all_of
    False
    """
    if text.startswith(_OPENINGS) and "]/" not in text and "}/" not in text:
        return _members(text)
    if "/" in text:
        return _interval(text)
    return _moment(text) if "T" in text else _point(text)


def _point(text: str) -> Point:
    if match := re.fullmatch(_POINT, text):
        return _calendar(*match.groups())
    if match := re.fullmatch(_LONG_YEAR, text):
        return _long_year(*match.groups())
    if match := re.fullmatch(_SIGNIFICANT, text):
        return _significant(match[1], match[2], match[3])
    raise Refusal(NO_SHAPE)


def _calendar(*parts: str | None) -> Point:
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day = parts
    assert year is not None
    if year == "-0000":
        raise Refusal("there is no year -0000")
    marks = (before_year, after_year, before_month, after_month, before_day, after_day)
    # after a month or day a qualifier reaches back to the year; after the year it repeats the one before it
    if before_year and after_year:
        raise Refusal("the year has a qualifier on both sides; % says both")
    qualifiers = "".join(mark for mark in marks if mark)
    if month is None:
        return Point(_years(year), _precision_of_year(year), qualifiers)
    if "X" not in year + month + (day or ""):
        return Point(*_plain(int(year), int(month), day), qualifiers)
    return Point(*_unspecified(year, month, day), qualifiers)


def _plain(year: int, month: int, day: str | None) -> tuple[DaySet, str]:
    if month in _SEASONS and day is None:
        return Span(*_season(year, month)), "season"
    _require_month(month, with_day=day is not None)
    length = days_in_month(year, month)
    if day is None:
        return Span(day_of(year, month, 1), day_of(year, month, length)), "month"
    if not 1 <= int(day) <= length:
        raise Refusal(f"there is no such day; the month has {length} days")
    number = day_of(year, month, int(day))
    return Span(number, number), "day"


def _require_month(month: int, *, with_day: bool) -> None:
    if not 1 <= month <= 12:
        if with_day:
            raise Refusal(f"there is no month {month:02}; a month with days is 01 to 12")
        raise Refusal(f"there is no month {month:02}; a month is 01 to 12, a season 21 to 41")


def _season(year: int, code: int) -> tuple[int, int]:
    month, length = _SEASONS[code]
    over, last = divmod(month + length - 2, 12)
    return day_of(year, month, 1), day_of(year + over, last + 1, days_in_month(year + over, last + 1))


def _unspecified(year: str, month: str, day: str | None) -> tuple[DaySet, str | None]:
    if month == "XX" and day in (None, "XX"):
        return _years(year), _precision_of_year(year)
    months = _choices(month, 1, 12)
    if not months and day is None:
        return _unspecified_season(year, month), "season"
    days = None if day in (None, "XX") else _choices(day or "", 1, 31)
    pattern = Pattern(YearDigits(year), monthly(months, days))
    if pattern.is_empty():
        raise Refusal("there is no such day")
    return pattern, _precision_of_parts(year, month, day)


def _unspecified_season(year: str, digits: str) -> DaySet:
    codes = _choices(digits, 21, 41)
    if not codes:
        raise Refusal(f"there is no month {digits}")
    return Pattern(YearDigits(year), lambda each: sorted(_season(each, code) for code in codes))


def _choices(digits: str, least: int, most: int) -> Sequence[int]:
    return [n for n in range(least, most + 1) if all(d in ("X", e) for d, e in zip(digits, f"{n:02}", strict=True))]


def _years(text: str) -> DaySet:
    digits = text.lstrip("-")
    if "X" in digits.rstrip("X"):
        return Pattern(YearDigits(text), lambda year: [(day_of(year, 1, 1), day_of(year, 12, 31))])
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return _span_of_years(-high, -max(low, 1)) if text.startswith("-") else _span_of_years(low, high)


def _span_of_years(first: int, last: int) -> Span:
    return Span(day_of(first, 1, 1), day_of(last, 12, 31))


def _precision_of_year(text: str) -> str | None:
    hidden = len(text) - len(text.rstrip("X"))
    return _YEAR_PRECISION[hidden]


def _precision_of_parts(year: str, month: str, day: str | None) -> str | None:
    if day is not None and "X" not in day:
        return "day"
    return "month" if "X" not in month else _precision_of_year(year)


def _long_year(sign: str, digits: str, exponent: str | None, significant: str | None) -> Point:
    # four digits of an exponent say too much already, and a longer one is never made a number
    zeros = int((exponent or "0")[:4])
    if len(digits) + zeros > _MOST_DIGITS:
        raise Refusal(f"a year may have at most {_MOST_DIGITS} digits")
    if len(digits) + zeros < 5:
        raise Refusal("a year of four digits stands without Y")
    return _significant(sign, digits + "0" * zeros, significant)


def _significant(sign: str, digits: str, significant: str | None) -> Point:
    shown = digits.lstrip("0") or "0"
    if sign and not int(shown):
        raise Refusal("there is no year -0000")
    # more significant digits than there are say what is said already
    kept = len(shown) if significant is None else min(int(significant[:4]), len(shown))
    hidden = len(shown) - kept
    unit = 10**hidden
    low = int(shown) // unit * unit
    high = low + unit - 1
    return Point(_span_of_years(-high, -low) if sign else _span_of_years(low, high), _YEAR_PRECISION[min(hidden, 4)])


def _moment(text: str) -> Point:
    match = re.fullmatch(_MOMENT, text)
    if match is None:
        raise Refusal("a time of day is hh:mm:ss after a whole date, then Z, +hh:mm or nothing")
    date, hour, minute, second, zone, sign, zone_hour, zone_minute = match.groups()
    time = int(hour), int(minute), int(second)
    # 24:00:00 ends a day, and a leap second follows 23:59:59 (ISO 8601-1, 4.3)
    if time not in ((24, 0, 0), (23, 59, 60)) and (time[0] > 23 or time[1] > 59 or time[2] > 59):
        raise Refusal("there is no such time of day")
    offset = None if zone is None else 0
    if zone_hour is not None:
        if int(zone_minute or 0) > 59:
            raise Refusal("there is no such offset from UTC")
        offset = int(zone_hour) * 60 + int(zone_minute or 0)
        if offset > _MOST_MINUTES_FROM_UTC:
            raise Refusal("an offset from UTC is at most 14:00")
        offset = -offset if sign == "-" else offset
    return Point(_point(date).days, "second", "", offset)


def _interval(text: str) -> Interval:
    first, _, last = text.partition("/")
    if "/" in last:
        raise Refusal("an interval has one slash")
    if "T" in text:
        raise Refusal("the ends of an interval are dates, without a time of day")
    if first.startswith(_OPENINGS) or last.startswith(_OPENINGS):
        raise Refusal("an end of an interval is one date and no set; write the part that is sure, such as a month")
    start, end = (end if end in ("", "..") else _point(end) for end in (first, last))
    if isinstance(start, Point) and isinstance(end, Point) and start.days.first > end.days.last:
        raise Refusal("the interval ends before it starts")
    return Interval(start, end)


def _members(text: str) -> Members:
    if text[-1] != {"[": "]", "{": "}"}[text[0]]:
        raise Refusal(f"{text[0]} is not closed")
    if "T" in text or "/" in text:
        raise Refusal("a set has dates in it, without times of day and intervals")
    parts = text[1:-1].split(",")
    members = [_member(part, first=not i, last=i == len(parts) - 1) for i, part in enumerate(parts)]
    days = Union([days for days, _ in members])
    return Members(days, "".join(qualifiers for _, qualifiers in members), all_of=text.startswith("{"))


def _member(text: str, *, first: bool, last: bool) -> tuple[DaySet, str]:
    low_text, dots, high_text = text.partition("..")
    if not dots:
        point = _point(text)
        return point.days, point.qualifiers
    if not (low_text or (first and high_text)) or not (high_text or last):
        raise Refusal("'..' without a date stands only before the first or after the last date of a set")
    low, high = (_point(end) if end else None for end in (low_text, high_text))
    span = Span(low.days.first if low else -inf, high.days.last if high else inf)
    if span.first > span.last:
        raise Refusal("a range in the set ends before it starts")
    return span, "".join(end.qualifiers for end in (low, high) if end)
