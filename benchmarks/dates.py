"""How fast dates are read, and how fast days and spans between them are counted, beside their peers.

Every figure is a ratio taken in one run: our rate over the peer's. Both sides of a row run in turn, round after
round, each round on texts and dates that were made for it and are used once, so that nothing can be remembered
from before. The speed of a shared machine changes from one moment to the next: so rounds are short, the ratio is the
median of those of the rounds, and the clock counts the time of this process alone where it is fine enough for that.
The times shown are medians too. Loops are compiled one per side (by ``timeit``, which stops the garbage collector
meanwhile) and the cost of the loop counts for both. Before anything is timed, both sides are compared on what they
answer.

python-edtf (the package ``edtf``) is optional: without it, its rows say so.

    python benchmarks/dates.py [--smoke | --check]
"""

from __future__ import annotations

import datetime
import gc
import importlib
import itertools
import sys
import time
import timeit
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median
from typing import Any, NamedTuple

from report import Row, failed, options, print_table, speed

from newsevents import EDTFDate, calendar_span, days_between

CLOCK = time.process_time if time.get_clock_info("process_time").resolution <= 1e-6 else time.perf_counter
LAST_DAY = datetime.date.max.toordinal()
# prime to the number of days, of months and of years from 1 to 9999, so that a walk meets each of them once
STRIDE = 1_000_003

READ = "for text in inputs: read(text)"
READ_WITH_BOUNDS = "for text in inputs: date = read(text); date.earliest; date.latest"
CALL = "for start, end in inputs: call(start, end)"
CALL_BACKWARDS = "for start, end in inputs: call(end, start)"
SUBTRACT = "for start, end in inputs: end - start"

Inputs = Callable[[int, int], Sequence[object]]
"""Makes so many inputs for a round."""


class Side(NamedTuple):
    """One of the two sides of a row: a loop over ``inputs`` that calls what it names."""

    name: str
    loop: str
    inputs: Inputs
    share: int = 1
    """A slow side gets one input where the others get so many."""
    names: dict[str, Any] = {}  # noqa: RUF012  read, never changed


class Contest(NamedTuple):
    """Two sides, and the part of the peer's rate that ours must reach."""

    what: str
    ours: Side
    peer: Side
    required: float | None = None
    aim: float | None = None


class Sizes(NamedTuple):
    """How many inputs a side gets in a round, and how many rounds there are."""

    inputs: int
    rounds: int


FULL = Sizes(inputs=600, rounds=101)
SMOKE = Sizes(inputs=60, rounds=2)
SLOW = 200


def walk(size: int, turn: int, below: int) -> Iterator[int]:
    """Different numbers from 1 to ``below``; each round goes on where the one before it ended."""
    return (1 + (turn * size + step) * STRIDE % below for step in range(size))


def days(size: int, turn: int) -> list[datetime.date]:
    return [datetime.date.fromordinal(number) for number in walk(size, turn, LAST_DAY)]


def day_texts(size: int, turn: int) -> list[str]:
    return [day.isoformat() for day in days(size, turn)]


def month_texts(size: int, turn: int) -> list[str]:
    return [f"{1 + (number - 1) // 12:04}-{1 + (number - 1) % 12:02}" for number in walk(size, turn, 9999 * 12)]


def approximate_years(size: int, turn: int) -> list[str]:
    return [f"{number:04}~" for number in walk(size, turn, 9999)]


def mixed_texts(size: int, turn: int) -> list[str]:
    """Days, months and approximate years by turns: 2022-05-16, 2022-05, 2022~."""
    kinds = (day_texts, month_texts, approximate_years)
    third = -(-size // 3)
    return list(itertools.chain.from_iterable(zip(*(kind(third, turn) for kind in kinds), strict=True)))[:size]


def date_pairs(size: int, turn: int) -> list[tuple[datetime.date, datetime.date]]:
    """Two days at most ten years apart."""
    starts = walk(size, turn, LAST_DAY - 3653)
    lengths = walk(size, turn, 3653)
    return [
        (datetime.date.fromordinal(start), datetime.date.fromordinal(start + length))
        for start, length in zip(starts, lengths, strict=True)
    ]


def edtf_pairs(size: int, turn: int) -> list[tuple[EDTFDate, EDTFDate]]:
    return [(EDTFDate.of(start), EDTFDate.of(end)) for start, end in date_pairs(size, turn)]


def contests() -> list[Contest]:
    """All rows whose peers are installed."""
    iso = Side("date.fromisoformat", READ, day_texts, names={"read": datetime.date.fromisoformat})
    parse = {"read": EDTFDate.parse}
    days_only = Side("EDTFDate.parse", READ, day_texts, names=parse)
    mixed = Side("EDTFDate.parse", READ, mixed_texts, names=parse)
    bounded = Side("EDTFDate.parse", READ_WITH_BOUNDS, mixed_texts, names=parse)
    return [
        Contest("read days", days_only, iso, 1 / 20, 1 / 14),
        Contest("read days, months, years~", mixed, iso, 1 / 35, 1 / 25),
        Contest("the same, with bounds", bounded, iso),
        *python_edtf_contests(mixed, bounded),
        *calendar_contests(),
        Contest(
            "days between EDTFDates",
            Side("days_between", CALL, edtf_pairs, names={"call": days_between}),
            Side("date - date", SUBTRACT, date_pairs),
            1 / 6,
        ),
    ]


def python_edtf_contests(mixed: Side, bounded: Side) -> list[Contest]:
    parse_edtf = peer("edtf", "parse_edtf")
    if parse_edtf is None:
        return []
    bounds = "for text in inputs: date = read(text); date.lower_strict(); date.upper_strict()"
    reading = Side("python-edtf", READ, mixed_texts, SLOW, {"read": parse_edtf})
    return [
        Contest("read days, months, years~", mixed, reading, 3000),
        Contest("the same, with bounds", bounded, reading._replace(loop=bounds)),
    ]


def calendar_contests() -> list[Contest]:
    relativedelta = peer("dateutil.relativedelta", "relativedelta")
    if relativedelta is None:
        return []
    theirs = Side("relativedelta", CALL_BACKWARDS, date_pairs, names={"call": relativedelta})
    ours = Side("calendar_span", CALL, date_pairs, names={"call": calendar_span})
    return [
        Contest("calendar span of dates", ours, theirs, 1),
        Contest("calendar span of EDTFDates", ours._replace(inputs=edtf_pairs), theirs, 1),
    ]


def peer(module: str, name: str) -> Callable[..., Any] | None:
    """What another library offers, None where it is not installed."""
    try:
        found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    except ModuleNotFoundError:
        return None
    return found


def missing() -> list[Row]:
    """A row for each peer that is not installed."""
    peers = {"python-edtf": ("edtf", "parse_edtf"), "relativedelta": ("dateutil.relativedelta", "relativedelta")}
    return [Row(f"beside {name}", "", "not installed") for name, where in peers.items() if peer(*where) is None]


def compare_answers(size: int) -> None:
    """Make sure that both sides of the rows answer the same."""
    for text in day_texts(size, 0):
        assert EDTFDate.parse(text).earliest == EDTFDate.parse(text).latest == datetime.date.fromisoformat(text), text
    relativedelta = peer("dateutil.relativedelta", "relativedelta")
    for start, end in date_pairs(size, 0):
        assert days_between(EDTFDate.of(start), EDTFDate.of(end)) == (end - start).days, (start, end)
        if relativedelta is not None:
            span, delta = calendar_span(start, end), relativedelta(end, start)
            assert (span.years, span.months, span.days) == (delta.years, delta.months, delta.days), (start, end)


def seconds_of(side: Side, loop: timeit.Timer, names: dict[str, Any], sizes: Sizes, turn: int) -> float:
    """The seconds that one input takes in one round."""
    inputs = side.inputs(max(3, sizes.inputs // side.share), turn)
    names["inputs"] = inputs
    return loop.timeit(1) / len(inputs)


def seconds(contest: Contest, sizes: Sizes) -> tuple[list[float], list[float]]:
    """The seconds for one input, round by round, ours and the peer's; they run in turn, and by turns run first."""
    sides = (contest.ours, contest.peer)
    names = [dict(side.names) for side in sides]
    loops = [timeit.Timer(side.loop, timer=CLOCK, globals=each) for side, each in zip(sides, names, strict=True)]
    found: tuple[list[float], list[float]] = ([], [])
    for turn in range(sizes.rounds):
        for which in (0, 1) if turn % 2 else (1, 0):
            found[which].append(seconds_of(sides[which], loops[which], names[which], sizes, turn))
    return found


def row_of(contest: Contest, sizes: Sizes) -> Row:
    ours, theirs = seconds(contest, sizes)
    ratio = median(their / our for our, their in zip(ours, theirs, strict=True))
    return Row(
        contest.what,
        f"{contest.ours.name} {median(ours) * 1e9:,.0f} ns",
        f"{contest.peer.name} {median(theirs) * 1e9:,.0f} ns",
        speed(ratio),
        speed(contest.required),
        speed(contest.aim),
        None if contest.required is None else ratio >= contest.required,
    )


def main(arguments: Iterable[str]) -> int:
    chosen = options(__doc__).parse_args(list(arguments))
    sizes = SMOKE if chosen.smoke else FULL
    compare_answers(sizes.inputs)
    all_contests = contests()
    gc.collect()
    gc.freeze()
    rows = [*(row_of(contest, sizes) for contest in all_contests), *missing()]
    print_table(rows)
    return int(chosen.check and failed(rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
