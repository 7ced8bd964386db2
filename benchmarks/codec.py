"""How fast events are read from JSON and written, beside pydantic, msgspec, orjson, mashumaro and cattrs.

Every figure is a ratio taken in one run: our rate over the peer's. Peers run in turn, round after round, with the
collector frozen and off; the clock counts the time of this process; a ratio is the median of those of the rounds. All
get the same text, and before anything is timed, what they made of it is compared. pydantic is the one that the library is measured
by: it has typed records and checks the same invariants. The others do less, and are there to show what that costs:
orjson makes dicts and checks nothing, msgspec and mashumaro check types and no invariants, cattrs (with json) the same.

    python benchmarks/codec.py [--smoke]
"""

from __future__ import annotations

import argparse
import functools
import gc
import importlib.metadata
import json
import pathlib
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from event_material import DOCUMENT, dated, sized
from interleaved import HEAD, Call, print_row, show

from newsevents import NewsEventsError, dumps, loads, read, write
from newsevents.codec.documents import explained

sys.path.insert(0, str(pathlib.Path(__file__).parent / "peers"))

PINNED = {
    "pydantic": "2.14.3",
    "msgspec": "0.22.0",
    "orjson": "3.13.0",
    "mashumaro": "3.23",
    "cattrs": "26.2.1",
}


def main(arguments: list[str] | None = None) -> None:
    """Measure all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="a short run that shows that it runs")
    parser.add_argument("--lines", type=int, default=100_000, help="how many lines the files have")
    options = parser.parse_args(arguments)
    is_smoke = options.smoke
    try:
        import with_pydantic
    except ImportError:
        print("pydantic is not installed; the peers are", ", ".join(f"{k}=={v}" for k, v in PINNED.items()))
        return
    rounds, many = (2, 50) if is_smoke else (15, options.lines)
    _print_versions()
    print(HEAD)
    _one_record(with_pydantic, rounds)
    _sizes(with_pydantic, rounds, (1000, 50_000) if is_smoke else (1000, 50_000, 1_000_000))
    _other_texts(rounds)
    _many_dates(with_pydantic, rounds, 500 if is_smoke else 100_000)
    _files(with_pydantic, 2 if is_smoke else 3, many)
    _hostile()


def _print_versions() -> None:
    print(f"Python {platform.python_version()}, {platform.machine()}, {_processor()}")
    for package, pinned in PINNED.items():
        try:
            found = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found = "absent"
        print(f"{package} {found}" + ("" if found == pinned else f" (measured with {pinned})"))


def _processor() -> str:
    path = pathlib.Path("/proc/cpuinfo")
    names = (
        [line.partition(":")[2].strip() for line in path.read_text().splitlines() if "model name" in line]
        if path.exists()
        else []
    )
    return f"{len(names)} × {names[0]}" if names else platform.processor()


def _canonical(document: dict[str, Any]) -> str:
    return dumps(loads(json.dumps(document)))


def _one_record(pydantic: Any, rounds: int) -> None:
    text = _canonical(DOCUMENT)
    event, model = loads(text), pydantic.loads(text)
    assert json.loads(pydantic.dumps(model)) == json.loads(text) == json.loads(dumps(event))
    target = 1.25 if sys.version_info >= (3, 13) else 1.4
    readers: dict[str, Call] = {"ours": lambda: loads(text), "pydantic": lambda: pydantic.loads(text)}
    writers: dict[str, Call] = {"ours": lambda: dumps(event), "pydantic": lambda: pydantic.dumps(model)}
    for name, (read_peer, write_peer) in _others().items():
        value = read_peer(text)
        readers[name] = functools.partial(read_peer, text)
        writers[name] = functools.partial(write_peer, value)
    show(f"loads, {len(text.encode())} bytes", readers, rounds, target)
    pydantic.remember = True
    show(
        "loads, pydantic with a cache of dates",
        {"ours": lambda: loads(text), "pydantic": lambda: pydantic.loads(text)},
        rounds,
    )
    pydantic.remember = False
    pydantic.CACHED.clear()
    show("dumps", writers, rounds, 2.0)


def _others() -> dict[str, tuple[Callable[[str], Any], Callable[[Any], Any]]]:
    found: dict[str, tuple[Callable[[str], Any], Callable[[Any], Any]]] = {}
    try:
        import orjson

        found["orjson, to dicts"] = orjson.loads, orjson.dumps
    except ImportError:
        print("orjson is not installed")
    try:
        import with_others

        found |= with_others.PEERS
    except ImportError as error:
        print(f"{error.name} is not installed")
    return found


def _sizes(pydantic: Any, rounds: int, sizes: tuple[int, ...]) -> None:
    for size in sizes:
        text = _canonical(sized(size))
        event, model = loads(text), pydantic.loads(text)
        target = 1.25 if sys.version_info >= (3, 13) else 1.4
        name = f"{len(text.encode())} bytes"
        show(
            f"loads, {name}",
            _pair(functools.partial(loads, text), functools.partial(pydantic.loads, text)),
            rounds,
            target,
        )
        show(
            f"dumps, {name}",
            _pair(functools.partial(dumps, event), functools.partial(pydantic.dumps, model)),
            rounds,
            2.0,
        )


def _pair(ours: Call, theirs: Call) -> dict[str, Call]:
    return {"ours": ours, "pydantic": theirs}


def _other_texts(rounds: int) -> None:
    from cattrs.preconf.json import make_converter

    from newsevents import EDTFDate, Event, FrozenMap
    from newsevents.fields import Number

    peer = make_converter(forbid_extra_keys=True)
    peer.register_structure_hook(EDTFDate, lambda value, _: EDTFDate.parse(value))
    peer.register_structure_hook(FrozenMap, lambda value, _: FrozenMap(value))
    for kind in (Number, Number | None):
        peer.register_structure_hook_func(lambda one, kind=kind: one == kind, lambda value, _: value)
    document = json.loads(_canonical(DOCUMENT))
    document.pop("schema")

    def structured(text: str) -> object:
        found = json.loads(text)
        found.pop("schema", None)
        return peer.structure(found, Event)

    turned = dict(sorted(document.items(), reverse=True)) | {"schema": "newsevents/1"}
    for what, text in (
        ("loads, other order of keys", json.dumps(turned, separators=(",", ":"))),
        ("loads, indented", json.dumps({"schema": "newsevents/1"} | document, indent=2, ensure_ascii=False)),
        ("loads, canonical by the careful path", _canonical(DOCUMENT)),
    ):
        ours = explained if "careful" in what else loads
        assert structured(text) == loads(text)
        arguments = (text, "error") if ours is explained else (text,)
        show(
            what,
            {"ours": functools.partial(ours, *arguments), "cattrs with json": functools.partial(structured, text)},
            rounds,
        )


def _many_dates(pydantic: Any, rounds: int, many: int) -> None:
    texts = [_canonical(dated(number)) for number in range(min(many, 2000))]
    # what differs is one date in two places; the text is made anew, so that 100,000 of them need no memory
    source = texts[0]
    first = json.loads(source)["when"]
    numbers = iter(range(10**9))

    def one(read_one: Callable[[str], object]) -> object:
        return read_one(source.replace(first, dated_day(next(numbers) % many)))

    show(f"loads, {many} distinct dates", _pair(lambda: one(loads), lambda: one(pydantic.loads)), rounds)


def dated_day(number: int) -> str:
    """A day that no other number below 100,000 gives."""
    import datetime

    return datetime.date.fromordinal(400_000 + number * 30).isoformat() if number < 100_000 else "2022"


def _files(pydantic: Any, rounds: int, many: int) -> None:
    text = _canonical(DOCUMENT)
    event, model = loads(text), pydantic.loads(text)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "many.jsonl")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{text}\n" for _ in range(many))

        def read_theirs() -> None:
            with path.open("rb") as file:
                for line in file:
                    pydantic.loads(line)

        def list_theirs() -> list[object]:
            with path.open("rb") as file:
                return [pydantic.loads(line) for line in file]

        def read_ours() -> None:
            for _ in read(path):
                pass

        def write_theirs() -> None:
            with pathlib.Path(folder, "theirs.jsonl").open("w", encoding="utf-8") as file:
                file.writelines(f"{pydantic.dumps(model)}\n" for _ in range(many))

        def write_ours() -> None:
            write(pathlib.Path(folder, "ours.jsonl"), (event for _ in range(many)))

        target = 1.2 if sys.version_info >= (3, 13) else 1.35
        show(f"read of {many} lines, each dropped", _pair(read_ours, read_theirs), rounds, target)
        what = f"list(read(…)) of {many} lines"
        show(what, _pair(_with_collector(lambda: list(read(path))), list_theirs), rounds, 1.4)
        show(f"{what}, both off", _pair(lambda: list(read(path)), list_theirs), rounds)
        show(f"write of {many} lines", _pair(write_ours, write_theirs), rounds, 1.8)
        assert path.read_bytes() == pathlib.Path(folder, "ours.jsonl").read_bytes()
        empty = pathlib.Path(folder, "empty.jsonl")
        empty.touch()
        more = _peak(_READ, str(path)) - _peak(_READ, str(empty))
        print_row(f"peak memory of read of {many} lines", "an empty file", f"+{more:.1f} MB", "40 MB")


def _hostile() -> None:
    """A record with 100,000 bad quotes: the time that its refusal takes, the memory, and the message."""
    text = json.dumps({"schema": "newsevents/1", "title": "A made-up flood", "quotes": [{"text": 7}] * 100_000})
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "hostile.json")
        path.write_text(text, encoding="utf-8")
        small = pathlib.Path(folder, "small.json")
        small.write_text(text.partition("}")[0] + "}]}", encoding="utf-8")
        more = _peak(_REFUSE, str(path)) - _peak(_REFUSE, str(small))
    start = time.perf_counter()
    try:
        loads(text)
    except NewsEventsError as error:
        taken, size = time.perf_counter() - start, len(str(error))
    print_row("refusal of 100000 bad quotes", "", f"{taken:.3f} s", "0.2 s")
    print_row("    memory, message", "", f"+{more:.1f} MB, {size} B", "50 MB, 10 KB")


_READ = "for _ in newsevents.read(sys.argv[1]): pass"
_REFUSE = """
try:
    newsevents.load(sys.argv[1])
except newsevents.NewsEventsError:
    pass
"""
# ru_maxrss would count what the parent held when it started the process
_PEAK = 'print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))'


def _peak(script: str, path: str) -> float:
    """The most memory that a process of its own takes, in MB, as Linux tells it in KB."""
    command = [sys.executable, "-c", f"import newsevents, sys\n{script}\n{_PEAK}", path]
    return int(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout) / 1024


def _with_collector(call: Call) -> Call:
    """Ours with the collector on and nothing frozen, as users have it; the peer has it off."""

    def run() -> None:
        gc.unfreeze()
        gc.enable()
        try:
            found = call()
        finally:
            gc.disable()
            gc.freeze()
        del found

    return run


if __name__ == "__main__":
    main()
