"""TimelineJS 3 (Knight Lab): a slide for each event that has a date, which is shown in words that keep what is not known.

    >>> import io, json
    >>> out = io.StringIO()
    >>> write(out, [Event("A flood", when="2022-05~")])
    >>> slide = json.loads(out.getvalue())["events"][0]
    >>> slide["start_date"], slide["display_date"]
    ({'year': 2022, 'month': 5}, 'about May 2022')

A slide stands where its date begins, at the precision that is stated; one of which only the end is known stands there. An
event without a date, or with none in the years that a timeline can draw (four digits), has no slide. It is not read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

import msgspec

from newsevents.dates.edtf import EDTFDate
from newsevents.dates.words import in_words
from newsevents.formats.losses import all_but
from newsevents.formats.onlines import on_lines
from newsevents.formats.opening import Target, text_out
from newsevents.formats.slides import slide_text
from newsevents.records.event import Event
from newsevents.records.party import Party
from newsevents.records.place import Place
from newsevents.records.quote import Quote
from newsevents.records.several import several
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["LOSSES", "write"]

_SHOWN = {
    Event: "title id type when status summary places statistics quotes sources tags",
    Place: "name",
    Party: "name description",
    Statistic: "label quantity as_of period supersedes attributed_to via",
    Quote: "text speaker kind via",
    Source: "title url publisher published",
}

LOSSES: Mapping[str, str] = all_but(_SHOWN, "a slide has a headline, a date and a text for readers")
"""The fields that a slide does not show. Of ``tags`` the first is shown, as the group of a slide without a type."""

Parts = dict[str, int]

_CALENDAR = re.compile(r"(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2}).*)?)?)?")
_NAMES = ("year", "month", "day", "hour", "minute", "second")


def write(target: Target, events: Iterable[Event] | Event) -> None:
    """Write the JSON that TimelineJS takes, a slide a line.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no event.

    >>> import sys
    >>> write(sys.stdout, [Event("A rumour of no known day")])
    {"events":[
    ]}
    """
    with text_out(target) as file:
        file.write('{"events":[')
        slides = (slide for event in several(events) if (slide := _slide(event)) is not None)
        file.writelines(on_lines(msgspec.json.encode(slide).decode() for slide in slides))
        file.write("\n]}\n")


def _slide(event: Event) -> dict[str, object] | None:
    first, last = (None, None) if event.when is None else _ends(event.when)
    if event.when is None or (first is None and last is None):
        return None
    slide: dict[str, object] = {"start_date": first or last}
    if first and last and first != last:
        slide["end_date"] = last
    slide["display_date"] = in_words(event.when)
    slide["text"] = {"headline": escape(event.title), "text": slide_text(event)}
    stated = {"unique_id": event.id, "group": event.type or next(iter(event.tags), None)}
    return slide | {name: value for name, value in stated.items() if value is not None}


def _ends(when: EDTFDate) -> tuple[Parts | None, Parts | None]:
    """Where a date begins and ends, as far as that is known and can be drawn."""
    if not when.is_interval:
        return _point(when)
    start, end = when.start, when.end
    return _point(start)[0] if start else None, _point(end)[1] if end else None


def _point(when: EDTFDate) -> tuple[Parts | None, Parts | None]:
    if match := _CALENDAR.fullmatch(re.sub("[~?%]", "", str(when))):
        stated = {name: int(part) for name, part in zip(_NAMES, match.groups(), strict=True) if part is not None}
        return stated, stated
    first, last = _day(when.earliest), _day(when.latest)
    # an end that is not known is open in a set, and beyond our years where digits are
    is_drawn = str(when)[0] in "[{" or (first and last)
    return (first, last) if is_drawn else (None, None)


def _day(day: date | None) -> Parts | None:
    return None if day is None else {"year": day.year, "month": day.month, "day": day.day}
