"""What all records share: laws of equality, copying and repr, strict conversions, errors that name the field."""

from __future__ import annotations

import copy
import datetime
import enum
import math
import numbers
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    EDTFDate,
    Event,
    FrozenMap,
    InvalidRecordError,
    Party,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
    TextSelector,
    replace,
)
from newsevents.errors import shown
from newsevents.fields import flag, member, number, optional_text, optional_whole, text
from newsevents.quantities.quantity import quantity
from newsevents.recordclass import record
from newsevents.records.party import PartyKind
from tests.records.strategies import RECORDS, full_event

every_record = st.one_of(list(RECORDS.values()))
NAMES = {kind.__name__: kind for kind in RECORDS} | {"FrozenMap": FrozenMap, "EDTFDate": EDTFDate}


def records_in(value: object) -> list[attrs.AttrsInstance]:
    """All records in a value, at any depth."""
    if isinstance(value, tuple):
        return [inner for one in value for inner in records_in(one)]
    if not attrs.has(type(value)):
        return []
    found: Any = value
    return [found, *(inner for field in attrs.fields(type(found)) for inner in records_in(getattr(found, field.name)))]


def test_the_full_event_states_every_field_of_every_record() -> None:
    """The event that the tests write out leaves no field of any record at its default."""
    stated = {
        (type(one), field.name)
        for one in records_in(full_event())
        for field in attrs.fields(type(one))
        if getattr(one, field.name) != field.default
    }
    assert stated == {(kind, field.name) for kind in RECORDS for field in attrs.fields(kind)}


@given(every_record)
def test_equal_records_hash_alike(record: Any) -> None:
    """A record made again from the values of its fields is equal to it and hashes alike."""
    again = type(record)(**{field.name: getattr(record, field.name) for field in attrs.fields(type(record))})
    assert again == record
    assert again is not record
    assert hash(again) == hash(record)


@given(every_record)
def test_pickling_and_copying_keep_equality(record: Any) -> None:
    """A pickled, copied or deeply copied record equals the one that it came from."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(record, protocol)) == record  # noqa: S301  pickled on the line itself
    assert copy.copy(record) == record == copy.deepcopy(record)


@given(every_record)
def test_replace_without_changes_is_equal(record: Any) -> None:
    """Replacing nothing gives an equal record."""
    assert replace(record) == record


@given(every_record)
def test_repr_rebuilds_the_record(record: Any) -> None:
    """The repr of a record is the call that makes it."""
    assert eval(repr(record), {**NAMES, "inf": math.inf}) == record  # noqa: S307  the very property of a repr


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_records_differ_where_one_field_does(kind: type) -> None:
    """Two records of one kind are unequal as soon as one stated field is taken away."""
    one = next(found for found in records_in(full_event()) if type(found) is kind)
    for field in attrs.fields(kind):
        if field.default is not attrs.NOTHING and getattr(one, field.name) != field.default:
            try:
                other = replace(one, **{field.name: field.default})
            except InvalidRecordError:  # what the record can't be without
                continue
            assert other != one


@pytest.mark.parametrize("one", records_in(full_event()), ids=lambda one: type(one).__name__)
def test_records_are_immutable_all_the_way_down(one: Any) -> None:
    """No field of any record can be set or deleted, and none holds anything that can change."""
    for field in attrs.fields(type(one)):
        with pytest.raises(AttributeError):
            setattr(one, field.name, None)
        with pytest.raises(AttributeError):
            delattr(one, field.name)
        value = getattr(one, field.name)
        assert (
            value is None or isinstance(value, (str, int, float, tuple, FrozenMap, EDTFDate)) or attrs.has(type(value))
        )
        hash(value)


def test_records_are_no_equals_of_other_kinds() -> None:
    """A record equals no record of another kind and no tuple of its values."""
    party: object = Party("A made-up town")
    assert party != Place("A made-up town")
    assert party != ("A made-up town",)


def test_replace_validates_the_change() -> None:
    """A changed copy is refused where a record made so would be, and the original stays as it was."""
    place = Place("Mariupol", latitude=47)
    assert replace(place, latitude=48.0) == Place("Mariupol", latitude=48)
    with pytest.raises(InvalidRecordError, match=r"^Place\.latitude: 91 is outside -90 to 90$"):
        replace(place, latitude=91)
    assert place == Place("Mariupol", latitude=47)


@pytest.mark.parametrize("name", ["lattitude", "original", "self", "inst"])
def test_replace_names_a_field_that_is_not_there(name: str) -> None:
    """A change of a field that the record has not is refused with the fields that it has."""
    with pytest.raises(
        InvalidRecordError, match=rf"^Correction\.{name}: there is no such field; Correction has date, text$"
    ):
        replace(full_event().sources[1].corrections[0], **{name: "x"})


@pytest.mark.parametrize("value", [None, "Mariupol", 3, Event, EDTFDate("2022"), {"title": "x"}], ids=repr)
def test_replace_takes_records_alone(value: object) -> None:
    """What is no record can't be replaced in part."""
    with pytest.raises(InvalidRecordError, match="is not a record; give an Event, a Quote or another"):
        replace(value)


class _Word(str):
    __slots__ = ()


class _Coded(str, enum.Enum):  # noqa: UP042  the very kind of enumeration that is tested
    WAR = "war"


@pytest.mark.parametrize("value", [_Word("war"), _Coded.WAR], ids=repr)
def test_text_of_a_subclass_becomes_plain_text(value: str) -> None:
    """A text of a subclass of str is kept as plain text, with the same letters."""
    found = text(value)
    assert type(found) is str
    assert found == "war" == value


class _Whole:
    """A whole number as other libraries have them, that is no int."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __int__(self) -> int:
        return self.value

    def __repr__(self) -> str:
        return f"whole {self.value}"


numbers.Integral.register(_Whole)


@pytest.mark.parametrize(
    ("convert", "value", "expected"),
    [
        (number, _Whole(736), 736),
        (optional_whole, _Whole(736), 736),
        (quantity, _Whole(736), Quantity(736)),
        (lambda value: Quantity(3, per=value), _Whole(5), Quantity(3, per=5)),
        (text, "é", "é"),
        (optional_text, "", None),
        (optional_text, None, None),
        (number, 47.0, 47),
        (number, -0.0, 0),
        (number, 2.5, 2.5),
        (number, 10**4300 - 1, 10**4300 - 1),
        (number, -(10**4300) + 1, -(10**4300) + 1),
        (optional_whole, 0, 0),
        (optional_whole, None, None),
        (flag, False, False),
        (flag, None, None),
    ],
    ids=lambda value: None if callable(value) else shown(value),
)
def test_conversions_keep_what_they_take(convert: Callable[[Any], object], value: object, expected: object) -> None:
    """A value that a field can hold is kept, a whole float as an int, an empty text as nothing."""
    found = convert(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("convert", "value", "message"),
    [
        (text, None, "None is not text; write it as in 'text'"),
        (text, b"war", "b'war' is not text; write it as in 'text'"),
        (text, "", "'' is empty; write some text"),
        (text, "ab\ud800", r"'ab\\ud800' has a lone surrogate, '\\ud800', at 2; decode the text as UTF-8"),
        (optional_text, 3, "3 is not text; write it as in 'text'"),
        (number, True, "True is not a number; write an int or a float"),
        (number, "3", "'3' is not a number; write an int or a float"),
        (number, math.nan, "nan is not finite; leave out what is not known"),
        (number, -math.inf, "-inf is not finite; leave out what is not known"),
        (number, 10**4300, "the number has more than 4300 digits; write fewer"),
        (optional_whole, True, "True is not a whole number; write it as in 3"),
        (optional_whole, 3.0, "3.0 is not a whole number; write it as in 3"),
        (optional_whole, -1, "-1 is below 0; it counts from 0"),
        (flag, 1, "1 is neither true nor false; write True or False"),
        (
            lambda value: member(PartyKind, value),
            [],
            r"\[\] is unknown; write one of person, organization, group, state",
        ),
        (lambda value: member(PartyKind, value), "PERSON", "'PERSON' is unknown; write one of person, organization"),
    ],
    ids=lambda value: None if callable(value) else shown(value),
)
def test_conversions_refuse_what_they_would_have_to_guess(
    convert: Callable[[Any], object], value: object, message: str
) -> None:
    """A value of another type or out of range is refused, shown, and the right form said."""
    with pytest.raises(InvalidRecordError, match=f"^{message}"):
        convert(value)


@pytest.mark.parametrize(
    ("kind", "fields", "named"),
    [
        (Event, {"title": 7}, "title"),
        (Event, {"title": "x", "tags": 5}, "tags"),
        (Event, {"title": "x", "tags": ["war", 3]}, "tags"),
        (Event, {"title": "x", "tags": {"war": 1}}, "tags"),
        (Event, {"title": "x", "tags": b"war"}, "tags"),
        (Source, {"title": "x", "published": "2022/05/16"}, "published"),
    ],
)
def test_a_refusal_names_the_field(kind: type, fields: dict[str, object], named: str) -> None:
    """A value that its field can't hold is refused by an error that names the record and the field."""
    with pytest.raises(InvalidRecordError) as caught:
        kind(**fields)
    assert (caught.value.record, caught.value.field) == (kind.__name__, named)
    assert str(caught.value).startswith(f"{kind.__name__}.{named}: ")


def test_a_refusal_names_the_field_of_a_positional_argument() -> None:
    """An argument given by place is named as the field that it is for."""
    title: Any = 7
    with pytest.raises(InvalidRecordError, match=r"^Event\.title: 7 is not text"):
        Event(title)


def test_a_refusal_names_the_field_of_an_iterator() -> None:
    """A list that can be gone through once alone is refused by an error that names the field, as any other."""
    tags: Any = iter(["war", 3])
    with pytest.raises(InvalidRecordError, match=r"^Event\.tags: 3 is not text"):
        Event("x", tags=tags)


def test_a_refusal_shows_the_value_of_the_field_that_it_names() -> None:
    """Where two fields are at fault, the field and the value in the message belong together."""
    longitude: Any = "37"
    country: Any = 3
    with pytest.raises(InvalidRecordError) as caught:
        Place("x", longitude=longitude, country=country)
    shown = {"longitude": "'37' is not a number", "country": "3 is not text"}
    assert caught.value.problem.startswith(shown[caught.value.field])


def test_a_refusal_inside_a_record_inside_names_both() -> None:
    """A value that is refused by the record that it would become names the outer field and the inner one."""
    with pytest.raises(InvalidRecordError, match=r"^Statistic\.attributed_to: Party\.name: '\\ud800' has a lone"):
        Statistic("x", 1, attributed_to="\ud800")


def test_an_error_that_is_no_refusal_passes_through() -> None:
    """A field without a converter may be given anything, and the refusal of the whole keeps its own place."""

    @record
    @attrs.frozen(slots=False, repr=False)
    class Pair:
        one: int
        two: int = attrs.field(converter=number)

        def __attrs_post_init__(self) -> None:
            message = "the two are one"
            raise InvalidRecordError(message)

    with pytest.raises(InvalidRecordError, match=r"^the two are one$"):
        Pair(1, 2)


def test_dates_are_taken_as_python_has_them() -> None:
    """A date field takes an EDTF text, a date, a datetime, a pair of dates and an EDTFDate."""
    day = datetime.date(2022, 5, 16)
    assert Event("x", when=day).when == EDTFDate("2022-05-16")
    assert Event("x", when=(day, "2022-05-20")).when == EDTFDate("2022-05-16/2022-05-20")
    assert Quote("x", said_on=datetime.datetime(2022, 5, 16, 9, tzinfo=datetime.UTC)).said_on == EDTFDate(
        "2022-05-16T09:00:00Z"
    )
    assert Event("x", when=EDTFDate("2022~")).when == EDTFDate("2022~")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (Party(None, kind="person", description="mayor"), "Party(None, kind='person', description='mayor')"),
        (TextSelector(start=1, end=2), "TextSelector(None, start=1, end=2)"),
        (Quote("x"), "Quote('x')"),
        (Event("x", when="2022~", tags=["a"]), "Event('x', when='2022~', tags=('a',))"),
    ],
)
def test_the_repr_shows_what_is_stated(made: object, expected: str) -> None:
    """The repr of a record leaves out every field that is not stated."""
    assert repr(made) == expected
