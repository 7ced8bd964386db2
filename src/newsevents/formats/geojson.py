"""GeoJSON (RFC 7946): a map of events, a Feature for each place that has coordinates, with its time beside it.

    >>> import io, json
    >>> out = io.StringIO()
    >>> write(out, [Event("A flood", when="2022-05", places=[Place("A made-up town", latitude=47.5, longitude=37)])])
    >>> feature = json.loads(out.getvalue())["features"][0]
    >>> feature["geometry"], feature["properties"]["latest"]
    ({'type': 'Point', 'coordinates': [37, 47.5]}, '2022-05-31')

The properties are flat, as programs of maps want them: the columns of ``rows``, and those of the place. An event without
coordinates is a Feature without geometry. It is not read back: other people's maps hold shapes, and no dates that we know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from newsevents.formats.cells import joined
from newsevents.formats.onlines import on_lines
from newsevents.formats.opening import Target, text_out
from newsevents.formats.tables import Row, rows
from newsevents.records.event import Event
from newsevents.records.place import Place
from newsevents.records.several import several

__all__ = ["LOSSES", "write"]

LOSSES: Mapping[str, str] = {}
"""The fields that the map can't carry: none."""

# the geometry says them
_OF_THE_FIRST = ("country", "latitude", "longitude")


def write(target: Target, events: Iterable[Event] | Event) -> None:
    """Write a FeatureCollection, a Feature a line.

    A place without both coordinates has no Feature of its own; its name stands among the ``places`` of the others. Raises
    ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no event.

    >>> import sys
    >>> write(sys.stdout, [])
    {"type":"FeatureCollection","features":[
    ]}
    """
    with text_out(target) as file:
        file.write('{"type":"FeatureCollection","features":[')
        features = (feature for key, event in enumerate(several(events), 1) for feature in _features(event, key))
        file.writelines(on_lines(msgspec.json.encode(feature).decode() for feature in features))
        file.write("\n]}\n")


def _features(event: Event, key: int) -> Iterator[dict[str, object]]:
    for row in rows([event]):
        about = {name: cell for name, cell in row.items() if name not in _OF_THE_FIRST} | {"event_key": key}
        points = [place for place in event.places if place.latitude is not None and place.longitude is not None]
        for place in points:
            # longitude first (RFC 7946, 3.1.1)
            geometry = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
            yield {"type": "Feature", "geometry": geometry, "properties": about | _place(place)}
        if not points:
            first: Row = _place(event.places[0]) if event.places else {}
            yield {"type": "Feature", "geometry": None, "properties": about | first}


def _place(place: Place) -> Row:
    return {
        "place": place.name,
        "country": place.country,
        "admin": joined(place.admin) or None,
        "precision": None if place.precision is None else place.precision.value,
        "role": place.role,
        "same_as": joined(place.same_as) or None,
    }
