"""JSON text to plain objects, strictly (RFC 8259): what can't be kept exactly is refused, with its place.

    >>> parse('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    newsevents.errors.InvalidJSONError: $.a: the key stands twice in one object; write it once

Refused besides what is no JSON: a key twice in one object, NaN and infinities, a number beyond a float's range or
of more than 4,300 digits, a lone surrogate, more than 200 levels, bytes that are not UTF-8. It does not know events.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from math import isinf
from typing import NoReturn

import msgspec

from newsevents.codec.mistakes import mistake
from newsevents.errors import InvalidJSONError, shown, step

__all__ = ["MOST_LEVELS", "how_packed", "is_shallow", "parse", "require_few_levels"]

MOST_LEVELS = 200
"""How deep a document may nest, its outermost object counted."""

_MOST_DIGITS = 4300
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]|[-+.\w]+', re.DOTALL)
_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")
_NO_MARKS = bytes(set(range(256)) - set(b'"[]{}'))
_PACKED = {b"\x1f\x8b": "gzip", b"PK\x03\x04": "zip", b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"\x28\xb5\x2f\xfd": "zstd"}

_Pairs = list[tuple[str, object]]
_Repeated = dict[int, tuple[object, _Pairs]]


class _Refused(ValueError):  # noqa: N818  a signal within the module: users see InvalidJSONError
    """A number or constant that can't be kept; its place is found afterwards."""


def parse(text: str | bytes) -> object:
    """The plain objects of a JSON text; bytes are UTF-8, and a byte order mark is passed over.

    Raises ``InvalidJSONError``.

    >>> parse(b'[1, 2.5, "caf\\xc3\\xa9"]')
    [1, 2.5, 'café']
    """
    text = _decoded(text)
    require_few_levels(text)
    found = _decoded_json(text)
    if _is_kept(found, text):
        return found
    # twice the objects of a text need not be held at once
    del found
    repeated: _Repeated = {}
    found = _decoded_json(text, _keeping(repeated))
    _search(found, "$", repeated)
    return found


def _is_kept(found: object, text: str) -> bool:
    """Whether nothing of a text is lost in what was found, as far as one can tell at once.

    A key that stands twice is lost with its colon, and text keeps its own; so the colons are counted, where none is escaped.
    """
    try:
        written = msgspec.json.encode(found)
    except UnicodeEncodeError:
        return False
    if written.count(b":") != text.count(":"):
        return False
    return "\\" not in text or ("\\u003a" not in text and "\\u003A" not in text)


def _decoded(text: str | bytes) -> str:
    if not isinstance(text, (str, bytes)):
        raise InvalidJSONError(f"{shown(text)} is neither text nor bytes; give the JSON itself")
    if isinstance(text, bytes):
        _require_unpacked(text)
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            problem = f"the byte 0x{error.object[error.start]:02x} is not UTF-8; save the text as UTF-8"
            raise _at(f"{before}?", len(before), problem) from None
    return text.removeprefix("\ufeff")


def how_packed(content: bytes) -> str | None:
    """What a file was packed with, by its first bytes; None where they may be text.

    >>> how_packed(b"PK\\x03\\x04"), how_packed(b"{}")
    ('zip', None)
    """
    return next((name for beginning, name in _PACKED.items() if content.startswith(beginning)), None)


def _require_unpacked(content: bytes) -> None:
    packed = how_packed(content)
    if packed is not None:
        right = "give the file a name that ends in .gz, or unpack it" if packed == "gzip" else "unpack it first"
        raise InvalidJSONError(f"it is packed with {packed}; {right}", line=1, column=1)


def require_few_levels(text: str, most: int = MOST_LEVELS) -> None:
    """Refuse a text that nests deeper than so many levels, before any decoder sees it.

    >>> require_few_levels("[[[]]]", 2)
    Traceback (most recent call last):
    newsevents.errors.InvalidJSONError: line 1, column 3: it is nested deeper than 200 levels; write it flatter
    """
    if text.count("[") + text.count("{") <= most or _most_levels(text) <= most:
        return
    level = 0
    for match in _TOKENS.finditer(text):
        if match[0] in "[{":
            level += 1
            if level > most:
                raise _at(text, match.start(), f"it is nested deeper than {MOST_LEVELS} levels; write it flatter")
        elif match[0] in "]}":
            level -= 1


def _most_levels(text: str) -> int:
    """How deep a text may nest at most: brackets outside of text are taken away in pairs, from the innermost.

    It is fast, for only a deep text takes many rounds. Outside of text a backslash is no JSON, and no decoder goes beyond it.
    """
    marks = text.encode("utf-8", "replace").replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _NO_MARKS)
    outside = b"".join(marks.replace(b'""', b"").split(b'"')[::2])
    brackets = outside.replace(b"{", b"[").replace(b"}", b"]")
    rounds = 0
    while b"[]" in brackets and rounds <= MOST_LEVELS:
        brackets, rounds = brackets.replace(b"[]", b""), rounds + 1
    return rounds + len(brackets)


def is_shallow(text: bytes, most: int = MOST_LEVELS) -> bool:
    """Whether a text leads no decoder deeper than so many levels.

    >>> is_shallow(b"[[[]]]", 2)
    False
    """
    if text.count(b"[") + text.count(b"{") <= most:
        return True
    try:
        require_few_levels(text.decode(), most)
    except (UnicodeDecodeError, InvalidJSONError):
        return False
    return True


def _decoded_json(text: str, keep_keys: Callable[[_Pairs], object] | None = None) -> object:
    decoder = json.JSONDecoder(
        object_pairs_hook=keep_keys,
        parse_constant=_constant,
        parse_float=_float,
        parse_int=_whole if _has_long_number(text) else None,
    )
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as error:
        place, problem = mistake(text, error)
        raise _at(text, place, f"not JSON: {problem}") from None
    except _Refused as refused:
        token, problem = refused.args
    place = next(match.start() for match in _TOKENS.finditer(text) if match[0].startswith(token))
    raise _at(text, place, problem)


def _keeping(repeated: _Repeated) -> Callable[[_Pairs], object]:
    """What makes an object of its keys and values, and keeps those objects in which a key stands twice."""

    def keep_keys(pairs: _Pairs) -> object:
        found = dict(pairs)
        if len(found) < len(pairs):
            # the object is held, so that no other one takes its id
            repeated[id(found)] = found, pairs
        return found

    return keep_keys


def _first_repeated(pairs: _Pairs) -> str:
    seen: set[str] = set()
    return next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # None: go on


def _at(text: str, place: int, problem: str) -> InvalidJSONError:
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return InvalidJSONError(problem, line=line, column=column)


def _constant(token: str) -> NoReturn:
    raise _Refused(token, f"{token} is not JSON; leave out what is not known")


def _float(token: str) -> float:
    number = float(token)
    if isinf(number):
        raise _Refused(token, f"{shown(token)[1:-1]} is beyond the range of a float; write it as text")
    return number


def _has_long_number(text: str) -> bool:
    """Whether so many digits stand in a row that one must look at each number, which takes a call."""
    return b"0" * (_most_digits() + 1) in text.encode("utf-8", "replace").translate(_DIGITS_ALIKE)


def _most_digits() -> int:
    # a program may have set the limit of its Python lower, or to 0, which is none
    return min(_MOST_DIGITS, sys.get_int_max_str_digits() or _MOST_DIGITS)


def _whole(token: str) -> int:
    most = _most_digits()
    if len(token) > most and len(token.removeprefix("-")) > most:
        raise _Refused(token, f"a number has more than {most} digits; write it as text")
    return int(token)


def _search(found: object, place: str, repeated: _Repeated) -> None:
    """Find where a key stands twice or a surrogate alone, once one of them is suspected."""
    if isinstance(found, str):
        _require_no_surrogate(found, place)
    elif isinstance(found, list):
        for i, one in enumerate(found):
            _search(one, place + step(i), repeated)
    elif isinstance(found, dict):
        if id(found) in repeated:
            twice = place + step(_first_repeated(repeated[id(found)][1]))
            raise InvalidJSONError("the key stands twice in one object; write it once", path=twice)
        for key, one in found.items():
            _require_no_surrogate(key, place)
            _search(one, place + step(key), repeated)


def _require_no_surrogate(text: str, place: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        surrogate = ascii(text[error.start])
        raise InvalidJSONError(f"it has a lone surrogate, {surrogate}; write the whole pair", path=place) from None
