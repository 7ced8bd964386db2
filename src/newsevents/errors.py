"""Every refusal of the library, in one tree, each knowing its place.

    >>> from newsevents import NewsEventsError, loads
    >>> try:
    ...     loads('{"schema": "newsevents/1", "title": 7}')
    ... except NewsEventsError as error:
    ...     print(error.path)
    $.title

An error does not know the text that it was found in, nor the file: whoever opened the file says so.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Self

__all__ = [
    "ImpreciseDateError",
    "InvalidArgumentError",
    "InvalidDateError",
    "InvalidFileError",
    "InvalidJSONError",
    "InvalidRecordError",
    "MissingExtraError",
    "NewsEventsError",
    "NotFoundError",
    "meant",
    "shown",
    "step",
]

_SHOWN = 80


def shown(value: object) -> str:
    """Give a value as an error message shows it: its repr, cut at 80 characters.

    A value whose repr fails, or recurses without end, is shown by its type.

    >>> shown("2022/05/16")
    "'2022/05/16'"
    >>> len(shown("x" * 1000))
    80
    """
    if isinstance(value, (str, bytes)):
        value = value[:_SHOWN]
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  a foreign repr may raise anything, an int too long for text among it
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def meant(name: object, known: Iterable[str]) -> str | None:
    """What a misspelt name was meant to be, as an error asks it; None where nothing known is near.

    >>> meant("wen", ["title", "when"]), meant("colour", ["title", "when"])
    ('did you mean when?', None)
    """
    # only a refusal needs it, so only a refusal loads it
    from difflib import get_close_matches

    near = get_close_matches(str(name)[:_SHOWN], list(known), 1)
    return f"did you mean {near[0]}?" if near else None


def step(key: str | int) -> str:
    """One step of a path in a document: into a field, into an odd key, or to a place in a list.

    >>> step("quotes") + step(2) + step("odd key")
    ".quotes[2]['odd key']"
    """
    if isinstance(key, int):
        return f"[{key}]"
    is_plain = len(key) <= _SHOWN and key.isascii() and key.isidentifier()
    return f".{key}" if is_plain else f"[{shown(key)}]"


class NewsEventsError(Exception):
    """The root of all errors that the library raises for what it was given.

    Catch it to catch every refusal. ``problem`` is the sentence without its place; ``path`` is the
    place in a document (``$.quotes[2].text``); ``line`` and ``column`` count from 1; ``offset`` is the byte, counted
    from 0, at which the record begins in a file of many. Each is None where there is none. ``problems`` holds all that was found wrong in one go, the first of which this is.

    >>> str(NewsEventsError("a title is needed", path="$.title"))
    '$.title: a title is needed'
    """

    def __init__(
        self,
        problem: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        problems: tuple[NewsEventsError, ...] = (),
    ) -> None:
        super().__init__(problem)
        self.problem: str = problem
        self.path = path
        self.line = line
        self.column = column
        self.offset: int | None = None
        self._others = problems

    @property
    def problems(self) -> tuple[NewsEventsError, ...]:
        """All problems that were found together, at least this one.

        >>> NewsEventsError("a title is needed").problems
        (NewsEventsError('a title is needed'),)
        """
        return self._others or (self,)

    @property
    def place(self) -> str:
        """The place as text, empty where there is none.

        >>> NewsEventsError("a comma is missing", line=3, column=7).place
        'line 3, column 7'
        """
        parts = [] if self.path is None else [self.path]
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        if self.offset is not None:
            parts.append(f"byte {self.offset}")
        return ", ".join(parts)

    def __str__(self) -> str:
        more = len(self._others) - 1
        tail = f" (and {more} more problem{'s' if more > 1 else ''})" if more > 0 else ""
        return (f"{self.place}: " if self.place else "") + self.problem + tail

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.problem), self.__dict__

    def reworded(self, problem: str) -> Self:
        """This error with another sentence, at the same place.

        >>> NewsEventsError("a title is needed", line=3).reworded("there is no title")
        NewsEventsError('there is no title')
        """
        self.problem = problem
        # what args holds is what a copy or a pickle is made of
        BaseException.__init__(self, problem)
        return self

    def together(self, problems: Iterable[NewsEventsError]) -> Self:
        """This error, as the first of all those found together.

        >>> first = NewsEventsError("a title is needed")
        >>> str(first.together([first, NewsEventsError("a label is needed")]))
        'a title is needed (and 1 more problem)'
        """
        whole = copy.copy(self)
        whole._others = tuple(problems)
        return whole


def _restore(kind: type[NewsEventsError], problem: str) -> NewsEventsError:
    error = kind.__new__(kind, problem)
    error.args = (problem,)
    return error


class InvalidDateError(NewsEventsError, ValueError):
    """A text or value that is no date of the kind asked for.

    >>> from newsevents import EDTFDate
    >>> EDTFDate.parse("2022-13")
    Traceback (most recent call last):
    newsevents.errors.InvalidDateError: '2022-13' is not an EDTF date: there is no month 13; a month is 01 to 12, a season 21 to 41
    """


class ImpreciseDateError(NewsEventsError, ValueError):
    """A date that is not one day, where one day is needed.

    >>> from newsevents import days_between
    >>> days_between("2022", "2024-05-20")
    Traceback (most recent call last):
    newsevents.errors.ImpreciseDateError: start: '2022' is not one day but 2022-01-01 to 2022-12-31; day_range takes it
    """


class InvalidArgumentError(NewsEventsError, ValueError):
    """An argument other than a date or a record that a function can't use.

    >>> from newsevents import days_between
    >>> days_between("2022-05-16", "2024-05-20", counting="both")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: counting: 'both' is unknown; write 'elapsed' or 'inclusive'
    """


class InvalidRecordError(NewsEventsError, ValueError):
    """A record that cannot be: the message names the record, its field, the value and what is right.

    ``record`` and ``field`` name the place inside the record; ``field`` is empty where the record as a
    whole is at fault.

    >>> from newsevents import Place
    >>> Place("Mariupol", latitude=91)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Place.latitude: 91 is outside -90 to 90
    """

    def __init__(self, problem: str, *, record: str = "", field: str = "", path: str | None = None) -> None:
        super().__init__(problem, path=path)
        self.record = record
        self.field = field

    def __str__(self) -> str:
        if self.path is not None or not self.record:
            return super().__str__()
        return f"{self.record}{'.' if self.field else ''}{self.field}: {self.problem}"


class NotFoundError(NewsEventsError, LookupError):
    """An id or a text that was looked up and is not there.

    >>> from newsevents import Event
    >>> Event("A flood").quote("q1")
    Traceback (most recent call last):
    newsevents.errors.NotFoundError: no quote has the id 'q1'; there are no quotes with ids
    """


class InvalidJSONError(NewsEventsError, ValueError):
    """Text that is not JSON, or JSON that is not an event.

    >>> from newsevents import loads
    >>> loads('{"schema": "newsevents/1",}')
    Traceback (most recent call last):
    newsevents.errors.InvalidJSONError: line 1, column 26: not JSON: a comma stands before the end; leave it out
    """


class InvalidFileError(NewsEventsError, ValueError):
    """A file of another format that can't be read, or a row of it; ``offset`` is the byte, counted from 0.

    >>> str(InvalidFileError("there is no column 'title'", line=1))
    "line 1: there is no column 'title'"
    """

    def __init__(
        self,
        problem: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(problem, path=path, line=line, column=column)
        self.offset = offset


class MissingExtraError(NewsEventsError, ImportError):
    """An optional dependency that is not installed; the message names the extra that brings it.

    >>> str(MissingExtraError("web", "trafilatura"))
    "trafilatura is not installed; it comes with pip install 'newsevents[web]'"
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(f"{package} is not installed; it comes with pip install 'newsevents[{extra}]'")
        self.extra = extra
