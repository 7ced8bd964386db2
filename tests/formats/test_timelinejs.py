"""TimelineJS: a slide for each event with a date, in words that keep what is not known, and without markup of its own."""

from __future__ import annotations

import io
import json
import pathlib
from html.parser import HTMLParser
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, InvalidArgumentError, Quantity, Quote, Source, Statistic
from newsevents.formats import timelinejs
from newsevents.formats.slides import slide_text
from tests.records.strategies import events, full_event


def slides(*many: Event) -> list[dict[str, Any]]:
    """The slides of some events."""
    out = io.StringIO()
    timelinejs.write(out, many)
    return cast("list[dict[str, Any]]", json.loads(out.getvalue())["events"])


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2022", {"year": 2022}, None),
        ("2022-05~", {"year": 2022, "month": 5}, None),
        ("2022-05-16", {"year": 2022, "month": 5, "day": 16}, None),
        ("2022-05-16T10:30:05Z", {"year": 2022, "month": 5, "day": 16, "hour": 10, "minute": 30, "second": 5}, None),
        ("2022-05-16/2022-05", {"year": 2022, "month": 5, "day": 16}, {"year": 2022, "month": 5}),
        ("2022-05-16/..", {"year": 2022, "month": 5, "day": 16}, None),
        ("2022-05/", {"year": 2022, "month": 5}, None),
        ("../2022-05-20", {"year": 2022, "month": 5, "day": 20}, None),
        ("[..2022-05-20]", {"year": 2022, "month": 5, "day": 20}, None),
        ("[2022-05..2022-06]", {"year": 2022, "month": 5, "day": 1}, {"year": 2022, "month": 6, "day": 30}),
        ("2022-24", {"year": 2022, "month": 12, "day": 1}, {"year": 2023, "month": 2, "day": 28}),
        ("201X", {"year": 2010, "month": 1, "day": 1}, {"year": 2019, "month": 12, "day": 31}),
        ("-0044-03-15", {"year": -44, "month": 3, "day": 15}, None),
        ("0000", {"year": 0}, None),
    ],
)
def test_a_slide_stands_where_its_date_begins(when: str, start: dict[str, int], end: dict[str, int] | None) -> None:
    """A date begins and ends at the precision that is stated; of an open one the known end counts."""
    (slide,) = slides(Event("A flood", when=when))
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_a_slide_shows_its_date_in_words() -> None:
    """The words say what the numbers can't: about, since, between."""
    shown = [
        slide["display_date"] for slide in slides(*(Event("A", when=when) for when in ("2022-05~", "2022-05-16/..")))
    ]
    assert shown == ["about May 2022", "since 16 May 2022"]


@pytest.mark.parametrize("when", [None, "../..", "/", "Y17000", "XXXX", "XXXX-12-25", "-0044-21"])
def test_what_has_no_place_on_a_timeline_has_no_slide(when: str | None) -> None:
    """An event without a date that can be drawn is left out, and the others stay."""
    assert [slide["text"]["headline"] for slide in slides(Event("A", when=when), Event("B", when="2022"))] == ["B"]


def test_ids_and_groups() -> None:
    """A slide keeps the id of its event, and stands in a row with those of its type, or else of its first tag."""
    typed, tagged, bare = slides(
        Event("A", when="2022", id="a", type="acled:battles", tags=["war"]),
        Event("B", when="2022", tags=["war", "siege"]),
        Event("C", when="2022"),
    )
    assert (typed["unique_id"], typed["group"], tagged["group"]) == ("a", "acled:battles", "war")
    assert {"unique_id", "group"}.isdisjoint(bare)


def test_the_text_of_a_slide() -> None:
    """A slide tells what is claimed, who claims it, and where; what did not surely happen is told first."""
    event = Event(
        "A flood", status="denied", summary="Water rose.\n\nIt fell.", places=["A town", "Another"],
        statistics=[Statistic("evacuated", Quantity(900, hedge="over"), as_of="2022-05", attributed_to="A mayor"),
                    Statistic("wet", "some 40 people")],
        quotes=[Quote("It rained.", "A mayor"), Quote("It did not.")],
        sources=[Source("A report", url="https://example.org/?a=1&b=2", publisher="A paper", published="2022-05-16"),
                 Source(publisher="A council"), Source(url="javascript:alert(1)")],
    )  # fmt: skip
    assert slide_text(event) == (
        "<p><em>denied</em></p><p>Water rose.</p><p>It fell.</p><p>A town, Another</p>"
        "<ul><li>evacuated: over 900 (as of May 2022, A mayor)</li><li>wet: some 40 people</li></ul>"
        "<blockquote>It rained.<footer>A mayor</footer></blockquote><blockquote>It did not.</blockquote>"
        '<ul><li><a href="https://example.org/?a=1&amp;b=2">A paper: A report, 16 May 2022</a></li>'
        "<li>A council</li><li>javascript:alert(1)</li></ul>"
    )
    assert slide_text(Event("A flood", status="occurred")) == ""


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (Quote("the dam had been safe", "A speaker", kind="indirect"), "<p>A speaker: the dam had been safe</p>"),
        (
            Quote("the dam < safe", "A speaker", kind="indirect", via=["A wire", "A & B"]),
            "<p>A speaker: the dam &lt; safe (by way of A wire, A &amp; B)</p>",
        ),
        (Quote("it was safe", kind="indirect"), "<p>it was safe</p>"),
        (Quote("a “borrowed” coat", "A speaker", kind="partial"),
         "<blockquote>a “borrowed” coat<footer>A speaker</footer></blockquote>"),
        (Quote("It rained.", "A speaker", kind="direct", via="A wire"),
         "<blockquote>It rained.<footer>A speaker, by way of A wire</footer></blockquote>"),
        (Quote("It rained.", via="A wire"), "<blockquote>It rained.<footer>by way of A wire</footer></blockquote>"),
    ],
)  # fmt: skip
def test_a_slide_quotes_only_what_was_said(quote: Quote, said: str) -> None:
    """What is told of a speaker does not look like the speaker's own words, and who relayed it is named."""
    assert slide_text(Event("A flood", quotes=quote)) == said


def test_a_slide_shows_the_figures_that_stand() -> None:
    """A figure that another one supersedes is left out, and a relay is named."""
    figures = [Statistic("dead", 23, id="first"), Statistic("dead", 26, supersedes="first", via="A wire")]
    assert slide_text(Event("A flood", statistics=figures)) == "<ul><li>dead: 26 (by way of A wire)</li></ul>"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"href"}


@given(events(), st.sampled_from(["<script>", "<b onclick='x'>", '"><img src=x>', "&lt;", "<!--"]))
def test_nothing_of_an_event_is_markup(event: Event, bad: str) -> None:
    """Whatever stands in an event, a slide has our own tags and no others."""
    found = _Tags()
    found.feed(
        slide_text(Event(bad, summary=bad, places=[bad], quotes=[Quote(bad, bad)], sources=[Source(bad, url=bad)]))
    )
    found.feed(slide_text(event))
    assert found.tags <= {"p", "em", "ul", "li", "blockquote", "footer", "a"}


@given(st.lists(events(), max_size=3))
def test_each_dated_event_has_a_slide(many: list[Event]) -> None:
    """Whatever the events are, the file is JSON and no slide is without start, words and headline."""
    for slide in slides(*many):
        assert slide["start_date"]["year"] is not None
        assert slide["display_date"]
        assert slide["text"]["headline"]


def test_what_is_no_event_is_refused(tmp_path: pathlib.Path) -> None:
    """A failure leaves no file."""
    with pytest.raises(InvalidArgumentError, match=r"events\[\d\]: 'flood' is not an Event; read or make one first"):
        timelinejs.write(tmp_path / "a.timeline.json", cast("Any", [full_event(), "flood"]))
    assert list(tmp_path.iterdir()) == []
