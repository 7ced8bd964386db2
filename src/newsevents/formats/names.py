"""What a table, a map or a calendar calls a record, where there is room for a few words.

    >>> party_name(Party(description="mayor of the town")), source_name(Source(publisher="A made-up paper"))
    ('mayor of the town', 'A made-up paper')

A name stands for its record and does not hold it; whether two of one name are the same is not known.
"""

from __future__ import annotations

from newsevents.quantities.quantity import Quantity
from newsevents.records.party import Party
from newsevents.records.source import Source

__all__ = ["party_name", "quantity_words", "source_name"]


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
