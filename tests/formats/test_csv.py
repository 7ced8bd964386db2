"""CSV and the rows of tables: what is written is read back, what people type is read, what is wrong has its line."""

from __future__ import annotations

import csv as standard_csv
import io
import json
import pathlib
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Event,
    InvalidArgumentError,
    InvalidFileError,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
    replace,
)
from newsevents.formats import FORMATS, csv, rows
from newsevents.formats.cells import guarded, joined, split, unguarded
from newsevents.formats.fromrows import event_of
from newsevents.formats.tables import Of, columns
from tests.records.strategies import events, full_event, texts

FULL = full_event()
TABLES: list[Of] = ["event", "statistic", "quote"]


def written(*many: Event, of: Of = "event") -> str:
    """The CSV of some events."""
    out = io.StringIO(newline="")
    csv.write(out, many, of=of)
    return out.getvalue()


def read(text: str) -> list[Event]:
    """The events of a CSV."""
    return list(csv.read(io.StringIO(text, newline="")))


def cells_of(event: Event) -> dict[str, str]:
    """The cells of an event's row, as text."""
    return {name: "" if cell is None else str(cell) for name, cell in next(rows(event)).items()}


def refusals(text: str) -> tuple[list[str], list[str]]:
    """The titles of the events that are read, and what is said of the other rows."""
    told: list[NewsEventsError] = []
    found = [event.title for event in csv.read(io.StringIO(text, newline=""), on_error=told.append)]
    return found, [str(error) for error in told]


@given(st.lists(events(), max_size=3))
def test_read_after_write_is_the_same(many: list[Event]) -> None:
    """Whatever the events are, a table gives them back."""
    out = io.BytesIO()
    csv.write(out, many)
    out.seek(0)
    assert list(csv.read(out)) == many


@given(st.lists(st.text(min_size=1) | texts | st.sampled_from([" ", " a ", "\\", "a;b", "a\\;", "\\ ", ";", "\n"])))
def test_splitting_undoes_joining(items: list[str]) -> None:
    """Whatever texts share a cell, each is given back."""
    assert split(joined(items)) == items


@given(st.text())
def test_splitting_takes_any_cell(cell: str) -> None:
    """What people type into a cell of several names gives names that are not empty."""
    assert all(split(cell))


@given(st.text(st.sampled_from("=+-@\t\r\n＝＋－＠'1a\"| "), max_size=6))
def test_unguarding_undoes_guarding(text: str) -> None:
    """A guarded text never begins like a formula, and is given back."""
    assert not guarded(text).startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("title", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "'Tis wet"])
def test_no_cell_of_text_is_a_formula(title: str) -> None:
    """A title that a spreadsheet would run gets an apostrophe, which is gone again once it is read."""
    text = written(Event(title))
    (row,) = standard_csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == f"'{title}"
    assert read(text) == [Event(title)]


def test_a_row_tells_whether_its_figure_is_superseded() -> None:
    """A table of figures can be cut down to those that stand."""
    first, last = Statistic("dead", 23, id="first"), Statistic("dead", 26, supersedes="first")
    found = rows(Event("A flood", statistics=[first, last]), "statistic")
    assert [(row["value"], row["superseded"]) for row in found] == [(23, True), (26, False)]


def test_negative_numbers_stay_numbers() -> None:
    """A number below 0 is no formula, in the table of events and in that of statistics."""
    event = Event("A frost", when="-0044-03-15", places=[Place("A town", latitude=-5, longitude=-7.5)],
                  statistics=[Statistic("degrees", Quantity(-20))])  # fmt: skip
    (row,) = standard_csv.DictReader(io.StringIO(written(event)))
    assert (row["latitude"], row["longitude"], row["when"]) == ("-5", "-7.5", "'-0044-03-15")
    (row,) = standard_csv.DictReader(io.StringIO(written(event, of="statistic")))
    assert (row["value"], row["low"], row["high"]) == ("-20", "-20", "-20")
    assert read(written(event)) == [event]


@pytest.mark.parametrize("of", TABLES)
def test_rows_are_flat(of: Of) -> None:
    """A row holds scalars alone, and each row of a table has the same columns, which are those of the CSV."""
    found = list(rows([FULL, Event("A flood", statistics=[Statistic("wet", 1)], quotes=[Quote("Rain.")])], of=of))
    assert {tuple(row) for row in found} == {columns(of)}
    assert {type(cell) for row in found for cell in row.values()} <= {str, int, float, bool, type(None)}
    assert written(FULL, of=of).splitlines()[0] == ",".join(columns(of))


@pytest.mark.parametrize("of", ["statistic", "quote"])
def test_rows_are_joined_by_a_key(of: Of) -> None:
    """Figures and quotes find their event also where events have no id, or one id twice; the key is not read back."""
    claims: dict[str, Any] = {
        "statistics": [Statistic("wet", 1), Statistic("dry", 2)],
        "quotes": [Quote("Rain."), Quote("Sun.")],
    }
    many = [Event("A", **claims), Event("B", **claims), Event("C", id="x", **claims), Event("D", id="x", **claims)]
    titles = {row["event_key"]: row["title"] for row in rows(iter(many))}
    assert titles == {1: "A", 2: "B", 3: "C", 4: "D"}
    found = [(titles[row["event_key"]], row["event_title"]) for row in rows(many, of)]
    assert found == [(title, title) for title in "AABBCCDD"]
    assert read("title,event_key\nA flood,7\n") == [Event("A flood")]
    assert read(written(many[3])) == [many[3]]


def test_a_row_begins_with_what_and_when() -> None:
    """What an event is called and when it was stand first, so that a table is understood at a glance."""
    assert columns()[:5] == ("id", "title", "when", "earliest", "latest")


def test_the_days_of_a_row() -> None:
    """``earliest`` and ``latest`` are ISO days, None where the date is open, unknown or not stated."""
    dates = ["2022-05", "2022-05-16/..", "../2022", "2022-05-16/", None]
    found = list(rows(Event("A flood", when=when) for when in dates))
    assert [(row["when"], row["earliest"], row["latest"]) for row in found] == [
        ("2022-05", "2022-05-01", "2022-05-31"),
        ("2022-05-16/..", "2022-05-16", None),
        ("../2022", None, "2022-12-31"),
        ("2022-05-16/", "2022-05-16", None),
        (None, None, None),
    ]


@pytest.mark.parametrize(
    ("quantity", "bounds"),
    [
        ("over 1,900 defenders", (1900, True, None, None, "defender")),
        ("almost 2,500 defenders", (None, None, 2500, True, "defender")),
        ("every fifth of almost 2,500 defenders", (None, None, 500, True, "defender")),
        ("between 40 and 50 people", (40, False, 50, False, "person")),
        ("60%", (0.6, False, 0.6, False, None)),
        ("three years and 44 days", (None, None, None, None, "year")),
        (Quantity(10**400 + 1, per=2), (10**400 // 2, False, 10**400 // 2, False, None)),
    ],
)
def test_the_bounds_of_a_row(quantity: str | Quantity, bounds: tuple[object, ...]) -> None:
    """``low`` and ``high`` are the literal bounds as numbers, in the unit that the row names."""
    (row,) = rows(Event("A flood", statistics=[Statistic("figure", quantity)]), of="statistic")
    assert tuple(row[name] for name in ("low", "low_open", "high", "high_open", "unit")) == bounds


def test_the_row_of_a_statistic_keeps_its_context() -> None:
    """A figure has its event, its date and who says so beside it, and its flag as a flag."""
    row = list(rows(FULL, of="statistic"))[2]
    wanted = {"event": "evacuation", "label": "evacuated", "as_of": "2022-05-16", "kind": "share", "cumulative": True,
              "attributed_to": "A made-up mayor", "via": "A made-up mayor; a relay", "source": "copy"}  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert json.loads(str(row["quantity_json"]))["of"] == {"value": 2500, "unit": "soldier"}
    assert ",true," in written(FULL, of="statistic")


def test_the_row_of_a_quote_keeps_its_context() -> None:
    """A quote has its event, its speaker and its day beside it, None where it has none."""
    (row,) = rows(FULL, of="quote")
    assert (row["event"], row["speaker"], row["earliest"], row["kind"]) == (
        "evacuation", "A made-up mayor", "2022-05-17", "indirect",
    )  # fmt: skip
    (row,) = rows(Event("A flood", quotes=[Quote("It rained.")]), of="quote")
    assert [name for name, cell in row.items() if cell is not None] == ["event_title", "event_key", "text"]


def test_what_has_no_rows_is_refused() -> None:
    """Another kind of row is refused at once, and what is no event when its turn comes."""
    with pytest.raises(InvalidArgumentError, match="of: 'claim' is unknown; write 'event', 'statistic' or 'quote'"):
        rows([], of=cast("Any", "claim"))
    with pytest.raises(InvalidArgumentError, match=r"events\[\d\]: 'flood' is not an Event; read or make one first"):
        list(rows([cast("Any", "flood")]))


def test_a_table_of_ones_own_is_read() -> None:
    """Columns may be few, in any order and in capitals; empty rows are passed over."""
    assert read(" When ,TITLE\n2022-05,A flood\n\n,\n,Another\n") == [
        Event("A flood", when="2022-05"),
        Event("Another"),
    ]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separators_are_read(mark: str) -> None:
    """Spreadsheets of some countries separate columns by semicolons; the header tells."""
    assert read(f'title{mark}when\n"A; flood"{mark}2022\n') == [Event("A; flood", when="2022")]


def test_plain_cells_make_records() -> None:
    """Names become places, participants and sources; an address becomes a source's url."""
    header = "title,places,country,latitude,longitude,participants,sources,tags"
    (event,) = read(f"{header}\nA flood,A town; Another,XK,42.5,-21,A mayor,A report; https://example.org/1,wet; war\n")
    assert event.places == (Place("A town", country="XK", latitude=42.5, longitude=-21), Place("Another"))
    assert event.participants == (Participant("A mayor"),)
    assert event.sources == (Source("A report"), Source(url="https://example.org/1"))
    assert event.tags == ("wet", "war")


def test_a_byte_order_mark_is_passed_over() -> None:
    """A spreadsheet's UTF-8 begins with a mark, as bytes or as text."""
    assert list(csv.read(io.BytesIO("\ufefftitle\nПаводок\n".encode()))) == [Event("Паводок")]
    assert read("\ufefftitle\nA flood\n") == [Event("A flood")]


def test_an_edited_cell_wins() -> None:
    """A plain cell that somebody changed has the last word, and what the JSON says of the others stays."""
    cells = cells_of(FULL) | {"title": "Evacuated", "status": " denied ", "places": "A new town; Маріуполь", "tags": ""}
    cells |= {"when": "2022-06", "participants": "A made-up mayor; A council", "latitude": "47.0956"}
    event = event_of(cells)
    assert (event.title, event.status, str(event.when), event.tags) == ("Evacuated", "denied", "2022-06", ())
    assert event.places == (Place("A new town"), FULL.places[0])
    assert event.participants == (FULL.participants[0], Participant("A council"))
    assert replace(event, statistics=(), places=()).sources == FULL.sources


def test_edited_coordinates_are_of_the_first_place() -> None:
    """A changed coordinate moves the first place, an emptied one is taken away."""
    (place,) = event_of(cells_of(FULL) | {"latitude": "47.1", "longitude": "", "country": "XK"}).places
    assert place == replace(FULL.places[0], latitude=47.1, longitude=None, country="XK")


def test_json_alone_is_enough() -> None:
    """A table may have the JSON of a list without its plain column."""
    cells = {name: cell for name, cell in cells_of(FULL).items() if name not in ("places", "participants", "sources")}
    assert event_of(cells) == FULL


def test_a_cell_is_one_value() -> None:
    """JSON that would continue into another field is refused, also where the whole would make an event."""
    cells = {"title": "A flood", "places_json": '[{"name":"A town"}],"tags":["wet"]'}
    with pytest.raises(InvalidFileError, match=r"\$.places_json: not JSON"):
        event_of(cells)
    assert event_of(cells | {"places_json": ' [ {"name": "A town"} ] '}).places == (Place("A town"),)


def test_two_of_one_name_keep_their_order() -> None:
    """Places and parties of the same name are told apart by their order."""
    event = Event("A flood", places=[Place("A town", role="origin"), Place("A town", role="destination")],
                  participants=[Participant(Party(anonymous=True), role="victim"), Party(anonymous=True)])  # fmt: skip
    assert event_of(cells_of(event)) == event


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"title": ""}, "$.title: '' is empty; write some text"),
        ({"when": "May"}, "$.when: 'May' is not an EDTF date"),
        (
            {"earliest": "2022-05-16"},
            "$.when: it is empty, though earliest and latest are not; write [2022-05-16..] for",
        ),
        ({"earliest": "2022", "latest": "2023"}, "write [2022..2023] for one unknown day, 2022/2023 for all of them"),
        ({"latitude": "47"}, "$.places: latitude is of no place; name it in places"),
        ({"places": "A", "latitude": "47,5"}, "$.latitude: '47,5' is not a number; write it as in 47.5"),
        ({"places": "A", "latitude": "٣"}, "$.latitude: '٣' is not a number"),
        ({"places": "A", "latitude": "1e999"}, "$.places[0].latitude: inf is not finite"),
        ({"places": "A", "country": "UKR"}, "$.places[0].country: 'UKR' is not an ISO 3166-1"),
        ({"places_json": "{"}, "$.places_json: not JSON"),
        ({"places_json": "[" * 300}, "$.places_json: it is nested deeper than 200 levels"),
        ({"places_json": '[{"name":"A"},{"name":1}]'}, "$.places[1].name: 1 is not text"),
        ({"extra_json": "[]"}, "$.extra: a list is not an object"),
        ({"statistics_json": '[{"label":"A","quantity":{"value":1},"source":"a"}]'}, "there is no source with the id"),
    ],
)
def test_a_bad_cell_is_named(cells: dict[str, str], problem: str) -> None:
    """What is wrong with a cell is said with the path of its field and with what would be right."""
    with pytest.raises(InvalidFileError) as caught:
        event_of({"title": "A flood"} | cells)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("cells", "paths"),
    [
        ({"places": "A", "when": "May", "latitude": "NA", "country": "Hungary"},
         ["$.latitude", "$.places[0].country", "$.when"]),
        ({"title": "", "when": "soon", "status": "rumoured"}, ["$.title", "$.when", "$.status"]),
        ({"earliest": "2022", "latitude": "95", "longitude": "181", "places": "A"},
         ["$.when", "$.places[0].latitude", "$.places[0].longitude"]),
        ({"country": "XK", "latitude": "x", "longitude": "21"}, ["$.latitude", "$.places"]),
        ({"places_json": '[{"name":1},{"nam":"A"}]', "extra_json": "{", "latitude": "47", "status": "x"},
         ["$.places[0].name", "$.places[1].nam", "$.places[1].name", "$.extra_json", "$.status"]),
        ({"sources": "\ud800", "statistics_json": '[{"label":"A","quantity":{"value":1},"source":"a"}]', "when": "x"},
         ["$.sources", "$.when"]),
        ({"id": "a", "part_of": "a"}, ["$.part_of"]),
        ({"participants": "\ud800", "places": "\ud800"}, ["$.places", "$.participants"]),
    ],
)  # fmt: skip
def test_all_bad_cells_of_a_row_are_told_together(cells: dict[str, str], paths: list[str]) -> None:
    """A row costs one reading, however many of its cells are wrong, and each has its path and the line."""
    with pytest.raises(InvalidFileError) as caught:
        event_of({"title": "A flood"} | cells)
    assert [one.path for one in caught.value.problems] == paths
    assert caught.value.path == paths[0]
    told: list[NewsEventsError] = []
    out = io.StringIO(newline="")
    standard_csv.writer(out).writerows([["title", *cells], list(({"title": "A flood"} | cells).values())])
    if "title" not in cells:
        assert list(csv.read(io.StringIO(out.getvalue(), newline=""), on_error=told.append)) == []
        assert [(one.path, one.line) for one in told[0].problems] == [(path, 2) for path in paths]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "line 1: there is no header; the first row names the columns"),
        ("\n\n", "line 1: there is no header"),
        ("id\n1\n", "line 1: there is no column 'title'"),
        ("\nid,titel\n", "line 2, column 2: there is no column 'titel'; did you mean title?"),
        ("title,qqq\n", "line 1, column 2: there is no column 'qqq'; there are id, title, when"),
        ("title,\n", "line 1, column 2: a column has no name; name it, or leave it out"),
        ("title,Title\n", "line 1, column 2: there are two columns 'title'"),
        ("event,label,value\n", "the rows are statistics, which are only written"),
        ("event,text,speaker\n", "the rows are quotes, which are only written"),
        ('"title\n', "line 1: a cell that begins with a quote never ends"),
        ("t\x00i\x00t\x00l\x00e\x00\n", "line 1, column 1: there is no column 't\\x00i\\x00t\\x00l\\x00e\\x00'"),
    ],
)
def test_a_bad_header_ends_the_reading(text: str, problem: str) -> None:
    """Without a header that is understood no row is read, whatever ``on_error`` is."""
    found, problems = refusals(f"{text}A flood,2022\n" if text.endswith("\n") and text.strip() else text)
    assert found == []
    assert problem in problems[0]


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("start", "when, which holds both ends, as in 2022-05-16/2022-05-20"),
        ("End_Date", "when, which holds both ends"),
        ("date", "when?"),
        ("event_date", "when?"),
        ("eventDate", "when?"),
        ("lat", "latitude?"),
        ("Lng", "longitude?"),
        ("long", "longitude?"),
        ("headline", "title?"),
        ("event name", "title?"),
        ("location", "places?"),
        ("Place name", "places?"),
        ("url", "sources?"),
        ("source 2", "sources?"),
        ("notes", "summary?"),
        ("actor1", "participants?"),
        ("event_id", "id?"),
        ("event_type", "type?"),
        ("fatalities", "statistics_json, which holds figures as JSON?"),
        ("killed", "statistics_json, which holds figures"),
        ("sumary", "summary?"),
        ("lattitude", "latitude?"),
    ],
)
def test_what_others_call_our_columns(heading: str, right: str) -> None:
    """A heading of others is met with the column that means the same, not with the one that is spelt most alike."""
    # the table has its title already, unless this is it
    first = "id" if right.startswith("title") else "title"
    first = "title" if first == "id" and right.startswith("id") else first
    _, (problem, *_) = refusals(f"{first},{heading}\nA flood,\n")
    assert f"there is no column {heading!r}; did you mean {right}" in problem


@pytest.mark.parametrize("heading", ["coder", "headcount", "stars", "when was it"])
def test_a_heading_that_means_nothing_is_met_with_the_columns(heading: str) -> None:
    """Where nothing is near, all columns are listed, and how a column of one's own is kept."""
    _, (problem,) = refusals(f"title,{heading}\nA flood,\n")
    assert f"there is no column {heading!r}; there are id, title, when, " in problem
    assert problem.endswith("; formats.csv.read with unknown='keep' has others in extra")


def test_a_column_that_stands_there_is_not_offered() -> None:
    """A table with ``when`` and ``date`` does not mean ``when`` by ``date``."""
    _, (problem,) = refusals("title,when,date\nA flood,2022,2022\n")
    assert "there is no column 'date'; there are id, title, when" in problem


def test_all_headings_are_told_together() -> None:
    """A table with five columns of its own costs one reading, and each is told with its place."""
    told: list[NewsEventsError] = []
    assert list(csv.read(io.StringIO("name,start,end,lat,\nA flood,,,,\n"), on_error=told.append)) == []
    assert [(one.line, one.column) for one in told[0].problems] == [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5)]
    assert told[0].problems[4].problem == (
        "a column has no name; name it, or leave it out, as pandas does with index=False"
    )


@pytest.mark.parametrize("form", ["ucdp", "acled"])
@pytest.mark.parametrize("unknown", ["error", "keep"])
def test_a_data_set_is_known_by_its_headings(form: str, unknown: csv.Unknown) -> None:
    """A table of UCDP or ACLED, whole or cut down, is said to be one, and how it is read."""
    needed = FORMATS[form].module._NEEDED  # type: ignore[attr-defined]  # the columns that the data set has at least
    with pytest.raises(InvalidFileError) as caught:
        list(csv.read(io.StringIO(",".join(needed).upper()), unknown=unknown))
    assert str(caught.value) == (
        f"line 1: it looks like the data set {form}; read it with format='{form}', or with --from {form}"
    )


def test_columns_of_ones_own_are_kept() -> None:
    """A column of another name stands in ``extra`` as text, above what the JSON says; an empty cell says nothing."""
    text = 'title,Coder,note 1,extra_json\nA flood,AB,=1,"{""Coder"":""CD"",""desk"":2}"\nA fire,,,\n'
    flood, fire = csv.read(io.StringIO(text), unknown="keep")
    assert flood.extra == {"Coder": "AB", "note 1": "=1", "desk": 2}
    assert fire.extra == {}
    assert list(csv.read(io.StringIO(written(flood)), unknown="keep")) == [flood]


def test_columns_of_ones_own_are_passed_over() -> None:
    """A column of another name may be left where it is, without a name or twice."""
    assert list(csv.read(io.StringIO("title,,a,a\nA flood,1,2,3\n"), unknown="ignore")) == [Event("A flood")]
    for text, problem in (
        ("title,a,a\n", "there are two columns 'a'"),
        ("title,\n", "a column has no name"),
        ("title,Title\n", "there are two columns 'title'"),
        ("headline,when\n", "there is no column 'title', which names each event"),
    ):
        with pytest.raises(InvalidFileError, match=problem):
            list(csv.read(io.StringIO(text), unknown="keep"))
    with pytest.raises(InvalidArgumentError, match="unknown: 'drop' is unknown; write 'error', 'ignore' or 'keep'"):
        list(csv.read(io.StringIO("title\n"), unknown=cast("Any", "drop")))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("only one", "line 3: the row has 1 cells where the header has 2; write as many"),
        ("one,2022,three", "line 3: the row has 3 cells where the header has 2"),
        ('"a"b,2022', "line 3: text stands after the quote that ends a cell"),
        (f"{'x' * 131_073},2022", "line 3: a cell has more than 131072 letters; csv.field_size_limit allows more"),
        (",2022", "$.title, line 3: '' is empty"),
        ("a flood,1.5.22", "$.when, line 3: '1.5.22' is not an EDTF date"),
    ],
)
def test_a_bad_row_costs_no_other(row: str, problem: str) -> None:
    """The rows around a bad one are read, and the bad one is told with the line on which it begins."""
    found, problems = refusals(f'title,when\n"Before",2022\n{row}\n"A flood\nof two lines",2022\nAfter,May\n')
    assert found == ["Before", "A flood\nof two lines"]
    assert problem in problems[0]
    assert "$.when, line 6" in problems[1]


def test_an_open_quote_at_the_end_is_refused() -> None:
    """Half a row at the end of a file is told with the line on which it begins, after the rows before it."""
    found, problems = refusals('title,when\nA flood,2022\nAnother,"20')
    assert found == ["A flood"]
    assert problems == [
        "line 3: a cell that begins with a quote never ends; close it, and double the quotes within it",
    ]
    with pytest.raises(InvalidFileError, match="line 3"):
        read('title,when\nA flood,2022\nAnother,"20')


def test_bytes_of_another_encoding_cost_no_other_row() -> None:
    """A row with bytes that are no UTF-8 is told with its line and the others are read; in a header nothing is."""
    told: list[NewsEventsError] = []
    found = list(csv.read(io.BytesIO("title\nA\n\nÜberflutung\nB\n".encode("latin-1")), on_error=told.append))
    assert [event.title for event in found] == ["A", "B"]
    assert [str(one) for one in told] == ["line 4: the byte 0xdc is not UTF-8; save the file as UTF-8"]
    with pytest.raises(InvalidFileError, match="line 1: the byte 0xff is not UTF-8"):
        list(csv.read(io.BytesIO("\ufefftitle\nA\n".encode("utf-16"))))


def test_text_with_half_a_letter_is_refused() -> None:
    """A lone surrogate in a file of text is no byte of another encoding, and is told with its field."""
    assert refusals("title\n\ud800\nA\n") == (
        ["A"],
        ["$.title, line 2: '\\ud800' has a lone surrogate, '\\ud800', at 0; decode the text as UTF-8"],
    )


def test_a_policy_that_is_none_is_refused() -> None:
    """``on_error`` is checked as everywhere."""
    with pytest.raises(InvalidArgumentError, match="on_error: 'ignore' is unknown"):
        list(csv.read(io.StringIO("title\n"), on_error=cast("Any", "ignore")))


def test_the_limit_of_a_cell_is_pythons_own() -> None:
    """Reading changes nothing for other readers of the program."""
    before = standard_csv.field_size_limit()
    read(written(FULL))
    assert standard_csv.field_size_limit() == before


def test_a_cell_that_could_not_be_read_back_is_not_written(tmp_path: pathlib.Path) -> None:
    """A longer text than a cell may have is refused with its column, and leaves no file; one that just fits is read back."""
    path = tmp_path / "long.csv"
    with pytest.raises(
        InvalidFileError, match=r"^summary has 131,072 letters, .*; write JSON Lines, to a name in \.jsonl$"
    ):
        csv.write(path, [Event("A flood", summary="x" * 131_072)])
    assert not path.exists()
    long = Event("A flood", summary="x" * 131_071)
    csv.write(path, [long])
    assert list(csv.read(path)) == [long]


def test_pandas_reads_the_tables(tmp_path: pathlib.Path) -> None:
    """pandas takes the rows as they are and the file, with numbers as numbers and days as days."""
    pandas = pytest.importorskip("pandas", reason="pandas is one of the clients")
    frame = pandas.DataFrame(rows([FULL, Event("A flood")]))
    assert list(frame.columns) == list(columns())
    assert frame["latitude"].dtype.kind == "f"
    csv.write(tmp_path / "figures.csv", [FULL], of="statistic")
    figures = pandas.read_csv(tmp_path / "figures.csv", parse_dates=["earliest", "latest"])
    assert figures["low"].tolist()[0::2] == [40.0, 500.0]
    assert figures["earliest"].dtype.kind == "M"
    frame.to_csv(tmp_path / "events.csv", index=False)
    assert list(csv.read(tmp_path / "events.csv")) == [FULL, Event("A flood")]


def test_duckdb_reads_the_tables(tmp_path: pathlib.Path) -> None:
    """DuckDB finds the types of the columns by itself, and looks into the JSON."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is one of the clients")
    csv.write(tmp_path / "events.csv", [FULL, Event("A flood", when="2022")])
    csv.write(tmp_path / "figures.csv", [FULL], of="statistic")
    found = duckdb.read_csv(str(tmp_path / "events.csv"))
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert (types["earliest"], types["latitude"], types["title"]) == ("DATE", "DOUBLE", "VARCHAR")
    query = "select title, places_json->>'$[0].country' from found where earliest >= date '2022-05-01'"
    assert duckdb.sql(query).fetchall() == [(FULL.title, "UA")]
    figures = duckdb.read_csv(str(tmp_path / "figures.csv"))
    assert duckdb.sql("select label from figures where low >= 500 and cumulative").fetchall() == [("evacuated",)]
    assert len(figures.columns) == len(columns("statistic"))
