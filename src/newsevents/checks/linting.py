"""``check``: every rule over every event, and what an editor has accepted left out.

    >>> from newsevents import Event, Quote, check
    >>> print(*check(Event("A flood", quotes=[Quote("It rained.", kind="direct")]), select="R001"))
    R001 warning: A flood: $.quotes[0]: the quote is direct and nobody says it; name the speaker, or a Party with anonymous=True

It does not know the rules: the registry lists them.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import field, frozen

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt, Finding
from newsevents.checks.paths import by_id, reading_order
from newsevents.checks.readings import Readings
from newsevents.checks.registry import ACROSS, CODES, PROFILES, RULES
from newsevents.checks.rule import Rule
from newsevents.checks.story import Brief, Story
from newsevents.dates.edtf import DateLike
from newsevents.durations.arguments import calendar_day
from newsevents.errors import InvalidArgumentError, shown
from newsevents.quantities.quantity import Reading
from newsevents.records.event import Event
from newsevents.records.several import several

__all__ = ["Chosen", "Desk", "check", "in_order"]


def check(
    events: Iterable[Event] | Event,
    *,
    texts: Mapping[str, str] | None = None,
    reading: Reading | None = None,
    today: DateLike | None = None,
    select: Collection[str] | str = (),
    ignore: Collection[str] | str = (),
    profile: str | None = None,
) -> list[Finding]:
    """Find what does not add up in an event, or in several, notes too: event by event, in the order of its record.

    What is found at one place is in the order of the codes.
    ``texts`` holds the texts of sources by their ids, exactly as anchors count them; without a text its anchors are not
    looked at. ``reading`` takes the place of the two readings that the rules use: literal bounds for what is
    impossible, rounded ones for what disagrees. ``today`` is the day that nothing can have happened after, that of this
    machine where none is given. ``select`` and ``ignore`` take codes or their beginnings ("Q", "D001"); ``profile`` turns on
    rules that are off else ("evidence"), as does their whole code.
    Raises ``InvalidArgumentError`` for an argument that can't be used, ``InvalidDateError`` for a ``today`` that is no day,
    and never for what an event says.

    >>> check(Event("A flood", when="2024-05"), today=datetime.date(2024, 6, 1))
    []
    """
    found = several(events)
    day = None if today is None else calendar_day(today, "today")
    desk = Desk(Chosen.of(select, ignore, profile), _known_texts(texts), Readings(reading), day)
    return [finding for _, finding in in_order(desk.findings(found))]


@frozen
class Chosen:
    """The rules to be followed: about one event, and across events.

    >>> [rule.code for rule in Chosen.of("R001", (), None).rules]
    ['R001']
    """

    rules: tuple[Rule[Story], ...] = RULES
    across: tuple[Rule[Archive], ...] = ACROSS

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules."""
        return frozenset(rule.code for rule in self.rules).union(rule.code for rule in self.across)

    @classmethod
    def of(cls, select: Collection[str] | str, ignore: Collection[str] | str, profile: str | None) -> Chosen:
        """The rules that codes, or their beginnings, and a profile choose; raises ``InvalidArgumentError``.

        >>> Chosen.of("X", (), None)
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: select: 'X' begins no code of a rule; write one such as 'D' or 'D001'
        """
        if profile is not None and profile not in PROFILES:
            raise InvalidArgumentError(
                f"profile: {shown(profile)} is unknown; write {' or '.join(map(repr, sorted(PROFILES)))}"
            )
        wanted = _beginnings(select, "select")
        unwanted = _beginnings(ignore, "ignore")

        def is_on(rule: Rule[Story] | Rule[Archive]) -> bool:
            is_asked_for = rule.profile in (None, profile) or rule.code in wanted
            return is_asked_for and rule.code.startswith(wanted or "") and not rule.code.startswith(unwanted)

        return cls(tuple(filter(is_on, RULES)), tuple(filter(is_on, ACROSS)))


def _beginnings(codes: Collection[str] | str, name: str) -> tuple[str, ...]:
    if not isinstance(codes, Iterable):
        raise InvalidArgumentError(
            f"{name}: {shown(codes)} is no code and no list of them; write them as in ['D', 'Q001']"
        )
    found = (codes,) if isinstance(codes, str) else tuple(codes)
    for code in found:
        if not isinstance(code, str) or not code or not any(known.startswith(code) for known in CODES):
            problem = f"{shown(code)} begins no code of a rule; write one such as 'D' or 'D001'"
            raise InvalidArgumentError(f"{name}: {problem}")
    return found


def _known_texts(texts: Mapping[str, str] | None) -> Mapping[str, str]:
    if texts is not None and not isinstance(texts, Mapping):
        raise InvalidArgumentError(
            f"texts: {shown(texts)} holds no texts; write them as in {{'article': 'It rained.'}}"
        )
    for source, text in (texts or {}).items():
        if not isinstance(text, str):
            raise InvalidArgumentError(f"texts: {shown(text)} is not the text of {shown(source)}; give it as a str")
    return texts or {}


@frozen
class Desk:
    """What stories are checked by and with: the rules, the texts of sources by their ids, the readings, and the day that it is.

    >>> [finding.code for _, finding in Desk().findings([Event("A flood", status="denied")])]
    ['R003']
    """

    chosen: Chosen = field(factory=Chosen)
    texts: Mapping[str, str] = field(factory=dict)
    readings: Readings = field(factory=Readings)
    today: datetime.date | None = None

    def findings(self, events: Iterable[Event]) -> Iterator[tuple[int, Finding]]:
        """Each finding after the index of its event, found while the events are read, event by event; those across events come last.

        Raises ``InvalidArgumentError`` for what is no event.

        >>> next(Desk().findings(["a title"]))
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: events[0]: 'a title' is not an Event; read or make one first
        """
        archive = Archive(self.readings, codes=self.chosen.codes.union(CODES), followed=self.chosen.codes)
        for index, event in enumerate(several(events)):
            unread = [name for name in self.texts if name not in archive.sources]
            story = Story(event, index, texts=self.texts, unread=unread, readings=self.readings, today=self.today)
            archive.add(story)
            found = (
                one for rule in self.chosen.rules for one in _found(rule, rule.doubts(story), story.brief, archive)
            )
            yield from in_order(found)
        for across in self.chosen.across:
            yield from _found(across, across.doubts(archive), None, archive)


def in_order(found: Iterable[tuple[int, Finding]]) -> list[tuple[int, Finding]]:
    """Findings in the order of their events, in each by their place in the record, and at one place by their codes.

    >>> from newsevents import Severity
    >>> found = [Finding("R002", Severity.NOTE, "A flood", path, "no source") for path in ("$.statistics[10]", "$.statistics[9]")]
    >>> [finding.path for _, finding in in_order((0, one) for one in found)]
    ['$.statistics[9]', '$.statistics[10]']
    """
    return sorted(found, key=lambda one: (one[0], reading_order(one[1].path), one[1].code))


def _found(
    rule: Rule[Story] | Rule[Archive], doubts: Iterator[Doubt], event: Brief | None, archive: Archive
) -> Iterator[tuple[int, Finding]]:
    """The doubts of a rule as findings, but for what an editor has accepted."""
    for doubt in doubts:
        brief = event or doubt.event
        assert brief is not None, f"{rule.code} doubts without saying which event"
        covering = [i for i, one in enumerate(brief.accepted) if one.covers(rule.code, doubt.path)]
        archive.used.update((brief.index, i) for i in covering)
        if not covering:
            accept_at = by_id(doubt.path, brief.figure_ids)
            yield (
                brief.index,
                Finding(rule.code, rule.severity, brief.name, doubt.path, doubt.message, doubt.expected, accept_at),
            )
