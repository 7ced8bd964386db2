"""How long checking takes: beside reading, for anchors in a long text, and for hostile events.

Three things are measured. Ordinary events (the realistic one of ``event_material``, each with its own dates and figures, so that
nothing is remembered from another) are read and checked, and that is set beside reading alone; the rules that read words again
are reported apart. A thousand selectors are placed in a megabyte of text. Hostile events are checked at a size and at
four times that: a rule that is linear takes four times as long, and one that is not sixteen times. The clock counts
the time of this process alone, and the ratios are taken in one run.

    python benchmarks/checks.py [--smoke | --check]
"""

from __future__ import annotations

import datetime
import gc
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median

from event_material import dated
from report import Row, failed, options, print_table

from newsevents import Event, Quantity, Source, Statistic, TextSelector, check, dumps, from_dict, loads
from newsevents.checks.registry import CODES

TODAY = datetime.date(2030, 1, 1)
REREADING = tuple(code for code in ("A008", "A009", "Q009") if code in CODES)
"""The rules that read the words of figures, titles and summaries again."""
EVENTS, SMOKE_EVENTS = 100_000, 200
BATCH = 1000
SELECTORS, MEGABYTE = 1000, 1_000_000
MOST_SECONDS = 2
HOSTILE, SMOKE_HOSTILE = 10_000, 200
MOST_GROWTH = 8
"""Four times as many may take so many times as long: linear, with room for noise and for a logarithm."""


def main() -> int:
    """Print the table; 1 where a requirement is missed and ``--check`` is given."""
    arguments = options(__doc__).parse_args()
    is_smoke = arguments.smoke
    rows = [
        *ordinary(SMOKE_EVENTS if is_smoke else EVENTS),
        *anchoring(MEGABYTE // 100 if is_smoke else MEGABYTE, SELECTORS // 100 if is_smoke else SELECTORS),
        *hostile(SMOKE_HOSTILE if is_smoke else HOSTILE),
    ]
    if is_smoke:
        rows = [row._replace(ok=None) for row in rows]
    print_table(rows)
    return int(arguments.check and failed(rows))


def seconds(call: Callable[[], object]) -> float:
    """The seconds of this process that a call takes, with the collector off, as it is while a file is read."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        call()
        return time.process_time() - start
    finally:
        gc.enable()


def ordinary(count: int) -> list[Row]:
    """Reading and checking against reading, batch after batch, so that no more than one is in memory."""
    reads, alls, quicks = [], [], []
    for first in range(0, count, BATCH):
        texts = [own(number) for number in range(first, min(count, first + BATCH))]
        events = [loads(text) for text in texts]
        reads.append(seconds(partial(_read_all, texts)))
        alls.append(seconds(partial(check, events, today=TODAY)))
        quicks.append(seconds(partial(check, events, today=TODAY, ignore=REREADING)))
    each = sum(reads) / count * 1e6
    whole = median((read + checked) / read for read, checked in zip(reads, alls, strict=True))
    without = median((read + checked) / read for read, checked in zip(reads, quicks, strict=True))
    words = f"without {', '.join(REREADING)}"
    return [
        Row(
            f"read and check, {count:,} events",
            micro(each * whole),
            micro(each),
            f"{whole:.1f}x",
            "12x",
            "6x",
            whole <= 12,
        ),
        Row(f"  {words}", micro(each * without), micro(each), f"{without:.1f}x", "12x", "6x", without <= 12),
    ]


def _read_all(texts: Sequence[str]) -> list[Event]:
    return [loads(text) for text in texts]


def micro(value: float) -> str:
    """Microseconds an event."""
    return f"{value:,.0f} µs"


def own(number: int) -> str:
    """The canonical text of an event whose dates, figures and words no other number gives it."""
    document = dated(number)
    held, returned, time_held, _ = (statistic["quantity"] for statistic in document["statistics"])
    count = 1001 + number
    held |= {"value": count, "text": f"over {count:,} defenders"}
    document["statistics"][0]["anchor"]["exact"] = f"over {count:,}"
    returned["of"]["value"] = 3 * count
    returned["text"] = f"every fifth of almost {3 * count:,}"
    time_held |= {"value": 2 * count, "text": f"{2 * count:,} days"}
    document["summary"] = (
        f'After {count} days the last left the plant; the council says "over {count:,}" are still held.'
    )
    document["id"] = f"evacuation-{number}"
    return dumps(from_dict(document))


def anchoring(size: int, count: int) -> Iterator[Row]:
    """A thousand selectors in one text: of news-like words, and of one letter all over."""
    for name, long, selectors in material(size, count):
        text = f"{long}\n{name}"  # its own, so that no row finds what the one before has looked up
        statistics = [Statistic("x", 1, source="long", anchor=selector) for selector in selectors]
        event = Event("A made-up event", statistics=statistics, sources=[Source("A made-up text", id="long")])
        took = seconds(partial(check, event, texts={"long": text}, select="A"))
        what = f"{count:,} selectors in {size:,} letters, {name}"
        yield Row(what, f"{took:.2f} s", "", "", f"{MOST_SECONDS} s", "", took < MOST_SECONDS)


def material(size: int, count: int) -> Iterator[tuple[str, str, list[TextSelector]]]:
    """Texts and selectors: right, moved, by words alone, nearly there, missing; and hostile ones."""
    chance = random.Random(1)  # noqa: S311  the same text each time
    letters = "aeioulnrst"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(20_000)]
    text = " ".join(chance.choice(words) + chance.choice(["", "", ",", ".\n"]) for _ in range(size // 6))[:size]
    spans = [(start := chance.randrange(len(text) - 60), start + chance.randint(5, 60)) for _ in range(count)]
    right = [TextSelector.at(text, start, end) for start, end in spans]
    yield "at their places", text, right
    yield "after a text was edited", f"Updated. {text}", right
    yield "by words and context", text, [TextSelector(one.exact, prefix=one.prefix, suffix=one.suffix) for one in right]
    yield "by words alone", text, [TextSelector(chance.choice(words)) for _ in right]
    yield "nearly there", text, [TextSelector((one.exact or "").upper(), prefix=one.prefix) for one in right]
    yield "missing", text, [TextSelector(f"{one.exact} not") for one in right]
    for name, pattern in (("aaaa…", "a"), ("a a a…", "a ")):
        many = pattern * (size // len(pattern))
        yield f"{name}, the same", many, [TextSelector("a") for _ in range(count)]
        yield f"{name}, each longer", many, [TextSelector("a" * number) for number in range(1, count + 1)]
        yield f"{name}, at places", many, [TextSelector("b", start=at, end=at + 1) for at in range(count)]
        yield f"{name}, in context", many, [TextSelector("a", prefix="a " * 9, suffix=" ab") for _ in range(count)]


def hostile(count: int) -> Iterator[Row]:
    """Events that a rule which looks at pairs would never be done with."""
    for name, make in (("in one series", series), ("parts of one whole", parts), ("events in a chain", chain)):
        few, many = make(count), make(4 * count)
        check(make(10), today=TODAY)
        small = median(seconds(partial(check, few, today=TODAY)) for _ in range(3))
        large = seconds(partial(check, many, today=TODAY))
        growth = large / max(small, 1e-9)
        what = f"{4 * count:,} {name} beside {count:,}"
        yield Row(
            what, f"{large:.2f} s", f"{small:.2f} s", f"{growth:.1f}x", f"{MOST_GROWTH}x", "4x", growth <= MOST_GROWTH
        )


def series(count: int) -> Sequence[Event]:
    """One event with so many statistics in one series, a day apart."""
    day = datetime.date(1900, 1, 1)
    stated = [
        Statistic("held", Quantity(1000 + i, unit="person"), id=f"s{i}", series="held", cumulative=True, source="report",
                  as_of=(day + datetime.timedelta(days=i)).isoformat())
        for i in range(count)
    ]  # fmt: skip
    return [Event("A made-up siege", statistics=stated, sources=[Source("A made-up report", id="report")])]


def parts(count: int) -> Sequence[Event]:
    """One event with so many parts of one whole."""
    whole = Statistic("held", Quantity(10 * count, unit="person"), id="whole", source="report")
    some = [Statistic(f"held in {i}", Quantity(9, unit="person"), part_of="whole", breakdown="camp", source="report")
            for i in range(count)]  # fmt: skip
    return [Event("A made-up siege", statistics=[whole, *some], sources=[Source("A made-up report", id="report")])]


def chain(count: int) -> Sequence[Event]:
    """So many events, each part of the next."""
    return [Event(f"Stage {i}", id=str(i), part_of=str(i + 1), when="2024-05") for i in range(count)]


if __name__ == "__main__":
    sys.exit(main())
