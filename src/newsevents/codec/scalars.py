"""The single values of JSON as the fields of records take them: strictly, each refusal at its place.

    >>> converter = cattrs.Converter()
    >>> register_scalars(converter)
    >>> converter.structure("yes", bool)
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: $: 'yes' is neither true nor false; write true or false

A hook takes the JSON form of its type and no other: no text for a number, no number for a text. It does not know lists and
objects: ``converters`` does.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import cattrs

from newsevents.dates.edtf import EDTFDate
from newsevents.errors import InvalidRecordError, NewsEventsError, shown
from newsevents.fields import Number, member
from newsevents.frozen import FrozenMap

__all__ = ["json_shown", "misfit", "placed", "register_scalars"]


def register_scalars(converter: cattrs.Converter) -> None:
    """Give a converter the hooks of all single values.

    >>> converter = cattrs.Converter()
    >>> register_scalars(converter)
    >>> converter.structure("2022-05", EDTFDate)
    EDTFDate('2022-05')
    """
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(bool, _boolean)
    converter.register_structure_hook(StrEnum, lambda value, kind: _text_like(value, functools.partial(member, kind)))
    converter.register_structure_hook(EDTFDate, lambda value, kind: _text_like(value, kind.parse))
    converter.register_structure_hook(FrozenMap, _free)
    converter.register_structure_hook_func(_is_optional_number, _optional_number)
    converter.register_structure_hook_func(_is_number, _number)


def _is_number(kind: object) -> bool:
    return kind == Number


def _is_optional_number(kind: object) -> bool:
    return kind == Number | None


def misfit(problem: str) -> InvalidRecordError:
    """A refusal of the value that is looked at; those who hold it say where it stands.

    >>> misfit("3 is not text").path
    '$'
    """
    return InvalidRecordError(problem, path="$")


def json_shown(value: object) -> str:
    """A value as JSON writers know it.

    >>> json_shown(True), json_shown([3]), json_shown("a")
    ('true', 'a list', "'a'")
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else shown(value)


def _text(value: object, _: object = None) -> str:
    if isinstance(value, str):
        return value
    raise misfit(f'{json_shown(value)} is not text; write it in quotes, as in "text"')


def _text_like(value: object, make: Callable[[str], Any]) -> Any:
    """What ``make`` makes of a text, with its refusal at this place."""
    try:
        return make(_text(value))
    except NewsEventsError as error:
        raise placed(error, "") from None


def _number(value: object, _: object = None) -> Number:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    hint = "write it without quotes" if isinstance(value, str) else "write one, as in 3 or 2.5"
    raise misfit(f"{json_shown(value)} is not a number; {hint}")


def _optional_number(value: object, _: object = None) -> Number | None:
    return None if value is None else _number(value)


def _whole(value: object, _: object = None) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise misfit(f"{json_shown(value)} is not a whole number; write it as in 3")


def _boolean(value: object, _: object = None) -> bool:
    if isinstance(value, bool):
        return value
    raise misfit(f"{json_shown(value)} is neither true nor false; write true or false")


def _free(value: object, _: object = None) -> FrozenMap:
    if not isinstance(value, dict):
        raise misfit(f"{json_shown(value)} is not an object; write it as in {{}}")
    return FrozenMap(value)


def placed(error: Exception, place: str) -> InvalidRecordError:
    """An error of something inside, at its place as seen from outside.

    >>> placed(misfit("3 is not text"), ".title").path
    '$.title'
    """
    if not isinstance(error, NewsEventsError):
        return InvalidRecordError(str(error) or type(error).__name__, path=f"${place}")
    if error.path is not None:
        place += error.path.removeprefix("$")
    elif isinstance(error, InvalidRecordError) and error.field:
        place += f".{error.field}"
    return InvalidRecordError(error.problem, path=f"${place}")
