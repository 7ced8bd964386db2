"""Languages of quotes and of their sources: which quotes are translated.

    >>> language_of("en-GB"), language_of("pt_BR")
    ('en', 'pt')

It compares tags and reads no text.
"""

from __future__ import annotations

from newsevents.records.quote import Quote
from newsevents.records.source import Source

__all__ = ["is_translated", "language_of"]


def language_of(tag: str) -> str:
    """The language of a tag without its region or script (RFC 5646, 2.1).

    >>> language_of("zh-Hant-TW")
    'zh'
    """
    return tag.replace("_", "-").partition("-")[0].casefold()


def is_translated(quote: Quote, source: Source | None, default: str | None = None) -> bool:
    """Whether a quote is in another language than its source; ``default`` is the language of a quote that states none.

    >>> is_translated(Quote("It rained.", language="en"), Source("A made-up report", language="uk"))
    True
    """
    own = quote.language or default
    if source is None or source.language is None or own is None:
        return False
    return language_of(own) != language_of(source.language)
