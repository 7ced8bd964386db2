"""The article that the project began from: its facts as a record, with anchors into its text, add up."""

from __future__ import annotations

import pytest

from newsevents import Event, Party, Quote, Source, Statistic, TextSelector, check
from tests.material import SHARED

ON = "2024-05-20"
MAYOR = Party(description="mayor of Mariupol", kind="person")
REGIMENT = Party("Azov regiment", kind="organization")
SPOKESMAN = Party("Petro Yatsenko", title="head of the press service", kind="person")


@pytest.fixture(scope="module")
def text() -> str:
    """The text of the article, exactly as it is stored."""
    path = SHARED / "article" / "azovstal.txt"
    if not path.exists():
        pytest.skip("the article is not beside this checkout")
    return path.read_bytes().decode()


@pytest.fixture(scope="module")
def story(text: str) -> list[Event]:
    """The defence and the captivity, each figure anchored at its words."""
    article = Source("News article on the second anniversary of leaving Azovstal", id="article", published=ON,
                     language="en")  # fmt: skip

    def stated(label: str, words: str, nth: int = 1, **fields: object) -> Statistic:
        return Statistic(label, words, source=article, anchor=TextSelector.find(text, words, nth), **fields)  # type: ignore[arg-type]  # fields of all kinds

    defence = Event(
        "Defence of Mariupol",
        id="defence",
        when="2022-02-24/2022-05-20",
        places=["Mariupol"],
        sources=article,
        statistics=[stated("length", "86 days", kind="event_duration")],
    )
    captivity = Event(
        "Captivity of the Azovstal defenders",
        id="captivity",
        when="2022-05-16/..",
        sources=article,
        statistics=[
            stated("evacuated", "2,500 Ukrainian soldiers", as_of="2022-05-16", series="taken"),
            stated("captured", "almost 2,500 captured defenders", as_of="2022-05-16", series="taken"),
            stated("returned", "every fifth of almost 2,500 captured defenders", as_of="2023", kind="share"),
            stated("still held", "Over 1,900 defenders", as_of=ON, series="held"),
            stated("still held", "Over 1,900 soldiers", as_of=ON, series="held", attributed_to=MAYOR),
            stated("held of the regiment", "900 captured Azov citizens", as_of=ON, attributed_to=REGIMENT),
            stated("time held", "736 days", kind="event_duration", as_of=ON, attributed_to=REGIMENT),
            stated("time held", "more than two years", kind="event_duration", as_of=ON),
            stated("called by prisoners", "every second family", kind="share", attributed_to=SPOKESMAN),
        ],
        quotes=[
            Quote("Prisoners are made to repeat one and the same story.", SPOKESMAN, kind="indirect", cue="said",
                  source=article, anchor=TextSelector.find(text, "the same narrative")),
        ],
    )  # fmt: skip
    return [defence, captivity]


def test_the_article_adds_up(story: list[Event], text: str) -> None:
    """Every anchor is found and no figure is in conflict with another: there is no error and no warning."""
    found = check(story, texts={"article": text})
    assert [str(finding) for finding in found if finding.severity != "note"] == []


def test_both_day_counts_of_the_article_count_both_ends(story: list[Event], text: str) -> None:
    """The 86 days of the defence and the 736 days of captivity are recognised as counting both ends."""
    found = [(one.code, one.path, one.expected) for one in check(story, texts={"article": text}, select="D")]
    assert found == [("D002", "$.statistics[0]", 85), ("D002", "$.statistics[6]", 735)]
