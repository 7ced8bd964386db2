"""``FrozenMap``: free JSON that can't change, so that a record with it can be shared, hashed and pickled.

    >>> extra = FrozenMap({"desk": "foreign", "links": [1, 2]})
    >>> extra["links"], extra == FrozenMap({"links": (1, 2), "desk": "foreign"})
    ((1, 2), True)

Lists become tuples, mappings become ``FrozenMap``s, whole floats become ints. It keeps the order of keys, which
equality ignores; ``true`` is not 1, as in JSON and unlike in Python. It holds what JSON can hold, and knows no dates and no records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import NoReturn, Self, Union

from newsevents.errors import InvalidRecordError, shown, step
from newsevents.fields import number, text

__all__ = ["MOST_LEVELS", "Frozen", "FrozenMap", "thaw"]

MOST_LEVELS = 199
"""How deep a ``FrozenMap`` may nest, itself counted: an event that holds it is level 1 of at most 200."""

_SMALL = 2**64

Frozen = Union["FrozenMap", tuple["Frozen", ...], str, int, float, bool, None]
"""A value inside a ``FrozenMap``."""


class FrozenMap(Mapping[str, Frozen]):
    """An immutable mapping of texts to JSON values, immutable all the way down.

    Raises ``InvalidRecordError`` for what JSON can't hold: a key that is no text, NaN, a lone surrogate,
    another type, a list that contains itself, more than 199 levels.

    >>> FrozenMap({"a": {"b": {1, 2}}})
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: at .a.b: {1, 2} is not JSON; write text, a number, true, false, null, a list or a mapping
    """

    __slots__ = ("_items", "_levels")
    _items: dict[str, Frozen]
    _levels: int

    def __init__(self, items: Mapping[str, object] | None = None) -> None:
        given = {} if items is None else items
        try:
            found, levels = _quick_mapping(given, MOST_LEVELS)
        except _Unusual:
            found, levels = _freeze_mapping(given, "", ())
        _set_items(self, found)
        _set_levels(self, levels)

    def __getitem__(self, key: str) -> Frozen:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return _are_the_same(self, other)
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a FrozenMap can't be changed; make a new one instead of setting {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a FrozenMap can't be changed; {name!r} stays")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        # what can't change needs no copy, and 199 levels of them would be too deep for copy.deepcopy
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Frozen]]]:
        return type(self), (self._items,)


# a FrozenMap refuses its own setattr; its slots are set by their descriptors
_set_items, _set_levels = FrozenMap._items.__set__, FrozenMap._levels.__set__  # type: ignore[attr-defined]  # slots


def thaw(value: Frozen) -> object:
    """A frozen value as plain dicts and lists, for code that changes it or writes it.

    >>> thaw(FrozenMap({"links": [1, 2]}))
    {'links': [1, 2]}
    """
    if isinstance(value, FrozenMap):
        return {key: thaw(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [thaw(one) for one in value]
    return value


def _are_the_same(one: Frozen, other: Frozen) -> bool:
    """Whether two values are the same JSON, looked at one by one, for 199 levels of calls would be too deep."""
    pending = [(one, other)]
    while pending:
        one, other = pending.pop()
        if isinstance(one, FrozenMap) and isinstance(other, FrozenMap):
            if one._items.keys() != other._items.keys():
                return False
            pending += [(value, other._items[key]) for key, value in one._items.items()]
        elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
            pending += zip(one, other, strict=True)
        # numbers have one form, so that only true and false could equal another type
        elif type(one) is not type(other) or one != other:
            return False
    return True


_Found = tuple[Frozen, int]


class _Unusual(Exception):  # noqa: N818  a signal within the module
    """A value that is not plain JSON in its usual form; the slower way tells where it stands, or converts it."""


def _quick(value: object, levels: int) -> _Found:
    """Freeze what a JSON parser gives, six times faster than the way that knows places."""
    kind = type(value)
    if kind is str:
        _require_utf8(value)  # type: ignore[arg-type]  # its type is known, as below
        return value, 0  # type: ignore[return-value]
    if value is None or kind is bool or (kind is int and -_SMALL < value < _SMALL):  # type: ignore[operator]
        return value, 0  # type: ignore[return-value]
    if kind is dict:
        found, depth = _quick_mapping(value, levels)
        frozen = object.__new__(FrozenMap)
        _set_items(frozen, found)
        _set_levels(frozen, depth)
        return frozen, depth
    if kind is list:
        return _quick_list(value, levels)  # type: ignore[arg-type]
    if kind is float:
        return _finite(value), 0  # type: ignore[arg-type]
    raise _Unusual


def _quick_list(value: list[object], levels: int) -> tuple[Frozen, int]:
    if levels <= 0:
        raise _Unusual
    found: list[Frozen] = []
    deepest = 0
    for one in value:
        if type(one) is str and one.isascii():
            found.append(one)
            continue
        part, depth = _quick(one, levels - 1)
        found.append(part)
        deepest = max(deepest, depth)
    return tuple(found), deepest + 1


def _finite(value: float) -> int | float:
    if not isfinite(value):
        raise _Unusual
    return int(value) if value.is_integer() else value


def _quick_mapping(value: object, levels: int) -> tuple[dict[str, Frozen], int]:
    if type(value) is not dict or levels <= 0:
        raise _Unusual
    found: dict[str, Frozen] = {}
    deepest = 0
    for key, one in value.items():
        if type(key) is not str:
            raise _Unusual
        if not key.isascii():
            _require_utf8(key)
        kind = type(one)
        if kind is bool or (kind is str and one.isascii()):
            found[key] = one
            continue
        found[key], depth = _quick(one, levels - 1)
        deepest = max(deepest, depth)
    return found, deepest + 1


def _require_utf8(value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _Unusual from None


def _freeze(value: object, place: str, outer: tuple[int, ...]) -> _Found:
    if value is None or isinstance(value, bool):
        return value, 0
    if isinstance(value, FrozenMap):
        _require_levels(value._levels + len(outer), place)
        return value, value._levels
    if isinstance(value, Mapping):
        found, levels = _freeze_mapping(value, place, outer)
        frozen = object.__new__(FrozenMap)
        _set_items(frozen, found)
        _set_levels(frozen, levels)
        return frozen, levels
    if isinstance(value, (list, tuple)):
        inner = _entered(value, place, outer)
        parts = [_freeze(one, place + step(i), inner) for i, one in enumerate(value)]
        return tuple([part for part, _ in parts]), 1 + max((levels for _, levels in parts), default=0)
    return _scalar(value, place), 0


def _freeze_mapping(value: Mapping[str, object], place: str, outer: tuple[int, ...]) -> tuple[dict[str, Frozen], int]:
    if not isinstance(value, Mapping):
        raise InvalidRecordError(f"{shown(value)} is not a mapping; write it as in {{'key': 'value'}}")
    inner = _entered(value, place, outer)
    found, deepest = {}, 0
    for key, one in value.items():
        if not isinstance(key, str):
            raise InvalidRecordError(f"{_at(place)}the key {shown(key)} is not text; write it as in '1'")
        _writable(key, place)
        found[str.__str__(key)], levels = _freeze(one, place + step(key), inner)
        deepest = max(deepest, levels)
    return found, deepest + 1


def _entered(value: object, place: str, outer: tuple[int, ...]) -> tuple[int, ...]:
    if id(value) in outer:
        raise InvalidRecordError(f"{_at(place)}{shown(value)} contains itself; write what it contains once")
    _require_levels(len(outer) + 1, place)
    return (*outer, id(value))


def _require_levels(levels: int, place: str) -> None:
    if levels > MOST_LEVELS:
        raise InvalidRecordError(f"{_at(place)}it is nested deeper than {MOST_LEVELS} levels; write it flatter")


def _scalar(value: object, place: str) -> str | int | float:
    if isinstance(value, str):
        return _writable(value, place)
    if isinstance(value, (int, float)):
        try:
            return number(value)
        except InvalidRecordError as error:
            raise InvalidRecordError(f"{_at(place)}{error.problem}") from None
    right = "write text, a number, true, false, null, a list or a mapping"
    raise InvalidRecordError(f"{_at(place)}{shown(value)} is not JSON; {right}")


def _writable(value: str, place: str) -> str:
    try:
        return text(value) if value else ""
    except InvalidRecordError as error:
        raise InvalidRecordError(f"{_at(place)}{error.problem}") from None


def _at(place: str) -> str:
    # a place of hundreds of levels would bury the message
    return f"at {place if len(place) <= 80 else place[:79] + '…'}: " if place else ""
