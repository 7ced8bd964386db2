"""The picture of the README shows what the command prints."""

from __future__ import annotations

import pathlib
import runpy
import xml.etree.ElementTree as ET

import pytest

SCRIPT = pathlib.Path(__file__).parent.parent / "docs" / "pictures" / "make.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the docs are not beside these tests")


def test_the_picture_is_what_the_script_draws() -> None:
    """The picture is the command's real output of today; ``python docs/pictures/make.py`` draws it anew."""
    script = runpy.run_path(str(SCRIPT))
    drawn = script["picture"]()
    told = "the picture is an old one; draw it anew: .venv-test/bin/python docs/pictures/make.py"
    assert script["PICTURE"].read_text(encoding="utf-8") == drawn, told
    texts = [text for text in ET.fromstring(drawn) if text.tag.endswith("text")]  # noqa: S314  our own picture
    words = " ".join("".join(text.itertext()).strip() for text in texts)
    assert words == f"$ {script['COMMAND']} " + " ".join(script["printed"]().split())
