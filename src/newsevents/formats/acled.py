"""ACLED, the Armed Conflict Location & Event Data, as CSV: a row an event of political violence or protest.

    >>> import io
    >>> row = {"event_id_cnty": "RUR7", "event_date": "2022-05-16", "time_precision": "2", "event_type": "Battles",
    ...        "sub_event_type": "Armed clash", "actor1": "A made-up army", "country": "Ruritania", "location": "A made-up town",
    ...        "geo_precision": "1", "source": "A made-up paper; A made-up radio", "notes": "Two sides clashed.", "fatalities": "0"}
    >>> (event,) = read(io.StringIO(",".join(row) + "\\n" + ",".join(row.values()) + "\\n"))
    >>> event.type, event.when, event.statistics, len(event.sources)
    ('acled:battles/armed-clash', EDTFDate('[2022-05-13..2022-05-19]'), (), 2)

The codes are read as the ACLED Codebook explains them, older numbers of kinds of actors among them. No fatalities means that none were
reported, not that nobody died, and so gives no figure. Codes that nothing of ours says stand in ``extra``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from newsevents.dates.text import parse_date_text
from newsevents.errors import InvalidDateError
from newsevents.formats.citations import Citation, sources_of
from newsevents.formats.codedplaces import place_in
from newsevents.formats.codedrows import CodedRow, DataSet
from newsevents.formats.countries import alpha_2
from newsevents.formats.opening import Source as File
from newsevents.quantities.quantity import Quantity
from newsevents.records.event import Event
from newsevents.records.party import Participant, Party
from newsevents.records.place import Place, PlacePrecision
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic, StatisticKind
from newsevents.streams.policy import OnError, Policy, settled

__all__ = ["LOSSES", "read"]

LOSSES: Mapping[str, str] = {}
"""What a row has and an event can't carry: nothing; what has no field of its own stands in ``extra``."""

_NEEDED = "event_id_cnty event_date time_precision event_type actor1 country location source notes fatalities".split()
_STAND_INS = {"event_id_cnty": "-", "event_date": "2000-01-01", "time_precision": "1", "event_type": "-"}

# geo_precision: 1 a named town; 2 near one, or a small part of a region; 3 a region, by its capital or a feature in it
_PRECISION = {1: PlacePrecision.EXACT, 2: PlacePrecision.LOCALITY, 3: PlacePrecision.REGION}

# inter1 and inter2 were numbers until 2024
_KINDS = {
    "1": "State forces",
    "2": "Rebel group",
    "3": "Political militia",
    "4": "Identity militia",
    "5": "Rioters",
    "6": "Protesters",
    "7": "Civilians",
    "8": "External/Other forces",
}

_DAYS_AROUND = datetime.timedelta(days=3)
_MONTH = re.compile(r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_UNWORDED = re.compile(r"[\W_]+")

# what an event says in words of its own, and the code is wanted all the same
_KEPT = frozenset("time_precision geo_precision event_type sub_event_type iso inter1 inter2".split())


def read(source: File, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a file, one after another.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for a row that can't be read, with its line and its column, all the bad cells of a row together.

    >>> import io
    >>> list(read(io.StringIO("event_id_cnty,year\\nRUR7,2022\\n")))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: line 1: there is no column event_date, time_precision, event_type, actor1, country and others; the first row names the columns of the data set
    """
    policy = Policy(on_error).checked()
    yield from settled(DataSet(_NEEDED, _STAND_INS, _event).events(source), policy.on_error)


def _event(row: CodedRow) -> Event:
    name = f"acled:{row.needed('event_id_cnty')}"
    places = _places(row)
    kinds = [row.needed("event_type"), *_one(row.text("sub_event_type"))]
    sources = sources_of(name, [Citation(publisher=one) for one in _several(row, "source")])
    return Event(
        ", ".join([kinds[-1], *(place.name for place in places)]),
        id=name,
        type=f"acled:{'/'.join(_UNWORDED.sub('-', kind.lower()).strip('-') for kind in kinds)}",
        when=_when(row),
        summary=row.text("notes"),
        places=places,
        participants=[*_actors(row, 1), *_actors(row, 2)],
        statistics=_fatalities(row, sources),
        sources=sources,
        tags=_several(row, "tags"),
        extra={"acled": row.rest(_KEPT)},
    )


def _one(text: str | None) -> list[str]:
    return [] if text is None else [text]


def _several(row: CodedRow, name: str) -> list[str]:
    """The items of a cell that has semicolons between them."""
    cell = row.text(name) or ""
    return [item for part in cell.split(";") if (item := part.strip())]


def _when(row: CodedRow) -> str:
    """The day; of precision 2 it is one unknown day of the week around, of precision 3 one of the month."""
    precision = row.needed_whole("time_precision", range(1, 4))
    day = _day(row)
    if precision == 1:
        return day.isoformat()
    if precision == 3:
        return day.isoformat()[:7]
    try:
        return f"[{day - _DAYS_AROUND}..{day + _DAYS_AROUND}]"
    except OverflowError:
        raise row.refused("event_date", f"the week around {day} is not within the years 1 to 9999") from None


def _day(row: CodedRow) -> datetime.date:
    """A day, as the interface writes it (2022-05-16), or the export (16 May 2022); one of numbers in another order is kept as written."""
    text = row.needed("event_date")
    try:
        found = parse_date_text(text, day_first=True)
    except InvalidDateError as error:
        raise row.refused("event_date", error.problem) from None
    day = found.earliest
    if day is None or day.isoformat() != str(found):
        raise row.refused("event_date", f"'{found}' is not one day; write it as in 2022-05-16")
    if text != str(found) and not _MONTH.search(text):
        row.put_back("event_date")
    return day


def _places(row: CodedRow) -> list[Place]:
    precision = row.code("geo_precision", range(1, 4))
    number = row.whole("iso")
    return place_in(
        row,
        "location",
        ("country", "admin1", "admin2", "admin3"),
        country=None if number is None else alpha_2(number),
        precision=None if precision is None else _PRECISION[precision],
    )


def _actors(row: CodedRow, number: int) -> list[Participant]:
    """An actor, of its kind, and those that acted with it."""
    kind = (row.text(f"inter{number}") or "").removesuffix(".0")
    actor = _one(row.text(f"actor{number}"))
    others = _several(row, f"assoc_actor_{number}")
    return [
        *(Participant(Party(name, description=_KINDS.get(kind, kind)), role=f"actor{number}") for name in actor),
        *(Participant(name, role=f"assoc_actor_{number}") for name in others),
    ]


def _fatalities(row: CodedRow, sources: list[Source]) -> list[Statistic]:
    count = row.count("fatalities")
    if not count:
        row.put_back("fatalities")
        return []
    return [
        Statistic(
            "fatalities, as reported",
            Quantity(count, unit="fatality"),
            id="fatalities",
            kind=StatisticKind.COUNT,
            source=sources[0] if len(sources) == 1 else None,
        )
    ]
