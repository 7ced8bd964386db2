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
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Literal

from newsevents.errors import InvalidArgumentError, InvalidFileError, shown
from newsevents.formats.cells import guarded, unguarded
from newsevents.formats.csvrows import MOST_LETTERS, rows_of, whole
from newsevents.formats.fromrows import event_of
from newsevents.formats.headings import about_heading, data_set, ours
from newsevents.formats.opening import Source, Target, text_in, text_out
from newsevents.formats.tables import Of, Scalar, columns, rows
from newsevents.records.event import Event
from newsevents.streams.policy import Found, OnError, Policy, settled

__all__ = ["LOSSES", "Unknown", "read", "write"]

Unknown = Literal["error", "ignore", "keep"]
"""What becomes of a column that is none of a table of events."""

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


def read(source: Source, *, on_error: OnError = "raise", unknown: Unknown = "error") -> Iterator[Event]:
    """The events of a table, one after another; a column of another name is refused, passed over, or kept in ``extra``.

    Raises, unless ``on_error`` says otherwise, an ``InvalidFileError`` for what can't be read, with the line on which its row begins; what
    is wrong with other cells of the row is among its ``problems``. Raises ``InvalidArgumentError`` for another ``unknown``.

    >>> import io
    >>> list(read(io.StringIO("title,coder\\nA flood,AB\\n"), unknown="keep"))
    [Event('A flood', extra=FrozenMap({'coder': 'AB'}))]
    >>> list(read(io.StringIO("title,when\\nA flood,2022-05\\nAnother flood,May\\n")))
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: $.when, line 3: 'May' is not an EDTF date: it does not follow the grammar of EDTF; write it as in '2022-05-16'
    """
    policy = Policy(on_error).checked()
    if unknown not in ("error", "ignore", "keep"):
        raise InvalidArgumentError(f"unknown: {shown(unknown)} is unknown; write 'error', 'ignore' or 'keep'")
    yield from settled(_found(source, unknown), policy.on_error)


def _found(source: Source, unknown: Unknown) -> Iterator[Found]:
    try:
        with text_in(source) as file:
            yield from _events(file, unknown)
    except InvalidFileError as error:
        yield error


def _events(file: IO[str], unknown: Unknown) -> Iterator[Found]:
    """The events of a table, or what is wrong with a row; raises what is wrong with the table."""
    table = rows_of(file)
    line, first = next(table, (1, None))
    if first is None:
        raise InvalidFileError("there is no header; the first row names the columns, title among them", line=line)
    names = _header(whole(first), line, unknown)
    kept = [name for name in names if name not in columns()] if unknown == "keep" else []
    for line, cells in table:
        try:
            row = _by_name(names, whole(cells))
            yield event_of(row, {name: row[name] for name in kept})
        except InvalidFileError as error:
            for one in (error, *error.problems):
                one.line = line
            yield error


def _header(cells: list[str], line: int, unknown: Unknown) -> list[str]:
    """The names of the columns: ours in small letters, others as they are written."""
    names = [cell.strip() for cell in cells]
    names = [name.casefold() if name.casefold() in columns() else name for name in names]
    found = [
        InvalidFileError(problem, line=line, column=i + 1)
        for i, name in enumerate(names)
        if (problem := _about_column(name, names[:i], names, unknown))
    ]
    if "title" not in names and not (found and "title" in map(ours, names)):
        found.append(InvalidFileError("there is no column 'title', which names each event", line=line))
    if found and (problem := _about_table([name.casefold() for name in names])):
        raise InvalidFileError(problem, line=line)
    if found:
        raise found[0].together(found) if len(found) > 1 else found[0]
    return names


def _about_column(name: str, before: list[str], names: list[str], unknown: Unknown) -> str | None:
    """What is wrong with a column, None where nothing is."""
    is_ours = name in columns()
    if not is_ours and (unknown == "error" or (unknown == "keep" and not name)):
        return about_heading(name, names)
    if name in before and (is_ours or unknown == "keep"):
        return f"there are two columns {shown(name)}; each stands once"
    return None


def _about_table(names: list[str]) -> str | None:
    """What a table is that is none of events."""
    for of in ("statistic", "quote"):
        if set(names) <= set(columns(of)) and not set(names) <= set(columns()):
            return f"the rows are {of}s, which are only written; a table of events has a column 'title'"
    form = data_set(names)
    return form and f"it looks like the data set {form}; read it with format='{form}', or with --from {form}"


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise InvalidFileError(f"the row has {len(cells)} cells where the header has {len(names)}; write as many")
    return dict(zip(names, map(unguarded, cells), strict=True))
