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
from newsevents.checks.story import Story
from newsevents.records.quote import QuoteKind

__all__ = ["direct_by_nobody"]


def direct_by_nobody(story: Story) -> Iterator[Doubt]:
    """A direct quote has no speaker, not even an anonymous one.

    Words in quotation marks that nobody says can't be checked, answered or corrected. Somebody whose name is withheld
    is a speaker too, and says that it is.

    >>> from newsevents import Event, Quote, check
    >>> print(*check(Event("A flood", id="f1", quotes=[Quote("It rained.", kind="direct")]), select="R001"))
    R001 warning: f1: $.quotes[0]: the quote is direct and nobody says it; name the speaker, or a Party with anonymous=True

    Accept it where the words are a chant or a sign, which has no one speaker.
    """
    for quote, path, _ in story.quotes:
        if quote.kind is QuoteKind.DIRECT and quote.speaker is None:
            right = "name the speaker, or a Party with anonymous=True"
            yield Doubt(path, f"the quote is direct and nobody says it; {right}")
