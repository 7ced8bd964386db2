"""Byte order marks: one at the start of a file is passed over, and none elsewhere."""

from __future__ import annotations

import io

import pytest

from newsevents import Event, InvalidJSONError, NewsEventsError, dumps, read

MARK = b"\xef\xbb\xbf"
LINE = dumps(Event("A flood")).encode() + b"\n"


def test_one_mark_at_the_start_is_passed_over() -> None:
    """Editors that put a mark before the first line do no harm."""
    assert list(read(io.BytesIO(MARK + LINE + LINE))) == [Event("A flood")] * 2


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (MARK + MARK + LINE, 1),
        (LINE + MARK + LINE, 2),
        (b"\n" + MARK + LINE, 2),
        (LINE + MARK + b"\n", 2),
        (LINE + MARK + b" \n", 2),
    ],
)
def test_a_mark_elsewhere_is_refused(content: bytes, line: int) -> None:
    """A second mark, as of files that were put together, is told by its line, and the other lines are read."""
    refused: list[NewsEventsError] = []
    assert list(read(io.BytesIO(content + LINE), on_error=refused.append)) == [Event("A flood")] * (
        1 + (content[:1] == b"{")
    )
    assert [(one.line, one.column) for one in refused] == [(line, 1)]
    with pytest.raises(InvalidJSONError, match=r"not JSON: a byte order mark stands before the record"):
        list(read(io.BytesIO(content)))


@pytest.mark.parametrize("content", [MARK + MARK + LINE, MARK + MARK + b"[" + LINE + b"]"])
def test_two_marks_before_a_document_are_refused(content: bytes) -> None:
    """An event or an array alone may have one mark before it and not two."""
    assert list(read(io.BytesIO(content.removeprefix(MARK)), format="json")) == [Event("A flood")]
    with pytest.raises(InvalidJSONError, match=r"^line 1, column 1: not JSON"):
        list(read(io.BytesIO(content), format="json"))
