"""iCalendar (RFC 5545; the extra ``ics``): an event's day, its anniversaries, and its round days ("day 1,000").

    >>> import io
    >>> out = io.StringIO()
    >>> write(out, [Event("A flood", when="2020-02-29")])
    >>> [line for line in out.getvalue().splitlines() if line.startswith(("RRULE", "SUMMARY:Day 1"))]
    ['RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2', 'SUMMARY:Day 100: A flood', 'SUMMARY:Day 1\\\\,000: A flood', 'SUMMARY:Day 10\\\\,000: A flood']

Only what begins on one known day, in the years 1 to 9999, is in the calendar: of "May" or "about 16 May" there is no
anniversary. Day 1 is the first day, as ``day_number`` has it. What did not take place has its day alone. It is not read back.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from newsevents.codec.documents import canonical
from newsevents.dates.edtf import EDTFDate
from newsevents.dates.words import in_words
from newsevents.durations.anniversaries import LEAP_DAYS, anniversary
from newsevents.durations.arguments import LeapDay, known
from newsevents.errors import MissingExtraError
from newsevents.formats.losses import all_but
from newsevents.formats.names import figure_words, is_web_address, source_words
from newsevents.formats.opening import Target, text_out
from newsevents.records.event import Event, EventStatus
from newsevents.records.party import Party
from newsevents.records.place import Place
from newsevents.records.several import several
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

if TYPE_CHECKING:
    import icalendar

__all__ = ["LOSSES", "ROUND_DAYS", "write"]

ROUND_DAYS = (100, 500, *range(1000, 10_001, 1000))
"""The days of an event that are round; the last is 27 years after the first."""

_SHOWN = {
    Event: "title id when status summary places statistics sources tags",
    Place: "name latitude longitude",
    Party: "name description",
    Statistic: "label quantity as_of period supersedes attributed_to via",
    Source: "title url publisher published",
}

LOSSES: Mapping[str, str] = all_but(
    _SHOWN, "an entry of a calendar has a title, a day, a place and a few lines of text"
)
"""The fields that a calendar does not show. It shows the coordinates of the first place, and the day and time as a day."""

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "newsevents")
_LAST_DAY = datetime.date.max.toordinal()
_STATUS = {EventStatus.OCCURRED: "CONFIRMED", EventStatus.CANCELLED: "CANCELLED"}
_NO_PAST = frozenset(
    [EventStatus.ALLEGED, EventStatus.PLANNED, EventStatus.POSTPONED, EventStatus.CANCELLED, EventStatus.DENIED]
)
# control characters other than a line break and a tab have no place in a calendar (RFC 5545, 3.1)
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


def write(
    target: Target,
    events: Iterable[Event] | Event,
    *,
    leap_day: LeapDay = "feb28",
    anniversaries: bool = True,
    round_days: Iterable[int] = ROUND_DAYS,
) -> None:
    """Write a calendar; the anniversary of a 29 February falls, in a common year, on 28 February or 1 March.

    ``anniversaries=False`` leaves the anniversaries out, ``round_days`` says which days of an event are round, ``()`` none. An event with an id keeps its entries' ids, so that a calendar that is read again replaces what it had. Raises ``OSError``
    where the file can't be written, ``InvalidArgumentError`` for another ``leap_day``, ``MissingExtraError`` without icalendar.

    >>> import sys
    >>> write(sys.stdout, [], leap_day="feb29")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: leap_day: 'feb29' is unknown; write 'feb28' or 'mar1'
    """
    known(leap_day, LEAP_DAYS, "leap_day")
    later = _Later(leap_day if anniversaries else None, tuple(round_days))
    library = _library()
    stamp = datetime.datetime.now(datetime.UTC)
    calendar = library.Calendar({"version": "2.0", "prodid": "-//newsevents//newsevents//EN"})
    head, end, tail = calendar.to_ical().decode().partition("END:VCALENDAR")
    with text_out(target) as file:
        file.write(head)
        for event in several(events):
            for entry in _Entries(event, library, stamp).all(later):
                file.write(entry.to_ical().decode())
        file.write(end + tail)


def _library() -> Any:
    try:
        import icalendar
    except ModuleNotFoundError:
        raise MissingExtraError("ics", "icalendar") from None
    return icalendar


class _Later(NamedTuple):
    """Which days after an event are kept: its anniversaries, by the rule for leap days, and its round days."""

    leap_day: LeapDay | None
    round_days: tuple[int, ...]


class _Entries:
    """The entries of one event in a calendar."""

    def __init__(self, event: Event, library: Any, stamp: datetime.datetime) -> None:
        self._event = event
        self._library = library
        self._stamp = stamp
        self._key = event.id or canonical(event).decode()
        self._text = _clean("\n".join(_lines(event)))

    def all(self, later: _Later) -> Iterator[icalendar.Event]:
        """The day itself, the anniversaries and the round days; nothing where the event begins on no known day."""
        when = self._event.when
        start = None if when is None else _one_day(when.start)
        if when is None or start is None:
            return
        yield self._day_itself(start, _one_day(when.end) or start)
        if self._event.status in _NO_PAST:
            return
        if later.leap_day and start.year < datetime.MAXYEAR:
            yield self._anniversaries(start, later.leap_day)
        for number in later.round_days:
            if (day := start.toordinal() + number - 1) <= _LAST_DAY:
                yield self._entry(f"Day {number:,}: {self._event.title}", datetime.date.fromordinal(day), f"{number}")

    def _day_itself(self, start: datetime.date, end: datetime.date) -> icalendar.Event:
        entry = self._entry(self._event.title, start, "day")
        if start < end < datetime.date.max:
            # the end is the day after the last (RFC 5545, 3.6.1)
            entry.add("dtend", end + datetime.timedelta(days=1))
        return entry

    def _anniversaries(self, start: datetime.date, leap_day: LeapDay) -> icalendar.Event:
        title = f"Anniversary: {self._event.title} ({in_words(EDTFDate.of(start))})"
        entry = self._entry(title, anniversary(start, 1, leap_day=leap_day), "anniversary")
        entry.add("rrule", {"freq": "yearly", **_rule(start, leap_day)})
        return entry

    def _entry(self, title: str, day: datetime.date, what: str) -> icalendar.Event:
        entry: icalendar.Event = self._library.Event()
        entry.add("uid", str(uuid.uuid5(_NAMESPACE, f"{what} {self._key}")))
        entry.add("dtstamp", self._stamp)
        entry.add("dtstart", day)
        entry.add("summary", _clean(title))
        # what is in the news makes nobody busy
        entry.add("transp", "TRANSPARENT")
        for name, value in self._stated():
            entry.add(name, value)
        return entry

    def _stated(self) -> Iterator[tuple[str, object]]:
        event = self._event
        yield "description", self._text
        if event.status is not None:
            yield "status", _STATUS.get(event.status, "TENTATIVE")
        if event.tags:
            yield "categories", [_clean(tag) for tag in event.tags]
        if event.places:
            yield "location", _clean(", ".join(place.name for place in event.places))
            first = event.places[0]
            if first.latitude is not None and first.longitude is not None:
                yield "geo", (first.latitude, first.longitude)
        if address := next((one.url for one in event.sources if is_web_address(one.url)), None):
            yield "url", _clean(address)


def _one_day(when: EDTFDate | None) -> datetime.date | None:
    """The day of a date that is one day for sure."""
    if when is None or when.is_approximate or when.is_uncertain or when.earliest != when.latest:
        return None
    return when.earliest


def _rule(start: datetime.date, leap_day: LeapDay) -> dict[str, int]:
    """The last day of February is its 28th or 29th; the 60th day of a year is 29 February or 1 March."""
    if (start.month, start.day) != (2, 29):
        return {}
    return {"bymonth": 2, "bymonthday": -1} if leap_day == "feb28" else {"byyearday": 60}


def _lines(event: Event) -> Iterator[str]:
    if event.when is not None:
        yield in_words(event.when)
    if event.status is not None:
        yield event.status.value
    if event.summary is not None:
        yield event.summary
    yield from map(figure_words, event.standing)
    yield from map(source_words, event.sources)


def _clean(text: str) -> str:
    return text.translate(_CONTROLS)
