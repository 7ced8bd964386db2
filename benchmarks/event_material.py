"""One realistic event of about 3.5 KB that uses every field of the records, and others of other sizes, as plain JSON.

The same document goes to every library. ``sized`` makes shorter and longer ones of it, ``dated`` gives each its own
dates, so that no cache of parsed dates helps.
"""

from __future__ import annotations

import copy
import datetime
from typing import Any

__all__ = ["DOCUMENT", "dated", "sized"]

Document = dict[str, Any]

DOCUMENT: Document = {
    "schema": "newsevents/1",
    "title": "Evacuation of a made-up steelworks",
    "id": "evacuation",
    "type": "acled:agreement",
    "when": "2022-05-16/2022-05-20",
    "status": "occurred",
    "summary": "After 86 days the last defenders left the plant; the city council says \"over 1,900\" are still held.",
    "places": [
        {"name": "Steelworks", "country": "UA", "admin": ["Made-up oblast", "Made-up raion"], "latitude": 47.0975,
         "longitude": 37.6086, "precision": "exact", "role": "origin", "same_as": ["https://example.org/places/1"]},
        {"name": "Olenivka", "country": "UA", "latitude": 47.83, "longitude": 37.66, "precision": "locality",
         "role": "destination"},
    ],
    "participants": [
        {"party": {"name": "Azov regiment", "kind": "organization"}, "role": "captive"},
        {"party": {"name": "Red Cross", "kind": "organization", "same_as": ["https://example.org/parties/rc"]},
         "role": "mediator"},
        {"party": {"description": "families of the captives", "kind": "group"}, "role": "relative"},
    ],
    "statistics": [
        {"label": "still held", "quantity": {"value": 1900, "hedge": "over", "unit": "defender",
                                            "text": "over 1,900 defenders"},
         "id": "held", "kind": "count", "series": "held", "as_of": "2024-05-20", "cumulative": False,
         "attributed_to": {"kind": "person", "description": "mayor of the city"}, "via": [{"name": "City council"}],
         "source": "article", "anchor": {"exact": "over 1,900", "prefix": "that ", "start": 310, "end": 320}},
        {"label": "returned", "quantity": {"value": 1, "unit": "defender", "per": 5,
                                          "of": {"value": 2500, "hedge": "almost", "unit": "defender"},
                                          "text": "every fifth of almost 2,500"},
         "kind": "share", "as_of": "2023", "part_of": "held", "breakdown": "fate", "source": "article"},
        {"label": "time held", "quantity": {"value": 736, "unit": "day", "text": "736 days"}, "kind": "event_duration",
         "as_of": "2024-05-20", "supersedes": "held", "attributed_to": {"name": "Azov regiment"}, "source": "council",
         "note": "Both ends are counted."},
        {"label": "wounded among those who left", "quantity": {"low": 40, "high": 50.5, "unit": "soldier"},
         "period": "2022-05-16/2022-05-20", "source": "council"},
    ],
    "quotes": [
        {"text": "The work for their return goes on, every day and every hour.",
         "speaker": {"name": "A. Made-up", "kind": "person", "title": "head of the press service",
                     "affiliation": "Coordination Headquarters"},
         "id": "q1", "kind": "direct", "cue": "stressed", "said_on": "2024-05-19", "language": "en",
         "original": "Робота над їхнім поверненням триває щодня і щогодини.", "via": [{"name": "City council"}],
         "source": "article", "anchor": {"exact": "The work for their return", "suffix": " goes on"}},
        {"text": "They are made to say one and the same thing.", "speaker": {"anonymous": True}, "kind": "indirect",
         "cue": "said", "source": "article"},
        {"text": "the strongest of us", "speaker": {"name": "B. Made-up", "kind": "person"}, "kind": "partial",
         "source": "council", "note": "Two words of the quote are cut."},
    ],
    "sources": [
        {"title": "Two years since they left the plant", "id": "article", "url": "https://example.org/news/2024/05/20/1",
         "publisher": "A made-up newspaper", "authors": ["C. Made-up", "D. Made-up"], "published": "2024-05-20",
         "modified": "2024-05-21", "retrieved": "2024-06-01", "language": "uk", "kind": "article",
         "license": "CC-BY-4.0", "archive_url": "https://example.org/archive/1",
         "text_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "derived_from": "council",
         "corrections": [{"date": "2024-05-21", "text": "The number of the wounded was put right."}]},
        {"title": "Statement of the council", "id": "council", "url": "https://example.org/council/77",
         "published": "2024-05-19", "note": "Read on the council's own page."},
    ],
    "evidence": [
        {"field": "when", "value": "from 16 to 20 May 2022", "attributed_to": {"name": "City council"},
         "source": "article", "anchor": {"exact": "from 16 to 20 May"}},
        {"field": "places[1]", "source": "council"},
    ],
    "part_of": "siege",
    "related": [{"kind": "followed_by", "event": "exchange-2022-09-21"}],
    "tags": ["war", "captivity", "evacuation"],
    "language": "en",
    "accepted": [{"code": "D004", "path": "$.statistics[2]", "reason": "The source counts both ends."}],
    "extra": {"desk": "foreign", "priority": 2, "checked": True, "links": ["a", "b"]},
}  # fmt: skip

_DAY_ONE = datetime.date(1900, 1, 1)


def sized(size: int) -> Document:
    """The document with fewer or more statistics and quotes, so that its text has about so many bytes."""
    document = copy.deepcopy(DOCUMENT)
    if size < 3000:
        for name in ("quotes", "evidence", "participants", "related", "accepted", "extra", "summary"):
            del document[name]
        document["statistics"] = document["statistics"][:1]
        document["sources"] = [{**document["sources"][1], "id": "article"}]
        return document
    for i in range(max(0, size - 3500) // 800):
        statistic, quote = copy.deepcopy(DOCUMENT["statistics"][0]), copy.deepcopy(DOCUMENT["quotes"][0])
        document["statistics"].append({**statistic, "id": f"held-{i}"})
        document["quotes"].append({**quote, "id": f"quote-{i}"})
    return document


def dated(number: int) -> Document:
    """The document with a date that no other number gives it, in four places."""
    day = (_DAY_ONE + datetime.timedelta(days=number % 40_000)).isoformat()
    second = number // 40_000
    document = copy.deepcopy(DOCUMENT)
    document["when"] = f"{day}T12:00:{second:02}"
    document["statistics"][0]["as_of"] = document["when"]
    return document
