"""GeoJSON: points with their time, as programs of maps read them."""

from __future__ import annotations

import io
import json
import pathlib
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, InvalidArgumentError, Place
from newsevents.formats import geojson
from newsevents.formats.tables import columns
from tests.records.strategies import events, full_event

FULL = full_event()
TWO = Event("A march", when="2022-05~", places=[
    Place("A town", country="XK", latitude=42.5, longitude=21, role="origin", precision="locality"),
    Place("Somewhere", latitude=42),
    Place("Another town", latitude=-5.25, longitude=-179.5, role="destination", admin=["A district", "A ward"]),
])  # fmt: skip


def collection(*many: Event) -> dict[str, Any]:
    """The FeatureCollection of some events."""
    out = io.BytesIO()
    geojson.write(out, many)
    return cast("dict[str, Any]", json.loads(out.getvalue()))


def test_each_place_with_coordinates_is_a_point() -> None:
    """Longitude comes before latitude, and a place without both has no point but is named."""
    first, second = collection(TWO)["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [21, 42.5]}
    assert second["geometry"] == {"type": "Point", "coordinates": [-179.5, -5.25]}
    assert first["properties"]["places"] == "A town; Somewhere; Another town"
    wanted = {"place": "Another town", "country": None, "admin": "A district; A ward", "role": "destination"}
    assert {name: second["properties"][name] for name in wanted} == wanted


def test_a_feature_has_its_time() -> None:
    """The date as stated and the days that it reaches stand in the properties."""
    about = collection(TWO)["features"][0]["properties"]
    assert (about["when"], about["earliest"], about["latest"]) == ("2022-05~", "2022-05-01", "2022-05-31")
    about = collection(Event("A siege", when="2022-05-16/.."))["features"][0]["properties"]
    assert (about["earliest"], about["latest"]) == ("2022-05-16", None)


def test_an_event_without_coordinates_has_no_geometry() -> None:
    """Nothing is lost for want of a place: the Feature is there, and its geometry is null."""
    (feature,) = collection(Event("A rumour", places=["Somewhere"]))["features"]
    assert feature["geometry"] is None
    assert (feature["properties"]["title"], feature["properties"]["places"]) == ("A rumour", "Somewhere")
    assert feature["properties"]["place"] == "Somewhere"
    (placeless,) = collection(Event("A rumour"))["features"]
    assert "place" not in placeless["properties"]


def test_properties_are_the_columns_of_rows() -> None:
    """What a table has the map has too, but for the coordinates."""
    about = collection(FULL)["features"][0]["properties"]
    assert set(columns()) - set(about) == {"latitude", "longitude"}
    assert all(isinstance(cell, str | int | float | None) for cell in about.values())
    keys = [feature["properties"]["event_key"] for feature in collection(TWO, FULL)["features"]]
    assert (keys[0], keys[1], keys[-1]) == (1, 1, 2)


@given(st.lists(events(), max_size=3))
def test_each_event_is_on_the_map(many: list[Event]) -> None:
    """Whatever the events are, the file is JSON, and has a Feature at least for each, in their order."""
    titles = [feature["properties"]["title"] for feature in collection(*many)["features"]]
    assert list(dict.fromkeys(titles)) == list(dict.fromkeys(event.title for event in many))


def test_what_is_no_event_is_refused(tmp_path: pathlib.Path) -> None:
    """A failure leaves no file."""
    with pytest.raises(InvalidArgumentError, match=r"events\[\d\]: 'flood' is not an Event; read or make one first"):
        geojson.write(tmp_path / "a.geojson", cast("Any", ["flood"]))
    assert list(tmp_path.iterdir()) == []


def test_shapely_reads_the_points() -> None:
    """shapely finds each point where it is, x to the east and y to the north."""
    geometry = pytest.importorskip("shapely.geometry", reason="shapely is one of the clients")
    points = [geometry.shape(feature["geometry"]) for feature in collection(TWO)["features"]]
    assert [(point.x, point.y) for point in points] == [(21, 42.5), (-179.5, -5.25)]


def test_geopandas_reads_the_map(tmp_path: pathlib.Path) -> None:
    """geopandas reads the file as a table of points in WGS 84, days as days, and events without a place too."""
    geopandas = pytest.importorskip("geopandas", reason="geopandas is one of the clients")
    geojson.write(tmp_path / "map.geojson", [TWO, FULL, Event("A rumour")])
    frame = geopandas.read_file(tmp_path / "map.geojson")
    assert frame.crs.to_epsg() == 4326
    assert frame["title"].tolist() == ["A march", "A march", FULL.title, "A rumour"]
    assert frame.geometry.notna().tolist() == [True, True, True, False]
    assert frame.total_bounds.tolist() == [-179.5, -5.25, 37.5494, 47.0956]
    assert str(frame["latest"].astype("string")[0]).startswith("2022-05-31")
