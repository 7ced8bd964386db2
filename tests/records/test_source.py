"""``Source`` and ``Correction``."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from newsevents import Correction, EDTFDate, InvalidRecordError, Quote, Source


@pytest.mark.parametrize("name", ["title", "url", "publisher"])
def test_one_of_title_url_and_publisher_is_enough(name: str) -> None:
    """A source that has a title, a url or a publisher can be found again."""
    fields: Any = {name: "x"}
    assert getattr(Source(**fields), name) == "x"


@pytest.mark.parametrize("fields", [{}, {"title": "", "url": "", "publisher": ""}, {"id": "article", "note": "x"}])
def test_a_source_without_any_of_them_is_refused(fields: dict[str, Any]) -> None:
    """A source that can't be found again is refused."""
    with pytest.raises(
        InvalidRecordError, match=r"^Source\.title: a source has a title, a url or a publisher; write one"
    ):
        Source(**fields)


def test_the_hash_of_a_text_is_taken_as_hashlib_prints_it() -> None:
    """The SHA-256 of a text is 64 lower-case hexadecimal digits."""
    digest = hashlib.sha256("Маріуполь".encode()).hexdigest()
    assert Source("x", text_sha256=digest).text_sha256 == digest


@pytest.mark.parametrize("digest", ["a" * 63, "a" * 65, "A" * 64, "g" * 64, "a" * 64 + "\n", "１" * 64])
def test_what_is_no_hash_is_refused(digest: str) -> None:
    """A hash of another length or with other digits is refused."""
    with pytest.raises(
        InvalidRecordError, match=r"^Source\.text_sha256: .* is not a SHA-256; write its 64 digits, 0-9 and a-f$"
    ):
        Source("x", text_sha256=digest)


def test_a_source_stands_for_its_id() -> None:
    """Where a source is pointed to, the source itself is enough if it has an id, and an empty id is none."""
    article = Source("x", id="article")
    assert Quote("x", source=article).source == Source("copy", derived_from=article).derived_from == "article"
    assert Quote("x", source="").source is None


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (Source("A report"), r".*Source\('A report'\) has no id.*; give .*, as in id='.*"),
        (7, "7 is .*; write the Source or its id"),
    ],
)
def test_what_can_not_be_pointed_to_is_refused(source: Any, message: str) -> None:
    """A source without an id, and what is no source, can't be pointed to."""
    with pytest.raises(InvalidRecordError, match=rf"^Quote\.source: {message}$"):
        Quote("x", source=source)


def test_corrections_are_dated_texts() -> None:
    """A source lists its corrections; one alone is a list of one."""
    correction = Correction("2024-05-21", "A number was put right.")
    assert correction.date == EDTFDate("2024-05-21")
    assert Source("x", corrections=correction) == Source("x", corrections=[correction])


@pytest.mark.parametrize(
    ("corrections", "message"),
    [
        (["A number was put right."], r"'A number was put right\.' is .*; write"),
        ("A number was put right.", r"'A number was put right\.' is .*; write"),
        ([("2024-05-21", "A number")], r"\('2024-05-21', 'A number'\) is .*; write"),
    ],
)
def test_what_is_no_correction_is_refused(corrections: Any, message: str) -> None:
    """A correction without its date is refused."""
    with pytest.raises(InvalidRecordError, match=rf"^Source\.corrections(\[0\])?: {message}"):
        Source("x", corrections=corrections)


@pytest.mark.parametrize(
    ("date", "text", "field"), [(None, "x", "date"), ("21 May", "x", "date"), ("2024", "", "text")]
)
def test_a_correction_has_a_date_and_a_text(date: Any, text: str, field: str) -> None:
    """A correction whose date or text is missing is refused."""
    with pytest.raises(InvalidRecordError, match=rf"^Correction\.{field}: "):
        Correction(date, text)
