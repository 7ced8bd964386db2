"""Quotes are in the texts of their sources, as editors mean it."""

from __future__ import annotations

import pytest

from newsevents import Event, Quote, Source, check
from newsevents.checks.anchors.verbatim import Missing, missing, quoted_parts

SAID = "“We will stay,” the mayor said, “until the end.”\n\nHe didn't say “we've lost 1,900 men” – or 60% – to us."


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We will stay", SAID),
        ("“We will stay.”", SAID),
        ("WE WILL\n stay!", SAID),
        ("We’ve lost 1,900 men.", SAID),
        ("We've lost 1,900 men or 60%", SAID),
        ("We will stay until the end.", SAID),
        ("We will stay … the end", SAID),
        ("We will … the end", SAID),
        ("We will [...] the end", SAID),
        ("We will (…) end", SAID),
        ("We will . . . stay", SAID),
        ("[They] will stay [all of them] until the end", SAID),
        ("[w]e will stay", SAID),
        ("[st]ill stay", "“It will stay.”"),
        ("[st]ill stay, … here", "“It will stay, right here.”"),
        ("The dam, it held.", "“The dam – it held”"),
        ("He [the mayor] knew", "He [the mayor] knew."),
        ("It is cafe\u0301", "It is café"),
        ("Ми повернемо кожного.", "«Ми повернемо кожного», – сказав він."),
        ("我们不走", "市长说：“我们不走。”"),
        ("אל תזכירו את שמי", "אמרה: „אל תַּזְכִּירוּ את שמי”."),
        ("אל תַּזְכִּירוּ את שמי", "אמרה: „אל תזכירו את שמי”."),
        ("لن تخرجوا قبل الصيف", "وقال: «لَنْ تَخرُجوا قبلَ الصيـــف»."),
        ("[applause]", "nothing"),
        ("…", "nothing"),
    ],
)
def test_what_is_in_a_text(words: str, text: str) -> None:
    """Typography, case and punctuation are forgiven, ellipses, brackets, and an attribution in the middle."""
    assert missing(words, text) is None


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("We will leave", SAID, Missing("We will leave", "We will", "stay,” the mayor said, “until the end.”")),
        ("We've lost 900 men", SAID, Missing("We've lost 900 men", "We've lost", "1,900 men”")),
        ("or 40%", SAID, Missing("or 40%", "or", "60% – to us.")),
        ("$5 lost", "€5 lost", Missing("$5 lost")),
        ("the end … We will", SAID, Missing("We will")),
        ("ill stay", SAID, Missing("ill stay")),
        ("[We] ill stay", SAID, Missing("ill stay")),
        ("We wi… stay", SAID, Missing("We wi", "We", "will stay")),
        ("stay the mayor until", SAID, Missing("stay the mayor until", "stay", ",” the mayor")),
        ("人走", "共九百人。", Missing("人走", "人", "。")),
    ],
)
def test_what_is_missing_is_compared(words: str, text: str, found: Missing) -> None:
    """What is missing comes with the beginning that is there, and how the text goes on."""
    lost = missing(words, text)
    assert lost is not None
    assert (lost.words, lost.agreed) == (found.words, found.agreed)
    assert lost.instead.startswith(found.instead)


def test_paragraphs_are_not_joined() -> None:
    """An attribution breaks into what was said within a paragraph; two speakers are not one."""
    assert missing("We stay until we go.", "“We stay,” said one.\n\n“Until we go,” said another.") is not None


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("a “b c” and «d»", ["b c", "d"]),
        ('"b"', ["b"]),
        ("it’s ‘b c’ and 'd'", ["b c", "d"]),
        ("the others' war", ["the others' war"]),
        ("no marks", ["no marks"]),
    ],
)
def test_quoted_parts(words: str, parts: list[str]) -> None:
    """An apostrophe quotes nothing; without quotation marks all is quoted."""
    assert quoted_parts(words) == parts


UK = Source("A made-up report", id="report", language="uk")
UNKNOWN = Source("A made-up report", id="report")


def codes(quote: Quote, text: str, language: str | None = None, source: Source = UK) -> list[str]:
    """The codes of what is found about a quote and a text."""
    event = Event("A flood", quotes=[quote], sources=[source], language=language)
    return [finding.code for finding in check(event, texts={"report": text}, select=("A001", "A002"))]


@pytest.mark.parametrize(
    ("quote", "language", "found"),
    [
        (Quote("We stay", kind="direct", source="report", language="en"), None, []),
        (Quote("We stay", kind="direct", source="report"), "en", []),
        (Quote("We stay", kind="direct", source="report"), None, ["A001"]),
        (Quote("We stay", kind="direct", source="report", language="uk-UA"), None, ["A001"]),
        (Quote("We stay", kind="direct", source="report", original="Ми лишаємося"), None, []),
        (Quote("We stay", kind="direct", source="report", language="en", original="Ми лишаємося"), None, []),
        (Quote("We stay", kind="direct", source="report", language="en", original="Ми йдемо"), None, ["A001"]),
        (Quote("We “stay”", kind="partial", source="report", original="ми «лишаємося»"), None, []),
        (Quote("We “stay”", kind="partial", source="report"), None, ["A002"]),
        (Quote("We stay", kind="indirect", source="report"), None, []),
        (Quote("We stay", source="report"), None, []),
        (Quote("We stay", kind="direct"), None, []),
    ],
)
def test_of_translated_quotes_the_original_is_compared(quote: Quote, language: str | None, found: list[str]) -> None:
    """A quote in another language than its source's is not there, its original is; without one nothing is compared."""
    assert codes(quote, "«Ми лишаємося», – сказав мер.", language) == found


def test_the_messages_say_what_stands_there_instead() -> None:
    """One finding for a quote, with all its missing parts."""
    quote = Quote("he saw “no way” and “no end”", kind="partial", source=UNKNOWN)
    event = Event("A flood", quotes=[quote], sources=[UNKNOWN])
    [finding] = check(event, texts={"report": "No dam, no wall."}, select="A")
    assert finding.message == "the words 'no way' and 'no end' are not in the text of 'report'"
    assert check(event, select="A") == []
