"""Write the page of the command line from the parser itself: ``python docs/reference/command_line.py``."""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator

from newsevents import __version__, usage

PAGE = pathlib.Path(__file__).with_name("command-line.md")
HEAD = """\
# The command line

`newsevents COMMAND`, or `python -m newsevents COMMAND`. It exits with 0 where all is fine, with 1 where a file can't be read or what stands in it is
wrong, and with 2 where the command is. What is wrong is one line on standard error, with its place. `-` stands for standard
input or output, where a file is asked for.

This page is written from the commands' own help by `docs/reference/command_line.py`.
"""


def page() -> str:
    """The whole page, in Markdown."""
    (commands,) = (one for one in usage.parser(__version__)._actions if isinstance(one, argparse._SubParsersAction))
    return "\n".join([HEAD, *(section(name, parser) for name, parser in commands.choices.items())])


def section(name: str, parser: argparse.ArgumentParser) -> str:
    """What a command does, what it takes, and how it is called."""
    example = (parser.epilog or "").removeprefix("example: ")
    rows = "\n".join(f"| {names} | {words} |" for names, words in arguments(parser))
    table = f"| Argument | Meaning |\n|---|---|\n{rows}\n\n" if rows else ""
    return f"## newsevents {name}\n\n{parser.description}\n\n{table}```console\n$ {example}\n```\n"


def arguments(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """The arguments of a command, as they are typed, with their help."""
    for one in parser._actions:
        if isinstance(one, argparse._HelpAction):
            continue
        choices = "{" + ",".join(map(str, one.choices)) + "}" if one.choices else None
        value = "" if one.nargs == 0 else str(one.metavar or choices or one.dest.upper())
        typed = " ".join(filter(None, (", ".join(one.option_strings), value)))
        yield f"`{typed}`{' …' if one.nargs == '+' else ''}", str(one.help)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
