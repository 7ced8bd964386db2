"""What is wrong with a text that is no JSON, and where, in words that say what would be right.

    >>> import json
    >>> try:
    ...     json.loads('{"when": }')
    ... except json.JSONDecodeError as error:
    ...     mistake('{"when": }', error)
    (9, 'no value of JSON begins here; write text in double quotes, a number, true, false, null, a list or an object')

The mistake is found by Python's parser, which stops at the first one; only its place and its name are put right here.
"""

from __future__ import annotations

import json

__all__ = ["MORE", "mistake"]

MORE = "there is more after its end; one text is one record, and read() takes files of many"
"""What follows a whole JSON text; callers who know what else may be meant say it in their own words."""

_VALUE = "no value of JSON begins here; write text in double quotes, a number, true, false, null, a list or an object"
_WORDS = {
    "Expecting property name": "a key in double quotes is missing",
    "Expecting ':'": "a colon is missing between the key and its value",
    "Expecting ','": "a comma or the end of the list or object is missing",
    "Expecting value": _VALUE,
    "Extra data": MORE,
    "Unterminated string": "the text that begins here does not end; close it with a double quote",
    "Invalid control character": r"a line break or another control character stands in a text; write \n or its other escape",
    r"Invalid \escape": r"the backslash begins no escape of JSON; write \\ for a backslash",
    r"Invalid \uXXXX": r"four hexadecimal digits have to follow \u, as in \u00e9",
}
"""Python's names of the mistakes, as they begin (``json.decoder`` and ``json.scanner`` of 3.11 to 3.13), and ours."""


def mistake(text: str, error: json.JSONDecodeError) -> tuple[int, str]:
    """The place of the mistake, counted from 0, and what it is."""
    before = text[: error.pos].rstrip(" \t\r\n")
    # Python 3.13 names this mistake itself, at another place than its predecessors
    if error.msg.startswith("Illegal trailing comma"):
        return error.pos, "a comma stands before the end; leave it out"
    if before.endswith(",") and text[error.pos : error.pos + 1] in ("}", "]"):
        return len(before) - 1, "a comma stands before the end; leave it out"
    if not text.strip():
        return error.pos, "it is empty; write a record, as in {…}"
    if error.pos >= len(text.rstrip()):
        return error.pos, "it ends too early; the rest is missing"
    # a later Python may have another name for it
    unknown = f"{error.msg[:1].lower()}{error.msg[1:]}"
    return error.pos, next((ours for theirs, ours in _WORDS.items() if error.msg.startswith(theirs)), unknown)
