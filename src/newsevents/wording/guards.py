"""What looks like a figure and is none: years, dates, times, ages, names, scores.

    >>> from newsevents.wording.scanning import scan
    >>> [phrase.text for phrase in scan("On 9 May 2022 the 34-year-old left Ward 9 on a F-16, 3-1 up.")]
    []

Each guard is a predicate on a ``Candidate``; to add one, write it and name it in ``_DIGIT_GUARDS``, in
``_WORD_GUARDS`` or in both.
"""

from __future__ import annotations

import functools
import re

from newsevents.wording.ages import is_age_of_person, is_old
from newsevents.wording.found import Candidate, Found
from newsevents.wording.hedges import left_edge
from newsevents.wording.hours import is_dotted_time, is_hour, is_time
from newsevents.wording.lines import GAP, choice, first_letters, gap, is_whole, may_begin, word_at
from newsevents.wording.naming import is_address, is_dialled, is_labelled, is_listed, is_name, word_before
from newsevents.wording.nountables import MONTHS, PERSONS, STOP
from newsevents.wording.scales import Numeral
from newsevents.wording.tables import ADVERBS, NUMBERS, ORDINALS, RISES
from newsevents.wording.verbs import change_before

__all__ = ["is_figure", "is_tied", "is_year"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_FIRST_NAMING_YEAR = 1800
_OLDEST = 120
_PERCENT = 100
_QUARTER = 4
_LARGE = 1000
_LONGEST_AGES = 80


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether a number is written as a year is: four digits, from 1000 to 2100, without a comma.

    >>> is_year("in 2022", Numeral(2022, 7, is_bare=True)), is_year("2,022", Numeral(2022, 5))
    (True, False)
    """
    return (
        numeral.is_bare and _FIRST_YEAR <= numeral.value <= _LAST_YEAR and text[numeral.end - 4 : numeral.end].isdigit()
    )


def is_figure(text: str, found: Found, start: int) -> bool:
    """Whether what was read at the number's place ``start`` is a figure in its text."""
    if _is_multiple(text, found.end) or is_old(text, found):
        return False
    if found.is_weak:
        return is_whole(text, found.start, found.end) or _is_change(text, found) or _is_changed_one(text, found)
    if found.numeral is None:
        return not (_is_threshold(text, found) or _is_place(text, found))
    one = Candidate(text, found, start, found.numeral, word_before(text, start))
    for guard in _DIGIT_GUARDS if found.numeral.is_digits else _WORD_GUARDS:  # noqa: SIM110  a generator costs more
        if guard(one):
            return False
    return True


def _is_change(text: str, found: Found) -> bool:
    """ "Fell by a third", "fell a third", "from a half to a third", and not "by a third party", nor "by a quarter to nine"."""
    if found.kind != "share" or found.parts.keys() != {"value", "per"}:
        return False
    before = word_before(text, found.start)
    if before in ("from", "to") and change_before(text, found.start):
        return True
    if before != "by" and before.lower() not in RISES:
        return False
    following = word_at(text, gap(text, found.end) or found.end)
    if following == "to" and found.parts["per"] == _QUARTER:
        return _to_amount().match(text, found.end) is not None
    return following in STOP or not following


def _is_changed_one(text: str, found: Found) -> bool:
    """ "The toll rose by one to three": a bare one that a verb of change is said of."""
    if (
        found.kind != "count"
        or found.parts.keys() != {"value"}
        or word_before(text, found.start) not in ("by", "from", "to")
    ):
        return False
    following = word_at(text, gap(text, found.end) or found.end).lower()
    return (following in ("", "to", "from", "in")) and change_before(text, found.start) is not None


def _is_multiple(text: str, end: int) -> bool:
    """ "Up to 70 times the limit", "ten times as many", "hundreds of times higher": so many times a size, and no count."""
    return may_begin(text, end, "to") and _times().match(text, end) is not None


@functools.cache
def _times() -> re.Pattern[str]:
    sizes = "the|as|what|its|his|her|their|our|your|my|normal|average|usual|more|less|fewer"
    levels = "higher|larger|bigger|greater|smaller|lower|faster|slower|longer|shorter|stronger|richer|poorer|older|worse|better"
    levels += rf"|(?:that|those){GAP}of|heavier|wider|taller|safer|cheaper|dearer|deadlier|likelier|hotter|colder|closer|farther|further|deeper"
    return re.compile(rf"(?:{GAP}of)?{GAP}times{GAP}(?:{sizes}|{levels})(?![^\W_])", re.IGNORECASE)


@functools.cache
def _to_amount() -> re.Pattern[str]:
    return re.compile(rf"{GAP}to{GAP}[$€£0-9]")


def _is_threshold(text: str, found: Found) -> bool:
    """ "A two-thirds majority"."""
    is_bare_share = found.kind == "share" and found.parts.keys() == {"value", "per"} and found.parts["per"] != _PERCENT
    return is_bare_share and word_before(text, found.start).lower() == "a"


def _is_place(text: str, found: Found) -> bool:
    """ "The lower half of Quillmere", "the second half of the match": one of several, and no share."""
    return found.kind == "share" and "of" not in found.parts and word_before(text, found.start).lower() in _PLACES


_PLACES = frozenset(
    "upper lower northern southern eastern western north south east west northeast northwest southeast southwest left right top"
    " bottom front back rear inner outer near far first second third fourth last latter former early late opening closing"
    " final middle central north-eastern north-western south-eastern south-western".split()
)


def _is_glued(one: Candidate) -> bool:
    """A number that a letter, a hyphen or a slash ties to a word or to a code: "F-16", "22nd", "9/11", "10:30"."""
    before, after = one.text[one.start - 1 : one.start], one.text[one.found.end : one.found.end + 1]
    if one.start and (
        before.isalnum()
        or before in "_/#@:\\"
        or (before in "-–.+" and one.text[one.start - 2 : one.start - 1].isalnum())
    ):
        return True
    if one.found.kind == "duration" and after in ("'", "’"):
        return False
    if after.isalnum() or after == "_" or one.text[one.found.start - 1 : one.found.start] == "=":
        return True
    return is_tied(one.text, one.found.end)


def is_tied(text: str, end: int) -> bool:
    """Whether a sign ties a number to the word or the number after it: "400-page", "192.168.0.1".

    >>> is_tied("a 400-page report", 5), is_tied("400. Then", 3)
    (True, False)
    """
    after, following = text[end : end + 1], text[end + 1 : end + 2]
    return (after in "-–/:'’" and after != "" and following.isalnum()) or (after == "." and following.isdigit())


def _is_date(one: Candidate) -> bool:
    """A day or a year beside the name of a month, or a year by itself."""
    if one.numeral.is_bare and _before_month(one.text, one.numeral.end):
        return True
    if one.numeral.is_bare and one.before.strip(".,") in MONTHS and not one.before.startswith("Mar."):
        is_day = one.numeral.value <= 31 and not (one.before.endswith(",") and one.found.has_noun)
        return is_day or is_year(one.text, one.numeral)
    if not is_year(one.text, one.numeral) or "per" in one.found.parts or "of" in one.found.parts:
        return False
    if "hedge" not in one.found.parts and one.before.lower() in _BEFORE_YEARS:
        return True
    if one.found.has_noun and "hedge" not in one.found.parts and _determines(one.before):
        return one.numeral.value >= _FIRST_NAMING_YEAR and not _counts_persons(one.found)
    if "high" in one.found.parts:
        return "unit" not in one.found.parts and one.found.parts["high"] <= _LAST_YEAR
    return not one.found.has_noun and "unit" not in one.found.parts and one.found.parts.get("hedge") in (None, "about")


def _determines(word: str) -> bool:
    """Whether a word makes a name of the year and the noun after it: "the 2018 floods", "Italy's 1994 finals"."""
    return word.lower() in _DETERMINERS or word.endswith(("'s", "’s", "s'", "s’"))


_DETERMINERS = frozenset(["the", "its", "their", "his", "her", "our", "my", "your", "this", "that"])

_BEFORE_YEARS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "during",
        "early",
        "late",
        "mid",
        "spring",
        "summer",
        "autumn",
        "winter",
        "fall",
        "year",
    ]
)


@functools.cache
def _months() -> re.Pattern[str]:
    second = rf"(?:(?:{GAP}(?:and|or|to){GAP}|{GAP}?[-–]{GAP}?)[0-9]{{1,2}})?"
    return re.compile(rf"{second}(?:(?:st|nd|rd|th)?{GAP}(?:of{GAP})?|[-/]){choice(MONTHS)}(?![^\W_])")


_TO_MONTH = frozenset(["and", "or", "to", "of", "st", "nd", "rd", "th"])


def _before_month(text: str, end: int) -> bool:
    after = end + text[end : end + 1].isspace()
    if text[after : after + 1].islower() and first_letters(text, after) not in _TO_MONTH:
        return False
    return _months().match(text, end) is not None


def _is_ordinal(one: Candidate) -> bool:
    """ "A hundred and first"."""
    return _and_ordinal().match(one.text, one.numeral.end) is not None


@functools.cache
def _and_ordinal() -> re.Pattern[str]:
    return re.compile(rf"{GAP}and{GAP}{choice(ORDINALS)}(?![^\W_])", re.IGNORECASE)


def _is_age(one: Candidate) -> bool:
    """ "John Brown, 34, was", "one of the men, 45, is"."""
    if one.found.has_noun or not one.numeral.is_bare or one.numeral.value > _OLDEST:
        return False
    after = one.text[one.found.end : one.found.end + 1]
    if not one.before.endswith(",") or not one.before[0].isalpha() or set(one.found.parts) != {"value"}:
        return False
    return after == "," or (one.before[0].isupper() and after in (".", ")"))


def _is_aged(one: Candidate) -> bool:
    """ "Aged 34", "aged about 60", "aged only 19", "ages three to five", "aged 3, 5 and 7", "at the age of 18"."""
    low = max(0, one.start - _LONGEST_AGES)
    if one.numeral.value > _OLDEST or "age" not in one.text[low : one.start].lower():
        return False
    if one.found.kind != "duration" and (one.found.has_noun or one.found.kind != "count"):
        return False
    return _aged().search(one.text, low, left_edge(one.text, low, one.start)[0]) is not None


@functools.cache
def _aged() -> re.Pattern[str]:
    """The word before an age, and the ages before it."""
    hedge = choice(["over", "under", "about", "almost", "at least", "up to"])
    number = rf"(?:{hedge}{GAP})?(?:[1-9][0-9]{{0,2}}|{choice(word for word, number in NUMBERS.items() if number)})"
    listed = rf"(?:{number}(?:,?{GAP}(?:and|or|to)|,){GAP}){{0,6}}"
    return re.compile(
        rf"(?<![^\W_])(?:aged|ages?(?:{GAP}of)?){GAP}(?:(?:between|from|just|only){GAP})?{listed}\Z",
        re.IGNORECASE,
    )


def _is_score(one: Candidate) -> bool:
    """Two small numbers with a hyphen and nothing that they count: "3-1"."""
    if one.found.has_noun or one.found.parts.keys() != {"low", "high"}:
        return False
    if is_whole(one.text, one.found.start, one.found.end):
        return False
    return (
        one.found.parts["high"] < _LARGE
        and not one.text[one.start : one.found.end].replace(" ", "").isalnum()
        and "to" not in one.text[one.start : one.found.end]
    )


def _is_lone_one(one: Candidate) -> bool:
    """A bare "one" before a noun that figures do not count by one: "one goal"."""
    plain = {"value", "unit", "hedge"} if first_letters(one.text, one.found.start) in ADVERBS else {"value", "unit"}
    if one.found.parts.get("value") != 1 or one.found.parts.keys() - plain:
        return False
    if one.found.kind in ("amount", "rate"):
        return False
    if one.found.kind == "duration" and one.found.parts["unit"] in _COUNTED_TIMES:
        return False
    return not _counts_persons(one.found) and not is_whole(one.text, one.found.start, one.found.end)


_COUNTED_TIMES = frozenset("minute hour week month year decade century".split())


def _counts_persons(found: Found) -> bool:
    return str(found.parts.get("unit", "")).rpartition(" ")[2] in PERSONS


def _is_code(one: Candidate) -> bool:
    """Digits that begin with a zero and more digits, as telephone numbers and identifiers do."""
    digits = one.text[one.start : one.start + 2]
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


_DIGIT_GUARDS = (
    _is_glued, _is_date, is_time, is_hour, is_labelled, is_name, is_listed, is_dialled, _is_age, _is_aged, is_age_of_person, is_dotted_time,
    _is_score, is_address, _is_code,
)  # fmt: skip
_WORD_GUARDS = (
    _is_glued, is_hour, _is_ordinal, is_labelled, is_name, _is_aged, is_age_of_person, _is_score, _is_lone_one,
)  # fmt: skip
