"""Files of rows for the readers of data sets, and what these say of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from types import ModuleType

from newsevents import NewsEventsError

__all__ = ["file_of", "refusal", "told"]


def file_of(*rows: Mapping[str, str]) -> io.StringIO:
    """A CSV of these rows, with the columns of the first."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    out.seek(0)
    return out


def told(reader: ModuleType, text: str) -> tuple[list[str], list[str]]:
    """The titles of the events that are read, and what is said of the other rows."""
    problems: list[NewsEventsError] = []
    titles = [event.title for event in reader.read(io.StringIO(text, newline=""), on_error=problems.append)]
    return titles, [str(error) for error in problems]


def refusal(reader: ModuleType, row: Mapping[str, str]) -> str | None:
    """What is said of one row; None where it is read."""
    titles, problems = told(reader, file_of(row).getvalue())
    assert len(titles) + len(problems) == 1
    return problems[0] if problems else None
