"""Nodes of JSON-LD as pages have them: one value or a list, text or an object, here or elsewhere by its ``@id``.

    >>> article = Document({"author": {"@id": "#a"}}, "$[0]")
    >>> (node,) = Page([article, Document({"@id": "#a", "name": "A writer"}, "$[1]")]).nodes_of(article)
    >>> [author.text("name") for author in node.nodes("author")]
    ['A writer']

This is not a JSON-LD processor: a context is looked at only for whether it is schema.org's, and terms may stand under
schema.org's addresses and its prefix. What is false, null or empty states nothing. It knows no records.
"""

from __future__ import annotations

import functools
import itertools
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from newsevents.codec.converters import MOST_PROBLEMS, shared_converter
from newsevents.errors import InvalidFileError, InvalidRecordError, shown, step
from newsevents.formats.documents import Document
from newsevents.formats.jsonld.vocabulary import OWN, id_of

__all__ = ["Node", "Page"]

T = TypeVar("T")

_PREFIXES = ("https://schema.org/", "http://schema.org/", "schema:")
_KEYWORDS = {"type": "@type", "id": "@id"}


class Page:
    """The documents of a file, whose nodes may say more of each other; ``is_whole`` where each node says all by itself.

    >>> page = Document({"@graph": [{"mainEntity": {}}]}, "$")
    >>> [node.path for node in Page([page]).nodes_of(page)]
    ['$', "$['@graph'][0]", "$['@graph'][0].mainEntity"]
    """

    def __init__(self, documents: Sequence[Document], *, is_whole: bool = False) -> None:
        self._documents = documents
        self._is_whole = is_whole

    def nodes_of(self, document: Document) -> Iterator[Node]:
        """The nodes that a document is about: at the top, in ``@graph``, in lists of such, and as ``mainEntity``.

        A reference to one of them is none of its own.
        """
        nodes = [*self._within(document, document.value, document.path, is_schema=True)]
        told = {node.iri for node in nodes if not node.is_reference}
        for node in nodes:
            if not (node.is_reference and node.iri in told):
                told.add(node.iri)
                yield self.joined(node)

    def _within(self, document: Document, value: object, path: str, *, is_schema: bool) -> Iterator[Node]:
        if isinstance(value, list):
            for i, one in enumerate(value):
                yield from self._within(document, one, path + step(i), is_schema=is_schema)
        elif isinstance(value, dict):
            is_schema = _is_schema(value.get("@context"), outer=is_schema)
            if is_schema:
                yield Node(value, path, self, document.path)
            for key in ("@graph", "mainEntity"):
                yield from self._within(document, value.get(key), path + step(key), is_schema=is_schema)

    def joined(self, node: Node) -> Node:
        """A node with what is said of the same thing elsewhere: first its own words, then those of its document."""
        if node.iri is not None and not self._is_whole:
            near, far = (self._said.get((node.iri, place), {}) for place in (node.document, None))
            # joined as views: a page may speak of one thing a thousand times
            node.terms = ChainMap(dict(node.terms), near, far)
        return node

    @functools.cached_property
    def _said(self) -> dict[tuple[str, str | None], dict[str, object]]:
        """What is said of each thing that has a name: in a document, by its path, and (None) in the page; first words count."""
        found: dict[tuple[str, str | None], dict[str, object]] = {}
        for document in self._documents:
            left = [document.value]
            while left:
                value = left.pop()
                if isinstance(value, list):
                    left.extend(reversed(value))
                elif isinstance(value, dict):
                    node = Node(value, "", self, document.path)
                    for place in (document.path, None) if node.iri is not None else ():
                        said = found.setdefault((node.iri or "", place), {})
                        said.update({key: one for key, one in node.terms.items() if key not in said})
                    left.extend(reversed(value.values()))
        return found


def _is_schema(context: object, *, outer: bool) -> bool:
    """Whether terms are schema.org's under a context; one that names no vocabulary leaves that as it is."""
    named = _vocabularies(context)
    return any("schema.org" in one.lower() for one in named) if named else outer


def _vocabularies(context: object) -> list[str]:
    if isinstance(context, dict):
        context = [context.get("@vocab"), context.get("schema")]
    if isinstance(context, list):
        return [name for one in context for name in _vocabularies(one)]
    return [context] if isinstance(context, str) else []


class Node:
    """An object of JSON-LD, its path, the page that it stands in, and the path of the document there.

    >>> Node({"https://schema.org/name": [{"@value": "A flood"}]}, "$", Page([])).text("name")
    'A flood'
    """

    def __init__(self, value: dict[str, object], path: str, page: Page, document: str = "$") -> None:
        self.terms: Mapping[str, object] = _plain(value)
        self.path = path
        self.document = document
        self._page = page

    @property
    def iri(self) -> str | None:
        """What it is named by, None where nothing or something else than text is said."""
        found = self.terms.get("@id")
        return found if isinstance(found, str) and found else None

    @property
    def is_reference(self) -> bool:
        """Whether it says nothing but what it is named by, and perhaps its types."""
        return self.iri is not None and self.terms.keys() <= {"@id", "@type", "@context"}

    @property
    def id(self) -> str | None:
        """The id of the record that it stands for."""
        return None if self.iri is None else id_of(self.iri)

    @property
    def types(self) -> list[str]:
        """Its types, as schema.org names them."""
        return [_term(one) for one in _values(self.terms.get("@type")) if isinstance(one, str)]

    def values(self, term: str) -> list[object]:
        """All values of a term that state something."""
        return _values(self.terms.get(term))

    def place(self, term: str) -> str:
        """The path of a term."""
        return self.path + step(term)

    def texts(self, term: str) -> list[str]:
        """The texts of a term: of an object its name, else its address.

        Raises ``InvalidFileError`` for what is neither.
        """
        return [text for one in self.values(term) if (text := self._text(one, term)) is not None]

    def text(self, term: str) -> str | None:
        """The first of the texts of a term."""
        return next(iter(self.texts(term)), None)

    def _text(self, value: object, term: str) -> str | None:
        if isinstance(value, str):
            return value
        if isinstance(value, dict):
            node = Node(value, self.place(term), self._page, self.document)
            named = [*node.values("name"), *node.values("url"), node.iri]
            return next((one for one in named if isinstance(one, str)), None)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise InvalidFileError(f"{shown(value)} is not text; write it in quotes", path=self.place(term))
        return str(value)

    def nodes(self, term: str) -> list[Node]:
        """The objects of a term, with what the page says of them elsewhere; a text is an object of that name.

        Raises ``InvalidFileError`` for what is neither.
        """
        is_list = isinstance(self.terms.get(term), list)
        places = (self.place(term) + (step(i) if is_list else "") for i in itertools.count())
        return [self._node(one, place) for one, place in zip(self.values(term), places, strict=False)]

    def _node(self, value: object, place: str) -> Node:
        if isinstance(value, str):
            value = {"name": value}
        if not isinstance(value, dict):
            right = "write an object, as in {…}, or text"
            raise InvalidFileError(f"{shown(value)} is neither an object nor text; {right}", path=place)
        return self._page.joined(Node(value, place, self._page, self.document))

    def own(self, field: str, kind: type[T]) -> T | None:
        """What the own term of a field holds, None where there is none.

        Raises ``InvalidFileError`` for what the field can't hold.
        """
        value = self.terms.get(OWN + field)
        if value is None:
            return None
        try:
            found: T = shared_converter("error", MOST_PROBLEMS).structure(value, kind)
        except InvalidRecordError as error:
            path = self.place(OWN + field) + (error.path or "$")[1:]
            raise InvalidFileError(error.problem, path=path) from None
        return found

    def owned(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """What the own terms of some fields hold, by their names, as far as they stand here; raises as ``own``."""
        return {name: value for name, kind in fields.items() if (value := self.own(name, kind)) is not None}


def _plain(document: dict[str, object]) -> dict[str, object]:
    """The terms that state something, without schema.org's addresses, and keywords under their own names."""
    stated = ((key, value) for key, value in document.items() if value not in (None, "", [], {}))
    return {_KEYWORDS.get(key) or _term(key): value for key, value in stated}


def _term(key: str) -> str:
    if ":" in key:
        for prefix in _PREFIXES:
            if key.startswith(prefix):
                return key[len(prefix) :]
    return key


def _values(value: object) -> list[object]:
    """All values of a term, without the lists and objects that JSON-LD may write them in."""
    if isinstance(value, list):
        return [inner for one in value for inner in _values(one)]
    if isinstance(value, dict):
        for key in ("@value", "@list", "@set"):
            if key in value:
                return _values(value[key])
    return [value] if value or (value == 0 and value is not False) else []
