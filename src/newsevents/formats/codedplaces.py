"""Where a row of a data set says that it happened: a place in areas, with its point and how near that is.

    >>> place_in(CodedRow({"location": "A made-up town", "country": "Ruritania"}), "location", ["country"])
    [Place('A made-up town', admin=('Ruritania',))]

What a code of precision means is the data set's to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsevents.formats.codedrows import CodedRow
from newsevents.records.place import Place, PlacePrecision

__all__ = ["place_in"]


def place_in(
    row: CodedRow,
    name: str,
    areas: Sequence[str],
    *,
    country: str | None = None,
    precision: PlacePrecision | None = None,
) -> list[Place]:
    """The place of a row, from the columns of its name, of the areas that it lies in, and of its point.

    A place without a name is called by its smallest area, else by its point; where there is none of the three, there is no place.

    >>> place_in(CodedRow({"latitude": "47.5", "longitude": "37.0"}), "location", ["country"])
    [Place('47.5, 37.0', latitude=47.5, longitude=37)]
    """
    latitude, longitude = row.degrees("latitude", 90), row.degrees("longitude", 180)
    known = [area for column in areas if (area := row.text(column))]
    point = ", ".join(str(one) for one in (latitude, longitude) if one is not None)
    called = row.text(name) or (known[-1] if known else point)
    if not called:
        return []
    return [Place(called, country=country, admin=known, latitude=latitude, longitude=longitude, precision=precision)]
