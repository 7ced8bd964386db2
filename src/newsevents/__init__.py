"""Structured news events: typed records that keep hedges, imprecise dates and attribution.

    >>> from newsevents import Event
    >>> captivity = Event("Captivity of the Azovstal defenders", when="2022-05-16/..")
    >>> captivity.day_number(on="2024-05-20")
    736

Every name is loaded when it is first used, so that importing the library costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

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
    "newsevents.quantities.bounds": ("Bounds",),
    "newsevents.quantities.describe": ("describe",),
    "newsevents.quantities.hedges": ("Hedge",),
    "newsevents.quantities.quantity": ("Quantity",),
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
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted([*_HOME_OF, "__version__"])  # noqa: PLE0605  computed from the table above, so that both can't differ


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        message = f"newsevents has no {name!r}; dir(newsevents) lists its names"
        raise AttributeError(message)
    value: object = getattr(importlib.import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
