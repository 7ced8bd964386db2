"""Which ids are addresses already, so that a format that names things by address can take them as they are.

    >>> is_uri("https://example.org/1"), is_uri("urn:uuid:1"), is_uri("the article"), is_uri("acled:1")
    (True, True, False, False)

Addresses of the web and URNs are known, as RFC 3986 and RFC 8141 have them; whether something stands there is not.
"""

from __future__ import annotations

import re

__all__ = ["OWN_URN", "is_uri"]

OWN_URN = "urn:newsevents:"
"""The namespace of the names that this library makes; it is registered nowhere and leads to no document."""

_CHAR = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_URI = re.compile(rf"(?:https?://|urn:[A-Za-z0-9][A-Za-z0-9-]{{1,31}}:){_CHAR}+(?:#{_CHAR}*)?")


def is_uri(text: str) -> bool:
    """Whether a text is an address of the web, or a URN that this library has not made.

    >>> is_uri("urn:newsevents:event:1")
    False
    """
    return _URI.fullmatch(text) is not None and not text.lower().startswith(OWN_URN)
