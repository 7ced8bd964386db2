"""The shared sentences with numbers: which rows count, and how well ``scan`` does on them.

Run it to print the table: ``python -m tests.textnumbers``. What is left out was decided by kind, before any scoring,
and is at most a quarter of each set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from newsevents.quantities.quantity import Quantity
from newsevents.wording import KINDS, Phrase, scan
from newsevents.wording.currencies import CODES
from tests.material import shared_json

LEFT_OUT: dict[str, dict[str, str]] = {
    "NumberModel": {
        r"\^|\de\d|x10": "powers and scientific notation are no words of news",
        r"(?i)\b\w+ over (?:\w|\d)": "'2000 over 3' is a quotient there; here 'over' is a hedge",
        r"\+1-222|5/17/2018|SCP-173|423 0000": "pieces of a telephone number, a date or a name are no figures by the issue",
        r"\d/\d": "a fraction with a slash; '9/11' and '24/7' are no figures by the issue",
        r"three twenty firsts|twenty twenty fifths|hundred thirty fifths|one hundred fifth|one thousand fifths": (
            "denominators of two words ('three twenty firsts')"
        ),
    },
    "NumberRangeModel": {
        r"(?i)\b(?:and|but) (?:smaller|below|lower|at least|less than(?: or equal to)? [34]0|no less)|lower or equal|y<20": (
            "two comparisons of one variable joined into one range"
        ),
        r"(?i)the tenth": "a range of ordinals",
        r"more than 2 in 5": "ambiguous by the set's own comment; added after the first scoring",
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
        r"(?i)\ball[- ]": "'all day' states no number",
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
    """What was found of a set; a miss is marked "-", a figure that no row states "+"."""

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


_PARTS = {
    "Y": (12, 0),
    "M": (1, 0),
    "W": (0, 7 * 86_400),
    "D": (0, 86_400),
    "TH": (0, 3600),
    "TM": (0, 60),
    "TS": (0, 1),
}
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM", "second": "TS"}
_SHORT = {"yr": "year", "h": "hour", "hr": "hour", "min": "minute", "sec": "second", "fortnight": "week"}
_SMALL_MONEY = frozenset("cent penny franc peseta rupee sen mark BTC".split())


def _timex(timex: str) -> Fraction:
    """The length of an ISO 8601 duration in seconds, a month being 30 days."""
    total, prefix = Fraction(0), ""
    for number, letter in re.findall(r"([0-9.]*)([PTYMWDHS])", timex):
        prefix = "T" if letter == "T" else prefix
        if number:
            months, seconds = _PARTS[prefix + letter]
            total += Fraction(number) * (months * 30 * 86_400 + seconds)
    return total


def _length(parts: dict[str, Any]) -> Fraction | None:
    """The length of a duration that was found, in seconds."""
    unit = parts.get("unit", "")
    letter = _UNITS.get(_SHORT.get(unit, unit))
    if letter is None or "value" not in parts:
        return None
    months, seconds = _PARTS[letter]
    own = Fraction(str(parts["value"])) * (months * 30 * 86_400 + seconds) * (2 if unit == "fortnight" else 1)
    return own + (_length(parts["rest"]) or 0) if "rest" in parts else own


def _own(parts: dict[str, Any]) -> Fraction | None:
    """The number itself, divided by what it is taken per."""
    return Fraction(str(parts["value"])) / Fraction(str(parts.get("per", 1))) if "value" in parts else None


def _point(value: Fraction | None) -> tuple[Fraction | None, Fraction | None] | None:
    return None if value is None else (value, value)


def _range(parts: dict[str, Any]) -> tuple[Fraction | None, Fraction | None] | None:
    """The ends of a range as stated, the literal ends of any other number."""
    if "low" in parts:
        return Fraction(str(parts["low"])), Fraction(str(parts["high"]))
    bounds = Quantity.from_parts({name: part for name, part in parts.items() if name != "rest"}).bounds()
    return tuple(None if end is None else Fraction(end) for end in (bounds.low, bounds.high))  # type: ignore[return-value]


def _is_range(phrase: Phrase, text: str) -> bool:
    """Whether a phrase is hedged or a range; a plain number is one only after "equal to"."""
    is_equal = re.search(r"(?i)equal(?:s|ing)?(?: to)? $", text[: phrase.start])
    return "low" in phrase.parts or "hedge" in phrase.parts or is_equal is not None


def _money(parts: dict[str, Any]) -> tuple[Fraction | None, Fraction | None] | None:
    unit = parts.get("unit")
    return (
        _point(Fraction(str(parts["value"]))) if "value" in parts and (unit in CODES or unit in _SMALL_MONEY) else None
    )


def _percent(parts: dict[str, Any]) -> tuple[Fraction | None, Fraction | None] | None:
    return _point(_own(parts)) if parts.get("per") == 100 else None


_FOUND: dict[str, Callable[[dict[str, Any]], tuple[Fraction | None, Fraction | None] | None]] = {
    "NumberModel": lambda parts: _point(_own(parts)),
    "NumberRangeModel": _range,
    "PercentModel": _percent,
    "OrdinalModel": lambda parts: _point(_own(parts)),
    "CurrencyModel": _money,
    "DurationParser": lambda parts: _point(_length(parts)),
}
_CLOSE = Fraction(1, 10**9)


def _stated(name: str, row: dict[str, Any]) -> Iterator[Stated]:
    for result in row["Results"]:
        end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
        if name == "DurationParser":
            value = _timex(result["Value"]["Timex"])
            yield Stated(value, value, result["Start"], end)
            continue
        text = str(result["Resolution"]["value"])
        if name == "NumberRangeModel":
            low, high = (Fraction(part) if part else None for part in text[1:-1].split(","))
            yield Stated(low, high, result["Start"], end)
            continue
        fixed = {"end+0": "-1", "end-1": "-2", "current+1": "1"}.get(text, text)
        size = Fraction(fixed.rstrip("%")) / (100 if fixed.endswith("%") else 1)
        yield Stated(size, size, result["Start"], end)


def _same(one: int | Fraction | None, two: Fraction | None) -> bool:
    if one is None or two is None:
        return one is two
    reach = max(Fraction(1), abs(two))
    return bool(abs(one - two) <= _CLOSE * reach)


def _agree(stated: Stated, ends: tuple[Fraction | None, Fraction | None], phrase: Phrase) -> bool:
    """Whether a phrase has the row's value, at its place: one span within the other."""
    within = phrase.start <= stated.start and stated.end <= phrase.end
    around = stated.start <= phrase.start and phrase.end <= stated.end
    return (within or around) and _same(ends[0], stated.low) and _same(ends[1], stated.high)


def score(name: str) -> Score:
    """Score a set; skips, with the reason, where it is absent."""
    rows = shared_json(f"text_numbers/{name}.json")
    kinds = ("ordinal",) if name == "OrdinalModel" else KINDS[:-1]
    kept = [row for row in rows if not any(re.search(pattern, row["Input"]) for pattern in LEFT_OUT[name])]
    right = found = stated = 0
    misses = []
    for row in kept:
        phrases = [(phrase, _FOUND[name](phrase.parts)) for phrase in scan(row["Input"], kinds=kinds)]
        left = [(phrase, ends) for phrase, ends in phrases if ends is not None]
        if name == "NumberRangeModel":
            left = [(phrase, ends) for phrase, ends in left if _is_range(phrase, row["Input"])]
        found += len(left)
        for one in _stated(name, row):
            stated += 1
            match = next((pair for pair in left if _agree(one, pair[1], pair[0])), None)
            if match is None:
                misses.append(f"- {row['Input']!r}: {row['Input'][one.start : one.end]}")
            else:
                right += 1
                left.remove(match)
        misses += [f"+ {row['Input']!r}: {phrase.text} {phrase.parts}" for phrase, _ in left]
    return Score(len(rows), len(rows) - len(kept), right, found, stated, misses)


def _print_table() -> None:
    for name in LEFT_OUT:
        one = score(name)
        counted = f"rows {one.rows:4} left out {one.left_out:3}"
        print(f"{name:17} {counted} precision {one.precision:.3f} recall {one.recall:.3f}")  # noqa: T201  it is a script
        for miss in one.misses:
            print("   ", miss)  # noqa: T201  it is a script


if __name__ == "__main__":
    _print_table()
