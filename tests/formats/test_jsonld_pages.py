"""Sources of real pages, held against an independent walk through the same JSON-LD with pyld."""

from __future__ import annotations

import contextlib
import datetime
import functools
import json
import pathlib
import re
from collections.abc import Iterator
from typing import Any

import pytest

from newsevents.dates.text import parse_date_text
from newsevents.formats import jsonld
from newsevents.formats.jsonld.vocabulary import ARTICLES as KINDS
from tests.material import SHARED

pyld = pytest.importorskip("pyld", reason="pyld is in the extra clients")

PAGES = sorted((SHARED / "jsonld_pages").glob("*.jsonld"))
VOCABULARY = "https://schema.org/"
CONTEXT = {"@vocab": VOCABULARY, "id": "@id", "type": "@type", "mainEntityOfPage": {"@type": "@id"}}
ARTICLES = {f"{VOCABULARY}{kind}" for kind in KINDS}
ELSEWHERE = (
    "the publisher has its name in another block of the page, under the same @id; pyld walks each block on its own"
)
DIFFERENCES = {
    ("fundus_au_NineNews_2026_07_04", "publisher", "Nine.com.au"): ELSEWHERE,
    ("fundus_de_DieZeit_2023_04_28", "publisher", "ZEIT ONLINE"): ELSEWHERE,
    ("fundus_es_Publico_2025_05_29", "publisher", "Diario Público"): ELSEWHERE,
    ("fundus_ind_Bhaskar_2024_09_04", "publisher", "दैनिक भास्कर"): ELSEWHERE,
    ("trafilatura_cleanthinking.de.oranger-wasserstoff", "publisher", "Sauber in die Zukunft"): ELSEWHERE,
}
"""Where a source says something else than pyld's walk: the page, the field and what the source says, with the reason."""

if not PAGES:
    pytest.skip("the pages are not beside this checkout", allow_module_level=True)


def loader(url: str, options: object) -> dict[str, object]:
    """Schema.org's context, whatever the address of it that a page gives."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def expanded(block: object) -> list[Any]:
    """A block with its terms as addresses."""
    found: list[Any] = pyld.jsonld.expand(block, {"documentLoader": loader, "base": ""})
    return found


def tops(nodes: list[Any]) -> Iterator[dict[str, Any]]:
    """The articles that a block is about."""
    for node in nodes:
        if ARTICLES.intersection(node.get("@type", ())):
            yield node
        yield from tops(node.get("@graph", []))
        yield from tops(node.get(f"{VOCABULARY}mainEntity", []))


def walk(page: pathlib.Path) -> list[dict[str, Any]]:
    """What a page says of its articles, each block on its own."""
    found = []
    for block in json.loads(page.read_text(encoding="utf-8")):
        nodes = expanded(block)
        articles = list(tops(nodes))
        for i, article in enumerate(articles):
            article.setdefault("@id", f"urn:walk:{i}")
        flat = {node["@id"]: node for node in pyld.jsonld.flatten(nodes, None, {"base": ""})}
        found += [facts(flat[article["@id"]], flat) for article in articles]
    return found


def facts(article: dict[str, Any], flat: dict[str, Any]) -> dict[str, Any]:
    """The title, publisher, date and authors of a flattened node."""
    term = functools.partial(texts, article, flat)
    return {
        "title": next(iter(term("headline") or term("name")), None),
        "publisher": next(iter(term("publisher")), None),
        "published": next(iter(term("datePublished")), None),
        "authors": tuple(term("author")),
    }


def texts(node: dict[str, Any], flat: dict[str, Any], term: str) -> list[str]:
    """The texts of a term, of an object its names."""
    found = []
    for value in node.get(VOCABULARY + term, []):
        if "@value" in value:
            found += [value["@value"]] if value["@value"] else []
        elif "@id" in value:
            found += texts(flat.get(value["@id"], {}), flat, "name")
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_sources_of_a_page_are_what_it_says(page: pathlib.Path) -> None:
    """Each article of a page is a source with the title, publisher and authors that pyld finds, but for what is listed."""
    found = list(jsonld.read_sources(page))
    stated = walk(page)
    assert len(found) == len(stated)
    differences = {
        (page.stem, field, getattr(source, field))
        for source, facts in zip(found, stated, strict=True)
        for field in ("title", "publisher", "authors")
        if getattr(source, field) != facts[field]
    }
    assert differences == {one for one in DIFFERENCES if one[0] == page.stem}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_day_of_publication_is_as_written(page: pathlib.Path) -> None:
    """No source is published on another day than the one that the page writes, nor in another zone."""
    for source, facts in zip(jsonld.read_sources(page), walk(page), strict=True):
        if facts["published"] is None:
            assert source.published is None
            continue
        assert str(source.published)[:10] == iso_day(facts["published"])
        assert str(source.published) == str(parse_date_text(facts["published"], day_first=True))


def iso_day(text: str) -> str:
    """The day of a date as pages write it, in figures alone, in four other ways or in English."""
    if shape := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return f"{shape[1]}-{int(shape[2]):02}-{int(shape[3]):02}"
    for pattern in ("%d.%m.%Y", "%a, %d %b %Y"):
        with contextlib.suppress(ValueError):
            return f"{datetime.datetime.strptime(text[:16] if ',' in text else text, pattern):%Y-%m-%d}"  # noqa: DTZ007
    raise AssertionError(text)


def test_nearly_all_pages_hold_an_article() -> None:
    """The pages are what the tests above take them for, and some of them hold none."""
    without = [page.stem for page in PAGES if not list(jsonld.read_sources(page))]
    assert len(PAGES) == 131
    assert 0 < len(without) < 20, without
