"""Every link of the docs and the README leads to a file that is there, and to a heading in it."""

from __future__ import annotations

import pathlib
import re
from collections import Counter
from collections.abc import Iterator

import pytest

ROOT = pathlib.Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="the docs are not beside these tests")


def without_blocks(text: str) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def without_code(text: str) -> str:
    """A page without its blocks of code, and without brackets in its code in lines."""
    return re.sub(r"`[^`\n]*`", lambda match: re.sub(r"[\[\]()]", "", match[0]), without_blocks(text))


def links(text: str) -> list[str]:
    """Where the links and pictures of a page lead."""
    return re.findall(r"\]\(<?([^()\s<>]+(?:\([^()\s]*\)[^()\s]*)?)>?(?: \"[^\"]*\")?\)", without_code(text))


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as a code host makes them, and those that it sets itself."""
    seen: Counter[str] = Counter()
    found = set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text))
    for heading in re.findall(r"^#+ (.+?)#*$", without_blocks(text), re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        anchor = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        found.add(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor)
        seen[anchor] += 1
    return found


def astray(page: pathlib.Path, text: str) -> Iterator[str]:
    """The links of a page that lead nowhere; those to the web are not looked at."""
    for link in links(text):
        path, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: pathlib.Path) -> None:
    """Each relative link of a page names a file that is there, and an anchor one of its headings."""
    assert list(astray(page, page.read_text(encoding="utf-8"))) == []


def test_every_page_is_led_to() -> None:
    """Each page of the docs can be reached from the first one by links."""
    seen, waiting = set(), [ROOT / "docs" / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in seen:
            seen.add(page)
            paths = (link.partition("#")[0] for link in links(page.read_text(encoding="utf-8")))
            waiting += [(page.parent / path).resolve() for path in paths if path.endswith(".md") and ":" not in path]
    assert sorted((ROOT / "docs").rglob("*.md")) == sorted(page for page in seen if (ROOT / "docs") in page.parents)


def test_a_link_that_leads_nowhere_is_found(tmp_path: pathlib.Path) -> None:
    """A file that is not there and a heading that is not there are found, and links in code are none."""
    text = "# A `made-up` page, twice\n[a](absent.md) [b](#a-made-up-page-twice) [c](#absent) `[d](e.md)`\n```\n[f](g.md)\n```\n"
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    assert list(astray(page, f"{text} [h](https://example.org/x) [i](page.md#absent)")) == [
        "absent.md",
        "#absent",
        "page.md#absent",
    ]
