"""Days of the week beside dates that they are not.

    >>> from newsevents import Event, check
    >>> [finding.expected for finding in check(Event("A flood", summary="It rained on Tuesday, 16 May 2022."))]
    ['Monday']

To add a rule: a generator function here, its line in the registry, a violation and its clean twin in the tests.
English names alone are known, and a date that stands right beside its weekday, in words or as 2022-05-16 or 16/5/2022. A
date without a year may be of any year that the event, its sources, its figures or its quotes are of; one in numbers may
have its day or its month first. Dates before 1753 are left alone, for they may be of the Julian calendar.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newsevents.checks.dates.chronology import days_of
from newsevents.checks.finding import Doubt
from newsevents.checks.quantities.comparable import grouped
from newsevents.checks.story import Story
from newsevents.dates.civil import as_date, days_in_month

__all__ = ["other_weekday"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_FIRST_YEAR = 1753
_MOST_YEARS = 12


def _choice(names: Iterable[str], *more: str) -> str:
    forms = {*names, *(name[:3] for name in names), *more}
    return "|".join(sorted(forms | {form.upper() for form in forms}, key=len, reverse=True))


# the point after a whole name ends a sentence
_WEEKDAY = rf"\b (?P<weekday> {_choice(_WEEKDAYS, 'Tues', 'Thur', 'Thurs')} )\b (?: (?<! [yY] ) \. )?"
_MONTH = rf"(?: {_choice(_MONTHS, 'Sept')} )\b \.?"
_DAY = r"(?P<day{}> [0-3]?[0-9] )(?: st | nd | rd | th )? (?! [\w:] )"
# what is no year after a date may be one more day of a list
_DATE = rf"""
    (?: (?P<iso> [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}} )(?! [\w-] )
      | (?P<numbers> [0-9]{{1,2}} (?P<mark> [/.] ) [0-9]{{1,2}} (?P=mark) [0-9]{{4}} )(?! [\w/-] )
      | (?: (?P<month> {_MONTH} ) \s{{1,9}} {_DAY.format("")}
          | {_DAY.format("_first")} \s{{1,9}} (?: of \s{{1,9}} )? (?P<month_last> {_MONTH} ) )
        (?: ,? \s{{1,9}} (?P<year> [0-9]{{4}} )(?! [\w-] ) | (?! ,? \s{{1,9}} [0-9] ) ) )
"""
_NO_RANGE = r"(?! \s{0,9} (?: [-–—/&] | (?: to | and | or | until | through )\b ) \s{0,9} [0-9]{1,2} \b )"
# a headline may end in a day of the week, and the line below it is its date
_BLANKS = r"[^\S\n]{0,9}"
_BEFORE = re.compile(
    rf"""{_WEEKDAY} (?: \s{{1,9}} (?: morning | afternoon | evening | night ) )?
         {_BLANKS} (?: [,(] {_BLANKS} (?: \n {_BLANKS} )? )? (?: the \s{{1,9}} )? {_DATE} \)? {_NO_RANGE}""",
    re.VERBOSE,
)
_AFTER = re.compile(
    rf"""(?<! [\w-] ) {_DATE} (?: \s{{0,9}} \( | ,? \s{{1,9}} (?: which \s{{1,9}} )? (?: (?: was | is | fell \s on ) \s{{1,9}} )? a \s{{1,9}} )
         {_WEEKDAY} (?: \) | (?= \s{{0,9}} (?: [^\w\s] | \Z | (?: and | but | when )\b ) ) )""",
    re.VERBOSE,
)
_ANY = re.compile(_WEEKDAY, re.VERBOSE)
# "Thursday and Friday, 20 May" may name the one or the other; "the Sun, 20 May" is a paper; "not Friday, 20 May" corrects
_TOO_MUCH = re.compile(
    rf"(?: {_WEEKDAY} \s{{0,9}} (?: [-–—/,&] | to | and | or ) | \b [Tt]he | \b [Nn]ot (?: \s{{1,9}} on )? ) \s{{0,9}} \Z",
    re.VERBOSE,
)


def other_weekday(story: Story) -> Iterator[Doubt]:
    """A day of the week stands beside a date that is another day of the week.

    One of the two is wrong, and readers can't tell which: often the date was carried over from another week or year. The words of the
    record are read, and for each source its text, or what anchors quote of it; in these only dates with their year.

    >>> from newsevents import Event, check
    >>> print(*check(Event("A flood", id="f1", summary="It rained on Tuesday, May 16, 2022."), select="D005"))
    D005 warning: f1: $.summary: it has "Tuesday, May 16, 2022", but 2022-05-16 is a Monday

    Accept it where the words are quoted with their mistake, or the date is not of the Gregorian calendar.
    """
    texts = [*_texts(story)]
    # few stories name a day of the week, and one search tells
    if _ANY.search("\n".join([text for _, text in texts])) is not None:
        years = functools.cache(lambda: sorted(_years(story)))
        for path, text in texts:
            for match in _dated(text):
                yield from _doubts(path, match, years)
    for first, *_ in grouped(_published(story), lambda one: (one.path, one.words)).values():
        yield from (one._replace(words=first.words) for one in _doubts(first.path, first.match, list, first.where))


def _dated(text: str) -> Iterator[re.Match[str]]:
    """The places where a day of the week stands beside a date."""
    if _ANY.search(text) is not None:
        for match in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
            if not _TOO_MUCH.search(text, max(0, match.start() - 30), match.start()):
                yield match


class _Published(NamedTuple):
    """A day beside a date in what was published: the path to tell it at, and where it stands."""

    path: str
    match: re.Match[str]
    where: str

    @property
    def words(self) -> str:
        return " ".join(self.match[0].split())


def _published(story: Story) -> Iterator[_Published]:
    """Those in the texts of sources that no event before had, and in the words of anchors whose text was not given."""
    places = {source.id: f"$.sources[{i}]" for i, source in enumerate(story.event.sources) if source.id is not None}
    for name in story.unread:
        if name in places:
            for match in _dated(story.texts[name]):
                yield _Published(places[name], match, f" at {match.start()} to {match.end()} of its text")
    for claim, path in story.claims:
        if claim.anchor is not None and claim.anchor.exact is not None and story.text_of(claim) is None:
            at = f"{path}.anchor" if claim.source is None else places[claim.source]
            place = "" if claim.source is None else f" in the anchor of {path}"
            for match in _dated(claim.anchor.exact):
                yield _Published(at, match, place)


def _doubts(path: str, match: re.Match[str], years: Callable[[], list[int]], where: str = "") -> Iterator[Doubt]:
    days = [day for day in _days(match, years) if day.year >= _FIRST_YEAR]
    stated = next(name for name in _WEEKDAYS if name[:3] == match["weekday"][:3].capitalize())
    if not days or stated in map(_name, days):
        return
    words = f'it has "{" ".join(match[0].split())}"{where}'
    if len(days) == 1:
        yield Doubt(path, f"{words}, but {days[0]} is a {_name(days[0])}", _name(days[0]))
    elif match["numbers"] is not None:
        either = " and ".join(f"{day} is a {_name(day)}" for day in days)
        yield Doubt(path, f"{words}, but {either}")
    else:
        yield Doubt(path, f"{words}, but that is a {stated} in no year from {days[0].year} to {days[-1].year}")


def _name(day: datetime.date) -> str:
    return _WEEKDAYS[day.weekday()]


def _days(match: re.Match[str], years_of_story: Callable[[], list[int]]) -> list[datetime.date]:
    """The days that a date in words may be; none where there is no such day."""
    if match["iso"] is not None:
        year, month, day = map(int, match["iso"].split("-"))
        written = [(year, month, day)]
    elif match["numbers"] is not None:
        one, other, year = map(int, match["numbers"].split(match["mark"]))
        written = [(year, other, one), (year, one, other)]
    else:
        name = (match["month"] or match["month_last"])[:3].capitalize()
        month = 1 + [each[:3] for each in _MONTHS].index(name)
        day = int(match["day"] or match["day_first"])
        years = years_of_story() if match["year"] is None else [int(match["year"])]
        written = [(year, month, day) for year in years]
    return [datetime.date(*one) for one in dict.fromkeys(written) if _is_day(*one)]


def _is_day(year: int, month: int, day: int) -> bool:
    return bool(year) and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def _years(story: Story) -> set[int]:
    """The years that a date without one may be of; none where there is no telling."""
    event, years = story.event, set[int]()
    dates = [event.when]
    dates += [date for source in event.sources for date in (source.published, source.modified)]
    dates += [date for one in event.statistics for date in (one.as_of, one.period)]
    dates += [quote.said_on for quote in event.quotes]
    for date in filter(None, dates):
        first, last = (as_date(day) for day in days_of(date))
        if date.is_ongoing and first is not None:
            last = max(first, story.today)
        if event.when is None or first is None or last is None or last.year - first.year > _MOST_YEARS:
            return set()
        years.update(range(first.year, last.year + 1))
    return years


def _texts(story: Story) -> Iterator[tuple[str, str]]:
    """The words of a story that may name a day, with their paths."""
    event = story.event
    records: list[tuple[str, object, tuple[str, ...]]] = [("$", event, ("title", "summary"))]
    records += [(figure.path, figure.statistic, ("label", "note")) for figure in story.figures]
    records += [(said.path, said.quote, ("text", "note")) for said in story.quotes]
    records += [(f"$.sources[{i}]", source, ("title", "note")) for i, source in enumerate(event.sources)]
    records += [(f"$.evidence[{i}]", one, ("value",)) for i, one in enumerate(event.evidence)]
    for path, record, fields in records:
        for field in fields:
            text = getattr(record, field)
            if text is not None:
                yield f"{path}.{field}", text
