"""``check``: every rule over every event, and what an editor has accepted left out.

    >>> from newsevents import Event, Quote, check
    >>> print(*check(Event("A flood", quotes=[Quote("It rained.", kind="direct")]), select="R001"))
    R001 warning: A flood: $.quotes[0]: the quote is direct and nobody says it; name the speaker, or a Party with anonymous=True

It does not know the rules: the registry lists them.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter

from attrs import frozen

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt, Finding
from newsevents.checks.readings import Readings
from newsevents.checks.registry import ACROSS, CODES, PROFILES, RULES
from newsevents.checks.rule import Rule
from newsevents.checks.story import Brief, Story
from newsevents.errors import InvalidArgumentError, shown
from newsevents.quantities.quantity import Reading
from newsevents.records.event import Event

__all__ = ["check", "findings"]


def check(
    events: Event | Iterable[Event],
    *,
    texts: Mapping[str, str] | None = None,
    reading: Reading | None = None,
    today: datetime.date | None = None,
    select: Collection[str] | str = (),
    ignore: Collection[str] | str = (),
    profile: str | None = None,
) -> list[Finding]:
    """Find what does not add up in an event, or in several: their findings in the order of the events, notes too.

    ``texts`` holds the texts of sources by their ids, exactly as anchors count them; without a text its anchors are not
    looked at. ``reading`` takes the place of the two readings that the rules use: literal bounds for what is
    impossible, rounded ones for what disagrees. ``today`` is the day that nothing can have happened after. ``select`` and
    ``ignore`` take codes or their beginnings ("Q", "D001"); ``profile`` turns on rules that are off else ("evidence").
    Raises ``InvalidArgumentError`` for an argument that can't be used, and never for what an event says.

    >>> check(Event("A flood", when="2024-05"), today=datetime.date(2024, 6, 1))
    []
    """
    if isinstance(events, Event):
        events = (events,)
    chosen = Chosen.of(select, ignore, profile)
    found = _placed(events, chosen, _known_texts(texts), Readings(reading), today or datetime.date.today())  # noqa: DTZ011  the day where the editor sits
    return [finding for _, finding in sorted(found, key=itemgetter(0))]


def findings(
    events: Iterable[Event],
    *,
    texts: Mapping[str, str] | None = None,
    reading: Reading | None = None,
    today: datetime.date | None = None,
    select: Collection[str] | str = (),
    ignore: Collection[str] | str = (),
    profile: str | None = None,
) -> Iterator[Finding]:
    """The same as ``check``, one after another while the events are read: those across events come last.

    >>> next(findings([Event("A flood", when="2024-06-02")], today=datetime.date(2024, 6, 1)), None)
    """
    chosen = Chosen.of(select, ignore, profile)
    found = _placed(events, chosen, _known_texts(texts), Readings(reading), today or datetime.date.today())  # noqa: DTZ011  as above
    return (finding for _, finding in found)


@frozen
class Chosen:
    """The rules to be followed.

    >>> [rule.code for rule in Chosen.of("R001", (), None).rules]
    ['R001']
    """

    rules: tuple[Rule[Story], ...]
    across: tuple[Rule[Archive], ...]

    @classmethod
    def of(cls, select: Collection[str] | str, ignore: Collection[str] | str, profile: str | None) -> Chosen:
        """The rules that codes, or their beginnings, and a profile choose; raises ``InvalidArgumentError``.

        >>> Chosen.of("X", (), None)
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: select: 'X' begins no code of a rule; write one such as 'D' or 'D001'
        """
        if profile is not None and profile not in PROFILES:
            raise InvalidArgumentError(f"profile: {shown(profile)} is unknown; write {' or '.join(sorted(PROFILES))}")
        wanted = _beginnings(select, "select")
        unwanted = _beginnings(ignore, "ignore")

        def is_on(rule: Rule[Story] | Rule[Archive]) -> bool:
            if rule.code.startswith(unwanted):
                return False
            return rule.code.startswith(wanted) if wanted else rule.profile in (None, profile)

        return cls(tuple(filter(is_on, RULES)), tuple(filter(is_on, ACROSS)))


def _beginnings(codes: Collection[str] | str, name: str) -> tuple[str, ...]:
    found = (codes,) if isinstance(codes, str) else tuple(codes)
    for code in found:
        if not isinstance(code, str) or not code or not any(known.startswith(code) for known in CODES):
            problem = f"{shown(code)} begins no code of a rule; write one such as 'D' or 'D001'"
            raise InvalidArgumentError(f"{name}: {problem}")
    return found


def _known_texts(texts: Mapping[str, str] | None) -> Mapping[str, str]:
    for source, text in (texts or {}).items():
        if not isinstance(text, str):
            raise InvalidArgumentError(f"texts: {shown(text)} is not the text of {shown(source)}; give it as a str")
    return texts or {}


def _placed(
    events: Iterable[Event], chosen: Chosen, texts: Mapping[str, str], readings: Readings, today: datetime.date
) -> Iterator[tuple[int, Finding]]:
    """Each finding, after the index of its event."""
    archive = Archive(readings)
    for index, event in enumerate(events):
        if not isinstance(event, Event):
            raise InvalidArgumentError(f"events[{index}]: {shown(event)} is not an Event; read or make one first")
        story = Story(event, index, texts=texts, readings=readings, today=today)
        for rule in chosen.rules:
            for doubt in rule.doubts(story):
                yield from _unaccepted(rule, doubt, story.brief)
        archive.add(story)
    for across in chosen.across:
        for doubt in across.doubts(archive):
            assert doubt.event is not None, f"{across.code} doubts without saying which event"
            yield from _unaccepted(across, doubt, doubt.event)


def _unaccepted(rule: Rule[Story] | Rule[Archive], doubt: Doubt, event: Brief) -> Iterator[tuple[int, Finding]]:
    if not any(one.code == rule.code and _covers(one.path, doubt.path) for one in event.accepted):
        yield event.index, Finding(rule.code, rule.severity, event.name, doubt.path, doubt.message, doubt.expected)


def _covers(accepted: str | None, path: str) -> bool:
    """Whether an accepted path is that of a finding, or leads to it; none at all covers the whole event."""
    if accepted is None:
        return True
    return path == accepted or (path.startswith(accepted) and path[len(accepted)] in ".[")
