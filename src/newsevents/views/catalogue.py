"""The rules of the checks as a page, made from their docstrings: why each matters, an example, how to accept it.

    >>> catalogue().splitlines()[0]
    '# The rules of the checks'

The page in ``docs`` is written by ``newsevents check --rules``.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from newsevents.checks.archive import Archive
from newsevents.checks.registry import ALL
from newsevents.checks.rule import Rule
from newsevents.checks.story import Story

__all__ = ["catalogue"]

_HEAD = """\
# The rules of the checks

`check(event)` and `newsevents check FILE` follow the rules below and give a finding for what does not add up. An **error** is what cannot
be, whatever the imprecision; a **warning** is doubtful; a **note** is worth knowing, and hidden on the command line unless asked for
with `--notes`. A finding that an editor has looked at is silenced in the record itself, which keeps the reason:

```python
from newsevents import Accepted, Event, Statistic, check

story = Event("A made-up flood", statistics=[Statistic("evacuated", 900)])
assert [finding.code for finding in check(story)] == ["R002"]

story = Event("A made-up flood", statistics=[Statistic("evacuated", 900)],
              accepted=[Accepted("R002", "$.statistics[0]", "we counted them ourselves")])
assert check(story) == []
```

A path by an index is of whatever stands there: once another figure is put in front, its mistake is silenced instead. Where the figure,
the quote or the source has an id, name it by that, as JSONPath (RFC 9535) does. A finding about such a figure has the path ready, as
`accept_at` and at the end of its line. A path leads to all that is inside of it; without one the whole event is meant. An acceptance
that accepts nothing is found too, by R014 and R015.

```python
story = Event("A made-up flood", statistics=[Statistic("evacuated", 900, id="left")],
              accepted=[Accepted("R002", "$.statistics[?@.id=='left']", "we counted them ourselves")])
assert check(story) == []
```

The findings of an event are in the order of its record: first what is about the whole of it, then its title, its date, and so on to its
figures, quotes and sources, each list by its indices; at one place they are in the order of their codes.

A figure that another one supersedes is claimed no longer. The rules about what is claimed, D001 to D004 and all of Q but Q009, leave it
alone; those about how it was recorded (A, D005 to D010, R) do not.

This page is made from the rules' own docstrings, by `newsevents check --rules`.
"""
_FAMILIES = {
    "A": "Anchors",
    "D": "Dates and durations",
    "Q": "Quantities",
    "R": "References and attribution",
}


def catalogue() -> str:
    """The page of all rules, in Markdown, without a line break at the end.

    >>> "### R001" in catalogue()
    True
    """
    rules = sorted(ALL, key=lambda rule: rule.code)
    parts = [_HEAD]
    for family, name in _FAMILIES.items():
        entries = [_entry(rule) for rule in rules if rule.code.startswith(family)]
        parts.append("\n".join([f"## {name}\n", *entries]))
    return "\n".join(parts).rstrip()


def _entry(rule: Rule[Story] | Rule[Archive]) -> str:
    profile = f", in the profile `{rule.profile}`" if rule.profile else ""
    body = (inspect.getdoc(rule.doubts) or "").partition("\n")[2].strip()
    return (
        f"### {rule.code}: {rule.title}\n\n*{rule.severity.capitalize()}{profile}.* " + "\n".join(_fenced(body)) + "\n"
    )


def _fenced(docstring: str) -> Iterator[str]:
    """The lines of a docstring, its examples between fences."""
    is_example = False
    for line in docstring.splitlines():
        begins = line.startswith(">>>") and not is_example
        if begins:
            yield "```pycon"
        if is_example and not line:
            yield "```"
        is_example = bool(line) and (is_example or begins)
        yield line
