"""``Verification``: how many texts of sources are the ones that were hashed, in a line.

    >>> from newsevents import Event, Source
    >>> seen = Verification(Shelf({"a": "It rained."}))
    >>> reports = [Source("A made-up report", id=name, text_sha256="0" * 64) for name in "ab"]
    >>> [event.title for event in seen.passing([Event("A flood", sources=reports)])]
    ['A flood']
    >>> print(seen)
    0 of 2 texts agree with their hashes, 1 differs, 1 was not given

It counts, and finds nothing: which text it is, and where, is for the rules to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from newsevents.checks.anchors.standing import is_another
from newsevents.checks.shelf import Shelf
from newsevents.checks.story import Claim
from newsevents.errors import shown
from newsevents.records.event import Event
from newsevents.records.source import Source

__all__ = ["Verification"]

_MOST_NAMED = 3


class Verification:
    """The texts on a shelf, and the hashes and anchors that the events which have passed have for them.

    >>> print(Verification(Shelf()))
    no source has a hash, and no claim an anchor
    """

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._hashed: dict[str, dict[str, bool]] = defaultdict(dict)
        self._anchored: set[str] = set()

    def passing(self, events: Iterable[Event]) -> Iterator[Event]:
        """Events as they are, while it is noted which hashes and anchors they have.

        >>> list(Verification(Shelf()).passing([Event("A flood")]))
        [Event('A flood')]
        """
        for event in self.shelf.passing(events):
            for source in event.sources:
                self._note(source)
            claims: tuple[Claim, ...] = (*event.statistics, *event.quotes, *event.evidence)
            self._anchored.update(one.source for one in claims if one.source and one.anchor is not None)
            yield event

    def _note(self, source: Source) -> None:
        """Keep whether the text of a source is the one that it has the hash of; that is asked once."""
        if source.id is None or source.text_sha256 is None:
            return
        seen = self._hashed[source.id]
        if source.text_sha256 not in seen:
            text = self.shelf.texts.get(source.id)
            seen[source.text_sha256] = text is not None and not is_another(text, source)

    @property
    def has_compared(self) -> bool:
        """Whether any text was held against a hash.

        >>> Verification(Shelf()).has_compared
        False
        """
        return any(name in self.shelf.texts for name in self._hashed)

    def __str__(self) -> str:
        names = self._anchored.union(self._hashed)
        if not names:
            return f"no source has a hash, and no claim an anchor{self._others()}"
        given = names.intersection(self.shelf.texts)
        hashed = given.intersection(self._hashed)
        agree = sum(all(self._hashed[name].values()) for name in hashed)
        parts = [
            f"{agree} of {len(names)} texts agree with their hashes",
            _counted(len(hashed) - agree, "differs", "differ"),
            _counted(len(given) - len(hashed), "has no hash", "have no hash"),
            _counted(len(names) - len(given), "was not given", "were not given"),
        ]
        return ", ".join(filter(None, parts)) + self._others()

    def _others(self) -> str:
        """The texts of no source, which may be one whose id is misspelt."""
        names = self.shelf.astray
        listed = ", ".join([*map(shown, names[:_MOST_NAMED]), *["…"] * (len(names) > _MOST_NAMED)])
        return f"; {_counted(len(names), 'text is of no source', 'texts are of no source')}: {listed}" if names else ""


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
