"""The rows of a CSV (RFC 4180), each with the line on which it begins: what every reader of one begins with.

    >>> import io
    >>> list(rows_of(io.StringIO("title;when\\n\\nA flood;2022-05\\n")))
    [(1, ['title', 'when']), (3, ['A flood', '2022-05'])]

Cells are separated by what the first line has most of: commas, semicolons or tabs. Empty rows are passed over, and after a
row that can't be read the next one is. What the columns mean is not known here.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from typing import IO

from newsevents.errors import InvalidFileError
from newsevents.formats.opening import not_utf8

__all__ = ["MOST_LETTERS", "Cells", "rows_of", "whole"]

MOST_LETTERS = 131_072
"""How long a cell may be for Python's reader of CSV (the ``csv`` module's ``field_size_limit``), unless a program allows more."""

Cells = list[str] | InvalidFileError
"""The cells of a row, or why it can't be read."""

_PROBLEMS = (
    ("unexpected end of data", "a cell that begins with a quote never ends; close it, and double the quotes within it"),
    ("expected after", "text stands after the quote that ends a cell; double the quotes within a cell"),
    ("field limit", "a cell has more than {most} letters; csv.field_size_limit allows more"),
)


def rows_of(file: IO[str]) -> Iterator[tuple[int, Cells]]:
    """The rows that are not empty, each with the line on which it begins.

    >>> import io
    >>> [cells.problem for _, cells in rows_of(io.StringIO('"a'))]
    ['a cell that begins with a quote never ends; close it, and double the quotes within it']
    """
    first = file.readline()
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(itertools.chain([first.removeprefix("\ufeff")], file), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, InvalidFileError(_explained(str(error)), line=line)
            continue
        if any(cells):
            yield line, _decoded(cells, line)


def _decoded(cells: list[str], line: int) -> Cells:
    """The cells, or the first of their bytes that was no UTF-8, which ``text_in`` has put there as a surrogate."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError as error:
        byte = ord(error.object[error.start]) - 0xDC00
        if 0x80 <= byte <= 0xFF:
            return not_utf8(byte, line=line)
    return cells


def _explained(problem: str) -> str:
    """The problem of Python's reader in our words, where we have words for it."""
    return next((ours.format(most=csv.field_size_limit()) for sign, ours in _PROBLEMS if sign in problem), problem)


def whole(cells: Cells) -> list[str]:
    """The cells of a row that can be read; raises what is wrong with another.

    >>> whole(["A flood"])
    ['A flood']
    """
    if isinstance(cells, InvalidFileError):
        raise cells
    return cells
