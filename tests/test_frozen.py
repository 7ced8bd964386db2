"""``FrozenMap``: what JSON can hold, unchangeable, equal whatever the order of keys."""

from __future__ import annotations

import copy
import datetime
import enum
import math
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given

from newsevents import Event, FrozenMap, InvalidRecordError
from newsevents.frozen import MOST_LEVELS, thaw
from tests.records.strategies import extras


def nested(levels: int, *, lists: bool = False) -> dict[str, object]:
    """A mapping of so many levels, of mappings all through or with lists inside."""
    value: object = [] if lists else {}
    for _ in range(levels - 2):
        value = [value] if lists else {"a": value}
    return {"a": value}


@given(extras)
def test_freezing_twice_is_freezing_once(items: dict[str, object]) -> None:
    """A frozen map of a frozen map is equal to it, and so is one of its thawed values."""
    frozen = FrozenMap(items)
    thawed = thaw(frozen)
    assert isinstance(thawed, dict)
    assert FrozenMap(frozen) == frozen == FrozenMap(thawed)
    assert list(frozen) == list(items)


@given(extras)
def test_equality_and_hash_ignore_the_order_of_keys(items: dict[str, object]) -> None:
    """Two maps with the same items in another order are equal and hash alike."""
    one, other = FrozenMap(items), FrozenMap(dict(reversed(items.items())))
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: [one], lambda one: [0, {"b": one}]])
def test_true_is_not_one(wrap: Any) -> None:
    """True and 1, false and 0 are different JSON, at whatever depth; so are the events that hold them."""
    for flag, figure in ((True, 1), (False, 0)):
        one, other = {"a": wrap(flag)}, {"a": wrap(figure)}
        assert FrozenMap(one) != FrozenMap(other)
        assert Event("x", extra=one) != Event("x", extra=other)
        assert FrozenMap(one) == FrozenMap(one)
    assert len({FrozenMap({"a": wrap(True)}), FrozenMap({"a": wrap(1)}), FrozenMap({"a": wrap(1.0)})}) == 2


@pytest.mark.parametrize(
    "other", [{"a": [1]}, {"a": [1, 2, 3]}, {"a": [2, 1]}, {"a": {"b": 1}}, {"b": [1, 2]}, {}, {"a": "1"}]
)
def test_maps_of_other_keys_or_values_differ(other: dict[str, object]) -> None:
    """Maps are equal where they have the same keys and under each the same value, lists in the same order."""
    assert FrozenMap({"a": [1, 2]}) != FrozenMap(other)
    assert FrozenMap(other) != FrozenMap({"a": [1, 2]})
    assert FrozenMap(other) != "a"


@given(extras)
def test_pickling_and_copying_keep_equality(items: dict[str, object]) -> None:
    """A pickled or copied map equals the original, keys in the same order."""
    frozen = FrozenMap(items)
    for again in (pickle.loads(pickle.dumps(frozen)), copy.copy(frozen), copy.deepcopy(frozen)):  # noqa: S301  as above
        assert again == frozen
        assert list(again) == list(frozen)


@pytest.mark.parametrize("lists", [False, True])
def test_the_deepest_map_can_be_used_as_any_other(lists: bool) -> None:
    """A map of 199 levels can be compared, hashed, shown, thawed, pickled and copied."""
    frozen = FrozenMap(nested(MOST_LEVELS, lists=lists))
    assert frozen == FrozenMap(thaw(frozen))  # type: ignore[arg-type]  # a map thaws to a dict
    assert hash(frozen) == hash(FrozenMap(frozen))
    assert repr(frozen).startswith("FrozenMap({'a': ")
    assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301  pickled on the line itself
    assert copy.deepcopy(frozen) == frozen


@pytest.mark.parametrize("lists", [False, True])
@pytest.mark.parametrize("wrap", [dict, FrozenMap])
def test_more_than_199_levels_are_refused(lists: bool, wrap: type) -> None:
    """One level more is refused, also where all but the outermost are frozen already."""
    inner = wrap(nested(MOST_LEVELS, lists=lists))
    with pytest.raises(InvalidRecordError, match=r"it is nested deeper than 199 levels; write it flatter$") as caught:
        FrozenMap({"outer": inner})
    assert len(caught.value.problem) < 200
    with pytest.raises(InvalidRecordError, match="nested deeper than 199 levels"):
        FrozenMap({"a": [inner["a"], inner]})


def test_it_is_a_mapping() -> None:
    """A map has length, keys, items and look-up, and no way to change it."""
    frozen: Any = FrozenMap({"b": 1, "a": [True, None, 2.0, {"c": "x"}]})
    assert issubclass(FrozenMap, Mapping)
    assert (len(frozen), list(frozen), "a" in frozen, frozen.get("z")) == (2, ["b", "a"], True, None)
    assert frozen["a"] == (True, None, 2, FrozenMap({"c": "x"}))
    assert type(frozen["a"][2]) is int
    assert repr(frozen) == "FrozenMap({'b': 1, 'a': (True, None, 2, FrozenMap({'c': 'x'}))})"
    assert FrozenMap() == FrozenMap({}) == {}
    with pytest.raises(KeyError):
        frozen["z"]
    with pytest.raises(TypeError):
        frozen["b"] = 2
    with pytest.raises(TypeError):
        del frozen["b"]
    with pytest.raises(AttributeError, match="can't be changed; make a new one instead of setting '_items'"):
        frozen._items = {}
    with pytest.raises(AttributeError, match="can't be changed; '_items' stays"):
        del frozen._items


def test_the_caller_keeps_no_hold_on_it() -> None:
    """Changing what a map was made of, or what it thaws to, changes nothing in it."""
    inner = [1]
    items = {"a": inner}
    frozen = FrozenMap(items)
    inner.append(2)
    items["b"] = inner
    thawed: Any = thaw(frozen)
    thawed["a"].append(3)
    assert frozen == FrozenMap({"a": [1]})


def test_any_mapping_and_subclass_of_text_is_taken() -> None:
    """Keys and texts of a subclass of str become plain ones with the same letters, other mappings maps."""

    class Desk(str, enum.Enum):  # noqa: UP042  the very kind of enumeration that is tested
        FOREIGN = "foreign"

    frozen = FrozenMap(MappingProxyType({Desk.FOREIGN: MappingProxyType({"a": Desk.FOREIGN})}))
    assert repr(frozen) == "FrozenMap({'foreign': FrozenMap({'a': 'foreign'})})"


def test_one_value_may_stand_at_two_places() -> None:
    """A list that stands twice, but not in itself, is no cycle."""
    shared = [1]
    assert FrozenMap({"a": shared, "b": [shared, shared]}) == FrozenMap({"a": [1], "b": [[1], [1]]})


def _cyclic_list() -> list[object]:
    one: list[object] = []
    one.append({"b": one})
    return one


def _cyclic_map() -> dict[str, object]:
    one: dict[str, object] = {}
    one["b"] = [one]
    return one


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ([1], r"\[1\] is not a mapping; write it as in {'key': 'value'}"),
        ({1: 2}, "the key 1 is not text; write it as in '1'"),
        ({"a": {None: 2}}, "at .a: the key None is not text"),
        ({"\ud800": 1}, r"'\\ud800' has a lone surrogate, '\\ud800', at 0; decode the text as UTF-8"),
        ({"a": ["x", "\udfff"]}, r"at .a\[1\]: '\\udfff' has a lone surrogate"),
        ({"a": math.nan}, "at .a: nan is not finite; leave out what is not known"),
        ({"a": {"odd key": math.inf}}, r"at .a\['odd key'\]: inf is not finite"),
        ({"a": 10**4300}, "at .a: the number has more than 4300 digits; write fewer"),
        ({"a": datetime.date(2022, 5, 16)}, r"at .a: datetime.date\(2022, 5, 16\) is not JSON; write text, a number"),
        ({"a": b"x"}, "at .a: b'x' is not JSON; write text, a number, true, false, null, a list or a mapping"),
        ({"a": Event("x")}, r"at .a: Event\('x'\) is not JSON"),
        ({"a": _cyclic_list()}, r"at .a\[0\].b: \[{'b': \[...\]}\] contains itself; write what it contains once"),
        (_cyclic_map(), r"at .b\[0\]: {'b': \[{...}\]} contains itself; write what it contains once"),
    ],
    ids=range(13),
)
def test_what_json_cannot_hold_is_refused(items: Any, message: str) -> None:
    """A value that JSON can't hold is refused with its place in the map."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        FrozenMap(items)
    with pytest.raises(InvalidRecordError, match=rf"^Event\.extra: {message}"):
        Event("x", extra=items)
