"""When an event is, as its two ends, which is how formats of other trades have it.

    >>> ends_of(EDTFDate("2022-05")), ends_of(EDTFDate("2022-05-16/.."))
    (('2022-05', '2022-05'), ('2022-05-16', '..'))
    >>> between(EDTFDate("2022-05-16T19:30:00Z"), EDTFDate("2022-05-17"))
    EDTFDate('2022-05-16/2022-05-17')

An end is a text of EDTF, and may be approximate, open or unknown; which of these a format can say is the format's to know.
"""

from __future__ import annotations

from newsevents.dates.edtf import EDTFDate

__all__ = ["between", "ends_of"]


def ends_of(when: EDTFDate) -> tuple[str, str]:
    """The start and the end; a day or a month is both, of a moment it is not known when it ends.

    >>> ends_of(EDTFDate("2022-05-16T19:30:00Z"))
    ('2022-05-16T19:30:00Z', '')
    """
    start, slash, end = str(when).partition("/")
    return (start, start) if not slash and "T" not in start else (start, end)


def between(start: EDTFDate | None, end: EDTFDate | None) -> EDTFDate | None:
    """The date with these ends: a start alone is the day, for it is not said that the event goes on.

    Two moments give their days, since intervals of EDTF have no times of day. Raises ``InvalidDateError`` for an end before
    the start.

    >>> between(None, EDTFDate("2022-05-20")), between(EDTFDate("2022-05-16"), None)
    (EDTFDate('/2022-05-20'), EDTFDate('2022-05-16'))
    """
    if end is None or start == end:
        return start
    first, last = "" if start is None else _day(start), _day(end)
    return EDTFDate(first if first == last else f"{first}/{last}")


def _day(date: EDTFDate) -> str:
    return str(date).partition("T")[0]
