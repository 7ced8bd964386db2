"""Structured news events: typed records that keep hedges, imprecise dates and attribution.

    >>> from newsevents import Event
    >>> captivity = Event("Captivity of the Azovstal defenders", when="2022-05-16/..")
    >>> captivity.day_number(on="2024-05-20")
    736

Every name is loaded when it is first used, so that importing the library costs next to nothing.
"""

from __future__ import annotations

# typing itself would take longer to load than all of this
TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsevents.codec import dumps as dumps
    from newsevents.codec import loads as loads
    from newsevents.converters import from_dict as from_dict
    from newsevents.converters import make_converter as make_converter
    from newsevents.converters import to_dict as to_dict
    from newsevents.dates.comparison import CERTAIN as CERTAIN
    from newsevents.dates.comparison import IMPOSSIBLE as IMPOSSIBLE
    from newsevents.dates.comparison import POSSIBLE as POSSIBLE
    from newsevents.dates.comparison import Certainty as Certainty
    from newsevents.dates.edtf import EDTFDate as EDTFDate
    from newsevents.dates.text import parse_date_text as parse_date_text
    from newsevents.durations.anniversaries import anniversaries_passed as anniversaries_passed
    from newsevents.durations.anniversaries import anniversary as anniversary
    from newsevents.durations.anniversaries import next_anniversary as next_anniversary
    from newsevents.durations.calendar import CalendarSpan as CalendarSpan
    from newsevents.durations.calendar import calendar_span as calendar_span
    from newsevents.durations.counting import CountingMatch as CountingMatch
    from newsevents.durations.counting import DayRange as DayRange
    from newsevents.durations.counting import day_number as day_number
    from newsevents.durations.counting import day_range as day_range
    from newsevents.durations.counting import days_between as days_between
    from newsevents.durations.counting import days_since as days_since
    from newsevents.durations.counting import identify_counting as identify_counting
    from newsevents.durations.zones import local_date as local_date
    from newsevents.errors import ImpreciseDateError as ImpreciseDateError
    from newsevents.errors import InvalidArgumentError as InvalidArgumentError
    from newsevents.errors import InvalidDateError as InvalidDateError
    from newsevents.errors import InvalidJSONError as InvalidJSONError
    from newsevents.errors import InvalidRecordError as InvalidRecordError
    from newsevents.errors import MissingExtraError as MissingExtraError
    from newsevents.errors import NewsEventsError as NewsEventsError
    from newsevents.errors import NotFoundError as NotFoundError
    from newsevents.files import dump as dump
    from newsevents.files import load as load
    from newsevents.frozen import FrozenMap as FrozenMap
    from newsevents.quantities.bounds import Bounds as Bounds
    from newsevents.quantities.hedges import Hedge as Hedge
    from newsevents.quantities.quantity import Quantity as Quantity
    from newsevents.recordclass import replace as replace
    from newsevents.records.event import Event as Event
    from newsevents.records.event import EventStatus as EventStatus
    from newsevents.records.evidence import Evidence as Evidence
    from newsevents.records.party import Participant as Participant
    from newsevents.records.party import Party as Party
    from newsevents.records.party import PartyKind as PartyKind
    from newsevents.records.place import Place as Place
    from newsevents.records.place import PlacePrecision as PlacePrecision
    from newsevents.records.quote import Quote as Quote
    from newsevents.records.quote import QuoteKind as QuoteKind
    from newsevents.records.relation import Accepted as Accepted
    from newsevents.records.relation import Relation as Relation
    from newsevents.records.source import Correction as Correction
    from newsevents.records.source import Source as Source
    from newsevents.records.statistic import Statistic as Statistic
    from newsevents.records.statistic import StatisticKind as StatisticKind
    from newsevents.selectors import TextSelector as TextSelector

__version__ = "0.1.0.dev0"

_HOMES = {
    "newsevents.dates.comparison": ("CERTAIN", "IMPOSSIBLE", "POSSIBLE", "Certainty"),
    "newsevents.dates.edtf": ("EDTFDate",),
    "newsevents.dates.text": ("parse_date_text",),
    "newsevents.durations.anniversaries": ("anniversaries_passed", "anniversary", "next_anniversary"),
    "newsevents.durations.calendar": ("CalendarSpan", "calendar_span"),
    "newsevents.durations.counting": (
        "CountingMatch",
        "DayRange",
        "day_number",
        "day_range",
        "days_between",
        "days_since",
        "identify_counting",
    ),
    "newsevents.durations.zones": ("local_date",),
    "newsevents.errors": (
        "ImpreciseDateError",
        "InvalidArgumentError",
        "InvalidDateError",
        "InvalidJSONError",
        "InvalidRecordError",
        "MissingExtraError",
        "NewsEventsError",
        "NotFoundError",
    ),
    "newsevents.codec": ("dumps", "loads"),
    "newsevents.converters": ("from_dict", "make_converter", "to_dict"),
    "newsevents.recordclass": ("replace",),
    "newsevents.files": ("dump", "load"),
    "newsevents.frozen": ("FrozenMap",),
    "newsevents.quantities.bounds": ("Bounds",),
    "newsevents.quantities.hedges": ("Hedge",),
    "newsevents.quantities.quantity": ("Quantity",),
    "newsevents.records.event": ("Event", "EventStatus"),
    "newsevents.records.evidence": ("Evidence",),
    "newsevents.records.party": ("Participant", "Party", "PartyKind"),
    "newsevents.records.place": ("Place", "PlacePrecision"),
    "newsevents.records.quote": ("Quote", "QuoteKind"),
    "newsevents.records.relation": ("Accepted", "Relation"),
    "newsevents.records.source": ("Correction", "Source"),
    "newsevents.records.statistic": ("Statistic", "StatisticKind"),
    "newsevents.selectors": ("TextSelector",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted([*_HOME_OF, "__version__"])  # noqa: PLE0605  computed from the table above, so that both can't differ


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
