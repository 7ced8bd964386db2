"""Who says it: speakers, attributions, relays and originals that are missing or can't be.

    >>> from newsevents import Event, Quote, check
    >>> [finding.code for finding in check(Event("A flood", quotes=[Quote("It rained.", kind="direct")]), select="R001")]
    ['R001']

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests.
Whether the speaker said so is not known here; whether the words stand in the source is for the rules of anchors.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.references.languages import is_translated
from newsevents.checks.story import Claim, Story
from newsevents.records.event import EventStatus
from newsevents.records.party import Party
from newsevents.records.quote import Quote, QuoteKind
from newsevents.records.statistic import Statistic

__all__ = ["direct_by_nobody", "relays_itself", "status_by_nobody", "translated_without_original", "without_source"]


def direct_by_nobody(story: Story) -> Iterator[Doubt]:
    """A direct quote has no speaker, not even an anonymous one.

    Words that nobody says can't be checked, answered or corrected. Somebody whose name is withheld is a speaker too, and the
    record says so.

    >>> from newsevents import Event, Quote, check
    >>> print(*check(Event("A flood", id="f1", quotes=[Quote("It rained.", kind="direct")]), select="R001"))
    R001 warning: f1: $.quotes[0]: the quote is direct and nobody says it; name the speaker, or a Party with anonymous=True

    Accept it where the words are a chant or a sign, which has no one speaker.
    """
    for quote, path, _ in story.quotes:
        if quote.kind is QuoteKind.DIRECT and quote.speaker is None:
            right = "name the speaker, or a Party with anonymous=True"
            yield Doubt(path, f"the quote is direct and nobody says it; {right}")


def without_source(story: Story) -> Iterator[Doubt]:
    """A figure or a quote has no source.

    A claim that can't be traced to where it was published can't be verified by anybody else. Where nothing in an event has a
    source, one finding says so for all.

    >>> from newsevents import Event, Statistic, check
    >>> print(*check(Event("A flood", id="f1", statistics=[Statistic("evacuated", 900)]), select="R002"))
    R002 note: f1: $.statistics[0]: no source is named for the figure 'evacuated'; add it to sources and name its id

    Accept it where the event is the first publication of its figures.
    """
    claims = [(claim, path) for claim, path in story.claims if isinstance(claim, Statistic | Quote)]
    bare = [(claim, path) for claim, path in claims if claim.source is None]
    if len(bare) > 1 and len(bare) == len(claims):
        claim, path = bare[0]
        yield Doubt(
            path, f"no source is named for any of the {len(bare)} figures and quotes; add sources, name their ids"
        )
        return
    for claim, path in bare:
        yield Doubt(path, f"no source is named for {_called(claim)}; add it to sources and name its id")


def _called(claim: Claim) -> str:
    return f"the figure {claim.label!r}" if isinstance(claim, Statistic) else "the quote"


def status_by_nobody(story: Story) -> Iterator[Doubt]:
    """An event is alleged or denied, and nobody alleges or denies it.

    An allegation without its author reads as a fact with a doubt about it. Evidence for the status answers it, and so does any
    figure or quote that is attributed to somebody.

    >>> from newsevents import Event, check
    >>> print(*check(Event("A made-up raid", status="denied"), select="R003"))
    R003 warning: A made-up raid: $.status: the event is denied by nobody; add Evidence('status', attributed_to=…), or attribute a figure or quote

    Accept it where the source itself does not say who.
    """
    status = story.event.status
    if status not in (EventStatus.ALLEGED, EventStatus.DENIED) or _has_author(story):
        return
    right = "add Evidence('status', attributed_to=…), or attribute a figure or quote"
    yield Doubt("$.status", f"the event is {status} by nobody; {right}")


def _has_author(story: Story) -> bool:
    event = story.event
    return (
        any(one.field == "status" for one in event.evidence)
        or any(one.attributed_to is not None for one in event.statistics)
        or any(one.speaker is not None for one in event.quotes)
    )


def relays_itself(story: Story) -> Iterator[Doubt]:
    """A party relays itself.

    The relays of a claim are those who passed on what another said. A party that relays its own words, or stands among the
    relays twice, makes one voice look like two.

    >>> from newsevents import Event, Statistic, check
    >>> relayed = Statistic("held", 900, attributed_to="A made-up council", via=["A made-up council"])
    >>> print(*check(Event("A siege", statistics=[relayed]), select="R004"))
    R004 warning: A siege: $.statistics[0].via[0]: 'A made-up council' relays what it said itself; leave it out of via

    Accept it where two offices share a name.
    """
    for claim, path in story.claims:
        author = claim.speaker if isinstance(claim, Quote) else claim.attributed_to
        seen = [] if author is None else [author]
        for i, relay in enumerate(claim.via):
            if any(_is_same(relay, earlier) for earlier in seen):
                deed = "what it said itself" if author is not None and _is_same(relay, author) else "it twice"
                yield Doubt(f"{path}.via[{i}]", f"{_name(relay)!r} relays {deed}; leave it out of via")
            seen.append(relay)


def _is_same(one: Party, other: Party) -> bool:
    """Whether two parties are certainly one: by an id that they share, or by their names, or by all that is said of the nameless."""
    if not set(one.same_as).isdisjoint(other.same_as):
        return True
    if one.name is None or other.name is None:
        return one == other and one.description is not None
    return one.name.casefold() == other.name.casefold()


def _name(party: Party) -> str:
    return party.name or party.description or "an anonymous party"


def translated_without_original(story: Story) -> Iterator[Doubt]:
    """A quote is translated, and the words before translation are missing.

    A translation is a choice of words; without the original nobody can make another. A quote is translated where its language is not
    that of its source. Indirect quotes are nobody's words, and need no original.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report", language="uk")
    >>> said = Quote("It rained.", "A made-up mayor", language="en", source=report)
    >>> print(*check(Event("A flood", quotes=[said], sources=[report]), select="R005"))
    R005 warning: A flood: $.quotes[0]: the quote is in 'en' and its source in 'uk'; keep the words before translation in original

    Accept it where the source gives both languages and only the translation was kept.
    """
    for quote, path, source in story.quotes:
        if quote.original is None and quote.kind is not QuoteKind.INDIRECT and is_translated(quote, source):
            languages = f"the quote is in {quote.language!r} and its source in {getattr(source, 'language', None)!r}"
            yield Doubt(path, f"{languages}; keep the words before translation in original")
