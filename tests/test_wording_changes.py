"""What follows a verb of change: two figures and no range, and how much something changed."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, check
from newsevents.records.statistic import StatisticKind
from newsevents.views.figures import figures
from newsevents.wording import scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll rose by three to 26.", ["three", "26"]),
        ("The toll, up 12 to 40 people, is final.", ["12", "40 people"]),
        ("Rents rose by 120 to 3,400 euros.", ["120", "3,400 euros"]),
        ("Shares fell sharply again, by more than 5 to 60.", ["more than 5", "60"]),
        ("Shares rose 5 to 60.", ["5", "60"]),
        ("Fares rose by $2 to $4.", ["$2", "$4"]),
        ("Rent in Anytown rose last year from €700 to €900.", ["€700", "€900"]),
        ("The rate grew, in 2020 alone, from 12% to about 15%.", ["12%", "about 15%"]),
        ("It fell from 60 to 40 people.", ["60", "40 people"]),
        ("A rise from about 40 to 60 boats was seen.", ["about 40", "60 boats"]),
        ("It went from 40 to 60 boats.", ["40", "60 boats"]),
        ("It fell from a half to a third.", ["a half", "a third"]),
        ("It rose to 40 to 60 boats.", ["40 to 60 boats"]),
        ("The fund grew from 2 to 3 million euros.", ["3 million euros"]),
        ("The fund shrank from 3 to 2 million euros.", ["2 million euros"]),
        ("Spending rose by 2 to 3 million.", ["2 to 3 million"]),
        ("Prices rose by 10 to 15 percent.", ["10 to 15 percent"]),
        ("Fares rose by 5 to 10 euros.", ["5 to 10 euros"]),
        ("The sea will rise 10 to 20 centimetres.", ["10 to 20 centimetres"]),
        ("The mill will cut 40 to 60 jobs.", ["40 to 60 jobs"]),
        ("They raised $20 to $30 each.", ["$20 to $30"]),
        ("The price rose 5-10 percent.", ["5-10 percent"]),
        ("It rose by between 40 and 60 boats.", ["between 40 and 60 boats"]),
        ("The power cuts lasted from 40 to 60 days.", ["from 40 to 60 days"]),
        ("The power cuts last from 40 to 60 days.", ["from 40 to 60 days"]),
        ("Rents rose. They sold from 40 to 60 boats.", ["from 40 to 60 boats"]),
        ("Rents rose (it is said) for weeks: from 40 to 60 boats left.", ["from 40 to 60 boats"]),
        ("They went out to sell from 40 to 60 boats.", ["from 40 to 60 boats"]),
        ("They picked up 40 to 60 people.", ["40 to 60 people"]),
        ("It is a rise of 40 to 60 boats.", ["40 to 60 boats"]),
        ("The tax rose in May for the sale of from 40 to 60 boats there.", ["40", "60 boats"]),
        ("It rose from 40 to nothing, and 5 to none.", ["40", "5"]),
        ("Rents rose from 1991 to 1995.", []),
        ("Births rose by 12% last year, from 2.5 million to 2.8 million.", ["12%", "2.5 million", "2.8 million"]),
        ("Sales were down 20%, from 60 to 48 boats.", ["20%", "60", "48 boats"]),
        (
            "A rise of $2.5 million on the year, from $10 million to $12.5 million.",
            ["$2.5 million", "$10 million", "$12.5 million"],
        ),
        ("Births rose 20% (from 50 to 60) in May.", ["20%", "50", "60"]),
        ("Births rose 20% — from 50 to 60 — in May.", ["20%", "50", "60"]),
        ("Trade fell by 1,200 tonnes in 2024 from 3,400 to 2,200 tonnes.", ["1,200 tonnes", "3,400", "2,200 tonnes"]),
        ("Rents rose 20% while they sold from 40 to 60 boats.", ["20%", "from 40 to 60 boats"]),
        ("The toll rose by one to 27, from one.", ["one", "27", "one"]),
        ("It rose from one to three, and fell to one in May.", ["one", "three", "one"]),
        ("It fell to one of them, a rise by one point.", []),
        ("It came to one in May.", []),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    """ "From", "by" and nothing before "A to B" make two figures of it after a verb of change, and a range elsewhere."""
    assert [phrase.text for phrase in scan(text)] == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rose from 12 to 15 percent.", {"value": 12, "per": 100}),
        ("It rose from 700 to 900 euros.", {"value": 700, "unit": "EUR"}),
        ("It rose from £700 to 900 euros.", {"value": 700, "unit": "GBP"}),
        ("It rose from 500,000 to 3 million.", {"value": 500_000}),
    ],
)
def test_shared_by_both(text: str, parts: dict[str, Any]) -> None:
    """The currency and the percent of the second figure are the first one's too."""
    assert scan(text)[0].parts == parts


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Rents rose by 140 percent in a year.", True),
        ("Rents are up 140% in a year.", True),
        ("Sales were down by a third.", True),
        ("Sales fell steadily 30% on the year.", True),
        ("Costs fell by half, fees by 12%.", True),
        ("There was an annual increase of 140 percent.", True),
        ("It comes after a 4.5% annual rise.", True),
        ("Rents were 140 percent higher.", True),
        ("It was Anytown's 12% rise that hurt.", True),
        ("The toll rose by 26.", True),
        ("The toll rose 5 to 60.", True),
        ("Taxes were cut by £3 million.", True),
        ("The term was extended by two years.", True),
        ("Output was lowered by 12 litres.", True),
        ("It grew by 40 boats.", True),
        ("Sales fell a third on the year.", True),
        ("The rate was cut by 25 basis points.", True),
        ("Fees were raised by 40 cents.", True),
        ("Shares rose 40 pence to a record 2,300.", True),
        ("Shares fell 3 points to sixty.", True),
        ("The barn was raised by 40 men.", False),
        ("The bridge was raised by 40 workers.", False),
        ("He fell 20 metres to his death.", False),
        ("She leapt 8.2 metres to win.", False),
        ("The share of renters rose to 40%.", False),
        ("Turnout was 40% and rising.", False),
        ("Women make up 40%.", False),
        ("The firm cut 12% of its staff.", False),
        ("The firm cut 12% of staff.", False),
        ("It holds a 12% and rising stake.", False),
        ("Some 12% drop out.", False),
        ("The rate fell from 40% to nothing.", False),
        ("Shares fell 3 cents.", False),
        ("The rate went 12%.", False),
        ("The rate rose to the level of 12%.", False),
    ],
)
def test_changes(text: str, is_one: bool) -> None:
    """How much something changed is a change; what it was, what it is, and what a verb is said of, are not."""
    assert (scan(text)[0].kind == "change") is is_one


def test_no_share() -> None:
    """A rise of 140 percent is a change, and not more than all."""
    (rise,) = figures("Rents rose by 140 percent in a year.")[:1]
    assert rise.kind is StatisticKind.CHANGE
    assert not [finding for finding in check(Event("Rents", statistics=[rise])) if "more than all" in finding.message]
