"""What holds for every format, by its being in the registry: a new one is tested by being there."""

from __future__ import annotations

import io
import pathlib
import re
import tempfile
import tracemalloc
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, NewsEventsError, to_dict
from newsevents.formats import FORMATS, Format
from tests.records.strategies import RECORDS, events, full_event

from .losses import carried, fields_of, kept, reachable, stated_fields
from .mutants import check

ALL = list(FORMATS.values())
WRITTEN = [form for form in ALL if form.writes]
READ = [form for form in ALL if form.reads]
BOTH = [form for form in WRITTEN if form.reads]
OUT = [form for form in WRITTEN if not form.reads]
DOCS = pathlib.Path(__file__).parent.parent.parent / "docs" / "formats"


def name_of(value: Any) -> str:
    """The name of a format, as the id of a test."""
    return cast("str", value.name)


def path_in(folder: str | pathlib.Path, form: Format) -> pathlib.Path:
    """A path for a file of that format."""
    return pathlib.Path(folder, f"events{form.endings[0]}")


def there_and_back(form: Format, many: list[Event]) -> list[Event]:
    """The events, once they were written and read."""
    with tempfile.TemporaryDirectory() as folder:
        path = path_in(folder, form)
        form.module.write(path, many)
        return list(form.module.read(path))


def written(form: Format, *many: Event) -> bytes:
    """What a format writes of some events, without the moment at which it did."""
    out = io.BytesIO()
    form.module.write(out, many)
    return re.sub(rb"DTSTAMP:\w+", b"", out.getvalue())


@pytest.mark.parametrize("form", ALL, ids=name_of)
def test_a_format_has_what_it_says(form: Format) -> None:
    """A module reads and writes as its direction is, its losses are of fields that there are, and it has a page."""
    assert (form.reads, form.writes) == {"both": (True, True), "in": (True, False), "out": (False, True)}[
        form.direction
    ]
    assert (hasattr(form.module, "read"), hasattr(form.module, "write")) == (form.reads, form.writes)
    known = {f"{record.__name__}.{field}" for record in RECORDS for field in fields_of(record)}
    assert set(form.module.LOSSES) <= known
    assert all(len(reason.split()) > 2 for reason in form.module.LOSSES.values())
    assert (DOCS / f"{form.name}.md").exists()
    assert f"[{form.name}]({form.name}.md)" in (DOCS / "index.md").read_text(encoding="utf-8")


def test_the_full_event_states_every_field() -> None:
    """A field that a record gains stands in the event that the tests below are made of, or they would not see it."""
    wanted = {(record, field) for record in RECORDS for field in fields_of(record)}
    assert wanted - stated_fields(to_dict(full_event())) == set()


@pytest.mark.parametrize("form", BOTH, ids=name_of)
def test_every_field_comes_back_or_is_named(form: Format) -> None:
    """Of an event that states everything, a format gives back all that its losses don't name."""
    (event,) = there_and_back(form, [full_event()])
    losses = form.module.LOSSES
    assert kept(to_dict(event), losses) == kept(to_dict(full_event()), losses)
    if not losses:
        assert event == full_event()


@pytest.mark.parametrize("form", BOTH, ids=name_of)
@given(many=st.lists(events(), max_size=3))
def test_read_after_write_is_the_same(form: Format, many: list[Event]) -> None:
    """Whatever the events are, what the losses don't name comes back, event by event."""
    losses = form.module.LOSSES
    found = [kept(to_dict(event), losses) for event in there_and_back(form, many)]
    assert found == [kept(to_dict(event), losses) for event in many]


@pytest.mark.parametrize("form", OUT, ids=name_of)
def test_every_field_is_shown_or_named(form: Format) -> None:
    """Where nothing is read back, a field is carried if changing it changes what is written; all others are named."""
    losses = form.module.LOSSES
    within_reach = {f"{record.__name__}.{name}" for record, name in reachable(losses)}
    assert carried(lambda event: written(form, event), losses) == within_reach - set(losses)


@pytest.mark.parametrize("form", OUT, ids=name_of)
@given(many=st.lists(events(), max_size=2))
def test_the_same_events_give_the_same_bytes(form: Format, many: list[Event]) -> None:
    """Whatever the events are, they can be shown, and always alike."""
    assert written(form, *many) == written(form, *many)


@pytest.mark.parametrize("form", WRITTEN, ids=name_of)
def test_writing_takes_events_one_by_one(form: Format, tmp_path: pathlib.Path) -> None:
    """Events may come from a generator; where it fails no file is left, and an old one stays."""
    path = path_in(tmp_path, form)
    form.module.write(path, (event for event in [full_event()]))
    before = path.read_bytes()

    def failing() -> Any:
        yield full_event()
        raise KeyError

    with pytest.raises(KeyError):
        form.module.write(path, failing())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", WRITTEN, ids=name_of)
def test_writing_holds_no_events(form: Format, tmp_path: pathlib.Path) -> None:
    """Ten times as many events take no more memory."""

    def peak(number: int) -> int:
        # status: a calendar would have a dozen entries for each, and take its time
        many = (Event(f"{i}", when="2022-05-16", status="denied", summary=f"{i} " * 1000) for i in range(number))
        tracemalloc.start()
        form.module.write(path_in(tmp_path, form), many)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(2)
    few, many = peak(40), peak(400)
    # one summary has 4 kB
    assert many - few < 200_000


@pytest.mark.parametrize("form", READ, ids=name_of)
def test_a_reader_refuses_and_never_breaks(form: Format) -> None:
    """Whatever is wrong with a file, it is told as an error of our own, with its place, and the first is raised."""
    assert check(form, range(200)) > 20


@pytest.mark.parametrize("form", READ, ids=name_of)
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_a_reader_takes_any_bytes(form: Format, content: bytes) -> None:
    """Bytes of any kind are read or refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "any")
        path.write_bytes(content)
        told: list[NewsEventsError] = []
        assert all(isinstance(event, Event) for event in form.module.read(path, on_error=told.append))
        assert all(isinstance(error, NewsEventsError) for error in told)


def test_a_name_is_no_path_for_two_formats() -> None:
    """Each ending belongs to one format."""
    endings = [ending for form in ALL for ending in form.endings]
    assert len(endings) == len(set(endings))
