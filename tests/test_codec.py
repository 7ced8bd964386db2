"""``dumps`` and ``loads``: the same bytes for the same event, and back."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsevents import (
    Event,
    FrozenMap,
    InvalidArgumentError,
    InvalidJSONError,
    InvalidRecordError,
    NewsEventsError,
    Place,
    dumps,
    loads,
)
from tests.records.strategies import events, full_event, texts

START = '{"schema":"newsevents/1","title":"x"'


@given(events())
@example(full_event())
def test_dumps_is_canonical(event: Event) -> None:
    """What is written is read back equal, and an equal event writes the same bytes, however it came to be."""
    text = dumps(event)
    again = loads(text)
    assert again == event
    assert dumps(again) == text == dumps(loads(text.encode()))
    assert dumps(loads(json.dumps(json.loads(text), indent=3))) == text


@given(events(), st.integers(1, 16))
@example(full_event(), 2)
def test_indent_changes_white_space_alone(event: Event, indent: int) -> None:
    """An indented text is read back equal, and has the same content as one without white space."""
    indented = dumps(event, indent=indent)
    assert loads(indented) == event
    assert dumps(loads(indented)) == dumps(event)


@given(texts, st.lists(texts), st.dictionaries(texts, texts))
def test_text_is_what_json_demands_and_no_more(title: str, tags: list[str], extra: dict[str, str]) -> None:
    """No white space, the version first, nothing but quotes, backslashes and control characters escaped."""
    document = {"schema": "newsevents/1", "title": title, "tags": tags, "extra": extra}
    stated = {key: value for key, value in document.items() if value}
    expected = json.dumps(stated, ensure_ascii=False, separators=(",", ":"))
    assert dumps(Event(title, tags=tags, extra=dict(extra))) == expected


@pytest.mark.parametrize(
    ("extra", "written"),
    [
        ({"a": 2.0}, '{"a":2}'),
        ({"a": 0.1 + 0.2}, '{"a":0.30000000000000004}'),
        ({"a": -0.0}, '{"a":0}'),
        ({"a": 1e-7}, '{"a":1e-7}'),
        ({"a": 2**63}, '{"a":9223372036854775808}'),
        ({"a": -(2**63) - 1}, '{"a":-9223372036854775809}'),
        ({"a": [2**64, {"b": 10**30}]}, f'{{"a":[18446744073709551616,{{"b":{10**30}}}]}}'),
        ({"a": 1e300}, f'{{"a":{int(1e300)}}}'),
        ({"b": True, "a": None}, '{"b":true,"a":null}'),
        ({"": ""}, '{"":""}'),
        ({"a": '"\\/\n\x00\x7f\u2028é😀'}, '{"a":"\\"\\\\/\\n\\u0000\x7f\u2028é😀"}'),
    ],
    ids=range(11),
)
def test_values_have_one_form(extra: dict[str, Any], written: str) -> None:
    """Each value of free JSON is written in one form, from which it is read back."""
    text = dumps(Event("x", extra=extra))
    assert text == f'{START},"extra":{written}}}'
    assert loads(text).extra == FrozenMap(extra)


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers())
def test_numbers_round_trip(fraction: float, whole: int) -> None:
    """Every finite float and every int is read back as it was, a whole float as an int."""
    event = loads(dumps(Event("x", extra={"a": fraction, "b": whole})))
    assert (event.extra["a"], event.extra["b"]) == (fraction, whole)
    assert isinstance(event.extra["a"], int) == fraction.is_integer()


def test_true_is_not_one_in_a_file() -> None:
    """Truth values and numbers stay what they are through a file."""
    text = f'{START},"extra":{{"a":true,"b":1,"c":false,"d":0}}}}'
    assert dumps(loads(text)) == text


@pytest.mark.parametrize("indent", [None, 1, 2, 16])
def test_the_deepest_event_is_written_and_read(indent: int | None) -> None:
    """An event of 200 levels is written, indented or not, and read back equal."""
    value: object = 1
    for _ in range(198):
        value = [value]
    event = Event("x", extra={"a": value})
    assert loads(dumps(event, indent=indent)) == event


def test_an_event_too_deep_to_be_read_can_not_be_made() -> None:
    """What would be nested deeper than 200 levels in a file is refused when the event is made, and when it is read."""
    value: object = 1
    for _ in range(199):
        value = [value]
    with pytest.raises(InvalidRecordError, match=r"^Event\.extra: .*nested deeper"):
        Event("x", extra={"a": value})
    with pytest.raises(InvalidJSONError, match="nested deeper"):
        loads(f'{START},"extra":{{"a":{json.dumps(value)}}}}}')


@pytest.mark.parametrize("indent", [-1, 0, 17, "2", 2.0, True, "\t"])
def test_indent_is_a_number_of_spaces(indent: Any) -> None:
    """An indent that is no number of spaces from 1 to 16 is refused."""
    with pytest.raises(
        InvalidArgumentError, match=r"^indent: .* is no number of spaces; write 1 to 16, or None for one line$"
    ):
        dumps(Event("x"), indent=indent)


@pytest.mark.parametrize("value", [None, {"schema": "newsevents/1", "title": "x"}, Place("x"), [Event("x")]])
def test_dumps_takes_events_alone(value: Any) -> None:
    """What is no event is not written."""
    with pytest.raises(InvalidArgumentError, match=r"is not an Event; make one first$"):
        dumps(value)


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("[]", "$", "a list is not an event"),
        ("null", "$", "null is not an event"),
        ("true", "$", "true is not an event"),
        ('"x"', "$", "'x' is not an event"),
        ('{"title":"x"}', "$.schema", "it is missing"),
        ('{"schema":"newsevents/1"}', "$.title", "it is missing; an Event needs it"),
        (f'{START},"title":"x"}}', "$.title", "the key stands twice"),
        (f'{START},"quotes":[{{"text":"x"}},{{}}]}}', "$.quotes[1].text", "it is missing; a Quote needs it"),
    ],
)
def test_what_is_no_event_is_refused_at_its_path(text: str, path: str, message: str) -> None:
    """JSON that is no event is refused with its path, from text and bytes alike."""
    for given_text in (text, text.encode(), f"\ufeff{text}"):
        with pytest.raises(NewsEventsError, match=message) as caught:
            loads(given_text)
        assert (caught.value.path, caught.value.line) == (path, None)


def test_a_byte_order_mark_is_read_and_never_written() -> None:
    """A byte order mark before a text is passed over, and none is written."""
    assert loads(b"\xef\xbb\xbf" + dumps(Event("é")).encode()) == Event("é")
    assert dumps(Event("é")) == '{"schema":"newsevents/1","title":"é"}'


@pytest.mark.parametrize(("padding", "problems"), [(0, 100), (64 * 1024, 1)])
def test_a_long_text_is_refused_with_its_first_problem(padding: int, problems: int) -> None:
    """Up to 100 problems are reported together, but the first alone of a record over 64 KB."""
    text = f'{START},"tags":{[1] * 1000},"summary":"{"x" * padding}"}}'
    with pytest.raises(InvalidRecordError) as caught:
        loads(text)
    assert len(caught.value.problems) == problems
    assert caught.value.path == "$.tags[0]"


def test_unknown_keys_are_ignored_on_demand() -> None:
    """A newer file's keys can be dropped; without asking for it they are refused."""
    text = f'{START},"zzz":[1]}}'
    assert loads(text, unknown="ignore") == Event("x")
    with pytest.raises(InvalidRecordError, match="has no field 'zzz'"):
        loads(text)


@given(st.text() | st.binary() | texts.map(lambda text: f"{START},{text}}}"))
def test_loads_gives_an_event_or_refuses(text: str | bytes) -> None:
    """Whatever the text, reading it gives an event or raises a NewsEventsError."""
    try:
        event = loads(text)
    except NewsEventsError as error:
        assert str(error)  # noqa: PT017  whether it raises is for the input to say
    else:
        assert loads(dumps(event)) == event


@given(events(), st.data())
def test_loads_gives_an_event_or_refuses_a_damaged_one(event: Event, data: st.DataObject) -> None:
    """An event's text with some letters replaced is an event, or is refused with a place."""
    text = dumps(event)
    start = data.draw(st.integers(0, len(text)))
    damage = data.draw(
        st.sampled_from(["", "\x00", '"', "\\", "{", "]", ",", "1e999", "NaN", "null", '"a":1,', "-", "é"])
    )
    damaged = text[:start] + damage + text[start + data.draw(st.integers(0, 3)) :]
    try:
        loads(damaged)
    except NewsEventsError as error:
        assert error.path is not None or error.line is not None  # noqa: PT017  whether it raises is for the input to say
    else:
        assert json.loads(damaged)


def test_dates_are_texts() -> None:
    """A date given as Python's own is written as its EDTF text."""
    assert dumps(Event("x", when=datetime.date(2022, 5, 16))) == f'{START},"when":"2022-05-16"}}'
