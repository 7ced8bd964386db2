"""Sources from nodes of schema.org: the articles of a page, and the works that an event is the subject of.

    >>> from newsevents.formats.jsonld.nodes import Page
    >>> source_in(Node({"@type": "NewsArticle", "headline": "A flood", "author": ["A writer"]}, "$", Page([])))
    Source('A flood', authors=('A writer',), kind='NewsArticle')

Nothing is asked of the page that the node does not say: no title is made shorter, no name is taken apart.
"""

from __future__ import annotations

from newsevents.errors import InvalidFileError, InvalidRecordError
from newsevents.formats.jsonld.days import date_in
from newsevents.formats.jsonld.nodes import Node
from newsevents.formats.jsonld.own import own_fields
from newsevents.formats.jsonld.vocabulary import articles_of
from newsevents.records.source import Correction, Source

__all__ = ["source_in"]


def source_in(node: Node) -> Source | None:
    """The source of a node, None where it has neither a title nor an address nor a publisher.

    Raises ``InvalidFileError`` for a date that is none.

    >>> from newsevents.formats.jsonld.nodes import Page
    >>> source_in(Node({"@type": "Article"}, "$", Page([]))) is None
    True
    """
    title = node.text("headline") or node.text("name")
    url = node.text("url") or _page_of(node)
    publisher = next(iter(_names(node, "publisher")), None)
    if title is None and url is None and publisher is None:
        return None
    dated, undated = _corrections(node)
    try:
        return Source(
            title,
            id=node.id,
            url=url,
            publisher=publisher,
            authors=_names(node, "author"),
            published=date_in(node, "datePublished", "published"),
            modified=date_in(node, "dateModified", "modified"),
            language=node.text("inLanguage"),
            kind=node.own("kind", str) or _kind(node),
            license=node.text("license"),
            archive_url=node.text("archivedAt"),
            derived_from=next((one.id for one in node.nodes("isBasedOn")), None),
            corrections=dated,
            note=node.own("note", str) or "\n".join(undated),
            **node.owned(own_fields(Source)),
        )
    except InvalidRecordError as error:
        raise InvalidFileError(f"{error.field}: {error.problem}", path=node.path) from None


def _names(node: Node, term: str) -> list[str]:
    return [name for one in node.nodes(term) for name in one.texts("name")]


def _page_of(node: Node) -> str | None:
    """The address of the page that an article is the main thing of."""
    if node.terms.get("mainEntityOfPage") is True:
        # it says that there is one
        return None
    for page in node.nodes("mainEntityOfPage"):
        named = (page.text("url"), page.iri, page.text("name"))
        return next((one for one in named if one is not None and one.startswith(("https://", "http://"))), None)
    return None


def _kind(node: Node) -> str | None:
    others = (kind for kind in node.types if kind not in ("CreativeWork", "Thing"))
    return next(iter(articles_of(node.types)), None) or next(others, None)


def _corrections(node: Node) -> tuple[list[Correction], list[str]]:
    """The corrections of an article, and what those say that have no date, which a note keeps."""
    dated, undated = [], []
    for one in node.nodes("correction"):
        date, text = date_in(one, "datePublished", "date"), one.text("text") or one.text("name")
        if text is not None and date is not None:
            dated.append(Correction(date, text))
        elif text is not None:
            undated.append(f"correction: {text}")
    return dated, undated
