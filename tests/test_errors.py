"""Every refusal: its place, its text, its pickle; and that bad input is refused with field, value and right form."""

from __future__ import annotations

import copy
import datetime
import math
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents
from newsevents import (
    EDTFDate,
    Event,
    Evidence,
    InvalidDateError,
    InvalidJSONError,
    InvalidRecordError,
    MissingExtraError,
    NewsEventsError,
    NotFoundError,
    Party,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
    TextSelector,
    from_dict,
    loads,
)
from newsevents.errors import shown, step

PUBLIC: list[Any] = [getattr(newsevents, name) for name in dir(newsevents)]
KINDS: list[type[Any]] = [one for one in PUBLIC if isinstance(one, type) and issubclass(one, Exception)]
PLAIN = [kind for kind in KINDS if kind is not MissingExtraError]


class _Mute:
    def __repr__(self) -> str:
        message = "no repr"
        raise RuntimeError(message)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022/05/16", "'2022/05/16'"),
        ("x" * 78, f"'{'x' * 78}'"),
        ("x" * 79, f"'{'x' * 78}…"),
        ("x" * 10**6, f"'{'x' * 78}…"),
        (b"x" * 10**6, f"b'{'x' * 77}…"),
        (list(range(1000)), repr(list(range(1000)))[:79] + "…"),
        (_Mute(), "<_Mute>"),
        (10**5000, "<int>"),
        (None, "None"),
    ],
    ids=range(9),
)
def test_a_value_is_shown_in_80_characters(value: object, expected: str) -> None:
    """A value is shown by its repr, cut at 80 characters, or by its type where it has none."""
    assert shown(value) == expected
    assert len(shown(value)) <= 80


@pytest.mark.parametrize(
    ("key", "expected"),
    [("quotes", ".quotes"), (2, "[2]"), ("odd key", "['odd key']"), ("", "['']"), ("a.b", "['a.b']"), ("é", "['é']"),
     ("$schema", "['$schema']"), ("x" * 80, "." + "x" * 80), ("x" * 81, f"['{'x' * 79}…']"), ("2", "['2']"),
     ("it's", r"['it\'s']"), ('a"b', "['a\"b']"), ("a\\b", r"['a\\b']"), ("a\nb\tc\b\f\r", r"['a\nb\tc\b\f\r']"),
     ("'" * 80, "['" + r"\'" * 80 + "']")],
)  # fmt: skip
def test_a_step_of_a_path_can_be_told_from_others(key: str | int, expected: str) -> None:
    """A plain key follows a dot, a place in a list or an odd key stands in brackets."""
    assert step(key) == expected


@pytest.mark.parametrize("sign", "\x00\x1b\x1f\x7f\x85\x9b\u061c\u200e\u2028\u202e\u2066\u2069\ud800")
def test_a_path_is_safe_to_print(sign: str) -> None:
    """What ends a line, turns its direction or steers a terminal stands in a path as its number."""
    assert step(f"a{sign}b") == f"['a\\u{ord(sign):04x}b']"
    assert loads_path({f"a{sign}b": 1}) == f"$['a\\u{ord(sign):04x}b']"


def loads_path(more: dict[str, object]) -> str | None:
    """The path at which an event with other keys is refused."""
    with pytest.raises(InvalidRecordError) as caught:
        from_dict({"schema": "newsevents/1", "title": "A flood", **more})
    return caught.value.path


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"tags": ["x", ""]}, "$.tags[1]"),
        ({"tags": ["", "x"]}, "$.tags[0]"),
        ({"places": [{"name": "A made-up town", "admin": ["x", "y", ""]}]}, "$.places[0].admin[2]"),
        ({"places": [{"name": "A made-up town", "same_as": [""]}]}, "$.places[0].same_as[0]"),
        ({"sources": [{"title": "x"}, {"title": "y", "authors": ["Ann", ""]}]}, "$.sources[1].authors[1]"),
        ({"participants": [{"party": {"name": "x", "same_as": ["u", ""]}}]}, "$.participants[0].party.same_as[1]"),
    ],
)
def test_an_empty_text_in_a_list_is_refused_at_its_place(more: dict[str, object], path: str) -> None:
    """The path of an empty text leads to its place in the list, as that of another type does."""
    assert loads_path(more) == path


@pytest.mark.parametrize(
    ("kind", "name", "values", "message"),
    [
        (Event, "tags", ["war", ""], "Event.tags[1]: '' is empty; write some text"),
        (Event, "tags", (tag for tag in ["war", 7]), "Event.tags[1]: 7 is not text; write it as in 'text'"),
        (Event, "tags", "", "Event.tags: '' is empty; write some text"),
        (Quote, "via", ["Ann", ""], "Quote.via[1]: Party.name: a party has a name or a description; write one, or anonymous=True"),
        (Event, "places", ["Town", 3], "Event.places[1]: 3 is not a place; write a Place or its name"),
        (Event, "quotes", [Quote("It rained."), "y"], "Event.quotes[1]: 'y' is no Quote; write it as in Quote('words', 'speaker')"),
    ],
    ids=range(6),
)  # fmt: skip
def test_a_constructor_says_which_one_of_a_list_it_refuses(
    kind: Callable[..., object], name: str, values: object, message: str
) -> None:
    """An error about one value of a list has its place in the list, be it a list or a generator."""
    with pytest.raises(InvalidRecordError) as caught:
        kind("x", **{name: values})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, "a title is needed"),
        ({"path": "$.title"}, "$.title: a title is needed"),
        ({"line": 3}, "line 3: a title is needed"),
        ({"line": 3, "column": 7}, "line 3, column 7: a title is needed"),
        ({"path": "$.title", "line": 3}, "$.title, line 3: a title is needed"),
    ],
)
def test_the_text_of_an_error_begins_with_its_place(place: dict[str, Any], expected: str) -> None:
    """The place stands before the problem, and what is not known of it is left out."""
    error = NewsEventsError("a title is needed", **place)
    assert str(error) == expected
    assert f"{error.place}: a title is needed".removeprefix(": ") == expected
    assert (error.path, error.line, error.column) == tuple(map(place.get, ("path", "line", "column")))
    assert error.problems == (error,)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, "91 is too much"),
        ({"record": "Place", "field": "latitude"}, "Place.latitude: 91 is too much"),
        ({"record": "Place"}, "Place: 91 is too much"),
        (
            {"record": "Place", "field": "latitude", "path": "$.places[0].latitude"},
            "$.places[0].latitude: 91 is too much",
        ),
    ],
)
def test_a_record_names_its_field_unless_a_path_does(place: dict[str, Any], expected: str) -> None:
    """An error of a record begins with record and field, or with the path in a document where it is known."""
    assert str(InvalidRecordError("91 is too much", **place)) == expected


@pytest.mark.parametrize(("others", "tail"), [(0, ""), (1, " (and 1 more problem)"), (2, " (and 2 more problems)")])
def test_problems_found_together_are_counted(others: int, tail: str) -> None:
    """An error that was found with others says how many more there are, and holds them all."""
    errors = [NewsEventsError(f"problem {i}", path="$") for i in range(others + 1)]
    together = errors[0].together(errors)
    assert str(together) == f"$: problem 0{tail}"
    assert [one.problem for one in together.problems] == [one.problem for one in errors]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_a_newsevents_error(kind: type[Exception]) -> None:
    """Whoever catches the root error catches every refusal."""
    assert issubclass(kind, NewsEventsError)


@pytest.mark.parametrize(
    ("kind", "base"),
    [(InvalidRecordError, ValueError), (InvalidJSONError, ValueError), (InvalidDateError, ValueError),
     (NotFoundError, LookupError), (MissingExtraError, ImportError)],
)  # fmt: skip
def test_errors_are_what_python_calls_them_too(kind: type[Exception], base: type[Exception]) -> None:
    """Code that knows Python's own errors alone catches the library's."""
    assert issubclass(kind, base)


@pytest.mark.parametrize("again", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy],  # noqa: S301  pickled on the line itself
                         ids=["pickle", "copy", "deepcopy"])  # fmt: skip
@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.__name__)
def test_pickling_keeps_place_and_problems(kind: type[NewsEventsError], again: Callable[[Any], Any]) -> None:
    """An error that went through pickle, or was copied, has its text, its place and its other problems."""
    first, second = kind("one is wrong"), kind("another is wrong")
    first.path, first.line, first.column = "$.title", 3, 7
    error = first.together([first, second])
    found = again(error)
    assert type(found) is kind
    assert found is not error
    assert str(found) == str(error) == "$.title, line 3, column 7: one is wrong (and 1 more problem)"
    assert (found.args, found.path, found.line, found.column) == (("one is wrong",), "$.title", 3, 7)
    assert [str(one.problem) for one in found.problems] == ["one is wrong", "another is wrong"]


def test_pickling_keeps_what_single_errors_know() -> None:
    """The record and field of a refused record and the name of a missing extra go through pickle."""
    record = pickle.loads(pickle.dumps(InvalidRecordError("x", record="Place", field="latitude")))  # noqa: S301  as above
    assert (record.record, record.field, str(record)) == ("Place", "latitude", "Place.latitude: x")
    extra = pickle.loads(pickle.dumps(MissingExtraError("web", "trafilatura")))  # noqa: S301  as above
    assert extra.extra == "web"
    assert str(extra) == "trafilatura is not installed; it comes with pip install 'newsevents[web]'"


def test_an_error_of_many_problems_is_shown_as_it_was_raised() -> None:
    """A real refusal of several fields pickles whole."""
    with pytest.raises(InvalidRecordError) as caught:
        loads('{"schema": "newsevents/1", "title": 7, "when": "2022-13", "tags": "war"}')
    found = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  pickled on the line itself
    assert [one.path for one in found.problems] == ["$.title", "$.when", "$.tags"]
    assert str(found) == str(caught.value)


def _self_containing() -> list[object]:
    one: list[object] = []
    one.append(one)
    return one


def _statistics(*wholes: str) -> list[Statistic]:
    return [Statistic("x", 1, id=str(i), part_of=whole) for i, whole in enumerate(wholes)]


# what is made, the place that its error names, the value that it shows, the right form
BAD_INPUT: dict[str, tuple[Callable[[], object], str, str, str]] = {
    "reversed interval": (lambda: Event("x", when="2022-05-20/2022-05-16"), "Event.when", "'2022-05-20/2022-05-16'",
                          "'2022-05-16/2022-05-20'"),
    "month 13": (lambda: Source("x", published="2022-13"), "Source.published", "'2022-13'", "01 to 12"),
    "month 13 parsed": (lambda: EDTFDate.parse("2022-13"), "", "'2022-13'", "01 to 12"),
    "slashes": (lambda: Quote("x", said_on="2022/05/16"), "Quote.said_on", "'2022/05/16'", "'2022-05-16'"),
    "non-ASCII digit": (lambda: Statistic("x", 1, as_of="２022-05-16"), "Statistic.as_of", "'２022-05-16'",
                        "'2022-05-16'"),
    "five digits": (lambda: Event("x", when="12022"), "Event.when", "'12022'", "Y12022"),
    "low above high": (lambda: Quantity(low=50, high=40), "Quantity.low", "50", "low=40, high=50"),
    "no form": (lambda: Quantity(hedge="over"), "Quantity.value", "", "write value, low and high, or hedge='several'"),
    "two forms": (lambda: Quantity(45, low=40, high=50, per=5), "Quantity.value", "", "write the range alone"),
    "words": (lambda: Statistic("x", "a made-up lot"), "Statistic.quantity", "'a made-up lot'", "'over 1,900 defenders'"),
    "reversed anchor": (lambda: TextSelector(start=12, end=7), "TextSelector.end", "7", "never less"),
    "unknown source": (lambda: Event("x", quotes=[Quote("x", source="nowhere")]), "Event.quotes[0].source", "'nowhere'",
                       "add it to sources"),
    "cycle": (lambda: Event("x", statistics=_statistics("1", "0")), "Event.statistics[0].part_of", "'0'", "part of itself"),
    "part of itself": (lambda: Event("x", id="siege", part_of="siege"), "Event.part_of", "'siege'", "part of itself"),
    "empty title": (lambda: Event(""), "Event.title", "''", "write some text"),
    "huge year": (lambda: Event("x", when="Y17E99999999999"), "Event.when", "'Y17E99999999999'", "at most"),
    "latitude": (lambda: Place("x", latitude=91), "Place.latitude", "91", "-90 to 90"),
    "longitude": (lambda: Place("x", longitude=-180.5), "Place.longitude", "-180.5", "-180 to 180"),
    "country": (lambda: Place("x", country="UKR"), "Place.country", "'UKR'", "'UA'"),
    "NaN": (lambda: Place("x", latitude=math.nan), "Place.latitude", "nan", "leave out what is not known"),
    "NaN in extra": (lambda: Event("x", extra={"a": math.nan}), "Event.extra", "nan", "leave out what is not known"),
    "surrogate": (lambda: Quote("x\ud800"), "Quote.text", r"'x\ud800'", "decode the text as UTF-8"),
    "surrogate in a list": (lambda: Party("x", same_as=["\ud800"]), "Party.same_as[0]", r"'\ud800'", "decode the text"),
    "self-containing": (lambda: Event("x", extra={"a": _self_containing()}), "Event.extra", ".a[0]", "contains itself"),
    "evidence": (lambda: Evidence(""), "Evidence.field", "''", "write some text"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "place", "value", "right"), BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_refused_by_field_value_and_right_form(
    make: Callable[[], object], place: str, value: str, right: str
) -> None:
    """Each constructor and parser names the field, shows the value and says what to write instead."""
    with pytest.raises(NewsEventsError) as caught:
        make()
    message = str(caught.value)
    assert message.startswith(f"{place}: " if place else value)
    assert value in message
    assert right in message


LONG_FIELDS: list[tuple[type, dict[str, object], str]] = [
    (Event, {"title": "x"}, "when"),
    (Event, {"title": "x"}, "status"),
    (Place, {"name": "x"}, "country"),
    (Source, {"title": "x"}, "text_sha256"),
    (Statistic, {"label": "x"}, "quantity"),
    (Party, {"name": "x"}, "anonymous"),
]


@pytest.mark.parametrize(
    ("kind", "fields", "name"), LONG_FIELDS, ids=lambda value: value if isinstance(value, str) else None
)
def test_a_long_value_is_cut_in_the_message(kind: Callable[..., object], fields: dict[str, object], name: str) -> None:
    """A value of a million letters is shown by its first 80 characters."""
    with pytest.raises(InvalidRecordError, match=rf"^\w+\.{name}: 'Z{{78}}… ") as caught:
        kind(**fields, **{name: "Z" * 10**6})
    assert len(str(caught.value)) < 500


@given(
    st.sampled_from([Event, Place, Party, Quote, Source, Statistic, Evidence, TextSelector]),
    st.dictionaries(
        st.sampled_from(["id", "kind", "name", "text", "title", "when", "latitude", "quantity", "label", "via", "tags",
                         "start", "end", "extra", "source", "anchor", "field", "places", "statistics", "anonymous"]),
        st.none() | st.integers() | st.floats() | st.text() | st.booleans() | st.binary()
        | st.dates() | st.lists(st.text(), max_size=2) | st.just(datetime.timedelta(1)) | st.just(Event),
        max_size=4,
    ),
)  # fmt: skip
def test_a_constructor_makes_a_record_or_refuses(kind: type, fields: dict[str, object]) -> None:
    """Whatever the fields are given, a constructor gives a record or raises a NewsEventsError with its field."""
    names = [field.name for field in attrs.fields(kind)]
    required = {"title": "x", "name": "x", "text": "x", "label": "x", "quantity": 1, "field": "when"}
    given_fields = {name: value for name, value in (required | fields).items() if name in names}
    try:
        made = kind(**given_fields)
    except NewsEventsError as error:
        assert isinstance(error, InvalidRecordError)  # noqa: PT017  whether it raises is for the input to say
        assert error.record == kind.__name__  # noqa: PT017  whether it raises is for the input to say
        assert error.field.partition("[")[0] in names  # noqa: PT017  whether it raises is for the input to say
    else:
        assert type(made) is kind
