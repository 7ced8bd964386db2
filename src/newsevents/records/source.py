"""``Source``: where a claim was published, and ``Correction``: what was put right later.

    >>> Source("A made-up report", id="report", published="2024-05-20").published.precision
    'day'

It does not fetch anything; ``text_sha256`` lets others see that a text is the one that anchors point into.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from newsevents.dates.edtf import EDTFDate
from newsevents.errors import shown
from newsevents.fields import date, instances, optional_date, optional_text, reference, text, texts
from newsevents.recordclass import record, refuse

__all__ = ["Correction", "Source", "source_id", "sources"]


@record
@frozen(slots=False, repr=False, eq=False)
class Correction:
    """A correction that a source published: when, and what it says.

    Raises ``InvalidRecordError``.

    >>> Correction("2024-05-21", "The number of people was put right.").date
    EDTFDate('2024-05-21')
    """

    date: EDTFDate = field(converter=date)
    text: str = field(converter=text)


def _corrections(value: Iterable[Correction] | Correction | None) -> tuple[Correction, ...]:
    return instances(value, Correction, "Correction('2024-05-21', 'what was put right')")


def source_id(value: Source | str | None) -> str | None:
    """The id of a source, from itself or the source; a source without id can't be pointed to.

    >>> source_id(Source("A made-up report"))
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Source('A made-up report') has no id to refer to; give the Source one, as in id='a1'
    """
    return reference(value, Source)


@record
@frozen(slots=False, repr=False, eq=False)
class Source:
    """A published text or recording; one of ``title``, ``url`` and ``publisher`` is needed.

    ``text_sha256`` is the SHA-256, in lower-case hexadecimal digits, of the text that anchors point into, as
    UTF-8, exactly as read; ``derived_from`` is the source that this one repeats. Raises ``InvalidRecordError``.

    >>> Source()
    Traceback (most recent call last):
    newsevents.errors.InvalidRecordError: Source.title: a source has a title, a url or a publisher; write one of them
    """

    title: str | None = field(default=None, converter=optional_text)
    id: str | None = field(default=None, converter=optional_text, kw_only=True)
    url: str | None = field(default=None, converter=optional_text, kw_only=True)
    publisher: str | None = field(default=None, converter=optional_text, kw_only=True)
    authors: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    published: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    modified: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    retrieved: EDTFDate | None = field(default=None, converter=optional_date, kw_only=True)
    language: str | None = field(default=None, converter=optional_text, kw_only=True)
    kind: str | None = field(default=None, converter=optional_text, kw_only=True)
    license: str | None = field(default=None, converter=optional_text, kw_only=True)
    archive_url: str | None = field(default=None, converter=optional_text, kw_only=True)
    text_sha256: str | None = field(default=None, converter=optional_text, kw_only=True)
    derived_from: str | None = field(default=None, converter=source_id, kw_only=True)
    corrections: tuple[Correction, ...] = field(default=(), converter=_corrections, kw_only=True)
    note: str | None = field(default=None, converter=optional_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.title is None and self.url is None and self.publisher is None:
            refuse(self, "title", "a source has a title, a url or a publisher; write one of them")
        if self.text_sha256 is not None and not _is_sha256(self.text_sha256):
            refuse(self, "text_sha256", f"{shown(self.text_sha256)} is not a SHA-256; write its 64 digits, 0-9 and a-f")


def _is_sha256(digits: str) -> bool:
    return len(digits) == 64 and not digits.strip("0123456789abcdef")


def sources(value: Iterable[Source] | Source | None) -> tuple[Source, ...]:
    """A tuple of sources.

    >>> sources(Source("A made-up report"))
    (Source('A made-up report'),)
    """
    return instances(value, Source, "Source('title', id='article')")
