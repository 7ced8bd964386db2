"""The figures of a text: as ``Statistic``s with anchors, as JSON, and as lines to read.

    >>> print(figures_shown("Over 1,900 soldiers are still held, 736 days on."))
    0-19   over  (1900, …)   Over 1,900 soldiers
    36-44  -     [736, 736]  736 days

A figure here is a proposal: what is counted is its label, and who says so is for a reader to add. It finds no event,
no date and no quote.
"""

from __future__ import annotations

import msgspec

from newsevents.codec.converters import make_converter
from newsevents.codec.jsontext import how_packed
from newsevents.errors import InvalidArgumentError, InvalidFileError
from newsevents.quantities.quantity import Quantity
from newsevents.records.source import Source
from newsevents.records.statistic import Statistic
from newsevents.selectors import TextSelector
from newsevents.wording import Phrase, scan

__all__ = ["decoded", "figures", "figures_json", "figures_shown"]


def figures(text: str, *, source: Source | str | None = None, dollar: str = "USD") -> list[Statistic]:
    """The figures of an English text in its order, each a ``Statistic`` with its kind and its anchor.

    ``source`` is the one whose text it is, or its id; ``dollar`` is the code of a dollar without a country. Raises
    ``InvalidRecordError`` for a source without an id, ``InvalidArgumentError`` for what is no text.

    >>> found = figures("Over 1,900 soldiers are still held.")[0]
    >>> found.label, found.kind.value, found.quantity.value, found.anchor.suffix
    ('soldier', 'count', 1900, ' are still held.')
    """
    return [_statistic(text, phrase, source) for phrase in scan(text, dollar=dollar)]


def figures_json(text: str, *, dollar: str = "USD") -> str:
    """The figures as a JSON array; ``make_converter().structure(item, Statistic)`` reads each of its objects.

    >>> figures_json("No figure at all.")
    '[]'
    """
    converter = make_converter()
    found = [converter.unstructure(one) for one in figures(text, dollar=dollar)]
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()


def figures_shown(text: str, *, dollar: str = "USD") -> str:
    """A line for each figure: its place, its hedge, its bounds, its words; without a line break at the end.

    Places count code points from 0, the end excluded. A dash stands where there is no hedge, and where the words
    have no bounds in one unit.

    >>> print(figures_shown("It took three years and 44 days."))
    8-31  -  -  three years and 44 days
    """
    rows = [_row(phrase.start, phrase.end, phrase.text, phrase.parts) for phrase in scan(text, dollar=dollar)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in rows
    )


def decoded(content: bytes) -> str:
    """The text of a file, exactly as it is: anchors count its line ends and its byte order mark.

    Raises ``InvalidFileError`` for bytes that are not UTF-8, and for a file that is packed.

    >>> decoded(b"caf\\xe9")
    Traceback (most recent call last):
    newsevents.errors.InvalidFileError: the byte 0xe9 at 3 is not UTF-8; save the text as UTF-8
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if packed := how_packed(content):
            raise InvalidFileError(f"it is packed with {packed}; unpack it first") from None
        problem = f"the byte 0x{content[error.start]:02x} at {error.start} is not UTF-8; save the text as UTF-8"
    raise InvalidFileError(problem)


def _statistic(text: str, phrase: Phrase, source: Source | str | None) -> Statistic:
    quantity = Quantity.from_parts(phrase.parts, phrase.text)
    anchor = TextSelector.at(text, phrase.start, phrase.end)
    return Statistic(_label(quantity, phrase.kind), quantity, kind=phrase.kind, source=source, anchor=anchor)


def _label(quantity: Quantity, kind: str) -> str:
    """What is counted, or what the base counts, or the kind where the words name neither."""
    one: Quantity | None = quantity
    while one is not None:
        if one.unit is not None:
            return one.unit
        one = one.of
    return kind


def _row(start: int, end: int, words: str, parts: dict[str, object]) -> tuple[str, str, str, str]:
    quantity = Quantity.from_parts(parts)
    try:
        bounds = str(quantity.bounds())
    except InvalidArgumentError:
        # years and days are no one unit
        bounds = "-"
    hedge = "-" if quantity.hedge is None else quantity.hedge.value
    return f"{start}-{end}", hedge, bounds, " ".join(words.split())
