"""``Place``: where something happened, as precisely as it is known.

    >>> Place("Olenivka", country="UA", precision="locality")
    Place('Olenivka', country='UA', precision='locality')

It does not look places up, and a name is not made unique: ``same_as`` may say which place it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from newsevents.errors import InvalidRecordError, shown
from newsevents.fields import Number, each, optional_member, optional_number, optional_text, text, texts
from newsevents.recordclass import make_whole, record, refuse

__all__ = ["Place", "PlacePrecision", "is_alpha_2", "places"]


class PlacePrecision(StrEnum):
    """How near the coordinates or the name come to where it happened.

    >>> PlacePrecision("region")
    <PlacePrecision.REGION: 'region'>
    """

    EXACT = "exact"
    LOCALITY = "locality"
    REGION = "region"
    COUNTRY = "country"


def _precision(value: PlacePrecision | str | None) -> PlacePrecision | None:
    return optional_member(PlacePrecision, value)


@record
@frozen(slots=False, repr=False, eq=False)
class Place:
    """A named place, with its coordinates where they are known.

    ``latitude`` (-90 to 90) and ``longitude`` (-180 to 180) are degrees of WGS 84; ``country`` is an ISO 3166-1 alpha-2 code, which is
    not looked up; ``precision`` says how near the coordinates or the name come. ``admin`` names the areas it lies in, largest first; ``role`` is free ("origin", "destination").
    Raises ``InvalidRecordError``.

    >>> Place("Mariupol", country="UKR")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Place.country: 'UKR' is not an ISO 3166-1 alpha-2 code; write two capital letters, as in 'UA'
    """

    name: str = field(converter=text)
    country: str | None = field(default=None, converter=optional_text, kw_only=True)
    admin: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    latitude: Number | None = field(default=None, converter=optional_number, kw_only=True)
    longitude: Number | None = field(default=None, converter=optional_number, kw_only=True)
    precision: PlacePrecision | None = field(default=None, converter=_precision, kw_only=True)
    role: str | None = field(default=None, converter=optional_text, kw_only=True)
    same_as: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.country is not None and not is_alpha_2(self.country):
            right = "write two capital letters, as in 'UA'"
            refuse(self, "country", f"{shown(self.country)} is not an ISO 3166-1 alpha-2 code; {right}")
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            refuse(self, "latitude", f"{shown(self.latitude)} is outside -90 to 90")
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            refuse(self, "longitude", f"{shown(self.longitude)} is outside -180 to 180")
        if type(self.latitude) is float or type(self.longitude) is float:
            make_whole(self, "latitude", "longitude")


def is_alpha_2(code: str) -> bool:
    """Whether a text has the form of an ISO 3166-1 alpha-2 code; which codes are given out is not known.

    >>> is_alpha_2("UA"), is_alpha_2("Ukraine")
    (True, False)
    """
    return len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()


def _place(value: Place | str) -> Place:
    if isinstance(value, Place):
        return value
    if isinstance(value, str):
        return Place(value)
    raise InvalidRecordError(f"{shown(value)} is not a place; write a Place or its name")


def places(value: Iterable[Place | str] | Place | str | None) -> tuple[Place, ...]:
    """A tuple of places; a name alone is a place.

    >>> places(["Mariupol", "Olenivka"])
    (Place('Mariupol'), Place('Olenivka'))
    """
    return each(value, _place, single=(Place, str))
