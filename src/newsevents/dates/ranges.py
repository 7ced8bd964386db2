"""Two dates in one text: "2–5 May 2019", "from May to June 3, 2019", "24 or 25 February 2025".

    >>> two_dates("2–5 May 2019")
    Two(first='2 May 2019', last='5 May 2019', form='{}/{}')

What one of them leaves out the other one says. What the dates mean is not read here, nor whether they are in order.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Two", "two_dates"]

_LONGEST = 100
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_END = re.compile(
    rf"(?:(?P<before>{_DAY})(?:\s+|$))?(?:of\s+)?(?:(?P<month>{_MONTH})\.?(?:\s+|$))?(?:(?P<after>{_DAY})(?:,?\s+|$))?(?P<year>[0-9]{{4}})?",
    re.IGNORECASE,
)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_JOINTS = (
    (re.compile(r"between\s+(.+?)\s+and\s+(.+)", re.IGNORECASE), "[{}..{}]"),
    (re.compile(r"(?:from\s+)?(.+?)\s+(?:to|till?|until|through)\s+(.+)", re.IGNORECASE), "{}/{}"),
    (re.compile(r"(.+?)\s+or\s+(.+)", re.IGNORECASE), "[{},{}]"),
    (re.compile(r"(.+?)\s+[-–—]\s+(.+)"), "{}/{}"),
    (re.compile(r"([^-–—]+)[-–—]([^-–—]+)"), "{}/{}"),
)


class Two(NamedTuple):
    """The two dates of a text, each whole, and the EDTF that they make together."""

    first: str
    last: str
    form: str


def two_dates(text: str) -> Two | None:
    """The two dates that a text states; None where it states one, or what is none.

    >>> two_dates("from May 2 to June 3, 2019"), two_dates("16 May 2022")
    (Two(first='2 May 2019', last='3 June 2019', form='{}/{}'), None)
    """
    if len(text) > _LONGEST:
        return None
    for joint, form in _JOINTS:
        if match := joint.fullmatch(text.strip()):
            ends = _completed(match[1].strip(), match[2].strip())
            return Two(*ends, form) if ends else None
    return None


def _completed(first: str, last: str) -> tuple[str, str] | None:
    """Both ends with the month and the year that stand at one of them alone."""
    if _ISO.fullmatch(first) and _ISO.fullmatch(last):
        return first, last
    one, two = _END.fullmatch(first), _END.fullmatch(last)
    if one is None or two is None or two["year"] is None or (one["before"] and one["after"]):
        return None
    # a day takes its month from another day alone
    month = (one["month"] or two["month"]) if _day(one) and _day(two) else None
    if not (one["year"] or two["month"] or month):
        return None
    ends = _told(one, month, two["year"]), _told(two, month, two["year"])
    return ends if all(ends) else None


def _day(end: re.Match[str]) -> str | None:
    return end["before"] or end["after"]


def _told(end: re.Match[str], month: str | None, year: str) -> str:
    """An end with what it leaves out; empty where it lacks a month even so."""
    month, day = end["month"] or month, _day(end)
    if month is None and (day or not end["year"]):
        return ""
    return " ".join(part for part in (day, month, end["year"] or year) if part)
