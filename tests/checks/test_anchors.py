"""Findings about anchors, and what the rules keep quiet about."""

from __future__ import annotations

import hashlib

import pytest

from newsevents import Event, Evidence, FrozenMap, Quote, Source, Statistic, TextSelector, check
from newsevents.selectors import TextSelector as Selector

TEXT = "Over 1,900 came. “Most of the 900 stayed,” a mayor said. Some 12 boats sank."
REPORT = Source("A made-up report", id="report")
OTHER = Source("Another made-up report", id="other")


def anchored(*anchors: Selector | str, source: str = "report") -> Event:
    """An event with a statistic for each anchor."""
    statistics = [Statistic(f"figure {i}", 900, source=source, anchor=anchor) for i, anchor in enumerate(anchors)]
    return Event("A flood", statistics=statistics, sources=[REPORT, OTHER])


def found(event: Event, text: str = TEXT, select: str = "A00") -> list[tuple[str, str, str]]:
    """The code, path and message of each finding about anchors, those about words left out."""
    findings = check(event, texts={"report": text}, select=select, ignore=("A008", "A009"))
    return [(one.code, one.path, one.message) for one in findings]


def test_without_its_text_no_anchor_is_looked_at() -> None:
    """Neither without texts, nor where the text is another source's, nor where no source is named."""
    assert check(anchored("nowhere"), select="A", ignore="A008") == []
    assert found(anchored("nowhere", source="other")) == []
    assert found(Event("A flood", statistics=[Statistic("left", 900, anchor="nowhere")], sources=[REPORT])) == []


@pytest.mark.parametrize(
    "anchor",
    [
        "1,900",
        "Over 1,900 came",
        "12 boats",
        "a mayor",
        TextSelector("900", start=7, end=10),
        TextSelector(start=0, end=4),
    ],
)
def test_anchors_that_are_right(anchor: Selector | str) -> None:
    """An anchor whose words stand where it says, or once at all, is right."""
    assert found(anchored(anchor)) == []


def test_one_missing_anchor_is_named() -> None:
    """What is missing is said, and where it stands only within something longer."""
    assert found(anchored("2,900")) == [("A003", "$.statistics[0]", "'2,900' is not in the text of 'report'")]
    message = "'90' is not in the text of 'report', or only within longer words or numbers"
    assert found(anchored("90")) == [("A003", "$.statistics[0]", message)]
    message = "what stands at 90 to 95 is not in the text of 'report', which has 76 characters"
    assert found(anchored(TextSelector(start=90, end=95))) == [("A003", "$.statistics[0]", message)]
    assert found(anchored(TextSelector(start=90, end=95)), text="x") == [
        ("A003", "$.statistics[0]", message.replace("76 characters", "1 character"))
    ]


def test_one_finding_speaks_for_all_missing_anchors_of_a_text() -> None:
    """It is at the first of them, and names the others with their paths; another text has its own."""
    event = anchored("1,900", "2,900", "3,900", TextSelector(start=90, end=95))
    listed = "'2,900' ($.statistics[1]), '3,900' ($.statistics[2]), what stands at 90 to 95 ($.statistics[3])"
    assert found(event) == [("A003", "$.statistics[1]", f"3 anchors are not in the text of 'report': {listed}")]
    several = [Statistic("a", 1, source=name, anchor="no") for name in ("report", "other", "report")]
    findings = check(
        Event("x", statistics=several, sources=[REPORT, OTHER]), texts={"report": "", "other": ""}, select="A003"
    )
    assert [one.path for one in findings] == ["$.statistics[0]", "$.statistics[1]"]


def test_very_many_missing_anchors_are_counted() -> None:
    """Ten are listed, the others counted."""
    [(_, _, message)] = found(anchored(*[f"no {i}" for i in range(1000)]))
    assert message.startswith("1000 anchors are not in the text")
    assert message.endswith("'no 9' ($.statistics[9]) and 990 more")


def test_a_moved_anchor_gets_its_new_offsets() -> None:
    """The finding says from where to where, and expects the new offsets."""
    [finding] = check(anchored(TextSelector("1,900", start=0, end=5)), texts={"report": TEXT}, select="A004")
    assert finding.message == "'1,900' is not at 0 to 5 in the text of 'report', but at 5 to 10"
    assert finding.expected == FrozenMap({"start": 5, "end": 10})


def test_anchors_that_moved_together_have_one_finding() -> None:
    """A sentence that was put before the text moves all alike; what moved otherwise is found apart."""
    event = anchored(
        TextSelector("1,900", start=0, end=5),
        TextSelector("12 boats", start=57, end=65),
        TextSelector("came", start=0, end=4),
    )
    first, second = found(event)
    assert first[1] == "$.statistics[0]"
    assert first[2].endswith("but at 5 to 10; 2 anchors stand 5 characters further on")
    assert second[1:] == ("$.statistics[2]", "'came' is not at 0 to 4 in the text of 'report', but at 11 to 15")
    back = anchored(TextSelector("1,900", start=6, end=11), TextSelector("came", start=12, end=16))
    assert found(back)[0][2].endswith("2 anchors stand 1 character before")


def test_an_ambiguous_anchor() -> None:
    """Words in several places need more than themselves, and how many places there are is said."""
    text = "Of 900 houses 12 burned; 900 families left."
    [(code, path, message)] = found(anchored("900"), text)
    assert (code, path) == ("A005", "$.statistics[0]")
    assert message.startswith("'900' stands in 2 places in the text of 'report', and nothing tells which; ")
    assert found(anchored(TextSelector("900", suffix=" families")), text) == []
    assert "in more than 64 places" in found(anchored("so"), "so " * 100)[0][2]


@pytest.mark.parametrize(
    ("anchor", "ways"),
    [
        ('"Most of the 900 stayed,"', "quotation marks"),
        ("over 1,900", "case"),
        ("Over  1,900\ncame", "white space"),
        ("OVER  1,900", "white space and case"),
    ],
)
def test_an_anchor_that_is_nearly_there_is_noted_with_what_differs(anchor: str, ways: str) -> None:
    """Typography is no mistake of the story's; the note gives the words as they stand, and where."""
    [finding] = check(anchored(anchor), texts={"report": TEXT}, select="A", ignore="A008")
    assert (finding.code, finding.severity) == ("A006", "note")
    assert finding.message.endswith(f"they differ in {ways}")
    expected = finding.expected
    assert isinstance(expected, FrozenMap)
    start, end = expected["start"], expected["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert TEXT[start:end] == expected["exact"]


def test_anchors_of_quotes_and_evidence_are_looked_at() -> None:
    """All that has an anchor is."""
    event = Event("A flood", quotes=[Quote("x", source=REPORT, anchor="no quote")], sources=[REPORT],
                  evidence=[Evidence("when", source=REPORT, anchor="no day")])  # fmt: skip
    [(_, path, message)] = found(event)
    assert path == "$.quotes[0]"
    assert message.endswith("'no quote' ($.quotes[0]), 'no day' ($.evidence[0])")


def test_a_quote_that_is_not_in_its_source_is_found_once() -> None:
    """A direct quote whose words are not there needs no second finding for its anchor."""
    quote = Quote("We leave.", "A mayor", kind="direct", source=REPORT, anchor="We leave")
    event = Event("A flood", quotes=[quote], sources=[REPORT])
    assert [code for code, _, _ in found(event)] == ["A001"]


def test_the_hash_of_a_text() -> None:
    """A text that is not the one that was hashed is found, with its own hash; the right one, or none, is not."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    right, wrong = (Source("A report", id="report", text_sha256=one) for one in (digest, "0" * 64))
    assert check(Event("A flood", sources=[right, Source("no id")]), texts={"report": TEXT}, select="A") == []
    [finding] = check(Event("A flood", sources=[REPORT_FIRST, wrong]), texts={"report": TEXT}, select="A")
    assert (finding.code, finding.path, finding.expected) == ("A007", "$.sources[1]", digest)
    assert check(Event("A flood", sources=[wrong]), select="A") == []


REPORT_FIRST = Source("A first report", id="first", text_sha256="1" * 64)


@pytest.mark.parametrize("now", ["It burned.\nAll night.\n", "\ufeffIt burned.\r\nAll night.\r\n"])
def test_a_text_with_other_line_ends_is_told_from_another(now: str) -> None:
    """What an editor or a transfer changes unasked is named, so that nobody looks for a forger."""
    then = "It burned.\r\nAll night.\r\n"
    report = Source("A made-up report", id="report", text_sha256=hashlib.sha256(then.encode()).hexdigest())
    fire = Event("A fire", sources=[report])
    (doubt,) = check(fire, texts={"report": now}, select="A007")
    assert doubt.message.endswith(
        "; it is the same text but for its line ends or its byte order mark; give it as it was"
    )
    (doubt,) = check(fire, texts={"report": now.replace("burned", "rained")}, select="A007")
    assert doubt.message.endswith("; it is another text, or was changed since")
    assert check(fire, texts={"report": then}, select="A007") == []
