"""The copy desk: files of events checked together, their findings written out in the order of the files.

    >>> import io, pathlib, tempfile
    >>> from newsevents import Event, dump
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     name = str(pathlib.Path(folder, "flood.json"))
    ...     dump(Event("A flood", status="denied"), name)
    ...     lines = list(Report([name]).lines())
    >>> lines[-1]
    '0 errors, 1 warning, 0 notes'

The rules are those of ``checks``, the looks those of ``views``; this knows which event came from which file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import IO, Literal

from attrs import define, evolve, field

from newsevents.checks.finding import Finding, Severity
from newsevents.checks.linting import Desk, in_order
from newsevents.checks.shelf import Shelf
from newsevents.checks.verification import Verification
from newsevents.errors import NewsEventsError
from newsevents.files import read
from newsevents.records.event import Event
from newsevents.streams.policy import OnError
from newsevents.views.findings import as_github, as_json, as_text, summary

__all__ = ["Look", "Report"]

_MOST_HELD = 10_000

Look = Literal["text", "json", "github"]
"""How findings are written."""


@define
class Report:
    """The findings in some files, as lines in one of three looks, and whether they are bad.

    They come file by file and event by event, in the order of its record; after the first 10,000, which are put in order together,
    those that look across events come last. ``standard_input`` is what the name "-" stands for, as JSON Lines; ``read_as`` is the format
    of all the files where their names don't tell it. A record that is refused is raised, skipped, or given to a callable, as
    ``on_error`` of ``read`` has it; ``at`` is then the name of its file, and the report is bad. Before the summary a line tells how many
    texts agree with their hashes, where any was compared, or ``verifies`` asks for it; ``optional`` are the ids of texts that may be of no source.

    >>> Report([], look="json").is_bad
    False
    """

    names: Sequence[str]
    desk: Desk = field(factory=Desk)
    look: Look = "text"
    with_notes: bool = False
    standard_input: IO[bytes] | None = None
    read_as: str | None = None
    on_error: OnError = "raise"
    verifies: bool = False
    optional: Collection[str] = ()
    refused: int = field(default=0, init=False)
    at: str = field(default="", init=False)
    counts: Counter[Severity] = field(factory=Counter, init=False)
    _starts: list[int] = field(factory=list, init=False)
    _verification: Verification = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._verification = Verification(Shelf(self.desk.texts))

    def lines(self) -> Iterator[str]:
        """The report, line by line; raises ``NotFoundError`` at its end for a text whose source is nowhere.

        >>> list(Report([], look="json").lines())
        ['[]']
        """
        shown_ones = _in_order(one for one in self.desk.findings(self._events()) if self._is_shown(one[1]))
        if self.look == "json":
            yield from _array(as_json(*self._in_its_file(index, finding)) for index, finding in shown_ones)
        else:
            for index, finding in shown_ones:
                look = as_text if self.look == "text" else as_github
                yield look(*self._in_its_file(index, finding))
        if self.look == "text":
            if self.verifies or self._verification.has_compared:
                yield str(self._verification)
            yield summary(self.counts, notes_shown=self.with_notes, refused=self.refused)
        self.at = "--text"
        if not self.refused:
            # else the source may be that of an event which could not be read
            self._verification.shelf.require_used(self.optional)

    @property
    def is_bad(self) -> bool:
        """Whether there is an error among what was found so far, or something could not be read.

        >>> Report([]).is_bad
        False
        """
        return self.counts[Severity.ERROR] > 0 or self.refused > 0

    @property
    def is_doubtful(self) -> bool:
        """Whether there is an error or a warning among what was found so far.

        >>> Report([]).is_doubtful
        False
        """
        return self.is_bad or self.counts[Severity.WARNING] > 0

    def _events(self) -> Iterator[Event]:
        index = 0
        for name in self.names:
            self._starts.append(index)
            self.at = name
            source = self.standard_input if name == "-" and self.standard_input is not None else name
            for event in self._verification.passing(read(source, format=self.read_as, on_error=self._refuse)):
                index += 1
                yield event

    def _refuse(self, error: NewsEventsError) -> None:
        if self.on_error == "raise":
            raise error
        self.refused += 1
        if callable(self.on_error):
            self.on_error(error)

    def _in_its_file(self, index: int, finding: Finding) -> tuple[Finding, str]:
        """A finding with the index of its event in its file, and the name of that."""
        place = bisect_right(self._starts, index) - 1
        return evolve(finding, index=index - self._starts[place]), self.names[place]

    def _is_shown(self, finding: Finding) -> bool:
        self.counts[finding.severity] += 1
        return self.with_notes or finding.severity is not Severity.NOTE


def _in_order(found: Iterator[tuple[int, Finding]]) -> Iterator[tuple[int, Finding]]:
    """The first of them put in order; so many that they can't be read are not held until the end."""
    yield from in_order(islice(found, _MOST_HELD))
    yield from found


def _array(elements: Iterator[str]) -> Iterator[str]:
    """A JSON array, an element a line."""
    before = "["
    for element in elements:
        yield before + element
        before = ","
    yield "]" if before == "," else "[]"
