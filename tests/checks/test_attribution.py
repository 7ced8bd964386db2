"""Rules of attribution: what each finds, and what it lets pass."""

from __future__ import annotations

import pytest

from newsevents import Event, Evidence, Party, Quote, Source, Statistic, check

REPORT = Source("A made-up report", id="report", language="uk")
MAYOR = Party(description="mayor of Norwick, a made-up town")


def paths(event: Event, code: str) -> list[str]:
    """Where a rule finds something."""
    return [finding.path for finding in check(event, select=code)]


@pytest.mark.parametrize(
    ("quote", "is_found"),
    [
        (Quote("It rained.", kind="direct"), True),
        (Quote("It rained.", MAYOR, kind="direct"), False),
        (Quote("It rained.", Party(anonymous=True), kind="direct"), False),
        (Quote("It rained.", kind="partial"), False),
        (Quote("It rained."), False),
    ],
)
def test_only_a_direct_quote_needs_a_speaker(quote: Quote, is_found: bool) -> None:
    """A direct quote without speaker is found; an anonymous speaker, and quotes that are not direct, are let pass."""
    assert paths(Event("A flood", quotes=[quote]), "R001") == ["$.quotes[0]"] * is_found


def test_each_claim_without_a_source_is_named() -> None:
    """Where some claims have a source, each that has none is a finding of its own; evidence is no claim of this kind."""
    event = Event(
        "A flood",
        sources=[REPORT],
        statistics=[Statistic("evacuated", 900, source=REPORT), Statistic("missing", 3)],
        quotes=[Quote("It rained.", MAYOR)],
        evidence=[Evidence("when")],
    )
    assert paths(event, "R002") == ["$.statistics[1]", "$.quotes[0]"]


def test_one_finding_speaks_for_an_event_without_any_source() -> None:
    """Where nothing has a source, one finding says so, with how many claims there are."""
    event = Event("A flood", statistics=[Statistic("evacuated", 900)], quotes=[Quote("It rained.", MAYOR)])
    found = check(event, select="R002")
    assert [finding.path for finding in found] == ["$.statistics[0]"]
    assert "any of the 2 figures and quotes" in found[0].message


@pytest.mark.parametrize("status", ["alleged", "denied"])
@pytest.mark.parametrize(
    ("fields", "is_found"),
    [
        ({}, True),
        ({"statistics": [Statistic("evacuated", 900)]}, True),
        ({"quotes": [Quote("It rained.")]}, True),
        ({"evidence": [Evidence("when", attributed_to=MAYOR)]}, True),
        ({"statistics": [Statistic("evacuated", 900, attributed_to=MAYOR)]}, False),
        ({"quotes": [Quote("It rained.", MAYOR)]}, False),
        ({"evidence": [Evidence("status", attributed_to=MAYOR)]}, False),
    ],
)
def test_an_allegation_has_an_author(status: str, fields: dict[str, list[object]], is_found: bool) -> None:
    """An alleged or denied event needs evidence for its status, or a figure or quote that is attributed."""
    event = Event("A raid", status=status, **fields)  # type: ignore[arg-type]  # the table holds fields of all kinds
    assert paths(event, "R003") == ["$.status"] * is_found


def test_what_occurred_needs_no_author() -> None:
    """An event that is neither alleged nor denied is let pass."""
    assert paths(Event("A raid", status="occurred"), "R003") == []


NAMED = Party("A made-up council")


@pytest.mark.parametrize(
    ("author", "via", "found"),
    [
        (NAMED, [NAMED], [0]),
        (NAMED, [Party("a MADE-UP council", kind="organization")], [0]),
        (NAMED, [MAYOR, NAMED], [1]),
        (NAMED, [MAYOR, MAYOR], [1]),
        (None, [NAMED, NAMED], [1]),
        (Party("The council", same_as="q1"), [Party("The town hall", same_as=["q1"])], [0]),
        (MAYOR, [MAYOR], [0]),
        (MAYOR, [NAMED], []),
        (NAMED, [Party("A made-up agency")], []),
        (Party(anonymous=True), [Party(anonymous=True)], []),
        (None, [NAMED], []),
    ],
)
def test_no_party_relays_itself(author: Party | None, via: list[Party], found: list[int]) -> None:
    """A relay that is the author, or an earlier relay, is found by name or id; two nameless ones are not known to be one."""
    event = Event(
        "A siege",
        statistics=[Statistic("held", 900, attributed_to=author, via=via)],
        quotes=[Quote("It rained.", author, via=via)],
        evidence=[Evidence("when", attributed_to=author, via=via)],
    )
    places = ("statistics", "quotes", "evidence")
    assert paths(event, "R004") == [f"$.{place}[0].via[{i}]" for place in places for i in found]


@pytest.mark.parametrize(
    ("fields", "is_found"),
    [
        ({"language": "en"}, True),
        ({"language": "en", "kind": "direct"}, True),
        ({"language": "en", "kind": "indirect"}, False),
        ({"language": "en", "original": "Ішов дощ."}, False),
        ({"language": "uk-UA"}, False),
        ({"language": "UK_ua"}, False),
        ({}, False),
        ({"language": "en", "source": None}, False),
    ],
)
def test_a_translated_quote_keeps_its_original(fields: dict[str, str], is_found: bool) -> None:
    """A quote in another language than its source needs the words before translation, unless it is indirect."""
    quote = Quote("It rained.", MAYOR, **{"source": REPORT, **fields})  # type: ignore[arg-type]  # as above
    assert paths(Event("A flood", quotes=[quote], sources=[REPORT]), "R005") == ["$.quotes[0]"] * is_found


def test_a_source_without_language_proves_no_translation() -> None:
    """Where the language of the source is not stated, a quote is not known to be translated."""
    source = Source("A made-up report", id="report")
    quote = Quote("It rained.", MAYOR, language="en", source=source)
    assert paths(Event("A flood", quotes=[quote], sources=[source]), "R005") == []
