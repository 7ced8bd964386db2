"""Checking anchors, quotes and words raises nothing, whatever events and texts say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsevents import Event, Quote, Source, check
from tests.records.strategies import events, texts

_TEXTS = st.lists(texts | st.sampled_from(["“", "” he said “", "900", "1,900", "\n\n", "…", "[", "]"]), max_size=12)


@given(events(), st.lists(_TEXTS.map(" ".join), min_size=2, max_size=2))
def test_checking_never_raises(event: Event, given_texts: list[str]) -> None:
    """Any valid event with any texts is checked, and each finding has a path and a sentence."""
    sources = {source.id: text for source, text in zip(event.sources, given_texts, strict=False) if source.id}
    for finding in check(event, texts=sources, select="A"):
        assert finding.path.startswith("$.")
        assert finding.message


@given(st.text(max_size=40), st.text(min_size=1, max_size=12), st.sampled_from(["direct", "partial"]))
def test_any_words_are_looked_for_in_any_text(text: str, words: str, kind: str) -> None:
    """Words of any script, with any marks, are found or not; those that stand in quotation marks are found."""
    source = Source("A made-up report", id="report")
    event = Event("x", quotes=[Quote(words, "y", kind=kind, source=source, anchor=words)], sources=[source])
    check(event, texts={"report": text}, select="A")
    codes = [finding.code for finding in check(event, texts={"report": f"{text} “{words}” {text}"}, select="A001")]
    assert codes == [] or kind == "partial"
