"""The examples that schema.org gives of its vocabulary, as they are read."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from newsevents import Quantity
from tests.material import SHARED

from .jsonlddocuments import event_of, read, sources_of


def examples(*issues: str) -> list[Any]:
    """The JSON-LD of the vocabulary's own examples."""
    folder = SHARED / "schemaorg"
    if not folder.exists():
        pytest.skip("the vocabulary's examples are not beside this checkout")
    found = []
    for path in sorted(folder.iterdir()):
        if any(issue in path.name for issue in issues):
            scripts = re.findall(
                r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL
            )
            found += [json.loads(script) for script in scripts]
    return found


def test_the_articles_among_the_vocabularys_examples() -> None:
    """The examples of articles are sources, with their corrections."""
    found = sources_of(examples("1525", "1950"))
    assert [(one.publisher, str(one.published), one.kind) for one in found] == [
        ("BBC News", "2017-03-20T20:30:54+00:00", "NewsArticle"),
        ("New York Times", "2018-01-23", "ReportageNewsArticle"),
    ]
    assert [str(one.date) for one in found[1].corrections] == ["2018-01-23"]


def test_the_quotations_among_the_vocabularys_examples() -> None:
    """The examples of quotations, said to be about an event, are quotes with their speakers."""
    event = event_of(subjectOf=examples("issue-271"))
    speakers = [one.speaker and one.speaker.name for one in event.quotes]
    assert speakers == ["Princess Leia", "Franklin Delano Roosevelt"]


def test_the_observation_among_the_vocabularys_examples() -> None:
    """The example of an observation, claimed of an event, is a figure with its unit and date."""
    (graph,) = examples("2564")
    observation = graph["@graph"][1]
    event = event_of(subjectOf={"@type": "Claim", "about": observation})
    assert [(one.quantity, str(one.as_of)) for one in event.statistics] == [(Quantity(160, unit="CMT"), "2014")]


def test_the_claims_among_the_vocabularys_examples() -> None:
    """Reviews of claims and of media are neither articles nor events, and break nothing."""
    found = examples("ClaimReview", "2450")
    assert len(found) == 3
    assert sources_of(found) == []
    assert read(found) == []
    review = found[-1]
    assert event_of(subjectOf=review).sources[0].kind == review["@type"]
