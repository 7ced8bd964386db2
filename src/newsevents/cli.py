"""The command line: ``newsevents days``, ``show``, ``scan``, ``check``, ``convert`` and ``schema``.

    >>> main(["days", "2022-05-16", "2024-05-20"])
    elapsed:         735 days
    both ends count: 736 days
    calendar span:   2 years and 4 days
    0

It only reads arguments and prints: what it prints is computed by the library. It exits with 0 where all is
fine, 1 for bad content, 2 for wrong usage; an error is one line on standard error.
"""

from __future__ import annotations

import argparse
import errno
import io
import itertools
import os
import pathlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newsevents.errors import (
    ImpreciseDateError,
    InvalidArgumentError,
    InvalidDateError,
    MissingExtraError,
    NewsEventsError,
)
from newsevents.usage import one_line, parser

if TYPE_CHECKING:
    from newsevents.dates.edtf import DateLike, EDTFDate
    from newsevents.records.event import Event
    from newsevents.streams.policy import OnError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code.

    >>> main(["days", "2022-05-16", "2022-05-20"])
    elapsed:         4 days
    both ends count: 5 days
    calendar span:   4 days
    0
    """
    from newsevents import __version__

    written = parser(__version__)
    parsed = written.parse_args(arguments)
    if parsed.command is None:
        # without a command there is nothing to do but to say which there are
        written.print_help(sys.stderr)
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _COMMANDS[parsed.command](parsed)
        _flush()
    except KeyboardInterrupt:
        return 130
    except (InvalidArgumentError, MissingExtraError) as error:
        # what was asked for is at fault, and not what stands in the file
        return _failed(str(error))
    except NewsEventsError as error:
        return _failed(f"{_place(parsed)}: {error}".removeprefix(": "))
    except OSError as error:
        if _is_broken_pipe(error):
            # the reader has what it wanted
            _turn_output_away()
            return 0
        try:
            _flush()
        except OSError:
            _turn_output_away()
        return _failed(f"{error.filename or ''}: {(error.strerror or str(error)).lower()}".removeprefix(": "))
    return code or int(getattr(parsed, "has_refusals", False))


def _place(parsed: argparse.Namespace) -> str:
    """The one file that an error is about, where the command takes one."""
    file = getattr(parsed, "file", "")
    return file if isinstance(file, str) else ""


def _is_broken_pipe(error: OSError) -> bool:
    """Whether the reader of standard output is gone, for which Windows has an error of its own."""
    is_said_by_windows = os.name == "nt" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or is_said_by_windows


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _turn_output_away() -> None:
    """Let what standard output can't take go nowhere: Python would try, and complain, once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _failed(message: str) -> int:
    print(f"newsevents: {one_line(message)}", file=sys.stderr)  # noqa: T201  the command's own output
    return 1


def _days(arguments: argparse.Namespace) -> None:
    from newsevents.durations.calendar import calendar_span
    from newsevents.durations.counting import day_range

    start, end = _ends(arguments)
    print(f"elapsed:         {day_range(start, end)}")  # noqa: T201  the command's own output
    print(f"both ends count: {day_range(start, end, counting='inclusive')}")  # noqa: T201  as above
    try:
        span = str(calendar_span(start, end))
    except (ImpreciseDateError, InvalidDateError):
        # the days are counted above; years and months know one day alone, in the years 1 to 9999
        return
    print(f"calendar span:   {span}")  # noqa: T201  as above


def _ends(arguments: argparse.Namespace) -> tuple[DateLike, DateLike]:
    """The two dates that are stated; of one interval its ends, of one other date itself and today."""
    from newsevents.durations.zones import today

    start = _date("start", arguments.start)
    if arguments.end is not None:
        return start, _date("end", arguments.end)
    if start.start is None or (start.end is None and not start.is_ongoing):
        return start, today()
    return start.start, start.end if start.is_interval and start.end else today()


def _date(name: str, text: str) -> EDTFDate:
    from newsevents.dates.text import parse_date_text

    try:
        return parse_date_text(text)
    except InvalidDateError as error:
        raise InvalidDateError(f"{name}: {error.problem}") from None


def _show(arguments: argparse.Namespace) -> None:
    from newsevents.views.plain import plain

    before = ""
    for event in _events(arguments):
        print(before + plain(event))  # noqa: T201  as above
        before = "\n"


def _events(arguments: argparse.Namespace) -> Iterator[Event]:
    """The events of a file, which is JSON where neither its name nor the command tells a format."""
    from newsevents.files import read

    name, form, on_error = arguments.file, arguments.read_as, _on_error(arguments, lambda: arguments.file)
    if name == "-":
        return read(io.BytesIO(_content(name)), format=form or "json", on_error=on_error)
    try:
        return read(name, format=form, on_error=on_error)
    except InvalidArgumentError:
        return read(name, format="json", on_error=on_error)


def _on_error(arguments: argparse.Namespace, place: Callable[[], str]) -> OnError:
    """What becomes of a record that can't be read: the command ends, or tells it and goes on."""
    return _telling(arguments, place) if arguments.keep_going else "raise"


def _telling(arguments: argparse.Namespace, place: Callable[[], str]) -> Callable[[NewsEventsError], None]:
    """Tell all that is wrong with a record, a line each; the command will exit with 1."""

    def tell(error: NewsEventsError) -> None:
        arguments.has_refusals = True
        for one in error.problems:
            _failed(f"{place()}: {one}")

    return tell


def _scan(arguments: argparse.Namespace) -> None:
    from newsevents.views.figures import decoded, figures_json, figures_shown

    text = decoded(_content(arguments.file))
    if not arguments.json:
        if lines := figures_shown(text):
            print(lines)  # noqa: T201  as above
        return
    _write_json_as_utf8()
    print(figures_json(text))  # noqa: T201  as above


def _write_json_as_utf8() -> None:
    """JSON is UTF-8 wherever it is written."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _check(arguments: argparse.Namespace) -> int:
    from newsevents.checks.linting import Chosen, Desk
    from newsevents.copydesk import Report

    chosen = Chosen.of(arguments.select, arguments.ignore, arguments.profile)
    in_folders = [pair for folder in arguments.texts for pair in _in_folder(folder)]
    texts = _texts(arguments, [*in_folders, *arguments.text])
    stdin = io.BytesIO(_content("-")) if "-" in arguments.file else None
    tell = _telling(arguments, lambda: report.at)
    named, verifies = {source for source, _ in arguments.text}, bool(arguments.texts or arguments.profile)
    report = Report(
        arguments.file, Desk(chosen, texts), arguments.format, arguments.notes, stdin, arguments.read_as, tell,
        verifies=verifies, optional={source for source, _ in in_folders} - named,
    )  # fmt: skip
    if arguments.format == "json":
        _write_json_as_utf8()
    try:
        for line in report.lines():
            print(line)  # noqa: T201  the command's own output
    except NewsEventsError:
        arguments.file = report.at
        raise
    return int(report.is_doubtful if arguments.strict else report.is_bad)


def _in_folder(folder: str) -> list[tuple[str, str]]:
    """The texts of a folder: the ids of their sources, and their files."""
    return [(path.stem, str(path)) for path in sorted(pathlib.Path(folder).iterdir()) if _is_text(path)]


def _is_text(path: pathlib.Path) -> bool:
    # macOS puts ._article.txt, which is no text, beside article.txt on the disks of others
    return path.suffix.lower() == ".txt" and not path.name.startswith(".") and path.is_file()


def _texts(arguments: argparse.Namespace, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The texts of files by the ids of their sources; an error is about the file that is read."""
    from newsevents.views.figures import decoded

    texts, files = {}, arguments.file
    for source, arguments.file in pairs:
        texts[source] = decoded(_content(arguments.file))
    arguments.file = files
    return texts


def _content(name: str) -> bytes:
    if name != "-":
        return pathlib.Path(name).read_bytes()
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def _convert(arguments: argparse.Namespace) -> None:
    from newsevents.files import read, write

    source = io.BytesIO(_content("-")) if arguments.file == "-" else arguments.file
    target = sys.stdout.buffer if arguments.out == "-" else arguments.out
    events = read(source, format=arguments.read_as, on_error=_on_error(arguments, lambda: arguments.file))
    first = list(itertools.islice(events, 1))
    if not first and arguments.has_refusals:
        _failed(f"{arguments.file}: no event can be read, so nothing is written")
        return
    write(target, itertools.chain(first, events), format=arguments.write_as)
    if not first:
        # an empty file is an answer, but seldom the one that was looked for
        _failed(f"{arguments.file}: there are no events in it")


def _schema(_: argparse.Namespace) -> None:
    import json

    from newsevents.schemas import json_schema

    print(json.dumps(json_schema(), indent=2))  # noqa: T201  as above


_COMMANDS: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "check": _check,
    "convert": _convert,
    "days": _days,
    "scan": _scan,
    "schema": _schema,
    "show": _show,
}
