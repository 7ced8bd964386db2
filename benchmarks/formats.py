"""Events a second for each format, written and read, beside JSON Lines.

The events are those of ``event_material``, about 3.5 KB each with every field, and each with dates of its own. All sides take
turns in one process, and the ratio is the median over the rounds; files are written into a temporary folder. A format that needs a
package which is not installed says so.

    python benchmarks/formats.py [--smoke | --check | --bulk]

``--bulk`` writes 100,000 events in each format, one by one, each in a process of its own, and prints the most memory that it took.
"""

from __future__ import annotations

import pathlib
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import NamedTuple

from event_material import dated
from report import Row, options, print_table, speed

from newsevents import Event, MissingExtraError, from_dict, read, write
from newsevents.formats import FORMATS

BULK = 100_000
LINES = "jsonl"


class Sizes(NamedTuple):
    """How many events are written and read in a round, and how many rounds there are."""

    events: int
    rounds: int


FULL = Sizes(events=200, rounds=7)
SMOKE = Sizes(events=3, rounds=1)


def seconds(work: Callable[[], object], size: int) -> float:
    """The seconds for one event."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) / size


def sides(folder: pathlib.Path, events: list[Event]) -> dict[tuple[str, str], Callable[[], object]]:
    """What is timed: each format that is written, and each that reads what it wrote."""
    found: dict[tuple[str, str], Callable[[], object]] = {}
    for name in (LINES, *FORMATS):
        path = folder / f"events.{name}"
        try:
            if name == LINES or FORMATS[name].writes:
                write(path, events, format=name)
                found["write", name] = lambda path=path, name=name: write(path, events, format=name)
            if name == LINES or (FORMATS[name].writes and FORMATS[name].reads):
                assert len(list(read(path, format=name))) == len(events), name
                found["read", name] = lambda path=path, name=name: list(read(path, format=name))
        except MissingExtraError as error:
            print(f"{name}: {error}")
    return found


def rows(sizes: Sizes) -> Iterator[Row]:
    """A row for each direction of each format."""
    events = [from_dict(dated(number)) for number in range(sizes.events)]
    with tempfile.TemporaryDirectory() as name:
        timed = sides(pathlib.Path(name), events)
        rounds = [{side: seconds(work, sizes.events) for side, work in timed.items()} for _ in range(sizes.rounds)]
    for use, name in timed:
        if name != LINES:
            ours, lines = ([one[use, which] for one in rounds] for which in (name, LINES))
            ratio = median(line / our for our, line in zip(ours, lines, strict=True))
            yield Row(f"{use} {name}", rate(ours), f"{LINES} {rate(lines)}", speed(ratio))


def rate(found: Iterable[float]) -> str:
    """Events a second."""
    return f"{1 / median(found):,.0f}/s"


def small(number: int) -> Iterator[Event]:
    """So many events, made one by one."""
    for i in range(number):
        document = dated(i)
        yield from_dict(
            {name: document[name] for name in ("schema", "title", "id", "when", "summary", "places", "tags")}
        )


def bulk(name: str) -> None:
    """Write many events, and print the time and the most memory that this process took."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "events")
        write(path, small(10), format=name)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        write(path, small(BULK), format=name)
        took = time.perf_counter() - start
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        size = path.stat().st_size / 2**20
        print(
            f"{name:<12}{BULK:,} events in {took:,.0f} s, {size:,.0f} MB; memory {before / 1024:,.0f} MB + {grown / 1024:,.1f} MB"
        )


def main(arguments: list[str]) -> int:
    parser = options(__doc__)
    parser.add_argument(
        "--bulk", nargs="?", const="all", metavar="FORMAT", help="100,000 events in one format, or in each"
    )
    chosen = parser.parse_args(arguments)
    if chosen.bulk == "all":
        for name in (LINES, *(one.name for one in FORMATS.values() if one.writes)):
            subprocess.run([sys.executable, __file__, "--bulk", name], check=True)
    elif chosen.bulk:
        bulk(chosen.bulk)
    else:
        print_table(list(rows(SMOKE if chosen.smoke else FULL)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
