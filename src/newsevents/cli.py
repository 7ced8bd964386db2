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
import contextlib
import errno
import io
import os
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NoReturn

from newsevents.errors import ImpreciseDateError, InvalidDateError, NewsEventsError

__all__ = ["main"]


class _Parser(argparse.ArgumentParser):
    """Wrong usage in one line, with the command that explains the right one."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_one_line(message)}; '{self.prog} --help' shows how\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code.

    >>> main(["days", "2022-05-16", "2022-05-20"])
    elapsed:         4 days
    both ends count: 5 days
    calendar span:   4 days
    0
    """
    parsed = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    run: Callable[[argparse.Namespace], int | None] = parsed.run
    try:
        code = run(parsed)
        _flush()
    except KeyboardInterrupt:
        return 130
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
    return code or 0


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
    print(f"newsevents: {_one_line(message)}", file=sys.stderr)  # noqa: T201  the command's own output
    return 1


def _one_line(message: str) -> str:
    return " ".join(message.splitlines())


def _parser() -> _Parser:
    from newsevents import __version__

    parser = _Parser(
        prog="newsevents",
        description="Structured news events: days, events, figures, checks, files.",
        epilog="example: newsevents days 2022-05-16 2024-05-20; 'newsevents COMMAND --help' shows more",
    )
    parser.add_argument("--version", action="version", version=f"newsevents {__version__}")
    parser.set_defaults(run=lambda _: _usage(parser))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_days(commands)
    _add_show(commands)
    _add_convert(commands)
    _add_schema(commands)
    _add_scan(commands)
    _add_check(commands)
    return parser


def _usage(parser: _Parser) -> int:
    """Without a command there is nothing to do but to say which there are."""
    parser.print_help(sys.stderr)
    return 2


def _add_days(commands: argparse._SubParsersAction[_Parser]) -> None:
    days = commands.add_parser(
        "days",
        help="count the days between two dates",
        description="Count the days between two dates: elapsed, with both ends counted, and in years, months and days.",
        epilog="example: newsevents days 2022-05-16 2024-05-20",
    )
    days.add_argument("start", metavar="START", help="an EDTF date, such as 2022-05-16 or 2022-05")
    days.add_argument("end", metavar="END", nargs="?", help="an EDTF date; today if left out")
    days.set_defaults(run=_days)


def _add_show(commands: argparse._SubParsersAction[_Parser]) -> None:
    show = commands.add_parser(
        "show",
        help="show the event of a JSON file",
        description="Show the event of a JSON file in plain text.",
        epilog="example: newsevents show siege.json",
    )
    show.add_argument("file", metavar="FILE", help="a JSON file with one event; - is standard input")
    show.set_defaults(run=_show)


def _add_convert(commands: argparse._SubParsersAction[_Parser]) -> None:
    convert = commands.add_parser(
        "convert",
        help="write the events of one file to another, in the format that its name tells",
        description="Write the events of one file to another. The names tell the formats: .json (an array), .jsonl or "
        ".ndjson, each also .gz, .csv and others; --from and --to tell them where the names don't.",
        epilog="example: newsevents convert floods.json floods.csv",
    )
    convert.add_argument("file", metavar="IN", help="the file to read; - is standard input, as JSON Lines")
    convert.add_argument("out", metavar="OUT", help="the file to write, whole or not at all; - is standard output")
    convert.add_argument("--from", dest="read_as", metavar="FORMAT", type=_read_as, help="the format of IN")
    convert.add_argument("--to", dest="write_as", metavar="FORMAT", type=_written_as, help="the format of OUT")
    convert.set_defaults(run=_convert)


def _read_as(name: str) -> str:
    return _format(name, "read")


def _written_as(name: str) -> str:
    return _format(name, "written")


def _format(name: str, use: Literal["read", "written"]) -> str:
    from newsevents.formats.choosing import known

    with _wrong_usage("format"):
        return known(name, use)


def _code(beginning: str) -> str:
    from newsevents.checks.linting import Chosen

    with _wrong_usage("select"):
        Chosen.of(beginning, (), None)
    return beginning


def _profile(name: str) -> str:
    from newsevents.checks.linting import Chosen

    with _wrong_usage("profile"):
        Chosen.of((), (), name)
    return name


@contextlib.contextmanager
def _wrong_usage(argument: str) -> Iterator[None]:
    """What the library refuses of an option is wrong usage, and told as such."""
    try:
        yield
    except NewsEventsError as error:
        raise argparse.ArgumentTypeError(error.problem.removeprefix(f"{argument}: ")) from None


def _add_schema(commands: argparse._SubParsersAction[_Parser]) -> None:
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of the files",
        description="Print the JSON Schema (2020-12) of the files, for editors and other tools.",
        epilog="example: newsevents schema > newsevents.schema.json",
    )
    schema.set_defaults(run=_schema)


def _add_scan(commands: argparse._SubParsersAction[_Parser]) -> None:
    scan = commands.add_parser(
        "scan",
        help="find the figures of a text",
        description="Find the hedged numbers of an English text: a line for each, with its place, hedge, bounds and words.",
        epilog="example: newsevents scan --json article.txt",
    )
    scan.add_argument("file", metavar="FILE", help="a text in UTF-8; - is standard input")
    scan.add_argument("--json", action="store_true", help="print a JSON array of statistics with anchors")
    scan.set_defaults(run=_scan)


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser(
        "check",
        help="find what does not add up in files of events",
        description="Find what does not add up in files of events, taken together; exits with 1 where there is an error.",
        epilog="example: newsevents check --notes captivity.json --text article=azovstal.txt",
    )
    check.add_argument("file", metavar="FILE", nargs="+", help="a file of events; - is standard input, as JSON Lines")
    check.add_argument(
        "--text",
        metavar="ID=ARTICLE",
        type=_id_and_file,
        action="append",
        default=[],
        help="the text of the source with that id, in UTF-8",
    )
    check.add_argument("--notes", action="store_true", help="show notes too")
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    codes = {"--select": "only rules whose code begins so: Q, D001", "--ignore": "no rule whose code begins so"}
    for option, meaning in codes.items():
        check.add_argument(option, metavar="CODE", type=_code, action="append", default=[], help=meaning)
    check.add_argument("--profile", type=_profile, help="turn on the rules of a profile: evidence")
    check.add_argument("--format", choices=["text", "json", "github"], default="text", help="the look of the findings")
    check.add_argument("--rules", action=_Rules, help="print what the rules are, in Markdown, and check nothing")
    check.set_defaults(run=_check)


def _id_and_file(pair: str) -> tuple[str, str]:
    source, equals, file = pair.partition("=")
    if not (source and equals and file):
        raise argparse.ArgumentTypeError(f"{pair!r} names no source and its text; write it as in article=azovstal.txt")
    return source, file


class _Rules(argparse.Action):
    """Print the rules and be done, as ``--version`` does."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002  argparse's own name
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from newsevents.views.catalogue import catalogue

        print(catalogue())  # noqa: T201  the command's own output
        parser.exit()


def _days(arguments: argparse.Namespace) -> None:
    from newsevents.durations.calendar import calendar_span
    from newsevents.durations.counting import day_range
    from newsevents.durations.zones import today

    end = str(today()) if arguments.end is None else arguments.end
    print(f"elapsed:         {day_range(arguments.start, end)}")  # noqa: T201  the command's own output
    print(f"both ends count: {day_range(arguments.start, end, counting='inclusive')}")  # noqa: T201  as above
    try:
        span = str(calendar_span(arguments.start, end))
    except (ImpreciseDateError, InvalidDateError):
        # the days are counted above; years and months know one day alone, in the years 1 to 9999
        return
    print(f"calendar span:   {span}")  # noqa: T201  as above


def _show(arguments: argparse.Namespace) -> None:
    from newsevents.codec import loads
    from newsevents.views.plain import plain

    print(plain(loads(_content(arguments.file))))  # noqa: T201  as above


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
    from newsevents.views.figures import decoded

    chosen = Chosen.of(arguments.select, arguments.ignore, arguments.profile)
    texts = {source: decoded(_content(file)) for source, file in arguments.text}
    stdin = io.BytesIO(_content("-")) if "-" in arguments.file else None
    report = Report(arguments.file, Desk(chosen, texts), arguments.format, arguments.notes, stdin)
    if arguments.format == "json":
        _write_json_as_utf8()
    try:
        for line in report.lines():
            print(line)  # noqa: T201  the command's own output
    except NewsEventsError:
        arguments.file = report.at
        raise
    return int(report.is_doubtful if arguments.strict else report.is_bad)


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
    write(target, read(source, format=arguments.read_as), format=arguments.write_as)


def _schema(_: argparse.Namespace) -> None:
    import json

    from newsevents.schemas import json_schema

    print(json.dumps(json_schema(), indent=2))  # noqa: T201  as above
