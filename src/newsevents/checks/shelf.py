"""``Shelf``: the texts of sources by their ids, and whether each of them is that of a source.

    >>> from newsevents import Event, Source
    >>> shelf = Shelf({"report": "It rained."})
    >>> [event.title for event in shelf.passing([Event("A flood", sources=[Source("A made-up report", id="report")])])]
    ['A flood']
    >>> shelf.require_used()

What the texts say is not looked at here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from newsevents.errors import InvalidArgumentError, NotFoundError, shown
from newsevents.records.event import Event

__all__ = ["Shelf"]

_MOST_NAMED = 10


class Shelf:
    """Texts by the ids of their sources; raises ``InvalidArgumentError`` for what are no texts.

    >>> Shelf({"report": b"It rained."})
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: texts: b'It rained.' is not the text of 'report'; give it as a str
    """

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        if texts is not None and not isinstance(texts, Mapping):
            raise InvalidArgumentError(
                f"texts: {shown(texts)} holds no texts; write them as in {{'article': 'It rained.'}}"
            )
        self.texts: Mapping[str, str] = texts or {}
        for source, text in self.texts.items():
            if not isinstance(text, str):
                raise InvalidArgumentError(f"texts: {shown(text)} is not the text of {shown(source)}; give it as a str")
        self._ids: set[str] = set()

    def passing(self, events: Iterable[Event]) -> Iterator[Event]:
        """Events as they are, while it is noted which sources they have.

        >>> list(Shelf().passing([Event("A flood")]))
        [Event('A flood')]
        """
        for event in events:
            self._ids.update(source.id for source in event.sources if source.id is not None)
            yield event

    @property
    def astray(self) -> list[str]:
        """The ids of texts that no source has among the events that have passed.

        >>> Shelf({"report": "It rained."}).astray
        ['report']
        """
        return [name for name in self.texts if name not in self._ids]

    def require_used(self, optional: Collection[str] = ()) -> None:
        """Raise ``NotFoundError`` for a text that is that of no source among the events that have passed, and is not ``optional``.

        >>> Shelf({"report": "It rained."}).require_used()
        Traceback (most recent call last):
        newsevents.errors.NotFoundError: no source has the id 'report'; there are no sources with ids
        """
        for name in self.astray:
            if name not in optional:
                raise NotFoundError(f"no source has the id {shown(name)}; {self._known()}")

    def _known(self) -> str:
        names = [*map(shown, sorted(self._ids)[:_MOST_NAMED]), *["…"] * (len(self._ids) > _MOST_NAMED)]
        return f"the ids are {', '.join(names)}" if names else "there are no sources with ids"
