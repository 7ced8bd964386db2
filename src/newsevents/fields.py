"""What the fields of all records share: strict values, plain conversions, and errors that name the field.

    >>> text("Mariupol"), texts(["war", "siege"]), number(3.0)
    ('Mariupol', ('war', 'siege'), 3)

A conversion raises ``InvalidRecordError`` without a place; ``@record``, put on top of ``@frozen``, finds the
field and names it. It does not know what a record means: that stands in its own module, in
``__attrs_post_init__``, which runs however the record came to be.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from enum import StrEnum
from math import isfinite
from typing import Any, NoReturn, TypeVar, cast

import attrs

from newsevents.dates.edtf import DateLike, EDTFDate
from newsevents.errors import InvalidRecordError, NewsEventsError, shown

__all__ = [
    "Number",
    "date",
    "each",
    "flag",
    "member",
    "number",
    "optional_date",
    "optional_number",
    "optional_text",
    "optional_whole",
    "record",
    "refuse",
    "replace",
    "text",
    "texts",
]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Number = int | float
"""A number as JSON has it; never a bool, never NaN or infinite."""

# 4,300 decimal digits, beyond which Python makes no text of an int (sys.int_info.default_max_str_digits)
_MOST_BITS = 14_284


def refuse(record: object, field: str, problem: str) -> NoReturn:
    """Raise ``InvalidRecordError`` for a field of a record that is being made.

    >>> refuse(3, "real", "3 is odd")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: int.real: 3 is odd
    """
    raise InvalidRecordError(problem, record=type(record).__name__, field=field)


def text(value: str) -> str:
    """A text that is not empty and can be written as UTF-8.

    >>> text("")
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: '' is empty; write some text
    """
    if type(value) is not str:
        if not isinstance(value, str):
            raise InvalidRecordError(f"{shown(value)} is not text; write it as in 'text'")
        value = str(value)
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
    """A finite number; a whole float becomes an int.

    >>> number(True)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: True is not a number; write an int or a float
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidRecordError(f"{shown(value)} is not a number; write an int or a float")
    if isinstance(value, float):
        if not isfinite(value):
            raise InvalidRecordError(f"{shown(value)} is not finite; leave out what is not known")
        return int(value) if value.is_integer() else float(value)
    if value.bit_length() > _MOST_BITS:
        raise InvalidRecordError("the number has more than 4300 digits; write fewer")
    return int(value)


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
        raise InvalidRecordError(f"{shown(value)} is not a whole number; write it as in 3")
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


def texts(value: Iterable[str] | str | None) -> tuple[str, ...]:
    """A tuple of texts; a text alone is one.

    >>> texts("war")
    ('war',)
    """
    return each(value, text, single=str)


def record(cls: type[T]) -> type[T]:
    """Finish an attrs class as a record: errors name the field, records compare by value, the repr shows what is stated.

    Equality and hash are written once here, for attrs would compile them anew for each class, which takes a
    third of the time to import one.

    >>> from newsevents import Party
    >>> Party("Azov regiment", kind="group")
    Party('Azov regiment', kind='group')
    """
    init = cls.__init__
    converters = {field.name: field.converter for field in attrs.fields(cls)}  # type: ignore[arg-type]  # mypy can't know that cls is an attrs class

    @functools.wraps(init)
    def located(self: object, *args: object, **kwargs: object) -> None:
        try:
            init(self, *args, **kwargs)
        except NewsEventsError as error:
            place = _misfit(converters, args, kwargs)
            if place is None:
                raise
            problem = error.problem if not isinstance(error, InvalidRecordError) or not error.record else str(error)
        else:
            return
        raise InvalidRecordError(problem, record=cls.__name__, field=place)

    cls.__init__ = located  # type: ignore[method-assign]  # the very purpose: the generated one, with the field named
    cls.__repr__ = _stated  # type: ignore[method-assign, assignment]  # one repr for all records
    cls.__eq__ = _equal  # type: ignore[method-assign]  # one equality for all records
    cls.__hash__ = _hash  # type: ignore[method-assign]  # as above
    return cls


def _equal(self: object, other: object) -> bool:
    return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash((type(self), *self.__dict__.values()))


def replace(original: T, /, **changes: Any) -> T:
    """A copy of a record with some fields changed, validated as if it were made anew.

    Raises ``InvalidRecordError`` for a change that can't be, and for a field that the record has not.

    >>> from newsevents import Place
    >>> replace(Place("Mariupol"), country="UA")
    Place('Mariupol', country='UA')
    """
    if not attrs.has(type(original)):
        raise InvalidRecordError(f"{shown(original)} is not a record; give an Event, a Quote or another")
    kind: Any = type(original)
    names = [field.name for field in attrs.fields(kind)]
    for name in changes:
        if name not in names:
            problem = f"there is no such field; {type(original).__name__} has {', '.join(names)}"
            raise InvalidRecordError(problem, record=type(original).__name__, field=name)
    copy: T = attrs.evolve(cast("Any", original), **changes)
    return copy


def _misfit(converters: dict[str, Any], args: tuple[object, ...], kwargs: dict[str, object]) -> str | None:
    """The first argument that its converter refuses, found again only once an error is certain."""
    for name, value in (*zip(converters, args, strict=False), *kwargs.items()):
        convert = converters.get(name)
        try:
            if convert is not None:
                convert(value)
        except NewsEventsError:
            return name
    return None


def _stated(self: attrs.AttrsInstance) -> str:
    parts = []
    for field in attrs.fields(type(self)):
        value = getattr(self, field.name)
        if field.kw_only and value == field.default:
            continue
        shown_value = repr(str(value) if isinstance(value, (StrEnum, EDTFDate)) else value)
        parts.append(f"{field.name}={shown_value}" if field.kw_only else shown_value)
    while parts and parts[-1] == "None":
        parts.pop()
    return f"{type(self).__name__}({', '.join(parts)})"
