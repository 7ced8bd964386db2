"""How long ``import newsevents`` and ``from newsevents import Event`` take.

Each import runs in a process of its own, with the same options of the interpreter, in turn with the others and with
an interpreter that imports nothing; its cost is the median of what it takes above that bare start, round by round.
Bytecode is compiled beforehand, into a directory of its own that all the processes read and that is removed
afterwards: an import costs what it costs from its second time on, whatever PYTHONDONTWRITEBYTECODE says.

``--detail`` lists what each of our modules takes by ``-X importtime``, which itself takes time, above all for many
small modules: its figures compare with one another, not with the table.

    python benchmarks/imports.py [--smoke | --check] [--detail]
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from report import Row, failed, options, print_table

BARE = "pass"
LIBRARY = "import newsevents"
ATTRS = "import attrs"
EVENT = "from newsevents import Event"
PROGRAMS = (BARE, LIBRARY, ATTRS, EVENT)

ROUNDS = 31
SMOKE_ROUNDS = 1

MOST_ADDED = 5.0
MOST_TIMES = 2.0
AIMED_TIMES = 1.6

# such a line holds microseconds by itself and in all, then the module, indented by its depth
_LINE = re.compile(r"import time: +(\d+) \| +(\d+) \| +(\S+)")


class Cost(NamedTuple):
    """What a module takes to import, in milliseconds: by itself, and with all that it is the first to import."""

    module: str
    itself: float
    whole: float


def environment(bytecode: str) -> dict[str, str]:
    """This process's, with bytecode written and kept in a directory."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": bytecode}


def run(program: str, env: dict[str, str], *flags: str) -> str:
    """Run a program in a fresh interpreter, without the working directory on its path; what it says on stderr."""
    command = [sys.executable, "-P", *flags, "-c", program]
    return subprocess.run(command, env=env, check=True, stderr=subprocess.PIPE, encoding="utf-8").stderr


def milliseconds(program: str, env: dict[str, str]) -> float:
    began = time.perf_counter()
    run(program, env)
    return (time.perf_counter() - began) * 1e3


def measured(rounds: int, env: dict[str, str]) -> dict[str, list[float]]:
    """The milliseconds of every program in every round; each round begins with another program."""
    times: dict[str, list[float]] = {program: [] for program in PROGRAMS}
    for turn in range(rounds):
        first = turn % len(PROGRAMS)
        for program in (*PROGRAMS[first:], *PROGRAMS[:first]):
            times[program].append(milliseconds(program, env))
    return times


def above_bare(times: dict[str, list[float]]) -> dict[str, float]:
    """The median of what each program takes above the bare start of its round."""
    return {
        program: median(one - bare for one, bare in zip(found, times[BARE], strict=True))
        for program, found in times.items()
    }


def rows_of(times: dict[str, list[float]]) -> list[Row]:
    cost = above_bare(times)
    added = cost[LIBRARY]
    # too few rounds on a busy machine may find that attrs takes no time
    ratio = cost[EVENT] / max(cost[ATTRS], 0.001)
    bare = f"bare start {median(times[BARE]):.1f} ms"
    attrs = f"{ATTRS} {cost[ATTRS]:+.1f} ms"
    return [
        Row(LIBRARY, f"{added:+.1f} ms", bare, "", f"<= {MOST_ADDED:g} ms", "", added <= MOST_ADDED),
        Row(
            EVENT,
            f"{cost[EVENT]:+.1f} ms",
            attrs,
            f"{ratio:.2f} times",
            f"<= {MOST_TIMES:g} times",
            f"<= {AIMED_TIMES:g} times",
            ratio <= MOST_TIMES,
        ),
    ]


def costs(rounds: int, env: dict[str, str]) -> list[Cost]:
    """The median cost of each module that ``Event`` needs, in the order of importing."""
    itself: defaultdict[str, list[int]] = defaultdict(list)
    whole: defaultdict[str, list[int]] = defaultdict(list)
    for _ in range(rounds):
        # not through the package, whose late imports do not show
        for line in run("import newsevents.records.event", env, "-X", "importtime").splitlines():
            if found := _LINE.match(line):
                itself[found[3]].append(int(found[1]))
                whole[found[3]].append(int(found[2]))
    return [Cost(module, median(found) / 1e3, median(whole[module]) / 1e3) for module, found in itself.items()]


def print_detail(found: list[Cost]) -> None:
    """Our modules, the dearest first, and below them the dearest of the others."""
    dearest = sorted(found, key=lambda cost: cost.itself, reverse=True)
    ours = [cost for cost in dearest if cost.module.partition(".")[0] == "newsevents"]
    others = [cost for cost in dearest if cost not in ours][:15]
    for title, group in (("of ours", ours), ("of others, the dearest", others)):
        print(f"\n{'itself':>8}  {'with its own':>12}  module {title}")
        for cost in group:
            print(f"{cost.itself:5.2f} ms  {cost.whole:9.2f} ms  {cost.module}")
    print(f"{sum(cost.itself for cost in ours):5.2f} ms  all of ours by themselves")


def main(arguments: Iterable[str]) -> int:
    parser = options(__doc__)
    parser.add_argument("--detail", action="store_true", help="list what each module takes")
    chosen = parser.parse_args(list(arguments))
    rounds = SMOKE_ROUNDS if chosen.smoke else ROUNDS
    with tempfile.TemporaryDirectory() as bytecode:
        env = environment(bytecode)
        for program in PROGRAMS:
            run(program, env)
        rows = rows_of(measured(rounds, env))
        print_table(rows)
        if chosen.detail:
            print_detail(costs(rounds, env))
    return int(chosen.check and failed(rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
