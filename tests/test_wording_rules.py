"""The rules of the reader, each by its smallest sentence."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest

from newsevents.wording import KINDS, parts_of, scan
from newsevents.wording.guards import is_year
from newsevents.wording.plurals import plural, singular
from newsevents.wording.scales import Numeral
from newsevents.wording.tables import ORDINALS, SCALES, VULGAR


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("up to at most 40 men", {"value": 40, "hedge": "up_to", "unit": "man"}),
        ("more than just over 40 men", {"value": 40, "hedge": "just_over", "unit": "man"}),
        ("3m to 4m commuters", {"low": 3_000_000, "high": 4_000_000, "unit": "commuter"}),
        ("-10 to 5 degrees", {"low": -10, "high": 5, "unit": "degree"}),
        ("between 40 and few, or 5 boats", None),
        ("5 or 60 boats", None),
        (
            "between two and a half million and three million boats",
            {"low": 2_500_000, "high": 3_000_000, "unit": "boat"},
        ),
        ("between a hundred and five and two hundred boats", {"low": 105, "high": 200, "unit": "boat"}),
        ("between one and one and a half hours", {"low": 1, "high": 1.5, "unit": "hour"}),
        ("between 5 boats and 6 boats", None),
        ("one thirds of boats", None),
        ("half a loaf", None),
        ("40 big red green fast wooden sailing racing boats", None),
        ("5 of the boats", {"value": 5, "unit": "boat"}),
        ("between a half and 60% of boats", None),
        ("$40 to €50", None),
        ("5 years and 6 years", None),
        ("5 years and many days", None),
        ("3 lakh crore rupees", {"value": 3 * 10**12, "unit": "rupee"}),
        ("14 sports halls", {"value": 14, "unit": "sports hall"}),
        ("12 women soldiers", {"value": 12, "unit": "women soldier"}),
        ("40 Los Angeles police officers", {"value": 40, "unit": "Los Angeles police officer"}),
        ("40 soldiers (30 to 50)", {"value": 40, "low": 30, "high": 50, "unit": "soldier"}),
        ("2,5 million tonnes", {"value": 2_500_000, "unit": "tonne"}),
        ("10 000 men", {"value": 10_000, "unit": "man"}),
        ("a full week", {"value": 1, "unit": "week"}),
        ("30-minutes", {"value": 30, "unit": "minute"}),
        ("1 month", {"value": 1, "unit": "month"}),
        ("2 days 1 month", {"value": 1, "unit": "month", "rest": {"value": 2, "unit": "day"}}),
        ("several 50", {"value": 50, "hedge": "several"}),
        ("multiples of 50", {"value": 50, "hedge": "magnitude"}),
        ("17 men and women", {"value": 17}),
        ("3m euros", {"value": 3_000_000, "unit": "EUR"}),
        ("a    \n    good    dozen boats", {"value": 12, "hedge": "at_least", "unit": "boat"}),
        ("two and half hours", {"value": 2.5, "unit": "hour"}),
        ("a thousandth of an inch", {"value": 0.001, "unit": "inch"}),
        ("40 loaded baggage", {"value": 40, "unit": "loaded baggage"}),
        ("3 years and three quarters", {"value": 3.75, "unit": "year"}),
        ("two halves of the boats", {"value": 2, "unit": "boat", "per": 2}),
        ("a hundred and one thirds", {"value": 101, "per": 3}),
        ("Rs.500", {"value": 500, "unit": "INR"}),
        ("5 °C", {"value": 5, "unit": "°C"}),
        ("a small minority of boats", {"value": 1, "hedge": "under", "unit": "boat", "per": 2}),
        ("5 deaths per 1 inhabitant", {"value": 5, "unit": "death", "per": 1, "per_unit": "inhabitant"}),
        ("€40 roubles", None),
        ("40 ZŁOTY", {"value": 40, "unit": "PLN"}),
        ("40 barns (40)", None),
        ("40 barns (30 to 50%)", None),
        ("5 years 6 years", None),
        ("2 inches 6 feet", None),
        ("three k", None),
        ("minus 5-2,000 metres", {"low": -5, "high": 2000, "unit": "metre"}),
        ("5  million boats", {"value": 5_000_000, "unit": "boat"}),
        ("0 or 1 boats", {"low": 0, "high": 1, "unit": "boat"}),
        ("1 or 3 boats", None),
        ("a hundredth of a second", {"value": 0.01, "unit": "second"}),
    ],
)
def test_phrase(words: str, parts: dict[str, object] | None) -> None:
    """A phrase of a kind that the other cases leave out is read whole, or not at all."""
    assert parts_of(words) == parts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A man aged 34 was hurt.", []),
        ("She won it aged just 19.", []),
        ("Costs rose by a factor of three.", []),
        ("The case, No. 21-1234, is old.", []),
        ("Above all, two things matter.", ["two things"]),
        ("Snow fell over all 12 districts.", ["all 12 districts"]),
        ("Perhaps all of them left.", ["Perhaps all"]),
        ("Sales fell a third time.", []),
        ("Ann Lee, 34, was hurt, and so were 12 others.", ["12"]),
        ("They scored 1 goal and 2 tries.", ["1 goal", "2 tries"]),
        ("They lost one boat, one child and one euro.", ["one child", "one euro"]),
        ("About one in 10 days it rains.", ["About one", "10 days"]),
        ("Every second boy wounded.", ["Every second boy"]),
        ("Some 40 abc1 men left.", ["Some 40"]),
        ("He took 12,3456 and several 12,3456 and multiples of nothing.", []),
        ("Half of a third of 9 men", ["Half of a third of 9 men"]),
        (
            "Half of half of half of half of half of half of half of",
            ["Half of half of half of half of half of half of half"],
        ),
        ("Talk about several issues, over dozens of years.", ["several issues", "dozens of years"]),
        ("How about 40 boats?", ["40 boats"]),
        ("The top 40 boats of 2019 and of 2020 sank.", ["40 boats"]),
        ("Nearly or over 40 boats, at least 40 or fewer boats.", []),
        ("A quarter of their barns and half of her cows went.", ["A quarter of their barns", "half of her cows"]),
        ("Half their barns and a third of my own street burned.", ["Half their barns", "a third of my own street"]),
        ("Half of his life was so, a quarter of her time too.", []),
        ("Half of us and a quarter of those asked left; half of it stayed.", ["Half", "a quarter"]),
        ("A quarter of those boats sank.", ["A quarter of those boats"]),
        ("He sold 40 of his boats, three of her own.", ["40 of his boats", "three"]),
        ("It is below the 900 of late May, the 40 of Monday and the 70 of spring.", ["900", "40", "70"]),
        ("After 30 years' work and two weeks’ rest he got one year's pay.", ["30 years", "two weeks", "one year"]),
        ("It was two year's pay.", ["two"]),
        ("A force 9 gale, force 8 gales, category 4 storms and force 7 to 8 winds came to Deck 4.", []),
        ("Dock 3 burned, and Deck 4 passengers left.", []),
        ("It left at 18.05 and by 9.30, open from 9.30 to 17.45.", []),
        (
            "It rose from 1.10 to 1.20; at 18.05 euros, at 27.30, at 9.5, it is 2.30.",
            ["1.10", "1.20", "18.05 euros", "27.30", "9.5", "2.30"],
        ),
        ("It took 30 odd years, thirty odd miles, 30 odd socks.", ["30 odd years", "thirty odd miles", "30 odd socks"]),
        (
            "It took three odd years; 2 in 5 or more of the boats left.",
            ["three odd years", "2 in 5 or more of the boats"],
        ),
        ("He ran 5 km at 10.30 am on Friday 5 May with 5 of his men.", ["5 km", "5 of his men"]),
        ("A 12-hour curfew, a two-thirds majority, a three-year-old and the 40-year-old.", []),
        ("about around roughly some circa around 40 boats", ["roughly some circa around 40 boats"]),
        ("It cost a hundred hundred euros.", ["a hundred"]),
        ("It cost a thousand hundred euros.", ["a thousand"]),
        ("He gave 40 very tall and strong young men a meal.", ["40"]),
        ("They waited one hour.", ["one hour"]),
        ("Rents rose to £900 a month later.", ["£900"]),
        ("It lies between dozens of barns.", ["dozens of barns"]),
        ("He nearly or 40 boats did.", ["40 boats"]),
        ("Every second Turkish family left.", ["Every second Turkish family"]),
        ("Half of 2019 was lost.", []),
        ("It cost 5 per (so he said).", ["5"]),
        ("It cost 5 per minus 3 men.", ["5", "minus 3 men"]),
        ("At 38° N it was 5°C.", ["38", "5°C"]),
        ("Call 40 men, call 112 or dial 1177 now.", ["40 men"]),
        ("After two groups 4 to 9 were left, in Rooms 4 to 9.", ["two groups"]),
        ("Ann, 3 and 40 of them", ["3", "40"]),
        ("It cost 3 to 3 million euros.", ["3", "3 million euros"]),
        ("They had 1.5 in 10 cases.", ["1.5", "10 cases"]),
        ("They saw 12 children in 40.", ["12 children", "40"]),
        ("It happened in 2000 or more villages.", ["2000 or more villages"]),
        ("It opens in May, 14, 2022.", []),
        ("She saw Kepler 5,000 and Kepler 5000.", ["5,000", "5000"]),
        ("They lost 1-3 at home.", []),
        ("Half of nearly 2000 was lost.", ["Half of nearly 2000"]),
        ("He said most residents left.", ["most residents"]),
        ("It cost $3-4 there.", ["$3-4"]),
        ("He ate most expensive meals there.", []),
        ("It drew the most people of all.", []),
        ("All the boats left, then all of the crews.", ["all of the crews"]),
        ("They lost 5 thousand and 12 men.", ["5 thousand", "12 men"]),
        ("They lost 5 hundred and 12 men.", ["5 hundred and 12 men"]),
        ("He counted five, five six seven.", ["five", "five", "six", "seven"]),
        ("Group of 7 met.", []),
        ("They spoke most week.", []),
        ("They took 40 kg2 men there.", ["40"]),
        ("For Ann Lee, 34%, it is much.", ["34%"]),
        ("It ended 998-999 there.", []),
        ("In Room 40 or more slept.", ["40 or more"]),
        ("The two hundredth boat sank.", []),
        ("The two hundred and fifth boat sank.", []),
        ("They came sixty fifth.", []),
        ("It fell by a third to almost 5%.", ["a third", "almost 5%"]),
        ("It ran 6 feet 2 inches per second.", ["6 feet 2 inches"]),
        ("It rose 1% there.", ["1%"]),
        ("A couple left at noon.", []),
        ("A couple of hundred left at noon.", ["A couple of hundred"]),
        ("The most people left.", []),
        ("They lost 5 boats per day trip.", ["5 boats per day"]),
        ("Ann Lee, over 34, was hurt.", ["over 34"]),
        ("It took 40 or more soldiers (30 to 50).", ["40 or more soldiers", "30 to 50"]),
        ("It took 40 soldiers per day (30 to 50).", ["40 soldiers per day", "30 to 50"]),
        ("She saw ABC 40.", []),
        ("It has 5 euro-zone states.", ["5 euro-zone states"]),
        ("Every second police Officer left.", ["Every second police Officer"]),
        ("Every second boy scout", ["Every second boy scout"]),
        ("They wrote 5::6 and 5//6.", []),
        ("He said most Vellin residents left.", ["most Vellin residents"]),
        ("See pages 4 to 9 of it.", []),
        ("He saw pages 4 to 9 boats.", ["4 to 9 boats"]),
        ("There is x=40 here.", []),
        ("It sank. Rescued 40.", ["40"]),
        ("Several left at noon.", []),
        ("Several hundred left at noon.", ["Several hundred"]),
        ("Then it fell by a quarter to $5.", ["a quarter", "$5"]),
        ("It fell by a quarter to $5.", ["a quarter", "$5"]),
        ("Every second young boy wounded.", ["Every second young boy"]),
        ("She saw Kepler 999.", []),
        (
            "The committee of the made-up town of Vellin met for hours. It saw between a hundred and two hundred boats.",
            ["between a hundred and two hundred boats"],
        ),
        ("Every second Ukraine family left.", ["Every second Ukraine family"]),
        ("Every second boy band member", ["Every second boy band member"]),
        ("For Ann Lee, 34 or more, it is much.", ["34 or more"]),
        ("They lost 40, 34, and 12 boats.", ["40", "34", "12 boats"]),
        ("Voters in Districts  8041A,  8042A, 8043A, 8044A, 8045A and 8046.", []),
        ("What over 40 boats did, and how about 50 of them?", ["over 40 boats", "50"]),
        (
            "In the neighbourhood of something like somewhere in the region of something like 40 boats",
            ["In the neighbourhood of something like somewhere in the region of something like 40 boats"],
        ),
        ("The crowd—about 400 people—left.", ["about 400 people"]),
        ("The crowd–more than 400 people left.", ["more than 400 people"]),
        ("The crowd -nearly 400 people- left.", ["nearly 400 people"]),
        ("*At least 40 boats* sank [about 50 men].", ["At least 40 boats", "about 50 men"]),
        ("The left-over 40 boats sank, and the non-more than 50 did.", ["40 boats", "50"]),
        (
            "They took the    \n    better    \n    part    \n    of    \n    40 boats.",
            ["the    \n    better    \n    part    \n    of    \n    40 boats"],
        ),
        (
            "They saw about \n40 boats, more than \n half \n of the boats.",
            ["about \n40 boats", "more than \n half \n of the boats"],
        ),
        ("A hundred and twenty and five boats sank.", ["A hundred and twenty", "five boats"]),
        ("They saw 250 men and hundreds of boats.", ["250 men", "hundreds of boats"]),
        ("They saw 250 men and thousands of boats.", ["250 men", "thousands of boats"]),
        ("It was minus -5 degrees, or minus zero.", ["-5 degrees", "zero"]),
        ("See page 9 of the reports.", []),
        ("It outlived its 1000 critics, its 1799 chairs and its 1800 walls.", ["1000 critics", "1799 chairs"]),
        ("They waited every second.", []),
        ("Every second boy Scout of the town left.", ["Every second boy Scout"]),
    ],
)
def test_sentence(text: str, figures: list[str]) -> None:
    """The figures of a sentence, and nothing that only looks like one."""
    assert [phrase.text for phrase in scan(text)] == figures


def test_ordinals() -> None:
    """Ordinals are given where they are asked for, and only there."""
    text = "The 22nd, the twenty-fifth, two hundredth and last of the 40 boats; not the 4th-floor flat, nor two thirds."
    found = [(phrase.text, phrase.parts["value"]) for phrase in scan(text, kinds=["ordinal"])]
    assert found == [("22nd", 22), ("twenty-fifth", 25), ("two hundredth", 200), ("last", -1)]
    assert [phrase.text for phrase in scan(text, kinds=KINDS) if phrase.kind != "ordinal"] == ["40 boats", "two thirds"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("last", -1),
        ("penultimate", -2),
        ("next to last", -2),
        ("second to last", -2),
        ("the one before the last", -2),
        ("the one before the last one", -2),
    ],
)
def test_ordinals_from_the_end(words: str, number: int) -> None:
    """What is counted from the end is negative."""
    (found,) = scan(f"They took {words} of the boats.", kinds=["ordinal"])
    assert (found.parts["value"], found.text) == (number, words)


@pytest.mark.parametrize(("words", "number"), [("nineth", 9), ("twelveth", 12)])
def test_ordinals_misspelt(words: str, number: int) -> None:
    """An ordinal that is often spelt with a letter too many is the number that is meant."""
    assert [phrase.parts["value"] for phrase in scan(f"The {words} boat sank.", kinds=["ordinal"])] == [number]


@pytest.mark.parametrize("one", ["lorry", "day", "bus", "crisis", "woman", "sheep", "kg", "passer-by", "church", "IDP"])
def test_plural(one: str) -> None:
    """The singular of the plural is the noun again."""
    assert singular(plural(one)) == one


@pytest.mark.parametrize(("number", "is_one"), [(999, False), (1000, True), (2100, True), (2101, False)])
def test_years(number: int, is_one: bool) -> None:
    """A number is written as a year from 1000 to 2100."""
    assert is_year(str(number).zfill(4), Numeral(number, 4, is_bare=True)) is is_one


@pytest.mark.parametrize("scale", ["hundred", "thousand", "million", "billion", "trillion"])
def test_ordinals_of_scales(scale: str) -> None:
    """The ordinal of a scale is its number."""
    assert ORDINALS[f"{scale}th"] == SCALES[scale]


@pytest.mark.parametrize(
    ("short", "scale"),
    [("k", "thousand"), ("mn", "million"), ("mln", "million"), ("bn", "billion"), ("bln", "billion"), ("tn", "trillion"),
     ("trn", "trillion")],
)  # fmt: skip
def test_short_scales(short: str, scale: str) -> None:
    """A scale cut short is the same number."""
    assert parts_of(f"3{short} leaflets") == parts_of(f"3 {scale} leaflets")


@pytest.mark.parametrize(("short", "scale"), [("m", "million"), ("b", "billion"), ("t", "trillion")])
def test_scales_of_one_letter(short: str, scale: str) -> None:
    """A scale of one letter is read before the name of a currency."""
    assert parts_of(f"3{short} euros") == parts_of(f"3 {scale} euros") is not None


@pytest.mark.parametrize("sign", VULGAR)
def test_vulgar_fractions(sign: str) -> None:
    """A sign of a fraction stands for the number that Unicode gives it."""
    assert float(Fraction(*VULGAR[sign])) == pytest.approx(unicodedata.numeric(sign))


def test_endless_digits() -> None:
    """Digits that no float holds are no number, whatever stands behind their point."""
    assert scan("1" * 400 + ".5 barns") == []
    assert parts_of("9" * 200 + ".5 trillion barns") is not None


def test_longest_word() -> None:
    """A word has forty letters at the most; what is longer counts and says nothing."""
    longest = "b" * 39 + "s"
    assert [phrase.text for phrase in scan(f"Most {longest} left, and zero {longest} stayed.")] == [
        f"Most {longest}",
        f"zero {longest}",
    ]
    assert [phrase.text for phrase in scan(f"Most b{longest} left, and zero b{longest} stayed.")] == ["zero"]
