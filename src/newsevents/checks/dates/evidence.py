"""The dates that evidence states, against that of the event, against each other, and against the words that they rest on.

    >>> from newsevents import Event, Evidence, check
    >>> evidence = [Evidence("when", value="16 May 2022")]
    >>> [finding.code for finding in check(Event("A raid", when="2021-03-13", evidence=evidence))]
    ['D011']

What is read is a whole date, in EDTF or in English words. Only what can't be is found: a day of an interval does not contradict it, nor does
a month one of its days. Places, and whatever else evidence is about, have too many names for that.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from newsevents.checks.anchors.words import words_of
from newsevents.checks.dates.chronology import days_of, slack, start_and_end
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Story
from newsevents.dates.edtf import EDTFDate
from newsevents.dates.text import parse_date_text
from newsevents.durations.events import Days
from newsevents.errors import InvalidDateError, shown

__all__ = ["date_not_in_anchor", "dates_disagree"]

_LONGEST = 100


class _Stated(NamedTuple):
    """A date that evidence states, in words and as read, and its path."""

    words: str
    date: EDTFDate
    path: str


def dates_disagree(story: Story) -> Iterator[Doubt]:
    """Evidence for the date of an event states one that it can't have, or two pieces of evidence can't both be right.

    Sources differ, and both dates may be kept; but the one that the event has should be chosen knowingly. Evidence without a value states
    what its anchor says, if that is a date.

    >>> from newsevents import Event, Evidence, check
    >>> days = [Evidence("when", value="12 March 2021"), Evidence("when", value="2021-03-16")]
    >>> print(*check(Event("A raid", id="r1", when="2021-03", evidence=days)), sep="\\n")
    D011 note: r1: $.evidence[1]: the evidence says '2021-03-16', and $.evidence[0] '12 March 2021'; one of them is not the date of the event
    >>> print(*check(Event("A raid", id="r1", when="2021-03-12", evidence=days)), sep="\\n")
    D011 note: r1: $.evidence[1]: the evidence says '2021-03-16', and the event is of 2021-03-12

    Accept it where the event has the date that is better founded.
    """
    when = story.event.when
    possible: list[_Stated] = []
    for one in _stated(story):
        if when is not None and _contradict(one.date, when):
            yield Doubt(one.path, f"the evidence says {shown(one.words)}, and the event is of {when}")
            continue
        other = next((each for each in possible if _exclude(each.date, one.date, when)), None)
        if other is not None:
            both = f"the evidence says {shown(one.words)}, and {other.path} {shown(other.words)}"
            yield Doubt(one.path, f"{both}; one of them is not the date of the event")
        possible.append(one)


def _stated(story: Story) -> Iterator[_Stated]:
    """The dates that the evidence for the date of an event states."""
    for i, evidence in enumerate(story.event.evidence):
        words = evidence.value or words_of(evidence, story)
        date = None if words is None or evidence.field != "when" else _date_in(words)
        if words is not None and date is not None:
            yield _Stated(words, date, f"$.evidence[{i}]")


def date_not_in_anchor(story: Story) -> Iterator[Doubt]:
    """Evidence states a date, and the words of its anchor are another date.

    The anchor leads to the words that state the date; one of the two was taken from elsewhere, or is mistyped.

    >>> from newsevents import Event, Evidence, check
    >>> day = Evidence("when", value="16 May 2022", anchor="12 March 2021")
    >>> print(*check(Event("A raid", id="r1", evidence=[day]), select="A010"))
    A010 warning: r1: $.evidence[0]: the evidence says '16 May 2022', and its anchor '12 March 2021'

    Accept it where the date was worked out from the words, which name another one.
    """
    for i, evidence in enumerate(story.event.evidence):
        path, anchored = f"$.evidence[{i}]", words_of(evidence, story)
        if evidence.value is None or anchored is None or path in story.astray:
            continue
        stated, said = _date_in(evidence.value), _date_in(anchored)
        if stated is not None and said is not None and _contradict(stated, said):
            yield Doubt(path, f"the evidence says {shown(evidence.value)}, and its anchor {shown(anchored)}")


@functools.lru_cache(maxsize=256)
def _date_in(words: str) -> EDTFDate | None:
    """The date that words are as a whole; None where they are none, or more."""
    try:
        return parse_date_text(words) if len(words) <= _LONGEST else None
    except InvalidDateError:
        return None


def _contradict(one: EDTFDate, other: EDTFDate) -> bool:
    """Whether two dates can't be of one event: they have no day in common, or two intervals not their starts or ends."""
    gap = slack(one, other)
    if one.is_interval and other.is_interval:
        return any(_are_apart(*ends, gap) for ends in zip(start_and_end(one), start_and_end(other), strict=True))
    return _are_apart(days_of(one), days_of(other), gap)


def _are_apart(one: Days, other: Days, gap: int) -> bool:
    return one[1] + gap < other[0] or other[1] + gap < one[0]


def _exclude(one: EDTFDate, other: EDTFDate, when: EDTFDate | None) -> bool:
    """Whether two dates can't both be right of an event: two days of one that lasts can, for it begins and ends."""
    lasts = when is not None and (when.is_interval or when._parsed().all_of)
    return _contradict(one, other) and not (lasts and not (one.is_interval and other.is_interval))
