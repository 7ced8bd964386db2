"""What may be written on the command line: the commands, their arguments, their help.

    >>> parser("1.0").parse_args(["days", "2022-05-16"]).command
    'days'

It knows how wrong usage is told, and not what a command does: ``cli`` runs it.
"""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator, Sequence
from typing import Literal, NoReturn

from newsevents.errors import NewsEventsError

__all__ = ["one_line", "parser"]


def one_line(message: str) -> str:
    """A message without its line breaks.

    >>> one_line("a\\nb")
    'a b'
    """
    return " ".join(message.splitlines())


class _Parser(argparse.ArgumentParser):
    """Wrong usage in one line, with the command that explains the right one."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)}; '{self.prog} --help' shows how\n")


def parser(version: str) -> argparse.ArgumentParser:
    """The parser of the command line; ``command`` of what it gives names the command, None where there is none.

    >>> parser("1.0").parse_args([]).command is None
    True
    """
    parser = _Parser(
        prog="newsevents",
        description="Structured news events: days, events, figures, checks, files.",
        epilog="example: newsevents days 2022-05-16 2024-05-20; 'newsevents COMMAND --help' shows more",
    )
    parser.add_argument("--version", action="version", version=f"newsevents {version}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_days(commands)
    _add_show(commands)
    _add_convert(commands)
    _add_schema(commands)
    _add_scan(commands)
    _add_check(commands)
    return parser


def _add_days(commands: argparse._SubParsersAction[_Parser]) -> None:
    days = commands.add_parser(
        "days",
        help="count the days between two dates",
        description="Count the days between two dates: elapsed, with both ends counted, and in years, months and days.",
        epilog="example: newsevents days 2022-05-16 2024-05-20",
    )
    days.add_argument(
        "start", metavar="START", help="a date in EDTF or in words, such as 2022-05-16, 2022-05 or 16 May 2022"
    )
    days.add_argument(
        "end",
        metavar="END",
        nargs="?",
        help="a date as START is; if left out, the end of START where that is an interval, else today",
    )


def _add_show(commands: argparse._SubParsersAction[_Parser]) -> None:
    show = commands.add_parser(
        "show",
        help="show the events of a file",
        description="Show the events of a file in plain text.",
        epilog="example: newsevents show siege.json",
    )
    show.add_argument("file", metavar="FILE", help="a file of events; - is standard input, as JSON")
    _add_from(show, "FILE")
    _add_keep_going(show)


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
    _add_from(convert, "IN")
    _add_keep_going(convert)
    convert.add_argument("--to", dest="write_as", metavar="FORMAT", type=_written_as, help="the format of OUT")


def _add_from(command: _Parser, file: str) -> None:
    command.add_argument("--from", dest="read_as", metavar="FORMAT", type=_read_as, help=f"the format of {file}")


def _add_keep_going(command: _Parser) -> None:
    going = "tell each record that can't be read, go on with the next one, and exit with 1 at the end"
    command.add_argument("--keep-going", action="store_true", help=going)
    command.set_defaults(has_refusals=False)


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
        Chosen.of(beginning)
    return beginning


def _profile(name: str) -> str:
    from newsevents.checks.linting import Chosen

    with _wrong_usage("profile"):
        Chosen.of(profile=name)
    return name


@contextlib.contextmanager
def _wrong_usage(argument: str) -> Iterator[None]:
    """What the library refuses of an option is wrong usage, and told as such."""
    try:
        yield
    except NewsEventsError as error:
        raise argparse.ArgumentTypeError(error.problem.removeprefix(f"{argument}: ")) from None


def _add_schema(commands: argparse._SubParsersAction[_Parser]) -> None:
    commands.add_parser(
        "schema",
        help="print the JSON Schema of the files",
        description="Print the JSON Schema (2020-12) of the files, for editors and other tools.",
        epilog="example: newsevents schema > newsevents.schema.json",
    )


def _add_scan(commands: argparse._SubParsersAction[_Parser]) -> None:
    scan = commands.add_parser(
        "scan",
        help="find the figures of a text",
        description="Find the hedged numbers of an English text: a line for each, with its place, hedge, bounds and words.",
        epilog="example: newsevents scan --json article.txt",
    )
    scan.add_argument("file", metavar="FILE", help="a text in UTF-8; - is standard input")
    scan.add_argument("--json", action="store_true", help="print a JSON array of statistics with anchors")


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser(
        "check",
        help="find what does not add up in files of events",
        description="Find what does not add up in files of events, taken together; exits with 1 where there is an error, or a "
        "record that can't be read.",
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
    folder = "a folder of texts: each file ID.txt in it is the text of the source with that id"
    check.add_argument("--texts", metavar="FOLDER", action="append", default=[], help=folder)
    _add_from(check, "the files")
    check.add_argument("--notes", action="store_true", help="show notes too")
    check.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    codes = {"--select": "only rules whose code begins so: Q, D001", "--ignore": "no rule whose code begins so"}
    for option, meaning in codes.items():
        check.add_argument(option, metavar="CODE", type=_code, action="append", default=[], help=meaning)
    check.add_argument("--profile", type=_profile, help="turn on the rules of a profile: evidence")
    check.add_argument("--format", choices=["text", "json", "github"], default="text", help="the look of the findings")
    check.add_argument("--rules", action=_Rules, help="print what the rules are, in Markdown, and check nothing")


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
