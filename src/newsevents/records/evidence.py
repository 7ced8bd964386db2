"""``Evidence``: what a field of the event itself rests on, such as its date or its places.

    >>> Evidence("when", value="16 May 2022", attributed_to="A made-up ministry").field
    'when'

Figures and quotes carry their own attribution and need none of this.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from attrs import frozen

from newsevents.fields import instances, optional_text, text
from newsevents.recordclass import record
from newsevents.records.anchor import anchor
from newsevents.records.party import Party, optional_party, parties
from newsevents.records.source import source_id
from newsevents.selectors import TextSelector

__all__ = ["Evidence", "evidence"]


@record
@frozen(slots=False, repr=False, eq=False)
class Evidence:
    """Who says what a field of the event says, and where; ``value`` is as stated, where it differs.

    ``field`` is meant to be the name of a field of ``Event``; that it is one is left to checks. Raises ``InvalidRecordError``.

    >>> Evidence("places", source="article", anchor="Mariupol").anchor.exact
    'Mariupol'
    """

    field: str = attrs.field(converter=text)
    value: str | None = attrs.field(default=None, converter=optional_text, kw_only=True)
    attributed_to: Party | None = attrs.field(default=None, converter=optional_party, kw_only=True)
    via: tuple[Party, ...] = attrs.field(default=(), converter=parties, kw_only=True)
    source: str | None = attrs.field(default=None, converter=source_id, kw_only=True)
    anchor: TextSelector | None = attrs.field(default=None, converter=anchor, kw_only=True)


def evidence(value: Iterable[Evidence] | Evidence | None) -> tuple[Evidence, ...]:
    """A tuple of evidence.

    >>> evidence(Evidence("when"))
    (Evidence('when'),)
    """
    return instances(value, Evidence, "Evidence('when', source='article')")
