"""The words of JSON-LD files: schema.org's types, and an own vocabulary for what schema.org has no term for.

    >>> CONTEXT["@vocab"], CONTEXT["newsevents"]
    ('https://schema.org/', 'urn:newsevents:')

An own term is ``newsevents:`` and the name of the record's field. Its IRI, ``urn:newsevents:`` and that name, is made for this
library, registered nowhere, and leads to no document; the context stands in every file, so that nothing need be fetched to
expand it. What a record's fields are written as is not known here.
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote, unquote

from newsevents.formats.uris import OWN_URN, is_uri

__all__ = ["ARTICLES", "CONTEXT", "HEAD", "OWN", "article_type", "articles_of", "id_of", "iri_of", "is_event"]

OWN = "newsevents:"
"""What an own term begins with."""

_VOCABULARY = {"@vocab": OWN_URN}
_SELECTOR = {"@id": f"{OWN_URN}anchor", "@context": {"@vocab": "http://www.w3.org/ns/oa#"}}


def _list(name: str, **inner: object) -> dict[str, object]:
    """An own term whose values are a list, in order; what stands inside has own terms too."""
    return {"@id": OWN_URN + name, "@container": "@list", "@context": {**_VOCABULARY, **inner}}


_SAME_AS = {"same_as": _list("same_as")}
CONTEXT: dict[str, object] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "newsevents": OWN_URN,
    "keywords": {"@id": "https://schema.org/keywords", "@container": "@set"},
    "newsevents:accepted": _list("accepted"),
    "newsevents:anchor": _SELECTOR,
    "newsevents:evidence": _list("evidence", anchor=_SELECTOR, via=_list("via", **_SAME_AS), **_SAME_AS),
    "newsevents:extra": {"@id": f"{OWN_URN}extra", "@type": "@json"},
    "newsevents:quantity": {"@id": f"{OWN_URN}quantity", "@context": _VOCABULARY},
    "newsevents:related": _list("related"),
    "newsevents:via": _list("via", **_SAME_AS),
}
"""The context of the files that are written (JSON-LD 1.1); anchors have the terms of the W3C's Web Annotation Vocabulary."""

HEAD = f'{{"@context":{json.dumps(CONTEXT, separators=(",", ":"))},"@graph":['
"""How the files that are written begin; a file that begins so is read event by event."""

ARTICLES = {
    "Article": "CreativeWork",
    "AdvertiserContentArticle": "Article",
    "NewsArticle": "Article",
    "AnalysisNewsArticle": "NewsArticle",
    "AskPublicNewsArticle": "NewsArticle",
    "BackgroundNewsArticle": "NewsArticle",
    "OpinionNewsArticle": "NewsArticle",
    "ReportageNewsArticle": "NewsArticle",
    "ReviewNewsArticle": "NewsArticle",
    "Report": "Article",
    "SatiricalArticle": "Article",
    "ScholarlyArticle": "Article",
    "MedicalScholarlyArticle": "ScholarlyArticle",
    "SocialMediaPosting": "Article",
    "BlogPosting": "SocialMediaPosting",
    "LiveBlogPosting": "BlogPosting",
    "DiscussionForumPosting": "SocialMediaPosting",
    "TechArticle": "Article",
    "APIReference": "TechArticle",
}
"""Article and its subtypes in schema.org 30, each with the type above it."""

_BY_LETTERS = {kind.lower(): kind for kind in ARTICLES}
_EVENTS = {"Event", "CourseInstance", "EventSeries", "Festival", "Hackathon"}
_MARKS = ("#event/", "#source/")


def is_event(kind: str) -> bool:
    """Whether a type of schema.org is Event or a subtype of it: each is named so, but for a few.

    >>> is_event("SportsEvent"), is_event("Festival"), is_event("Place")
    (True, True, False)
    """
    return kind.endswith("Event") or kind in _EVENTS


def articles_of(kinds: list[str]) -> list[str]:
    """Those types that are Article or a subtype of it, the most special first.

    >>> articles_of(["Article", "WebPage", "NewsArticle"])
    ['NewsArticle', 'Article']
    """
    return sorted((kind for kind in kinds if kind in ARTICLES), key=_depth, reverse=True)


def article_type(kind: str | None) -> str | None:
    """The type of articles that a kind of source names, in whatever letters; None where it names none.

    >>> article_type("news article"), article_type("NewsArticle"), article_type("memoir")
    ('NewsArticle', 'NewsArticle', None)
    """
    return _BY_LETTERS.get(re.sub(r"[\s_-]", "", kind or "").lower())


def _depth(kind: str) -> int:
    return 1 + _depth(ARTICLES[kind]) if kind in ARTICLES else 0


def iri_of(kind: str, own: str) -> str:
    """The IRI of an event or a source: its id where that is one, else one that holds within the file.

    >>> iri_of("event", "urn:uuid:1"), iri_of("source", "the article")
    ('urn:uuid:1', '#source/the%20article')
    """
    if is_uri(own) and not any(mark in own for mark in _MARKS):
        return own
    return f"#{kind}/{quote(own, safe='')}"


def id_of(iri: str) -> str | None:
    """The id that ``iri_of`` was given, also where a tool has put the file's address before it; None for a blank node.

    >>> id_of("#source/the%20article"), id_of("file:///a.jsonld#event/siege"), id_of("_:b0")
    ('the article', 'siege', None)
    """
    for mark in _MARKS:
        if mark in iri:
            return unquote(iri.partition(mark)[2]) or None
    return None if iri.startswith("_:") else iri or None
