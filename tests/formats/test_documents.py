"""The JSON documents of a file: one or many, each with its place, a broken one for itself."""

from __future__ import annotations

import io

import pytest

from newsevents import InvalidFileError
from newsevents.formats import documents as module
from newsevents.formats.documents import Document, Peeked, documents, documents_after


def found(text: bytes) -> list[object]:
    """The values of the documents of a text, and what is said of the broken ones."""
    return [one.value if isinstance(one, Document) else str(one) for one in documents(Peeked(io.BytesIO(text)))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (b'{"a": 1}', [{"a": 1}]),
        (b'\xef\xbb\xbf{"a": 1}', [{"a": 1}]),
        (b"[]", []),
        (b' \n [1, "a", [2]]', [1, "a", [2]]),
        (b"\xef\xbb\xbf[1]", [1]),
        (b" " * 5000 + b"[1, 2]", [[1, 2]]),
    ],
)
def test_documents_are_one_or_the_elements_of_an_array(text: bytes, values: list[object]) -> None:
    """An array is its elements, all else is one document; an array after a page of white space is one, too."""
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (b"", ["line 1, column 1: not JSON: it is empty; write a record, as in {…}"]),
        (b'{"a": 1}\n{"a": 2}', ["line 2, column 1: not JSON: there is more after the document; write several as an array, as in [{…}, {…}]"]),
        (b'{"a": 1, "a": 2}', ["$.a: the key stands twice in one object; write it once"]),
        (b'[1,\n {"a": 1,},\n {"a": "\xff"}, 2]',
         [1, "$[1], line 2, column 9, byte 5: not JSON: a comma stands before the end; leave it out",
          "$[2], line 3, column 9, byte 17: the byte 0xff is not UTF-8; save the text as UTF-8", 2]),
        (b'[{"a": 1, "a": 2}]', ["$[0].a, line 1, byte 1: the key stands twice in one object; write it once"]),
        (b'["a\nb"]', ["$[0], line 1, column 4, byte 1: not JSON: a line break or another control character stands in a text; write \\n or its other escape"]),
        (b'[{\n"a": 1', ["$[0], line 2, column 7, byte 1: the array is torn, the file ends within it: not JSON: it ends too early; the rest is missing"]),
        (b"[1] 2", [1, "line 1, column 5: not JSON: there is more after the array"]),
    ],
)  # fmt: skip
def test_a_broken_document_has_its_place(text: bytes, values: list[object]) -> None:
    """What is no JSON is told with its line, column and byte, and what comes before and after it in an array is read."""
    assert found(text) == values


def test_elements_within_an_object_are_read_one_by_one() -> None:
    """The array that a known head leads to gives its elements, and what closes the object must be there."""
    head = b'{"a":['
    for text, said in ((b'{"a":[1,\n2]}', None), (b'{"a":[1,\n2]', "not JSON: } is missing after the array")):
        *values, last = documents_after(Peeked(io.BytesIO(text)), head, "$.a")
        if said is None:
            assert (values, last) == ([Document(1, "$.a[0]", 1, 6)], Document(2, "$.a[1]", 2, 9))
        else:
            assert isinstance(last, InvalidFileError)
            assert (last.problem, last.line) == (said, 2)


def test_a_stream_that_gives_little_is_peeked_into_all_the_same() -> None:
    """The first bytes are known though a stream gives them one at a time."""

    class OneByOne(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 1))

    stream = Peeked(OneByOne(b"[1, 2]"))
    assert stream.begins_with(b"[1,")
    assert not stream.begins_with(b"[2")
    assert [one.value for one in documents(stream) if isinstance(one, Document)] == [1, 2]


def test_a_document_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An element of an array is held to the size that a record has."""
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    assert found(b'["12345678901", 1]') == [
        "$[0], line 1, byte 1: a record is longer than 10 bytes; write it as several"
    ]
