"""What ``loads`` and ``dumps`` promise about hostile and odd texts."""

from __future__ import annotations

import copy
import json
import pathlib
import pickle
import subprocess
import sys
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given

from newsevents import (
    Event,
    FrozenMap,
    InvalidArgumentError,
    InvalidJSONError,
    InvalidRecordError,
    NewsEventsError,
    Party,
    Quote,
    dumps,
    json_schema,
    load,
    loads,
    read,
    replace,
    to_dict,
)
from newsevents.codec.documents import explained
from newsevents.codec.fastpath import decoded
from tests.material import SHARED, shared_json
from tests.records.strategies import full_event

from .fuzz import mutant, verdict
from .material import DATA, FULL, FULL_TEXT, SMALL, SMALL_TEXT, document, events

SUITE = sorted((SHARED / "JSONTestSuite").glob("*.json"))
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
# of the files that a parser may take or refuse: what can be kept exactly is taken
TAKEN = {
    "i_number_double_huge_neg_exp.json",
    "i_number_real_underflow.json",
    "i_number_too_big_pos_int.json",
    "i_structure_UTF-8_BOM_empty_object.json",
}


def _in_extra(text: bytes) -> bytes:
    return b'{"schema":"newsevents/1","title":"A flood","extra":{"a":' + text + b"}}"


@pytest.mark.parametrize("path", SUITE, ids=lambda path: path.stem)
def test_json_test_suite(path: pathlib.Path) -> None:
    """Invalid JSON is refused bare and inside an event, valid JSON is kept in ``extra``, but for doubled keys."""
    content = path.read_bytes()
    inside = _in_extra(content.removeprefix(b"\xef\xbb\xbf"))
    is_twice = path.name.startswith("y_object_duplicated_key")
    if (path.name.startswith("y_") or path.name in TAKEN) and not is_twice:
        event = loads(inside)
        assert loads(dumps(event)) == event == verdict(inside)
    else:
        assert isinstance(verdict(inside), str)
    with pytest.raises(NewsEventsError):
        loads(content)


def test_naughty_strings_round_trip() -> None:
    """Every hostile string comes back from every kind of text field, byte for byte."""
    for one in shared_json("naughty_strings.json"):
        event = Event(
            one or "-",
            summary=one,
            tags=[one or "-"],
            extra={one: one},
            quotes=[Quote(one or "-", Party("A", title=one))],
        )
        text = dumps(event)
        assert loads(text) == event
        assert dumps(loads(text)) == text


COERCED: list[dict[str, Any]] = [
    {"title": 7},
    {"title": None},
    {"title": ["T"]},
    {"tags": "war"},
    {"tags": [None]},
    {"when": "20220516"},
    {"when": 2022},
    {"places": [{"name": "A", "latitude": "47"}]},
    {"places": [{"name": "A", "latitude": True}]},
    {"quotes": [{"text": "a", "anchor": {"start": "3", "end": 4}}]},
    {"quotes": [{"text": "a", "anchor": {"start": 3.5, "end": 4}}]},
    {"quotes": [{"text": "a", "anchor": {"start": True, "end": 4}}]},
    {"quotes": [{"text": "a", "speaker": "A"}]},
    {"statistics": [{"label": "a", "quantity": {"value": "nan"}}]},
    {"statistics": [{"label": "a", "quantity": 3}]},
    {"statistics": [{"label": "a", "quantity": {"value": 3}, "cumulative": 1}]},
    {"extra": []},
    {"extra": None},
    {"status": "Occurred"},
]


@pytest.mark.parametrize("changes", COERCED, ids=str)
def test_nothing_is_coerced(changes: dict[str, Any]) -> None:
    """A value of another type than the field's is refused with its path, by both paths."""
    text = json.dumps({"schema": "newsevents/1", "title": "A flood"} | changes, separators=(",", ":"))
    assert decoded(text.encode()) is None
    with pytest.raises(InvalidRecordError) as caught:
        loads(text)
    assert (caught.value.path or "").startswith(f"$.{next(iter(changes))}")


@pytest.mark.parametrize("unknown", ["error", "ignore"])
@pytest.mark.parametrize(
    "bad", [b"NaN", b"-Infinity", b"1e400", b'"\\ud800"', b'{"b":1,"b":2}', b"1" * 4301, b'"\xff"']
)
@pytest.mark.parametrize("place", ["extra", "nosuch"])
def test_what_json_cannot_keep_is_refused_everywhere(bad: bytes, place: str, unknown: Any) -> None:
    """Not even inside ``extra`` or an ignored field is anything read that could not be written again."""
    text = b'{"schema":"newsevents/1","title":"A flood","' + place.encode() + b'":{"a":' + bad + b"}}"
    with pytest.raises(InvalidJSONError):
        loads(text, unknown=unknown)


def test_a_lone_surrogate_in_a_str_is_refused_at_its_path() -> None:
    """A text that can't be encoded is refused where the surrogate stands."""
    with pytest.raises(InvalidJSONError, match="lone surrogate") as caught:
        loads(document(title="A \ud800"))
    assert caught.value.path == "$.title"


@pytest.mark.parametrize(
    "bad", [float("nan"), float("inf"), "\ud800", 10**4300], ids=["nan", "inf", "surrogate", "long"]
)
def test_what_json_cannot_keep_is_never_written(bad: object) -> None:
    """No record can be made that would be written as something else."""
    with pytest.raises(InvalidRecordError):
        Event("A flood", extra={"a": bad})


def test_integers_are_exact_up_to_the_bound() -> None:
    """An integer of 4,300 digits comes back; one of more is refused."""
    event = loads(_in_extra(b"9" * 4300))
    assert event.extra["a"] == 10**4300 - 1
    assert loads(dumps(event)) == event


def test_unknown_keys_are_dropped_where_told() -> None:
    """``unknown="ignore"`` drops keys at every depth and changes nothing else."""
    text = document(nosuch=1, places=[{"name": "A", "odd": {}}])
    assert loads(text, unknown="ignore") == loads(document(places=[{"name": "A"}]))
    with pytest.raises(InvalidArgumentError):
        loads(SMALL_TEXT, unknown="drop")  # type: ignore[arg-type]  # that is the test


DEEP = """
import sys, threading
sys.setrecursionlimit(10**6)
from newsevents import NewsEventsError, loads
shapes = [
    '[' * 10**6,
    '{"schema":"newsevents/1","title":"A","extra":{"a":' + '[' * 10**6,
    '{"schema":"newsevents/1","title":"A","nosuch":' + '[' * 10**6,
    '{"schema":"newsevents/1","title":' + '[' * 10**6,
    '{"schema":"newsevents/1","title":"A","\\\\u0065xtra":{"a":' + '[' * 10**6,
    '{"schema":"newsevents/1","title":"A","statistics":[{"label":"a","quantity":' + '{"of":' * 10**6,
    '{"schema":"newsevents/1","title":"A","places":[{"name":"A","extra":' + '{"a":' * 10**6,
    '{"schema":"newsevents/1","title":"A","extra":{"a":' + '[' * 10**6 + ']' * 10**6 + '}}',
]
def run():
    for text in shapes:
        try:
            loads(text)
        except NewsEventsError:
            print("refused")
threading.stack_size(256 * 1024)
thread = threading.Thread(target=run)
thread.start()
thread.join()
"""


def test_depth_is_bounded_before_any_decoder() -> None:
    """A million brackets under a raised recursion limit and a small stack are refused, never a crash."""
    done = subprocess.run([sys.executable, "-c", DEEP], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "refused\n" * 8)


def test_200_levels_are_read_and_201_refused() -> None:
    """The bound on depth is the same on both paths, and counts the event as 1."""
    for levels, is_read in ((199, True), (200, False)):
        text = _in_extra(b"[" * (levels - 1) + b"]" * (levels - 1))
        assert isinstance(verdict(text), Event) is is_read


def test_records_that_hold_little_work_as_others() -> None:
    """A record from the fast path can be compared, hashed, copied, pickled, replaced and taken apart."""
    event = loads(SMALL_TEXT)
    assert event == SMALL
    assert hash(event) == hash(SMALL)
    assert repr(event) == repr(SMALL)
    assert pickle.loads(pickle.dumps(event)) == event  # noqa: S301  our own
    assert copy.deepcopy(event) == copy.copy(event) == event
    assert replace(event, title="Another").places == event.places
    assert attrs.asdict(event)["summary"] is None
    assert event.quotes[0].cue is None
    assert event != replace(event, when=None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.summary = "A summary"  # type: ignore[misc]  # that is the test
    assert "summary" not in event.__dict__


def test_a_subclass_is_written_by_the_careful_path() -> None:
    """An event of a user's own class is written as any other."""

    class Flood(Event):
        pass

    assert dumps(Flood("A flood")) == dumps(Event("A flood"))


def test_a_record_made_by_force_is_refused() -> None:
    """What was put into a record behind its back is refused when it is written, by an error of the library."""
    event = Event("A flood")
    event.__dict__["title"] = "\ud800"
    with pytest.raises(InvalidRecordError):
        dumps(event)
    event.__dict__["title"] = object()
    with pytest.raises(InvalidRecordError):
        dumps(event)


@pytest.mark.parametrize("path", sorted((DATA / "newsevents-1").iterdir()), ids=lambda path: path.name)
def test_files_of_each_version_are_read(path: pathlib.Path) -> None:
    """Every file that an earlier release wrote is read."""
    found = list(read(path))
    assert found
    assert all(isinstance(event, Event) for event in found)


def test_a_newer_version_is_refused_by_name() -> None:
    """What a newer release wrote is refused with a message that says so."""
    with pytest.raises(InvalidRecordError, match="newer release"):
        loads(SMALL_TEXT.replace("newsevents/1", "newsevents/2"))


def test_every_field_takes_both_paths() -> None:
    """An event that states every field of every record is canonical, and the fast and the careful path read it alike."""
    text = dumps(full_event())
    assert decoded(text.encode()) == explained(text, "error") == full_event()


def test_indentation_says_nothing() -> None:
    """The indented twin of a file holds the same event."""
    assert load(DATA / "newsevents-1" / "indented.json") == FULL


@given(events)
def test_what_is_written_is_valid_under_the_schema(event: Event) -> None:
    """Every event that is written is valid under the published schema, by an independent validator."""
    VALIDATOR.validate(to_dict(event))
    VALIDATOR.validate([json.loads(dumps(event))])


@pytest.mark.law
def test_what_the_schema_refuses_is_refused() -> None:
    """No mutant that is read is refused by the schema."""
    for seed in range(3000):
        text = mutant(seed)
        try:
            explained(text, "error")
        except NewsEventsError:
            continue
        VALIDATOR.validate(json.loads(text.decode("utf-8-sig")))


def test_the_schema_is_a_schema() -> None:
    """The published schema is valid under its own draft."""
    jsonschema.Draft202012Validator.check_schema(json_schema())


SEEDED = "import sys; from newsevents import dumps, loads; sys.stdout.buffer.write(dumps(loads(sys.stdin.buffer.read())).encode())"


@pytest.mark.parametrize("seed", ["0", "1", "77"])
def test_bytes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    """The same event gives the same bytes in every process."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", SEEDED], input=FULL_TEXT.encode(), env={"PYTHONHASHSEED": seed},
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.decode() == FULL_TEXT


def test_a_free_map_is_made_alike_from_odd_and_plain_values() -> None:
    """Tuples, subclasses and maps within maps freeze to what plain lists and dicts do."""

    class Text(str):
        __slots__ = ()

    plain = FrozenMap({"a": ["b", {"c": 1}, 10**30], "é": 2.0})
    assert FrozenMap({Text("a"): (Text("b"), FrozenMap({"c": 1}), 10**30), "é": 2}) == plain


def test_many_dates_do_not_stay() -> None:
    """The cache of dates is bounded: more dates than it holds are read as well."""
    texts = [document(when=f"{year:04}-{month:02}-01") for year in range(1000, 1800) for month in range(1, 13)]
    compact = [text.replace(": ", ":").replace(", ", ",") for text in texts]
    assert all(decoded(text.encode()) is not None for text in compact)
