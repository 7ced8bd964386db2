"""The site of the docs: ``sphinx-build -W docs build/docs`` (the extra ``docs``)."""

from __future__ import annotations

from sphinx.application import Sphinx

from newsevents import __version__
from newsevents.formats import FORMATS

project = "newsevents"
author = "The newsevents maintainers"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = f"newsevents {__version__}"
templates_path: list[str] = []
# anchors as a code host makes them, so that a link holds in both places
myst_heading_anchors = 4
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_maximum_signature_line_length = 100

_MODULE = """

## The module

```{{eval-rst}}
.. automodule:: newsevents.formats.{name}
```
"""


def with_module(_: Sphinx, page: str, source: list[str]) -> None:
    """Put the reference of a format's module under its page, so that a new format is there once its page is."""
    folder, _slash, name = page.rpartition("/")
    if folder == "formats" and name in FORMATS:
        source[0] += _MODULE.format(name=name)


def setup(app: Sphinx) -> None:
    """Tell Sphinx of the above."""
    app.connect("source-read", with_module)
