"""Headings of a table that are none of ours: what others call our columns, and whose data set a table is.

    >>> ours("Event date"), ours("lng"), ours("coder")
    ('when', 'longitude', None)

A heading is compared by its letters alone, so that ``event_date``, ``eventDate`` and ``Event date`` are the same; "event" before
it, a number or an "s" after it say nothing. What a cell under it holds is not known here.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping

from newsevents.errors import shown
from newsevents.formats.tables import columns

__all__ = ["about_heading", "data_set", "ours"]

# what others call our columns; figures stand in the JSON of theirs
_CALLED: Mapping[str, str] = {
    "id": "nr no code identifier uid uuid key rowid idno casenumber caseno",
    "title": "name headline what event incident heading caption",
    "type": "kind class eventtype subtype",
    "when": "date day year time datetime on occurred dateofevent eventday",
    "status": "state certainty",
    "summary": "note description desc detail text abstract comment remark notes narrative",
    "places": "place location where town city village settlement locality venue site placename locationname admin region district",
    "country": "countrycode iso iso2 countryiso nation",
    "latitude": "lat latdd y ycoord coordy",
    "longitude": "lon lng long londd x xcoord coordx",
    "participants": "participant actor party perpetrator who people group organisation organization side",
    "sources": "source url link href website webpage sourceurl sourcelink sourcename reference publisher newspaper outlet",
    "tags": "tag keyword category topic theme subject",
    "part_of": "parent parentid partof episode",
    "language": "lang locale",
    "statistics_json": "statistic figure death dead killed fatality casualty injured wounded victim deathtoll toll low high "
    "best fatalitieslow fatalitieshigh fatlow fathigh deathslow deathshigh minimum maximum crowd crowdsize displaced arrested",
}
_ENDS = frozenset(
    "start begin beginning from since startdate datestart startday starttime startedon begindate datebegin datefrom fromdate "
    "end until to till finish enddate dateend endday endtime endedon dateto todate dateuntil".split()
)
_OURS = {
    **{name.replace("_", ""): name for name in columns()},
    **{other: name for name, others in _CALLED.items() for other in others.split()},
    **dict.fromkeys(_ENDS, "when"),
}
_GLOSSES = {"statistics_json": ", which holds figures as JSON"}
_BOTH_ENDS = ", which holds both ends, as in 2022-05-16/2022-05-20"

# the columns that tell a data set; half of them are enough, for people cut tables down
_DATA_SETS = {
    "ucdp": "type_of_violence where_prec where_coordinates date_prec date_start date_end side_a side_b dyad_name".split(),
    "acled": "event_id_cnty event_date time_precision event_type sub_event_type actor1 inter1 geo_precision".split(),
}
_NEAR = 0.8


def ours(heading: str) -> str | None:
    """What a heading of others is called here; None where that is not known.

    >>> ours("sources"), ours("Source 2"), ours("killed")
    ('sources', 'sources', 'statistics_json')
    """
    return next((_OURS[one] for one in _spellings(heading) if one in _OURS), None)


def _spellings(heading: str) -> list[str]:
    """The letters of a heading, and again without what says nothing."""
    letters = re.sub(r"[\W_]+", "", heading.casefold())
    plain = letters.rstrip("0123456789")
    found = [letters, plain, plain.removeprefix("event")]
    return [spelling for one in found for spelling in (one, _singular(one))]


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def about_heading(heading: str, others: Collection[str]) -> str:
    """What is said of a heading that is none of ours, beside others of its table.

    >>> about_heading("start", ["title", "end"])
    "there is no column 'start'; did you mean when, which holds both ends, as in 2022-05-16/2022-05-20?"
    """
    if not heading:
        return "a column has no name; name it, or leave it out, as pandas does with index=False"
    missing = [name for name in columns() if name not in others]
    right = ours(heading)
    if right not in missing:
        right = next(iter(difflib.get_close_matches(heading[:80], missing, 1, _NEAR)), None)
    if right is None:
        kept = "formats.csv.read with unknown='keep' has others in extra"
        return f"there is no column {shown(heading)}; there are {', '.join(columns())}; {kept}"
    is_end = right == "when" and not _ENDS.isdisjoint(_spellings(heading))
    return (
        f"there is no column {shown(heading)}; did you mean {right}{_BOTH_ENDS if is_end else _GLOSSES.get(right, '')}?"
    )


def data_set(headings: Collection[str]) -> str | None:
    """The format of the data set that a table is; None where it is none that is known.

    >>> data_set(["id", "date_start", "date_end", "date_prec", "type_of_violence", "side_a", "side_b"])
    'ucdp'
    """
    return next((name for name, its in _DATA_SETS.items() if 2 * len({*headings} & {*its}) >= len(its)), None)
