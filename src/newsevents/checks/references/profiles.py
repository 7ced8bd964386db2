"""Rules of profiles, which are off unless asked for: what a house asks of its records beyond what adds up.

    >>> from newsevents import Event, Source, check
    >>> event = Event("A flood", sources=[Source("A made-up report", url="https://example.org/1")])
    >>> [finding.code for finding in check(event, profile="evidence")]
    ['R101']

The profile ``evidence`` is for those who must show, years later, what they saw.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.story import Story

__all__ = ["figure_without_anchor", "page_not_kept"]

_KEPT = (("archive_url", "an archived copy"), ("retrieved", "the day it was retrieved"), ("text_sha256", "its hash"))


def page_not_kept(story: Story) -> Iterator[Doubt]:
    """A page was not kept: its archived copy, day of retrieval or hash is missing.

    Pages change and vanish. An archived copy shows what stood there, the day says when, and the hash that nobody altered it.

    >>> from newsevents import Event, Source, check
    >>> page = Source("A made-up page", url="https://example.org/1", retrieved="2024-05-21")
    >>> print(*check(Event("A flood", sources=[page]), select="R101"))
    R101 warning: A flood: $.sources[0]: the page lacks an archived copy (archive_url) and its hash (text_sha256)

    Accept it where the page was gone before it could be kept.
    """
    for i, source in enumerate(story.event.sources):
        missing = [f"{words} ({name})" for name, words in _KEPT if getattr(source, name) is None]
        if source.url is not None and missing:
            *most, last = missing
            lacking = f"{', '.join(most)} and {last}" if most else last
            yield Doubt(f"$.sources[{i}]", f"the page lacks {lacking}")


def figure_without_anchor(story: Story) -> Iterator[Doubt]:
    """Figures have no anchor in the text of their source.

    An anchor leads from the figure to the words that state it. One finding speaks for all figures of an event.

    >>> from newsevents import Event, Statistic, check
    >>> print(*check(Event("A flood", statistics=[Statistic("evacuated", 900)]), select="R102"))
    R102 warning: A flood: $.statistics[0]: 1 of 1 figures has no anchor: 'evacuated'; TextSelector.find makes one

    Accept it where a figure was read off a chart or a recording.
    """
    bare = [figure for figure in story.figures if figure.statistic.anchor is None]
    if bare:
        labels = ", ".join(repr(figure.statistic.label) for figure in bare[:3]) + (", …" if len(bare) > 3 else "")
        have = "has" if len(bare) == 1 else "have"
        count = f"{len(bare)} of {len(story.figures)} figures {have} no anchor"
        yield Doubt(bare[0].path, f"{count}: {labels}; TextSelector.find makes one")
