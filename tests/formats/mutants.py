"""Mutants of the files of each format that is read, and what must hold of each: a reader refuses, and never breaks.

Run it for as long as you like, from the root of the project; it prints the seed of what it finds:

    python -m tests.formats.mutants --mutants 10000 [--format csv]
"""

from __future__ import annotations

import argparse
import pathlib
import random
import re
import tempfile
from collections.abc import Iterable

from newsevents import Event, NewsEventsError
from newsevents.formats import FORMATS, Format
from tests.codec.material import SMALL
from tests.records.strategies import full_event

__all__ = ["check", "mutant", "sample"]

SAMPLES = pathlib.Path(__file__).parent / "samples"
PIECES = re.compile(rb'"(?:[^"\\\n]|\\.)*"|[\w.:+-]+|\s+|.', re.DOTALL)
VALUES = [b"", b'"', b'""', b"'", b",", b";", b"\t", b"\r", b"\n", b"\r\n", b"\x00", b"\xff", b"\xef\xbb\xbf", b"{", b"[", b"]}",
          b"[" * 300, b"null", b"true", b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"-1", b"0", b"47,5", b'{"a":1,"a":2}',
          b'"\\ud800"', "٣".encode(), b"2022-13-45", b"2022-05-16/..", b"16.05.2022", b"=1+1", b"[{}]", b'["x"]', b"x" * 200_000,
          b"<script>", b"T25:00:00Z", b"\xed\xa0\x80", b"\\u0000"]  # fmt: skip


def sample(form: Format, folder: pathlib.Path) -> bytes:
    """A valid file of a format: what it writes itself, or else the file that stands among the samples."""
    if form.writes:
        path = folder / f"sample{form.endings[0]}"
        form.module.write(path, [SMALL, full_event(), Event("A flood", when="2022")])
        return path.read_bytes()
    (path,) = SAMPLES.glob(f"{form.name}.*")
    return path.read_bytes()


def mutant(text: bytes, seed: int) -> bytes:
    """The mutant of that number: one to three changes of a valid file, by bytes or by tokens, or another encoding."""
    chance = random.Random(seed)  # noqa: S311  it makes tests, not keys
    if chance.random() < 0.02:
        encoding = chance.choice(["utf-16", "utf-16-le", "utf-32", "cp037", "latin-1"])
        return text.decode("utf-8", "replace").encode(encoding, "replace")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = (_by_bytes if chance.random() < 0.4 else _by_tokens)(text, chance)
    return text


def _by_bytes(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 1, 1, 2, 30, 500)))
    new = chance.choice((b"", bytes([chance.randrange(256)]), chance.choice(VALUES), text[start:end] * 2))
    return text[:start] if chance.random() < 0.15 else text[:start] + new + text[end:]


def _by_tokens(text: bytes, chance: random.Random) -> bytes:
    found = PIECES.findall(text)
    if not found:
        return chance.choice(VALUES)
    at, other = chance.randrange(len(found)), chance.randrange(len(found))
    what = chance.random()
    if what < 0.5:
        found[at] = chance.choice(VALUES)
    elif what < 0.7:
        found[at], found[other] = found[other], found[at]
    elif what < 0.85:
        found.insert(at, found[other])
    else:
        del found[at : at + chance.choice((1, 2, 4, 50))]
    return b"".join(found)


def check(form: Format, seeds: Iterable[int]) -> int:
    """Read mutants of a format and give how many were refused; raises what is no ``NewsEventsError``, with the seed."""
    refused = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        text = sample(form, folder)
        path = folder / "mutant"
        for seed in seeds:
            path.write_bytes(mutant(text, seed))
            try:
                refused += _is_refused(form, path)
            except Exception as error:
                error.add_note(f"the mutant of {form.name} of seed {seed}")
                raise
    return refused


def _is_refused(form: Format, path: pathlib.Path) -> bool:
    told: list[NewsEventsError] = []
    for event in form.module.read(path, on_error=told.append):
        assert isinstance(event, Event)
    assert all(error.place for error in told), f"{told} have no place"
    first = None
    try:
        list(form.module.read(path))
    except NewsEventsError as error:
        first = str(error)
    assert first == (str(told[0]) if told else None), "what is raised is not the first that is told"
    return first is not None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--format", choices=FORMATS, help="one format; all that are read, if left out")
    chosen = parser.parse_args()
    for one in FORMATS.values():
        if one.reads and chosen.format in (None, one.name):
            number = check(one, range(chosen.seed, chosen.seed + chosen.mutants))
            print(f"{one.name}: {chosen.mutants} mutants, of which {number} were refused as they should be")  # noqa: T201  it is a script
