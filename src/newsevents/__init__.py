"""Structured news events: typed records that keep hedges, imprecise dates and attribution.

    >>> from newsevents import Event
    >>> captivity = Event("Captivity of the Azovstal defenders", when="2022-05-16/..")
    >>> captivity.day_number(on="2024-05-20")
    736

What there is, by what it is for; help() of each name says more:

- records: Event, Statistic, Quote, Source, Evidence, Party, Participant, Place, Quantity, TextSelector, Relation, Accepted,
  Correction, FrozenMap; their words: EventStatus, StatisticKind, QuoteKind, PartyKind, PlacePrecision, Hedge; a changed copy:
  replace
- dates: EDTFDate, parse_date_text; comparisons are a Certainty: CERTAIN, POSSIBLE or IMPOSSIBLE
- days: days_between, days_since, day_number, day_range (DayRange), calendar_span (CalendarSpan), anniversary,
  anniversaries_passed, next_anniversary, local_date, identify_counting (CountingMatch)
- figures: Quantity.parse, Bounds, describe, scan (Phrase), figures
- files: dumps, loads, dump, load, read, write, to_dict, from_dict, make_converter, json_schema, and the module formats
- checks: check, which gives a list of Finding, each with its Severity
- types of arguments, for annotations: DateLike, Counting, LeapDay, Unit, Zone, Reading, End, Unknown, OnError, Frozen
- errors: NewsEventsError is the root of InvalidRecordError, InvalidDateError, ImpreciseDateError, InvalidArgumentError,
  InvalidJSONError, InvalidFileError, NotFoundError and MissingExtraError

Every name is loaded when it is first used, so that importing the library costs next to nothing; type checkers
read ``__init__.pyi``.
"""

from __future__ import annotations

__version__ = "0.1.0.dev0"

_HOMES = {
    "checks.finding": "Finding Severity",
    "checks.linting": "check",
    "codec.converters": "Unknown from_dict make_converter to_dict",
    "codec.documents": "dumps loads",
    "dates.comparison": "CERTAIN Certainty IMPOSSIBLE POSSIBLE",
    "dates.edtf": "DateLike EDTFDate",
    "dates.text": "parse_date_text",
    "durations.anniversaries": "anniversaries_passed anniversary next_anniversary",
    "durations.arguments": "Counting LeapDay",
    "durations.calendar": "CalendarSpan Unit calendar_span",
    "durations.counting": "CountingMatch DayRange day_number day_range days_between days_since identify_counting",
    "durations.zones": "Zone local_date",
    "errors": "ImpreciseDateError InvalidArgumentError InvalidDateError InvalidFileError InvalidJSONError InvalidRecordError MissingExtraError NewsEventsError NotFoundError",
    "files": "dump load read write",
    "frozen": "Frozen FrozenMap",
    "quantities.bounds": "Bounds End",
    "quantities.describe": "describe",
    "quantities.hedges": "Hedge",
    "quantities.quantity": "Quantity Reading",
    "recordclass": "replace",
    "records.event": "Event EventStatus",
    "records.evidence": "Evidence",
    "records.party": "Participant Party PartyKind",
    "records.place": "Place PlacePrecision",
    "records.quote": "Quote QuoteKind",
    "records.relation": "Accepted Relation",
    "records.source": "Correction Source",
    "records.statistic": "Statistic StatisticKind",
    "schemas": "json_schema",
    "selectors": "TextSelector",
    "streams.policy": "OnError",
    "views.figures": "figures",
    "wording": "Phrase scan",
}
_HOME_OF = {name: f"newsevents.{module}" for module, names in _HOMES.items() for name in names.split()}

__all__ = sorted([*_HOME_OF, "__version__", "formats"])  # noqa: PLE0605  computed from the table, so that the two can't differ


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name == "formats":
        # importing it makes it an attribute
        return import_module("newsevents.formats")
    if name not in _HOME_OF:
        message = f"newsevents has no {name!r}; dir(newsevents) lists its names"
        raise AttributeError(message)
    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
