"""Show made-up events in the real TimelineJS, in headless Chromium, and see that each slide is there with its date.

    python tests/clients/timelinejs/show.py [--screenshot timeline.png]

It installs TimelineJS and playwright-core by npm into a temporary folder, writes the events with ``formats.timelinejs``, opens
the page from localhost, and exits with 1 where a slide, its headline or its date is missing, or the console has an error.
Where npm, node or Chromium are not there it says so, and exits with 0.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import Any

from newsevents import Event, Place, Quote, Source, Statistic
from newsevents.formats import timelinejs

HERE = pathlib.Path(__file__).parent
PACKAGES = ("@knight-lab/timelinejs@^3.9", "playwright-core@^1.50")
_PATIENCE = 90
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

DATES = {
    "2022-05-16": "16 May 2022",
    "2022-05": "May 2022",
    "2022-05~": "about May 2022",
    "2022?": "perhaps 2022",
    "2022-21": "spring 2022",
    "2022-05-16T10:30:00+03:00": "16 May 2022, 10:30 UTC+03:00",
    "2022-02-24/2022-05-20": "24 February 2022 to 20 May 2022",
    "2022-05-16/..": "since 16 May 2022",
    "2022-05-16/": "from 16 May 2022 to an unknown day",
    "../2022-05-20": "until 20 May 2022",
    "[..2022-05-20]": "20 May 2022 or earlier",
    "[2022-05-16..2022-05-20]": "between 16 May 2022 and 20 May 2022",
}
"""Dates of our days, and the words that a slide shows for each."""

ANCIENT = {
    "201X": "the 2010s",
    "19XX": "between 1900 and 1999",
    "-0044-03-15": "15 March 45 BC",
    "0000": "1 BC",
}
"""Dates that are far away; they have a timeline of their own, which spans all of them."""


FLOOD = Event(
    'A flood <b>& "more"</b>', id="flood", when="2022-07-06~", status="alleged", tags=["weather"],
    summary="Water rose.\n<script>alert(1)</script>", places=[Place("A made-up town")],
    statistics=[Statistic("evacuated", "over 900 people", as_of="2022-07-07", attributed_to="A made-up mayor")],
    quotes=[Quote("It rained.", "A made-up mayor")],
    sources=[Source("A made-up report", url="https://example.org/1"), Source(url="javascript:alert(1)")],
)  # fmt: skip
"""An event with all that a slide shows, and with markup that must stay text."""


def dated(words: dict[str, str]) -> dict[str, str]:
    """The headlines of made-up events, and the words that their slides show."""
    return {f"A made-up event, {when}": shown for when, shown in words.items()}


def events(words: dict[str, str]) -> list[Event]:
    """Made-up events with these dates, and one without any, which has no slide."""
    return [
        *(Event(f"A made-up event, {when}", id=f"e{i}", when=when, type="made-up") for i, when in enumerate(words)),
        Event("A rumour of no known day"),
    ]


def main() -> int:
    """Run it; the exit code is 1 where something is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--screenshot", type=pathlib.Path, default=pathlib.Path("timeline.png"))
    screenshot = parser.parse_args().screenshot.resolve()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    missing = [name for name, path in (("npm", shutil.which("npm")), ("node", shutil.which("node")), ("Chromium", browser))
               if path is None]  # fmt: skip
    if missing:
        return skipped(f"{' and '.join(missing)} can't be had")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if (reason := install(folder)) is not None:
            return skipped(reason)
        path = folder / "events.timeline.json"
        timelinejs.write(path, events(ANCIENT))
        wrong = report(look(folder, str(browser), folder / "ancient.png"), dated(ANCIENT))
        timelinejs.write(path, [*events(DATES), FLOOD])
        wrong += report(look(folder, str(browser), screenshot), dated(DATES) | {FLOOD.title: "about 6 July 2022"})
    print(f"TimelineJS: {wrong} problems; {screenshot}")
    return int(wrong > 0)


def skipped(reason: str) -> int:
    print(f"TimelineJS: SKIPPED, {reason}")
    return 0


def install(folder: pathlib.Path) -> str | None:
    """Install the packages into a folder; gives the reason where they can't be had."""
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *PACKAGES]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return f"npm got no packages within {_PATIENCE} seconds"
    return None if done.returncode == 0 else f"npm can't install the packages: {done.stderr.strip()[-200:]}"


def look(folder: pathlib.Path, browser: str, screenshot: pathlib.Path) -> dict[str, Any]:
    """What the browser shows of the events in a folder."""
    shutil.copy(HERE / "index.html", folder)
    command = ["node", str(HERE / "look.mjs"), str(folder), browser, str(screenshot)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True, timeout=120)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def report(found: dict[str, Any], wanted: dict[str, str]) -> int:
    """Print the slides that were seen and what is missing or wrong; gives the number of problems."""
    seen = {slide["headline"]: slide["date"] for slide in found["slides"]}
    problems = [
        f"{title!r} shows {seen.get(title)!r}, not {date!r}"
        for title, date in wanted.items()
        if seen.get(title) != date
    ]
    problems += [f"{slide['headline']!r} holds markup of an event" for slide in found["slides"] if slide["bold"]]
    problems += found["complaints"]
    if len(seen) != len(wanted) or found["markers"] != len(wanted):
        problems.append(f"{len(seen)} slides and {found['markers']} markers for {len(wanted)} events")
    for title, date in seen.items():
        print(f"  {title[:44]:<46}{date}")
    for problem in problems:
        print(f"TimelineJS: {problem}")
    return len(problems)


if __name__ == "__main__":
    sys.exit(main())
