"""``dump`` and ``load``: one event in a file.

    >>> import pathlib, tempfile
    >>> from newsevents import Event
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     dump(Event("A flood"), pathlib.Path(folder, "flood.json"))
    ...     load(pathlib.Path(folder, "flood.json"))
    Event('A flood')

A file is UTF-8 and ends in one newline. It does not know files of many events.
"""

from __future__ import annotations

import os
import pathlib

from newsevents.atomic import replace_file
from newsevents.codec import dumps, loads
from newsevents.converters import Unknown
from newsevents.records.event import Event

__all__ = ["dump", "load"]


def dump(event: Event, path: str | os.PathLike[str], *, indent: int | None = None) -> None:
    """Write an event to a file, whole or not at all: a failure leaves an old file as it was.

    Raises ``OSError`` where the file can't be written, else as ``dumps``.

    >>> dump("no event", "flood.json")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: event: 'no event' is not an Event; make one first
    """
    replace_file(path, dumps(event, indent=indent).encode() + b"\n")


def load(path: str | os.PathLike[str], *, unknown: Unknown = "error") -> Event:
    """Read the event of a file; raises ``OSError`` where it can't be read, else as ``loads``.

    >>> load("no-such-file.json")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.json'
    """
    return loads(pathlib.Path(path).read_bytes(), unknown=unknown)
