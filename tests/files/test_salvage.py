"""What is read of a damaged array: all events that the damage did not touch, and one refusal that tells which bytes were passed over."""

from __future__ import annotations

import gzip
import io
import json
import pathlib
import tracemalloc
from collections.abc import Iterator
from typing import IO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, InvalidJSONError, NewsEventsError, Place, dumps, read, to_dict
from newsevents.streams.lines import Span
from newsevents.streams.salvage import salvaged
from tests.codec.material import events
from tests.files.test_read_write import Slow

NESTED = Event("A made-up flood", extra={"before": [1, to_dict(Event("As it was")), to_dict(Event("As it was then"))]})
MANY = [
    Event("A made-up flood", id="0", places=[Place("A town", latitude=47.5), Place('A "quoted" {town}, [made up]')]),
    Event('Text like a start: ,{"schema":"newsevents/1"', id="1"),
    Event("Another flood", id="2", summary="two\nlines"),
    Event(NESTED.title, id="3", extra=NESTED.extra),
    Event("The last one", id="4", tags=["a", "b"]),
]
TEXTS = [dumps(event).encode() for event in MANY]
ARRAY = b"[" + b",".join(TEXTS) + b"]\n"
BEGINS = [ARRAY.index(text) for text in TEXTS]


def found_in(content: bytes, most: int = 1_000_000) -> tuple[list[Event], list[NewsEventsError]]:
    """The events of an array, and what was refused in it."""
    told: list[NewsEventsError] = []
    return list(read(cast("IO[bytes]", io.BytesIO(content)), format="json", on_error=told.append, max_bytes=most)), told


def spread(content: bytes, at: int, size: int) -> set[int]:
    """The events that so many bytes, from a place on, are a part of."""
    return {i for i, begin in enumerate(BEGINS) if begin < at + size and at < begin + len(TEXTS[i])}


@given(
    st.integers(1, len(ARRAY) - 1),
    st.integers(0, 300),
    st.one_of(st.text('"{}[],:\\ 1x\0', max_size=30).map(str.encode), st.binary(max_size=30), st.just(bytes(300))),
)
def test_law_damage_costs_what_it_touches(at: int, size: int, damage: bytes) -> None:
    """Whatever bytes stand in the place of others, all events that they don't touch, and whose comma or bracket they leave, are read."""
    touched = spread(ARRAY, at - 1, size + 2)
    found, told = found_in(ARRAY[:at] + damage + ARRAY[at + size :])
    kept = [event for i, event in enumerate(MANY) if i not in touched]
    rest = iter(found)
    # a bracket too much may make a list of the rest, which is JSON, and told
    is_list = any("a list is not an event" in str(one) for one in told)
    assert is_list or all(event in rest for event in kept)
    # the events in the fourth one are taken for others, where it is damaged
    assert len(told) <= 1 + len(touched) + 2 * (3 in touched)


@given(st.integers(0, len(ARRAY) - 1), st.integers(1, 3000))
def test_law_zeros_are_told(at: int, size: int) -> None:
    """Zeros in the place of what was in the file, as a damaged disk leaves them, are never passed over in silence."""
    content = ARRAY[:at] + bytes(size) + ARRAY[at + size :]
    found, told = found_in(content)
    assert told
    assert set(found) <= {*MANY, *NESTED_ONES}
    assert (found, [str(one) for one in told]) == slowly(content)


NESTED_ONES = [Event("As it was"), Event("As it was then")]


def slowly(content: bytes, most: int = 1_000_000) -> tuple[list[Event], list[str]]:
    """As ``found_in``, from a stream that gives a few bytes at a time."""
    told: list[NewsEventsError] = []
    found = list(read(cast("IO[bytes]", Slow(content)), format="json", on_error=told.append, max_bytes=most))
    return found, [str(one) for one in told]


@given(st.lists(events, max_size=4), st.sampled_from([None, 0, 2]))
def test_law_a_whole_array_is_read_as_it_is(many: list[Event], indent: int | None) -> None:
    """In an array without damage nothing is salvaged, however it is laid out: its events are those that a strict reader gives."""
    content = json.dumps([to_dict(event) for event in [*many, NESTED]], indent=indent).encode()
    assert found_in(content) == ([*many, NESTED], [])


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_a_laid_out_array_is_salvaged(indent: int | None) -> None:
    """Blanks between the keys and the brackets don't hide the start of the next event."""
    content = json.dumps([to_dict(event) for event in MANY], indent=indent, ensure_ascii=False).encode()
    found, told = found_in(content.replace(b'"A made-up flood"', b'"A made-up flood', 1))
    assert found == MANY[1:]
    assert len(told) == 1


FLAWS = {
    "a comma is missing": (TEXTS[0] + b" " + TEXTS[1], [0, 1], "a comma or the end of the array is missing"),
    "a comma was destroyed": (TEXTS[0] + b"\0" + TEXTS[1], [0, 1], "missing; bytes {} to {} are passed over, up to"),
    "two commas": (TEXTS[0] + b",," + TEXTS[1], [0, 1], "not JSON: no value of JSON begins here"),
    "an end too early": (
        TEXTS[0] + b"]," + TEXTS[1],
        [0, 1],
        "there is more after the array; bytes {} to {} are passed",
    ),
    "a comma before the end": (TEXTS[0] + b",", [0], "a comma stands before the end; leave it out; bytes"),
    "a quote is missing": (
        TEXTS[0][:-2] + b"}," + TEXTS[1],
        [1],
        "bytes 1 to {1} are passed over, up to the next event",
    ),
    "a bracket is missing": (
        TEXTS[0][:-1] + b"," + TEXTS[1],
        [1],
        "bytes 1 to {1} are passed over, up to the next event",
    ),
    "a bracket too much": (
        TEXTS[2][:-1] + b"}}," + TEXTS[1],
        [2, 1],
        "a comma or the end of the array is missing; bytes",
    ),
    "an end at once": (b"]" + TEXTS[0] + b"," + TEXTS[1], [0, 1], "column 3, byte 2: not JSON: there is more after"),
    "an end at once, and damage": (
        b"]0," + TEXTS[1],
        [1],
        "there is more after the array; bytes 2 to 4 are passed over",
    ),
    "rubbish": (b"x,y," + TEXTS[1], [1], "bytes 1 to 5 are passed over, up to the next event"),
    "a part of an event": (TEXTS[2][30:] + b"," + TEXTS[1], [1], "are passed over, up to the next event"),
    "deep": (
        b"[" * 300 + b"," + TEXTS[1],
        [1],
        "it is nested deeper than 200 levels; write it flatter; bytes 1 to 302 are",
    ),
    "the last one": (TEXTS[1] + b"," + TEXTS[0][:-1], [1], "are passed over, and no event begins after them"),
    "torn": (TEXTS[1] + b"," + TEXTS[0][:-2], [1], "the array is torn, the file ends within it: not JSON"),
    "nothing after it": (b'{"a" 1} 2', [], "are passed over, and no event begins after them"),
}


@pytest.mark.parametrize(("inside", "numbers", "message"), FLAWS.values(), ids=FLAWS)
def test_each_damage_is_told_once(inside: bytes, numbers: list[int], message: str) -> None:
    """A flaw is told once, with the bytes that were passed over if there were any, and the events beside it are read."""
    found, told = found_in(b"[" + inside + b"]\n")
    assert found == [MANY[i] for i in numbers]
    assert len(told) == 1
    before = len(inside.partition(b"\0")[0]) if b"\0" in inside else inside.find(b"],") + 1
    start = 1 + inside.rfind(b'{"schema":"newsevents/')
    assert message.format(before + 1, start) in str(told[0])
    assert told[0].offset is not None


def test_the_place_of_what_follows_is_right() -> None:
    """After what was passed over, lines, columns and bytes are those of the file."""
    refused = dumps(Event("A made-up flood", id="x")).replace('"x"', "7").encode()
    content = b"[\n" + TEXTS[0][:40] + b"\n,\n" + TEXTS[1] + b",\n  " + refused + b"]"
    found, told = found_in(content)
    assert found == [MANY[1]]
    assert (told[0].line, told[0].offset) == (2, 2)
    assert (told[1].path, told[1].line, told[1].offset) == ("$[2].id", 5, content.index(refused))


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf", b" \n"])
@pytest.mark.parametrize("between", [b"\n", b",", b",\n"])
def test_events_without_an_array_around_them(head: bytes, between: bytes) -> None:
    """Where the brackets of an array are missing, the first event is given too, and told is what would be right."""
    found, told = found_in(head + between.join(TEXTS[:3]) + b"\n")
    assert found == MANY[:3]
    right = "many stand in an array, or each on a line in a file that ends in .jsonl"
    assert told[0].problem == f"not JSON: there is more after the event; {right}"
    assert "passed over" not in "".join(map(str, told))


def test_a_first_record_that_is_no_event_has_its_place() -> None:
    """Without brackets too, a record that is whole and refused is told by its index."""
    found, told = found_in(b'{"schema":"newsevents/1"}\n' + TEXTS[1])
    assert found == MANY[1:2]
    assert str(told[1]).startswith("$[0].title, line 1, byte 0: it is missing")


@pytest.mark.parametrize("head", [b"", bytes(50), b"{", b"\xef\xbb\xbf\0"])
def test_a_damaged_beginning(head: bytes) -> None:
    """An array whose bracket was destroyed, or whose beginning is lost, gives the events after the damage."""
    content = head + ARRAY[60:]
    found, told = found_in(content)
    assert found == MANY[1:]
    assert len(told) == 1
    assert f"bytes 0 to {content.index(TEXTS[1])} are passed over, up to the next event" in str(told[0])


def test_one_event_is_not_salvaged() -> None:
    """A document that is one event, or has a problem that is no damage, is told as it is."""
    for content in (
        b'{"schema":"newsevents/1","title":}',
        dumps(NESTED).replace('"A made-up flood"', "7").encode(),
        b"",
    ):
        with pytest.raises(NewsEventsError) as caught:
            list(read(cast("IO[bytes]", io.BytesIO(content)), format="json"))
        assert [str(one) for one in found_in(content)[1]] == [str(caught.value)]


def test_a_refused_number_ends_where_it_ends() -> None:
    """An event that is refused for a value, and holds others, is passed over whole."""
    content = ARRAY.replace(b'[1,{"schema"', b'[NaN,{"schema"')
    found, told = found_in(content)
    assert found == [*MANY[:3], *MANY[4:]]
    assert [one.problem for one in told] == ["NaN is not JSON; leave out what is not known"]


def test_what_is_too_long_is_passed_over_in_little_memory(tmp_path: pathlib.Path) -> None:
    """A text without end is passed over piece by piece, and the event after it is read."""
    path = tmp_path / "a.json.gz"
    path.write_bytes(gzip.compress(b'[{"a":"' + b"x" * 30_000_000 + b"," + TEXTS[1] + b"," + TEXTS[2] + b"]"))
    told: list[NewsEventsError] = []
    tracemalloc.start()
    try:
        found = list(read(path, on_error=told.append, max_bytes=1_000_000))
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
    assert found == MANY[1:3]
    assert [one.problem for one in told] == [
        "a record is longer than 1000000 bytes; max_bytes allows more; bytes 1 to 30000008 are passed over, up to the next event"
    ]


HOSTILE = {
    "brackets that stay open": b'{"schema":"newsevents/1","a":{},',
    "texts that stay open": b'{"schema":"newsevents/1","a":"},',
    "lists in lists": b'{"schema":"newsevents/1","a":[[[,',
    "starts that do not count": b'{"a":{"schema":"newsevents/1","b":[{"schema":"newsevents/1",',
}


def work(piece: bytes, times: int, most: int, after: bytes = b"") -> float:
    """How often each byte of an array of such pieces is looked at as a part of an element."""
    looked = 0

    def taken(span: Span, _: int) -> NewsEventsError:
        nonlocal looked
        looked += most if span.is_long else len(span.text)
        return InvalidJSONError("not JSON: it is damaged")

    content = b"[" + piece * times + after + b"]"
    assert sum(1 for _ in salvaged(io.BytesIO(content), most, taken)) >= 1
    return looked / len(content)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("most", [64 * 1024 * 1024, 10_000])
def test_hostile_arrays_take_time_in_proportion(piece: bytes, most: int) -> None:
    """However many elements each seem to reach to the end, no byte is looked at more than a few times."""
    assert work(piece, 3000, most) < 10
    assert work(piece, 3000, most, b"{}," * 30_000) < 10


def _pieces() -> Iterator[bytes]:
    yield b"["
    for text in TEXTS:
        yield b'{"schema":"newsevents/1","a":{},' * 400
        yield text + b","
    yield b"1]"


def test_whole_events_among_many_damaged_ones_are_read() -> None:
    """Where elements are followed no further than the next start, whole events are found all the same."""
    found, told = found_in(b"".join(_pieces()))
    assert [event for event in found if event in MANY] == [*MANY[:3], *MANY[4:]]
    assert len(told) > 400


@pytest.mark.parametrize("most", [300, 1_000_000])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_arrays_are_told_alike_however_they_come(piece: bytes, most: int) -> None:
    """Where bytes come a few at a time, what is found is the same: a start is found across the pieces."""
    content = b"[" + piece * 30 + TEXTS[1] + b"," + b"1," * 600 + TEXTS[2] + b"," + piece * 30
    found, _ = found_in(content, most)
    assert found == slowly(content, most)[0]
    assert set(MANY[1:3]) & set(found)
