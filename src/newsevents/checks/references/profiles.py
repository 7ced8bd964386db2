"""Rules of profiles, which are off unless asked for: what a house asks of its records beyond what adds up.

    >>> from newsevents import Event, Source, check
    >>> event = Event("A flood", sources=[Source("A made-up report")])
    >>> [finding.code for finding in check(event, profile="evidence")]
    ['R101']

The profile ``evidence`` is for those who must show, years later, what they saw.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.telling import cut
from newsevents.checks.story import Claim, Story
from newsevents.errors import shown
from newsevents.records.evidence import Evidence
from newsevents.records.quote import Quote
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic

__all__ = ["claim_without_anchor", "source_not_kept", "text_not_given"]

_MOST_LISTED = 3


def source_not_kept(story: Story) -> Iterator[Doubt]:
    """A source was not kept: its hash or its day is missing; of a page, its archived copy, day of retrieval or hash.

    Pages change and vanish. An archived copy shows what stood there, the day says when, and the hash that nobody altered it. What is
    no page, such as a statement or a letter, has a text too, which has a hash, and a day on which it was published or retrieved. A hash
    is compared with the text that is given for the id of the source, so it needs one.

    >>> from newsevents import Event, Source, check
    >>> page = Source("A made-up page", id="page", url="https://example.org/1", retrieved="2024-05-21")
    >>> letter = Source("A made-up letter", id="letter", kind="document", text_sha256="0" * 64)
    >>> print(*check(Event("A flood", sources=[page, letter]), select="R101"), sep="\\n")
    R101 warning: A flood: $.sources[0]: the page lacks an archived copy (archive_url) and its hash (text_sha256)
    R101 warning: A flood: $.sources[1]: the source lacks its day (published or retrieved)

    Accept it where the page was gone before it could be kept, or the source is known from memory alone.
    """
    for i, source in enumerate(story.event.sources):
        if missing := list(_missing(source)):
            *most, last = missing
            lacking = f"{', '.join(most)} and {last}" if most else last
            yield Doubt(f"$.sources[{i}]", f"the {'source' if source.url is None else 'page'} lacks {lacking}")


def _missing(source: Source) -> Iterator[str]:
    if source.url is not None:
        if source.archive_url is None:
            yield "an archived copy (archive_url)"
        if source.retrieved is None:
            yield "the day it was retrieved (retrieved)"
    elif source.published is None and source.retrieved is None:
        yield "its day (published or retrieved)"
    if source.text_sha256 is None:
        yield "its hash (text_sha256)"
    elif source.id is None:
        yield "an id to give its text by (id)"


def claim_without_anchor(story: Story) -> Iterator[Doubt]:
    """Figures, quotes or evidence have no anchor in the text of their source.

    An anchor leads from the claim to the words that state it. One finding speaks for all figures of an event, one for its quotes, one for
    its evidence.

    >>> from newsevents import Event, Evidence, Statistic, check
    >>> flood = Event("A flood", statistics=[Statistic("evacuated", 900)], evidence=[Evidence("when", value="16 May 2022")])
    >>> print(*check(flood, select="R102"), sep="\\n")
    R102 warning: A flood: $.statistics[0]: 1 of 1 figures has no anchor: 'evacuated'; TextSelector.find makes one
    R102 warning: A flood: $.evidence[0]: 1 of 1 pieces of evidence has no anchor: 'when'; TextSelector.find makes one

    Accept it where a figure was read off a chart, or a quote heard on a recording.
    """
    kinds = {"figures": Statistic, "quotes": Quote, "pieces of evidence": Evidence}
    for name, kind in kinds.items():
        claims = [(claim, path) for claim, path in story.claims if isinstance(claim, kind)]
        bare = [(claim, path) for claim, path in claims if claim.anchor is None]
        if bare:
            have = "has" if len(bare) == 1 else "have"
            count = f"{len(bare)} of {len(claims)} {name} {have} no anchor"
            yield Doubt(bare[0][1], f"{count}: {_listed([claim for claim, _ in bare])}; TextSelector.find makes one")


def _listed(claims: Sequence[Claim]) -> str:
    return ", ".join(
        [*(repr(cut(_called(one))) for one in claims[:_MOST_LISTED]), *["…"] * (len(claims) > _MOST_LISTED)]
    )


def _called(claim: Claim) -> str:
    if isinstance(claim, Statistic):
        return claim.label
    return claim.text if isinstance(claim, Quote) else claim.field


def text_not_given(archive: Archive) -> Iterator[Doubt]:
    """The text of a source was not given, and so its hash and its anchors were not looked at.

    Where nothing was looked at, nothing is found; that is no verification. One finding speaks for a source in all events, and is at the
    first that has it.

    >>> from newsevents import Event, Evidence, Source, check
    >>> report = Source("A made-up report", id="report", text_sha256="0" * 64)
    >>> day = Evidence("when", source=report, anchor="on Monday")
    >>> print(*check(Event("A fire", evidence=[day], sources=[report]), select="R103"))
    R103 warning: A fire: $.sources[0]: the text of 'report' was not given: its hash and 1 anchor were not looked at

    Accept it where the text can be shown to nobody.
    """
    for name, sightings in archive.sources.items():
        has_hash = any(source.text_sha256 is not None for source in sightings)
        anchors = archive.anchors[name]
        if name in archive.texts or not (has_hash or anchors):
            continue
        first = next(iter(sightings.values()))
        what = f"{'its hash and ' if has_hash else ''}{anchors:,} anchor{'' if anchors == 1 else 's'}"
        were = "were" if has_hash or anchors > 1 else "was"
        looked = f"{what} {were} not looked at" if anchors else "its hash was not looked at"
        yield Doubt(first.path, f"the text of {shown(name)} was not given: {looked}", event=first.event)
