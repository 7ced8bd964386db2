"""``EDTFDate``: a date as it is known, to the day or only to the century, as one EDTF text.

    >>> from newsevents import EDTFDate
    >>> when = EDTFDate("2022-05~")
    >>> when.earliest, when.latest, when.is_approximate
    (datetime.date(2022, 5, 1), datetime.date(2022, 5, 31), True)

How far "about May" reaches beyond May is not known here: qualifiers are kept and widen nothing. Dates
in words are read by ``parse_date_text``.
"""

from __future__ import annotations

import datetime
from math import inf
from typing import TYPE_CHECKING, Final, Self

from newsevents.dates.civil import as_date
from newsevents.dates.stamps import day_text, moment_text
from newsevents.errors import InvalidDateError, shown

if TYPE_CHECKING:
    from newsevents.dates.comparison import Certainty
    from newsevents.dates.denotation import Denotation

__all__ = ["DateLike", "EDTFDate"]

_fromiso = datetime.date.fromisoformat
_AFTER_YEAR: Final = frozenset(["", "~", "?", "%", *(f"-{part:02}" for part in (*range(1, 13), *range(21, 42)))])
_NOT_A_PLAIN_DAY: Final = 0


class EDTFDate:
    """One date, date-time, interval or set in the Extended Date/Time Format, levels 0, 1 and 2.

    Made from its text (``EDTFDate("2022-05")``, the same as ``EDTFDate.parse``) or from what Python
    has (``EDTFDate.of``). Equal where the texts are equal; ``str`` gives the text back unchanged.
    Raises ``InvalidDateError`` for what ISO 8601-2:2019, in the profile of the Library of Congress
    (4 February 2019), does not allow, and says what to write instead.

    >>> EDTFDate("2022-05-16/..").is_ongoing
    True
    >>> EDTFDate("2022/05/16")
    Traceback (most recent call last):
    newsevents.errors.InvalidDateError: '2022/05/16' is not an EDTF date: an interval has one slash; write '2022-05-16'
    """

    __slots__ = ("_day", "_read", "_text")
    _text: str
    _day: int
    _read: Denotation | None

    def __new__(cls, text: str) -> Self:
        """Read an EDTF text, exactly as the standard has it; ``EDTFDate(text)`` and ``EDTFDate.parse(text)`` are one.

        Raises ``InvalidDateError``.

        >>> EDTFDate.parse("every May")
        Traceback (most recent call last):
        newsevents.errors.InvalidDateError: 'every May' is not an EDTF date: it does not follow the grammar of EDTF; write it as in '2022-05-16'
        """
        self = _new(cls)
        _set_read(self, None)
        length = len(text) if type(text) is str else 0
        # the shapes that nearly every date of a news story has, read without the grammar
        if length == 10:
            # what else is a day for fromisoformat has a digit here
            if text[7] == "-" and text.isascii():
                try:
                    _set_day(self, _fromiso(text).toordinal())
                except ValueError:
                    pass
                else:
                    _set_text(self, text)
                    return self
        elif length > 3 and text[4:] in _AFTER_YEAR and text.isascii() and text[:4].isdigit():
            _set_text(self, text)
            _set_day(self, _NOT_A_PLAIN_DAY)
            return self
        text = _plain_text(text)
        _set_text(self, text)
        _set_day(self, _NOT_A_PLAIN_DAY)
        _set_read(self, _read_or_explain(text))
        return self

    # one body for both ways to make a date: a call from one to the other would cost a third of the reading
    if TYPE_CHECKING:

        @classmethod
        def parse(cls, text: str) -> Self:
            """Read an EDTF text; the same as ``EDTFDate(text)``."""
    else:
        parse = classmethod(__new__)

    @classmethod
    def of(cls, value: DateLike | tuple[DateLike, DateLike]) -> Self:
        """Make a date of an EDTF text, a ``date``, a ``datetime`` (to the second) or a pair of dates.

        A pair becomes an interval. Raises ``InvalidDateError``.

        >>> EDTFDate.of((datetime.date(2022, 5, 16), "2022-05"))
        EDTFDate('2022-05-16/2022-05')
        """
        if isinstance(value, EDTFDate):
            return value if type(value) is cls else cls.parse(value._text)
        if isinstance(value, str):
            return cls.parse(value)
        if isinstance(value, datetime.datetime):
            return cls.parse(moment_text(value))
        if isinstance(value, datetime.date):
            return cls.parse(day_text(value))
        if isinstance(value, (tuple, list)) and len(value) == 2:
            return cls.parse("/".join(_end_text(end) for end in value))
        raise InvalidDateError(f"{shown(value)} is not a date; write an EDTF text such as '2022-05-16', or give a date")

    def _parsed(self) -> Denotation:
        found = self._read
        if found is None:
            # most dates are never asked for more than their text, so the grammar is loaded late
            from newsevents.dates.grammar import read

            found = read(self._text)
            _set_read(self, found)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an EDTFDate can't be changed; make a new one instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an EDTFDate can't be changed; {name!r} stays")

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, EDTFDate) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"EDTFDate({self._text!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self._text,)

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that the date may mean; None where that is open, unknown or outside the years 1 to 9999.

        >>> EDTFDate("2022-24").earliest
        datetime.date(2022, 12, 1)
        """
        first = self._day or self._parsed().extent()[0]
        return None if first is None else as_date(first)

    @property
    def latest(self) -> datetime.date | None:
        """The last day that the date may mean; None where that is open, unknown or outside the years 1 to 9999.

        >>> EDTFDate("2022-24").latest
        datetime.date(2023, 2, 28)
        """
        last = self._day or self._parsed().extent()[1]
        return None if last is None else as_date(last)

    @property
    def precision(self) -> str | None:
        """The finest part that is stated; None for intervals and sets.

        One of "millennium", "century", "decade", "year", "season" (quarters and halves of a year too),
        "month", "day" and "second"; None too for ``XXXX``, which states nothing.

        >>> [EDTFDate(text).precision for text in ("19XX", "2022-XX", "2022-33", "2022-XX-16")]
        ['century', 'year', 'season', 'day']
        """
        return self._parsed().precision

    @property
    def is_approximate(self) -> bool:
        """Whether any part is said to be approximate (``~`` or ``%``).

        >>> EDTFDate("2022-05~/2023").is_approximate
        True
        """
        return not {"~", "%"}.isdisjoint(self._parsed().qualifiers)

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is said to be uncertain (``?`` or ``%``).

        >>> EDTFDate("2022?-05").is_uncertain
        True
        """
        return not {"?", "%"}.isdisjoint(self._parsed().qualifiers)

    @property
    def is_interval(self) -> bool:
        """Whether it has a start and an end; ``[…]`` and ``{…}`` have not.

        >>> EDTFDate("{1980..1985}").is_interval
        False
        """
        return self._parsed().is_interval

    @property
    def is_ongoing(self) -> bool:
        """Whether it is an interval with an open end (``..``), which is not an unknown one.

        >>> EDTFDate("2022-05-16/..").is_ongoing, EDTFDate("2022-05-16/").is_ongoing
        (True, False)
        """
        return self._parsed().is_ongoing

    @property
    def start(self) -> Self | None:
        """The start of an interval, None where it is open or unknown; the date itself where it is no interval.

        >>> EDTFDate("2022-05~/..").start
        EDTFDate('2022-05~')
        """
        return self._end(0)

    @property
    def end(self) -> Self | None:
        """The end of an interval, None where it is open or unknown; the date itself where it is no interval.

        >>> EDTFDate("2022-05-16/..").end is None
        True
        """
        return self._end(1)

    def _end(self, which: int) -> Self | None:
        if not self._parsed().is_interval:
            return self
        text = self._text.split("/")[which]
        return None if text in ("", "..") else type(self).parse(text)

    def before(self, other: DateLike) -> Certainty:
        """Whether the last day of this date precedes the first day of the other.

        Raises ``InvalidDateError`` where the other is no date.

        >>> EDTFDate("2022-05-16/..").before(EDTFDate("2024"))
        <Certainty.IMPOSSIBLE: 'impossible'>
        """
        from newsevents.dates import comparison

        return comparison.precedes(self._parsed(), EDTFDate.of(other)._parsed())

    def after(self, other: DateLike) -> Certainty:
        """Whether the first day of this date follows the last day of the other.

        Raises ``InvalidDateError`` where the other is no date.

        >>> EDTFDate("2023").after(EDTFDate("2022-05-16/2022-05-20"))
        <Certainty.CERTAIN: 'certain'>
        """
        from newsevents.dates import comparison

        return comparison.precedes(EDTFDate.of(other)._parsed(), self._parsed())

    def within(self, other: DateLike) -> Certainty:
        """Whether each day of this date is a day that the other denotes or spans.

        Raises ``InvalidDateError`` where the other is no date.

        >>> EDTFDate("2022-05").within(EDTFDate("2022-05-16/2022-05-20"))
        <Certainty.POSSIBLE: 'possible'>
        """
        from newsevents.dates import comparison

        return comparison.within(self._parsed(), EDTFDate.of(other)._parsed())

    @property
    def sort_key(self) -> tuple[float, float, str]:
        """A key that orders dates for display: by first day, then by last day, then by text.

        An open or unknown start comes first, an open or unknown end last.

        >>> sorted([EDTFDate("2022-05-16"), EDTFDate("2022")], key=lambda date: date.sort_key)
        [EDTFDate('2022'), EDTFDate('2022-05-16')]
        """
        first, last = self._parsed().extent()
        return (-inf if first is None else first, inf if last is None else last, self._text)


DateLike = EDTFDate | str | datetime.date
"""What every function of dates takes: an ``EDTFDate``, its text, a ``date`` or a ``datetime``."""

_new = object.__new__
# object.__setattr__ would look each slot up again; the slots' own setters are three times faster
_set_text = EDTFDate.__dict__["_text"].__set__
_set_day = EDTFDate.__dict__["_day"].__set__
_set_read = EDTFDate.__dict__["_read"].__set__


def _plain_text(text: object) -> str:
    if isinstance(text, str):
        return str.__str__(text)
    raise InvalidDateError(f"{shown(text)} is not text; EDTFDate.of takes dates and pairs of dates")


def _read_or_explain(text: str) -> Denotation:
    from newsevents.dates.grammar import Refusal, read

    try:
        return read(text)
    except Refusal as refusal:
        # only a refusal needs the remedies, so only a refusal loads them
        from newsevents.dates.remedies import advice

        problem = f"{shown(text)} is not an EDTF date: {refusal}{advice(text, str(refusal))}"
    raise InvalidDateError(problem)


def _end_text(end: object) -> str:
    if isinstance(end, EDTFDate) and end.is_interval:
        raise InvalidDateError(f"{shown(str(end))} is an interval itself; give its start or its end")
    if isinstance(end, (EDTFDate, str)):
        return str(end)
    if isinstance(end, datetime.date) and not isinstance(end, datetime.datetime):
        return day_text(end)
    if isinstance(end, datetime.datetime):
        raise InvalidDateError(
            f"{shown(end)} has a time of day, which an end of an interval can't have; give its date()"
        )
    raise InvalidDateError(f"{shown(end)} can't be an end of an interval; give a date, or its EDTF text")
