"""``Support``: the numbers that an event bears out, to look a number of its title up in.

    >>> from newsevents import Event, Statistic
    >>> support = Support(Story(Event("A siege", statistics=[Statistic("held", "over 1,900 sailors")])))
    >>> support.bears_out(Quantity(1950)), support.bears_out(Quantity(2900))
    (True, False)

Whether a number is the right one is not asked: 15 burnt cars bear out a title's 15 dead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import isinf

from newsevents.checks.quantities.comparable import days_of
from newsevents.checks.quantities.nominal import nominal
from newsevents.checks.quantities.terms import Term, Terms, own_terms, terms_of
from newsevents.checks.story import Story
from newsevents.dates.edtf import EDTFDate
from newsevents.fields import Number
from newsevents.quantities.quantity import Quantity
from newsevents.wording.tables import SCALES

__all__ = ["Support"]

_DIGITS = re.compile(
    r"(?<![0-9.,])([0-9][0-9,]{0,30}(?:\.[0-9]{1,30})?)(?:\s?(thousand|million|billion|trillion)\b)?", re.IGNORECASE
)


class Support:
    """The figures of an event, what follows from them and its dates, and the numbers in its labels and quotes.

    >>> Support(Story(Event("A siege", when="2022-02-24/2022-05-20"))).bears_out(Quantity(86, unit="day"))
    True
    """

    def __init__(self, story: Story) -> None:
        self._story = story

    def bears_out(self, quantity: Quantity) -> bool:
        """Whether the event has that number in any form."""
        # most titles repeat a figure, and then nothing needs to be worked out
        if quantity.value is not None and (quantity.value, quantity.per) in self._numbers:
            return True
        terms = list(own_terms(quantity))
        return any(map(self._recorded.bear_out, terms)) or any(map(self._said.bear_out, terms))

    @cached_property
    def _numbers(self) -> set[tuple[Number | None, Number | None]]:
        return {(one.quantity.value, one.quantity.per) for one in self._story.event.statistics}

    @cached_property
    def _recorded(self) -> Terms:
        return Terms([*self._of_figures(), *_of_parts(self._story), *_of_dates(self._story), *_of_lists(self._story)])

    def _of_figures(self) -> Iterator[Term]:
        for figure in self._story.figures:
            yield from terms_of(figure.statistic.quantity)

    @cached_property
    def _said(self) -> Terms:
        """The numbers in digits in labels, notes and quotes; looked for only where the figures do not bear one out."""
        statistics = self._story.event.statistics
        texts = [text for one in statistics for text in (one.label, one.quantity.text, one.note) if text]
        texts += [quote.text for quote in self._story.event.quotes]
        return Terms(term for text in texts for term in _in_digits(text))


def _in_digits(text: str) -> Iterator[Term]:
    """The numbers in digits, each as a number and as a percentage: whole phrases are not read for it."""
    for digits, scale in _DIGITS.findall(text):
        number = float(digits.replace(",", ""))
        yield Term.exactly("number", number * SCALES.get(scale.casefold(), 1))
        yield Term.exactly("share", number / 100)


def _of_parts(story: Story) -> Iterator[Term]:
    """The share that each part is of its whole, and the sum of the parts of each breakdown."""
    named = {one.statistic.id: nominal(one.statistic.quantity) for one in story.figures if one.statistic.id is not None}
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for figure in story.figures:
        statistic = figure.statistic
        part = None if statistic.part_of is None else nominal(statistic.quantity)
        if part is None or statistic.part_of is None:
            continue
        if whole := named[statistic.part_of]:
            yield Term.exactly("share", float(part / whole))
        if statistic.breakdown is not None:
            sums[statistic.part_of, statistic.breakdown] += float(part)
    yield from (Term.exactly("number", total) for total in sums.values())


def _of_lists(story: Story) -> Iterator[Term]:
    """How many places and participants there are."""
    yield from (Term.exactly("number", len(listed)) for listed in (story.event.places, story.event.participants))


def _of_dates(story: Story) -> Iterator[Term]:
    """How long the event lasted, by either counting, and how long its periods are; how old it is when it is told of."""
    periods = {figure.statistic.period for figure in story.figures if figure.statistic.period is not None}
    spans = [(period.start, period.end) for period in periods]
    when = story.event.when
    if when is not None and when.start is not None:
        spans += [(when.start, end) for end in {when.end, *_dates_of_telling(story)}]
    for start, end in spans:
        if start is not None and end is not None:
            yield from _length(start, end)


def _dates_of_telling(story: Story) -> Iterable[EDTFDate | None]:
    yield from (figure.statistic.as_of for figure in story.figures)
    for source in story.event.sources:
        yield from (source.published, source.modified)


def _length(start: EDTFDate, end: EDTFDate) -> Iterator[Term]:
    (first, latest), (earliest, last) = days_of(start), days_of(end)
    if not any(map(isinf, (first, latest, earliest, last))) and first <= last:
        reach = max(0.0, earliest - latest), last - first + 1
        yield Term("days", reach, reach)
