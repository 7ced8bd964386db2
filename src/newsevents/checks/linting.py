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
from newsevents.checks.judging import judged, source_of
from newsevents.checks.paths import reading_order
from newsevents.checks.readings import Readings
from newsevents.checks.registry import ACROSS, CODES, PROFILES, RULES
from newsevents.checks.rule import Rule, Subject
from newsevents.checks.shelf import Shelf
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
    and never for what an event says. A text whose id no source has is not looked at, so that all texts of a case can be given
    with each of its events.

    >>> check(Event("A flood", when="2024-05"), today=datetime.date(2024, 6, 1))
    []
    """
    found = several(events)
    day = None if today is None else calendar_day(today, "today")
    desk = Desk(Chosen.of(select, ignore, profile), Shelf(texts).texts, Readings(reading), day)
    return [finding for _, finding in in_order(desk.findings(found))]


@frozen
class Chosen:
    """The rules to be followed, about one event and across events: those that are always on, unless others are named.

    >>> [rule.code for rule in Chosen.of("R001").rules], Chosen() == Chosen.of()
    (['R001'], True)
    """

    rules: tuple[Rule[Story], ...] = tuple([rule for rule in RULES if rule.profile is None])
    across: tuple[Rule[Archive], ...] = tuple([rule for rule in ACROSS if rule.profile is None])

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules."""
        return frozenset(rule.code for rule in self.rules).union(rule.code for rule in self.across)

    @classmethod
    def of(
        cls,
        select: Collection[str] | str = (),
        ignore: Collection[str] | str = (),
        profile: str | None = None,
        *,
        plus: Iterable[Rule[Story]] | Rule[Story] = (),
        plus_across: Iterable[Rule[Archive]] | Rule[Archive] = (),
    ) -> Chosen:
        """The rules that codes, or their beginnings, and a profile choose, as ``check`` has them.

        ``plus`` and ``plus_across`` are rules of one's own, about one event and across events; they are chosen from as the
        others are. Raises ``InvalidArgumentError`` for a code or a profile that is none, and for a rule under the code of another.

        >>> Chosen.of("X")
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: select: 'X' begins no code of a rule; write one such as 'D' or 'D001'
        """
        rules, across = _rules(plus, "plus"), _rules(plus_across, "plus_across")
        own: list[Rule[Story] | Rule[Archive]] = [*rules, *across]
        _require_own_codes(own)
        profiles = PROFILES.union(rule.profile for rule in own if rule.profile)
        if profile is not None and profile not in profiles:
            raise InvalidArgumentError(
                f"profile: {shown(profile)} is unknown; write {' or '.join(map(repr, sorted(profiles)))}"
            )
        codes = [*CODES, *(rule.code for rule in own)]
        wanted, unwanted = _beginnings(select, "select", codes), _beginnings(ignore, "ignore", codes)

        def is_on(rule: Rule[Story] | Rule[Archive]) -> bool:
            is_asked_for = rule.profile in (None, profile) or rule.code in wanted
            return is_asked_for and rule.code.startswith(wanted or "") and not rule.code.startswith(unwanted)

        return cls(tuple(filter(is_on, (*RULES, *rules))), tuple(filter(is_on, (*ACROSS, *across))))


def _rules(given: Iterable[Rule[Subject]] | Rule[Subject], name: str) -> tuple[Rule[Subject], ...]:
    """The rules of a house; one alone is the only one."""
    found = (given,) if isinstance(given, Rule) or not isinstance(given, Iterable) else tuple(given)
    for one in found:
        if not isinstance(one, Rule):
            raise InvalidArgumentError(
                f"{name}: {shown(one)} is not a Rule; make one of its code, severity and function"
            )
    return found


def _require_own_codes(rules: Iterable[Rule[Story] | Rule[Archive]]) -> None:
    """Refuse rules of a house whose code is that of another."""
    seen = set(CODES)
    for rule in rules:
        if rule.code in seen:
            raise InvalidArgumentError(
                f"plus: {shown(rule.code)} is the code of another rule; write one as in 'HOUSE1'"
            )
        seen.add(rule.code)


def _beginnings(given: Collection[str] | str, name: str, codes: Iterable[str]) -> tuple[str, ...]:
    if not isinstance(given, Iterable):
        raise InvalidArgumentError(
            f"{name}: {shown(given)} is no code and no list of them; write them as in ['D', 'Q001']"
        )
    found = (given,) if isinstance(given, str) else tuple(given)
    for code in found:
        if not isinstance(code, str) or not code or not any(known.startswith(code) for known in codes):
            problem = f"{shown(code)} begins no code of a rule; write one such as 'D' or 'D001'"
            raise InvalidArgumentError(f"{name}: {problem}")
    return found


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
        """Each finding after the index of its event, found while the events are read, event by event.

        Those about sources come once all are read, for any event that has the source may accept them; those across events come last.
        Raises ``InvalidArgumentError`` for what is no event.

        >>> next(Desk().findings(["a title"]))
        Traceback (most recent call last):
        newsevents.errors.InvalidArgumentError: events[0]: 'a title' is not an Event; read or make one first
        """
        codes = self.chosen.codes
        held: list[tuple[Rule[Story], Doubt, Brief]] = []
        archive = Archive(self.readings, codes=codes.union(CODES), followed=codes, texts=self.texts.keys())
        for index, event in enumerate(several(events)):
            unread = [name for name in self.texts if name not in archive.sources]
            story = Story(event, index, texts=self.texts, unread=unread, readings=self.readings, today=self.today)
            archive.add(story)
            found: list[tuple[int, Finding]] = []
            for rule in self.chosen.rules:
                for doubt in rule.doubts(story):
                    if source_of(doubt.path, story.brief) is None:
                        found += judged(rule, doubt, story.brief, archive)
                    else:
                        held.append((rule, doubt, story.brief))
            yield from in_order(found)
        for rule, doubt, brief in held:
            yield from judged(rule, doubt, brief, archive)
        for across in self.chosen.across:
            for doubt in across.doubts(archive):
                assert doubt.event is not None, f"{across.code} doubts without saying which event"
                yield from judged(across, doubt, doubt.event, archive)


def in_order(found: Iterable[tuple[int, Finding]]) -> list[tuple[int, Finding]]:
    """Findings in the order of their events, in each by their place in the record, and at one place by their codes.

    >>> from newsevents import Severity
    >>> found = [Finding("R002", Severity.NOTE, "A flood", path, "no source") for path in ("$.statistics[10]", "$.statistics[9]")]
    >>> [finding.path for _, finding in in_order((0, one) for one in found)]
    ['$.statistics[9]', '$.statistics[10]']
    """
    return sorted(found, key=lambda one: (one[0], reading_order(one[1].path), one[1].code))
