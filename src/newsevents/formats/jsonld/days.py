"""Dates between EDTF and schema.org, whose dates are ISO 8601: a year, a month, a day or a moment, or two of them.

    >>> terms_of_time(EDTFDate("2022-05-16/2022-05-20"))
    {'startDate': '2022-05-16', 'endDate': '2022-05-20'}

What else EDTF can say, about May among it, stands in an own term. Dates of pages are read as they are written: no day is
moved to another zone.
"""

from __future__ import annotations

import re

from newsevents.dates.edtf import EDTFDate
from newsevents.dates.text import parse_date_text
from newsevents.errors import InvalidDateError, InvalidFileError, shown
from newsevents.formats.ends import between, ends_of
from newsevents.formats.jsonld.nodes import Node
from newsevents.formats.jsonld.vocabulary import OWN

__all__ = ["date_in", "terms_of_date", "terms_of_time", "time_in"]

_DAY = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"
_PLAIN = re.compile(rf"{_DAY}(?:T[0-9:]{{8}}(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?)?")
_PLAIN_SPAN = re.compile(rf"{_DAY}/(?:{_DAY}|\.\.)|{_DAY}")
_DAY_AND_TIME = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}(?!.*[0-9]{4}).*")
_ENDS = ("startDate", "endDate")
_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")


def terms_of_date(term: str, field: str, date: EDTFDate | None) -> dict[str, object]:
    """A date as schema.org's term, else as the own term of the field; nothing where there is none.

    >>> terms_of_date("datePublished", "published", EDTFDate("2022-05~"))
    {'newsevents:published': '2022-05~'}
    """
    if date is None:
        return {}
    pattern = _PLAIN_SPAN if term == "temporalCoverage" else _PLAIN
    return {term if pattern.fullmatch(str(date)) else OWN + field: str(date)}


def date_in(node: Node, term: str, field: str) -> EDTFDate | None:
    """The date of a field, from its own term, else from schema.org's.

    Raises ``InvalidFileError`` for a text that is no date.
    """
    return node.own(field, EDTFDate) or _read(node, term)


def terms_of_time(when: EDTFDate | None) -> dict[str, object]:
    """When an event is, as ``startDate`` and ``endDate`` as far as they are known, and as an own term where they say too little.

    A day or a month is the start and the end; of a moment it is not known how long it lasts.

    >>> terms_of_time(EDTFDate("2022-05-16/.."))
    {'startDate': '2022-05-16', 'newsevents:when': '2022-05-16/..'}
    """
    if when is None:
        return {}
    known = [text if _PLAIN.fullmatch(text) else None for text in ends_of(when)]
    terms: dict[str, object] = {term: text for term, text in zip(_ENDS, known, strict=True) if text}
    read = between(*(None if text is None else EDTFDate(text) for text in known))
    return terms if read == when else {**terms, f"{OWN}when": str(when)}


def time_in(node: Node) -> EDTFDate | None:
    """When the event of a node is; a start alone is the day, for it is not said that the event goes on.

    Raises ``InvalidFileError`` for texts that are no dates, and for an end before the start.
    """
    if own := node.own("when", EDTFDate):
        return own
    try:
        return between(*(_read(node, term) for term in _ENDS))
    except InvalidDateError as error:
        raise InvalidFileError(error.problem, path=node.place("endDate")) from None


def _read(node: Node, term: str) -> EDTFDate | None:
    found = node.values(term)
    if not found:
        return None
    text = found[0]
    if not isinstance(text, str):
        raise InvalidFileError(f"{shown(text)} is not a date; write it as in '2022-05-16'", path=node.place(term))
    if not text.strip():
        return None
    try:
        # a day that is written with dots goes before its month
        return parse_date_text(text, day_first=True if _DOTTED.search(text) else None)
    except InvalidDateError as error:
        # a day is known though its time or its zone is not understood
        if (stated := _DAY_AND_TIME.fullmatch(text)) and (day := _date(stated[1])):
            return day
        raise InvalidFileError(error.problem, path=node.place(term)) from None


def _date(text: str) -> EDTFDate | None:
    try:
        return EDTFDate(text)
    except InvalidDateError:
        return None
