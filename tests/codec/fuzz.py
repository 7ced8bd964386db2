"""Mutants of valid texts, and what must hold of each: the fast and the careful path give one verdict and one record.

Half of the texts are canonical; the others are laid out otherwise, which the fast path takes once they are rewritten.

Run it for as long as you like, from the root of the project; it prints the seed of what it finds:

    python -m tests.codec.fuzz --mutants 1000000 --seed 7
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator

from newsevents import Event, NewsEventsError, dumps
from newsevents.codec.documents import explained, loads, quick

from .material import FULL_TEXT, SMALL_TEXT

VALUES = [
    b"null", b"true", b"false", b'""', b"[]", b"{}", b"0", b"-0", b"1.0", b"1e5", b"1E400", b"-0.0", b"1e22", b"3.5",
    b"9" * 25, b"9" * 4301, b"NaN", b"-Infinity", b'"2022-05-16"', b'"20220516"', b'"3"', b'"nan"', b'"\\ud800"',
    b'"\\u00e9"', b'"\xc3\xa9"', b'"\xff"', b'["T"]', b'{"name":"A"}', b'{"value":1}', b'"over"', b'"person"', b"[null]",
    b'{"":1,"":2}', b'"a\\/b"', b'"\\u0000"', b"01", b"+1", b".5", b"1.", b"'a'", b"18446744073709551616", b"1" * 4300,
]  # fmt: skip
KEYS = [
    b'"id"', b'"title"', b'"extra"', b'"kind"', b'"unit"', b'"of"', b'"rest"', b'"schema"', b'"$schema"', b'"nosuch"',
    b'"\\u0069d"', b'"value"', b'"text"', b'"same_as"', b'"tags"', b'""', b'"date"', b'"name"', b'"per"', b'"low"',
]  # fmt: skip
PIECES = re.compile(rb'(?:"(?:[^"\\]|\\.)*"|[-+.\w]+|[^\s])\s*', re.DOTALL)


def _layouts(text: str) -> list[bytes]:
    """A text as it is (twice), indented, and with its keys turned round, its text escaped and a default spelled out."""
    document = json.loads(text)
    turned: dict[str, object] = {"tags": [], "type": None, **dict(reversed(document.items()))}
    return [text.encode(), text.encode(), json.dumps(document, indent=1, ensure_ascii=False).encode(),
            json.dumps(turned).encode()]  # fmt: skip


SMALL, FULL = _layouts(SMALL_TEXT), _layouts(FULL_TEXT)


def mutant(seed: int) -> bytes:
    """The mutant of that number: one to three changes of a valid text, by bytes or by tokens."""
    chance = random.Random(seed)  # noqa: S311  it makes tests, not keys
    text = chance.choice(SMALL if seed % 8 else FULL)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = _by_bytes(text, chance) if chance.random() < 0.3 else _by_tokens(text, chance)
    return text


def _by_bytes(text: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 1, 1, 2, 30)))
    new = chance.choice((b"", bytes([chance.randrange(256)]), b" ", b"\n", b",", b'"', text[start:end] * 2))
    return text[:start] if chance.random() < 0.15 else text[:start] + new + text[end:]


def _by_tokens(text: bytes, chance: random.Random) -> bytes:
    found = PIECES.findall(text)
    if not found:
        return b"{}"
    at = chance.randrange(len(found))
    is_key = found[at + 1 : at + 2] in ([b":"], [b": "])
    what = chance.random()
    if what < 0.5:
        found[at] = chance.choice(KEYS if is_key and chance.random() < 0.8 else VALUES)
    elif what < 0.8:
        found.insert(at, chance.choice(KEYS) + b":" + chance.choice(VALUES) + b",")
    elif what < 0.9:
        other = chance.randrange(len(found))
        found[at], found[other] = found[other], found[at]
    else:
        del found[at : at + chance.choice((1, 2, 4))]
    return b"".join(found)


def verdict(text: bytes | str) -> Event | str:
    """The event of a text or the refusal, once both paths are seen to agree; raises ``AssertionError``."""
    fast = quick(text.encode() if isinstance(text, str) else text)
    try:
        careful: Event | str = explained(text, "error")
    except NewsEventsError as error:
        careful = str(error) if error.place else "it has no place"
    if fast is not None:
        assert isinstance(careful, Event), f"only the careful path refuses: {careful}"
        assert fast == careful, "the records differ"
        assert repr(fast) == repr(careful), "the records differ in their types"
        assert dumps(fast) == dumps(careful), "the records are written differently"
    assert careful != "it has no place"
    try:
        usual: Event | str = loads(text)
    except NewsEventsError as error:
        usual = str(error)
    assert usual == careful, "loads differs from the careful path"
    return careful


def check(seeds: Iterator[int] | range) -> int:
    """Check mutants and give how many were valid; raises ``AssertionError`` with the seed."""
    valid = 0
    for seed in seeds:
        try:
            valid += isinstance(verdict(mutant(seed)), Event)
        except Exception as error:
            error.add_note(f"the mutant of seed {seed}: {mutant(seed)!r}")
            raise
    return valid


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    arguments = parser.parse_args()
    agreed = check(range(arguments.seed, arguments.seed + arguments.mutants))
    print(f"{arguments.mutants} mutants, of which {agreed} valid: one verdict for each")  # noqa: T201  it is a script
