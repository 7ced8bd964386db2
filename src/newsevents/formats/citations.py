"""The sources that a cell of a data set cites: each becomes a record with an id of its own.

    >>> cited('"A made-up agency,2013-01-03,Two killed";"A made-up paper,2013-01-04,Three killed"')[1]
    Citation(title='Three killed', publisher='A made-up paper', day='2013-01-04')

An id begins with that of its event, for two events that cite one article need not mean the same one. No source is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newsevents.dates.edtf import EDTFDate
from newsevents.errors import InvalidDateError
from newsevents.records.source import Source

__all__ = ["Citation", "cited", "listed", "sources_of"]

_BETWEEN = re.compile(r'(?<=")\s*;\s*(?=")')
_ITEM = re.compile(r'"(.*?),\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*,(.*)"', re.DOTALL)


class Citation(NamedTuple):
    """What a cell says of a source.

    >>> Citation("Two killed").publisher is None
    True
    """

    title: str | None = None
    publisher: str | None = None
    day: str | None = None


def cited(cell: str) -> list[Citation]:
    """The sources of a cell that has a publisher, a day and a headline for each, in quotes; else all of it is one title.

    >>> cited("A made-up agency 5/12 2005")
    [Citation(title='A made-up agency 5/12 2005', publisher=None, day=None)]
    """
    items = _BETWEEN.split(cell)
    matches = [_ITEM.fullmatch(item) for item in items]
    if not any(matches):
        return [Citation(cell)]
    return [
        Citation(match[3].strip() or None, match[1].strip() or None, match[2]) if match else Citation(item.strip('"'))
        for item, match in zip(items, matches, strict=True)
    ]


def listed(titles: str, publishers: str, days: str) -> list[Citation]:
    """The sources of three cells that list their parts, with semicolons between them; unequal lists are one source.

    >>> listed("Two killed; Three killed", "A made-up agency;A made-up paper", "2013-01-03;2013-01-04")[1].title
    'Three killed'
    """
    cells = [[part.strip() or None for part in cell.split(";")] for cell in (titles, publishers, days)]
    if len({len(parts) for parts in cells}) > 1:
        cells = [[cell.strip() or None] for cell in (titles, publishers, days)]
    return [Citation(*parts) for parts in zip(*cells, strict=True) if any(parts[:2])]


def sources_of(event: str, citations: Iterable[Citation]) -> list[Source]:
    """The sources of an event, their ids made from its own; a day that is none stands in ``note``.

    >>> sources_of("ucdp:7", [Citation("Two killed", day="2013-02-30")])
    [Source('Two killed', id='ucdp:7/source-1', note='2013-02-30')]
    """
    return [_source(f"{event}/source-{i}", one) for i, one in enumerate(citations, 1)]


def _source(name: str, citation: Citation) -> Source:
    published, note = _published(citation.day)
    return Source(citation.title, id=name, publisher=citation.publisher, published=published, note=note)


def _published(day: str | None) -> tuple[EDTFDate | None, str | None]:
    try:
        return (EDTFDate.parse(day) if day else None), None
    except InvalidDateError:
        return None, day
