"""Figures of one time: Q003, Q004 and Q010."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Party, Quantity, Source, Statistic, check, replace

DAILY = Source("A made-up daily", id="daily", published="2024-05-20")
WEEKLY = Source("A made-up weekly", id="weekly", published="2024-05-20")
COPY = Source(url="https://example.org/copy", id="copy", published="2024-05-20", derived_from="daily")
COPY_OF_COPY = Source(publisher="A made-up relay", id="relay", published="2024-05-20", derived_from="copy")
SOURCES = [DAILY, WEEKLY, COPY, COPY_OF_COPY]


def codes(*statistics: Statistic, **fields: Any) -> list[tuple[str, str]]:
    """The codes and paths of what is found about figures of one time."""
    event = Event("A made-up story", statistics=statistics, sources=SOURCES, **fields)
    return [(one.code, one.path) for one in check(event, select=["Q003", "Q004", "Q010"])]


def messages(*statistics: Statistic) -> list[str]:
    """What is said about figures of one time."""
    event = Event("A made-up story", statistics=statistics, sources=SOURCES)
    return [one.message for one in check(event, select=["Q003", "Q004", "Q010"])]


CONFLICT = [("Q004", "$.statistics[1]")]


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("over 1,900", 1500, True),
        (1500, "over 1,900", True),
        ("almost 2,500", 2500, False),
        ("over 1,900", 1900, False),
        (1912, "over 1,900", False),
        (12, 15, True),
        (12, "about 15", False),
        (2500, 2480, False),
        (2500, 2440, True),
        ("between 40 and 50", 45, False),
        ("between 40 and 50", 61, True),
        ("half of 800", "half of 500", True),
        ("60%", "three in five", False),
        ("60%", "two in five", True),
        ("one in five", "19%", False),
        (12, "50%", False),
        ("36 hours", "2 days", False),
        ("15 days", "2 weeks", False),
        ("15 days", "5 weeks", True),
        ("15 days", "2 months", False),
        (Quantity(3, unit="year", rest=Quantity(9, unit="day")), "5 years", False),
        (Quantity(10**70), 5, False),
        (7.8, 7.6, True),
    ],
)
def test_figures_that_can_not_both_be_so_conflict(one: Any, other: Any, is_found: bool) -> None:
    """Bounds are read rounded, and only what is in one measure is compared."""
    unit = Statistic("held", one), Statistic("held", other)
    assert codes(*(replace(figure, series="held") for figure in unit)) == CONFLICT * is_found


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ({"as_of": "2024-05"}, {"as_of": "2024-05-01/2024-05-31"}, True),
        ({"as_of": "2024-05-01"}, {"as_of": "2024-05-02"}, False),
        ({"as_of": "2024-05-01T10:00:00"}, {"as_of": "2024-05-01T18:00:00"}, False),
        ({"as_of": "2024-05-01T10:00:00"}, {"as_of": "2024-05-01T10:00:00"}, True),
        ({"as_of": "2024-05-20"}, {"source": "daily"}, True),
        ({"source": "weekly"}, {"source": "daily"}, True),
        ({"source": "weekly"}, {}, False),
        ({"period": "2023"}, {"period": "2023"}, True),
        ({"period": "2023"}, {"period": "2024"}, False),
        ({"kind": "count"}, {}, True),
        ({"kind": "change"}, {"kind": "count"}, False),
        ({"kind": "change"}, {"kind": "change"}, True),
        ({"kind": "event_duration"}, {"kind": "event_duration"}, False),
        ({"kind": "day_number"}, {}, False),
        ({"part_of": "all"}, {}, False),
        ({"part_of": "all"}, {"part_of": "all"}, True),
        ({"part_of": "all", "breakdown": "sex"}, {"part_of": "all", "breakdown": "fate"}, False),
        ({"label": "Held"}, {}, True),
        ({"label": "let go"}, {}, False),
        ({"label": "let go", "series": "s"}, {"series": "s"}, True),
        ({"label": "men", "series": "s", "part_of": "all", "breakdown": "sex"},
         {"label": "women", "series": "s", "part_of": "all", "breakdown": "sex"}, False),
        ({"series": "s"}, {"series": "r"}, False),
    ],
)  # fmt: skip
def test_only_figures_of_the_same_thing_and_time_are_compared(one: Any, other: Any, is_found: bool) -> None:
    """Dates, periods, kinds, parts and series tell figures apart."""
    pair = [Statistic(**{"label": "held", "quantity": n, **fields}) for n, fields in ((120, one), (195, other))]
    assert codes(*pair, Statistic("total", 1000, id="all")) == CONFLICT * is_found


PART: dict[str, Any] = {"part_of": "all", "breakdown": "fate"}


@pytest.mark.parametrize(
    ("one", "other", "of_whole", "is_found"),
    [
        (PART, {}, {}, True),
        ({"part_of": "all"}, {}, {}, True),
        ({"breakdown": "fate"}, {}, {}, True),
        ({"part_of": "all"}, {"label": "let go", "part_of": "all"}, {}, True),
        (PART, {"label": "let go", "part_of": "all"}, {}, True),
        (PART, {"label": "let go", "part_of": "all", "breakdown": "outcome"}, {}, True),
        (PART, {"label": "let go", "part_of": "half"}, {}, True),
        (PART, {"label": "HELD", **PART}, {}, True),
        (PART, {"label": "let go", **PART}, {}, False),
        ({"breakdown": "fate"}, {"label": "let go", "breakdown": "fate"}, {}, False),
        ({"source": "daily", **PART}, {"label": "let go", "as_of": "2024-05-20", **PART}, {}, False),
        (PART, {}, {"series": "s"}, False),
        ({"part_of": "half"}, {}, {"series": "s"}, False),
        ({"part_of": "all"}, {"label": "let go", "part_of": "all"}, {"series": "s"}, False),
        ({"part_of": "all"}, {"part_of": "half"}, {"series": "s"}, True),
        ({"part_of": "all"}, {"label": "let go", "part_of": "all"}, {"series": "another"}, True),
    ],
)
def test_a_series_wins_over_labels_and_wholes(one: Any, other: Any, of_whole: Any, is_found: bool) -> None:
    """Figures of one series are compared, but for a part beside its whole and for the disjoint parts of one."""
    pair = [
        Statistic(**{"label": "held", "quantity": n, "series": "s", **fields})
        for n, fields in ((120, one), (195, other))
    ]
    wholes = [
        Statistic("total", "about 1,000", id="all", **of_whole),
        Statistic("a half", "about 500", id="half", part_of="all"),
    ]
    assert codes(*pair, *wholes) == CONFLICT * is_found


def test_the_parts_of_one_whole_in_one_series_are_told_apart_by_their_labels() -> None:
    """So is a figure that only shares the label of one of them, in whichever event."""
    sexes = [Statistic(label, n, series="dead", as_of="2024", **PART) for label, n in (("women", 30), ("men", 60))]
    event = Event("A made-up quake", statistics=[Statistic("dead", 90, series="dead", as_of="2024", id="all"), *sexes])
    said = [Statistic(label, n, series="dead", as_of="2024") for label, n in (("Women", 39), ("men", 60))]
    other = Event("A made-up quake, a day later", statistics=said)
    assert check(event, select="Q") == []
    assert [one.path for one in check([event, other], select="Q004")] == ["$.statistics[0]"]


def test_a_part_is_told_from_its_whole_though_another_has_taken_its_place() -> None:
    """A part leads to the whole that it was taken of, which is claimed no longer."""
    old, women = Statistic("dead", 74, id="old", series="dead"), Statistic("women", 31, part_of="old", series="dead")
    assert codes(old, women, Statistic("dead", 71, series="dead", supersedes="old")) == []


def test_a_share_of_a_whole_is_held_against_its_part() -> None:
    """The part may be called otherwise, and belong to a breakdown."""
    survived = Statistic("survived", "248 people", series="survivors", **PART)
    share = Statistic("survived, share", Quantity(40, per=100, of=Quantity(341)), series="survivors", kind="share")
    assert codes(survived, share, Statistic("on board", 341, id="all")) == [("Q003", "$.statistics[1]")]


@pytest.mark.parametrize("numbers", [(12, 15, 15), (15, 12, 12)])
def test_of_equal_figures_the_first_is_told(numbers: tuple[int, ...]) -> None:
    """It is the first figure that does not meet another, whichever of the two is the higher."""
    assert codes(*[Statistic("dead", n) for n in numbers]) == [("Q004", "$.statistics[1]"), ("Q010", "$.statistics[2]")]


def test_changes_are_compared_without_their_signs() -> None:
    """ "Down 20%" is recorded as 20 and as -20."""
    changes = [Statistic("fall", Quantity(n, per=100), kind="change") for n in (-20, 20, -30)]
    assert codes(*changes[:2]) == []
    assert codes(*changes[1:]) == CONFLICT


def test_what_supersedes_a_figure_does_not_conflict_with_it() -> None:
    """A correction is no conflict, with whatever comes beside it."""
    old = Statistic("held", 120, id="old")
    assert codes(old, Statistic("held", 150, supersedes="old")) == []
    assert codes(old, Statistic("held", 150, id="new", supersedes="old"), Statistic("held", 180)) == [
        ("Q004", "$.statistics[2]")
    ]


def test_a_conflict_says_who_says_which() -> None:
    """By the party, else the first relay, else the source."""
    mayor, ministry = Statistic("held", "over 1,900", attributed_to="the mayor"), Statistic("held", 1500)
    relayed = replace(ministry, via=[Party(description="the ministry")])
    end = "; the two do not meet, read as rounded figures"
    assert messages(mayor, relayed) == [f"the mayor says over 1,900, the ministry 1,500{end}"]
    assert messages(mayor, ministry) == [f"the mayor says over 1,900, another 1,500{end}"]
    assert messages(ministry, mayor) == [f"one figure says 1,500, the mayor over 1,900{end}"]
    printed = [
        replace(one, attributed_to=None, source=source) for one, source in ((mayor, "daily"), (ministry, "copy"))
    ]
    assert messages(*printed) == [f"A made-up daily says over 1,900, https://example.org/copy 1,500{end}"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("daily", "weekly", "Somebody in A made-up daily says 12, in A made-up weekly 15"),
        ("daily", "daily", "Somebody says 12, elsewhere 15"),
        (None, "daily", "Somebody in no source says 12, in A made-up daily 15"),
        ("daily", None, "Somebody in A made-up daily says 12, in no source 15"),
    ],
)
def test_one_party_that_says_both_is_told_apart_by_its_sources(one: Any, other: Any, said: str) -> None:
    """Where the party is the same, the sources are named."""
    pair = [Statistic("held", n, attributed_to="Somebody", as_of="2024", source=s) for n, s in ((12, one), (15, other))]
    assert messages(*pair) == [f"{said} as of 2024; the two do not meet, read as rounded figures"]


def test_somebody_unnamed_says_it() -> None:
    """A party whose name is withheld is one all the same."""
    pair = [Statistic("held", 12, attributed_to=Party(anonymous=True)), Statistic("held", 15, attributed_to="a mayor")]
    assert messages(*pair)[0].startswith("somebody unnamed says 12, a mayor 15")


def test_many_figures_of_one_time_give_one_finding() -> None:
    """The two farthest apart are named."""
    assert messages(*(Statistic("held", n) for n in (15, 12, 19, 11))) == [
        "one figure says 19, another 11; the two do not meet, read as rounded figures"
    ]


@pytest.mark.parametrize(
    ("places", "is_found"),
    [
        ((["Vellin"], ["Orsk"]), False),
        ((["Vellin"], ["vellin"]), True),
        (([], ["Orsk"]), True),
        (([], []), True),
    ],
)
def test_figures_of_two_places_are_not_compared(places: Any, is_found: bool) -> None:
    """A series may run in several places; an event that names none may be in the one that others name."""
    figures = [Statistic("dead", n, series="dead", as_of="2024") for n in (12, 15)]
    events = [Event(f"Quake {i}", places=place, statistics=figure) for i, (place, figure) in enumerate(zip(places, figures, strict=True))]  # fmt: skip
    assert [(one.event, one.path) for one in check(events, select="Q004")] == [
        ("Quake 1", "$.statistics[0]")
    ] * is_found


@pytest.mark.parametrize(
    ("share", "count", "is_found"),
    [
        ("every fifth of almost 2,500", 900, True),
        ("every fifth of almost 2,500", 480, False),
        ("every fifth of 2,500", 480, False),
        ("every fifth of 2,500", 390, True),
        ("60% of 900", 540, False),
        ("60% of 900", 690, True),
        ("60%", 600, False),
        ("60% of 900", "about 600", False),
        ("every sixth of the 341", 54, False),
        ("every sixth of the 341", 53, False),
        ("every sixth of the 341", 52, True),
        ("every sixth of the 341", 62, False),
        ("every sixth of the 341", 63, True),
        ("every fifth of the 341", 54, True),
        ("one in 30 of the 1,001", 33, False),
        ("one in 30 of the 1,001", 32.8, False),
        ("one in 30 of the 1,001", 34, True),
        ("half of the 801", 336, False),
        ("half of the 801", 333, True),
        ("half of the 801", 466, False),
        ("half of the 801", 476, True),
        ("1% of the 1,001", 14, False),
        ("1% of the 1,001", 16, True),
        ("two thirds of the 341", 202, True),
        ("half of several", 2, False),
        (Quantity(1, per=1, of=Quantity(27)), 20, True),
        (Quantity(1, per=1, of=Quantity(27)), 27, False),
        (Quantity(1, per=6, of=Quantity(10**70)), 54, False),
        (Quantity(1, per=6.5, of=Quantity(341)), 60, True),
        (Quantity(1, per=6, hedge="over", of=Quantity(341)), 54, True),
    ],
)
def test_a_share_of_a_base_is_a_number_too(share: str, count: Any, is_found: bool) -> None:
    """It is held against the count of its series, in either order; a share without a base is not."""
    pair = [Statistic("freed", one, series="freed", as_of="2023") for one in (share, count)]
    assert codes(*pair) == [("Q003", "$.statistics[1]")] * is_found
    assert codes(*pair[::-1]) == [("Q003", "$.statistics[1]")] * is_found


def test_a_share_is_shown_as_the_number_that_it_is() -> None:
    """The arithmetic stands in the message, with the hedge of the base."""
    pair = [Statistic("freed", one, series="freed", as_of="2023") for one in ("every fifth of almost 2,500", 900)]
    assert messages(*pair) == ["1 in 5 of almost 2,500 is below 500; another figure says 900 as of 2023"]
    more = [
        Statistic("freed", one, series="freed") for one in (200, Quantity(60, per=100, hedge="over", of=Quantity(900)))
    ]
    assert messages(*more) == ["over 60% of 900 is above 540; another figure says 200"]


def test_a_conflict_of_counts_is_told_alone() -> None:
    """Where two counts conflict, the share that fits one of them is not doubted as well."""
    figures = [Statistic("freed", one, series="freed") for one in (500, 900, "every fifth of 2,500")]
    assert codes(*figures) == CONFLICT


TWICE = [("Q010", "$.statistics[1]")]


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ({"source": "daily"}, {"source": "weekly"}, True),
        ({"source": "daily"}, {"source": "copy"}, False),
        ({"source": "daily"}, {"source": "relay"}, False),
        ({"source": "copy"}, {"source": "relay"}, False),
        ({"source": "weekly"}, {"source": "relay"}, True),
        ({"source": "daily", "via": "an agency"}, {"source": "weekly", "via": ["a ministry", "an agency"]}, False),
        ({"source": "daily", "via": "an agency"}, {"source": "weekly"}, True),
        ({"source": "daily"}, {}, False),
        ({"source": "daily"}, {"as_of": "2024-05-20"}, False),
        ({"as_of": "2024-05-20"}, {"source": "daily"}, False),
        ({"source": "daily"}, {"source": "daily"}, True),
        ({}, {}, True),
        ({"attributed_to": "a mayor"}, {}, False),
        ({"source": "daily"}, {"source": "weekly", "as_of": "2024-05-19"}, False),
        ({"source": "daily", "kind": "event_duration"}, {"source": "weekly", "kind": "event_duration"}, True),
        ({"source": "daily", "kind": "change"}, {"source": "weekly", "kind": "change"}, True),
    ],
)
def test_the_same_figure_twice_is_noted(one: Any, other: Any, is_found: bool) -> None:
    """From two sources, unless it is one report, and from one source recorded twice."""
    assert codes(*(Statistic("dead", 12, **fields) for fields in (one, other))) == TWICE * is_found


@pytest.mark.parametrize(
    ("quantity", "other", "is_found"),
    [
        (Quantity(12, text="twelve"), Quantity(12, text="a dozen"), True),
        (Quantity(12), Quantity(12, hedge="about"), False),
        (Quantity(1, per=5, of=Quantity(60, text="sixty")), Quantity(1, per=5, of=Quantity(60)), True),
        (Quantity(1, per=5, of=Quantity(60)), Quantity(1, per=5, of=Quantity(60, hedge="about")), False),
    ],
)
def test_the_same_figure_may_be_in_other_words(quantity: Any, other: Any, is_found: bool) -> None:
    """Everything but the words has to be equal."""
    pair = [Statistic("dead", one, source=source) for one, source in ((quantity, "daily"), (other, "weekly"))]
    assert codes(*pair) == TWICE * is_found


def test_a_figure_of_two_events_is_recorded_twice_for_a_reason() -> None:
    """Several events of one article repeat its figures."""
    figure = Statistic("dead", 12, series="dead", source=DAILY)
    assert check([Event(f"Quake {i}", statistics=figure, sources=DAILY) for i in range(2)], select="Q010") == []
