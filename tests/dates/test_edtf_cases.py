"""The shared EDTF cases: what ten other implementations and the standard's own examples say."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsevents import DayRange, EDTFDate, InvalidDateError, day_range
from tests.material import shared_json

_DAY = re.compile(r"(-?[0-9]{4,})-([0-9]{2})-([0-9]{2})")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """The rows that no origin disputes."""
    return [row for row in shared_json("edtf_cases.json")["cases"] if row["clean"]]


@pytest.fixture(scope="module")
def valid(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The undisputed rows that are EDTF."""
    return [row for row in rows if row["valid"]]


def _is_accepted(text: str) -> bool:
    try:
        EDTFDate.parse(text)
    except InvalidDateError:
        return False
    return True


def _number(bound: str) -> int | None:
    """Days since 0001-01-01 by Hinnant's algorithm, which is not the library's; None where open or unknown."""
    match = _DAY.fullmatch(bound)
    if match is None:
        assert bound in ("open", "unknown")
        return None
    year, month, day = (int(part) for part in match.groups())
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 306


def _iso(bound: str) -> str | None:
    """The bound as a ``date`` prints it; None where a ``date`` can't hold it."""
    return bound if re.fullmatch(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}", bound) else None


def test_every_undisputed_verdict_is_ours(rows: list[dict[str, Any]]) -> None:
    """A text is accepted exactly where every origin agrees that it is valid."""
    verdicts = {row["input"]: row["valid"] for row in rows}

    assert {text: _is_accepted(text) for text in verdicts} == verdicts
    assert set(verdicts.values()) == {True, False}


def test_every_valid_case_gives_its_text_back(valid: list[dict[str, Any]]) -> None:
    """A text that was read is printed unchanged."""
    texts = [row["input"] for row in valid]

    assert [str(EDTFDate.parse(text)) for text in texts] == texts


@pytest.mark.parametrize(("bound", "end"), [("lower", "earliest"), ("upper", "latest")])
def test_every_undisputed_bound_is_ours(valid: list[dict[str, Any]], bound: str, end: str) -> None:
    """The earliest and latest days are those stated, None where open, unknown or beyond what ``date`` holds."""
    expected = {row["input"]: _iso(row[bound]) for row in valid}
    found = {text: getattr(EDTFDate.parse(text), end) for text in expected}

    assert {text: None if day is None else str(day) for text, day in found.items()} == expected


def test_bounds_of_any_year_are_counted_exactly(valid: list[dict[str, Any]]) -> None:
    """Counted from 0001-01-01, each bound is as many days away as the calendar has, in whatever year."""
    expected = {row["input"]: DayRange(_number(row["lower"]), _number(row["upper"])) for row in valid}

    assert {text: day_range("0001-01-01", text) for text in expected} == expected
