"""Every example in README, docs and docstrings is run as a test."""

from __future__ import annotations

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.parsers.rest import SkipParser as RestSkipParser
from sybil.sybil import SybilCollection

markdown = Sybil(parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["*.md"])
docstrings = Sybil(parsers=[DocTestParser(), RestSkipParser()], patterns=["*.py"], path="src")

pytest_collect_file = SybilCollection([markdown, docstrings]).pytest()
