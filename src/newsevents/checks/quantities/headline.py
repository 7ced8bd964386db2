"""The numbers in a title and a summary against the figures of the event.

    >>> from newsevents import Event, Statistic, check
    >>> [finding.path for finding in check(Event("Flood leaves 2,900 homeless", statistics=[Statistic("homeless", 2100)]), select="Q")]
    ['$.title']

English is read, and only what is surely a number: "dozens", "most" and "a year later" are none. What bears a number out is
for ``support`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.nominal import levels, nominal
from newsevents.checks.quantities.support import Support
from newsevents.checks.quantities.telling import cut
from newsevents.checks.story import Story
from newsevents.quantities.quantity import Quantity
from newsevents.wording import Phrase, scan

__all__ = ["unsupported_number"]

_BEFORE = re.compile(r"\b(?:in|within|last|past|next|previous|first|every|coming)\W+$", re.IGNORECASE)
_AFTER = re.compile(r"\W*(?:after|on|since|later|before|ago|from|earlier)\b", re.IGNORECASE)
_REACH = 12


def unsupported_number(story: Story) -> Iterator[Doubt]:
    """A number in the title or the summary is borne out by no figure of the event.

    A headline is read more often than its story and corrected less often. A figure bears a number out where one may be the
    other rounded, as a share of a base or the days between two dates may be; so do the numbers of labels and quotes. Of "84
    of 420 branches" both numbers are looked for.

    >>> from newsevents import Event, Statistic, check
    >>> flood = Event("Flood leaves 2,900 homeless", statistics=[Statistic("homeless", "over 1,900 people")])
    >>> print(*check(flood, select="Q009"))
    Q009 note: Flood leaves 2,900 homeless: $.title: the title says 2,900 homeless; no figure of the event does

    Accept it where the number needs no source, or add the figure.
    """
    event = story.event
    if event.language is not None and not event.language.casefold().startswith("en"):
        return
    support, seen = Support(story), set[Hashable]()
    for name, text in (("title", event.title), ("summary", event.summary)):
        for phrase in scan(text) if text is not None else ():
            numbers = [one for one in _numbers(phrase, support) if _is_surely_number(phrase, text or "", one)]
            lacking = {(nominal(one), one.per) for one in numbers if not support.bears_out(one)} - seen
            if lacking:
                seen |= lacking
                yield Doubt(f"$.{name}", f"the {name} says {cut(phrase.text)}; no figure of the event does")


def _numbers(phrase: Phrase, support: Support) -> Iterator[Quantity]:
    """What a phrase says, and its bases; a share of a base says one number where the event has that."""
    quantity = Quantity.from_parts(phrase.parts)
    product = nominal(quantity) if quantity.per is not None and quantity.of is not None else None
    if product is None or not support.bears_out(Quantity(float(product))):
        yield from levels(quantity)


def _is_surely_number(phrase: Phrase, text: str, quantity: Quantity) -> bool:
    """Whether a phrase states a number that some figure should bear out."""
    number = nominal(quantity)
    if number is None or number == 0 or "couple" in phrase.text.casefold():
        return False
    if quantity.per is None and number == 1:
        return False
    if quantity.per is not None and (quantity.per_unit is None) and _is_all_or_most(quantity):
        return False
    return phrase.kind != "duration" or not _is_of_time(phrase, text)


def _is_all_or_most(quantity: Quantity) -> bool:
    """ "All", "most" and "a minority" name no number."""
    is_half = quantity.value is not None and quantity.value * 2 == quantity.per
    return quantity.value == quantity.per or (is_half and quantity.hedge is not None)


def _is_of_time(phrase: Phrase, text: str) -> bool:
    """Whether a length of time says when and not how long: "two years after", "in the last 24 hours"."""
    before, after = text[max(0, phrase.start - _REACH) : phrase.start], text[phrase.end : phrase.end + _REACH]
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None
