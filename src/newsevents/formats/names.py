"""What a table, a timeline or a calendar calls a record, where there is room for a few words.

    >>> party_name(Party(description="mayor of the town")), source_name(Source(publisher="A made-up paper"))
    ('mayor of the town', 'A made-up paper')

A name stands for its record and does not hold it; whether two of one name are the same is not known.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsevents.dates.words import in_words
from newsevents.quantities.quantity import Quantity
from newsevents.records.party import Party
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = [
    "figure_words",
    "is_web_address",
    "party_name",
    "quantity_words",
    "relay_words",
    "source_name",
    "source_words",
]


def party_name(party: Party) -> str:
    """The name of a party, else its description, else that it is anonymous.

    >>> party_name(Party(anonymous=True))
    'anonymous'
    """
    return party.name or party.description or "anonymous"


def source_name(source: Source) -> str:
    """The address of a source, else its title, else its publisher.

    >>> source_name(Source("A made-up report", url="https://example.org/1"))
    'https://example.org/1'
    """
    name = source.url or source.title or source.publisher
    # a source has one of the three
    assert name is not None
    return name


def quantity_words(quantity: Quantity) -> str:
    """A quantity as it was printed, else as ``describe`` has it.

    >>> quantity_words(Quantity(1900, hedge="over")), quantity_words(Quantity.parse("some 40 people"))
    ('over 1,900', 'some 40 people')
    """
    from newsevents.quantities.describe import describe

    return quantity.text or describe(quantity)


def figure_words(figure: Statistic) -> str:
    """A figure with what it measures, its date, its period, who says so, and by way of whom.

    >>> figure_words(Statistic("evacuated", "over 900 people", as_of="2022-05", attributed_to="A made-up mayor"))
    'evacuated: over 900 people (as of May 2022, A made-up mayor)'
    """
    about = [f"as of {in_words(figure.as_of)}"] if figure.as_of else []
    if figure.period:
        about.append(in_words(figure.period))
    if figure.attributed_to:
        about.append(party_name(figure.attributed_to))
    about += relay_words(figure.via)
    words = f"{figure.label}: {quantity_words(figure.quantity)}"
    return f"{words} ({', '.join(about)})" if about else words


def relay_words(via: Iterable[Party]) -> list[str]:
    """By way of whom a claim came, the first relay first; an empty list where nobody relayed it.

    >>> relay_words([Party("A made-up agency"), Party("A made-up paper")]), relay_words([])
    (['by way of A made-up agency, A made-up paper'], [])
    """
    relays = ", ".join(map(party_name, via))
    return [f"by way of {relays}"] if relays else []


def source_words(source: Source) -> str:
    """A source with its publisher and the day on which it was published; its address where it has no title.

    >>> source_words(Source("A made-up report", publisher="A made-up paper", published="2022-05-16"))
    'A made-up paper: A made-up report, 16 May 2022'
    """
    words = source.title or source_name(source)
    if source.publisher and source.title:
        words = f"{source.publisher}: {words}"
    return f"{words}, {in_words(source.published)}" if source.published else words


def is_web_address(url: str | None) -> bool:
    """Whether an address leads to the web; one of another scheme could be a script.

    >>> is_web_address("https://example.org/"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    return url is not None and url.lower().startswith(("https://", "http://"))
