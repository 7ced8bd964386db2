"""Write the page of the rules from their docstrings: ``python docs/reference/checks.py``."""

from __future__ import annotations

import pathlib

from newsevents.views.catalogue import catalogue

PAGE = pathlib.Path(__file__).with_name("checks.md")


def page() -> str:
    """The whole page, in Markdown."""
    return catalogue() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
