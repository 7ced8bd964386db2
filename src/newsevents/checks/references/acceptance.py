"""Acceptances that accept nothing: of no rule, at no place, or of a finding that is no longer made.

    >>> from newsevents import Accepted, Event, check
    >>> [finding.code for finding in check(Event("A flood", accepted=[Accepted("r002")]))]
    ['R014']

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests. These come after all
others, for they ask what those have found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsevents.checks.acceptances import Acceptance
from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Brief
from newsevents.errors import shown

__all__ = ["accepts_nothing", "no_longer_found"]

_READ_TEXTS = re.compile(r"A|D005|D011")
_UNASKED = ("R007", "R015", "R103")
"""Its own; and that an event or a text was not given, which is of one run, while the acceptance is of all."""
_BETWEEN_EVENTS = ("D009", "R006", "R008", "R009")
"""What no event alone can be found to do."""
_OF_A_HOUSE = re.compile(r"[^\W\d_]{2,}[\W_]*[0-9]+")


def accepts_nothing(archive: Archive) -> Iterator[Doubt]:
    """An acceptance has the code of no rule, or a path that leads nowhere in its event.

    It silences nothing, and whoever wrote it believes that it does. A code of two letters or more and a number ("HOUSE2") is taken for
    one of the house's own rules.

    >>> from newsevents import Accepted, Event, check
    >>> print(*check(Event("A flood", id="f1", accepted=[Accepted("r002", "$.statistics[0]")]), select="R014"))
    R014 warning: f1: $.accepted[0]: no rule has the code 'r002'; write 'R002'

    Accept it where the code is that of another program's rule.
    """
    for event, i, one in _unused(archive):
        if one.code in archive.codes or _OF_A_HOUSE.fullmatch(one.code):
            problem = one.astray
        else:
            right = one.code.strip().upper()
            hint = f"; write {shown(right)}" if right in archive.codes else "; newsevents check --rules lists them"
            problem = f"no rule has the code {shown(one.code)}{hint}"
        if problem is not None:
            yield Doubt(f"$.accepted[{i}]", problem, event=event)


def no_longer_found(archive: Archive) -> Iterator[Doubt]:
    """A finding was accepted, and is not made any longer.

    What it was about was mended, or is now at another path; and the next mistake at the old one would be silenced unseen. Only rules that
    were followed are asked for, those that read texts only where all the texts of the event were given, and those between events only where
    several were. A finding about a source is accepted by any event that has the source.

    >>> from newsevents import Accepted, Event, check
    >>> print(*check(Event("A flood", id="f1", accepted=[Accepted("R003", "$.status")])))
    R015 note: f1: $.accepted[0]: there is no finding R003 at $.status; leave the acceptance out

    Accept it where the finding is made when other files are checked together with this one.
    """
    for event, i, one in _unused(archive):
        if _can_be_made(one, event, archive) and one.astray is None and one.code not in _UNASKED:
            place = "" if one.path is None else f" at {one.path}"
            yield Doubt(
                f"$.accepted[{i}]", f"there is no finding {one.code}{place}; leave the acceptance out", event=event
            )


def _can_be_made(one: Acceptance, event: Brief, archive: Archive) -> bool:
    """Whether what was given is enough for the finding, if there were one."""
    if one.code in _BETWEEN_EVENTS and len(archive.events) < 2:
        return False
    return one.code in archive.followed and (event.has_texts or not _READ_TEXTS.match(one.code))


def _unused(archive: Archive) -> Iterator[tuple[Brief, int, Acceptance]]:
    for event in archive.events:
        for i, one in enumerate(event.accepted):
            if (event.index, i) not in archive.used:
                yield event, i, one
