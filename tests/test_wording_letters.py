"""Units of one letter close behind a number: metres, pence and degrees, and what the same letters say elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Quantity
from newsevents.wording import scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4m swells hit the 60m crane.", ["4m", "60m"]),
        ("A 25m steel mast stood about 200m offshore.", ["25m", "about 200m"]),
        ("Its 90m hull lies at 70m depth, 400m off the old harbour.", ["90m", "70m", "400m"]),
        ("It is 42m long and 9 m wide.", ["42m", "9 m"]),
        ("There were waves of 3.5m, swells up to 5m, and a depth of about 12m.", ["3.5m", "up to 5m", "about 12m"]),
        ("They swam in 45m of cold water, within 300m.", ["45m", "300m"]),
        ("A 12m yacht sank 2m off the pier.", ["12m", "2m"]),
        ("It took 40m of the 30m walls.", ["30m"]),
        ("The river rose by 2m to 7.5m.", ["2m", "7.5m"]),
        ("The sea level had risen by 1.2m.", ["1.2m"]),
        ("Two 40m ferries met 30m to 40m waves.", ["Two", "40m", "30m to 40m"]),
        ("The hole is 10m by 4m, its lid 2m x 1m.", ["10m", "4m", "2m", "1m"]),
        ("The step is 2m (6ft) high, 300m north of Anytown.", ["2m", "6ft", "300m"]),
    ],
)
def test_metres(text: str, found: list[str]) -> None:
    """What is long, deep or far, or one thing behind an article, is so many metres."""
    phrases = scan(text)
    assert [phrase.text for phrase in phrases] == found
    assert {phrase.parts["unit"] for phrase in phrases if phrase.text.endswith("m")} == {"m"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3m people left.", [3_000_000]),
        ("The 3m people of Anytown", [3_000_000]),
        ("3m", [3_000_000]),
        ("€3m", [3_000_000]),
        ("The line carried 1.2m last year.", [1_200_000]),
        ("Visitors fell from 1.3m to 1.1m.", [1_300_000, 1_100_000]),
        ("Visitors fell from 1.3m in 2023 to 1.1m.", [1_300_000, 1_100_000]),
        ("Subscriptions rose to 2.4m, up by 0.2m.", [2_400_000, 200_000]),
        ("Sales of 3m to 4 million are likely.", [None]),
        ("1.5m of its 5m users and 2m of them left.", [1_500_000, 2_000_000]),
        ("40M people left.", [40_000_000]),
    ],
)
def test_millions(text: str, values: list[int | None]) -> None:
    """What is counted, carried or sold, and what many rose to, is so many millions."""
    assert [phrase.parts.get("value") for phrase in scan(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "It got a 3m loan.",
        "A 3m rise is likely.",
        "It has a 20m audience.",
        "A 2m tonne cut was made.",
        "It ordered a 20m sports hall.",
        "It fell 3m.",
        "Two workers fell from 30m.",
        "Divers reached 300m.",
        "The river boats carried 1.2m last year.",
        "It took 3m cargo.",
        "It has a 3M.",
        "A 10m goods deal.",
        "They saw the 12m.",
    ],
)
def test_undecided(text: str) -> None:
    """Where the words tell neither metres nor millions, there is no figure."""
    assert [
        phrase.text for phrase in scan(text) if "m" in phrase.text.lower()[-4:] or "m " in phrase.text.lower()
    ] == []


def test_spaced() -> None:
    """A blank before the m makes it metres where nothing tells, and tells nothing against millions."""
    assert [phrase.parts for phrase in scan("It fell 5 m.")] == [{"value": 5, "unit": "m"}]
    assert [phrase.parts for phrase in scan("Some 5 m people left.")] == [
        {"value": 5_000_000, "hedge": "about", "unit": "person"}
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The fare rose by 3p to 18p.", [{"value": 3, "unit": "penny"}, {"value": 18, "unit": "penny"}]),
        (
            "A 40p rise, to 2.5p a litre.",
            [{"value": 40, "unit": "penny"}, {"value": 2.5, "unit": "penny", "per": 1, "per_unit": "litre"}],
        ),
        ("Between 50p and 60p.", [{"low": 50, "high": 60, "unit": "penny"}]),
        (
            "It is 6C, with lows of -3C and 4-9C.",
            [{"value": 6, "unit": "°C"}, {"value": -3, "unit": "°C"}, {"low": 4, "high": 9, "unit": "°C"}],
        ),
        ("A 2C rise to 75F.", [{"value": 2, "unit": "°C"}, {"value": 75, "unit": "°F"}]),
        ("A 1080p film at 5p.m. in Room 4C for pupils of 4C.", []),
        ("Seat 12F and flat 4C; 3 to 4m.", []),
        ("It is -3C to 40p.", [{"value": -3, "unit": "°C"}, {"value": 40, "unit": "penny"}]),
        ("From 3m to 4p.", [{"value": 4, "unit": "penny"}]),
    ],
)
def test_pence_and_degrees(text: str, parts: list[dict[str, Any]]) -> None:
    """A p is pence and a C behind words of warmth degrees; in names, times and pictures they are nothing."""
    assert [phrase.parts for phrase in scan(text)] == parts


def test_pence_as_printed() -> None:
    """ "50p" is what "50 pence" is."""
    assert Quantity.parse("50p") == Quantity.parse("50 pence").__class__(50, unit="penny", text="50p")
