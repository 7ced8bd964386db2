"""``Hedge``: what a word before or after a number does to it.

    >>> Hedge("almost").name
    'ALMOST'

It does not know the words ("nearly" is ALMOST too): those are in the tables of ``wording``.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Hedge"]


class Hedge(StrEnum):
    """How a number is qualified; what it rules out is a reading's to say.

    >>> [hedge.value for hedge in Hedge][:3]
    ['about', 'over', 'just_over']
    """

    ABOUT = "about"
    OVER = "over"
    JUST_OVER = "just_over"
    AT_LEAST = "at_least"
    ALMOST = "almost"
    JUST_UNDER = "just_under"
    UNDER = "under"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    MAGNITUDE = "magnitude"
    SEVERAL = "several"
