"""ACLED: days, places, actors, sources and figures of a row come in as precise as they are, in the 31 documented columns."""

from __future__ import annotations

import io
from typing import Any

import pytest

from newsevents import (
    Event,
    InvalidFileError,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quantity,
    Source,
    Statistic,
    dumps,
    loads,
)
from newsevents.formats import acled
from newsevents.formats.countries import alpha_2

from .rowfiles import file_of, refusal, told

ROW = {
    "event_id_cnty": "RUR7",
    "event_date": "2022-05-16",
    "year": "2022",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Shelling/artillery/missile attack",
    "actor1": "Military Forces of Ruritania (2019-)",
    "assoc_actor_1": "A made-up brigade; A made-up militia",
    "inter1": "State forces",
    "actor2": "Civilians (Ruritania)",
    "assoc_actor_2": "",
    "inter2": "7",
    "interaction": "State forces-Civilians",
    "civilian_targeting": "Civilian targeting",
    "iso": "804",
    "region": "Europe",
    "country": "Ukraine",
    "admin1": "A made-up province",
    "admin2": "A made-up district",
    "admin3": "",
    "location": "A made-up town",
    "latitude": "47.0971",
    "longitude": "37.5434",
    "geo_precision": "2",
    "source": "A made-up paper; A made-up radio",
    "source_scale": "Subnational-National",
    "notes": "On 16 May 2022, a made-up town was shelled.",
    "fatalities": "3",
    "tags": "crowd size=no report; local administrators",
    "timestamp": "1653426045",
}


def event_of(**cells: str) -> Event:
    """The event of the row above, with other cells in some places."""
    (event,) = acled.read(file_of(ROW | cells))
    return event


def test_a_row_with_all_the_columns() -> None:
    """Each of the 31 columns comes in, in a field or in ``extra``."""
    assert len(ROW) == 31
    event = event_of()
    assert event == Event(
        "Shelling/artillery/missile attack, A made-up town",
        id="acled:RUR7",
        type="acled:explosions-remote-violence/shelling-artillery-missile-attack",
        when="2022-05-16",
        summary="On 16 May 2022, a made-up town was shelled.",
        places=Place("A made-up town", country="UA", admin=["Ukraine", "A made-up province", "A made-up district"],
                     latitude=47.0971, longitude=37.5434, precision="locality"),
        participants=[
            Participant(Party("Military Forces of Ruritania (2019-)", description="State forces"), role="actor1"),
            Participant("A made-up brigade", role="assoc_actor_1"),
            Participant("A made-up militia", role="assoc_actor_1"),
            Participant(Party("Civilians (Ruritania)", description="Civilians"), role="actor2"),
        ],
        statistics=Statistic("fatalities, as reported", Quantity(3, unit="fatality"), id="fatalities", kind="count"),
        sources=[
            Source(publisher="A made-up paper", id="acled:RUR7/source-1"),
            Source(publisher="A made-up radio", id="acled:RUR7/source-2"),
        ],
        tags=["crowd size=no report", "local administrators"],
        extra={"acled": {
            "year": 2022, "time_precision": 1, "disorder_type": "Political violence",
            "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
            "inter1": "State forces", "inter2": 7, "interaction": "State forces-Civilians",
            "civilian_targeting": "Civilian targeting", "iso": 804, "region": "Europe", "geo_precision": 2,
            "source_scale": "Subnational-National", "timestamp": 1653426045,
        }},
    )  # fmt: skip
    assert loads(dumps(event)) == event


@pytest.mark.parametrize(
    ("day", "precision", "when"),
    [
        ("2022-05-16", "1", "2022-05-16"),
        ("16 May 2022", "1", "2022-05-16"),
        ("05/06/2022", "1", "2022-06-05"),
        ("2022-05-16", "2", "[2022-05-13..2022-05-19]"),
        ("01-January-2022", "2.0", "[2021-12-29..2022-01-04]"),
        ("2022-02-15", "3", "2022-02"),
    ],
)
def test_days(day: str, precision: str, when: str) -> None:
    """A day, one unknown day of the week around it, or of its month; never all of them."""
    event = event_of(event_date=day, time_precision=precision)
    assert str(event.when) == when
    assert event.when is not None
    assert not event.when.is_interval


@pytest.mark.parametrize(
    ("cell", "kept"),
    [("2022-06-05", None), ("5 June 2022", None), ("05-Jun-2022", None), ("05/06/2022", "05/06/2022"),
     ("05.06.2022", "05.06.2022"), ("Sun 5/6/2022", "Sun 5/6/2022"), ("20220605", 20220605)],
)  # fmt: skip
def test_a_day_that_is_neither_iso_nor_in_words_is_kept_as_written(cell: str, kept: object) -> None:
    """Whoever doubts which number was the day finds the cell in ``extra``."""
    event = event_of(event_date=cell)
    extra: Any = event.extra["acled"]
    assert str(event.when) == "2022-06-05"
    assert extra.get("event_date") == kept


@pytest.mark.parametrize("cell", ["0", "", "0.0"])
def test_no_fatalities_give_no_figure(cell: str) -> None:
    """That none were reported is no figure of 0; that the row says 0 is kept."""
    event = event_of(fatalities=cell)
    extra: Any = event.extra["acled"]
    assert event.statistics == ()
    assert extra.get("fatalities") == (0 if cell else None)


def test_a_figure_of_one_source() -> None:
    """Where there is one source the figure is of it; of several nobody says which one gave it."""
    assert event_of(source="A made-up paper").statistics[0].source == "acled:RUR7/source-1"
    assert event_of().statistics[0].source is None
    assert event_of(source=" ; ").sources == ()


@pytest.mark.parametrize(
    ("code", "kind"), [("1", "State forces"), ("2.0", "Rebel group"), ("Rioters", "Rioters"), ("", None), ("9", "9")]
)
def test_kinds_of_actors(code: str, kind: str | None) -> None:
    """The kind of an actor is said in words, which it was by number until 2024."""
    assert event_of(inter1=code).participants[0].party.description == kind


def test_places() -> None:
    """A place is as precise as its code says; a number that ISO 3166-1 has not gives no country."""
    assert [event_of(geo_precision=code).places[0].precision for code in ("1", "2", "3", "")] == [
        "exact", "locality", "region", None,
    ]  # fmt: skip
    kosovo = event_of(iso="0", country="Kosovo").places[0]
    assert (kosovo.country, kosovo.admin[0]) == (None, "Kosovo")
    assert event_of(iso="").places[0].country is None
    assert event_of(iso="004").places[0].country == "AF"
    assert event_of(location="").places[0].name == "A made-up district"
    bare = event_of(sub_event_type="", location="", country="", admin1="", admin2="", latitude="", longitude="")
    assert (bare.title, bare.type, bare.places) == (
        "Explosions/Remote violence",
        "acled:explosions-remote-violence",
        (),
    )


def test_columns_of_another_edition_are_kept() -> None:
    """A column that is not known stands in ``extra``."""
    extra: Any = event_of(event_id_no_cnty="7").extra["acled"]
    assert extra["event_id_no_cnty"] == 7


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"event_id_cnty": ""}, "$.event_id_cnty, line 2: it is empty, and can't be"),
        ({"event_type": " "}, "$.event_type, line 2: it is empty, and can't be"),
        ({"event_date": ""}, "$.event_date, line 2: it is empty, and can't be"),
        ({"event_date": "2022-05"}, "$.event_date, line 2: '2022-05' is not one day; write it as in 2022-05-16"),
        ({"event_date": "2022-05-16~"}, "$.event_date, line 2: '2022-05-16~' is not one day; write it as in 2022-05-16"),
        ({"event_date": "../2022"}, "$.event_date, line 2: '../2022' is not one day; write it as in 2022-05-16"),
        ({"event_date": "soon"},
         "$.event_date, line 2: 'soon' is not read as a date: it states no year of four digits; write it as in 'May 16, 2022'"),
        ({"event_date": "05/16/2022"},
         "$.event_date, line 2: '05/16/2022' is not read as a date: the day comes first, and there is no month 16; write it as in 'May 16, 2022'"),
        ({"event_date": "0001-01-01", "time_precision": "2"},
         "$.event_date, line 2: the week around 0001-01-01 is not within the years 1 to 9999"),
        ({"time_precision": "4"}, "$.time_precision, line 2: 4 is no code of it; write 1 to 3"),
        ({"latitude": "abc"}, "$.latitude, line 2: 'abc' is not a number; write it as in 47.5"),
        ({"longitude": "47,5"}, "$.longitude, line 2: '47,5' is not a number; write it as in 47.5"),
        ({"longitude": "-181"}, "$.longitude, line 2: '-181' is not from -180 to 180; write degrees, as in 47.5"),
        ({"geo_precision": "4"}, "$.geo_precision, line 2: 4 is no code of it; write 1 to 3"),
        ({"fatalities": "dozens"}, "$.fatalities, line 2: 'dozens' is not a whole number; write it as in 12"),
        ({"iso": "UKR"}, "$.iso, line 2: 'UKR' is not a whole number; write it as in 12"),
    ],
)  # fmt: skip
def test_refusals(cells: dict[str, str], problem: str) -> None:
    """A cell that can't be read is told with its column and its line, and what would be right."""
    assert refusal(acled, ROW | cells) == problem


@pytest.mark.parametrize(
    ("cells", "paths"),
    [
        ({"latitude": "abc", "fatalities": "dozens", "iso": "UKR"}, ["$.iso", "$.latitude", "$.fatalities"]),
        ({"event_date": "soon", "time_precision": "4", "fatalities": "-1"},
         ["$.time_precision", "$.event_date", "$.fatalities"]),
        ({"event_id_cnty": "", "event_type": "", "geo_precision": "9"},
         ["$.event_id_cnty", "$.geo_precision", "$.event_type"]),
        ({"location": "\ud800", "fatalities": "x"}, [None]),
    ],
)  # fmt: skip
def test_all_bad_cells_of_a_row_are_told_together(cells: dict[str, str], paths: list[str | None]) -> None:
    """A row costs one reading, however many of its cells are wrong; columns that can't be empty hide none."""
    problems: list[NewsEventsError] = []
    assert list(acled.read(file_of(ROW | cells), on_error=problems.append)) == []
    assert [(one.path, one.line) for one in problems[0].problems] == [(path, 2) for path in paths]


def test_good_rows_come_all_the_same() -> None:
    """A refused row is told, and the rows around it are read; cells may be separated by semicolons, in quotes."""
    text = file_of(ROW, ROW | {"event_date": "x"}, ROW).getvalue()
    titles, problems = told(acled, text)
    assert (len(titles), [one.partition(":")[0] for one in problems]) == (2, ["$.event_date, line 3"])
    with pytest.raises(InvalidFileError, match="there is no column event_date, time_precision"):
        list(acled.read(io.StringIO("event_id_cnty;year\nRUR7;2022\n")))


def test_the_table_of_countries() -> None:
    """There are 249 codes, each of two letters and once; a client that carries the standard agrees."""
    codes = {number: code for number in range(1000) if (code := alpha_2(number)) is not None}
    assert len(codes) == len(set(codes.values())) == 249
    assert all(Place("A place", country=code) for code in codes.values())
    pycountry = pytest.importorskip("pycountry", reason="pycountry is one of the clients")
    assert codes == {int(one.numeric): one.alpha_2 for one in pycountry.countries}
