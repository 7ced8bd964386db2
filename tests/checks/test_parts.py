"""Parts and wholes: Q001 and Q002."""

from __future__ import annotations

from typing import Any

import pytest

from newsevents import Event, Quantity, Statistic, check

PLAIN = Quantity(15, of=Quantity(14))


def codes(*statistics: Statistic) -> list[tuple[str, str]]:
    """The codes and paths of what is found about parts."""
    return [
        (one.code, one.path) for one in check(Event("A made-up story", statistics=statistics), select=["Q001", "Q002"])
    ]


def pair(whole: Any, part: Any, *, of_whole: dict[str, Any] | None = None, **of_part: Any) -> list[tuple[str, str]]:
    """What is found of a part and its whole."""
    return codes(
        Statistic("all", whole, id="all", **(of_whole or {})), Statistic("some", part, part_of="all", **of_part)
    )


@pytest.mark.parametrize(
    ("quantity", "kind", "is_found"),
    [
        (PLAIN, None, True),
        ("14 of the 14 miners", None, False),
        ("between 16 and 20 of the 14 miners", None, True),
        ("about 15 of the 14 miners", None, False),
        (Quantity(14, hedge="over", of=Quantity(14)), None, True),
        (Quantity(14, of=Quantity(14, hedge="almost")), None, False),
        (Quantity(14, of=Quantity(14, hedge="under")), None, True),
        (Quantity(15, of=Quantity(14, hedge="over")), None, False),
        (Quantity(15, of=Quantity(60, per=100)), None, False),
        (Quantity(15, unit="day", of=Quantity(2, unit="week")), None, False),
        (Quantity(15, of=Quantity(14, unit="year", rest=Quantity(3, unit="day"))), None, False),
        (Quantity(1, per=2, of=PLAIN), None, True),
        (PLAIN, "change", False),
        (Quantity(hedge="several", of=Quantity(2)), None, True),
        ("120%", "share", True),
        ("120% of voters", "share", True),
        ("120% of capacity", "share", False),
        ("120% of GDP", "share", False),
        (Quantity(120, per=100, of=Quantity(900, unit="voter")), "share", True),
        (Quantity(120, per=100, of=Quantity(900, unit="USD")), "share", False),
        ("120%", None, False),
        ("120%", "rate", False),
        ("120%", "change", False),
        ("100%", "share", False),
        ("over 100%", "share", True),
        ("about 120%", "share", False),
        (Quantity(low=110, high=120, per=100), "share", True),
        (Quantity(120, per=100, of=Quantity(900)), "share", True),
        (Quantity(12, per=1, per_unit="day"), "share", False),
        ("900", "share", False),
    ],
)
def test_a_part_is_at_most_its_base(quantity: Any, kind: str | None, is_found: bool) -> None:
    """ "15 of the 14" and a share above 100% can't be; changes, rates and hedges that leave room can."""
    assert codes(Statistic("freed", quantity, kind=kind)) == [("Q001", "$.statistics[0]")] * is_found


def test_a_single_part_makes_no_sum() -> None:
    """A part that is more than the whole is found by itself, and parts of a whole without bounds are not found."""
    whole = Statistic("all", 100, id="all")
    parts = [
        Statistic("women", 120, part_of="all", breakdown="sex"),
        Statistic("dead", 3, part_of="all", breakdown="fate"),
    ]
    assert codes(whole, *parts) == [("Q001", "$.statistics[1]")]
    women, men = (Statistic(label, 120, part_of="all", breakdown="sex") for label in ("women", "men"))
    for hedge in (None, "almost"):
        boundless = Statistic("all", Quantity(10**70, hedge=hedge), id="all")
        assert codes(boundless, women, men) == []


def test_a_share_that_is_a_change_by_its_words_is_none() -> None:
    """What reads every percentage as a share makes one of "up 120%" too."""
    assert codes(Statistic("price rise", "120%", kind="share")) == []
    assert codes(Statistic("debt as a share of GDP", "120%", kind="share")) == []
    assert codes(Statistic("share", "120%", kind="share")) == []
    assert codes(Statistic("price", Quantity(120, per=100, text="up 120%"), kind="share")) == []


@pytest.mark.parametrize(
    ("whole", "part", "is_found"),
    [
        (1900, 2100, True),
        (1900, 1900, False),
        (1900, "over 1,900", True),
        ("almost 1,900", 1900, False),
        ("over 1,900", 2100, False),
        (1900, "about 2,100", False),
        ("1,900 soldiers", "2,100 defenders", True),
        ("1,900 soldiers", 2100, True),
        ("1,900 soldiers", "$2,100", False),
        ("$1,900", "€2,100", False),
        ("1,900 soldiers", "2,100 days", False),
        ("2 days", "3 days", True),
        ("2 weeks", "20 days", False),
        ("60%", "70%", False),
        (900, "120%", False),
        (900, Quantity(1, per=2, of=Quantity(4000)), True),
        (900, Quantity(1, per=2, of=Quantity(1850)), False),
        (Quantity(12, per=1000, per_unit="birth"), Quantity(15, per=1000, per_unit="birth"), False),
        (-10, 5, False),
        (0, 5, True),
    ],
)
def test_a_part_is_at_most_its_whole(whole: Any, part: Any, is_found: bool) -> None:
    """Only what is in one unit is compared, and only what is certain is found."""
    assert pair(whole, part) == [("Q001", "$.statistics[1]")] * is_found


@pytest.mark.parametrize(
    ("of_whole", "of_part", "is_found"),
    [
        ({"as_of": "2024-05"}, {"as_of": "2024-05-01/2024-05-31"}, True),
        ({"as_of": "2024-05"}, {"as_of": "2024-06"}, False),
        ({"as_of": "2024-05"}, {}, True),
        ({"period": "2024"}, {"period": "2024"}, True),
        ({"period": "2024"}, {"period": "2024-05"}, True),
        ({"period": "2024"}, {"period": "2023-05"}, False),
        ({"period": "2024~/2025"}, {"period": "2024~/2025"}, True),
        ({"period": "2024"}, {}, True),
        ({"kind": "change"}, {}, False),
        ({}, {"kind": "rate"}, False),
    ],
)
def test_a_part_and_its_whole_are_of_one_time(of_whole: Any, of_part: Any, is_found: bool) -> None:
    """A count of tomorrow may be above one of today, and a rate in one town above that of the country."""
    assert pair(10, 15, of_whole=of_whole, **of_part) == [("Q001", "$.statistics[1]")] * is_found


@pytest.mark.parametrize(("label", "whole"), [("net profit", "$10m"), ("net migration", 10)])
def test_what_may_be_negative_may_be_more_in_part(label: str, whole: Any) -> None:
    """One branch may earn more than the group, where another loses."""
    whole = Statistic(label, whole, id="all")
    assert (
        codes(whole, Statistic("north", whole.quantity.__class__(10**8, unit=whole.quantity.unit), part_of="all")) == []
    )


def test_parts_below_0_leave_room_for_the_others() -> None:
    """Where one part is negative, another may be above the whole."""
    north = Statistic("north", 15, part_of="all")
    assert codes(Statistic("all", 10, id="all"), north, Statistic("south", -5, part_of="all")) == []
    assert codes(Statistic("all", 10, id="all"), north, Statistic("south", -0.5, part_of="all")) == []
    assert codes(Statistic("all", 10, id="all"), north) == [("Q001", "$.statistics[1]")]


def test_a_whole_without_an_upper_end_is_passed_on_to_its_own_whole() -> None:
    """Women of "about 20" children of 14 pupils are at most 14."""
    chain = [
        Statistic("pupils", 14, id="pupils"),
        Statistic("boarders", "about 10", id="boarders", part_of="pupils"),
        Statistic("girls", 15, part_of="boarders"),
        Statistic("boys", 16, part_of="boarders"),
    ]
    assert codes(*chain) == [("Q001", "$.statistics[2]"), ("Q001", "$.statistics[3]")]
    assert codes(*chain[1:2], Statistic("pupils", "about 14", id="pupils"), *chain[2:]) == []


def test_one_mistake_is_found_once() -> None:
    """An impossible part form is not found again as a part above its whole, nor in the sum of its breakdown."""
    whole = Statistic("all", 14, id="all")
    assert codes(whole, Statistic("some", PLAIN, part_of="all")) == [("Q001", "$.statistics[1]")]
    parts = [Statistic(label, n, part_of="all", breakdown="sex") for label, n in (("women", 20), ("men", 3))]
    assert codes(whole, *parts) == [("Q001", "$.statistics[1]")]
    shares = [
        Statistic(label, n, kind="share", part_of="all", breakdown="sex") for label, n in (("a", "120%"), ("b", "3%"))
    ]
    assert codes(whole, *shares) == [("Q001", "$.statistics[1]")]


def breakdown(whole: Any, *parts: Any, **of_parts: Any) -> list[tuple[str, str]]:
    """What is found of a whole and its disjoint parts."""
    disjoint = [Statistic(f"part {i}", one, part_of="all", breakdown="fate", **of_parts) for i, one in enumerate(parts)]
    return codes(Statistic("all", whole, id="all"), *disjoint)


@pytest.mark.parametrize(
    ("whole", "parts", "is_found"),
    [
        (100, (78, 42), True),
        (100, (78, 22), False),
        (100, (78,), False),
        (100, (20, 3), False),
        (100, ("over 60", 40), True),
        (100, ("almost 60", 50), False),
        ("almost 100", (60, 40), False),
        ("over 100", (78, 42), False),
        ("about 100", (78, 42), False),
        (100, ("about 78", 42), False),
        (100, (Quantity(10**70), 42, 78), True),
        (100, (78, "$42"), False),
        (100, ("half of 120", "half of 140"), True),
        (100, ("half of 101", "half of 101"), False),
        ("100%", ("52%", "31%", "27%"), True),
        (4100, ("52%", "31%", "27%"), True),
        (4100, ("34%", "34%", "33%"), False),
        (4100, ("33.4%", "33.3%", "33.6%"), True),
        (4100, ("a third", "a third", "a third"), False),
        (4100, ("52%", 4000), False),
        (4100, ("almost 52%", "60%"), False),
        ("64%", ("71%", "58%"), False),
        (Quantity(5, per=1, per_unit="day"), ("71%", "58%"), False),
    ],
)
def test_disjoint_parts_are_at_most_their_whole(whole: Any, parts: Any, is_found: bool) -> None:
    """Counts are added literally, shares rounded; what falls short is never doubted."""
    assert breakdown(whole, *parts) == [("Q002", "$.statistics[0]")] * is_found


def test_parts_that_may_overlap_are_not_added() -> None:
    """Without a breakdown, or under two, parts are not disjoint."""
    whole = Statistic("all", 100, id="all")
    women, men = (Statistic(label, 60, part_of="all") for label in ("women", "injured"))
    assert codes(whole, women, men) == []
    sorts = [Statistic(label, 60, part_of="all", breakdown=label) for label in ("sex", "fate")]
    assert codes(whole, *sorts) == []


def test_a_part_that_is_stated_twice_counts_once() -> None:
    """Two sources of one part are not two parts, and the lower one is taken."""
    women = [Statistic("Women", n, part_of="all", breakdown="sex") for n in (70, 58, "about 60")]
    men = Statistic("men", 40, part_of="all", breakdown="sex")
    assert codes(Statistic("all", 100, id="all"), *women, men) == []
    assert codes(Statistic("all", 90, id="all"), *women[:2], men) == [("Q002", "$.statistics[0]")]


def test_of_a_share_that_is_stated_twice_the_lower_is_told() -> None:
    """A share of 0% is less than one of under 5%, which may be 0% too."""
    shares = [("Blue", "under 5%"), ("Blue", "0%"), ("Green", "62%"), ("Red", "45%")]
    poll = [Statistic(party, share, part_of="all", breakdown="party") for party, share in shares]
    [found] = check(Event("A made-up poll", statistics=[Statistic("votes", 4100, id="all"), *poll]), select="Q002")
    assert "add up to 107% (Blue 0%, Green 62%, Red 45%)" in found.message
    poll = [
        Statistic(party, share, part_of="all", breakdown="party")
        for party, share in (("Blue", "under 45%"), ("Blue", "40%"), ("Green", "62%"))
    ]
    assert codes(Statistic("votes", 4100, id="all"), *poll) == []


def test_a_superseded_part_is_not_added() -> None:
    """What has been corrected counts no more."""
    old = Statistic("women and girls", 78, id="old", part_of="all", breakdown="sex")
    new = Statistic("women", 60, supersedes="old", part_of="all", breakdown="sex")
    men = Statistic("men", 40, part_of="all", breakdown="sex")
    assert codes(Statistic("all", 100, id="all"), old, new, men) == []


def test_parts_of_two_dates_are_not_added() -> None:
    """The women of May and the men of June may be more than all of either; one without a date may be of any."""
    whole = Statistic("all", 100, id="all")
    women, men, others = (
        Statistic(label, 60, part_of="all", breakdown="sex", as_of=day)
        for label, day in (("women", "2024-05"), ("men", "2024-06"), ("others", None))
    )
    assert codes(whole, women, men) == []
    assert codes(whole, women, others) == [("Q002", "$.statistics[0]")]
    assert codes(whole, women, men, others) == []


def test_a_breakdown_is_told_in_five_parts_at_most() -> None:
    """The sum is that of all parts; a finding is one line."""
    parts = [Statistic(f"ward {i}", 60, part_of="all", breakdown="ward") for i in range(9)]
    [found] = check(Event("A made-up poll", statistics=[Statistic("all", 500, id="all"), *parts]), select="Q002")
    listed = "ward 0 60, ward 1 60, ward 2 60, ward 3 60, ward 4 60 and 4 more"
    assert found.message == f"the parts by ward add up to 540 ({listed}); the whole, all, is 500"
