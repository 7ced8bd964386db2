"""``Acceptance``: what an editor lets stand, held against the findings of its event.

    >>> from newsevents import Accepted, Statistic
    >>> accepted = [Accepted("D001", "$.statistics[?@.id=='length']")]
    >>> flood = Event("A flood", statistics=[Statistic("length", "34 days", id="length")], accepted=accepted)
    >>> [one.covers("D001", "$.statistics[0]") for one in acceptances(flood)]
    [True]

Whether a code is that of a rule is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsevents.checks.paths import followed
from newsevents.records.event import Event
from newsevents.records.evidence import Evidence
from newsevents.records.quote import Quote
from newsevents.records.relation import Accepted
from newsevents.records.statistic import Statistic

__all__ = ["Acceptance", "acceptances"]

_OF_CLAIM = re.compile(r"\$\.(?P<field>statistics|quotes|evidence)\[(?P<index>[0-9]+)\]")


class Acceptance(NamedTuple):
    """The code of a finding and its path by index, None for the whole event; ``astray`` is why the path leads nowhere.

    Where the path is of a claim with an anchor, ``source`` is the id of its source, and ``words`` are those that the anchor quotes.

    >>> Acceptance("D001", "$.statistics[0]").covers("D001", "$.statistics[0].via[1]")
    True
    """

    code: str
    path: str | None = None
    astray: str | None = None
    source: str | None = None
    words: str | None = None

    def covers(self, code: str, path: str) -> bool:
        """Whether it is of a finding: by its code, and by its path or one that leads to it."""
        if code != self.code or self.path is None:
            return code == self.code
        return path == self.path or (path.startswith(self.path) and path[len(self.path)] in ".[")


def acceptances(event: Event) -> tuple[Acceptance, ...]:
    """What an editor lets stand in an event.

    >>> acceptances(Event("A flood"))
    ()
    """
    return tuple([_acceptance(one, event) for one in event.accepted])


def _acceptance(one: Accepted, event: Event) -> Acceptance:
    if one.path is None:
        return Acceptance(one.code)
    path, astray = followed(one.path, event)
    found = _OF_CLAIM.match(path)
    if astray is not None or found is None:
        return Acceptance(one.code, path, astray)
    claims: dict[str, Sequence[Statistic | Quote | Evidence]] = {
        "statistics": event.statistics,
        "quotes": event.quotes,
        "evidence": event.evidence,
    }
    claim = claims[found["field"]][int(found["index"])]
    words = None if claim.anchor is None or claim.anchor.exact is None else " ".join(claim.anchor.exact.split())
    return Acceptance(one.code, path, None, claim.source, words)
