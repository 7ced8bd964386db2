"""The fast path and the careful one give one verdict, and one record, for every text."""

from __future__ import annotations

import json
import os

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsevents import Event, dumps, loads, to_dict
from newsevents.codec.documents import explained
from newsevents.codec.fastpath import decoded

from .fuzz import verdict
from .material import FULL, FULL_TEXT, SMALL_TEXT, document, events

IS_LONG = os.environ.get("NEWSEVENTS_PROFILE") == "long"


@given(events)
def test_what_is_written_takes_the_fast_path(event: Event) -> None:
    """Canonical text is read by the fast path, as the record that it was, and the careful path agrees."""
    text = dumps(event)
    assert decoded(text.encode()) == event
    assert verdict(text) == event


@(settings(max_examples=10_000) if IS_LONG else settings())
@given(events)
def test_read_after_write_is_the_same(event: Event) -> None:
    """What is read back is equal, has the same repr and hash, and is written byte for byte as before."""
    text = dumps(event)
    again = loads(text)
    assert again == event
    assert repr(again) == repr(event)
    assert hash(again) == hash(event)
    assert dumps(again) == text


@given(events, st.randoms(use_true_random=False))
def test_the_order_of_keys_says_nothing(event: Event, chance: object) -> None:
    """A text with its keys in another order is the same record, and is written in the order of the class."""
    assert dumps(loads(_text(_shuffled(to_dict(event), chance)))) == dumps(event)


def _shuffled(value: object, chance: object) -> object:
    if isinstance(value, dict):
        keys = [key for key in value if key != "extra"]
        chance.shuffle(keys)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
        mixed = {key: _shuffled(value[key], chance) for key in keys}
        return mixed | ({"extra": value["extra"]} if "extra" in value else {})
    return [_shuffled(one, chance) for one in value] if isinstance(value, list) else value


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()


DISGUISED = [
    document(id=None),
    document(id=""),
    document(tags=[]),
    document(extra={}),
    document(places=[{"name": "A", "latitude": 47.0}]),
    document(statistics=[{"label": "a", "quantity": {"value": 1e22}}]),
    document(statistics=[{"label": "a", "quantity": {"value": 1, "per": 2.0}}]),
    document(extra={"a": 1.0}),
    document(title="Flüsse"),
    SMALL_TEXT.replace('"id":"flood"', '"id":"flood","id":"flood"'),
    SMALL_TEXT.replace("1900", "1900.0"),
    SMALL_TEXT.replace('"extra":{', '"extra":{ '),
    SMALL_TEXT.replace('"b":[', '"b":1,"b":['),
    SMALL_TEXT.replace("null", '""'),
    SMALL_TEXT.replace('""', "[[]]"),
    SMALL_TEXT.replace("flood", "fl\\u006fod"),
    SMALL_TEXT.replace("2.5", "2.50"),
]


@pytest.mark.parametrize("text", DISGUISED)
def test_what_is_nearly_canonical_gets_one_verdict(text: str) -> None:
    """Defaults spelled out, whole floats, escapes and doubled keys are read alike by both paths."""
    compact = _text(json.loads(text)) if text.count('"id"') < 2 and '"b":1' not in text else text
    for one in (text, compact):
        verdict(one)


_figures = st.none() | st.sampled_from([1, 1.0, 2, 2.0, 2.5, 1e22])


@example({"value": 45, "low": 40.0, "high": 50, "per": None}, False)
@given(st.fixed_dictionaries(dict.fromkeys(["value", "low", "high", "per"], _figures)), st.booleans())
def test_whole_floats_are_read_alike(numbers: dict[str, object], has_base: bool) -> None:
    """Whichever of its numbers are whole floats, a quantity is one record, or none, for both paths."""
    quantity = {name: number for name, number in numbers.items() if number is not None}
    whole = quantity | ({"of": quantity} if has_base else {})
    text = _text(json.loads(document(statistics=[{"label": "a", "quantity": whole}])))
    verdict(text)


def test_deep_bases_take_the_careful_path() -> None:
    """A share of a share of a share is read whatever its depth."""
    quantity: dict[str, object] = {"value": 1}
    for _ in range(9):
        quantity = {"value": 1, "per": 2, "of": quantity}
    text = document(statistics=[{"label": "a", "quantity": quantity}])
    assert verdict(text) == loads(text)
    assert decoded(dumps(loads(text)).encode()) is None


def test_a_record_from_either_path_is_the_same_to_everyone() -> None:
    """Records of both paths are equal, and hold what they state in the same order."""
    fast, careful = decoded(FULL_TEXT.encode()), explained(FULL_TEXT, "error")
    assert fast == careful == FULL
    assert fast is not None
    assert list(fast.__dict__) == list(careful.__dict__)
