"""Strict JSON text: what it keeps exactly, what it refuses, and where."""

from __future__ import annotations

import gzip
import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import InvalidJSONError
from newsevents.codec.jsontext import MOST_LEVELS, parse, require_few_levels
from newsevents.codec.mistakes import mistake
from tests.records.strategies import json_values


@given(json_values)
def test_what_is_written_is_read(value: object) -> None:
    """Any JSON value is read back from its text, as text and as UTF-8, with and without a byte order mark."""
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        for written in (text, f"\ufeff{text}", text.encode(), text.encode("utf-8-sig")):
            assert repr(parse(written)) == repr(value)


PLACES: list[tuple[str | bytes, int, int, str]] = [
    ("", 1, 1, "not JSON: it is empty"),
    ("[1,", 1, 4, "not JSON: it ends too early; the rest is missing"),
    ("{'a': 1}", 1, 2, "not JSON: a key in double quotes is missing"),
    ('{"a" 1}', 1, 6, "not JSON: a colon is missing between the key and its value"),
    ('["a]', 1, 2, "not JSON: the text that begins here does not end; close it with a double quote"),
    (r'["C:\data"]', 1, 5, r"not JSON: the backslash begins no escape of JSON; write \\\\ for a"),
    (r'["\u12"]', 1, 4, r"not JSON: four hexadecimal digits have to follow \\u"),
    ('{"a": 1,}', 1, 8, "not JSON: a comma stands before the end; leave it out"),
    ('["a", "b",\n]', 1, 10, "not JSON: a comma stands before the end; leave it out"),
    ('{"a": 1}\n{"b": 2}', 2, 1, "not JSON: there is more after its end"),
    ('{\n "é": 1\n "b": 2}', 3, 2, "not JSON: a comma or the end of the list or object is missing"),
    ("[1,\n 2,\n tru]", 3, 2, "not JSON: no value of JSON begins here"),
    ('["a\tb"]', 1, 4, "not JSON: a line break or another control character stands in a text"),
    ("[NaN]", 1, 2, "NaN is not JSON; leave out what is not known"),
    ('{"NaN": "NaN",\n "a": NaN}', 2, 7, "NaN is not JSON"),
    ('["-Infinity", -Infinity]', 1, 15, "-Infinity is not JSON"),
    ("[1, 1e999]", 1, 5, "1e999 is beyond the range of a float; write it as text"),
    ("[-1e999]", 1, 2, "-1e999 is beyond the range"),
    (f"[{'1' * 5000}e9]", 1, 2, "is beyond the range of a float"),
    (f"[\n{'9' * 4301}]", 2, 1, "a number has more than 4300 digits; write it as text"),
    (f"[-{'9' * 4301}]", 1, 2, "a number has more than 4300 digits; write it as text"),
    (gzip.compress(b"{}"), 1, 1, "it is packed with gzip; give the file a name that ends in .gz, or unpack it"),
    (b"PK\x03\x04\x14", 1, 1, "it is packed with zip; unpack it first"),
    (b"\xfd7zXZ\x00", 1, 1, "it is packed with xz; unpack it first"),
    (b'{\n"a": "\xff"}', 2, 7, "the byte 0xff is not UTF-8; save the text as UTF-8"),
    (b'\xc3\xa9 "\xc3"', 1, 4, "the byte 0xc3 is not UTF-8"),
    (b'["\xed\xa0\x80"]', 1, 3, "the byte 0xed is not UTF-8"),
    ("[1e999x]", 1, 2, "(?s)."),
    ("[NaNs]", 1, 2, "(?s)."),
    ("[1e999.5]", 1, 2, "(?s)."),
    ("Infinity1", 1, 1, "(?s)."),
    (f"[{'9' * 4301}a]", 1, 2, "(?s)."),
]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("Illegal trailing comma before end of array", (2, "a comma stands before the end; leave it out")),
        ("Expecting value", (2, "a comma stands before the end; leave it out")),
        ("A mistake of a later Python", (3, "a mistake of a later Python")),
    ],
)
def test_a_mistake_is_told_alike_whatever_python_calls_it(named: str, told: tuple[int, str]) -> None:
    """Python 3.13 has another name and place for a comma before the end; a name that is not known is kept."""
    place = 3 if named == "Expecting value" else told[0]
    text = "[1,]" if "comma" in told[1] else "[1, 2"
    assert mistake(text, json.JSONDecodeError(named, text, place)) == told


@pytest.mark.parametrize(("text", "line", "column", "message"), PLACES, ids=range(len(PLACES)))
def test_what_is_no_json_is_refused_at_its_line_and_column(
    text: str | bytes, line: int, column: int, message: str
) -> None:
    """A text that is no JSON, or can't be kept exactly, is refused with line and column, counted from 1."""
    with pytest.raises(InvalidJSONError, match=message) as caught:
        parse(text)
    assert caught.value.line == line
    # where two things are wrong at once, either may be told, at the same number
    assert caught.value.column is not None
    assert caught.value.column == column or message == "(?s)."
    assert caught.value.path is None
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ('{"a": 1, "a": 1}', "$.a", "the key stands twice in one object; write it once"),
        ('{"a": [{"b": 1, "b c": 2, "b c": 3}]}', "$.a[0]['b c']", "the key stands twice"),
        ('{"a": {"b": 1, "b": 1}, "a": 1}', "$.a", "the key stands twice"),
        (r'{"a": 1, "\u0061": 2}', "$.a", "the key stands twice"),
        (r'{"a": "\u003a", "b": 1, "b": 2}', "$.b", "the key stands twice"),
        (r'{"a": "\u003A", "b": ":", "b": ":"}', "$.b", "the key stands twice"),
        (r'["\ud800"]', "$[0]", r"it has a lone surrogate, '\\ud800'; write the whole pair"),
        (r'{"a": {"\udfff": 1}}', "$.a", "it has a lone surrogate"),
        (r'{"\ud83d\ude00": ["\ud800\ud800"]}', r"$['😀'][0]", "it has a lone surrogate"),
        ('["\ud800"]', "$[0]", "it has a lone surrogate"),
    ],
)
def test_what_can_not_be_kept_is_refused_at_its_path(text: str, path: str, message: str) -> None:
    """A key that stands twice and a surrogate alone are refused with the path in the document."""
    with pytest.raises(InvalidJSONError, match=message) as caught:
        parse(text)
    assert caught.value.path == path


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_200_levels_are_read_and_no_more(opening: str, closing: str) -> None:
    """A document may nest 200 levels deep; the 201st is refused where it opens."""
    inner = "1"
    text = opening * MOST_LEVELS + inner + closing * MOST_LEVELS
    found: Any = parse(text)
    for _ in range(MOST_LEVELS):
        found = found[0] if isinstance(found, list) else found["a"]
    assert found == 1
    with pytest.raises(InvalidJSONError, match="it is nested deeper than 200 levels; write it flatter") as caught:
        parse(opening * 201 + inner + closing * 201)
    assert (caught.value.line, caught.value.column) == (1, 200 * len(opening) + 1)


def test_brackets_in_text_and_side_by_side_are_no_levels() -> None:
    """However many brackets a document has, it is its depth that counts."""
    text = json.dumps([["[{" * 300, '"[', {"a": "\\"}]] * 300)
    assert parse(text) == json.loads(text)


def _levels(value: object) -> int:
    if not isinstance(value, (dict, list)):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max((_levels(one) for one in inner), default=0)


@given(json_values, st.integers(0, 4), st.booleans())
def test_levels_are_those_of_the_value(value: object, most: int, is_ascii: bool) -> None:
    """A text is refused for its depth exactly where its value is deeper, whatever brackets and quotes its texts hold."""
    text = json.dumps(["[{", '"]}', "\\", '\\"[', value, "\ud800"], ensure_ascii=is_ascii)
    if _levels(value) + 1 <= most:
        require_few_levels(text, most)
    else:
        with pytest.raises(InvalidJSONError, match="nested deeper"):
            require_few_levels(text, most)


@pytest.mark.parametrize("text", ["[}" * 300, "]" * 300 + "[" * 250, '{"a":[' * 90 + "]}" * 90, "[[]" * 180])
def test_many_brackets_of_few_levels_are_let_pass(text: str) -> None:
    """It is levels that are bounded; whether brackets match is for the decoder to say."""
    require_few_levels(text)


@pytest.mark.parametrize("depth", [201, 10_000, 1_000_000])
def test_no_depth_exhausts_the_reader(depth: int) -> None:
    """A text that opens any number of levels is refused as any other."""
    with pytest.raises(InvalidJSONError, match="nested deeper than 200 levels"):
        parse("[" * depth)


def test_numbers_are_kept_exactly() -> None:
    """Whole numbers of 4,300 digits are read whole, and a float that is too small is nought."""
    assert parse(f"[{'9' * 4300}, -{'9' * 4300}]") == [10**4300 - 1, 1 - 10**4300]
    assert parse("[1e-999, 1E2, -0.0, 5e-324]") == [0.0, 100.0, 0.0, 5e-324]


def test_a_lower_limit_of_python_is_kept() -> None:
    """Where a program lets Python read fewer digits, a longer number is refused as one of too many is otherwise."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(1000)
    try:
        assert parse(f"[{'9' * 1000}]") == [10**1000 - 1]
        with pytest.raises(InvalidJSONError, match="more than 1000 digits") as caught:
            parse(f"[1, {'9' * 1001}]")
        assert caught.value.column == 5
    finally:
        sys.set_int_max_str_digits(before)


def test_pairs_of_surrogates_are_one_letter() -> None:
    """An escaped pair of surrogates is read as the letter that it stands for."""
    assert parse(r'{"\ud83d\ude00": "\uD83D\uDE00"}') == {"😀": "😀"}


def test_an_escaped_colon_is_no_sign_of_a_lost_key() -> None:
    """A colon that is escaped is read as any other."""
    assert parse(r'{"a\u003a": "\u003A", "b": ":"}') == {"a:": ":", "b": ":"}


@pytest.mark.parametrize("text", [None, 3, ["{}"], {"title": "x"}, bytearray(b"{}")], ids=repr)
def test_json_is_text_or_bytes(text: Any) -> None:
    """What is neither text nor bytes is refused."""
    with pytest.raises(InvalidJSONError, match="is neither text nor bytes; give the JSON itself"):
        parse(text)
