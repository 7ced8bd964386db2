"""Singular and plural of English nouns, by a small table and the endings.

    >>> [singular(word) for word in ("soldiers", "buses", "families", "women", "crises", "passers-by")]
    ['soldier', 'bus', 'family', 'woman', 'crisis', 'passer-by']

The libraries for it take two seconds to import, and make "bu" of "bus". A word that the endings get wrong needs a row
in ``nountables.IRREGULAR``.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.nountables import IRREGULAR, MEASURES, SAME, STOP

__all__ = ["is_plural", "plural", "singular"]

_ENDINGS = (
    ("sses", "ss"), ("shes", "sh"), ("xes", "x"), ("ches", "ch"), ("zzes", "zz"), ("tzes", "tz"),
    ("ouses", "ouse"), ("auses", "ause"), ("uses", "us"), ("yses", "ysis"), ("theses", "thesis"),
    ("ies", "y"), ("s", ""),
)  # fmt: skip
_PLURALS = (
    ("person", "people"), ("woman", "women"), ("man", "men"), ("child", "children"), ("wife", "wives"), ("foot", "feet"),
    ("mouse", "mice"), ("er-by", "ers-by"), ("ay", "ays"), ("ey", "eys"), ("oy", "oys"), ("y", "ies"), ("x", "xes"), ("ch", "ches"), ("sh", "shes"), ("is", "es"),
    ("", "s"), ("", "es"),
)  # fmt: skip
_NOT_PLURAL = re.compile(
    r".*(?:ss|us|is|[\W\d_]s|['’]s?)|gas|lens|canvas|bias|atlas|christmas|kansas|texas|hamas|.{1,2}|chaos|pancreas"
)
_HEAD_FIRST = re.compile(r"([a-z]+s)(-(?:by|up|in-law|on|at-arms|out|off|de-camp))")
_COMPOUND = re.compile(
    r"(?!specimen|omen|regimen|abdomen|acumen|yemen|stamen|bitumen)(.*?)(people|women|men|children|wives|feet|mice)"
)
_IES_ALONE = 4


@functools.lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a noun as printed, capitals kept; a singular stays as it is.

    >>> singular("Houses"), singular("bus"), singular("grandchildren"), singular("IDPs")
    ('House', 'bus', 'grandchild', 'IDP')
    """
    lower = word.lower()
    if not is_plural(lower) or lower in SAME:
        return word
    if lower in IRREGULAR:
        return _cased(word, IRREGULAR[lower])
    if head := _HEAD_FIRST.fullmatch(lower):
        return _cased(word, singular(head[1]) + head[2])
    if end := _COMPOUND.fullmatch(lower):
        return word[: len(end[1])] + IRREGULAR[end[2]]
    ending, instead = next(pair for pair in _ENDINGS if lower.endswith(pair[0]))
    return word[: len(word) - len(ending)] + instead


@functools.lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural.

    >>> is_plural("women"), is_plural("barns"), is_plural("crisis")
    (True, True, False)
    """
    if word in STOP:
        return False
    if word in IRREGULAR or word in SAME or _HEAD_FIRST.fullmatch(word) or _COMPOUND.fullmatch(word):
        return True
    return word.endswith("s") and _NOT_PLURAL.fullmatch(word) is None


@functools.lru_cache(maxsize=1024)
def plural(word: str) -> str:
    """The plural of a noun, such that ``singular`` gives the noun back.

    >>> plural("lorry"), plural("woman"), plural("sheep"), plural("kg"), plural("church")
    ('lorries', 'women', 'sheep', 'kg', 'churches')
    """
    if (
        word in MEASURES
        and len(word) <= _IES_ALONE
        and word not in ("mile", "foot", "inch", "acre", "yard", "pint", "ton")
    ):
        return word
    if word.lower() in SAME:
        return word
    lower = word.lower()
    made = [many for many, one in IRREGULAR.items() if one == lower]
    made += [word[: len(word) - len(one)] + many for one, many in _PLURALS if word.endswith(one)]
    fitting = (many for many in made if is_plural(many.lower()) and singular(_cased(word, many)) == word)
    return _cased(word, next(fitting, word))


def _cased(like: str, word: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
