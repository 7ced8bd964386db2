"""What becomes of a rule's doubt: a finding, unless an editor lets it stand.

    >>> from newsevents import Event, Source
    >>> brief = Brief.of(Event("A flood", sources=[Source("A made-up report", id="report")]), 0)
    >>> source_of("$.sources[0].url", brief)
    ('report', '.url')

A doubt is accepted at its place or at one that goes with it, and what is about a source by any event that has the source: which of
the events is read first is no matter of the editor's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt, Finding
from newsevents.checks.paths import by_id
from newsevents.checks.rule import Rule
from newsevents.checks.story import Brief, Story

__all__ = ["judged", "source_of"]

_OF_SOURCE = re.compile(r"\$\.sources\[(?P<index>[0-9]+)\](?P<rest>.*)", re.DOTALL)

Use = tuple[int, int]
"""An acceptance: the index of its event, and its own."""


def judged(
    rule: Rule[Story] | Rule[Archive], doubt: Doubt, brief: Brief, archive: Archive
) -> Iterator[tuple[int, Finding]]:
    """A doubt as a finding after the index of its event; nothing where it is accepted, which is noted in the archive.

    >>> from newsevents import Event
    >>> from newsevents.checks.registry import RULES
    >>> [(i, finding)] = judged(RULES[0], Doubt("$", "an example"), Brief.of(Event("A flood"), 3), Archive())
    >>> i, finding.code
    (3, 'A001')
    """
    covering = {
        use for event, path in ((brief, doubt.path), *doubt.also) for use in _at(rule.code, event or brief, path)
    }
    about = source_of(doubt.path, brief)
    if about is not None:
        covering.update(_by_source(rule.code, *about, doubt.words, archive))
    archive.used |= covering
    if not covering:
        accept_at = by_id(doubt.path, brief.figure_ids)
        found = Finding(rule.code, rule.severity, brief.name, doubt.path, doubt.message, doubt.expected, accept_at=accept_at,
                        index=brief.index)  # fmt: skip
        yield brief.index, found


def source_of(path: str, event: Brief) -> tuple[str, str] | None:
    """The id of the source that a path is of, and what the path has after it; None for what is of no source with an id.

    >>> from newsevents import Event
    >>> source_of("$.sources[0]", Brief.of(Event("A flood"), 0)) is None
    True
    """
    # nearly all paths are others, and a pattern takes longer to say so
    found = _OF_SOURCE.fullmatch(path) if path.startswith("$.sources") else None
    index = -1 if found is None else int(found["index"])
    if found is None or index >= len(event.source_ids) or (name := event.source_ids[index]) is None:
        return None
    return name, found["rest"]


def _at(code: str, event: Brief, path: str) -> Iterator[Use]:
    """The acceptances of an event that cover a finding at a path of it."""
    return ((event.index, i) for i, one in enumerate(event.accepted) if one.covers(code, path))


def _by_source(code: str, source: str, rest: str, words: str | None, archive: Archive) -> frozenset[Use]:
    """The acceptances of all events that have a source, for a finding about it or about words of its text; each is asked once."""
    key = code, source, rest, words
    if key not in archive.covered:
        uses: set[Use] = set()
        for event in archive.accepting.get(source, ()):
            uses.update(_at(code, event, f"$.sources[{event.source_ids.index(source)}]{rest}"))
            for i, one in enumerate(event.accepted):
                if one.code == code and one.source == source and words is not None and words in (one.words or ""):
                    uses.add((event.index, i))
        archive.covered[key] = frozenset(uses)
    return archive.covered[key]
