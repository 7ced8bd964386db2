"""Counts of what is counted one by one: people, households, houses. They are whole numbers, and none is below 0.

    >>> from newsevents import Event, Statistic, check
    >>> [finding.code for finding in check(Event("A made-up flood", statistics=[Statistic("killed", -3)]), select="Q")]
    ['Q011']

What is counted is told by the unit, or, where there is none, by the kind, or by a label of such words alone ("people killed"). Averages,
rates, shares and changes are no counts. Which other things are counted one by one is not known here: half a hectare is a hectare too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.countables import is_countable, names_people
from newsevents.checks.quantities.directions import may_be_negative, says_change
from newsevents.checks.quantities.measures import is_placeholder
from newsevents.checks.quantities.nominal import levels
from newsevents.checks.quantities.telling import told
from newsevents.checks.story import Story
from newsevents.fields import Number
from newsevents.quantities.quantity import Quantity
from newsevents.records.statistic import Statistic, StatisticKind
from newsevents.wording.plurals import singular

__all__ = ["no_whole_number"]

_NO_COUNT = frozenset(
    "average averaged averages mean median typical expected expectancy per rate ratio size index score equivalent fte each"
    " daily weekly monthly yearly annual annually".split()
)
_SCALES = frozenset("hundred thousand million billion trillion dozen".split())
_WORD = re.compile(r"[^\W\d_]+")


def no_whole_number(story: Story) -> Iterator[Doubt]:
    """A count of what is counted one by one, such as people or houses, is below 0 or no whole number.

    Nobody counted it so: it is an average, a rate or a change, and should be recorded as one, or a sign or a point was typed that is not there.

    >>> from newsevents import Event, Statistic, check
    >>> print(*check(Event("A made-up flood", statistics=[Statistic("left homeless", "12.5 people")]), select="Q011"))
    Q011 warning: A made-up flood: $.statistics[0]: 12.5 people is no whole number; of what is counted one by one only an average or a rate is none

    Accept it where the source printed it so.
    """
    for figure in story.standing:
        problem = _problem(figure.statistic)
        if problem is not None:
            yield Doubt(figure.path, f"{told(figure.statistic.quantity)} is {problem}")


def _problem(statistic: Statistic) -> str | None:
    if statistic.kind not in (None, StatisticKind.COUNT) or all(map(_may_be_counted, levels(statistic.quantity))):
        return None
    label, context = statistic.label, _context(statistic)
    # what was found in a text is called a count, and labelled so, for want of anything that says more
    is_said = statistic.kind is not None and not is_placeholder(statistic)
    counts = (one for one in levels(statistic.quantity) if _is_count(one, label, is_said=is_said))
    numbers = [number for one in counts for number in _numbers(one)]
    if any(number < 0 for number in numbers) and not (says_change(context) or may_be_negative(context, is_money=False)):
        return "below 0; of what is counted one by one only a change is"
    is_whole = all(isinstance(number, int) for number in numbers)
    if not is_whole and _words(context).isdisjoint(_NO_COUNT):
        return "no whole number; of what is counted one by one only an average or a rate is none"
    return None


def _may_be_counted(quantity: Quantity) -> bool:
    """Whether its numbers are those of a count whatever it is of; nearly all are, and need no look at the words."""
    return all(isinstance(number, int) and number >= 0 for number in _numbers(quantity))


def _context(statistic: Statistic) -> str:
    """The words of a figure, and those around them that its anchor has: "on average 2.3 people"."""
    anchor = statistic.anchor
    around = (anchor.prefix, anchor.exact, anchor.suffix) if anchor else ()
    return " ".join(filter(None, (statistic.label, statistic.note, statistic.quantity.text, *around)))


def _numbers(quantity: Quantity) -> list[Number]:
    return [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]


def _is_count(quantity: Quantity, label: str, *, is_said: bool) -> bool:
    """Whether a figure, or the base of one, counts one by one, as far as its unit or else the kind or the label says."""
    if quantity.per is not None:
        return False
    unit = next((one.unit for one in levels(quantity) if one.unit is not None), "")
    if not _words(f"{label} {unit}").isdisjoint(_SCALES):
        return False
    return is_countable(unit) if unit else is_said or names_people(label)


def _words(text: str) -> set[str]:
    """The words of a text, as nouns in the singular."""
    return set(map(singular, _WORD.findall(text.casefold())))
