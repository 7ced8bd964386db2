"""The English words of numbers and hedges, and nothing but words.

    >>> HEDGES["north of"], NUMBERS["eleven"], SCALES["bn"]
    ('over', 11, 1000000000)

To teach the reader a word, add a row here and a case to ``tests/data/phrases.json``. Words are lower-case; a
space stands for any gap that a line of print may have.
"""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "BASE_WORDS",
    "CHANGES",
    "FRACTIONS",
    "GOING",
    "HEDGES",
    "HEDGES_AFTER",
    "MAGNITUDES",
    "MAJORITIES",
    "NUMBERS",
    "ORDINALS",
    "PREPOSITIONS",
    "RELATIVE_ORDINALS",
    "RISES",
    "SCALES",
    "SEVERAL",
    "SHORT_SCALES",
    "VULGAR",
]


def _rows(table: dict[str, str]) -> dict[str, str]:
    found = {words.strip(): meaning for meaning, row in table.items() for words in row.split(",")}
    assert "" not in found, f"among the words for {found['']!r} one is empty: two commas meet, or one stands at an end"
    return found


HEDGES = _rows(
    {
        "about": "about, around, round about, roughly, some, approximately, approx, approx., an estimated, estimated,"
        " in the region of, in the order of, on the order of, in the neighbourhood of, in the neighborhood of,"
        " in the vicinity of, something like, somewhere around, somewhere in the region of, circa, c., ca., ca, ~, ≈,"
        " more or less, an approximate, give or take, barely, perhaps, maybe, possibly",
        "over": "more than, over, above, upwards of, upward of, north of, in excess of, greater than, higher than,"
        " larger than, bigger than, longer than, exceeding, exceed, exceeds, exceeded, surpass, surpassing, surpassed,"
        " surpasses, topping, beyond, well over, well above, well in excess of, well more than, far more than, far over,"
        " much more than, considerably more than, significantly more than, comfortably over, >",
        "just_over": "just over, just above, just more than, slightly more than, slightly over, slightly above,"
        " a little over, a little more than, a bit over, a bit more than, little more than, marginally over,"
        " marginally more than, a shade over, only just over, only slightly more than, a fraction over",
        "at_least": "at least, at the very least, at the least, no fewer than, not fewer than, no less than,"
        " not less than, no smaller than, a minimum of, the minimum of, minimum of, a good, as few as, as little as,"
        " greater than or equal to, more than or equal to, equal to or more than, equal to or greater than, >=, ≥",
        "almost": "almost, nearly, close to, close on, near to, the best part of, the better part of, not quite, approaching,"
        " getting on for, nigh on, pushing, nearing, very nearly, virtually, practically, next to, verging on",
        "just_under": "just under, just below, just short of, just shy of, just less than, just fewer than, slightly fewer than,"
        " slightly less than, slightly under, slightly below, a little under, a little less than, a little fewer than,"
        " a bit under, a bit less than, a shade under, marginally under, a fraction under, little short of, shy of, short of",
        "under": "fewer than, less than, below, under, well under, well below, far fewer than, far less than, smaller than,"
        " lower than, shorter than, south of, much less than, many fewer than, considerably less than,"
        " considerably fewer than, significantly fewer than, significantly less than, comfortably under, <",
        "at_most": "at most, at the most, at the very most, no more than, not more than, a maximum of, the maximum of,"
        " maximum of, no greater than, not over, not exceeding, not above, no higher than, no larger than,"
        " less than or equal to, smaller or equal than, equal to or less than, equal to or fewer than, <=, ≤",
        "up to": "up to, as many as, as much as, as high as, anything up to",
    }
)
HEDGES.update({words: "up_to" for words, meaning in HEDGES.items() if meaning == "up to"})

HEDGES_AFTER = _rows(
    {
        "at_least": "or more, or above, or over, or greater, or higher, or upwards, plus, +, and up, and more, at least,"
        " at the very least, at the least, at a minimum, minimum, and above, and over, or better, or longer",
        "about": "or so, or thereabouts, -odd, odd, or thereabout, approximately, give or take, more or less",
        "at_most": "or fewer, or less, or under, or below, or lower, at most, at the most, at the very most, maximum,"
        " at a maximum, or shorter, and under, and below",
    }
)

ADVERBS = frozenset(["perhaps", "maybe", "possibly"])
"""Hedges that are said of whole sentences too: "perhaps one of the oldest mills"."""

PREPOSITIONS = ADVERBS | frozenset(
    "about around over above under below beyond near close approaching up next some".split()
)
"""Hedge words that may as well be plain words: before "several" and its like they are."""

NUMBERS = {
    word: number
    for number, words in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
    for word in [words]
}
NUMBERS |= {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
NUMBERS |= {"nought": 0, "naught": 0, "nil": 0, "fourty": 40}

SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
    "dozens": 12,
    "score": 20,
    "hundreds": 100,
    "k": 1000,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
SHORT_SCALES = {"m": 10**6, "b": 10**9, "t": 10**12}
"""Scales that are units too ("5 m", "3 t"): a currency, or what is counted, tells them apart."""

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
ORDINALS |= {
    word: 10 * tens
    for tens, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=2
    )
}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
ORDINALS |= {"nineth": 9, "twelveth": 12}

RELATIVE_ORDINALS = {
    "last": -1,
    "penultimate": -2,
    "next to last": -2,
    "the second to last": -2,
    "second to last": -2,
    "the one before the last one": -2,
    "the one before the last": -2,
}
"""Counted from the end."""

FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + ending: number for word, number in ORDINALS.items() if number > 2 for ending in ("", "s")
}

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

MAGNITUDES = {
    "dozens": 12,
    "scores": 20,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1000,
    "tens of thousands": 10**4,
    "hundreds of thousands": 10**5,
    "millions": 10**6,
    "tens of millions": 10**7,
    "hundreds of millions": 10**8,
    "billions": 10**9,
    "tens of billions": 10**10,
    "hundreds of billions": 10**11,
    "trillions": 10**12,
}

SEVERAL = ("several", "a few", "a handful", "a number of", "quite a few", "a good few", "a good many")

MAJORITIES = {
    "most": "over",
    "the majority": "over",
    "a majority": "over",
    "a minority": "under",
}
for _size in ("vast", "great", "large", "overwhelming", "clear", "slim", "narrow", "big", "huge", "sizeable", "slight"):
    MAJORITIES |= {f"{article} {_size} majority": "over" for article in ("a", "the", "an")}
for _size in ("small", "tiny", "large", "sizeable", "significant"):
    MAJORITIES |= {f"a {_size} minority": "under"}

RISES = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing soar soars soared soaring surge"
    " surges surged surging jump jumps jumped jumping leap leaps leapt leaped swell swells swelled swollen rocketed skyrocketed"
    " balloon ballooned decline declines declined declining dip dips dipped dipping slip slips slipped slipping slide slides"
    " slid sliding sink sinks sank sunk slump slumps slumped slumping plunge plunges plunged plunging plummet plummets"
    " plummeted tumble tumbles tumbled shrink shrinks shrank shrunk shrinking dwindle dwindles dwindled rally rallied"
    " rebounded spiked crept inched edged up down".split()
)
"""Verbs of change, and words like them, that take no object: "rose 40 to 60"."""

CHANGES = frozenset(
    "grow grows grew grown growing growth increase increases increased increasing decrease decreases decreased decreasing drop"
    " drops dropped dropping cut cuts cutting raise raises raised raising lower lowers lowered lowering reduce reduces reduced"
    " reducing reduction lift lifts lifted boost boosts boosted hike hikes hiked trim trims trimmed slash slashes slashed"
    " shorten shortens shortened lengthen lengthened extend extends extended expand expands expanded expansion contract"
    " contracted contraction widen widened narrow narrowed double doubles doubled doubling triple tripled trebled quadrupled"
    " halve halves halved halving gain gains gained gaining ease eased advance advanced improve improved revise revised"
    " corrected adjusted upped accelerated slowed".split()
)
"""Verbs and nouns of change that may take an object: "cut 40 to 60 jobs"."""

GOING = frozenset("go goes going gone went change changes changed changing".split())
"""Verbs that are ones of change right before "from" alone: "went from 40 to 60"."""

BASE_WORDS = frozenset("the these those its their his her our your my all".split())
"""Words that may stand between "of" and the number that a share is taken of."""
