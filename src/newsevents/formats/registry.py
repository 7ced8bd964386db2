"""The registry of formats: a line each, with the module, the endings of its files and its direction.

    >>> FORMATS["csv"].direction, FORMATS["ucdp"].direction
    ('both', 'in')

To add a format: its module, a line here, a page in ``docs/formats`` and its line in the index there; the tests that run over the
registry test it by its being there. A module is loaded when it is first used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, Protocol, cast

from attrs import frozen

from newsevents.formats.opening import Source, Target
from newsevents.records.event import Event
from newsevents.streams.policy import OnError

__all__ = ["FORMATS", "Direction", "Format", "Module"]

Direction = Literal["both", "in", "out"]
"""Whether a format is read and written, read alone ("in"), or written alone ("out")."""


class Module(Protocol):
    """What the module of a format has; ``read`` and ``write`` as its direction is."""

    LOSSES: Mapping[str, str]

    def read(self, source: Source, *, on_error: OnError = "raise") -> Iterator[Event]:
        """The events of a file, one after another."""

    def write(self, target: Target, events: Iterable[Event]) -> None:
        """Write events to a file, whole or not at all."""


@frozen
class Format:
    """A format: its name, the endings of its files, and whether it is read and written.

    >>> form = Format("geojson", (".geojson",), "out")
    >>> form.reads, form.writes
    (False, True)
    """

    name: str
    endings: tuple[str, ...]
    direction: Direction = "both"

    @property
    def reads(self) -> bool:
        """Whether events are read from its files.

        >>> FORMATS["ics"].reads
        False
        """
        return self.direction != "out"

    @property
    def writes(self) -> bool:
        """Whether events are written to its files.

        >>> FORMATS["acled"].writes
        False
        """
        return self.direction != "in"

    @property
    def module(self) -> Module:
        """The module of the format, loaded when it is first asked for.

        >>> FORMATS["csv"].module.LOSSES
        {}
        """
        from importlib import import_module

        return cast("Module", import_module(f"newsevents.formats.{self.name}"))


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("csv", (".csv",)),
        Format("geojson", (".geojson",), "out"),
        Format("ics", (".ics",), "out"),
        Format("jsonld", (".jsonld",)),
        Format("ninjs", (".ninjs.json",)),
        Format("timelinejs", (".timeline.json",), "out"),
        Format("sqlite", (".sqlite", ".db")),
        Format("ucdp", (), "in"),
        Format("acled", (), "in"),
    )
}  # fmt: skip
"""The formats by their names."""
