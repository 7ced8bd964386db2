"""User code that type checkers refuse, as the library does when it runs.

Each comment that silences a type checker is reported where there is nothing to silence, so that every line here is proved to be
refused twice.
"""

from __future__ import annotations

import pytest

from newsevents import (
    EDTFDate,
    Event,
    NewsEventsError,
    Quote,
    Source,
    Statistic,
    check,
    days_between,
    dumps,
    loads,
)


def test_constructors_refuse_wrong_types() -> None:
    """A value of another type than the field takes is refused by the type checker and by the constructor."""
    with pytest.raises(NewsEventsError, match="title"):
        Event(3)  # type: ignore[arg-type]  # a title is text
    with pytest.raises(NewsEventsError, match="when"):
        Event("A flood", when=2024)  # type: ignore[arg-type]  # a year is written as text
    with pytest.raises(NewsEventsError, match="statistics"):
        Event("A flood", statistics=["over 1,900"])  # type: ignore[list-item]  # a figure has a label
    with pytest.raises(NewsEventsError, match="attributed_to"):
        Statistic("evacuated", 900, attributed_to=Source("A report"))  # type: ignore[arg-type]  # a source is no party
    with pytest.raises(NewsEventsError, match="speaker"):
        Quote("It rained.", 3)  # type: ignore[arg-type]  # a speaker is a party or a name


def test_constructors_refuse_fields_that_there_are_not() -> None:
    """A keyword that is no field is refused by the type checker and by the constructor."""
    with pytest.raises(NewsEventsError, match=r"Event\.date: there is no such field"):
        Event("A flood", date="2024")  # type: ignore[call-arg]  # the field is called when


def test_functions_refuse_wrong_words() -> None:
    """An option with a word that it has not is refused by the type checker and by the function."""
    with pytest.raises(NewsEventsError, match="counting"):
        days_between("2024-05-16", "2024-05-20", counting="both")  # type: ignore[arg-type]  # two ways of counting
    with pytest.raises(NewsEventsError, match="unknown"):
        loads("{}", unknown="drop")  # type: ignore[arg-type]  # unknown keys are an error or ignored
    with pytest.raises(NewsEventsError, match="events"):
        check(["a title"])  # type: ignore[list-item]  # only events are checked
    with pytest.raises(NewsEventsError, match="Event"):
        dumps("a title")  # type: ignore[arg-type]  # only events are written


def test_records_are_immutable() -> None:
    """No field is set."""
    with pytest.raises(AttributeError):
        Event("A flood").title = "Another"  # type: ignore[misc]  # records are frozen


def earlier(one: EDTFDate, other: EDTFDate) -> int:
    """What a verdict taken for true gives: an error when it runs, which pyright reports, and mypy checks what is after it."""
    if one.before(other):  # pyright: ignore[reportGeneralTypeIssues]  # a verdict is no bool
        return "earlier"  # type: ignore[return-value]  # a text is no number
    return "later"  # type: ignore[return-value]  # as above


def test_no_verdict_is_taken_for_true_or_false() -> None:
    """A condition that is a verdict raises, and a type checker reads what is after it all the same."""
    with pytest.raises(TypeError, match="write 'is CERTAIN' or 'is not IMPOSSIBLE'"):
        earlier(EDTFDate("2023"), EDTFDate("2024"))
    with pytest.raises(TypeError, match="three-valued"):
        bool(EDTFDate("2024").before("2024-05"))
    with pytest.raises(TypeError, match="three-valued"):
        assert not EDTFDate("2024").before("2024-05")  # pyright: ignore[reportGeneralTypeIssues]  # as above
