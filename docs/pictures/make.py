"""Draw what ``newsevents check`` prints about a made-up story: ``python docs/pictures/make.py`` writes ``check.svg``."""

from __future__ import annotations

import html
import os
import pathlib
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Iterator

FOLDER = pathlib.Path(__file__).parent
PICTURE = FOLDER / "check.svg"
COMMAND = "newsevents check flood.json --text post=flood.txt"
COLUMNS = 104
LETTER, LINE, MARGIN, BAR = 8.4, 20, 20, 34

HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
<title>{title}</title>
<style>text {{ font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6edf3; white-space: pre }}</style>
<rect width="{width}" height="{height}" rx="8" fill="#161b22"/>
"""


def printed() -> str:
    """What the command prints, run as a user runs it."""
    words = [sys.executable, "-m", *shlex.split(COMMAND)]
    # UTF-8 whatever the terminal of this machine speaks
    found = subprocess.run(
        words, cwd=FOLDER, capture_output=True, check=False, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    if found.returncode != 1 or found.stderr:
        raise SystemExit(f"the command exits with {found.returncode}: {found.stderr}")
    return found.stdout


def rows(output: str) -> Iterator[str]:
    """The rows of the terminal as pieces of SVG text, long lines wrapped."""
    yield f'<tspan fill="#7ee787">$ </tspan>{html.escape(COMMAND)}'
    for line in output.splitlines():
        yield from map(html.escape, textwrap.wrap(line, COLUMNS, subsequent_indent="    ", break_on_hyphens=False))


def picture() -> str:
    """The picture as SVG."""
    lines = list(rows(printed()))
    width, height = round(COLUMNS * LETTER + 2 * MARGIN), BAR + len(lines) * LINE + MARGIN
    head = HEAD.format(width=width, height=height, title=f"What {html.escape(COMMAND)} prints")
    dots = [f'<circle cx="{MARGIN + i * 18}" cy="20" r="6" fill="#484f58"/>' for i in range(3)]
    texts = [f'<text x="{MARGIN}" y="{BAR + (i + 1) * LINE}">{line}</text>' for i, line in enumerate(lines)]
    return head + "\n".join([*dots, *texts, "</svg>"]) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
