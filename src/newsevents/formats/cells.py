r"""Cells of a table as text: several names in one of them, and none that a spreadsheet would run.

    >>> joined(["Mariupol", "a; b"]), guarded("=1+1")
    ('Mariupol; a\\; b', "'=1+1")

Each of the two has its inverse, which gives the very text back. Columns are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["guarded", "joined", "split", "unguarded"]

# what makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), in full width too, and the apostrophe,
# so that one that was there before is told from one that was put there
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")
_SPECIAL = re.compile(r"[\\;]|\A\s|\s\Z")
_ESCAPED = re.compile(r"\\([\\;\s])")
_ITEMS = re.compile(r"(?:[^\\;]+|\\.?)+", re.DOTALL)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one.

    >>> guarded("-0044-03-15"), guarded("'Tis a flood"), guarded("a flood")
    ("'-0044-03-15", "''Tis a flood", 'a flood')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """The text that was guarded; one that never was stays as it is, unless it looks as if it were.

    >>> unguarded("'-0044-03-15"), unguarded("''Tis a flood"), unguarded("'Tis a flood")
    ('-0044-03-15', "'Tis a flood", "'Tis a flood")
    """
    return text[1:] if text.startswith("'") and text.startswith(_FORMULA, 1) else text


def joined(items: Iterable[str]) -> str:
    r"""Several texts as one, with semicolons between them.

    A backslash stands before a semicolon, a backslash, or white space at an edge, that belong to a text.

    >>> joined(["war", "siege"])
    'war; siege'
    """
    return "; ".join(_SPECIAL.sub(r"\\\g<0>", item) for item in items)


def split(cell: str) -> list[str]:
    r"""The texts of a cell; white space around them and empty ones are passed over.

    >>> split(" war;siege ; "), split("a\\; b")
    (['war', 'siege'], ['a; b'])
    """
    items = (_stripped(item) for item in _ITEMS.findall(cell))
    return [_ESCAPED.sub(r"\1", item) for item in items if item]


def _stripped(item: str) -> str:
    item = item.lstrip()
    bare = item.rstrip()
    is_escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1
    return item[: len(bare) + 1] if is_escaped else bare
