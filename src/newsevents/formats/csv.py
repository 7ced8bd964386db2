"""CSV (RFC 4180): a row an event, a statistic or a quote, with the columns of ``rows``; events are read back.

    >>> import io
    >>> out = io.StringIO()
    >>> write(out, [Event("A flood", when="2022-05", extra={"desk": "foreign"})])
    >>> list(read(io.StringIO(out.getvalue())))
    [Event('A flood', when='2022-05', extra=FrozenMap({'desk': 'foreign'}))]

Cells that a spreadsheet would take for a formula begin with an apostrophe, which is taken away again on reading. A file of
one's own needs no column but ``title``; its columns may be separated by semicolons or tabs. How cells make an event is
not known here: ``fromrows`` does.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import IO

from newsevents.errors import InvalidFileError, shown
from newsevents.formats.cells import guarded, unguarded
from newsevents.formats.csvrows import MOST_LETTERS, rows_of, whole
from newsevents.formats.fromrows import event_of
from newsevents.formats.opening import Source, Target, text_in, text_out
from newsevents.formats.tables import Of, Scalar, columns, rows
from newsevents.records.event import Event
from newsevents.streams import Found, OnError, Policy, settled

__all__ = ["LOSSES", "read", "write"]

LOSSES: Mapping[str, str] = {}
"""The fields that the table of events can't carry: none."""


def write(target: Target, events: Iterable[Event] | Event, *, of: Of = "event") -> None:
    """Write a table of events, or of their statistics or quotes, which are not read back.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for another ``of``, and ``InvalidFileError``
    for a cell that is too long to be read back.

    >>> import io, sys
    >>> write(sys.stdout, [Event("A flood")], of="row")
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: of: 'row' is unknown; write 'event', 'statistic' or 'quote'
    """
    found = rows(events, of)
    with text_out(target) as file:
        writer = csv.writer(file)
        writer.writerow(columns(of))
        writer.writerows([_written(name, cell) for name, cell in row.items()] for row in found)


def _written(name: str, cell: Scalar) -> Scalar:
    if not isinstance(cell, str):
        return str(cell).lower() if isinstance(cell, bool) else cell
    if len(cell) >= MOST_LETTERS:
        problem = f"{name} has {len(cell):,} letters, more than the {MOST_LETTERS:,} of a cell that readers take"
        raise InvalidFileError(f"{problem}; write JSON Lines, to a name in .jsonl")
    return guarded(cell)


def read(source: Source, *, on_error: OnError = "raise") -> Iterator[Event]:
    """The events of a table, one after another.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for what can't be read, with the line on which its row begins.

    >>> import io
    >>> list(read(io.StringIO("title,when\\nA flood,2022-05\\nAnother flood,May\\n")))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.when, line 3: 'May' is not an EDTF date: it does not follow the grammar of EDTF; write it as in '2022-05-16'
    """
    policy = Policy(on_error).checked()
    yield from settled(_found(source), policy.on_error)


def _found(source: Source) -> Iterator[Found]:
    try:
        with text_in(source) as file:
            yield from _events(file)
    except InvalidFileError as error:
        yield error


def _events(file: IO[str]) -> Iterator[Found]:
    """The events of a table, or what is wrong with a row; raises what is wrong with the table."""
    table = rows_of(file)
    line, first = next(table, (1, None))
    if first is None:
        raise InvalidFileError("there is no header; the first row names the columns, title among them", line=line)
    names = _header(whole(first), line)
    for line, cells in table:
        try:
            yield event_of(_by_name(names, whole(cells)))
        except InvalidFileError as error:
            for one in (error, *error.problems):
                one.line = line
            yield error


def _header(cells: list[str], line: int) -> list[str]:
    names = [cell.strip().casefold() for cell in cells]
    known = columns()
    for i, name in enumerate(names):
        if name not in known:
            raise InvalidFileError(_about_column(name, names), line=line, column=i + 1)
        if name in names[:i]:
            raise InvalidFileError(f"there are two columns {shown(name)}; each stands once", line=line, column=i + 1)
    if "title" not in names:
        raise InvalidFileError("there is no column 'title', which names each event", line=line)
    return names


def _about_column(name: str, names: list[str]) -> str:
    for of in ("statistic", "quote"):
        if set(names) <= set(columns(of)):
            return f"the rows are {of}s, which are only written; a table of events has a column 'title'"
    near = difflib.get_close_matches(name[:80], columns(), 1)
    known = f"did you mean {near[0]}?" if near else f"there are {', '.join(columns())}"
    return f"there is no column {shown(name)}; {known}"


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise InvalidFileError(f"the row has {len(cells)} cells where the header has {len(names)}; write as many")
    return dict(zip(names, map(unguarded, cells), strict=True))
