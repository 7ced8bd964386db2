"""Quotes against the texts of their sources: words in quotation marks are somebody's own, or they are wrong.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report")
    >>> event = Event("A flood", quotes=[Quote("We stay.", "A mayor", kind="direct", source=report)], sources=[report])
    >>> [finding.code for finding in check(event, texts={"report": "“We leave,” the mayor said."}, select="A")]
    ['A001']

Without its text nothing is said about a source. How strictly words are compared is for ``verbatim`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsevents.checks.anchors.verbatim import Missing
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Story
from newsevents.errors import shown
from newsevents.records.quote import QuoteKind

__all__ = ["direct_quote_not_in_source", "partial_quote_not_in_source"]


def direct_quote_not_in_source(story: Story) -> Iterator[Doubt]:
    """A direct quote is not in the text of its source.

    Words in quotation marks are taken for the speaker's own. Typography, case, punctuation, ellipses, brackets and an attribution in
    the middle are forgiven, and the vowel marks of Hebrew and Arabic; a changed word is not. Of a translated quote ``original`` is compared, where it is given.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report")
    >>> said = Quote("The dam will hold all winter.", "An engineer", kind="direct", source=report)
    >>> text = "“The dam will hold this winter,” an engineer said."
    >>> print(*check(Event("A flood", quotes=[said], sources=[report]), texts={"report": text}, select="A001"), sep="\\n")
    A001 error: A flood: $.quotes[0]: the words 'The dam will hold all winter' are not in the text of 'report', which goes on after 'The dam will hold' with 'this winter,” an engineer said.'

    Accept it where the quote was heard, and the text of the source is not a record of it.
    """
    return _misquotes(story, QuoteKind.DIRECT)


def partial_quote_not_in_source(story: Story) -> Iterator[Doubt]:
    """The quoted words of a partial quote are not in the text of its source.

    A partial quote puts some of the speaker's words into a sentence of the writer's: those in quotation marks, or all of its text where
    there are none. They are compared as those of a direct quote are.

    >>> from newsevents import Event, Quote, Source, check
    >>> report = Source("A made-up report", id="report")
    >>> said = Quote("an engineer called it “a disaster”", "An engineer", kind="partial", source=report)
    >>> text = "It was “a nuisance”, an engineer said."
    >>> print(*check(Event("A flood", quotes=[said], sources=[report]), texts={"report": text}, select="A002"))
    A002 warning: A flood: $.quotes[0]: the words 'a disaster' are not in the text of 'report', which goes on after 'a' with 'nuisance”, an engineer said.'

    Accept it where the words were put into another form, as a verb into its past, to fit the sentence.
    """
    return _misquotes(story, QuoteKind.PARTIAL)


def _misquotes(story: Story, kind: QuoteKind) -> Iterator[Doubt]:
    if not story.texts:
        return
    for quote, path, _ in story.quotes:
        if quote.kind is kind and path in story.misquotes:
            lost = story.misquotes[path]
            words = " and ".join(shown(one.words) for one in lost)
            yield Doubt(path, f"the words {words} are not in the text of {shown(quote.source)}{_instead(lost)}")


def _instead(lost: list[Missing]) -> str:
    """What stands in the text instead, where that is plain."""
    agreed, instead = lost[0].agreed, lost[0].instead
    return f", which goes on after {shown(agreed)} with {shown(instead)}" if len(lost) == 1 and instead else ""
