"""Rates of several sides, taken in turn, and the table that shows them.

It measures nothing of its own; ``codec.py`` does. A side is a name and a call.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median

__all__ = ["HEAD", "Call", "measured", "print_row", "show"]

Call = Callable[[], object]
HEAD = f"{'what':44} {'peer':28} {'ratio':>7} {'least':>5} {'ours, µs':>12} {'theirs, µs':>12}"


def measured(sides: dict[str, Call], rounds: int, at_least: float = 0.02) -> dict[str, list[float]]:
    """Seconds a call, of each side, round by round; each round makes as many calls as take so many seconds."""
    repeats = {}
    for name, call in sides.items():
        start = time.perf_counter()
        call()
        repeats[name] = max(1, int(at_least / max(time.perf_counter() - start, 1e-9)))
    times: dict[str, list[float]] = {name: [] for name in sides}
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, call in sides.items():
                start = time.process_time()
                for _ in range(repeats[name]):
                    call()
                times[name].append((time.process_time() - start) / repeats[name])
    finally:
        gc.enable()
        gc.unfreeze()
    return times


def show(what: str, sides: dict[str, Call], rounds: int, target: float | None = None) -> None:
    """Print how often our rate goes into each peer's; ours is the first side."""
    times = measured(sides, rounds)
    ours, *peers = times
    for peer in peers:
        ratio = median(theirs / mine for mine, theirs in zip(times[ours], times[peer], strict=True))
        us, them = median(times[ours]) * 1e6, median(times[peer]) * 1e6
        wanted = f"{target:.2f}" if target and peer == peers[0] else ""
        print_row(what, peer, f"{ratio:.2f}", wanted, f"{us:.1f}", f"{them:.1f}")


def print_row(what: str, peer: str, ratio: str, least: str = "", ours: str = "", theirs: str = "") -> None:
    """Print one row of the table."""
    print(f"{what:44} {peer:28} {ratio:>7} {least:>5} {ours:>12} {theirs:>12}".rstrip(), flush=True)
