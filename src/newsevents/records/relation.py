"""How an event relates to others, and which findings about it an editor has accepted.

    >>> Relation("followed_by", "exchange-2022-09-21").event
    'exchange-2022-09-21'

The other event need not be at hand: it is named by its id.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import field, frozen

from newsevents.fields import instances, optional_text, reference, text
from newsevents.recordclass import record

if TYPE_CHECKING:
    from newsevents.records.event import Event

__all__ = ["Accepted", "Relation", "accepted", "relations"]


def _event_id(value: Event | str) -> str:
    # loaded late: an event holds relations
    from newsevents.records.event import Event

    return text(value if isinstance(value, str) else reference(value, Event) or "")


@record
@frozen(slots=False, repr=False, eq=False)
class Relation:
    """A link to another event, or to its id, which it keeps; ``kind`` is free ("caused_by", "followed_by").

    Raises ``InvalidRecordError``.

    >>> Relation("caused_by", "flood-1").kind
    'caused_by'
    """

    kind: str = field(converter=text)
    event: str = field(converter=_event_id)


@record
@frozen(slots=False, repr=False, eq=False)
class Accepted:
    """A finding that an editor has looked at and lets stand: its code, the path that it is about, and why.

    A path by an id (``$.statistics[?@.id=='held']``, and so for quotes and sources) is the safe form: one by an index
    (``$.statistics[0]``) is of whatever stands there, and silences another figure once one is put in front. Without a path it is of the
    whole event. What is about a source is accepted by any event that has it. Raises ``InvalidRecordError``; that it accepts nothing is a finding of the checks.

    >>> Accepted("D002", "$.statistics[?@.id=='held']", "The source counts both ends.").code
    'D002'
    """

    code: str = field(converter=text)
    path: str | None = field(default=None, converter=optional_text)
    reason: str | None = field(default=None, converter=optional_text)


def relations(value: Iterable[Relation] | Relation | None) -> tuple[Relation, ...]:
    """A tuple of relations.

    >>> relations(Relation("caused_by", "flood-1"))
    (Relation('caused_by', 'flood-1'),)
    """
    return instances(value, Relation, "Relation('caused_by', 'flood-1')")


def accepted(value: Iterable[Accepted] | Accepted | None) -> tuple[Accepted, ...]:
    """A tuple of accepted findings.

    >>> accepted(None)
    ()
    """
    return instances(value, Accepted, "Accepted('D008', '$.when', 'reason')")
