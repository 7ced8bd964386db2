"""The test vectors of the file format: what the specification promises to other languages holds for this library."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest

from newsevents import EDTFDate, InvalidDateError, NewsEventsError, dump, dumps, load, loads, read

VECTORS = pathlib.Path(__file__).parent / "data" / "vectors"


def files(folder: str, pattern: str = "*.json") -> list[pathlib.Path]:
    """The files of a folder of vectors, in the order of their names."""
    return sorted((VECTORS / folder).glob(pattern))


def rows(name: str) -> Any:
    """What a table of vectors holds."""
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def rules() -> list[Any]:
    """The events of all rules, each with the path at which it is refused and with what dropping unknown keys leaves."""
    return [
        pytest.param(row["event"], row.get("path"), row.get("dropped"), id=f"{topic} {i}")
        for topic, found in rows("rules.json").items()
        for i, row in enumerate(found)
    ]


def compact(event: object) -> str:
    """JSON without white space, the keys in their order."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def name(path: pathlib.Path) -> str:
    """The name of a test."""
    return path.stem


@pytest.mark.parametrize("path", files("valid"), ids=name)
def test_a_canonical_text_is_read_and_written_unchanged(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    """A valid vector is what ``dump`` writes of what ``load`` read, byte for byte."""
    event = load(path)
    dump(event, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()
    assert dumps(loads(path.read_bytes())).encode() + b"\n" == path.read_bytes()


@pytest.mark.parametrize("canonical", files("accepted", "*.canonical.json"), ids=name)
def test_an_accepted_text_is_written_as_its_canonical_twin(canonical: pathlib.Path) -> None:
    """A text that is valid and not canonical gives the event of its canonical twin."""
    path = canonical.with_name(canonical.name.replace(".canonical", ""))
    assert dumps(load(path)).encode() + b"\n" == canonical.read_bytes() != path.read_bytes()


@pytest.mark.parametrize("path", [path for path in files("indented") if path.stem != "canonical"], ids=name)
def test_an_indented_text_is_written_with_the_spaces_of_its_name(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    """The event of the canonical text is indented by as many spaces as the name of the vector says, and read back."""
    event = load(path.with_name("canonical.json"))
    dump(event, tmp_path / "again.json", indent=int(path.stem))
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()
    assert load(path) == event


@pytest.mark.parametrize("row", rows("invalid.json"), ids=lambda row: row["file"])
@pytest.mark.parametrize("unknown", ["error", "ignore"])
def test_an_invalid_text_is_refused_at_its_place(row: dict[str, Any], unknown: Any) -> None:
    """An invalid vector is refused at the path, or the line and column, that the table names; only unknown keys may be let pass."""
    text = (VECTORS / "invalid" / row["file"]).read_bytes()
    if unknown == "ignore" and row["reason"] in ("there is no such field", "only the event has a version"):
        assert loads(text, unknown=unknown).title == "A flood"
        return
    with pytest.raises(NewsEventsError) as caught:
        loads(text, unknown=unknown)
    found = caught.value
    assert (found.path, found.line, found.column) == (row["path"], row.get("line"), row.get("column"))
    assert len(found.problems) == 1


@pytest.mark.parametrize(("event", "path", "dropped"), rules())
def test_a_rule_is_kept(event: object, path: str | None, dropped: object) -> None:
    """An event that a rule takes is canonical; one that it refuses is refused at its path, and no unknown key is kept."""
    if path is None:
        assert dumps(loads(compact(event))) == compact(event)
        return
    with pytest.raises(NewsEventsError) as caught:
        loads(compact(event))
    assert [one.path for one in caught.value.problems] == [path]
    if dropped is not None:
        assert dumps(loads(compact(event), unknown="ignore")) == compact(dropped)


@pytest.mark.parametrize("row", rows("equal.json"), ids=lambda row: row["reason"])
def test_events_are_equal_where_their_json_says_the_same(row: dict[str, Any]) -> None:
    """Two texts give equal events, which hash alike, or unequal ones, as the table says."""
    one, other = map(loads, row["texts"])
    assert ((one == other), (other == one)) == (row["equal"], row["equal"])
    assert len({one, other}) == (1 if row["equal"] else 2)


@pytest.mark.parametrize("row", rows("lines.json"), ids=lambda row: row["file"])
def test_a_file_of_many_gives_its_events_and_its_refusals(row: dict[str, Any]) -> None:
    """A vector of many events gives as many as the table says, and each refusal at its place."""
    refused: list[NewsEventsError] = []
    events = list(read(VECTORS / "lines" / row["file"], on_error=refused.append))
    places = [{part: getattr(error, part) for part in ("line", "offset", "path", "column")} for error in refused]
    assert len(events) == row["events"]
    assert places == [{"line": None, "offset": None, "path": None, "column": None, **one} for one in row["refused"]]


@pytest.mark.parametrize("row", rows("dates.json")["valid"], ids=lambda row: row["text"])
def test_a_date_has_its_bounds(row: dict[str, Any]) -> None:
    """A valid date reaches from the first day to the last that the table names, at its precision."""
    date = EDTFDate(row["text"])
    days = [None if day is None else day.isoformat() for day in (date.earliest, date.latest)]
    assert [*days, date.precision] == [row["earliest"], row["latest"], row["precision"]]


@pytest.mark.parametrize("row", rows("dates.json")["invalid"], ids=lambda row: row["text"])
def test_what_is_no_date_is_refused(row: dict[str, Any]) -> None:
    """An invalid date is refused, by itself and in an event, there at its path."""
    with pytest.raises(InvalidDateError):
        EDTFDate(row["text"])
    with pytest.raises(NewsEventsError) as caught:
        loads(json.dumps({"schema": "newsevents/1", "title": "A flood", "when": row["text"]}))
    assert caught.value.path == "$.when"


def test_every_vector_stands_in_its_table() -> None:
    """No file of a folder is left out of the table that says what it gives."""
    for folder in ("invalid", "lines"):
        assert sorted(row["file"] for row in rows(f"{folder}.json")) == sorted(path.name for path in files(folder, "*"))
