"""Phrases of hedged numbers: from words to spans and plain parts.

    >>> from newsevents.wording import scan
    >>> [(phrase.text, phrase.parts) for phrase in scan("About 340 of the 900 inmates were freed.")]
    [('About 340 of the 900 inmates', {'value': 340, 'hedge': 'about', 'of': {'value': 900, 'unit': 'inmate'}})]

``scan`` finds them in running text and ``parts_of`` reads a text that is one phrase. The tables (``tables``,
``currencies``, ``nountables``) are the language; ``docs/explanation/hedged-numbers.md`` says how to teach a word, or a second
language. This package knows no record: ``Quantity`` builds itself from the parts.
"""

from __future__ import annotations

from typing import Any

from newsevents.wording.doubtful import two_readings
from newsevents.wording.scanning import FIGURES, KINDS, Phrase, scan

__all__ = ["FIGURES", "KINDS", "Phrase", "parts_of", "scan", "two_readings"]


def parts_of(words: str, *, dollar: str = "USD") -> dict[str, Any] | None:
    """The parts of a text that is one phrase; None where it is not understood whole.

    >>> parts_of("over 1,900 defenders"), parts_of("nearly or over 300 sheds")
    ({'value': 1900, 'hedge': 'over', 'unit': 'defender'}, None)
    """
    found = scan(words, dollar=dollar)
    begin = len(words) - len(words.lstrip())
    if len(found) != 1 or found[0].start != begin or found[0].end != len(words.rstrip()):
        return None
    return found[0].parts
