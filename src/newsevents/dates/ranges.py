"""Two dates in one text: "2–5 May 2019", "from May to June 3, 2019", "24 or 25 February 2025", "May 2019 – ?".

    >>> two_dates("2–5 May 2019")
    Two(first='2 May 2019', last='5 May 2019', form='{}/{}', is_borrowed=True)

What the first leaves out, its month or its year, the second says; what states its own year borrows nothing. What the dates
mean is not read here, nor whether they are in order.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Two", "two_dates"]

_LONGEST = 100
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_DAY_AND_MONTH = re.compile(
    rf"(?:(?P<day>{_DAY})|(?:(?P<before>{_DAY})\s+(?:of\s+)?)?(?P<month>{_MONTH})(?:\s+(?P<after>{_DAY}))?)",
    re.IGNORECASE,
)
_DAY_IN_MONTH = re.compile(rf"(?:{_DAY}\s+(?:of\s+)?({_MONTH})|({_MONTH})\s+{_DAY}),?\s+[0-9]{{4}}", re.IGNORECASE)
_DAY_AND_YEAR = re.compile(rf"{_DAY},?\s+[0-9]{{4}}", re.IGNORECASE)
_OFFSET = re.compile(r":[0-9]{2}\s*[a-z]{0,5}\s*-[0-9]{2}:?[0-9]{2}(?![0-9])", re.IGNORECASE)
_BETWEEN, _OR = "[{}..{}]", "[{},{}]"
_JOINTS = (
    (re.compile(r"between\s+(.+?)\s+and\s+(.+)", re.IGNORECASE), _BETWEEN),
    (re.compile(r"(?:from\s+)?(.+?)\s+(?:to|till?|until|through)\s+(.+)", re.IGNORECASE), "{}/{}"),
    (re.compile(r"(.+?)\s+or\s+(.+)", re.IGNORECASE), _OR),
    (re.compile(r"([^–—]+?)\s*[–—]\s*([^–—]+)"), "{}/{}"),
    (re.compile(r"(.+?)\s+-\s+(.+)"), "{}/{}"),
    (re.compile(r"([^-]+)-([^-]+)"), "{}/{}"),
    (re.compile(r"(.+?)\s*[-/]\s*(\?)"), "{}/{}"),
)
_UNKNOWN = {"?": "", "unknown": "", "..": "..", "now": "..", "present": "..", "ongoing": ".."}


class Two(NamedTuple):
    """The two dates of a text, each whole, and the EDTF that they make together.

    One that is unknown or open is the text that EDTF has for it. ``is_borrowed`` is whether the first took its month or its
    year from the second.
    """

    first: str
    last: str
    form: str
    is_borrowed: bool = False


def two_dates(text: str) -> Two | None:
    """The two dates that a text states; None where it states one, or what is none.

    >>> two_dates("May 2 to June 3, 2019").first, two_dates("May 2019 - ?").last, two_dates("16 May 2022")
    ('May 2 2019', '', None)
    """
    if len(text) > _LONGEST or _OFFSET.search(text):
        return None
    for joint, form in _JOINTS:
        if match := joint.fullmatch(text.strip()):
            return _completed(match[1].strip(), match[2].strip(), form)
    return None


def _completed(first: str, last: str, form: str) -> Two | None:
    """Both ends, the first with the month and the year that stand at the last alone."""
    if first in _UNKNOWN or last.lower() in _UNKNOWN:
        start, end = (_UNKNOWN.get(one.lower(), one) for one in (first, last))
        return Two(start, end, form) if form == "{}/{}" and (_YEAR.search(start) or _YEAR.search(end)) else None
    if not _YEAR.search(last):
        return None
    if _YEAR.search(first):
        is_like = bool(_DAY_IN_MONTH.fullmatch(first)) == bool(_DAY_IN_MONTH.fullmatch(last))
        return Two(first, last, form) if is_like or form == "{}/{}" else None
    # "May-2022" is one month
    return None if _YEAR.fullmatch(last) else _borrowed(first, last, form)


def _borrowed(first: str, last: str, form: str) -> Two | None:
    parts, year = _DAY_AND_MONTH.fullmatch(first), _YEAR.findall(last)[-1]
    if parts is None or (parts["before"] and parts["after"]):
        return None
    if parts["month"]:
        # "May 2-5, 2019": the month stands before the first day alone
        month = f"{parts['month']} " if _DAY_AND_YEAR.fullmatch(last) else ""
        return Two(f"{first} {year}", month + last, form, is_borrowed=True) if not month or parts["after"] else None
    # a day takes its month from another day alone
    other = _DAY_IN_MONTH.fullmatch(last)
    return Two(f"{parts['day']} {other[1] or other[2]} {year}", last, form, is_borrowed=True) if other else None
