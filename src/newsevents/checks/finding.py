"""``Finding``: something in a story that does not add up, said in a sentence that shows the arithmetic.

    >>> print(Finding("R001", Severity.WARNING, "A flood", "$.quotes[0]", "the quote is direct and has no speaker"))
    R001 warning: A flood: $.quotes[0]: the quote is direct and has no speaker

A rule yields ``Doubt``s, which know their place in the event; its code and severity are the registry's to add.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from newsevents.errors import InvalidArgumentError, shown
from newsevents.frozen import Frozen, FrozenMap

if TYPE_CHECKING:
    from newsevents.checks.archive import Brief

__all__ = ["Doubt", "Finding", "Severity"]


class Severity(StrEnum):
    """How bad a finding is: an error cannot be, a warning is doubtful, a note is worth knowing.

    They are ordered by how bad they are, also beside their words: a note is less than a warning, and that less than an
    error. Beside another text they raise ``InvalidArgumentError``.

    >>> max(Severity), Severity.ERROR >= Severity.WARNING, Severity.NOTE < "warning"
    (<Severity.ERROR: 'error'>, True, True)
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    # each of the four is that of texts else, which is the order of letters
    def __lt__(self, other: str) -> bool:
        return _badness(self) < _badness(other)

    def __le__(self, other: str) -> bool:
        return _badness(self) <= _badness(other)

    def __gt__(self, other: str) -> bool:
        return _badness(self) > _badness(other)

    def __ge__(self, other: str) -> bool:
        return _badness(self) >= _badness(other)


def _badness(severity: object) -> int:
    words = ("note", "warning", "error")
    if severity not in words:
        raise InvalidArgumentError(f"severity: {shown(severity)} is none; compare with 'error', 'warning' or 'note'")
    return words.index(str(severity))


def _expected(value: object) -> Frozen:
    return FrozenMap({"": value})[""]


@frozen
class Finding:
    """What was found, where, and what would be right.

    ``code`` is the rule's ("D001"); ``event`` the event's id, or its title where it has none; ``path`` the place in the
    event as JSON has it (``$.statistics[1]``); ``message`` a sentence with the numbers in it; ``expected`` what would be
    right, where one thing would be: a number, a text, or a ``FrozenMap`` such as new offsets. A number is in the unit of the message.
    ``accept_at`` is the path to write into ``Accepted``, by the id of the figure, which holds wherever the figure stands; None where it
    has no id, and the path is the one to write.
    Two findings that say the same are equal, whichever event of that name they are of, and wherever they may be accepted.
    ``index`` is the number of the event among those that ``check`` was given, from 0, for two may have one name; None where nobody said it.
    ``to_dict`` gives all of it as plain JSON.
    ``str`` gives it in one line. Raises ``InvalidRecordError`` where ``expected`` is no JSON.

    >>> Finding("A002", Severity.WARNING, "flood", "$.quotes[0]", "moved", expected={"start": 5, "end": 8}).expected["end"]
    8
    """

    code: str
    severity: Severity
    event: str
    path: str
    message: str
    expected: Frozen = field(default=None, converter=_expected)
    accept_at: str | None = field(default=None, eq=False, kw_only=True)
    index: int | None = field(default=None, eq=False, kw_only=True)

    def __str__(self) -> str:
        return f"{self.code} {self.severity}: {self.event}: {self.path}: {self.message}"


class Doubt(NamedTuple):
    """What a rule found, at a path of an event; ``event`` is needed only from rules that look across events.

    ``also`` are other places where an editor may have let it stand: an event, None for the same one, and a path of it. ``words`` are those of
    a source's text that it is about, and an anchor that quotes them is such a place too.

    >>> Doubt("$.when", "the event begins on 2024-05-20, in the future").expected is None
    True
    """

    path: str
    message: str
    expected: Mapping[str, object] | str | int | float | None = None
    event: Brief | None = None
    also: tuple[tuple[Brief | None, str], ...] = ()
    words: str | None = None
