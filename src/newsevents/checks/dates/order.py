"""Orders of dates that cannot hold: what a source tells from after its day, parts outside of their whole.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report", published="2024-05-20")
    >>> quote = Quote("It rained.", "A made-up mayor", said_on="2024-05-21", source=report)
    >>> [finding.code for finding in check(Event("A flood", quotes=[quote], sources=[report]), select="D")]
    ['D007']

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests.
Only what is certain is found: an imprecise date may be any day that it denotes, and a time of day may be the day before
or after at another place. A source that was published before its event began is a preview, or background: what
it says of later days is a forecast.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from newsevents.checks.archive import Archive
from newsevents.checks.dates.chronology import Change, days_of, end_of, is_after, is_qualified, last_change, slack
from newsevents.checks.finding import Doubt
from newsevents.checks.references.wholes import rings_of_wholes
from newsevents.checks.story import Story
from newsevents.dates.comparison import IMPOSSIBLE
from newsevents.dates.edtf import EDTFDate
from newsevents.records.event import EventStatus
from newsevents.records.statistic import StatisticKind

__all__ = ["figure_after_source", "occurred_too_late", "outside_the_whole", "quote_after_source", "source_out_of_order"]

_AHEAD = frozenset({EventStatus.PLANNED, EventStatus.POSTPONED, EventStatus.CANCELLED})


_CALCULABLE = frozenset({StatisticKind.ANNIVERSARY, StatisticKind.DAY_NUMBER})
"""Kinds that the calendar gives for days to come: a story may be for an anniversary, or say which day the 92nd is."""


class Dated(NamedTuple):
    """A figure or a quote that is dated, with the source that tells of it and the last change of that."""

    path: str
    date: EDTFDate
    source: str
    change: Change

    @property
    def is_quote(self) -> bool:
        """Whether it is a quote."""
        return self.path.startswith("$.quotes")

    @property
    def is_late(self) -> bool:
        """Whether it is certainly of a day after its source."""
        return is_after(self.date, self.change.date)


def figure_after_source(story: Story) -> Iterator[Doubt]:
    """A figure is dated after the source that gives it was published, or last modified.

    Nobody can have reported it then: the date of the figure is wrong, or that of the source is, or the figure
    comes from elsewhere. Where all that a source dates is later than itself, the source's own date is doubted. Anniversaries and
    numbers of days can be told ahead.

    >>> from newsevents import Event, Source, Statistic, check
    >>> report = Source("A made-up report", id="report", published="2024-05-20")
    >>> homeless = Statistic("homeless", 900, as_of="2024-06-20", source=report)
    >>> flood = Event("A flood", id="f1", statistics=[homeless], sources=[report])
    >>> print(*check(flood, select="D006"))
    D006 error: f1: $.statistics[0]: the figure is of 2024-06-20, but its source was published on 2024-05-20

    Accept it where the figure is a forecast, or the source was changed later without saying so.
    """
    places = {source.id: f"$.sources[{i}]" for i, source in enumerate(story.event.sources)}
    for claims in _dated_claims(story):
        if _all_late(claims):
            first = claims[0]
            told = f"the source was {first.change.verb} on {first.change.date}"
            example = f"such as {first.date} at {first.path}"
            yield Doubt(places[first.source], f"{told}, before all {len(claims)} days that it dates, {example}")
        else:
            yield from (_late(claim, "figure is of") for claim in claims if claim.is_late and not claim.is_quote)


def quote_after_source(story: Story) -> Iterator[Doubt]:
    """A quote was said after the source that gives it was published, or last modified.

    The words are then from elsewhere, or one of the two dates is wrong.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report", published="2024-05-20")
    >>> quote = Quote("It rained.", "A made-up mayor", said_on="2024-05-21", source=report)
    >>> print(*check(Event("A flood", id="f1", quotes=[quote], sources=[report]), select="D007"))
    D007 error: f1: $.quotes[0]: the quote was said on 2024-05-21, but its source was published on 2024-05-20

    Accept it where the source was changed later without saying so.
    """
    for claims in _dated_claims(story):
        if not _all_late(claims):
            yield from (_late(claim, "quote was said on") for claim in claims if claim.is_late and claim.is_quote)


def _late(claim: Dated, told: str) -> Doubt:
    limit = f"but its source was {claim.change.verb} on {claim.change.date}"
    return Doubt(claim.path, f"the {told} {claim.date}, {limit}")


def _all_late(claims: list[Dated]) -> bool:
    return len(claims) > 1 and all(claim.is_late for claim in claims)


def _dated_claims(story: Story) -> Iterable[list[Dated]]:
    """What is dated, and is no forecast, by the sources that tell of it; nothing where the event is the one too late."""
    if _earlier_sources(story) is not None:
        return ()
    changes = {key: last_change(source) for key, source in story.sources.items()}
    forecasters = set(story.sources) if story.event.status in _AHEAD else _previews(story, changes)
    found: dict[str, list[Dated]] = defaultdict(list)
    for statistic, path, _, _ in story.figures:
        if statistic.source not in forecasters and statistic.kind not in _CALCULABLE:
            _add(found, path, statistic.as_of, statistic.source, changes)
    for quote, path, _ in story.quotes:
        _add(found, path, quote.said_on, quote.source, changes)
    return found.values()


def _previews(story: Story, changes: dict[str, Change | None]) -> set[str]:
    """The sources that are certainly older than the event."""
    when = story.event.when
    if when is None:
        return set()
    return {key for key, change in changes.items() if change is not None and is_after(when, change.date)}


def _add(
    found: dict[str, list[Dated]],
    path: str,
    date: EDTFDate | None,
    source: str | None,
    changes: dict[str, Change | None],
) -> None:
    change = None if date is None or source is None else changes[source]
    if change is not None:
        assert date is not None
        assert source is not None
        found[source].append(Dated(path, date, source, change))


def occurred_too_late(story: Story) -> Iterator[Doubt]:
    """An event is said to have occurred, but after all of its sources, or in the future.

    Sources from before an event can announce it, and can't report that it took place.

    >>> from newsevents import Event, Source, check
    >>> report = Source("A made-up report", published="2024-05-20")
    >>> print(*check(Event("A match", id="m1", when="2024-06-02", status="occurred", sources=[report]), select="D008"))
    D008 error: m1: $.when: the event occurred on 2024-06-02, but the last of its sources was published on 2024-05-20

    Accept it where it is known to have taken place, and the source for that is not to be named.
    """
    when = story.event.when
    if when is None or story.event.status is not EventStatus.OCCURRED:
        return
    last = _earlier_sources(story)
    if last is not None:
        yield Doubt(
            "$.when", f"the event occurred on {when}, but the last of its sources was {last.verb} on {last.date}"
        )
    # at another place the next day may have begun
    elif days_of(when)[0] > story.today.toordinal() + 1 and not _reports(story, when):
        yield Doubt("$.when", f"the event occurred on {when}, but today is {story.today}")


def _earlier_sources(story: Story) -> Change | None:
    """The last change of the sources of an event that occurred after all of them; None where it did not."""
    when = story.event.when
    if when is None or story.event.status is not EventStatus.OCCURRED or _reports(story, when):
        return None
    changes = [last_change(source) for source in story.event.sources]
    dated = [change for change in changes if change is not None]
    # a source without a date may be of any day
    if not dated or len(dated) < len(changes):
        return None
    return max(dated, key=lambda change: end_of(change.date))


def _reports(story: Story, when: EDTFDate) -> bool:
    """Whether the event may be older than some source that is dated."""
    changes = map(last_change, story.event.sources)
    return any(change is not None and not is_after(when, change.date) for change in changes)


def outside_the_whole(archive: Archive) -> Iterator[Doubt]:
    """An event lies outside the dates of the event that it is part of.

    One of the two has a wrong date, or the part belongs to another whole.

    >>> from newsevents import Event, check
    >>> siege = Event("A siege", id="siege", when="2022-02-24/2022-05-20")
    >>> print(*check([siege, Event("A raid", id="raid", when="2022-05-21", part_of="siege")], select="D009"))
    D009 error: raid: $.when: 2022-05-21 is not within 2022-02-24/2022-05-20, the dates of siege, which it is part of: it ends 1 day later

    Accept it where what belongs to an event goes on after its end, such as the trial after a riot.
    """
    in_rings = {name for ring in archive.once(rings_of_wholes) for name in ring}
    for part in archive.events:
        if part.part_of is None or part.when is None or part.id in in_rings:
            continue
        wholes = [(whole.name, whole.when) for whole in archive.by_id.get(part.part_of, ()) if whole.when is not None]
        if wholes and all(_is_outside(part.when, when) for _, when in wholes):
            name, when = wholes[0]
            dates = f"{part.when} is not within {when}, the dates of {name}, which it is part of"
            yield Doubt("$.when", f"{dates}{_by_how_much(part.when, when)}", None, part)


def _is_outside(part: EDTFDate, whole: EDTFDate) -> bool:
    if part.within(whole) is not IMPOSSIBLE or is_qualified(part) or is_qualified(whole):
        return False
    first, last = days_of(part)
    earliest, latest = days_of(whole)
    return not slack(part, whole) or first + 1 < earliest or last - 1 > latest


def _by_how_much(part: EDTFDate, whole: EDTFDate) -> str:
    """How far a part reaches beyond its whole; nothing where it lies in a gap of it, or there is no telling."""
    first, last = days_of(part)
    earliest, latest = days_of(whole)
    if latest < last < inf:
        return f": it ends {_days(last - latest)} later"
    if first > latest:
        return f": it begins {_days(first - latest)} after their end"
    if last > latest and part.is_ongoing:
        return ": it goes on"
    return f": it begins {_days(earliest - first)} earlier" if -inf < first < earliest else ""


def _days(days: float) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"


def source_out_of_order(story: Story) -> Iterator[Doubt]:
    """A source was retrieved or corrected before it was published.

    One of the dates is mistyped, and figures are held against the wrong day. That a source was last modified before it
    was published is no finding: it was written ahead, as 7 of 116 pages of news sites say of themselves.

    >>> from newsevents import Event, Source, check
    >>> report = Source("A made-up report", published="2024-05-20", retrieved="2023-05-21")
    >>> print(*check(Event("A flood", id="f1", sources=[report]), select="D010"))
    D010 warning: f1: $.sources[0]: the source was retrieved on 2023-05-21, before it was published on 2024-05-20

    Accept it where the source was published again on a later day.
    """
    for i, source in enumerate(story.event.sources):
        changes = [Change("corrected", correction.date) for correction in source.corrections]
        if source.retrieved is not None:
            changes.insert(0, Change("retrieved", source.retrieved))
        for verb, date in changes:
            if source.published is not None and is_after(source.published, date):
                told = f"the source was {verb} on {date}, before it was published on {source.published}"
                yield Doubt(f"$.sources[{i}]", told)
                break
