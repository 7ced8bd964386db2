"""How findings name figures: the number as it was stated, who says it, as of when.

    >>> from newsevents import Event, Statistic
    >>> from newsevents.checks.story import Story
    >>> held = Statistic("held", "over 1,900 defenders", attributed_to="a mayor")
    >>> [figure] = Story(Event("A siege", statistics=[held])).figures
    >>> teller(figure), told(figure.statistic.quantity)
    ('a mayor', 'over 1,900 defenders')

It judges nothing. Whatever is long is cut: a finding is one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from newsevents.checks.story import Figure
from newsevents.dates.edtf import EDTFDate
from newsevents.quantities.bounds import Bounds, End
from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity
from newsevents.records.party import Party
from newsevents.records.source import Source

__all__ = [
    "as_of_text",
    "cut",
    "listed",
    "number_text",
    "percent_text",
    "range_text",
    "source_name",
    "teller",
    "tellers",
    "told",
]

_MOST_LETTERS = 80
_MOST_LISTED = 5
_LARGEST_PRINTED = 10**18


def cut(text: str) -> str:
    """A text in one line, cut where it is long.

    >>> len(cut("long " * 100))
    80
    """
    text = " ".join(text.split())
    return text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…"


def told(quantity: Quantity) -> str:
    """A quantity in words.

    >>> told(Quantity(60, per=100))
    '60%'
    """
    return cut(describe(quantity))


def number_text(number: End) -> str:
    """A computed number, to three digits after the point.

    >>> number_text(2500), number_text(Fraction(1, 3)), number_text(10**4000)
    ('2,500', '0.333', 'more than 1,000,000,000,000,000,000')
    """
    if not -_LARGEST_PRINTED <= number <= _LARGEST_PRINTED:
        return f"{'less than -' if number < 0 else 'more than '}{_LARGEST_PRINTED:,}"
    return f"{number:,}" if isinstance(number, int) else f"{float(number):,.3f}".rstrip("0").rstrip(".")


def range_text(bounds: Bounds) -> str:
    """What bounds leave possible, in words.

    >>> range_text(Bounds(None, 500, high_open=True)), range_text(Bounds(40, 40)), range_text(Bounds(40, 50))
    ('below 500', '40', '40 to 50')
    """
    low, high = bounds.low, bounds.high
    if low is None:
        return "any number" if high is None else f"{'below' if bounds.high_open else 'at most'} {number_text(high)}"
    if high is None:
        return f"{'above' if bounds.low_open else 'at least'} {number_text(low)}"
    return number_text(low) if low == high else f"{number_text(low)} to {number_text(high)}"


def percent_text(share: End) -> str:
    """A computed share as a percentage, to one digit after the point.

    >>> percent_text(Fraction(2, 3))
    '66.7%'
    """
    return f"{number_text(round(Fraction(share) * 100, 1))}%"


def as_of_text(date: EDTFDate | None) -> str:
    """The date that a figure holds for, as the end of a sentence.

    >>> as_of_text(EDTFDate("2024-05-20"))
    ' as of 2024-05-20'
    """
    return "" if date is None else f" as of {date}"


def source_name(source: Source | None) -> str | None:
    """How a source is called: its title, its publisher, its address.

    >>> source_name(Source(publisher="A made-up paper"))
    'A made-up paper'
    """
    return None if source is None else cut(source.title or source.publisher or source.url or "")


def teller(figure: Figure) -> str | None:
    """Who says a figure: whom it is attributed to, else the first relay, else the source; None where nobody is named."""
    statistic = figure.statistic
    party = statistic.attributed_to or next(iter(statistic.via), None)
    return source_name(figure.source) if party is None else _party_name(party)


def _party_name(party: Party) -> str:
    return cut(party.name or party.description or "somebody unnamed")


def tellers(one: Figure, other: Figure) -> tuple[str, str]:
    """Who says each of two figures, told apart by their sources where one party says both.

    >>> from newsevents import Event, Statistic
    >>> from newsevents.checks.story import Story
    >>> [figure] = Story(Event("A siege", statistics=[Statistic("held", 3)])).figures
    >>> tellers(figure, figure)
    ('one figure', 'another')
    """
    first, second = teller(one), teller(other)
    if first != second or first is None:
        return first or "one figure", second or "another"
    sources = source_name(one.source), source_name(other.source)
    if sources[0] != sources[1]:
        return f"{first} in {sources[0] or 'no source'}", f"in {sources[1] or 'no source'}"
    return first, "elsewhere"


def listed(texts: Sequence[str], number: int) -> str:
    """The first five of a number of texts.

    >>> listed(["women 78", "men 42"], 2), listed(["a"] * 7, 9)
    ('women 78, men 42', 'a, a, a, a, a and 4 more')
    """
    shown = ", ".join(texts[:_MOST_LISTED])
    return shown if number <= _MOST_LISTED else f"{shown} and {number - _MOST_LISTED} more"
