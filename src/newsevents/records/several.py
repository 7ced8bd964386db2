"""One event or several, as the functions take them that write or check.

    >>> [event.title for event in several(Event("A flood"))]
    ['A flood']

What comes from a generator is passed on one by one and not held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsevents.errors import InvalidArgumentError, shown
from newsevents.records.event import Event

__all__ = ["several"]


def several(events: Iterable[Event] | Event) -> Iterator[Event]:
    """Events one after another; one alone is the only one.

    Raises ``InvalidArgumentError`` at once for what holds no events, and in its turn for what is no event.

    >>> several(7)
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: events: 7 is neither an Event nor several; give one, or a list of them
    >>> list(several([Event("A flood"), "a title"]))
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: events[1]: 'a title' is not an Event; read or make one first
    """
    if isinstance(events, Event):
        return iter((events,))
    if isinstance(events, (dict, bytes, str)) or not isinstance(events, Iterable):
        problem = f"events: {shown(events)} is neither an Event nor several; give one, or a list of them"
        raise InvalidArgumentError(problem)
    return _each(events)


def _each(events: Iterable[object]) -> Iterator[Event]:
    for i, event in enumerate(events):
        if not isinstance(event, Event):
            raise InvalidArgumentError(f"events[{i}]: {shown(event)} is not an Event; read or make one first")
        yield event
