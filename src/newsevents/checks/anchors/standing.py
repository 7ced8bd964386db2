"""Anchors against the texts of their sources: missing, moved, ambiguous, or nearly there.

    >>> from newsevents import Event, Source, Statistic, check
    >>> report = Source("A made-up report", id="report")
    >>> event = Event("A flood", statistics=[Statistic("evacuated", 900, anchor="900", source=report)], sources=[report])
    >>> [finding.code for finding in check(event, texts={"report": "Over 1,900 left."}, select="A")]
    ['A003']

An anchor whose words stand at its offsets is right, however often they stand elsewhere. Without its text nothing
is said about a source. Where words stand is for ``placing`` to find.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from itertools import groupby

from newsevents.checks.anchors.folding import differing
from newsevents.checks.anchors.placing import MOST_PLACES, Standing
from newsevents.checks.finding import Doubt
from newsevents.checks.story import Placing, Story
from newsevents.errors import shown
from newsevents.records.source import Source

__all__ = ["ambiguous_anchor", "is_another", "missing_anchors", "moved_anchors", "nearly_there", "other_text"]

_MOST_LISTED = 10


def missing_anchors(story: Story) -> Iterator[Doubt]:
    """Anchors are not in the text of their source.

    An anchor leads to the words that a claim rests on; here there are none, not even with other typography. One finding speaks for
    all such anchors of a text, and is at the first of them. A direct quote that is not in its source is not found again here.

    >>> from newsevents import Event, Source, Statistic, check
    >>> report = Source("A made-up report", id="report")
    >>> left = Statistic("evacuated", "over 900", source=report, anchor="over 900")
    >>> print(*check(Event("A flood", statistics=[left], sources=[report]), texts={"report": "Over 1,900 left."}, select="A003"))
    A003 warning: A flood: $.statistics[0]: 'over 900' is not in the text of 'report'

    Accept it where the page was corrected and the record keeps what it said before.
    """
    lost = [one for one in story.placings if one.path in story.astray and one.path not in story.misquotes]
    for source, group in groupby(lost, key=lambda one: one.source):
        first, *others = group
        there = f"in the text of {shown(source)}"
        if not others:
            yield Doubt(first.path, ", ".join(filter(None, [f"{_named(first)} is not {there}", _why(first)])))
            continue
        listed = [f"{_named(one)} ({one.path})" for one in [first, *others[: _MOST_LISTED - 1]]]
        more = len(others) + 1 - len(listed)
        tail = f" and {more} more" if more else ""
        message = f"{len(others) + 1} anchors are not {there}: {', '.join(listed)}{tail}"
        yield Doubt(first.path, message, also=_paths(others))


def _paths(others: list[Placing]) -> tuple[tuple[None, str], ...]:
    """The other anchors that a finding speaks for, as places to accept it."""
    return tuple([(None, one.path) for one in others])


def _named(one: Placing) -> str:
    if one.anchor.exact is not None:
        return shown(one.anchor.exact)
    return f"what stands at {one.anchor.start} to {one.anchor.end}"


def _why(one: Placing) -> str:
    if one.anchor.exact is None:
        return f"which has {_characters(len(one.text))}"
    return "or only within longer words or numbers" if one.anchor.exact in one.text else ""


def moved_anchors(story: Story) -> Iterator[Doubt]:
    """Anchors have moved: their words are not at their offsets, and stand once elsewhere in the text.

    A text that was edited, or counted in another way, moves what comes after. The words are looked for at the ends of words and
    numbers only: "900" is not in "1,900". Anchors of a text that have all moved by as much have one finding, at the first of them.

    >>> from newsevents import Event, Source, Statistic, TextSelector, check
    >>> report = Source("A made-up report", id="report")
    >>> left = Statistic("evacuated", 900, source=report, anchor=TextSelector("900", start=0, end=3))
    >>> print(*check(Event("A flood", statistics=[left], sources=[report]), texts={"report": "Now 900 left."}, select="A004"))
    A004 warning: A flood: $.statistics[0]: '900' is not at 0 to 3 in the text of 'report', but at 4 to 7

    Accept it where the offsets count in another text, which is kept elsewhere.
    """
    groups: dict[tuple[str, int, int], list[Placing]] = {}
    for one in story.placings:
        if one.place.standing is Standing.MOVED:
            assert one.anchor.start is not None
            assert one.anchor.end is not None
            shift = one.place.start - one.anchor.start, one.place.end - one.anchor.end
            groups.setdefault((one.source, *shift), []).append(one)
    for first, *others in groups.values():
        span = {"start": first.place.start, "end": first.place.end}
        yield Doubt(first.path, _moved(first, len(others)), span, also=_paths(others))


def _moved(one: Placing, others: int) -> str:
    start, end = one.place.start, one.place.end
    message = f"{_named(one)} is not at {one.anchor.start} to {one.anchor.end} in the text of {shown(one.source)}, but at {start} to {end}"
    if not others:
        return message
    shift = start - (one.anchor.start or 0)
    return f"{message}; {others + 1} anchors stand {_characters(abs(shift))} {'further on' if shift > 0 else 'before'}"


def _characters(number: int) -> str:
    return f"{number:,} character{'' if number == 1 else 's'}"


def ambiguous_anchor(story: Story) -> Iterator[Doubt]:
    """The words of an anchor stand in several places, and neither positions, prefix nor suffix tell which.

    An anchor that may mean several places leads nowhere. Prefix and suffix decide as far as they agree with the text.

    >>> from newsevents import Event, Source, Statistic, check
    >>> report = Source("A made-up report", id="report")
    >>> left = Statistic("evacuated", 900, source=report, anchor="900")
    >>> text = "Of 900 houses 12 burned; 900 families left."
    >>> print(*check(Event("A fire", statistics=[left], sources=[report]), texts={"report": text}, select="A005"))
    A005 warning: A fire: $.statistics[0]: '900' stands in 2 places in the text of 'report', and nothing tells which; TextSelector.find(text, words, nth) makes an anchor of one

    Accept it where every one of the places states the same.
    """
    right = "TextSelector.find(text, words, nth) makes an anchor of one"
    for one in story.placings:
        if one.place.standing is Standing.AMBIGUOUS:
            places = one.place.places
            times = f"{places} places" if places <= MOST_PLACES else f"more than {MOST_PLACES} places"
            where = f"stands in {times} in the text of {shown(one.source)}"
            yield Doubt(one.path, f"{_named(one)} {where}, and nothing tells which; {right}")


def nearly_there(story: Story) -> Iterator[Doubt]:
    """The words of an anchor are nearly in the text: white space, typography, vowel marks, Unicode form or case differ.

    Other programs find an anchor only where its words are the same letter by letter.

    >>> from newsevents import Event, Evidence, Source, check
    >>> report = Source("A made-up report", id="report")
    >>> day = Evidence("when", source=report, anchor="Monday - at noon")
    >>> text = "It began on Monday — at noon."
    >>> print(*check(Event("A fire", evidence=[day], sources=[report]), texts={"report": text}, select="A006"))
    A006 note: A fire: $.evidence[0]: 'Monday - at noon' is 'Monday — at noon' at 12 to 28 in the text of 'report'; they differ in dashes

    Accept it where the words were put into a house style.
    """
    for one in story.placings:
        if one.place.standing is Standing.NEARLY:
            start, end = one.place.start, one.place.end
            found, words = one.text[start:end], one.anchor.exact or ""
            where = f"is {shown(found)} at {start} to {end} in the text of {shown(one.source)}"
            ways = " and ".join(differing(words, found))
            yield Doubt(
                one.path, f"{_named(one)} {where}; they differ in {ways}", {"exact": found, "start": start, "end": end}
            )


def other_text(story: Story) -> Iterator[Doubt]:
    """The text that was given is not the one that a source has the hash of.

    Anchors count in one text, letter by letter. The hash tells whether this is the one: it is that of its UTF-8 bytes, exactly as read.

    >>> from newsevents import Event, Source, check
    >>> report = Source("A made-up report", id="report", text_sha256="0" * 64)
    >>> print(*check(Event("A fire", sources=[report]), texts={"report": "It burned."}, select="A007"))
    A007 warning: A fire: $.sources[0]: the text of 'report' has the SHA-256 73f4c5a4…, and text_sha256 is 00000000…; it is another text, or was changed since

    Accept it where the text was changed in ways that no anchor minds.
    """
    if not story.texts:
        return
    for i, source in enumerate(story.event.sources):
        text = None if source.id is None else story.texts.get(source.id)
        if text is not None and source.text_sha256 is not None and is_another(text, source):
            found = _sha256(text)
            stated = f"has the SHA-256 {found[:8]}…, and text_sha256 is {source.text_sha256[:8]}…"
            message = f"the text of {shown(source.id)} {stated}; {_how_it_differs(text, source.text_sha256)}"
            yield Doubt(f"$.sources[{i}]", message, found)


def is_another(text: str, source: Source) -> bool:
    """Whether a text is certainly not the one that a source has the hash of.

    >>> is_another("It burned.", Source("A made-up report", text_sha256="0" * 64))
    True
    """
    return source.text_sha256 is not None and source.text_sha256 != _sha256(text)


def _how_it_differs(text: str, stated: str) -> str:
    """Whether it is only what editors and transfers change unasked."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n")
    kinds = (mark + ends for mark in ("", "\ufeff") for ends in (lines, lines.replace("\n", "\r\n")))
    if stated in map(_sha256, kinds):
        return "it is the same text but for its line ends or its byte order mark; give it as it was"
    return "it is another text, or was changed since"


@functools.lru_cache(maxsize=16)
def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
