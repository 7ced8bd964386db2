"""Rows of a data set whose columns a codebook explains: each cell is taken once, and what nobody took is kept.

    >>> row = CodedRow({"id": "7.0", "date_prec": "2", "relid": "X-1"})
    >>> row.whole("id"), row.code("date_prec", range(1, 6)), row.rest()
    (7, 2, {'relid': 'X-1'})

So every column of a file is carried, those of a later edition of the data set too. Whole numbers may be printed with ``.0``. What
the columns mean is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import IO, NamedTuple

from newsevents.errors import InvalidFileError, InvalidRecordError, shown
from newsevents.fields import Number
from newsevents.formats.csvrows import rows_of, whole
from newsevents.formats.opening import Source, text_in
from newsevents.records.event import Event
from newsevents.streams.policy import Found

__all__ = ["CodedRow", "DataSet"]

_WHOLE = re.compile(r"(-?[0-9]{1,18})(?:\.0*)?")
_PLAIN = re.compile(r"(-?(?:0|[1-9][0-9]{0,17}))(?:\.0*)?")
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{0,40})?(?:[eE][-+]?[0-9]{1,2})?")


class CodedRow:
    """The cells of a row by the names of their columns; an empty cell, and a missing one, states nothing.

    What can't be read raises ``InvalidFileError`` with the path of its column.
    """

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = {name: text for name, cell in cells.items() if (text := cell.strip())}
        self._taken: set[str] = set()

    def text(self, name: str) -> str | None:
        """The text of a cell, without white space around it.

        >>> CodedRow({"side_a": " Government of Ruritania"}).text("side_a")
        'Government of Ruritania'
        """
        self._taken.add(name)
        return self._cells.get(name)

    def needed(self, name: str) -> str:
        """The text of a cell that can't be empty.

        >>> CodedRow({"date_start": " "}).needed("date_start")
        Traceback (most recent call last):
        newsevents.errors.InvalidFileError: $.date_start: it is empty, and can't be
        """
        text = self.text(name)
        if text is None:
            raise self.refused(name, "it is empty, and can't be")
        return text

    def whole(self, name: str) -> int | None:
        """The whole number of a cell; zeros may stand before it, as in ISO's numbers of countries.

        >>> CodedRow({"iso": "004"}).whole("iso")
        4
        >>> CodedRow({"id": "seven"}).whole("id")
        Traceback (most recent call last):
        newsevents.errors.InvalidFileError: $.id: 'seven' is not a whole number; write it as in 12
        """
        text = self.text(name)
        if text is None:
            return None
        match = _WHOLE.fullmatch(text)
        if match is None:
            raise self.refused(name, f"{shown(text)} is not a whole number; write it as in 12")
        return int(match[1])

    def count(self, name: str) -> int | None:
        """The number of a cell that counts something.

        >>> CodedRow({"best": "-1"}).count("best")
        Traceback (most recent call last):
        newsevents.errors.InvalidFileError: $.best: -1 counts nothing; write 0 or more
        """
        found = self.whole(name)
        if found is not None and found < 0:
            raise self.refused(name, f"{found} counts nothing; write 0 or more")
        return found

    def code(self, name: str, codes: range) -> int | None:
        """The code of a cell, one of those that the codebook has.

        >>> CodedRow({"where_prec": "9"}).code("where_prec", range(1, 8))
        Traceback (most recent call last):
        newsevents.errors.InvalidFileError: $.where_prec: 9 is no code of it; write 1 to 7
        """
        found = self.whole(name)
        if found is not None and found not in codes:
            raise self.refused(name, f"{found} is no code of it; write {codes[0]} to {codes[-1]}")
        return found

    def needed_whole(self, name: str, codes: range | None = None) -> int:
        """The whole number of a cell that can't be empty; one of the codes, where there are any.

        >>> CodedRow({"id": "7.0"}).needed_whole("id")
        7
        """
        self.needed(name)
        found = self.whole(name) if codes is None else self.code(name, codes)
        assert found is not None
        return found

    def degrees(self, name: str, most: int) -> Number | None:
        """The latitude or longitude of a cell, which is so many degrees at most.

        >>> CodedRow({"latitude": "91"}).degrees("latitude", 90)
        Traceback (most recent call last):
        newsevents.errors.InvalidFileError: $.latitude: '91' is not from -90 to 90; write degrees, as in 47.5
        """
        text = self.text(name)
        if text is None:
            return None
        if not _NUMBER.fullmatch(text):
            raise self.refused(name, f"{shown(text)} is not a number; write it as in 47.5")
        if not -most <= float(text) <= most:
            raise self.refused(name, f"{shown(text)} is not from -{most} to {most}; write degrees, as in 47.5")
        return float(text)

    def put_back(self, name: str) -> None:
        """Let a cell be one that nobody took.

        >>> row = CodedRow({"where_prec": "7"})
        >>> if row.whole("where_prec") == 7:
        ...     row.put_back("where_prec")
        >>> row.rest()
        {'where_prec': 7}
        """
        self._taken.discard(name)

    def rest(self, also: Container[str] = ()) -> dict[str, str | int]:
        """The cells that nobody took, and others that are wanted; whole numbers as such.

        >>> CodedRow({"year": "2013.0", "code": "007"}).rest()
        {'year': 2013, 'code': '007'}
        """
        left = {name: text for name, text in self._cells.items() if name in also or name not in self._taken}
        return {name: int(match[1]) if (match := _PLAIN.fullmatch(text)) else text for name, text in left.items()}

    @staticmethod
    def refused(name: str, problem: str) -> InvalidFileError:
        """What is wrong with a cell, at its place.

        >>> CodedRow.refused("id", "it is empty, and can't be").path
        '$.id'
        """
        return InvalidFileError(problem, path=f"$.{name}")


class DataSet(NamedTuple):
    """How the rows of a data set become events: the columns that it must have, and the event of a row.

    ``stand_ins`` are cells that can be read, for the columns that can't be empty: with one in the place of a bad cell the rest of its row
    is looked at.
    """

    needed: Sequence[str]
    stand_ins: Mapping[str, str]
    event_of: Callable[[CodedRow], Event]

    def events(self, source: Source) -> Iterator[Found]:
        """The events of a file, or why a row gives none, with all that is wrong with it.

        >>> import io
        >>> floods = DataSet(["name"], {"name": "-"}, lambda row: Event(row.needed("name")))
        >>> list(floods.events(io.StringIO("name\\nA flood\\n")))
        [Event('A flood')]
        """
        try:
            with text_in(source) as file:
                yield from self._found(file)
        except InvalidFileError as error:
            yield error

    def _found(self, file: IO[str]) -> Iterator[Found]:
        table = rows_of(file)
        line, first = next(table, (1, None))
        if first is None:
            raise InvalidFileError("there is no header; the first row names the columns", line=line)
        names = _header(whole(first), self.needed, line)
        for line, cells in table:
            try:
                yield self._event(_by_name(names, whole(cells)))
            except InvalidFileError as error:
                for one in (error, *error.problems):
                    one.line = line
                yield error

    def _event(self, row: dict[str, str]) -> Event:
        found = self._tried(row)
        if isinstance(found, Event):
            return found
        refused: dict[str | None, InvalidFileError] = {}
        while isinstance(found, InvalidFileError) and found.path not in refused:
            refused[found.path] = found
            column = (found.path or "$.").removeprefix("$.")
            row = row | {column: self.stand_ins.get(column, "")}
            found = self._tried(row)
        first, *others = refused.values()
        raise first.together([first, *others]) if others else first

    def _tried(self, row: Mapping[str, str]) -> Event | InvalidFileError:
        try:
            return self.event_of(CodedRow(row))
        except InvalidFileError as error:
            return error
        except InvalidRecordError as error:
            return InvalidFileError(str(error))


def _header(cells: list[str], needed: Sequence[str], line: int) -> list[str]:
    names = [cell.strip().casefold() for cell in cells]
    missing = [name for name in needed if name not in names]
    if missing:
        these = f"{', '.join(missing[:5])}{' and others' if len(missing) > 5 else ''}"
        raise InvalidFileError(
            f"there is no column {these}; the first row names the columns of the data set", line=line
        )
    for i, name in enumerate(names):
        if name in names[:i]:
            raise InvalidFileError(f"there are two columns {shown(name)}; each stands once", line=line, column=i + 1)
    return names


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise InvalidFileError(f"the row has {len(cells)} cells where the header has {len(names)}; write as many")
    return dict(zip(names, cells, strict=True))
