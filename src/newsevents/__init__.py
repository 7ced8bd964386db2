"""Structured news events: typed records that keep hedges, imprecise dates and attribution.

    >>> from newsevents import Event
    >>> captivity = Event("Captivity of the Azovstal defenders", when="2022-05-16/..")
    >>> captivity.day_number(on="2024-05-20")
    736

Every name is loaded when it is first used, so that importing the library costs next to nothing; type checkers
read ``__init__.pyi``.
"""

from __future__ import annotations

__version__ = "0.1.0.dev0"

_HOMES = {
    "checks.finding": "Finding Severity",
    "checks.linting": "check",
    "codec": "dumps loads",
    "converters": "from_dict make_converter to_dict",
    "dates.comparison": "CERTAIN Certainty IMPOSSIBLE POSSIBLE",
    "dates.edtf": "EDTFDate",
    "dates.text": "parse_date_text",
    "durations.anniversaries": "anniversaries_passed anniversary next_anniversary",
    "durations.calendar": "CalendarSpan calendar_span",
    "durations.counting": "CountingMatch DayRange day_number day_range days_between days_since identify_counting",
    "durations.zones": "local_date",
    "errors": "ImpreciseDateError InvalidArgumentError InvalidDateError InvalidFileError InvalidJSONError InvalidRecordError MissingExtraError NewsEventsError NotFoundError",
    "files": "dump load read write",
    "frozen": "FrozenMap",
    "quantities.bounds": "Bounds",
    "quantities.describe": "describe",
    "quantities.hedges": "Hedge",
    "quantities.quantity": "Quantity",
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
    "views.figures": "figures",
    "wording": "Phrase scan",
}
_HOME_OF = {name: f"newsevents.{module}" for module, names in _HOMES.items() for name in names.split()}

__all__ = sorted([*_HOME_OF, "__version__"])  # noqa: PLE0605  computed from the table, so that the two can't differ


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        message = f"newsevents has no {name!r}; dir(newsevents) lists its names"
        raise AttributeError(message)
    from importlib import import_module

    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
