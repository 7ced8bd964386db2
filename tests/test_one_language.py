"""What all public functions have in common: errors that name the argument, one event for several, records for ids."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from newsevents import (
    Event,
    InvalidRecordError,
    NewsEventsError,
    Quantity,
    Relation,
    Source,
    Statistic,
    check,
    describe,
    dump,
    figures,
    load,
    loads,
    local_date,
    parse_date_text,
    read,
    replace,
    scan,
    write,
)
from newsevents.dates.edtf import DateLike
from newsevents.formats import csv, geojson, ics, jsonld, ninjs, rows, timelinejs

FLOOD = Event("A made-up flood", id="flood", when="2024-05-16/2024-05-20")


class Odd:
    """What no argument takes."""

    def __repr__(self) -> str:
        return "<odd>"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (check, "events: <odd> is neither an Event nor several; give one, or a list of them"),
        (lambda odd: check(FLOOD, texts=odd), "texts: <odd> holds no texts; write them as in {'article': 'It rained.'}"),
        (lambda odd: check(FLOOD, reading=odd), "reading: <odd> is unknown; write 'literal', 'rounded' or a callable"),
        (lambda odd: check(FLOOD, today=odd), "today: <odd> is not a date; write an EDTF text such as '2022-05-16', or give a date"),
        (lambda odd: check(FLOOD, select=odd), "select: <odd> is no code and no list of them; write them as in ['D', 'Q001']"),
        (lambda odd: check(FLOOD, ignore=odd), "ignore: <odd> is no code and no list of them; write them as in ['D', 'Q001']"),
        (describe, "quantity: <odd> is not a Quantity; make one first"),
        (lambda odd: dump(FLOOD, odd), "path: <odd> is no path; write it as in 'flood.json', or use read and write"),
        (load, "path: <odd> is no path; write it as in 'flood.json', or use read and write"),
        (read, "path: <odd> is neither a path nor an open file"),
        (lambda odd: write(odd, FLOOD), "path: <odd> is neither a path nor an open file"),
        (lambda odd: write("floods.json", odd), "events: <odd> is neither an Event nor several; give one, or a list of them"),
        (rows, "events: <odd> is neither an Event nor several; give one, or a list of them"),
        (scan, "text: <odd> is not text; give the words as a str"),
        (figures, "text: <odd> is not text; give the words as a str"),
        (lambda odd: scan("$5", kinds=odd), "kinds: <odd> is no kind and no list of them; write some of count, amount, share, rate, change, duration, ordinal"),
        (lambda odd: scan("$5", dollar=odd), "dollar: <odd> is no code of a currency; write it as in 'USD'"),
        (lambda odd: Quantity.parse("$5", dollar=odd), "dollar: <odd> is no code of a currency; write it as in 'USD'"),
        (lambda odd: parse_date_text("16 May 2022", day_first=odd), "day_first: <odd> is neither true nor false; write True or False"),
        (lambda odd: local_date(odd, "Europe/Kyiv"), "moment: <odd> is no moment; write it as in '2022-05-16T21:30:00Z'"),
        (lambda odd: FLOOD.calendar_span(on=odd), "on: <odd> is not a date; write an EDTF text such as '2022-05-16', or give a date"),
    ],
)  # fmt: skip
def test_what_an_argument_can_not_take_is_refused_by_its_name(call: Callable[[Any], object], message: str) -> None:
    """A wrong argument is an error of the library's own, which names the argument, the value and what would be right."""
    with pytest.raises(NewsEventsError) as caught:
        call(Odd())
    assert str(caught.value) == message


def test_a_text_for_a_date_is_refused_by_the_name_of_the_argument() -> None:
    """A text that is no date names the argument that it was given for."""
    with pytest.raises(NewsEventsError, match=r"^moment: 'noon' is not an EDTF date"):
        local_date("noon", "Europe/Kyiv")
    with pytest.raises(NewsEventsError, match=r"^on: '2022' is not one day"):
        FLOOD.calendar_span(on="2022")


@pytest.mark.parametrize("events", ["", "a title", b"", {}])
def test_texts_and_mappings_are_no_events(events: Any) -> None:
    """A text is never taken apart into letters, nor a mapping into keys, however empty."""
    with pytest.raises(NewsEventsError, match=r"^events: .* is neither an Event nor several"):
        check(events)


@pytest.mark.parametrize("form", [csv, geojson, ics, jsonld, ninjs, timelinejs])
def test_one_event_is_taken_where_several_are(form: ModuleType) -> None:
    """Every format writes one event as a list of one."""
    alone, listed = io.StringIO(), io.StringIO()
    form.write(alone, FLOOD)
    form.write(listed, [FLOOD])
    without_time = [
        [line for line in file.getvalue().splitlines() if "DTSTAMP" not in line] for file in (alone, listed)
    ]
    assert without_time[0] == without_time[1]


def test_one_event_is_written_to_a_file() -> None:
    """``write`` takes one event as a list of one."""
    file = io.BytesIO()
    write(file, FLOOD)
    file.seek(0)
    assert list(read(file)) == [FLOOD]


def test_a_kind_alone_is_a_list_of_one() -> None:
    """``scan`` takes one kind as a text."""
    assert scan("45 schools lost $5.", kinds="amount") == scan("45 schools lost $5.", kinds=["amount"]) != []


def test_a_date_of_any_kind_is_today() -> None:
    """``check`` takes a day as every function does: as text, as an ``EDTFDate``, as a date, as a moment."""
    planned = Event("A made-up vote", when="2024-05-16", status="occurred", sources=[Source("A report")])
    days: list[DateLike] = ["2024-05-14", datetime.date(2024, 5, 14), datetime.datetime(2024, 5, 14, 12)]  # noqa: DTZ001  as written
    for today in days:
        assert [finding.code for finding in check(planned, today=today)] == ["D008"]
    assert check(planned, today="2024-05-16") == []


def test_a_field_that_there_is_not_is_refused_as_by_replace() -> None:
    """A record is made of its fields alone; the error names those that it has, as that of ``replace`` does."""
    with pytest.raises(InvalidRecordError) as made:
        Event("A flood", date="2024")  # type: ignore[call-arg]  # the very mistake
    with pytest.raises(InvalidRecordError) as replaced:
        replace(FLOOD, date="2024")
    assert str(made.value) == str(replaced.value)
    assert str(made.value).startswith("Event.date: there is no such field; Event has title, id, type, when, ")
    with pytest.raises(InvalidRecordError, match=r"Event\.source: there is no such field; did you mean sources\?"):
        Event("A flood", source="A report")  # type: ignore[call-arg]  # as above


def test_a_field_that_is_needed_is_asked_for_as_in_json() -> None:
    """A record made without it names it, in the words in which a file without it is refused."""
    with pytest.raises(InvalidRecordError) as made:
        Statistic("evacuated")  # type: ignore[call-arg]  # the very mistake
    assert str(made.value) == "Statistic.quantity: it is missing; a Statistic needs it"
    with pytest.raises(NewsEventsError) as read:
        loads('{"schema":"newsevents/1","title":"A flood","statistics":[{"label":"evacuated"}]}')
    assert made.value.problem == read.value.problem
    with pytest.raises(InvalidRecordError, match=r"^Event\.title: it is missing; an Event needs it$"):
        Event(when="2024")  # type: ignore[call-arg]  # as above


def test_values_by_position_are_few() -> None:
    """What stands by position beyond the fields that may is refused with those that do; mistakes elsewhere stay as they are."""
    with pytest.raises(InvalidRecordError) as caught:
        Event("A flood", "2024-05-16")  # type: ignore[call-arg]  # the very mistake
    assert str(caught.value) == "Event: 2 values stand by position, and only title may; name the others, as in id=…"
    with pytest.raises(InvalidRecordError, match="3 values stand by position, and only label and quantity may; name"):
        Statistic("dead", 3, "2024")  # type: ignore[call-arg]  # as above
    with pytest.raises(TypeError, match="multiple values for argument 'title'"):
        Event("A flood", title="Another")  # type: ignore[misc]  # as above


def test_a_relation_takes_the_event_or_its_id() -> None:
    """A relation points to an event by its id, given itself or the event."""
    assert Relation("caused_by", FLOOD) == Relation("caused_by", "flood")
    with pytest.raises(NewsEventsError, match="has no id to refer to"):
        Relation("caused_by", Event("A flood without an id"))
    with pytest.raises(NewsEventsError, match="'' is empty"):
        Relation("caused_by", "")
