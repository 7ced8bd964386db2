"""Between the events of a file: sources by one id, events within events, events twice.

    >>> from newsevents import Event, check
    >>> [finding.code for finding in check(Event("A battle", id="battle", part_of="war"), select="R007")]
    ['R007']

References inside one event raise when the event is made. Whether dates of events within events fit is for the rules of order.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

import attrs

from newsevents.checks.archive import Archive, Sighting
from newsevents.checks.finding import Doubt
from newsevents.checks.references.wholes import rings_of_wholes
from newsevents.checks.story import Brief, Story
from newsevents.records.event import Event
from newsevents.records.rings import rings
from newsevents.records.source import Source

__all__ = [
    "dangling_whole",
    "event_twice",
    "null_island",
    "one_id_two_sources",
    "part_of_itself",
    "source_of_itself",
    "supersedes_itself",
    "unknown_field",
]


def one_id_two_sources(archive: Archive) -> Iterator[Doubt]:
    """One source id stands for two contents in a file.

    The same id in a file means the same source; where its title or date differs, one of the two is wrong, or two sources were given
    one id. An id that stands for many sources is found once, where it stands for the second of them.

    >>> from newsevents import Event, Source, check
    >>> floods = [Event(name, sources=[Source(name, id="report")]) for name in ("A flood", "A second flood")]
    >>> print(*check(floods, select="R006"))
    R006 warning: A second flood: $.sources[0]: the id 'report' stands for another source in 'A flood': title differs; give one of them another id

    Accept it where a source was updated between the two and both states are meant.
    """
    for name, sightings in archive.sources.items():
        first, *others = sightings.values()
        if others:
            yield Doubt(others[0].path, _of_several(name, first, others), event=others[0].event)


def _of_several(name: str, first: Sighting, others: Sequence[Sighting]) -> str:
    fields = [
        field.name
        for field in attrs.fields(Source)
        if any(getattr(first.source, field.name) != getattr(other.source, field.name) for other in others)
    ]
    what = f"{' and '.join(fields)} differ{'' if len(fields) > 1 else 's'}"
    if len(others) == 1:
        return f"the id {name!r} stands for another source in {first.event.name!r}: {what}; give one of them another id"
    number = f"{len(others) + 1:,} different sources"
    return f"the id {name!r} stands for {number}, the first of them in {first.event.name!r}: {what}; give each an id of its own"


def dangling_whole(archive: Archive) -> Iterator[Doubt]:
    """An event is part of an event that is not at hand.

    What is true of the whole can't be compared with its parts. The whole may be in another file; check them together.

    >>> from newsevents import Event, check
    >>> print(*check(Event("A battle", id="battle", part_of="war"), select="R007"))
    R007 note: battle: $.part_of: the event 'war' is not among those checked; check its file too

    Accept it where the whole is kept elsewhere for good.
    """
    for event in archive.events:
        if event.part_of is not None and event.part_of not in archive.by_id:
            message = f"the event {event.part_of!r} is not among those checked; check its file too"
            yield Doubt("$.part_of", message, event=event)


def part_of_itself(archive: Archive) -> Iterator[Doubt]:
    """Events are, by way of their wholes, parts of themselves.

    A whole contains its parts, and no thing contains itself: one of the links is wrong.

    >>> from newsevents import Event, check
    >>> print(*check([Event("A battle", id="battle", part_of="war"), Event("A war", id="war", part_of="battle")], select="R008"))
    R008 error: battle: $.part_of: 'battle' is by way of 'war' a part of itself; one of these links is wrong

    Accept it nowhere: mend the link that is wrong.
    """
    for name, *others in archive.once(rings_of_wholes):
        way = f" by way of {others[0]!r}" if others else ""
        message = f"{name!r} is{way} a part of itself; one of these links is wrong"
        yield Doubt("$.part_of", message, event=archive.by_id[name][0])


def event_twice(archive: Archive) -> Iterator[Doubt]:
    """The same event stands in a file twice.

    What is counted over the events is counted twice. Events are the same by their id; where one has none, by title, date and
    places; and under two ids where all else that they state is equal.

    >>> from newsevents import Event, check
    >>> print(*check([Event("A flood", id="f1"), Event("A flood in May", id="f1")], select="R009"))
    R009 warning: f1: $: an event with the id 'f1' stands before: 'A flood'; merge the two, or give one another id

    Accept it where a later version follows on purpose.
    """
    seen: dict[Hashable, Brief] = {}
    for event in archive.events:
        outline = (event.title.casefold(), event.when, event.places)
        # one without an id is compared with all, one with an id only with those without
        likenesses: list[tuple[Hashable, str]] = [
            (("id", event.id), f"the id {event.id!r}"),
            (("content", event.content), "the same content"),
            (("any" if event.id is None else "nameless", outline), "this title, date and place"),
        ]
        found = next(((seen[key], words) for key, words in likenesses if key in seen), None)
        if found is not None:
            earlier, words = found
            message = f"an event with {words} stands before: {earlier.title!r}; merge the two, or give one another id"
            yield Doubt("$", message, event=event)
        for key in _marks(event, outline):
            seen.setdefault(key, event)


def _marks(event: Brief, outline: Hashable) -> Iterator[Hashable]:
    """The keys by which a later event is told to be the same as this one."""
    yield "content", event.content
    if event.id is not None:
        yield "id", event.id
    if event.when is not None:
        yield "any", outline
        if event.id is None:
            yield "nameless", outline


def null_island(story: Story) -> Iterator[Doubt]:
    """A place has the coordinates 0, 0.

    There is only sea; tables and geocoders write zeros for what is not known.

    >>> from newsevents import Event, Place, check
    >>> print(*check(Event("A flood", places=[Place("A made-up town", latitude=0, longitude=0)]), select="R010"))
    R010 warning: A flood: $.places[0]: the coordinates of 'A made-up town' are 0, 0, in the sea off Africa; leave out what is not known

    Accept it where something happened there, at the weather buoy.
    """
    for i, place in enumerate(story.event.places):
        if place.latitude == 0 and place.longitude == 0:
            where = f"the coordinates of {place.name!r} are 0, 0, in the sea off Africa"
            yield Doubt(f"$.places[{i}]", f"{where}; leave out what is not known")


_FIELDS = frozenset(field.name for field in attrs.fields(Event))


def unknown_field(story: Story) -> Iterator[Doubt]:
    """Evidence is given for a field that events don't have.

    Evidence says what a field of the event rests on; under another name nobody finds it.

    >>> from newsevents import Event, Evidence, check
    >>> print(*check(Event("A flood", evidence=[Evidence("date")]), select="R011"))
    R011 warning: A flood: $.evidence[0].field: 'date' is no field of an event; write one such as 'when', 'places' or 'status'

    Accept it where a key of extra is meant.
    """
    for i, one in enumerate(story.event.evidence):
        if one.field.partition(".")[0].partition("[")[0] not in _FIELDS:
            message = f"{one.field!r} is no field of an event; write one such as 'when', 'places' or 'status'"
            yield Doubt(f"$.evidence[{i}].field", message)


def source_of_itself(story: Story) -> Iterator[Doubt]:
    """Sources are, by what they derive from, sources of themselves.

    Of two texts one was first; where each repeats the other, nobody knows which.

    >>> from newsevents import Event, Source, check
    >>> wire = Source("A made-up wire", id="wire", derived_from="wire")
    >>> print(*check(Event("A flood", sources=[wire]), select="R012"))
    R012 warning: A flood: $.sources[0].derived_from: 'wire' derives, in the end, from itself; leave out the link that is wrong

    Accept it nowhere: one of the links is wrong.
    """
    links = {one.id: one.derived_from for one in story.event.sources if one.id is not None}
    for name, *_ in rings(links):
        i = next(i for i, one in enumerate(story.event.sources) if one.id == name)
        message = f"{name!r} derives, in the end, from itself; leave out the link that is wrong"
        yield Doubt(f"$.sources[{i}].derived_from", message)


def supersedes_itself(story: Story) -> Iterator[Doubt]:
    """Figures supersede, in the end, themselves.

    A newer figure takes the place of an older one; where each takes the other's, none holds.

    >>> from newsevents import Event, Statistic, check
    >>> print(*check(Event("A flood", statistics=[Statistic("evacuated", 900, id="a", supersedes="a")]), select="R013"))
    R013 warning: A flood: $.statistics[0].supersedes: 'a' supersedes, in the end, itself; leave out the link that is wrong

    Accept it nowhere: one of the links is wrong.
    """
    links = {one.id: one.supersedes for one in story.event.statistics if one.id is not None}
    for name, *_ in rings(links):
        i = next(i for i, one in enumerate(story.event.statistics) if one.id == name)
        message = f"{name!r} supersedes, in the end, itself; leave out the link that is wrong"
        yield Doubt(f"$.statistics[{i}].supersedes", message)
