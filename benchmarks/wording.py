"""How fast ``scan`` reads: megabytes a second on news text, and time over length for hostile patterns.

Run ``python benchmarks/wording.py``; it prints a table. A hostile pattern passes where eight times the text takes at
most twelve times as long (linear, with room for noise) up to a megabyte.
"""

from __future__ import annotations

import sys
import time

from newsevents.wording import scan

MEGABYTE = 1_000_000
RUNS = 3
"""Of the runs over news text the best one counts, for whatever else the machine does only slows a run."""
HOSTILE = {
    "digits": "1",
    "grouped digits": "1,111",
    "thin spaces": "1\u2009111\u2009",
    "points": "1.111.",
    "number words": "one ",
    "hyphened number words": "twenty-",
    "hundred and": "a hundred and ",
    "half of": "half of ",
    "every fifth of": "every fifth of ",
    "between": "between 1 and ",
    "hedges": "nearly or over ",
    "hedges before numbers": "more than at least 1 ",
    "spaces": "1" + " " * 999,
    "line breaks": "1\n\n",
    "one long word": "1 " + "a" * 998,
    "hyphened word": "40 a-" + "b-" * 400,
    "ranges": "1-2-3 to ",
    "rests": "2 years 1 month ",
    "signs": "$€£",
    "percents": "5% of 5% of ",
    "no break": "most no all none ",
    "dozens of": "tens of thousands of ",
    "minus": "minus ",
    "vulgar fractions": "½ ",
    "all but": "all but ",
    "not one of": "not one of the ",
    "every one of": "every one of the ",
    "rises": "rose by 1 to ",
    "changes": "rose from 1 to 2 million ",
    "verbs of change": "up down fell rose ",
    "groups apart": "1 111 ",
    "groups apart and nouns": "1 111 boats of ",
    "doubtful points": "3.400 boats of ",
    "ages": "aged 3, 5 and ",
    "ages in lists": "Ann, 3, 5 and ",
    "metres": "the river 3m to ",
    "metres of": "a 3m of the old ",
    "falls from": "fell 5% from 1m ",
    "degrees": "4C and ",
    "wrapped lines": "over\r\n40\n",
    "blank lines": "\n \n",
    "labels": "\nA",
    "stuff": "40 litres of water of ",
}
NEWS = (
    "The regional council met on Tuesday, 14 March 2023, to hear what the storm had left behind. At least 17 people were"
    " injured and over 1,360 houses lost their roofs, the governor said, while about two-thirds of the 1,200 boilers in the"
    " district stopped for more than three days. Repair crews who came from four neighbouring regions worked through the"
    " night, and by 10:30 the next morning every fifth street had light again. It was one of the worst nights that anybody"
    " could remember, said the mayor, who has held the office since 1998. The bill may reach $1.2 to $1.4 billion, far more"
    " than the £340m that the ministry set aside. Shops stayed closed, the schools sent their pupils home, and the trains"
    " that usually run along the coast were kept in their depots until the wind fell. Nobody knows yet how long it will take"
    " before the harbour can open; the dredger that is needed for it lies far away, and its crew is on leave.\n\n"
    "Residents blamed the regional authorities, who had promised a wall along the river after the flood that came before the"
    " elections and never built it. The ministry answered that the money had been paid, that the contractor had gone bankrupt"
    " and that a court would have to decide who owes what to whom. In the old town, where the water stood up to the windows,"
    " shopkeepers carried what was left of their goods into the street, and neighbours brought soup and blankets. The bishop"
    " opened the cathedral to everybody who could not go home. Weather forecasters expect calmer days, though they warn that"
    " the ground is soaked and that another front is on its way from the sea. The governor asked the capital for help and"
    " said that he would visit the islands, which nobody has been able to reach, as soon as the helicopters can fly again."
    " Opposition leaders called for an inquiry; the prime minister said that this was not the time for quarrels.\n\n"
)


def timed(text: str) -> float:
    """The seconds of one core that a scan of a text takes."""
    start = time.process_time()
    scan(text)
    return time.process_time() - start


def growth(unit: str, size: int = MEGABYTE) -> tuple[float, float]:
    """The seconds for a text of a size, and how many times those for an eighth of it."""
    text = unit * (size // len(unit))
    small = timed(text[: len(text) // 8])
    large = timed(text)
    return large, large / max(small, 1e-4)


def main() -> int:
    """Print the table; 1 where anything is too slow, but for ``--smoke``, which only shows that it runs."""
    is_smoke = "--smoke" in sys.argv
    size = MEGABYTE // 200 if is_smoke else MEGABYTE
    scan(NEWS)
    news = NEWS * (size // len(NEWS))
    speed = len(news) / MEGABYTE / min(timed(news) for _ in range(RUNS))
    print(
        f"news text: {speed:.2f} MB/s of one core, best of {RUNS}; {len(scan(NEWS))} figures in {len(NEWS)} characters"
    )
    failed = speed < 1
    for name, unit in HOSTILE.items():
        seconds, times = growth(unit, size)
        failed |= times > 12
        print(f"{name:24} {seconds * MEGABYTE / size:7.2f} s/MB   x{times:4.1f} for x8")
    return int(failed and not is_smoke)


if __name__ == "__main__":
    sys.exit(main())
