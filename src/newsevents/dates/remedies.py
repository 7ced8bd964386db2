"""What to write instead of a text that is no EDTF: advice for error messages, never a reading.

Each remedy is a change that writers often need; it is offered only where its outcome is valid.

    >>> remedy("16/05/2022") is None, remedy("2022/5/16")
    (True, "'2022-05-16'")

It does not guess: 05/06/2022 could be two days, so nothing is offered for it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterator

from newsevents.dates.grammar import NO_SHAPE, Refusal, read

__all__ = ["advice", "remedy"]

_LONGEST = 200
_READ_WORDS = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|st|nd|rd|th|s|of|the|about|around|circa|ca?"
    r"|approximately|probably|possibly|perhaps|maybe|from|to|till?|until|through|between|and|or|unknown|present|ongoing|now|am|pm|gmt|utc|t|z"
)
_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_SHEET_DAYS = range(20_000, 60_000)
_BEFORE_SHEETS = datetime.date(1899, 12, 30)


def remedy(text: str) -> str | None:
    """The valid text nearest to one that is refused, quoted; None where none is plain.

    >>> remedy("20220516"), remedy("2022-05-20/2022-05-16"), remedy("circa 2022")
    ("'2022-05-16'", "'2022-05-16/2022-05-20'", None)
    """
    if len(text) > _LONGEST:
        return None
    return next((repr(candidate) for candidate in _candidates(text) if _is_valid(candidate)), None)


def advice(text: str, refusal: str) -> str:
    """The end of an error message: what to write, empty where nothing is plain.

    >>> advice("20220516", "")
    "; write '2022-05-16'"
    """
    right = remedy(text)
    if right is not None:
        return f"; write {right}{_day_of_a_sheet(text)}"
    if (refusal == NO_SHAPE or _SLASHED.match(text)) and _may_be_read(text[:_LONGEST]):
        return "; write it as in '2022-05-16', or have parse_date_text read it"
    if not text.strip():
        return "; leave it out where no date is known"
    return "; write it as in '2022-05-16'" if refusal == NO_SHAPE else ""


def _may_be_read(text: str) -> bool:
    """Whether a text has a year, and no words but those that dates are written with."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return bool(re.search(r"(?<![0-9])[0-9]{4}(?![0-9])|[0-9]0s", text)) and all(map(_READ_WORDS.fullmatch, words))


def _day_of_a_sheet(text: str) -> str:
    """What the number of a day in a spreadsheet means, counted from 30 December 1899."""
    if not (text.isdecimal() and int(text) in _SHEET_DAYS):
        return ""
    return f" for the year, or '{_BEFORE_SHEETS + datetime.timedelta(int(text))}' where it is a spreadsheet's day"


def _is_valid(text: str) -> bool:
    try:
        read(text)
    except Refusal:
        return False
    return True


def _candidates(text: str) -> Iterator[str]:
    changed = text
    for change in _SPELLINGS:
        changed = change(changed)
        yield changed
    for rewrite in _REWRITINGS:
        for spelling in (text.strip(), changed):
            if (rewritten := rewrite(spelling)) is not None:
                yield rewritten


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else "-" if c in "‐‑‒–—−" else c for c in text)


def _letters(text: str) -> str:
    text = re.sub(r"(?<=[0-9X-])[xu]+", lambda match: "X" * len(match[0]), text)
    return re.sub(r"(?<=[0-9])[tz]", lambda match: match[0].upper(), text)


def _draft_words(text: str) -> str:
    return re.sub(r"\bunknown\b", "", re.sub(r"(?<=/)(open|present|ongoing|now)$", "..", text))


def _slashes(text: str) -> str:
    return re.sub(r"\b([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})\b", r"\1-\2-\3", text)


def _padded(text: str) -> str:
    # the 1? of "2022-05-1?" may as well be one of ten days
    return re.sub(r"(?<=-)([0-9])(?=-|/|,|\.\.|$|[]}~%]|(?<!-[0-9]{2}-[0-9])\?)", r"0\1", text)


def _time(text: str) -> str:
    text = re.sub(r"(?<=:[0-9]{2})[.,][0-9]+", "", text)
    text = re.sub(r"(?<=T[0-9]{2}:[0-9]{2})(?=Z|[+-]|$)", ":00", re.sub(r"(?<=[0-9]) (?=[0-9]{2}:)", "T", text))
    return re.sub(r"(?<=:[0-9]{2})([+-][0-9]{2})([0-9]{2})$", r"\1:\2", text)


_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str.strip,
    _ascii_digits,
    lambda text: re.sub(r"\s*([/,{}[\]]|\.\.)\s*", r"\1", text),
    _letters,
    _draft_words,
    _slashes,
    _padded,
    _time,
)


def _basic(text: str) -> str | None:
    match = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text)
    return match and f"{match[1]}-{match[2]}-{match[3]}"


def _month(text: str) -> str | None:
    if match := re.fullmatch(r"(0?[1-9]|1[0-2])[/.]([0-9]{4})", text):
        return f"{match[2]}-{match[1]:0>2}"
    match = re.fullmatch(r"([0-9]{4})/([0-9]{2})", text)
    return match and f"{match[1]}-{match[2]}"


def _iso(text: str) -> str | None:
    match = re.fullmatch(r"([0-9]{4})-?(W[0-9]{2})", text)
    try:
        if match:
            days = [datetime.date.fromisoformat(f"{match[1]}-{match[2]}-{day}") for day in (1, 7)]
            return f"{days[0]}/{days[1]}"
        return str(datetime.date.fromisoformat(text)) if "W" in text else _ordinal_day(text)
    except (ValueError, OverflowError):
        return None


def _ordinal_day(text: str) -> str | None:
    match = re.fullmatch(r"([0-9]{4})-([0-9]{3})", text)
    if match is None:
        return None
    year, day = int(match[1]), int(match[2])
    found = datetime.date(year, 1, 1) + datetime.timedelta(days=day - 1)
    return str(found) if found.year == year else None


def _long_year(text: str) -> str | None:
    match = re.fullmatch(r"[+]?(-?)([0-9]{5,7}|[0-9]{9,})", text)
    return match and f"Y{match[1]}{match[2].lstrip('0')}"


def _short_year(text: str) -> str | None:
    match = re.fullmatch(r"(?=[Y+-])[Y+]?(-?)0*([0-9]{1,4})", text)
    return match and f"{match[1]}{match[2]:0>4}"


def _no_year_before_zero(text: str) -> str | None:
    return text[1:] if text.startswith("-0000") else None


def _set_or_interval(text: str) -> str | None:
    match = re.fullmatch(r"([^./]*)\.\.([^./]*)", text)
    return match and f"{match[1] or '..'}/{match[2] or '..'}"


def _both_marks(text: str) -> str:
    return re.sub(r"\?~|~\?", "%", text)


def _since(text: str) -> str | None:
    match = re.fullmatch(r"(?:since|from)\s+(\S+)", text, re.IGNORECASE)
    return match and f"{match[1]}/.."


def _swapped(text: str) -> str:
    return "/".join(reversed(text.split("/")))


_REWRITINGS: tuple[Callable[[str], str | None], ...] = (
    _basic,
    _month,
    _iso,
    _long_year,
    _short_year,
    _no_year_before_zero,
    _set_or_interval,
    _both_marks,
    _since,
    _swapped,
)
