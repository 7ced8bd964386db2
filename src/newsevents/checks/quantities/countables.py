"""Nouns of what is counted one by one: people, households, houses.

    >>> is_countable("captured sailors"), is_countable("hectare"), names_people("people killed")
    (True, False, True)

A part of them is no more than all of them, and none is counted by halves. What else there is that nobody splits is not known here.
"""

from __future__ import annotations

import re

from newsevents.wording.nountables import PERSONS
from newsevents.wording.plurals import singular

__all__ = ["is_countable", "names_people"]

_PEOPLE = PERSONS | frozenset(
    "adult arrested candidate captured citizen commuter customer defender detained disappeared displaced employee evacuated evacuee"
    " father freed homeless hospitalised hospitalized human infected injured member missing mother orphan parent rescued senior"
    " spectator traveller visitor voter widow wounded".split()
)
_THINGS = frozenset(
    "household family house home flat apartment dwelling building hut tent school hospital clinic church mosque temple bridge"
    " shop farm village town city country car bus truck lorry train tram plane aircraft helicopter ship boat ferry tank drone"
    " missile rocket bomb well gauge animal cow sheep goat pig horse dog cat hen body corpse grave arrest".split()
)
"""Nouns of things that nobody counts in parts; a loaf, a share or a point may be halved."""

_WORD = re.compile(r"[^\W\d_]+")


def is_countable(noun: str) -> bool:
    """Whether a noun phrase, in either number, is of what is counted one by one.

    >>> is_countable("Houses"), is_countable("capacity")
    (True, False)
    """
    one = singular(noun.casefold().rpartition(" ")[2])
    return one in _PEOPLE or one in _THINGS


def names_people(label: str) -> bool:
    """Whether a label says nothing but who is counted.

    >>> names_people("people killed"), names_people("ticket price for adults"), names_people("children (%)")
    (True, False, False)
    """
    words = set(map(singular, _WORD.findall(label.casefold())))
    return "%" not in label and set() < words <= _PEOPLE
