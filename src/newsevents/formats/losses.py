"""What a format shows of the records, and so what it loses: everything else.

    >>> from newsevents.records.relation import Relation
    >>> all_but({Relation: "event"}, "a made-up format has no room")
    {'Relation.kind': 'a made-up format has no room'}

A format for people to look at names what it shows; a field that a record gains is a loss until somebody shows it. Formats that
carry records whole need none of this: what they lose, they name.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

__all__ = ["all_but"]


def all_but(shown: Mapping[type[attrs.AttrsInstance], str], reason: str) -> dict[str, str]:
    """The losses of a format: of each record all fields but those shown, with the reason.

    >>> from newsevents.records.party import Participant
    >>> all_but({Participant: "party role"}, "a made-up format has no room")
    {}
    """
    return {
        f"{record.__name__}.{field.name}": reason
        for record, names in shown.items()
        for field in attrs.fields(record)
        if field.name not in names.split()
    }
