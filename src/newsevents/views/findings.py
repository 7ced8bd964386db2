"""Findings as people and other programs read them: lines of text, a JSON array, annotations of a code host.

    >>> from newsevents import Finding, Severity
    >>> found = Finding("D002", Severity.NOTE, "captivity", "$.statistics[4]", "stated 736 days; it counts both ends", expected=735)
    >>> print(as_text(found, "captivity.json"))
    captivity.json: D002 note: captivity: $.statistics[4]: stated 736 days; it counts both ends

It takes findings as they are; which of them are shown is not its to say.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from newsevents.checks.finding import Finding, Severity
from newsevents.codec.converters import to_dict

__all__ = ["as_github", "as_json", "as_text", "summary"]


def as_text(finding: Finding, file: str) -> str:
    """A finding in one line, after the name of its file.

    Where the path to accept it at is another one, by an id, it stands at the end.

    >>> as_text(Finding("R001", Severity.ERROR, "a\\nb", "$", "c"), "-")
    '-: R001 error: a b: $: c'
    >>> as_text(Finding("D001", Severity.ERROR, "a", "$.statistics[0]", "c", accept_at="$.statistics[?@.id=='d']"), "-")
    "-: D001 error: a: $.statistics[0]: c (accept at $.statistics[?@.id=='d'])"
    """
    accept_at = "" if finding.accept_at is None else f" (accept at {finding.accept_at})"
    return " ".join(f"{file}: {finding}{accept_at}".splitlines())


def as_json(finding: Finding, file: str) -> str:
    """A finding as a JSON object of its fields, and the name of its file.

    >>> as_json(Finding("R001", Severity.ERROR, "a", "$", "c", index=2), "a.json")
    '{"code":"R001","severity":"error","event":"a","path":"$","message":"c","expected":null,"accept_at":null,"index":2,"file":"a.json"}'
    """
    return msgspec.json.encode({**to_dict(finding), "file": file}).decode()


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(finding: Finding, file: str) -> str:
    """A finding as a workflow command of GitHub Actions, which shows it beside the file.

    >>> as_github(Finding("R001", Severity.ERROR, "100%", "$", "c"), "a,b.json")
    '::error file=a%2Cb.json,title=R001::100%25: $: c'
    """
    message = f"{finding.event}: {finding.path}: {finding.message}"
    name = _escaped(file).replace(":", "%3A").replace(",", "%2C")
    return f"::{_COMMANDS[finding.severity]} file={name},title={finding.code}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def summary(counts: Counter[Severity], *, notes_shown: bool, refused: int = 0) -> str:
    """How many findings there are of each severity, in words, and how many records could not be read.

    >>> summary(Counter({Severity.ERROR: 1, Severity.NOTE: 2}), notes_shown=False)
    '1 error, 0 warnings, 2 notes (--notes shows them)'
    """
    parts = [f"{counts[one]} {one}{'' if counts[one] == 1 else 's'}" for one in Severity]
    hint = " (--notes shows them)" if counts[Severity.NOTE] and not notes_shown else ""
    unread = f"; {refused} record{'' if refused == 1 else 's'} not read" if refused else ""
    return ", ".join(parts) + hint + unread
