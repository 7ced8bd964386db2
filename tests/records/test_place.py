"""``Place``: names, codes and coordinates."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import InvalidRecordError, Place, PlacePrecision


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(90, 180), (-90, -180), (0, 0), (47.0956, 37.5494), (90.0, -180.0)]
)
def test_coordinates_reach_to_the_poles_and_the_date_line(latitude: float, longitude: float) -> None:
    """Every point of the globe can be stated, its edges included, whole degrees as ints."""
    place = Place("x", latitude=latitude, longitude=longitude)
    assert (place.latitude, place.longitude) == (latitude, longitude)
    assert all(type(one) is int for one in (place.latitude, place.longitude) if one is not None and one == int(one))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"latitude": 90.0001}, r"Place\.latitude: 90\.0001 is outside -90 to 90"),
        ({"latitude": -91}, r"Place\.latitude: -91 is outside -90 to 90"),
        ({"longitude": 180.5}, r"Place\.longitude: 180\.5 is outside -180 to 180"),
        ({"longitude": -181}, r"Place\.longitude: -181 is outside -180 to 180"),
        ({"latitude": float("inf")}, r"Place\.latitude: inf is not finite"),
        ({"latitude": "47"}, r"Place\.latitude: '47' is not a number"),
        ({"country": "UKR"}, r"Place\.country: 'UKR' is not an ISO 3166-1 alpha-2 code; write two capital letters"),
        ({"country": "ua"}, r"Place\.country: 'ua' is not an ISO 3166-1 alpha-2 code"),
        ({"country": "UA\n"}, r"Place\.country: 'UA\\n' is not an ISO 3166-1 alpha-2 code"),
        ({"country": "ＵＡ"}, r"Place\.country: 'ＵＡ' is not an ISO 3166-1 alpha-2 code"),
        ({"precision": "near"}, r"Place\.precision: 'near' is unknown; write one of exact, locality, region, country"),
        ({"name": ""}, r"Place\.name: '' is empty; write some text"),
        ({"admin": [3]}, r"Place\.admin\[0\]: 3 is not text"),
    ],
)
def test_what_is_no_place_is_refused(fields: dict[str, Any], message: str) -> None:
    """Coordinates off the globe, codes that are none and unknown words are refused."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        Place(**{"name": "x", **fields})


@pytest.mark.parametrize("precision", PlacePrecision)
def test_every_precision_is_taken_by_its_word(precision: PlacePrecision) -> None:
    """Each precision is the same by its word and by its member."""
    assert Place("x", precision=precision.value) == Place("x", precision=precision)
