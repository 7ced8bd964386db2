"""What the fields of all records share: strict values and plain conversions.

    >>> text("Mariupol"), texts(["war", "siege"]), number(3.0)
    ('Mariupol', ('war', 'siege'), 3)

A conversion raises ``InvalidRecordError`` without a place, for it does not know which field it serves:
``recordclass`` finds the field and names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from math import isfinite
from numbers import Integral
from typing import Any, TypeVar

from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.errors import InvalidRecordError, shown

__all__ = [
    "Number",
    "date",
    "each",
    "flag",
    "instances",
    "member",
    "number",
    "optional_date",
    "optional_member",
    "optional_number",
    "optional_text",
    "optional_whole",
    "reference",
    "text",
    "texts",
]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Number = int | float
"""A number as JSON has it; never a bool, never NaN or infinite."""

# beyond 4,300 digits Python makes no text of an int (sys.int_info.default_max_str_digits)
_MOST_DIGITS = 4300
_SURELY_FEW_BITS = 14_284


def text(value: str) -> str:
    """A text that is not empty and can be written as UTF-8.

    >>> text("")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: '' is empty; write some text
    """
    if type(value) is not str:
        if not isinstance(value, str):
            raise InvalidRecordError(f"{shown(value)} is not text; write it as in 'text'")
        value = str.__str__(value)
    if not value:
        raise InvalidRecordError("'' is empty; write some text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError as error:
            surrogate = ascii(value[error.start])
            problem = f"{shown(value)} has a lone surrogate, {surrogate}, at {error.start}; decode the text as UTF-8"
            raise InvalidRecordError(problem) from None
    return value


def optional_text(value: str | None) -> str | None:
    """A text, or None where nothing is stated; an empty text states nothing.

    >>> optional_text("") is None
    True
    """
    return None if value is None or value == "" else text(value)


def number(value: Number) -> Number:
    """A finite number; a whole float becomes an int, and so does a whole number of another library.

    >>> number(True)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: True is not a number; write an int or a float
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        value = _whole_of(value, "a number; write an int or a float")
    if isinstance(value, float):
        if not isfinite(value):
            raise InvalidRecordError(f"{shown(value)} is not finite; leave out what is not known")
        return int(value) if value.is_integer() else float(value)
    if value.bit_length() > _SURELY_FEW_BITS and abs(value) >= 10**_MOST_DIGITS:
        raise InvalidRecordError("the number has more than 4300 digits; write fewer")
    return int(value)


def _whole_of(value: object, wanted: str) -> int:
    """What ``numpy`` and others have for whole numbers, as an int."""
    if isinstance(value, Integral) and not isinstance(value, bool):
        return int(value)
    raise InvalidRecordError(f"{shown(value)} is not {wanted}")


def optional_number(value: Number | None) -> Number | None:
    """A finite number, or None where it is not stated.

    >>> optional_number(2.5)
    2.5
    """
    return None if value is None else number(value)


def optional_whole(value: int | None) -> int | None:
    """A whole number from 0 on, or None where it is not stated.

    >>> optional_whole(2.5)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: 2.5 is not a whole number; write it as in 3
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        value = _whole_of(value, "a whole number; write it as in 3")
    found = int(number(value))
    if found < 0:
        raise InvalidRecordError(f"{shown(value)} is below 0; it counts from 0")
    return found


def flag(value: bool | None) -> bool | None:
    """True, False, or None where it is not stated.

    >>> flag("yes")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: 'yes' is neither true nor false; write True or False
    """
    if value is not None and not isinstance(value, bool):
        raise InvalidRecordError(f"{shown(value)} is neither true nor false; write True or False")
    return value


def date(value: DateLike | tuple[DateLike, DateLike]) -> EDTFDate:
    """An ``EDTFDate`` from all that ``EDTFDate.of`` takes.

    >>> date("2022-05-16/..")
    EDTFDate('2022-05-16/..')
    """
    return value if type(value) is EDTFDate else EDTFDate.of(value)


def optional_date(value: DateLike | tuple[DateLike, DateLike] | None) -> EDTFDate | None:
    """An ``EDTFDate``, or None where none is stated.

    >>> optional_date("2022-05")
    EDTFDate('2022-05')
    """
    return None if value is None else date(value)


def member(kind: type[E], value: E | str) -> E:
    """A member of an enumeration, from itself or its word.

    >>> from newsevents.records.party import PartyKind
    >>> member(PartyKind, "peerson")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: 'peerson' is unknown; write one of person, organization, group, state
    """
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(kind)
        raise InvalidRecordError(f"{shown(value)} is unknown; write one of {known}") from None


def optional_member(kind: type[E], value: E | str | None) -> E | None:
    """A member of an enumeration, or None where none is stated.

    >>> from newsevents.records.party import PartyKind
    >>> optional_member(PartyKind, "state")
    <PartyKind.STATE: 'state'>
    """
    return None if value is None else member(kind, value)


def each(
    value: Iterable[object] | object, convert: Callable[[Any], T], *, single: type | tuple[type, ...]
) -> tuple[T, ...]:
    """A tuple of converted values; one value of type ``single`` alone stands for a list of one.

    >>> each("war", text, single=str)
    ('war',)
    """
    if value is None:
        return ()
    if isinstance(value, single):
        return (convert(value),)
    if isinstance(value, (dict, bytes, str)) or not isinstance(value, Iterable):
        raise InvalidRecordError(f"{shown(value)} is not a list; write it as in [...]")
    return tuple([convert(one) for one in value])


def instances(value: Iterable[T] | T | None, kind: type[T], example: str) -> tuple[T, ...]:
    """A tuple of records of one kind; one record alone is a list of one, and nothing else stands for a record.

    >>> instances(["a title"], EDTFDate, "EDTFDate('2022-05')")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: 'a title' is no EDTFDate; write it as in EDTFDate('2022-05')
    """

    def only(one: object) -> T:
        if isinstance(one, kind):
            return one
        raise InvalidRecordError(f"{shown(one)} is no {kind.__name__}; write it as in {example}")

    return each(value, only, single=(kind, str))


def reference(value: object, kind: type) -> str | None:
    """The id of a record, given itself or the record, which must have one to be pointed to; None where there is none.

    >>> reference("article", EDTFDate)
    'article'
    """
    name = kind.__name__
    if isinstance(value, kind):
        found: str | None = value.id  # type: ignore[attr-defined]  # what is referred to has an id
        if found is None:
            raise InvalidRecordError(f"{shown(value)} has no id to refer to; give the {name} one, as in id='a1'")
        return found
    if value is None or isinstance(value, str):
        return optional_text(value)
    raise InvalidRecordError(f"{shown(value)} is no {name}; write the {name} or its id")


def texts(value: Iterable[str] | str | None) -> tuple[str, ...]:
    """A tuple of texts; a text alone is one.

    >>> texts("war")
    ('war',)
    """
    return each(value, text, single=str)
