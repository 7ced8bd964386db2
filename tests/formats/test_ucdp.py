"""UCDP GED: every figure, day, place and source of a row comes in as precise as it is, and comes through other formats."""

from __future__ import annotations

import csv
import datetime
import io
import pathlib
from collections.abc import Mapping
from typing import Any

import pytest

from newsevents import (
    Event,
    Evidence,
    InvalidFileError,
    NewsEventsError,
    PartyKind,
    PlacePrecision,
    Quantity,
    Source,
    check,
    read,
    to_dict,
    write,
)
from newsevents.formats import FORMATS, Format, ucdp
from tests.material import SHARED

from .losses import kept
from .rowfiles import file_of, refusal, told

SAMPLE = SHARED / "ucdp" / "ged_sample.csv"
OTHERS = [form for form in FORMATS.values() if form.reads and form.writes]

ROW = {
    "id": "7",
    "relid": "RUR-2013-1-7",
    "type_of_violence": "1",
    "conflict_new_id": "299",
    "conflict_name": "Ruritania: Government",
    "dyad_name": "Government of Ruritania - A made-up army",
    "side_a_new_id": "118",
    "side_a": "Government of Ruritania",
    "side_b_new_id": "4456",
    "side_b": "A made-up army",
    "number_of_sources": "1",
    "source_article": '"A made-up agency,2013-01-04,Two killed; one hurt"',
    "source_office": "A made-up agency",
    "source_date": "2013-01-04",
    "source_headline": "Two killed; one hurt",
    "source_original": "a made-up mayor",
    "where_prec": "1",
    "where_coordinates": "A made-up town",
    "where_description": "near the mill of a made-up town",
    "adm_1": "A made-up province",
    "adm_2": "",
    "latitude": "47.5",
    "longitude": "37.0",
    "country": "Ruritania",
    "country_id": "999",
    "event_clarity": "1",
    "date_prec": "1",
    "date_start": "2013-01-03 00:00:00.000",
    "date_end": "2013-01-03 00:00:00.000",
    "deaths_a": "0",
    "deaths_b": "2",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "2",
    "high": "4",
    "low": "1",
    "gwnoa": "999",
    "gwnob": "",
}


def event_of(**cells: str) -> Event:
    """The event of the row above, with other cells in some places."""
    (event,) = ucdp.read(file_of(ROW | cells))
    return event


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """The rows of the sample, as they stand."""
    if not SAMPLE.exists():
        pytest.skip("the sample of UCDP GED is not beside this checkout")
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def events(rows: list[dict[str, str]]) -> list[Event]:
    """The events of the sample."""
    found = list(ucdp.read(SAMPLE))
    assert len(found) == len(rows) == 300
    return found


def number(row: Mapping[str, str], name: str) -> int:
    """A whole number of the sample, which prints it with a point."""
    found = float(row[name])
    assert found.is_integer()
    return int(found)


def day(row: Mapping[str, str], name: str) -> datetime.date:
    """A day of the sample, which has seconds since 1970."""
    moment = datetime.datetime.fromtimestamp(float(row[name]), datetime.UTC)
    assert moment.time() == datetime.time()
    return moment.date()


def test_the_estimates_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """The best estimate has its bounds, in every row; where they are none of it, each of the three stands for itself."""
    contradictory = 0
    for row, event in zip(rows, events, strict=True):
        low, best, high = (number(row, name) for name in ("low", "best", "high"))
        figures = {one.id: one.quantity for one in event.statistics if one.part_of is None}
        if low <= best <= high:
            assert figures == {"deaths": Quantity(best, low=low, high=high, unit="death")}
            bounds = figures["deaths"].bounds()
            assert (bounds.low, bounds.high, bounds.low_open, bounds.high_open) == (low, high, False, False)
        else:
            contradictory += 1
            values = {name: quantity.value for name, quantity in figures.items()}
            assert values == {"deaths": best, "deaths_low": low, "deaths_high": high}
            assert {(one.low, one.high, one.unit) for one in figures.values()} == {(None, None, "death")}
    assert contradictory == 5


def test_the_parts_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """The dead of each side, the civilians and the unknown are disjoint parts of the best estimate."""
    for row, event in zip(rows, events, strict=True):
        parts = {one.id: one for one in event.statistics if one.part_of is not None}
        assert {(one.part_of, one.breakdown) for one in parts.values()} == {("deaths", "side")}
        names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
        assert {name: one.quantity for name, one in parts.items()} == {
            name: Quantity(number(row, name), unit="death") for name in names
        }


def test_the_days_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """The days are those of the row; above precision 1 the date is one unknown day of them, never all of them."""
    imprecise = 0
    for row, event in zip(rows, events, strict=True):
        start, end = day(row, "date_start"), day(row, "date_end")
        assert event.when is not None
        assert (event.when.earliest, event.when.latest) == (start, end)
        if number(row, "date_prec") == 1:
            assert start == end
            assert event.when.precision == "day"
            assert not event.when.is_approximate
        else:
            imprecise += 1
            assert not event.when.is_interval
            assert str(event.when) == f"[{start}..{end}]"
        assert event.extra["ucdp"]["date_prec"] == number(row, "date_prec")  # type: ignore[index, call-overload]  # it is an object
    assert imprecise == 48


def test_the_places_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """Each place has its name, its areas and its point, and is as precise as its code says."""
    named = {1: "exact", 2: "locality", 3: "region", 4: "region", 5: "region", 6: "country", 7: None}
    for row, event in zip(rows, events, strict=True):
        (place,) = event.places
        assert place.name == row["where_coordinates"].strip()
        assert list(place.admin) == [row[name].strip() for name in ("country", "adm_1", "adm_2") if row[name].strip()]
        assert (place.latitude, place.longitude) == (float(row["latitude"]), float(row["longitude"]))
        assert place.precision == named[number(row, "where_prec")]
        assert place.country is None
        stated = row["where_description"].strip()
        assert list(event.evidence) == ([Evidence("places", value=stated)] if stated else [])


def test_the_sources_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """Every source is kept, with publisher, day and headline where the row lists them; who said it stands with the figures."""
    for row, event in zip(rows, events, strict=True):
        count = number(row, "number_of_sources")
        if count > 0:
            assert len(event.sources) == count
            assert [one.publisher for one in event.sources] == [one.strip() for one in row["source_office"].split(";")]
            assert [str(one.published) for one in event.sources] == row["source_date"].split(";")
            headlines = "".join("".join(one.title or "" for one in event.sources).split())
            assert headlines.replace(";", "") == "".join(row["source_headline"].split()).replace(";", "")
        else:
            assert [one.title for one in event.sources] == [row["source_article"].strip()]
        said = {one.attributed_to.description if one.attributed_to else None for one in event.statistics}
        assert said == {row["source_original"].strip() or None}
    ids = [one.id for event in events for one in event.sources]
    assert len(ids) == len(set(ids))


def test_the_sides_of_the_sample(rows: list[dict[str, str]], events: list[Event]) -> None:
    """The sides take part, a state as such, with UCDP's numbers of them."""
    for row, event in zip(rows, events, strict=True):
        for side, participant in zip("ab", event.participants, strict=True):
            party = participant.party
            assert (party.name, participant.role) == (row[f"side_{side}"].strip(), f"side_{side}")
            assert party.same_as == (f"ucdp:actor:{number(row, f'side_{side}_new_id')}",)
            assert party.kind is (PartyKind.STATE if row[f"gwno{side}"] else PartyKind.GROUP)


def test_every_column_of_the_sample_is_carried(rows: list[dict[str, str]], events: list[Event]) -> None:
    """A column that no field says stands in ``extra`` with its value."""
    said = set(
        "id type_of_violence side_a side_b source_article source_office source_date source_headline source_original "
        "where_coordinates where_description adm_1 adm_2 latitude longitude country date_start date_end "
        "deaths_a deaths_b deaths_civilians deaths_unknown best high low".split()
    )
    for row, event in zip(rows, events, strict=True):
        extra: Any = event.extra["ucdp"]
        assert set(extra) == {name for name, cell in row.items() if cell} - said
        for name, value in extra.items():
            assert value == (number(row, name) if isinstance(value, int) else row[name].strip())
        assert event.id == f"ucdp:{number(row, 'id')}"
        assert event.type == f"ucdp:{number(row, 'type_of_violence')}"
        assert [(one.kind, one.event) for one in event.related] == [
            ("conflict", f"ucdp:conflict:{number(row, 'conflict_new_id')}"),
            ("dyad", f"ucdp:dyad:{number(row, 'dyad_new_id')}"),
        ]


def test_checks_find_no_false_error(rows: list[dict[str, str]], events: list[Event]) -> None:
    """Rows that do not contradict themselves raise no error, all together neither."""
    sound = [
        event
        for row, event in zip(rows, events, strict=True)
        if number(row, "low") <= number(row, "best") <= number(row, "high")
    ]
    assert [str(one) for one in check(sound, today=datetime.date(2024, 1, 1)) if one.severity == "error"] == []


@pytest.mark.parametrize("form", OTHERS, ids=[form.name for form in OTHERS])
def test_the_sample_through_other_formats(form: Format, events: list[Event], tmp_path: pathlib.Path) -> None:
    """The 300 events go out in every format that goes both ways, and what its losses don't name comes back."""
    path = tmp_path / f"events{form.endings[0]}"
    write(path, events)
    losses = form.module.LOSSES
    assert [kept(to_dict(one), losses) for one in read(path)] == [kept(to_dict(one), losses) for one in events]


def test_the_sample_through_json_lines(events: list[Event], tmp_path: pathlib.Path) -> None:
    """The library's own format gives the events back as they were."""
    write(tmp_path / "events.jsonl.gz", events)
    assert list(read(tmp_path / "events.jsonl.gz")) == events


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        ({}, "2013-01-03"),
        ({"date_end": "2013-01-05"}, "2013-01-03/2013-01-05"),
        ({"date_prec": "2", "date_end": "2013-01-05"}, "[2013-01-03..2013-01-05]"),
        ({"date_prec": "3.0", "date_end": "2013-01-09T00:00:00"}, "[2013-01-03..2013-01-09]"),
        ({"date_prec": "4"}, "2013-01-03~"),
        ({"date_start": "1357171200.0", "date_end": "1357171200"}, "2013-01-03"),
        ({"date_start": "-86400", "date_end": "0", "date_prec": "5"}, "[1969-12-31..1970-01-01]"),
    ],
)
def test_days(cells: dict[str, str], when: str) -> None:
    """Several days of precision 1 are all meant; of a lower one, a day that is alone is about right."""
    assert str(event_of(**cells).when) == when


@pytest.mark.parametrize(
    ("cells", "estimates"),
    [
        ({"low": "3"}, {"deaths": 2, "deaths_low": 3, "deaths_high": 4}),
        ({"high": "1"}, {"deaths": 2, "deaths_low": 1, "deaths_high": 1}),
        ({"high": ""}, {"deaths": 2, "deaths_low": 1}),
        ({"low": "", "high": ""}, {"deaths": 2}),
        ({"best": ""}, {"deaths_low": 1, "deaths_high": 4}),
    ],
)
def test_estimates_that_are_no_range(cells: dict[str, str], estimates: dict[str, int]) -> None:
    """Figures that contradict each other, or are not all there, are kept each for itself; parts are of the best one."""
    event = event_of(**cells)
    found = {one.id: one.quantity.value for one in event.statistics if one.breakdown is None}
    assert found == estimates
    wholes = {one.part_of for one in event.statistics if one.breakdown is not None}
    assert wholes == {"deaths" if "deaths" in estimates else None}


def test_all_bad_cells_of_a_row_are_told_together() -> None:
    """Days that can't be read hide neither each other nor what stands after them."""
    row = ROW | {
        "id": "x",
        "date_start": "soon",
        "date_end": "later",
        "date_prec": "9",
        "best": "many",
        "latitude": "91",
    }
    problems: list[NewsEventsError] = []
    assert list(ucdp.read(file_of(row), on_error=problems.append)) == []
    paths = ["$.id", "$.latitude", "$.date_prec", "$.date_start", "$.date_end", "$.best"]
    assert sorted(str(one.path) for one in problems[0].problems) == sorted([*paths])


def test_columns_of_a_later_edition_are_kept() -> None:
    """A column that is not known stands in ``extra``; one that is missing states nothing."""
    row = {name: cell for name, cell in ROW.items() if name not in ("adm_1", "deaths_unknown", "source_original")}
    (event,) = ucdp.read(file_of(row | {"drones": "3.0", "remark": " a made-up remark "}))
    extra: Any = event.extra["ucdp"]
    assert (extra["drones"], extra["remark"]) == (3, "a made-up remark")
    assert event.places[0].admin == ("Ruritania",)
    assert {one.id for one in event.statistics} == {"deaths", "deaths_a", "deaths_b", "deaths_civilians"}


@pytest.mark.parametrize(
    ("cells", "sources"),
    [
        ({}, [Source("Two killed; one hurt", id="ucdp:7/source-1", publisher="A made-up agency", published="2013-01-04")]),
        (
            {"source_article": '"A,2013-01-04,One";"B, Inc,2013-02-30,Two ";"a note"'},
            [
                Source("One", id="ucdp:7/source-1", publisher="A", published="2013-01-04"),
                Source("Two", id="ucdp:7/source-2", publisher="B, Inc", note="2013-02-30"),
                Source("a note", id="ucdp:7/source-3"),
            ],
        ),
        ({"source_article": '"A made-up book,2013-01-04,"'},
         [Source(id="ucdp:7/source-1", publisher="A made-up book", published="2013-01-04")]),
        ({"source_article": "A made-up agency 5/12 2005"}, [Source("A made-up agency 5/12 2005", id="ucdp:7/source-1")]),
        (
            {"source_article": "", "source_headline": "Two killed;One hurt", "source_office": "A;B",
             "source_date": "2013-01-04;2013-01-05"},
            [
                Source("Two killed", id="ucdp:7/source-1", publisher="A", published="2013-01-04"),
                Source("One hurt", id="ucdp:7/source-2", publisher="B", published="2013-01-05"),
            ],
        ),
        ({"source_article": ""},
         [Source("Two killed; one hurt", id="ucdp:7/source-1", publisher="A made-up agency", published="2013-01-04")]),
        ({"source_article": "", "source_headline": "", "source_office": ""}, []),
    ],
)  # fmt: skip
def test_sources(cells: dict[str, str], sources: list[Source]) -> None:
    """A source for each that the row cites, in whichever way it does; a free text is one title."""
    event = event_of(**cells)
    assert list(event.sources) == sources
    pointed = sources[0].id if len(sources) == 1 else None
    assert {one.source for one in event.statistics} == {pointed}


def test_lists_that_say_something_else_are_kept() -> None:
    """The columns that repeat the sources by parts stand in ``extra`` where they differ from them."""
    extra: Any = event_of(source_office="Another made-up agency").extra["ucdp"]
    assert extra["source_office"] == "Another made-up agency"
    assert "source_headline" not in extra
    extra = event_of(source_article="", source_headline="", source_office="").extra["ucdp"]
    assert extra["source_date"] == "2013-01-04"


def test_names_that_are_missing() -> None:
    """A title is made of what there is, and a party without a name does not take part."""
    assert event_of().title == "Government of Ruritania - A made-up army, A made-up town"
    assert event_of(dyad_name="").title == "Government of Ruritania - A made-up army, A made-up town"
    nobody = event_of(
        dyad_name="", side_a="", side_b="", where_coordinates="", adm_1="", side_a_new_id="", conflict_new_id=""
    )
    assert (nobody.title, nobody.participants, nobody.related) == ("Violence, Ruritania", (), ())
    nowhere = event_of(where_coordinates="", adm_1="", country="", latitude="", longitude="", where_description="")
    assert (nowhere.places, nowhere.evidence) == ((), ())
    point = event_of(where_coordinates="", adm_1="", country="", where_prec="")
    assert (point.places[0].name, point.places[0].precision) == ("47.5, 37.0", None)
    assert event_of(where_prec="6").places[0].precision is PlacePrecision.COUNTRY


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"id": " "}, "$.id, line 2: it is empty, and can't be"),
        ({"id": "7.5"}, "$.id, line 2: '7.5' is not a whole number; write it as in 12"),
        ({"id": "9" * 40}, f"$.id, line 2: '{'9' * 40}' is not a whole number; write it as in 12"),
        ({"date_prec": ""}, "$.date_prec, line 2: it is empty, and can't be"),
        ({"date_prec": "6"}, "$.date_prec, line 2: 6 is no code of it; write 1 to 5"),
        ({"where_prec": "0"}, "$.where_prec, line 2: 0 is no code of it; write 1 to 7"),
        ({"type_of_violence": "4"}, "$.type_of_violence, line 2: 4 is no code of it; write 1 to 3"),
        ({"best": "-1"}, "$.best, line 2: -1 counts nothing; write 0 or more"),
        ({"best": "many"}, "$.best, line 2: 'many' is not a whole number; write it as in 12"),
        ({"date_start": "2013-13-01"}, "$.date_start, line 2: '2013-13-01' is no day; write it as in 2013-01-03"),
        ({"date_start": "3 January"}, "$.date_start, line 2: '3 January' is no day; write it as in 2013-01-03"),
        ({"date_start": "9" * 12}, f"$.date_start, line 2: '{'9' * 12}' is no day; write it as in 2013-01-03"),
        ({"date_end": "2013-01-02"}, "$.date_end, line 2: 2013-01-02 is before date_start, 2013-01-03; write the later day here"),
        ({"latitude": "91"}, "$.latitude, line 2: '91' is not from -90 to 90; write degrees, as in 47.5"),
        ({"longitude": "nan"}, "$.longitude, line 2: 'nan' is not a number; write it as in 47.5"),
        ({"longitude": "1e99"}, "$.longitude, line 2: '1e99' is not from -180 to 180; write degrees, as in 47.5"),
    ],
)  # fmt: skip
def test_refusals(cells: dict[str, str], problem: str) -> None:
    """A cell that can't be read is told with its column and its line, and what would be right."""
    assert refusal(ucdp, ROW | cells) == problem


def test_good_rows_come_all_the_same() -> None:
    """A refused row is skipped or told, and the rows around it are read."""
    text = file_of(ROW, ROW | {"id": "x"}, ROW | {"id": "8"}).getvalue() + "9,too short\n"
    titles, problems = told(ucdp, text)
    assert len(titles) == 2
    assert [one.partition(":")[0] for one in problems] == ["$.id, line 3", "line 5"]
    assert "the row has 2 cells where the header has 38; write as many" in problems[1]
    assert len(list(ucdp.read(io.StringIO(text), on_error="skip"))) == 2
    with pytest.raises(InvalidFileError, match="line 3"):
        list(ucdp.read(io.StringIO(text)))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "line 1: there is no header; the first row names the columns"),
        ("id,best\n7,2\n", "line 1: there is no column type_of_violence, side_a, side_b, where_prec, where_coordinates and others"),
        (",".join([*ROW, "id"]) + "\n", "line 1, column 39: there are two columns 'id'; each stands once"),
        (",".join(name for name in ROW if name != "low") + "\n", "line 1: there is no column low; the first row"),
        ('"a', "line 1: a cell that begins with a quote never ends"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind(text: str, problem: str) -> None:
    """A file that is no table of UCDP's is refused as a whole, in its first row."""
    titles, problems = told(ucdp, text)
    assert titles == []
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_other_encodings_and_texts() -> None:
    """A BOM is passed over, bytes that are no UTF-8 and texts that are no Unicode are refused."""
    text = file_of(ROW).getvalue()
    assert list(ucdp.read(io.BytesIO(b"\xef\xbb\xbf" + text.encode()))) == [event_of()]
    problems: list[NewsEventsError] = []
    assert list(ucdp.read(io.BytesIO(text.encode() + b"\xff"), on_error=problems.append)) == [event_of()]
    assert [str(one) for one in problems] == ["line 3: the byte 0xff is not UTF-8; save the file as UTF-8"]
    assert "line 2: Party.name: 'a\\ud800' has a lone surrogate" in (refusal(ucdp, ROW | {"side_a": "a\ud800"}) or "")
