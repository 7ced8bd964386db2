"""What the benchmark scripts share: their options, one plain table, and the exit code.

It measures nothing; ``dates.py`` and ``imports.py`` do. A row's ``ok`` is None where nothing is required.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Row", "failed", "options", "print_table", "speed"]


class Row(NamedTuple):
    """One line of the table, as it is printed."""

    what: str
    ours: str
    peer: str
    ratio: str = ""
    required: str = ""
    aim: str = ""
    ok: bool | None = None


def options(description: str | None) -> argparse.ArgumentParser:
    """The options of every script; a script may add its own."""
    parser = argparse.ArgumentParser(description=(description or "").partition("\n")[0])
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--smoke", action="store_true", help="tiny sizes, to see that it runs; the figures mean nothing")
    how.add_argument("--check", action="store_true", help="exit with 1 where a requirement is missed")
    return parser


def speed(ratio: float | None) -> str:
    """How often we are as fast as the peer, or which part of its rate we reach."""
    if ratio is None:
        return ""
    if ratio < 1:
        return f"1/{1 / ratio:.1f}".removesuffix(".0")
    return f"{ratio:,.0f}x" if ratio >= 100 else f"{ratio:.2f}".removesuffix(".00") + "x"


def print_table(rows: Sequence[Row]) -> None:
    """Print the rows in columns under their names."""
    lines = [tuple(name.rstrip("_") for name in Row._fields), *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print(f"Python {platform.python_version()}, {sys.platform}")
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _cells(row: Row) -> tuple[str, ...]:
    verdict = {True: "yes", False: "NO", None: ""}[row.ok]
    return (*row[:-1], verdict)


def failed(rows: Sequence[Row]) -> bool:
    """Whether any requirement is missed."""
    return any(row.ok is False for row in rows)
