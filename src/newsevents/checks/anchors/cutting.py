"""Anchors that begin or end within a number or a word of their text.

    >>> from newsevents import Event, Statistic, TextSelector, check
    >>> dead = Statistic("dead", 74, anchor=TextSelector("74", prefix="killed 1", suffix=" people"))
    >>> [finding.code for finding in check(Event("A flood", statistics=[dead]), select="A")]
    ['A011']

Where the text was not given, what stands before and after the words of an anchor tells. What is no letter on either side of
a cut is a number's; whether the words say what the claim does is not known here.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from newsevents.checks.anchors.placing import Standing
from newsevents.checks.anchors.standing import is_another
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Claim, Placing, Story
from newsevents.errors import shown
from newsevents.wordspans import word_over

__all__ = ["cuts_number", "cuts_word"]


def cuts_number(story: Story) -> Iterator[Doubt]:
    """An anchor begins or ends within a number.

    "74" stands in "174", and "900" in "1,900", but the text says neither. The anchor was made from the figure, and leads to another
    number. ``TextSelector.find`` looks for whole words and numbers first.

    >>> from newsevents import Event, Source, Statistic, TextSelector, check
    >>> report, text = Source("A made-up report", id="report"), "The flood killed 174 people."
    >>> dead = Statistic("dead", 74, source=report, anchor=TextSelector.find(text, "74"))
    >>> print(*check(Event("A flood", statistics=[dead], sources=[report]), texts={"report": text}, select="A011"))
    A011 warning: A flood: $.statistics[0]: '74' stands within '174'; anchor the whole number, or the place that is meant

    Accept it where a part of a number is meant, such as the year of a date.
    """
    for one in _cuts(story):
        if one.is_number:
            yield Doubt(one.path, f"{one.told}; anchor the whole number, or the place that is meant")


def cuts_word(story: Story) -> Iterator[Doubt]:
    """An anchor begins or ends within a word.

    Readers who follow it see half a word, and may miss the rest: "made" stands in "unmade".

    >>> from newsevents import Event, Evidence, TextSelector, check
    >>> place = Evidence("places", anchor=TextSelector("Vellin", suffix="gen was flooded"))
    >>> print(*check(Event("A flood", evidence=[place]), select="A012"))
    A012 note: A flood: $.evidence[0]: 'Vellin' stands within 'Vellingen'; anchor the whole word

    Accept it where the ending is left out on purpose, as in a language that compounds its words.
    """
    for one in _cuts(story):
        if not one.is_number:
            yield Doubt(one.path, f"{one.told}; anchor the whole word")


class _Cut(NamedTuple):
    """An anchor that cuts words of a text, where it does so, and whether one of them is a number."""

    path: str
    words: str
    cut: list[str]
    is_number: bool

    @property
    def told(self) -> str:
        return f"{shown(self.words)} stands within {' and '.join(map(shown, self.cut))}"


# two rules tell them apart, one after the other
@functools.lru_cache(maxsize=1)
def _cuts(story: Story) -> tuple[_Cut, ...]:
    return tuple(_found(story))


def _found(story: Story) -> Iterator[_Cut]:
    placings = {one.path: one for one in story.placings}
    for claim, path in story.claims:
        text, start, end = _surroundings(claim, placings.get(path), story)
        over = {at: word for at in (start, end) if start < end and (word := word_over(text, at)) is not None}
        if over:
            is_number = any(_is_within_number(text, at) for at in over)
            yield _Cut(path, text[start:end], list(dict.fromkeys(over.values())), is_number)


def _is_within_number(text: str, at: int) -> bool:
    """Whether the word that goes on over a place is a number: neither side is a letter's."""
    return not text[at - 1].isalpha() and not text[at].isalpha()


def _surroundings(claim: Claim, placing: Placing | None, story: Story) -> tuple[str, int, int]:
    """A text, and where in it the words of an anchor begin and end; nothing where that is not known."""
    anchor, source = claim.anchor, story.source_of(claim)
    if anchor is None or (placing is not None and placing.place.standing in (Standing.MISSING, Standing.AMBIGUOUS)):
        return "", 0, 0
    if placing is None:
        before, words = anchor.prefix or "", anchor.exact or ""
        return f"{before}{words}{anchor.suffix or ''}", len(before), len(before) + len(words)
    if anchor.exact is None and source is not None and is_another(placing.text, source):
        return "", 0, 0
    return placing.text, placing.place.start, placing.place.end
