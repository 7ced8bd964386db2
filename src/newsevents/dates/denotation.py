"""What an EDTF text denotes: one day among some, an interval, or the members of a set.

    >>> from newsevents.dates.daysets import Span
    >>> Interval(Point(Span(1, 1), "day"), "").extent()
    (1, None)

It does not know texts, nor how two dates compare.
"""

from __future__ import annotations

from math import inf

from newsevents.dates.daysets import DaySet

__all__ = ["Denotation", "Extent", "Interval", "Members", "Point"]

Extent = tuple[float | None, float | None]
"""The first and the last day: infinite where open, None where unknown."""


class Point:
    """A date that is one day among some, with what was said of it.

    >>> Point(Span(1, 31), "month", "~").extent()
    (1, 31)
    """

    __slots__ = ("days", "offset", "precision", "qualifiers")
    is_interval = False
    is_ongoing = False
    all_of = False

    def __init__(self, days: DaySet, precision: str | None, qualifiers: str = "", offset: int | None = None) -> None:
        self.days: DaySet = days
        self.precision: str | None = precision
        self.qualifiers: str = qualifiers
        self.offset: int | None = offset

    def extent(self) -> Extent:
        return self.days.first, self.days.last


class Interval:
    """Two ends, each a ``Point``, ``..`` (open) or nothing (unknown).

    >>> Interval(Point(Span(1, 1), "day"), "..").is_ongoing
    True
    """

    __slots__ = ("end", "start")
    is_interval = True
    all_of = False
    precision = None
    offset = None

    def __init__(self, start: Point | str, end: Point | str) -> None:
        self.start: Point | str = start
        self.end: Point | str = end

    @property
    def is_ongoing(self) -> bool:
        return self.end == ".."

    @property
    def qualifiers(self) -> str:
        return "".join(end.qualifiers for end in (self.start, self.end) if isinstance(end, Point))

    def extent(self) -> Extent:
        start, end = self.start, self.end
        first = start.days.first if isinstance(start, Point) else -inf if start else None
        return first, end.days.last if isinstance(end, Point) else inf if end else None


class Members:
    """What stands in ``[…]`` (one of these) or ``{…}`` (all of these).

    >>> Members(Span(1, 31), "", all_of=True).extent()
    (1, 31)
    """

    __slots__ = ("all_of", "days", "qualifiers")
    is_interval = False
    is_ongoing = False
    precision = None
    offset = None

    def __init__(self, days: DaySet, qualifiers: str, *, all_of: bool) -> None:
        self.days: DaySet = days
        self.qualifiers: str = qualifiers
        self.all_of: bool = all_of

    def extent(self) -> Extent:
        return self.days.first, self.days.last


Denotation = Point | Interval | Members
"""What any EDTF text denotes."""
