"""JSON-LD of schema.org: what is written is read back, what other tools see is true, what pages say of events is read."""

from __future__ import annotations

import io
import json
import pathlib
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import (
    Correction,
    Event,
    EventStatus,
    InvalidArgumentError,
    InvalidFileError,
    NewsEventsError,
    Participant,
    Party,
    Place,
    Quantity,
    Quote,
    Source,
    Statistic,
)
from newsevents.formats import jsonld
from newsevents.formats.jsonld.vocabulary import CONTEXT, HEAD, id_of, iri_of
from tests.records.strategies import dates, events, full_event, quantities, texts

from .jsonlddocuments import event_of, read, sources_of
from .mutants import mutant

FULL = full_event()
ARTICLE = {
    "type": "schema:BlogPosting", "id": "https://example.org/1#article", "schema:name": {"@value": "A flood", "@language": "en"},
    "mainEntityOfPage": {"@id": "https://example.org/1"}, "publisher": "A paper", "author": ["A writer", {"name": "A desk"}],
    "datePublished": "2022-05-16T23:30:00.123+02:00", "dateModified": "2022-5-17T10:00:00", "inLanguage": "uk",
    "license": {"@id": "https://example.org/licence"}, "archivedAt": "https://example.org/archive",
    "correction": [{"@type": "CorrectionComment", "text": "Not 900.", "datePublished": "2022-05-18"}, "A word.",
                   {"@type": "CorrectionComment", "datePublished": "2022-05-19"}],
    "isBasedOn": {"@id": "https://example.org/0"},
}  # fmt: skip


def written(*many: Event) -> str:
    """The JSON-LD of some events."""
    out = io.StringIO()
    jsonld.write(out, many)
    return out.getvalue()


def node_of(event: Event) -> dict[str, Any]:
    """The node of an event, as it is written."""
    (node,) = json.loads(written(event))["@graph"]
    assert isinstance(node, dict)
    return node


def refusal(document: object) -> str:
    """What is said of a document that is refused."""
    with pytest.raises(InvalidFileError) as refused:
        read(document)
    return str(refused.value)


@given(st.lists(events(), max_size=3))
def test_read_after_write_is_the_same(many: list[Event]) -> None:
    """Whatever the events are, a document gives them back, read event by event or, laid out anew, as a whole."""
    text = written(*many)
    assert list(jsonld.read(io.StringIO(text))) == many
    assert read(json.loads(text)) == many


@given(quantities(), dates, dates)
def test_figures_and_dates_come_back(quantity: Quantity, when: str, as_of: str) -> None:
    """Whatever schema.org's terms can carry of a figure or a date, the whole of it comes back."""
    event = Event("A flood", when=when, statistics=[Statistic("wet", quantity, as_of=as_of, period=when)])
    assert read(json.loads(written(event))) == [event]


@given(events())
def test_a_processor_gives_the_same_events(event: Event) -> None:
    """What pyld expands without the network, and compacts with the context that stands in the file, is the same event."""
    pyld = pytest.importorskip("pyld", reason="pyld is in the extra clients")
    expanded = pyld.jsonld.expand(json.loads(written(event)))
    assert read(pyld.jsonld.compact(expanded, CONTEXT)) == [event]


@given(
    texts
    | st.sampled_from(["https://example.org/#a", "urn:uuid:1", "urn:newsevents:a", "#event/a", "https://a/#event/b"])
)
def test_an_id_comes_back_from_its_iri(own: str) -> None:
    """Whatever an id is, its IRI gives it back, also where a tool has put the file's address before it."""
    iri = iri_of("event", own)
    assert id_of(iri) == own
    assert iri == own or id_of(f"file:///a.jsonld{iri}") == own


def test_what_other_tools_see() -> None:
    """The terms of schema.org say what the records say, as far as it is known."""
    node = node_of(FULL)
    assert (node["@type"], node["@id"], node["name"]) == ("Event", "#event/evacuation", FULL.title)
    assert (node["startDate"], node["endDate"], node["inLanguage"]) == ("2022-05-16", "2022-05-20", "en")
    (place,) = node["location"]
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": 47.0956, "longitude": 37.5494}
    report, copy, *claims, quotation = node["subjectOf"]
    assert copy["isBasedOn"]["@id"] == report["@id"] == "#source/report"
    assert copy["correction"][0]["@type"] == "CorrectionComment"
    assert [claim["@type"] for claim in claims] == ["Claim"] * 4
    assert (claims[0]["about"]["minValue"], claims[0]["about"]["maxValue"]) == (40, 50.5)
    assert claims[2]["appearance"]["@id"] == copy["@id"]
    assert quotation["spokenByCharacter"]["jobTitle"] == "mayor"


def test_pyld_finds_the_facts() -> None:
    """A processor of JSON-LD finds each fact under schema.org's address or an own one, and fetches nothing."""
    pyld = pytest.importorskip("pyld", reason="pyld is in the extra clients")

    def no_loader(url: str, _: object) -> object:
        raise AssertionError(url)

    (node,) = pyld.jsonld.expand(json.loads(written(FULL)), {"documentLoader": no_loader})
    assert node["https://schema.org/startDate"] == [{"@value": "2022-05-16"}]
    assert node["urn:newsevents:extra"][0]["@type"] == "@json"
    (claim,) = (one for one in node["https://schema.org/subjectOf"] if "urn:newsevents:breakdown" in one)
    assert claim["urn:newsevents:anchor"][0]["http://www.w3.org/ns/oa#exact"] == [{"@value": "over 900"}]
    (observation,) = claim["https://schema.org/about"]
    assert observation["urn:newsevents:quantity"][0]["urn:newsevents:hedge"] == [{"@value": "over"}]
    flat = {one["@id"]: one for one in pyld.jsonld.flatten(json.loads(written(FULL, FULL)))}
    assert sum("https://schema.org/Event" in one.get("@type", ()) for one in flat.values()) == 2
    for one in flat.values():
        assert all(re.match("https://schema.org/|urn:newsevents:|http://www.w3.org/ns/oa#|@", term) for term in one)


@pytest.mark.parametrize(
    ("when", "terms"),
    [
        ("2022-05-16", {"startDate": "2022-05-16", "endDate": "2022-05-16"}),
        ("2022-05", {"startDate": "2022-05", "endDate": "2022-05"}),
        ("2022-05-16T10:00:00Z", {"startDate": "2022-05-16T10:00:00Z"}),
        ("2022-05-16/2022-06", {"startDate": "2022-05-16", "endDate": "2022-06"}),
        ("2022-05-16/..", {"startDate": "2022-05-16", "newsevents:when": "2022-05-16/.."}),
        ("/2022-05-16", {"endDate": "2022-05-16"}),
        ("2022-05-16/", {"startDate": "2022-05-16", "newsevents:when": "2022-05-16/"}),
        ("2022-05-16/2022-05-16", {"startDate": "2022-05-16", "endDate": "2022-05-16",
                                   "newsevents:when": "2022-05-16/2022-05-16"}),
        ("2022-05~/2022-06", {"endDate": "2022-06", "newsevents:when": "2022-05~/2022-06"}),
        ("2022-05~", {"newsevents:when": "2022-05~"}),
        ("2022-21", {"newsevents:when": "2022-21"}),
        ("[2022-05-16,2022-05-18]", {"newsevents:when": "[2022-05-16,2022-05-18]"}),
    ],
)  # fmt: skip
def test_dates_of_events_are_those_that_are_known(when: str, terms: dict[str, str]) -> None:
    """Schema.org's dates are given where a day, a month or a year is known, and nothing is made up for the rest."""
    node = node_of(Event("A flood", when=when))
    assert {term: value for term, value in node.items() if term not in ("@type", "name")} == terms


@pytest.mark.parametrize(
    ("quantity", "terms"),
    [
        ("1,900", {"value": 1900}),
        ("over 1,900 defenders", {"minValue": 1900, "unitText": "defender"}),
        ("almost 2,500", {"maxValue": 2500}),
        ("about 40", {"value": 40}),
        ("dozens", {"minValue": 24}),
        ("several hundred", {"minValue": 300}),
        ("between 40 and 50", {"minValue": 40, "maxValue": 50}),
        (Quantity(45, low=40, high=50), {"value": 45, "minValue": 40, "maxValue": 50}),
        (Quantity(low=40, high=50, hedge="about"), {}),
        ("60%", {"value": 0.6}),
        ("every third", {}),
        ("every fifth of almost 2,500 defenders", {"maxValue": 500, "unitText": "defender"}),
        ("three of the 14 towns", {"value": 3, "unitText": "town"}),
        ("12 per 100,000 inhabitants", {}),
        ("three years and 44 days", {}),
        (Quantity(10**400, per=1), {"value": 10**400}),
        (Quantity(10**400, per=3), {}),
    ],
)  # fmt: skip
def test_figures_are_true_to_their_words(quantity: str | Quantity, terms: dict[str, object]) -> None:
    """An observation has the value and the literal bounds that the words leave, exactly, and no others."""
    node = node_of(Event("A flood", statistics=[Statistic("wet", quantity)]))
    observation = node["subjectOf"][0]["about"]
    assert {t: value for t, value in observation.items() if t not in ("@type", "newsevents:quantity")} == terms


def test_own_terms_stand_where_schema_org_says_too_little() -> None:
    """A plain figure needs no own term, and one with the words that it was printed in does."""
    plain = Event(
        "A flood", statistics=[Statistic("wet", Quantity(1900, unit="person")), Statistic("dry", "at least 3")]
    )
    (first, second) = node_of(plain)["subjectOf"]
    assert first == {
        "@type": "Claim",
        "name": "wet",
        "about": {"@type": "Observation", "value": 1900, "unitText": "person"},
    }
    assert second["about"]["newsevents:quantity"] == {"value": 3, "hedge": "at_least", "text": "at least 3"}


@pytest.mark.parametrize(
    ("status", "terms"),
    [
        ("cancelled", {"eventStatus": "https://schema.org/EventCancelled"}),
        ("postponed", {"eventStatus": "https://schema.org/EventPostponed"}),
        ("planned", {"newsevents:status": "planned"}),
        ("alleged", {"newsevents:status": "alleged"}),
    ],
)
def test_a_status_is_schema_orgs_where_it_has_one(status: str, terms: dict[str, str]) -> None:
    """What schema.org can say of a status is said so, and EventScheduled is never said of an event."""
    node = node_of(Event("A match", status=EventStatus(status)))
    assert {term: value for term, value in node.items() if "tatus" in term} == terms


def test_a_file_is_read_as_bytes_or_text_or_by_name(tmp_path: pathlib.Path) -> None:
    """A name, an open file of bytes and one of text give the same events."""
    path = tmp_path / "floods.jsonld"
    jsonld.write(path, [FULL])
    assert path.read_text(encoding="utf-8") == written(FULL)
    assert list(jsonld.read(path)) == list(jsonld.read(io.BytesIO(path.read_bytes()))) == [FULL]
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert list(jsonld.read(path)) == [FULL]


def test_what_is_no_event_is_refused() -> None:
    """Only events are written, and a policy that is none is refused."""
    with pytest.raises(InvalidArgumentError, match="'a flood' is not an Event"):
        jsonld.write(io.StringIO(), ["a flood"])  # type: ignore[list-item]  # the mistake under test
    with pytest.raises(InvalidArgumentError, match="'ignore' is unknown"):
        list(jsonld.read(io.StringIO("{}"), on_error="ignore"))  # type: ignore[arg-type]  # the mistake under test


def test_events_are_found_where_pages_have_them() -> None:
    """Events stand at the top, in lists, in ``@graph`` and as ``mainEntity``; one within another thing is that thing's."""

    def event(name: str) -> dict[str, object]:
        return {"@type": "Event", "name": name}

    page = [event("a"), [event("b")], {"@graph": [event("c"), {"@type": "WebPage", "mainEntity": event("d")}]},
            {"@type": "Place", "event": event("e")}, {"@type": ["Thing", "https://schema.org/Festival"], "name": "f"}]  # fmt: skip
    assert [one.title for one in read(page)] == ["a", "b", "c", "d", "f"]
    assert [one.title for one in read({"@graph": event("g")})] == ["g"]


def test_an_event_of_a_page_is_read() -> None:
    """What pages say of an event is taken over as precisely as they say it."""
    event = event_of(
        **{"@type": "MusicEvent", "@id": "https://example.org/e/1"},
        url="https://example.org/e/1.html", startDate="2022-05-16T19:30+02:00", endDate="2022-05-17",
        eventStatus="https://schema.org/EventPostponed", description="Music.", inLanguage={"name": "uk"},
        location={"@type": "Place", "name": "A hall", "sameAs": "https://example.org/hall",
                  "address": {"addressLocality": "A town", "addressRegion": "A county", "addressCountry": "UA"},
                  "geo": {"latitude": "47.5", "longitude": 37}},
        organizer={"@type": "NGO", "name": "An office"}, performer=["A singer", {"@type": "Person", "name": "A player"}],
        actor={"@type": "PerformanceRole", "roleName": "host", "actor": {"@type": "GovernmentOrganization", "name": "A council"}},
        superEvent={"@id": "https://example.org/tour", "name": "A tour"}, keywords="music, town , ",
    )  # fmt: skip
    assert event == Event(
        "A match", id="https://example.org/e/1", type="schema:MusicEvent", when="2022-05-16/2022-05-17",
        status="postponed", summary="Music.", language="uk", tags=["music", "town"], part_of="https://example.org/tour",
        places=[Place("A hall", country="UA", admin=["A county", "A town"], latitude=47.5, longitude=37,
                      same_as=["https://example.org/hall"])],
        participants=[Participant(Party("A council", kind="organization"), role="host"),
                      Participant("An office", role="organizer"), Participant("A singer", role="performer"),
                      Participant(Party("A player", kind="person"), role="performer")],
        sources=[Source(url="https://example.org/e/1.html")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "when"),
    [
        ("2022-05-16", None, "2022-05-16"),
        (None, "2022-05-16T10:00:00Z", "/2022-05-16"),
        ("", " ", None),
        ("2022-05-16T19:30:00+02:00", None, "2022-05-16T19:30:00+02:00"),
        ("2022-05-16T19:30:00Z", "2022-05-16T22:00:00Z", "2022-05-16"),
        ("2022-05-16T19:30:00Z", "2022-05-16T19:30:00Z", "2022-05-16T19:30:00Z"),
        ("16.05.2022", "20.05.2022", "2022-05-16/2022-05-20"),
        ("May 2022", None, "2022-05"),
        ({"@value": "2022"}, None, "2022"),
        ("2022-05-16T10:00:00+02:00[Europe/Kyiv]", None, "2022-05-16"),
        ("2022-05-16 10:00 America/New_York", None, "2022-05-16"),
    ],
)
def test_the_dates_of_an_event_of_a_page(start: object, end: object, when: str | None) -> None:
    """A start alone is the day, two moments of a day are that day, and an end alone has no start."""
    found = event_of(startDate=start, endDate=end).when
    assert (found and str(found)) == when


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ("A hall", Place("A hall")),
        ({"address": "Main Street 1"}, Place("Main Street 1")),
        ({"address": {"addressLocality": "A town", "addressRegion": "A county"}}, Place("A town", admin=["A county"])),
        ({"address": {"addressCountry": "Ukraine"}}, Place("Ukraine")),
        ({"address": {"addressCountry": {"name": "UA"}}}, Place("UA", country="UA")),
        ({"name": "A town", "address": {"addressCountry": "Ukraine"}}, Place("A town", admin=["Ukraine"])),
        ({"name": 7}, Place("7")),
        ({"name": "A town", "latitude": 47.5}, Place("A town", latitude=47.5)),
        ({"@type": "VirtualLocation"}, None),
    ],
)
def test_the_place_of_an_event_of_a_page(location: object, place: Place | None) -> None:
    """A place has the name that is given, else the nearest that its address has; a country in words is an area."""
    assert event_of(location=location).places == ((place,) if place else ())


def test_claims_and_quotations_of_a_page_are_read() -> None:
    """A claim about an observation is a figure, a quotation a quote, each with its speaker and its source."""
    event = event_of(
        subjectOf=[
            {"@type": "Claim", "name": "wet", "author": {"@type": "Person", "name": "A mayor"}, "appearance": {"@id": "#a"},
             "about": {"@type": "Observation", "value": "12", "unitCode": "MTR", "observationDate": "2022-05"}},
            {"@type": "Claim", "text": "At least 3 towns", "about": {"@type": "Observation", "minValue": 3}},
            {"@type": "Claim", "about": {"@type": "Observation", "name": "dry", "maxValue": 3}},
            {"@type": "Claim", "about": {"@type": "Observation", "minValue": 3, "maxValue": 4, "value": 3.5}},
            {"@type": "Claim", "text": "It rained."},
            {"@type": "Claim", "about": {"@type": "Observation"}},
            {"@type": "Quotation", "text": "It rained.", "creator": "A mayor", "isPartOf": {"@id": "#b", "name": "A paper"}},
            {"@type": "Quotation", "text": "It poured.", "isBasedOn": {"@id": "#c"}},
            {"@type": "Quotation"},
            {"@type": "NewsArticle", "@id": "#a", "headline": "A flood", "isBasedOn": {"@id": "#elsewhere"}},
            {"@type": "NewsArticle", "@id": "#a", "headline": "The same"},
            {"@type": "VideoObject", "name": "A film"},
            {"@type": "Event", "name": "Another match"},
        ],
    )  # fmt: skip
    assert event.statistics == (
        Statistic(
            "wet", Quantity(12, unit="MTR"), as_of="2022-05", attributed_to=Party("A mayor", kind="person"), source="#a"
        ),
        Statistic("At least 3 towns", Quantity(3, hedge="at_least")),
        Statistic("dry", Quantity(3, hedge="at_most")),
        Statistic("figure", Quantity(3.5, low=3, high=4)),
    )
    assert event.quotes == (Quote("It rained.", "A mayor", source="#b"), Quote("It poured."))
    assert event.sources == (
        Source("A flood", id="#a", kind="NewsArticle"), Source("A film", kind="VideoObject"), Source("A paper", id="#b"),
    )  # fmt: skip


def test_references_are_followed_within_a_page() -> None:
    """What a page says of a thing elsewhere is known of it, first in the same document, and what is empty says nothing."""
    page = [
        {"@type": "Organization", "@id": "#paper", "name": ""},
        {"@type": "Organization", "@id": "#paper", "name": "Another paper"},
        {"@graph": [{"@type": "NewsArticle", "headline": "A flood", "publisher": {"@id": "#paper"}, "author": [{"@id": "#a"}]},
                    {"@type": "Organization", "@id": "#paper", "name": "A paper"}]},
        {"@type": "Person", "@id": "#a", "name": ["A writer", "Another writer"]},
    ]  # fmt: skip
    assert sources_of(page) == [
        Source("A flood", publisher="A paper", authors=["A writer", "Another writer"], kind="NewsArticle")
    ]


@pytest.mark.parametrize("is_reference_first", [True, False])
def test_an_article_that_is_referred_to_is_one_source(is_reference_first: bool) -> None:
    """An article of the graph that is also a page's ``mainEntity`` by its ``@id`` comes once; one without an ``@id`` is its own."""
    graph = [{"@type": "WebPage", "mainEntity": {"@id": "#a"}}, {"@type": "Article", "@id": "#a", "name": "A flood"}]
    page = {"@graph": graph if is_reference_first else graph[::-1]}
    assert sources_of(page) == [Source("A flood", id="#a", kind="Article")]
    assert len(sources_of([page, page])) == 2
    assert len(sources_of({"@graph": [{"@type": "Article", "name": "A flood"}] * 2})) == 2


def test_the_source_of_an_article() -> None:
    """An article's parts are those of a source, and corrections without a date are kept as a note."""
    assert sources_of({"@context": [{"schema": "http://schema.org/"}], "@graph": ARTICLE}) == [
        Source(
            "A flood", id="https://example.org/1#article", url="https://example.org/1", publisher="A paper",
            authors=["A writer", "A desk"], published="2022-05-16T23:30:00+02:00", modified="2022-05-17T10:00:00",
            language="uk", kind="BlogPosting", license="https://example.org/licence", archive_url="https://example.org/archive",
            derived_from="https://example.org/0", corrections=[Correction("2022-05-18", "Not 900.")], note="correction: A word.",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ("https://example.org/1", "https://example.org/1"),
        ({"@type": "WebPage", "url": "https://example.org/1"}, "https://example.org/1"),
        ([{"@id": "#page"}], "https://example.org/2"),
        ("True", None),
        (True, None),
    ],
)
def test_the_page_of_an_article_is_its_address(page: object, url: str | None) -> None:
    """Where an article has no address, its page's is taken, and only what is an address."""
    article = {"@type": "Article", "headline": "A flood", "mainEntityOfPage": page}
    (source,) = sources_of([article, {"@id": "#page", "url": "https://example.org/2"}])
    assert source.url == url


@pytest.mark.parametrize(
    ("context", "is_read"),
    [
        ("http://www.schema.org", True),
        (["https://schema.org", {"other": "https://example.org/"}], True),
        ({"@vocab": "https://schema.org/"}, True),
        ({"other": "https://example.org/"}, True),
        (7, True),
        ([], True),
        ("https://www.w3.org/ns/activitystreams", False),
        ({"@vocab": "https://example.org/"}, False),
    ],
)
def test_only_the_vocabulary_of_schema_org_is_read(context: object, is_read: bool) -> None:
    """An article of another vocabulary is no article, whatever it is called."""
    assert bool(sources_of({"@context": context, "@type": "Article", "name": "A flood"})) == is_read


def test_articles_within_other_things_are_not_of_the_page() -> None:
    """What an article is part of, and what else a page lists, are not what the page is about; nor is one that says nothing."""
    inner = {"@type": "NewsArticle", "headline": "Another"}
    page = {
        "@type": ["Article", "NewsArticle"],
        "headline": "A flood",
        "isPartOf": inner,
        "mainEntity": {"@type": "Article"},
    }
    assert [
        source.kind for source in sources_of([page, {"@type": "ItemList", "itemListElement": [{"item": inner}]}])
    ] == ["NewsArticle"]


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"name": None}, "$[1].name, line 1, byte 46: it is missing; an event has a name"),
        ({"name": [True]}, "$[1].name, line 1, byte 46: True is not text; write it in quotes"),
        ({"startDate": 20220516}, "$[1].startDate, line 1, byte 46: 20220516 is not a date; write it as in '2022-05-16'"),
        ({"startDate": "2022-02-30T10:00 Mars"}, "$[1].startDate, line 1, byte 46: '2022-02-30T10:00 Mars' is not read as a date: it is not understood; write it as in 'May 16, 2022'"),
        ({"startDate": "2022-05-16 10:00, 2022-05-17"}, "$[1].startDate, line 1, byte 46: '2022-05-16 10:00, 2022-05-17' is not read as a date: it states more than one date; read each alone; write it as in 'May 16, 2022'"),
        ({"startDate": "2022", "endDate": "2021"}, "$[1].endDate, line 1, byte 46: '2022/2021' is not an EDTF date: the interval ends before it starts; write '2021/2022'"),
        ({"location": {"name": "A town", "geo": {"latitude": "north"}}}, "$[1].location.geo.latitude, line 1, byte 46: 'north' is not a number; write it as in 47.5"),
        ({"location": {"name": "A town", "geo": {"latitude": 91}}}, "$[1].location, line 1, byte 46: latitude: 91 is outside -90 to 90"),
        ({"location": 7}, "$[1].location, line 1, byte 46: 7 is neither an object nor text; write an object, as in {…}, or text"),
        ({"subjectOf": {"@type": "Claim", "about": {"@type": "Observation", "value": 9, "minValue": 1, "maxValue": 2}}},
         "$[1].subjectOf.about, line 1, byte 46: value: 9 is outside 1 to 2; an estimate lies inside"),
        ({"subjectOf": [{"@type": "NewsArticle", "headline": "A", "newsevents:text_sha256": "0"}]},
         "$[1].subjectOf[0], line 1, byte 46: text_sha256: '0' is not a SHA-256; write its 64 digits, 0-9 and a-f"),
        ({"newsevents:when": "May"}, "$[1]['newsevents:when'], line 1, byte 46: 'May' is not an EDTF date: it does not follow the grammar of EDTF; write it as in '2022-05-16'"),
        ({"newsevents:evidence": [{"field": 7}]}, "$[1]['newsevents:evidence'][0].field, line 1, byte 46: 7 is not text; write it in quotes, as in \"text\""),
    ],
)  # fmt: skip
def test_what_is_wrong_has_its_place(terms: dict[str, object], said: str) -> None:
    """A refusal names the path, the line and the byte, and what would be right; the other events are read."""
    page = [{"@type": "Event", "name": "Another match"}, {"@type": "Event", "name": "A match", **terms}]
    assert refusal(page) == said
    told: list[NewsEventsError] = []
    found = list(jsonld.read(io.StringIO(json.dumps(page)), on_error=told.append))
    assert [event.title for event in found] == ["Another match"]
    assert [str(error) for error in told] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{"@type": "Article", "headline": "A",}',
            "line 1, column 37: not JSON: a comma stands before the end; leave it out",
        ),
        (
            '{"@type": "Article", "headline": "A\nB"}',
            "line 1, column 36: not JSON: a line break or another control character stands in a text; write \\n or its other escape",
        ),
        ("{&quot;@type&quot;: 1}", "line 1, column 2: not JSON: a key in double quotes is missing"),
        (
            "<!-- -->",
            "line 1, column 1: not JSON: no value of JSON begins here; write text in double quotes, a number, true, false, null, a list or an object",
        ),
        (
            "{}{}",
            "line 1, column 3: not JSON: there is more after the document; write several as an array, as in [{…}, {…}]",
        ),
    ],
)
def test_what_pages_get_wrong_is_told(text: str, said: str) -> None:
    """JSON that is none is refused with its place, as a block alone and as one of several, which costs the others nothing."""
    with pytest.raises(InvalidFileError) as refused:
        list(jsonld.read_sources(io.StringIO(text)))
    assert str(refused.value) == said
    told: list[NewsEventsError] = []
    page = f'[{{"@type": "Article", "headline": "One"}}, {text.removesuffix("{}")}, {{"@type": "Article", "headline": "Two"}}]'
    found = list(jsonld.read_sources(io.StringIO(page), on_error=told.append))
    assert [source.title for source in found][:1] == ["One"]
    assert told or text == "{}{}"


def test_a_torn_file_gives_what_is_whole() -> None:
    """A file that was cut off gives the events before the cut, and says where it is torn."""
    text = written(Event("A flood"), Event("Another flood"))[:-20]
    told: list[NewsEventsError] = []
    assert list(jsonld.read(io.StringIO(text), on_error=told.append)) == [Event("A flood")]
    assert [(error.path, error.line) for error in told] == [("$['@graph'][1]", 3)]


def test_an_edited_file_is_read() -> None:
    """What is changed by hand in schema.org's terms counts where no own term says otherwise."""
    text = written(Event("A flood", when="2022-05-16")).replace('endDate":"2022-05-16', 'endDate":"2022-05-18')
    assert text.startswith(HEAD)
    assert list(jsonld.read(io.StringIO(text))) == [Event("A flood", when="2022-05-16/2022-05-18")]


@pytest.mark.parametrize("seed", range(200))
def test_no_mutant_breaks_the_reader_of_pages(seed: int) -> None:
    """A document with a few changes gives sources, or is refused with its place; as events it is read as well, laid out anew."""
    pages = (
        written(FULL),
        json.dumps(json.loads(written(FULL))),
        json.dumps([{"@type": "NewsArticle", **ARTICLE}, ARTICLE]),
    )
    text = mutant(pages[seed % 3].encode(), seed)
    for reader in (jsonld.read, jsonld.read_sources):
        told: list[NewsEventsError] = []
        assert all(repr(one) for one in reader(io.BytesIO(text), on_error=told.append))
        assert all(isinstance(error, InvalidFileError) and error.place for error in told)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("article", "Article"),
        ("News article", "NewsArticle"),
        ("blog-posting", "BlogPosting"),
        ("memoir", "CreativeWork"),
    ],
)
def test_a_kind_in_any_letters_is_its_type(kind: str, named: str) -> None:
    """A kind of source that names a type of article is written as that type, and comes back as it was stated."""
    event = Event("A flood", sources=[Source("A report", kind=kind)])
    assert node_of(event)["subjectOf"][0]["@type"] == named
    assert list(jsonld.read(io.StringIO(written(event)))) == [event]


def test_no_text_ends_the_script_of_a_page() -> None:
    """A file may be pasted into a page: what stands in its texts can't end the script that holds it."""
    event = Event("A flood</script><script>", summary="<!-- & -->")
    assert "<" not in written(event)
    assert list(jsonld.read(io.StringIO(written(event)))) == [event]
