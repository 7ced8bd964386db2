"""``Acceptance``: what an editor lets stand, held against the findings of its event.

    >>> from newsevents import Accepted, Statistic
    >>> accepted = [Accepted("D001", "$.statistics[?@.id=='length']")]
    >>> flood = Event("A flood", statistics=[Statistic("length", "34 days", id="length")], accepted=accepted)
    >>> [one.covers("D001", "$.statistics[0]") for one in acceptances(flood)]
    [True]

Whether a code is that of a rule is not known here.
"""

from __future__ import annotations

from typing import NamedTuple

from newsevents.checks.paths import followed
from newsevents.records.event import Event

__all__ = ["Acceptance", "acceptances"]


class Acceptance(NamedTuple):
    """The code of a finding and its path by index, None for the whole event; ``astray`` is why the path leads nowhere.

    >>> Acceptance("D001", "$.statistics[0]").covers("D001", "$.statistics[0].via[1]")
    True
    """

    code: str
    path: str | None = None
    astray: str | None = None

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
    return tuple(
        [Acceptance(one.code, *((None,) if one.path is None else followed(one.path, event))) for one in event.accepted]
    )
