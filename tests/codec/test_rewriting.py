"""Text that is not canonical is rewritten without loss, or left to the careful path."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, dumps, loads
from newsevents.codec.documents import explained, quick
from newsevents.codec.rewriting import rewritten

from .fuzz import verdict
from .material import FULL_TEXT, SMALL_TEXT, document, events


def _turned(value: Any) -> Any:
    """The same document with the keys of its records in the opposite order; free JSON keeps its own."""
    if isinstance(value, dict):
        kept = {key: one if key == "extra" else _turned(one) for key, one in value.items()}
        return dict(reversed(kept.items()))
    return [_turned(one) for one in value] if isinstance(value, list) else value


@given(events, st.sampled_from([None, 0, 1, 4]), st.booleans())
def test_layout_and_order_say_nothing(event: Event, indent: int | None, is_ascii: bool) -> None:
    """Whatever its layout, the order of its keys and its escapes, a text is rewritten as its canonical one."""
    text = json.dumps(_turned(json.loads(dumps(event))), indent=indent, ensure_ascii=is_ascii)
    if r"\u003a" not in text:
        assert rewritten(text.encode()) in (dumps(event).encode(), None)
    assert verdict(text) == event


@pytest.mark.parametrize("text", [SMALL_TEXT, FULL_TEXT])
@pytest.mark.parametrize("indent", [None, 2])
def test_usual_text_does_not_take_the_careful_path(text: str, indent: int | None) -> None:
    """Records as other programs lay them out are rewritten, so that they are read quickly."""
    assert rewritten(json.dumps(_turned(json.loads(text)), indent=indent).encode()) == text.encode()


def test_a_long_record_does_not_take_the_careful_path() -> None:
    """Many brackets side by side are no depth, in a text that is rewritten as in a canonical one."""
    many = document(quotes=[{"cue": "said", "text": "a"}] * 300, extra={"a": [[]] * 300})
    canonical = rewritten(many.encode())
    assert canonical == dumps(loads(many)).encode()
    assert quick(canonical) == quick(many.encode()) == explained(many, "error")


def test_defaults_spelled_out_are_left_out() -> None:
    """None, an empty list and empty free JSON state nothing, as when they are left out."""
    text = document(id=None, tags=[], extra={}, quotes=[{"text": "a", "speaker": None, "via": []}])
    assert rewritten(text.encode()) == b'{"schema":"newsevents/1","title":"A flood","quotes":[{"text":"a"}]}'
    assert verdict(text) == loads(text)


def _doubled(text: str) -> list[str]:
    """The text with each of its keys, and what it leads to, once more at each place where a key may stand."""
    pairs = [
        ('"id":null,', '"id":null,'),
        ('"note":"a: b",', '"note":"a: b",'),
        ('"extra":{"a":1},', '"extra":{"a":1},'),
    ]
    places = [i + 1 for i, letter in enumerate(text) if letter == "{"]
    return [text[:place] + "".join(pair) + text[place:] for place in places for pair in pairs]


@pytest.mark.parametrize("text", _doubled(SMALL_TEXT))
def test_a_key_that_stands_twice_is_not_rewritten(text: str) -> None:
    """No key is lost on the way, wherever it stands twice, and whatever it leads to."""
    assert rewritten(text.encode()) is None
    verdict(text)


@pytest.mark.parametrize("colon", [r"\u003a", r"\u003A"])
def test_an_escaped_colon_makes_up_for_no_lost_key(colon: str) -> None:
    """A colon gained from an escape can't hide that a key was lost."""
    text = f'{{"schema":"newsevents/1","title":"A{colon}","id":"a","id":"b"}}'
    assert rewritten(text.encode()) is None
    assert isinstance(verdict(text), str)
    assert loads(text.replace(',"id":"b"', "")) == Event("A:", id="a")


@pytest.mark.parametrize(
    "extra",
    ['{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', "[]", "null", '{"a":NaN}', '{"a":1e400}', '{"a":"\\ud800"}', '{"a":"\xe9"}',
     '{"a":' + "[" * 198 + "]" * 198 + "}", '{"a":' + "[" * 199 + "]" * 199 + "}", '{"a":18446744073709551616}', "{"],
    ids=range(12),
)  # fmt: skip
def test_free_json_gets_one_verdict(extra: str) -> None:
    """Free JSON is as strict in a text that is rewritten as in a canonical one."""
    for encoding in ("utf-8", "latin-1"):
        text = f'{{ "extra": {extra}, "title": "A flood", "schema": "newsevents/1" }}'.encode(encoding)
        verdict(text)


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?", fullmatch=True))
def test_numbers_are_read_alike(number: str) -> None:
    """Every number of JSON means the same to both engines, to the last bit."""
    verdict(f'{{ "schema":"newsevents/1","title":"A","statistics":[{{"label":"a","quantity":{{"value":{number}}}}}]}}')


@given(events, st.data())
def test_any_change_of_layout_gets_one_verdict(event: Event, data: st.DataObject) -> None:
    """Some letters put into an indented text make it another, or none, for both paths alike."""
    text = json.dumps(_turned(json.loads(dumps(event))), indent=1, ensure_ascii=False)
    place = data.draw(st.integers(0, len(text)))
    more = data.draw(
        st.sampled_from([" ", "\n", "\t", "\r", "\x0b", "\xa0", ",", ":", "0", '"id":"a",', "null", "[", "}"])
    )
    verdict(text[:place] + more + text[place:])


def test_deep_bases_are_left_to_the_careful_path() -> None:
    """More bases than the twins hold are read all the same."""
    quantity: dict[str, object] = {"value": 1}
    for _ in range(9):
        quantity = {"of": quantity, "per": 2, "value": 1}
    text = document(statistics=[{"label": "a", "quantity": quantity}])
    assert rewritten(text.encode()) is None
    assert verdict(text) == explained(text, "error")
