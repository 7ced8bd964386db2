"""``Rule``: a generator of doubts with its code and severity, about one event or across all of them.

    >>> from newsevents import Event
    >>> def asking_title(story):
    ...     '''The title is a question.'''
    ...     if story.event.title.endswith("?"):
    ...         yield Doubt("$.title", "the title asks; a title states")
    >>> rule = Rule("X001", Severity.NOTE, asking_title)
    >>> rule.title, [doubt.path for doubt in rule.doubts(Story(Event("A flood?")))]
    ('The title is a question.', ['$.title'])

Which rules there are is the registry's to say.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from newsevents.checks.archive import Archive
from newsevents.checks.finding import Doubt, Severity
from newsevents.checks.story import Story

__all__ = ["Rule", "Subject"]

Subject = TypeVar("Subject", Story, Archive)
"""What a rule reads: one event, or what is kept of all of them."""


@frozen
class Rule(Generic[Subject]):
    """A rule: ``doubts`` is a generator function over a ``Story``, or over the ``Archive`` of all events.

    ``profile`` names the profile that turns the rule on; None for a rule that is always on.
    """

    code: str
    severity: Severity
    doubts: Callable[[Subject], Iterator[Doubt]]
    profile: str | None = None

    @property
    def title(self) -> str:
        """What the rule finds, in one sentence: the first line of its docstring."""
        return (inspect.getdoc(self.doubts) or "").partition("\n")[0]
