"""``dump`` and ``load`` for one event in a file, ``write`` and ``read`` for many.

    >>> import pathlib, tempfile
    >>> from newsevents import Event
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "floods.jsonl.gz")
    ...     write(path, [Event("A flood"), Event("Another flood")])
    ...     list(read(path))
    [Event('A flood'), Event('Another flood')]

The name says the format: ``.json`` is one event or an array of events, ``.jsonl`` and ``.ndjson`` have an event a line; each
may be packed (``.gz``). Such files are UTF-8 and end in one newline. Other names are those of ``formats``, whose modules
know their files.
"""

from __future__ import annotations

import collections
import contextlib
import gzip
import io
import os
import pathlib
from collections.abc import Iterable, Iterator
from typing import IO, cast

from newsevents.codec.converters import Unknown
from newsevents.codec.documents import canonical, dumps, loads
from newsevents.codec.mistakes import MORE
from newsevents.disk.adding import add, gathering
from newsevents.disk.atomic import replace_file, replacing
from newsevents.errors import InvalidArgumentError, InvalidJSONError, NewsEventsError, shown
from newsevents.formats.choosing import chosen, told_by
from newsevents.formats.opening import OverText
from newsevents.formats.registry import FORMATS
from newsevents.progress import watched
from newsevents.records.event import Event
from newsevents.records.several import several
from newsevents.streams.collector import with_collector_off
from newsevents.streams.events import event_in, events_in, found_on_line
from newsevents.streams.lines import lines
from newsevents.streams.policy import MOST_BYTES, OnError, Policy
from newsevents.streams.unpacked import Unpacked

__all__ = ["dump", "load", "read", "write"]

Path = str | os.PathLike[str]

# the usual 8 KB would ask the system twice for each event of 4 KB
_BUFFER = 256 * 1024
_MEND = "write('mended.jsonl', read(…, on_error=print)) keeps what is whole"


def dump(event: Event, path: Path, *, indent: int | None = None) -> None:
    """Write an event to a file, in the place of what it held; whole or not at all: a failure leaves an old file as it was.

    The name ends in ``.json`` or ``.json.gz``, or tells no format. Raises ``OSError`` where the file can't be written,
    ``InvalidArgumentError`` for a name that tells another format, else as ``dumps``.

    >>> dump(Event("A flood"), "floods.jsonl")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: path: 'floods.jsonl' is named for jsonl, of which dump would leave one event; write(path, event, append=True) adds to it
    """
    if isinstance(event, (list, tuple)):
        raise InvalidArgumentError(f"event: {shown(event)} is not an Event but several; write takes files of many")
    content = dumps(event, indent=indent).encode() + b"\n"
    _require_path(path)
    _require_json(path)
    replace_file(path, gzip.compress(content, 6, mtime=0) if _is_packed(path) else content)


def load(path: Path, *, unknown: Unknown = "error") -> Event:
    """Read the event of a file that holds no other; raises ``OSError`` where it can't be read, else as ``loads``.

    >>> load("no-such-file.json")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.json'
    """
    _require_path(path)
    try:
        if not _is_packed(path):
            return loads(pathlib.Path(path).read_bytes(), unknown=unknown)
        with _opened(path) as file:
            return event_in(file, Policy(unknown=unknown))
    except NewsEventsError as error:
        raise _told_of_many(error, _format(path)) from None


def read(
    source: Path | IO[bytes] | IO[str],
    *,
    format: str | None = None,  # noqa: A002  the name that users know it by
    on_error: OnError = "raise",
    unknown: Unknown = "error",
    max_bytes: int = MOST_BYTES,
) -> Iterator[Event]:
    """The events of a file, one after another; the file is opened at once, and a record is read when it is asked for.

    The name tells the format (``.json``, ``.jsonl``, ``.csv``, …), unless ``format`` does: "json", "jsonl", or one of ``FORMATS``. A refused record is raised, skipped, or given to a callable, and the next one is read, in a damaged
    array where it surely begins. Errors have the ``line``
    on which the record begins, its byte ``offset``, and the ``path`` or ``column`` inside it. ``max_bytes`` bounds the
    text of a record, unpacked. While a file is read by name, the garbage collector is off, from the first record until the
    end, an error or ``close``. An open file, binary or text, holds JSON Lines unless its name tells another format; it is
    not closed. ``unknown`` and ``max_bytes`` are for JSON alone. Raises ``OSError`` where the file can't be read.

    >>> read("floods.csv", format="geo")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: format: 'geo' is unknown; write one of json, jsonl, csv...
    """
    policy = Policy(on_error, unknown, max_bytes).checked()
    form = chosen(source, format, "read")
    if form in FORMATS:
        return _read_other(source, form, policy)
    if not isinstance(source, (str, os.PathLike)):
        return events_in(_bytes_of(source, "readline"), policy, is_document=form == "json")
    file = _opened(source)
    found = events_in(file, policy, is_document=form == "json")
    opened = _closing(file, found)
    # run up to the point where the file is sure to be closed, even if nothing is ever asked for
    next(opened)
    return cast("Iterator[Event]", opened)


def _read_other(source: Path | IO[bytes] | IO[str], form: str, policy: Policy) -> Iterator[Event]:
    if policy.unknown != "error" or policy.max_bytes != MOST_BYTES:
        raise InvalidArgumentError(f"unknown, max_bytes: they are for JSON alone; leave them out for {form}")
    if isinstance(source, (str, os.PathLike)):
        # a file that is not there is told at once
        os.stat(source)  # noqa: PTH116  takes all paths
    return FORMATS[form].module.read(source, on_error=policy.on_error)


def _opened(path: Path) -> IO[bytes]:
    if _is_packed(path):
        return cast("IO[bytes]", Unpacked(path))
    return pathlib.Path(path).open("rb", _BUFFER)


def _closing(file: IO[bytes], found: Iterator[Event]) -> Iterator[Event | None]:
    with file:
        yield None
        yield from with_collector_off(found)


def write(
    target: Path | IO[bytes] | IO[str],
    events: Iterable[Event] | Event,
    *,
    format: str | None = None,  # noqa: A002  as above
    append: bool = False,
) -> None:
    """Write events, or one, to a file, whole or not at all; they may come one by one and are not held.

    The name tells the format, unless ``format`` does, as for ``read``; ``.json`` becomes an array. ``append`` adds to JSON Lines: a last line without its end gets it where it is a whole
    event, and is refused where it is not. To an open file, binary or text, it writes JSON Lines unless its name
    tells another format, and does not close it. A long wait for a file is seen on a terminal, where tqdm is installed.
    Raises ``OSError`` where the file can't be written, else as ``dumps``.

    >>> write("floods.json", [], append=True)
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: append: an array can't be added to; write JSON Lines, to a name in .jsonl
    """
    form = chosen(target, format, "written")
    if append and form != "jsonl":
        what = "an array" if form == "json" else f"a file of {form}"
        raise InvalidArgumentError(f"append: {what} can't be added to; write JSON Lines, to a name in .jsonl")
    found: Iterable[Event] = several(events)
    if isinstance(target, (str, os.PathLike)):
        found = watched(found)
    if form in FORMATS:
        FORMATS[form].module.write(target, found)
        return
    pieces = _array(found) if form == "json" else _lines(found)
    if not isinstance(target, (str, os.PathLike)):
        _bytes_of(target, "write").writelines(pieces)
    elif append and (os.path.isfile(target) or not os.path.exists(target)):  # noqa: PTH110, PTH113  takes all paths
        _append(target, pieces)
    else:
        with replacing(target) as file, _packed(file, target) as packed:
            packed.writelines(pieces)


def _lines(events: Iterable[Event]) -> Iterator[bytes]:
    for event in events:
        yield canonical(event) + b"\n"


def _array(events: Iterable[Event]) -> Iterator[bytes]:
    before = b"["
    for event in events:
        yield before + canonical(event)
        before = b","
    yield b"]\n" if before == b"," else b"[]\n"


def _append(path: Path, pieces: Iterator[bytes]) -> None:
    with gathering(path) as gathered:
        with _packed(gathered, path) as packed:
            for piece in pieces:
                packed.write(piece)
        add(path, gathered, _lacking_packed if _is_packed(path) else _lacking)


def _lacking(file: IO[bytes]) -> bytes:
    """What the last line of a file lacks of its end; raises ``InvalidJSONError`` where it is torn."""
    if file.seek(0, os.SEEK_END) == 0:
        return b""
    file.seek(-1, os.SEEK_END)
    if file.read(1) == b"\n":
        return b""
    file.seek(0)
    with open(file.fileno(), "rb", _BUFFER, closefd=False) as again:
        return _end_of_line(again)


def _lacking_packed(file: IO[bytes]) -> bytes:
    """As above, packed; a gzip has to be read through."""
    file.seek(0)
    with gzip.open(file) as unpacked:
        end = _end_of_line(cast("IO[bytes]", unpacked))
    return gzip.compress(end, mtime=0) if end else b""


def _end_of_line(file: IO[bytes]) -> bytes:
    try:
        last = collections.deque(lines(file, MOST_BYTES), 1)
        if not last or not last[0].is_torn:
            return b""
        found = found_on_line(last[0], Policy())
    except InvalidJSONError as error:
        found = error
    if isinstance(found, Event):
        return b"\n"
    torn = InvalidJSONError(
        f"the end of the file is torn, so nothing was added; {_MEND}", line=found.line, column=found.column
    )
    torn.offset = found.offset
    raise torn


@contextlib.contextmanager
def _packed(file: IO[bytes], path: Path) -> Iterator[IO[bytes]]:
    if not _is_packed(path):
        yield file
        return
    # no name and no time, so that the same events give the same bytes
    with gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
        yield cast("IO[bytes]", packed)


def _require_path(path: object) -> None:
    if not isinstance(path, (str, os.PathLike)):
        raise InvalidArgumentError(
            f"path: {shown(path)} is no path; write it as in 'flood.json', or use read and write"
        )


def _format(path: Path) -> str | None:
    return told_by(pathlib.PurePath(path).name)


def _require_json(path: Path) -> None:
    form = _format(path)
    if form in (None, "json"):
        return
    problem = "and dump writes JSON; end it in .json, or use write"
    if form == "jsonl":
        problem = "of which dump would leave one event; write(path, event, append=True) adds to it"
    raise InvalidArgumentError(f"path: {shown(os.fspath(path))} is named for {form}, {problem}")


def _told_of_many(error: NewsEventsError, form: str | None) -> NewsEventsError:
    """An error of ``load``, which says what to do where the file is one of many."""
    is_about_whole = error.line is not None or error.path == "$"
    if form not in (None, "json") and is_about_whole:
        return error.reworded(f"it is not one event as JSON, and its name tells {form}; read takes files of many")
    if error.problem == f"not JSON: {MORE}":
        return error.reworded("not JSON: there is more after the event; load takes one, and read takes files of many")
    if error.path == "$" and error.problem.startswith("a list "):
        return error.reworded("a list is not an event; load takes one, and read takes files of many")
    return error


def _is_packed(path: Path) -> bool:
    return os.fspath(path).lower().endswith(".gz")


def _bytes_of(file: object, needed: str) -> IO[bytes]:
    """A file of bytes from itself or from a file of text."""
    if not hasattr(file, needed):
        raise InvalidArgumentError(f"path: {shown(file)} is neither a path nor an open file")
    return cast("IO[bytes]", OverText(file) if isinstance(file, io.TextIOBase) else file)
