"""``Quote``: what somebody said, directly or not, and by whom it was relayed.

    >>> Quote("The work goes on every day.", "A made-up mayor", kind="indirect", cue="stressed").kind
    <QuoteKind.INDIRECT: 'indirect'>

It does not judge typography: a quote is direct where it is said to give the speaker's own words.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from newsevents.dates.edtf import EDTFDate
from newsevents.fields import instances, optional_date, optional_member, optional_text, text
from newsevents.recordclass import record
from newsevents.records.anchor import anchor
from newsevents.records.party import Party, optional_party, parties
from newsevents.records.source import source_id
from newsevents.selectors import TextSelector

__all__ = ["Quote", "QuoteKind", "quotes"]


class QuoteKind(StrEnum):
    """Whose words a quote gives: the speaker's (direct), some of them (partial), the writer's (indirect).

    >>> QuoteKind("partial")
    <QuoteKind.PARTIAL: 'partial'>
    """

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


def _kind(value: QuoteKind | str | None) -> QuoteKind | None:
    return optional_member(QuoteKind, value)


@record
@frozen(slots=False, repr=False, eq=False)
class Quote:
    """Words and their speaker; nothing is direct unless ``kind`` says so.

    ``cue`` is the attribution verb; ``original`` the words before translation; ``via`` who relayed them, the
    first relay first; ``source`` the id of the source; ``anchor`` the place in its text. Raises
    ``InvalidRecordError``.

    >>> Quote("", "A made-up mayor")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Quote.text: '' is empty; write some text
    """

    text: str = field(converter=text)
    speaker: Party | None = field(default=None, converter=optional_party)
    id: str | None = field(default=None, converter=optional_text, kw_only=True)
    kind: QuoteKind | None = field(default=None, converter=_kind, kw_only=True)
    cue: str | None = field(default=None, converter=optional_text, kw_only=True)
    said_on: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    language: str | None = field(default=None, converter=optional_text, kw_only=True)
    original: str | None = field(default=None, converter=optional_text, kw_only=True)
    via: tuple[Party, ...] = field(default=(), converter=parties, kw_only=True)
    source: str | None = field(default=None, converter=source_id, kw_only=True)
    anchor: TextSelector | None = field(default=None, converter=anchor, kw_only=True)
    note: str | None = field(default=None, converter=optional_text, kw_only=True)


def quotes(value: Iterable[Quote] | Quote | None) -> tuple[Quote, ...]:
    """A tuple of quotes.

    >>> quotes([Quote("It rained.", "A made-up mayor")])
    (Quote('It rained.', Party('A made-up mayor')),)
    """
    return instances(value, Quote, "Quote('words', 'speaker')")
