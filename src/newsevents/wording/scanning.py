"""``scan``: every figure of a text, as spans and plain parts.

    >>> [phrase.text for phrase in scan("Over 1,900 soldiers from the plant are still held, 736 days on.")]
    ['Over 1,900 soldiers', '736 days']

One pattern finds the words that a number may begin with; only around them is anything read, and never twice.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator
from typing import Any

from attrs import frozen

from newsevents.errors import InvalidArgumentError, shown
from newsevents.wording.amounts import Page
from newsevents.wording.changes import is_change
from newsevents.wording.currencies import DOLLAR, is_code
from newsevents.wording.doubtful import is_doubtful
from newsevents.wording.figures import phrase_at
from newsevents.wording.found import Found
from newsevents.wording.guards import is_figure
from newsevents.wording.hedges import CONTRADICTION, left_edge
from newsevents.wording.lines import GAP, choice, first_letters, unwrapped
from newsevents.wording.money import sign_before
from newsevents.wording.nountables import DURATIONS
from newsevents.wording.ordinals import ordinal_at
from newsevents.wording.tables import (
    FRACTIONS,
    MAGNITUDES,
    MAJORITIES,
    NUMBERS,
    ORDINALS,
    RELATIVE_ORDINALS,
    SEVERAL,
    VULGAR,
)

__all__ = ["FIGURES", "KINDS", "Phrase", "scan"]

KINDS = ("count", "amount", "share", "rate", "change", "duration", "ordinal")
"""All kinds of phrases: what a ``Statistic`` may be, and ordinals."""

FIGURES = KINDS[:-1]
"""The kinds that are figures: all but ordinals."""


_SIZES = frozenset(["count", "amount", "share", "duration"])
"""The kinds of what a thing may change by."""


@frozen
class Phrase:
    """A hedged number in a text: ``text`` is the words from ``start`` to ``end`` (code points, end exclusive).

    ``kind`` is one of ``KINDS``. ``parts`` are named and typed as the fields of ``Quantity``, ``of`` and ``rest``
    being parts themselves, ``hedge`` the word of a ``Hedge``.

    >>> scan("almost 2,500 defenders")[0].parts
    {'value': 2500, 'hedge': 'almost', 'unit': 'defender'}
    """

    start: int
    end: int
    kind: str
    text: str
    parts: dict[str, Any]


def scan(text: str, *, kinds: Collection[str] | str = FIGURES, dollar: str = "USD") -> list[Phrase]:
    """Find the hedged numbers in running English text, in the order of the text; spans never overlap.

    ``kinds`` are those to give, or one of them; ordinals ("the 22nd") are given only where asked for. ``dollar`` is the code of a
    dollar without a country. Years, dates, times, ages, names and scores are no figures. Raises
    ``InvalidArgumentError`` for a kind that is none, and for what is no text.

    >>> [(phrase.text, phrase.kind) for phrase in scan("In 2022, 45 schools lost $1.2 to $1.4 million.")]
    [('45 schools', 'count'), ('$1.2 to $1.4 million', 'amount')]
    """
    if not isinstance(text, str):
        raise InvalidArgumentError(f"text: {shown(text)} is not text; give the words as a str")
    if dollar != DOLLAR and not is_code(dollar):
        raise InvalidArgumentError(f"dollar: {shown(dollar)} is no code of a currency; write it as in 'USD'")
    kinds = _known_kinds(kinds)
    page = Page(unwrapped(text), dollar)
    found = _figures(page, with_ordinals="ordinal" in kinds)
    return [
        Phrase(one.start, one.end, one.kind, text[one.start : one.end], _ordered(one.parts))
        for one in found
        if one.kind in kinds
    ]


def _known_kinds(kinds: Collection[str] | str) -> Collection[str]:
    known = f"write some of {', '.join(KINDS)}"
    if not isinstance(kinds, Collection):
        raise InvalidArgumentError(f"kinds: {shown(kinds)} is no kind and no list of them; {known}")
    found = (kinds,) if isinstance(kinds, str) else kinds
    for kind in found:
        if kind not in KINDS:
            raise InvalidArgumentError(f"kinds: {shown(kind)} is unknown; {known}")
    return found


_FIELDS = ("value", "hedge", "low", "high", "unit", "per", "per_unit", "of", "rest")


def _ordered(parts: dict[str, Any]) -> dict[str, Any]:
    """Parts in the order of the fields of a quantity, all the way down."""
    present = ((name, parts[name]) for name in _FIELDS if name in parts)
    return {name: _ordered(part) if isinstance(part, dict) else part for name, part in present}


def _figures(page: Page, *, with_ordinals: bool) -> Iterator[Found]:
    text, done = page.text, 0
    words, ordinals = _first_words(), with_ordinals
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word not in words and word.isalpha() and not (ordinals and word.lower() in _ORDINAL_WORDS):
            continue
        start = token.start()
        if start < done or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            continue
        if ":" in word or "/" in word:
            continue
        if word in _OPENERS and not with_ordinals and not _opens(text, start, token.end()):
            continue
        figure = _around(page, done, start)
        # "the two hundredth boat" is no two of anything, whether or not ordinals are asked for
        if with_ordinals if figure is None else figure.kind != "share":
            figure = ordinal_at(text, start) or figure
        if figure is None:
            continue
        done = max(figure.end, start + 1)
        if figure.parts.get("hedge") != CONTRADICTION:
            yield figure._replace(kind="change") if figure.kind in _SIZES and is_change(text, figure) else figure


def _opens(text: str, start: int, end: int) -> bool:
    """Whether an opener begins a phrase; the two letters of the next word tell most that do not."""
    after = end + 1
    letters = text[after : after + 2]
    if letters not in _second_letters():
        return letters[:1].isspace() and _first_phrases().match(text, start) is not None
    if first_letters(text, after) not in _second_words():
        return False
    return _first_phrases().match(text, start) is not None


def _around(page: Page, done: int, start: int) -> Found | None:
    """The figure whose number begins at ``start``, with what stands before it from ``done`` on."""
    text = page.text
    number = start
    if start > done and text[start - 1] in ".-−" and (start - 1 == done or text[start - 2] in " \n\t<>=~("):
        number = start - 1
    sign = sign_before(text, done, number)
    number = number if sign is None else sign
    for edge in left_edge(text, done, number):
        found = phrase_at(page, edge)
        if found is None or found.end <= start:
            continue
        if found.start != edge:
            found = found._replace(start=edge)
        if is_figure(text, found, number):
            return found._replace(parts={"hedge": CONTRADICTION}) if is_doubtful(text, found) else found
    return None


_PHONE = r"\+[0-9][0-9 ()-]{6,20}[0-9]|(?<![0-9.,])0[0-9]{2,5}(?: [0-9]{3,6}){1,3}"
"""A telephone number, to be passed over whole."""
_SIGNS = "".join(VULGAR)
_TOKEN = re.compile(rf"[A-Za-z]+|{_PHONE}|[0-9](?:[0-9.,:/-]*[0-9])?|[{_SIGNS}]")
"""A word, or digits with what ties them together: each is looked at once."""

_OPENERS = frozenset(
    form
    for word in ("a", "an", "the", "full", "quite", "multiples", "not", "each", "everyone", "everybody")
    for form in (word, word.capitalize(), word.upper())
)
"""Words that begin a phrase only where a certain word follows."""

_ORDINAL_WORDS = frozenset(ORDINALS) | frozenset(words.split()[0] for words in RELATIVE_ORDINALS)


@functools.cache
def _first_words() -> frozenset[str]:
    """The words that may begin a number, as they are printed."""
    words = {
        *NUMBERS,
        "several",
        "none",
        "neither",
        "no",
        "all",
        "most",
        "every",
        "half",
        "minus",
        "quarter",
        "quarters",
        "thirds",
    }
    words |= {phrase.split()[0] for phrase in MAGNITUDES}
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper())) | _OPENERS


_UNITS = [word for word in DURATIONS if len(word) >= len("day")]
_AFTER_ARTICLE = {"hundred", "thousand", "million", "billion", "trillion", "dozen", "couple", "lakh", "crore"}
_AFTER_ARTICLE |= {*_UNITS, *FRACTIONS} - {"halves"}


_AFTER_NOT = ("one", "a", "even", "all", "every", "each", "and", "but", "except", "bar", "save")


@functools.cache
def _opened() -> list[str]:
    return [words for words in (*MAJORITIES, *SEVERAL) if words.split()[0] in _OPENERS]


@functools.cache
def _second_words() -> frozenset[str]:
    """What may follow an opener."""
    words = [*_AFTER_ARTICLE, "full", "good", *_AFTER_NOT, "of", *(words.split()[1] for words in _opened())]
    return frozenset(first_letters(word, 0) for word in words)


@functools.cache
def _second_letters() -> frozenset[str]:
    return frozenset(
        form[:2] for word in _second_words() for form in (f"{word} ", f"{word} ".capitalize(), f"{word} ".upper())
    )


@functools.cache
def _first_phrases() -> re.Pattern[str]:
    """What makes a phrase of an opener."""
    article = rf"an?{GAP}(?:(?:full|good){GAP})?{choice(_AFTER_ARTICLE)}|full{GAP}{choice(_UNITS)}|multiples{GAP}of"
    denied = rf"not{GAP}(?:even{GAP})?(?:one|a{GAP}single|all|every|each)|each{GAP}(?:one|and{GAP}every)"
    denied += rf"|every(?:one|body){GAP}(?:but|except|bar|save)"
    return re.compile(rf"(?:{article}|{choice(_opened())}|{denied})(?![^\W_])", re.IGNORECASE)
