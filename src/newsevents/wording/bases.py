"""What a share or a part is taken of: "of almost 2,500", "of the residents", "the 640 seats".

    >>> from newsevents.wording.figures import phrase_at
    >>> base_after(Page("most of the 900 wells"), 4, 0, phrase_at).parts
    {'of': {'value': 900, 'unit': 'well'}}

A base that has a number is ``of``; one that has none gives the share its noun.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.amounts import Page
from newsevents.wording.found import Found, Reader
from newsevents.wording.guards import is_tied, is_year
from newsevents.wording.hedges import hedge_at
from newsevents.wording.lines import GAP, choice, may_begin, word_at
from newsevents.wording.nouns import Noun, counted, counted_by_one
from newsevents.wording.nountables import MONTHS
from newsevents.wording.plurals import singular
from newsevents.wording.tables import BASE_WORDS

__all__ = ["IDIOMS", "bare_base", "base_after", "base_unit", "is_of_persons", "numbered_base"]

IDIOMS = frozenset(
    "time times day night year way week rest others them it us you these those this that which whom".split()
)
"""Words after "of" or "most" that are no base: "most of the time"."""

_NOT_COUNTED = frozenset(
    "life career childhood youth adulthood marriage mind heart soul attention energy age size height weight number value own self"
    " work effort existence stay reign tenure presidency term month week hour decade century best worst face body head".split()
)
"""What is somebody's and is no base: "half of his life", "three of their best"."""

_TIMES = MONTHS | frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday spring summer autumn winter Christmas Easter early mid late".split()
)
_PLAIN_BASES = frozenset(["the", "these", "those", "all"])


def base_after(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """What a share or a part is taken of, after "of"; its parts are ``of`` or ``unit``.

    >>> from newsevents.wording.figures import phrase_at
    >>> base_after(Page("half of between 40 and 50 barges"), 4, 0, phrase_at).parts
    {'of': {'low': 40, 'high': 50, 'unit': 'barge'}}
    """
    of = _of().match(page.text, pos) if may_begin(page.text, pos, "o") else None
    if of is None:
        return None
    inner = numbered_base(page, of.end(), depth, read) or _possessed(page, of.end(), depth, read)
    if inner is not None:
        return Found({"of": inner.parts}, pos, inner.end, "share")
    noun = _base_noun(page.text, of)
    is_weak = noun is not None and not _is_plain(of) and counted(page.text, of.end()) is None
    return Found({"unit": noun.unit}, pos, noun.end, "share", is_weak) if noun else None


def _is_plain(of: re.Match[str]) -> bool:
    """Whether a base is nobody's: "of the houses", "of houses"."""
    return not of[1] or of[1].lower().split()[-1] in _PLAIN_BASES


def _base_noun(text: str, of: re.Match[str]) -> Noun | None:
    """The noun of a base; "half of his life" is half of nothing that is counted, and "those questioned" is no noun."""
    if of[1] and of[1].lower().split()[-1] in ("those", "these"):
        return counted(text, of.end())
    noun = base_unit(text, of.end())
    if noun is None or _is_plain(of):
        return noun
    return None if singular(noun.unit.rpartition(" ")[2]) in _NOT_COUNTED else noun


def is_of_persons(text: str, pos: int) -> bool:
    """Whether a share is one of those meant before: "half of them", "a third of those on board".

    >>> is_of_persons("half of them", 4), is_of_persons("half of it", 4)
    (True, False)
    """
    return may_begin(text, pos, "o") and _of_persons().match(text, pos) is not None


def numbered_base(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """The base at ``pos`` that is a figure itself, None where it is none or a year.

    >>> from newsevents.wording.figures import phrase_at
    >>> numbered_base(Page("2019 was"), 0, 0, phrase_at) is None
    True
    """
    inner = read(page, pos, depth + 1)
    if inner is None or inner.parts.get("hedge") == "contradiction":
        return None
    if inner.numeral is not None and is_tied(page.text, inner.end):
        return None
    if inner.is_weak and inner.parts.get("hedge") not in ("several", "magnitude") and "per" not in inner.parts:
        return None
    if (
        inner.numeral is not None
        and not inner.has_noun
        and hedge_at(page.text, pos) is None
        and is_year(page.text, inner.numeral)
    ):
        return None
    return inner


def bare_base(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """The base without "of" in "half the 640 seats", "half the tenants".

    >>> from newsevents.wording.figures import phrase_at
    >>> bare_base(Page("half the tenants"), 4, 0, phrase_at).parts
    {'unit': 'tenant'}
    """
    found = _bare().match(page.text, pos)
    if found is None:
        return None
    inner = numbered_base(page, found.end(), depth, read) or _possessed(page, found.end(), depth, read)
    if inner is not None:
        return Found({"of": inner.parts}, pos, inner.end, "share")
    noun = base_unit(page.text, found.end()) if not found[1] else counted(page.text, found.end())
    return Found({"unit": noun.unit}, pos, noun.end, "share") if noun else None


def _possessed(page: Page, pos: int, depth: int, read: Reader) -> Found | None:
    """The base behind its possessor or an adjective: "Anytown's almost 2,500 residents", "remaining 900 workers"."""
    possessor = _possessor().match(page.text, pos)
    start = possessor.end() if possessor else pos
    adjective = _adjective().match(page.text, start)
    start = adjective.end() if adjective else start
    inner = numbered_base(page, start, depth, read) if start > pos else None
    return inner if inner and inner.numeral else None


def base_unit(text: str, pos: int) -> Noun | None:
    """The noun of a base without a number; "the time" and the like are none.

    >>> base_unit("of the councillors voted", 7).unit, base_unit("most of the time", 12)
    ('councillor', None)
    """
    if text[pos : pos + 1] == "" or word_at(text, pos).lower() in IDIOMS:
        return None
    noun = counted(text, pos) or counted_by_one(text, pos)
    return None if noun is not None and _is_time(noun.unit) else noun


def _is_time(unit: str) -> bool:
    """Whether a number is one of a time, and not of a whole: "the 2,400 of early March"."""
    return re.split("[ -]", unit)[-1] in _TIMES


@functools.cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of{GAP}((?:all{GAP})?{choice(BASE_WORDS)}{GAP})?(?:(?<!of )own{GAP})?", re.IGNORECASE)


@functools.cache
def _of_persons() -> re.Pattern[str]:
    return re.compile(rf"{GAP}of{GAP}(?:them|us|you|those)(?![^\W_])", re.IGNORECASE)


@functools.cache
def _adjective() -> re.Pattern[str]:
    words = "own remaining other original initial existing current total surviving further old new".split()
    return re.compile(rf"{choice(words)}{GAP}", re.IGNORECASE)


@functools.cache
def _possessor() -> re.Pattern[str]:
    word = r"[^\W\d_][\w-]{0,30}"
    first = rf"(?:{word}|[A-Z][a-z]{{0,2}}\.)"
    return re.compile(rf"(?:(?:{first}{GAP}){{0,2}}{word}(?:['’]s|(?<=s)['’])|whose){GAP}")


@functools.cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}(?:the|these|those|(its|his|her|our|your|my|their)){GAP}(?:(?<!the )own{GAP})?", re.IGNORECASE
    )
