"""Whether the "m" close behind a number is metres or a million.

    >>> from newsevents.wording import scan
    >>> [phrase.parts["value"] for phrase in scan("A 42m ferry with 3m litres of oil sank in 30m of water, 300m from shore.")]
    [42, 3000000, 30, 300]

A currency makes it a million, and is looked for elsewhere. Here the words around it tell; where they tell nothing, it is neither,
and no figure.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.hedges import left_edge
from newsevents.wording.lines import GAP, choice, next_word
from newsevents.wording.nouns import counted, is_all, is_measure
from newsevents.wording.nountables import STOP
from newsevents.wording.plurals import is_plural
from newsevents.wording.tables import CHANGES, NUMBERS, RISES
from newsevents.wording.verbs import change_before

__all__ = ["METRES", "MILLIONS", "sense_of_m"]

METRES, MILLIONS = "metres", "millions"
_REACH = 100


def sense_of_m(text: str, start: int, end: int) -> str | None:
    """What the "m" that ends at ``end`` makes of the number at ``start``: ``METRES``, ``MILLIONS``, or None where nothing tells.

    >>> [sense_of_m(text, 2, 5) for text in ("a 42m mast", "a 42m loan", "  42m people")]
    ['metres', None, 'millions']
    """
    other = _other_end().match(text, end)
    after = other.end() if other else end
    if text[end - 1] == "m" and ((other and other[1]) or _is_measured(text, start, after)):
        return METRES
    if is_all(text, start, after) or (other and other[2]) or _of_many().match(text, after):
        return MILLIONS
    if counted(text, after) is not None and text[after : after + 1].isspace():
        return MILLIONS if _word_before(text, start) not in _ARTICLES else None
    return _by_clause(text, start, after)


@functools.cache
def _other_end() -> re.Pattern[str]:
    """The other end of a range or the other side of a shape, with a scale of its own: "3m to 4m", "10m by 4m", "3m-4 million"."""
    joint = rf"(?:{GAP}(?:to|or|and){GAP}|{GAP}?[-–—−~]{GAP}?|({GAP}?[x×]{GAP}?|{GAP}by{GAP}))"
    return re.compile(rf"{joint}[0-9][0-9.,]{{0,9}}(?:{GAP}?m(?![^\W_])|(?:{GAP}|-)(million)(?![^\W_]))")


def _is_measured(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number say that it measures: "40m deep", "waves of 3m", "40m from the shore", "two 40m ferries"."""
    if _extent().match(text, end) or _lead().search(text[max(0, start - _REACH) : _edge(text, start)]):
        return True
    before = _word_before(text, start)
    if before in NUMBERS:
        return counted(text, end) is not None
    return before in _DETERMINERS and _is_thing(text, end)


def _edge(text: str, start: int) -> int:
    return left_edge(text, max(0, start - _REACH), start)[0]


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - _REACH) : start].lower().split()
    return words[-1] if words else ""


def _is_thing(text: str, end: int) -> bool:
    """Whether one thing follows that may be so many metres long: "a 42m steel mast", and not "a 42m loan", "the 3m people"."""
    words = []
    for _ in range(3):
        following = next_word(text, end)
        if following is None or following[1] == end or following[0].lower() in STOP:
            break
        if following[0].lower() in _VERBS:
            break
        words.append(following[0].lower())
        end = following[2]
    if not words or is_plural(words[0]) or is_measure(words[0]):
        return False
    return not any(word in _SIZES or word.endswith(_ABSTRACT) for word in words)


def _by_clause(text: str, start: int, end: int) -> str | None:
    """What the clause before a number without a noun tells of it: "carried 1.2m last year", "The river rose by 2m"."""
    following = next_word(text, end)
    if following and following[0].lower() not in STOP and not following[0].endswith("ly"):
        return None
    clause = _ENDS.split(text[max(0, start - _REACH) : start].lower())[-1]
    words = set(_WORD.findall(clause))
    counts = not words.isdisjoint(_COUNTING)
    if not words.isdisjoint(_lengths()):
        return METRES if not counts and _level().search(clause) and text[end - 1] == "m" else None
    return MILLIONS if counts or _is_change_of_many(text, start, words) else None


def _is_change_of_many(text: str, start: int, words: set[str]) -> bool:
    """Whether several changed to, by or from a number: "Passengers fell from 1.3m to 1.1m"; but men fall 30m, and from 30m."""
    change = change_before(text, start)
    if change is None or change.way not in ("from", "to", "by") or not any(map(is_plural, words)):
        return False
    return change.way != "from" or _level_after().search(text, start, start + _REACH) is not None


_ENDS = re.compile(r"[.!?;:](?=\s)|\n")
_WORD = re.compile(r"[^\W\d_]{1,30}")
_ARTICLES = frozenset(["a", "an"])
_DETERMINERS = _ARTICLES | frozenset("the its his her their our my this that one each every another".split())
_SIZES = frozenset(
    "audience crowd majority population total target membership circulation readership viewership figure mark record shortfall"
    " deficit surplus backlog lead quota goal limit cap threshold fund loan deal grant contract bid budget fine bailout debt transfer"
    " fee prize jackpot bill price cost costs bond profit loss turnover project scheme programme program plan package order award"
    " lawsuit claim settlement stake offer sale estimate aid help campaign investment payment business company firm customer copy"
    " user member dose vote job viewer listener subscriber follower download cash tax revenue income bonus salary spend subsidy"
    " refurbishment overhaul upgrade makeover revamp redevelopment state country nation city workforce electorate economy market".split()
)
"""Nouns that are so many, or cost so much, and are no metres long."""
_CHANGE_NOUNS = frozenset(
    "rise fall increase decrease growth gain surge jump decline dip slump plunge boost reduction raise hike cut drop climb expansion".split()
)
_VERBS = (RISES | CHANGES) - _CHANGE_NOUNS
_SIZES |= _CHANGE_NOUNS
_ABSTRACT = ("tion", "sion", "ership")

_LONG_THINGS = (
    "wave swell breaker cliff dune drift flame mast wall fence crane chimney tower trench tunnel hurdle sprint ladder iceberg crater"
    " shaft antenna spire drop"
)
"""Things of which there are never millions, so that "10m waves" are 10 metres high."""
_LEVELS = "river tide sea water snow flood floodwater surge lake reservoir depth height width length altitude visibility snowfall distance"
_MOVES = (
    "jump jumped leap leapt dive dived dug drilled swim swam ran walk walked climb climbed plunge plunged sank threw thrown tree"
    " diver climber jumper runner swimmer athlete roof ladder rope cave"
)
_STUFF = (
    "water snow rope cable fence fencing track road wall pipe pipeline ice mud hose wire coast coastline beach shoreline sand rock"
    " pavement line seabed bank embankment dyke dike hull cloth tape railway rail tunnel trench net netting earth soil rubble air"
)
_PLACES = (
    "shore coast beach harbour harbor port quay land surface ground sea water waterline road street house home school border bank pier"
    " finish summit bottom top line entrance exit wall fence bridge river lake cliff edge seabed site scene station hospital church"
    " square town village city centre center front frontline camp base gate door building blast explosion epicentre wreck goal hill"
    " slope mountain valley track path rails shoreline coastline island mainland airport runway"
)
_COUNTING = frozenset(
    "carry carries carried carrying sell sells sold selling serve serves served draw draws drew attract attracts attracted count"
    " counts counted employ employs employed produce produces produced handle handles handled welcome welcomes welcomed recorded"
    " registered total totals totalled totaled totalling number numbers numbered population populations electorate membership"
    " audience audiences sales turnout circulation readership visitors passengers members subscribers customers users".split()
)


@functools.cache
def _lengths() -> frozenset[str]:
    words = f"{_LONG_THINGS} {_LEVELS} {_MOVES}".split()
    return frozenset([*words, *(word + "s" for word in words)])


def _nouns(words: str) -> str:
    return choice(form for word in words.split() for form in (word, word + "s"))


@functools.cache
def _of_many() -> re.Pattern[str]:
    """ "1.5m of them", "1.5m of its 5m customers": one of many."""
    long = _nouns(f"{_LONG_THINGS} {_STUFF}")
    whole = rf"(?:(?:the|its|their|our|his|her){GAP})?[0-9][0-9.,]{{0,9}}(?:{GAP}?m|(?:{GAP}|-)million)?{GAP}(?!{long})[^\W\d_]{{2,20}}s"
    return re.compile(rf"{GAP}of{GAP}(?:them|us|{whole})(?![^\W_])")


@functools.cache
def _extent() -> re.Pattern[str]:
    """What follows metres: "long", "offshore", "of water", "from the shore", "below the old bridge", "(6ft)"."""
    the = rf"(?:(?:the|a|an|its|their|his|her|our|this|that){GAP})?(?:[^\W\d_]{{1,20}}{GAP}){{0,2}}?"
    ways = "from|off|below|above|beneath|beyond|under|behind|inside|outside|up|down|into|across|along|before|past|over|to|short of"
    sides = rf"(?:north|south|east|west|north-east|north-west|south-east|south-west|left|right|short){GAP}of"
    adjectives = (
        "long|wide|tall|deep|high|thick|away|apart|offshore|inland|upstream|downstream|upriver|downriver|underground|underwater|ahead"
        "|depth|height|width|length|altitude|tide|freestyle|backstroke|breaststroke|butterfly|relay|dash"
    )
    place = rf"(?:{ways}){GAP}{the}{_nouns(_PLACES)}|of{GAP}{the}{_nouns(_STUFF)}"
    words = rf"(?:{adjectives}|{_nouns(_LONG_THINGS)}|{place}|{sides})(?![^\W_])"
    return re.compile(
        rf"{GAP}(?:{words}|\([0-9.,]{{1,6}}{GAP}?(?:ft|feet|in|inches|yards|miles)(?![^\W_]))", re.IGNORECASE
    )


@functools.cache
def _lead() -> re.Pattern[str]:
    """What stands before metres: "waves of", "a depth of", "waves up to", "within", the other side of a shape."""
    things = _nouns(f"{_LONG_THINGS} {_LEVELS} radius")
    side = rf"[0-9]{GAP}?m(?:{GAP}by{GAP}|{GAP}?[x×]{GAP}?)"
    return re.compile(rf"(?:(?<![^\W_])(?:{things}{GAP}(?:of{GAP})?|(?:within|every){GAP})|{side})\Z", re.IGNORECASE)


@functools.cache
def _level() -> re.Pattern[str]:
    """ "The river level rose", "Waves have reached": what is so high, deep or far itself."""
    verbs = choice(
        [*RISES, *CHANGES, *"reach reaches reached reaching hit hits was is were are stood stands measured".split()]
    )
    helps = rf"(?:(?:had|have|has|will|could|may|might|can|also|{'[a-z]{2,12}ly'}){GAP}){{0,2}}"
    levels = rf"(?:{GAP}(?:levels?|heights?|depths?))?"
    return re.compile(rf"(?<![^\W_]){_nouns(f'{_LONG_THINGS} {_LEVELS}')}{levels}{GAP}{helps}{verbs}(?![^\W_])")


@functools.cache
def _level_after() -> re.Pattern[str]:
    return re.compile(rf"{GAP}to{GAP}(?:[a-z]{{1,12}}{GAP}){{0,2}}[0-9]")
