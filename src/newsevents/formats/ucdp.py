"""UCDP GED, the Georeferenced Event Dataset of the Uppsala Conflict Data Program, as CSV: a row an event of lethal violence.

    >>> import io
    >>> row = {"id": "7", "type_of_violence": "1", "side_a": "Government of Ruritania", "side_b": "A made-up army",
    ...        "where_prec": "1", "where_coordinates": "A made-up town", "latitude": "47.5", "longitude": "37.5", "country": "Ruritania",
    ...        "date_prec": "2", "date_start": "2013-01-03", "date_end": "2013-01-05", "best": "2", "high": "4", "low": "1"}
    >>> (event,) = read(io.StringIO(",".join(row) + "\\n" + ",".join(row.values()) + "\\n"))
    >>> event.when, event.places[0].precision.value, event.statistics[0].quantity
    (EDTFDate('[2013-01-03..2013-01-05]'), 'exact', Quantity(2, low=1, high=4, unit='death'))

The codes are read as the UCDP GED Codebook explains them. A row that contradicts itself (its low estimate above the best one) is read,
and each of its figures kept. Its numbers of states are not made into codes of ISO 3166, which has none that would be right for "Russia (Soviet
Union)" or "Serbia (Yugoslavia)" in every row. Codes that nothing of ours says stand in ``extra``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from newsevents.errors import shown
from newsevents.formats.citations import cited, listed, sources_of
from newsevents.formats.codedplaces import place_in
from newsevents.formats.codedrows import CodedRow, DataSet
from newsevents.formats.opening import Source as File
from newsevents.quantities.quantity import Quantity
from newsevents.records.event import Event
from newsevents.records.evidence import Evidence
from newsevents.records.party import Participant, Party, PartyKind
from newsevents.records.place import Place, PlacePrecision
from newsevents.records.relation import Relation
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic, StatisticKind
from newsevents.streams.policy import OnError, Policy, settled

__all__ = ["LOSSES", "read"]

LOSSES: Mapping[str, str] = {}
"""What a row has and an event can't carry: nothing; what has no field of its own stands in ``extra``."""

_NEEDED = (
    "id type_of_violence side_a side_b where_prec where_coordinates latitude longitude country "
    "date_prec date_start date_end best high low"
).split()
_STAND_INS = {
    "id": "0",
    "type_of_violence": "1",
    "date_prec": "1",
    "date_start": "0001-01-01",
    "date_end": "9999-12-31",
}

# where_prec: 1 a named point; 2 within 25 km of one; 3 and 4 areas of the second and the first order; 5 a border, a road,
# a region without bounds; 6 the country; 7, in international waters or airspace, says nothing of how near the point is
_PRECISION = {
    1: PlacePrecision.EXACT,
    2: PlacePrecision.LOCALITY,
    3: PlacePrecision.REGION,
    4: PlacePrecision.REGION,
    5: PlacePrecision.REGION,
    6: PlacePrecision.COUNTRY,
}

_PARTS = {
    "deaths_a": "deaths of side A",
    "deaths_b": "deaths of side B",
    "deaths_civilians": "deaths of civilians",
    "deaths_unknown": "deaths of unknown affiliation",
}

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:]{5,8}(?:\.[0-9]*)?)?")
_SECONDS = re.compile(r"(-?[0-9]{1,12})(?:\.0*)?")
_EPOCH = datetime.date(1970, 1, 1)

_CITED = ("source_headline", "source_office", "source_date")

# what an event says in words of its own, and the code is wanted all the same
_KEPT = frozenset(
    "where_prec date_prec conflict_new_id dyad_new_id side_a_new_id side_b_new_id dyad_name gwnoa gwnob".split()
)


def read(source: File, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a file, one after another.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for a row that can't be read, with its line and its column, all the bad cells of a row together.

    >>> import io
    >>> list(read(io.StringIO("id,year\\n7,2013\\n")))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: line 1: there is no column type_of_violence, side_a, side_b, where_prec, where_coordinates and others; the first row names the columns of the data set
    """
    policy = Policy(on_error).checked()
    yield from settled(DataSet(_NEEDED, _STAND_INS, _event).events(source), policy.on_error)


def _event(row: CodedRow) -> Event:
    name = f"ucdp:{row.needed_whole('id')}"
    sources = _sources(row, name)
    places = _places(row)
    return Event(
        _title(row, places),
        id=name,
        type=f"ucdp:{row.needed_whole('type_of_violence', range(1, 4))}",
        when=_when(row),
        places=places,
        participants=[*_side(row, "a"), *_side(row, "b")],
        statistics=_statistics(row, sources),
        sources=sources,
        evidence=_evidence(row),
        related=[*_related(row, "conflict"), *_related(row, "dyad")],
        extra={"ucdp": row.rest(_KEPT)},
    )


def _title(row: CodedRow, places: list[Place]) -> str:
    sides = row.text("dyad_name") or " - ".join(filter(None, (row.text("side_a"), row.text("side_b"))))
    return ", ".join([sides or "Violence", *(place.name for place in places)])


def _numbered(row: CodedRow, kind: str, name: str) -> str | None:
    number = row.whole(name)
    return None if number is None else f"ucdp:{kind}:{number}"


def _related(row: CodedRow, kind: str) -> list[Relation]:
    number = _numbered(row, kind, f"{kind}_new_id")
    return [] if number is None else [Relation(kind, number)]


def _when(row: CodedRow) -> str:
    """The day; above 1, ``date_prec`` says that it is one unknown day of those between start and end."""
    precision = row.needed_whole("date_prec", range(1, 6))
    start, end = _day(row, "date_start"), _day(row, "date_end")
    if end < start:
        raise row.refused("date_end", f"{end} is before date_start, {start}; write the later day here")
    if precision == 1:
        return start if start == end else f"{start}/{end}"
    return f"{start}~" if start == end else f"[{start}..{end}]"


def _day(row: CodedRow, name: str) -> str:
    """A day, written as one, with an hour that means nothing, or in seconds since 1970."""
    text = row.needed(name)
    try:
        if match := _DAY.fullmatch(text):
            return datetime.date.fromisoformat(match[1]).isoformat()
        if match := _SECONDS.fullmatch(text):
            return (_EPOCH + datetime.timedelta(seconds=int(match[1]))).isoformat()
    except (ValueError, OverflowError):
        pass
    raise row.refused(name, f"{shown(text)} is no day; write it as in 2013-01-03")


def _places(row: CodedRow) -> list[Place]:
    precision = row.code("where_prec", range(1, 8))
    near = None if precision is None else _PRECISION.get(precision)
    return place_in(row, "where_coordinates", ("country", "adm_1", "adm_2"), precision=near)


def _side(row: CodedRow, side: str) -> list[Participant]:
    """The party of a side; one with a number of a state is a state, and another one a group."""
    name = row.text(f"side_{side}")
    state, number = row.text(f"gwno{side}"), _numbered(row, "actor", f"side_{side}_new_id")
    if name is None:
        return []
    kind = PartyKind.GROUP if state is None else PartyKind.STATE
    return [Participant(Party(name, kind=kind, same_as=number), role=f"side_{side}")]


def _statistics(row: CodedRow, sources: list[Source]) -> list[Statistic]:
    said = row.text("source_original")
    figure = partial(
        Statistic,
        kind=StatisticKind.COUNT,
        attributed_to=None if said is None else Party(description=said),
        source=sources[0] if len(sources) == 1 else None,
    )
    estimates = _estimates(row, figure)
    whole = "deaths" if any(one.id == "deaths" for one in estimates) else None
    parts = [(name, label, row.count(name)) for name, label in _PARTS.items()]
    return estimates + [
        figure(label, _deaths(count), id=name, part_of=whole, breakdown="side")
        for name, label, count in parts
        if count is not None
    ]


def _estimates(row: CodedRow, figure: Callable[..., Statistic]) -> list[Statistic]:
    """The best estimate within its bounds; each figure for itself where they are no bounds of it."""
    low, best, high = (row.count(name) for name in ("low", "best", "high"))
    if low is not None and best is not None and high is not None and low <= best <= high:
        return [figure("deaths, best estimate", Quantity(best, low=low, high=high, unit="death"), id="deaths")]
    named = (("deaths", "best", best), ("deaths_low", "low", low), ("deaths_high", "high", high))
    return [
        figure(f"deaths, {name} estimate", _deaths(count), id=key) for key, name, count in named if count is not None
    ]


def _deaths(count: int) -> Quantity:
    return Quantity(count, unit="death")


def _evidence(row: CodedRow) -> list[Evidence]:
    stated = row.text("where_description")
    return [] if stated is None else [Evidence("places", value=stated)]


def _sources(row: CodedRow, name: str) -> list[Source]:
    """A source for each that ``source_article`` cites; a column that lists the same by parts is kept where it differs."""
    article = row.text("source_article")
    parts = {column: row.text(column) or "" for column in _CITED}
    citations = listed(*parts.values()) if article is None else cited(article)
    listings = [";".join(filter(None, part)) for part in zip(*citations, strict=True)] or [""] * len(parts)
    for (column, cell), listing in zip(parts.items(), listings, strict=True):
        if _squeezed(cell) != _squeezed(listing):
            row.put_back(column)
    return sources_of(name, citations)


def _squeezed(text: str) -> str:
    return "".join(text.split())
