"""Hypothesis strategies for valid EDTF texts of all levels.

Most are blurred from a known day, which the text then still denotes: so a test knows one day that must be
among those of the date, without asking the library.
"""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

__all__ = [
    "Blurred",
    "blurred_dates",
    "blurrings",
    "date_times",
    "dates",
    "day_texts",
    "edtf_texts",
    "hidden_digits",
    "interval_texts",
    "long_year_texts",
    "month_texts",
    "point_texts",
    "season_texts",
    "set_texts",
    "significant_year_texts",
    "year_texts",
]

Blurred = tuple[str, datetime.date]

_MARKS = st.sampled_from(["", "", "~", "?", "%"])
_NORTHERN = {3: "21", 4: "21", 5: "21", 6: "22", 7: "22", 8: "22", 9: "23", 10: "23", 11: "23", 12: "24"}
_SOUTHERN = {3: "31", 4: "31", 5: "31", 6: "32", 7: "32", 8: "32", 9: "29", 10: "29", 11: "29", 12: "30"}
_ENDS = st.sampled_from(["", ".."])

dates = st.dates()
"""Every day of the years 1 to 9999."""

day_texts = st.builds(str, dates)
month_texts = day_texts.map(lambda text: text[:7])
year_texts = st.one_of(
    day_texts.map(lambda text: text[:4]),
    st.integers(min_value=1, max_value=9999).map(lambda year: f"-{year:04}"),
    st.just("0000"),
)
season_texts = st.builds("{}-{}".format, year_texts, st.integers(min_value=21, max_value=41))
date_times = st.builds(
    "{}T{}{}".format,
    day_texts,
    st.one_of(st.builds(lambda time: time.isoformat(timespec="seconds"), st.times()), st.just("24:00:00")),
    st.sampled_from(["", "Z", "+03:00", "-05:30", "+14", "-00:00"]),
)


@st.composite
def _long_years(draw: st.DrawFn) -> str:
    sign = draw(st.sampled_from(["", "-"]))
    year = draw(st.integers(min_value=10_000, max_value=10**30))
    exponent = draw(st.one_of(st.just(""), st.integers(min_value=1, max_value=30).map("E{}".format)))
    significant = draw(st.one_of(st.just(""), st.integers(min_value=1, max_value=40).map("S{}".format)))
    return f"Y{sign}{year}{exponent}{significant}"


long_year_texts = _long_years()
significant_year_texts = st.builds(
    "{}S{}".format, year_texts.filter(lambda text: text != "0000"), st.integers(min_value=1, max_value=6)
)


def _hidden(text: str, places: set[int]) -> str:
    return "".join("X" if place in places and char.isdigit() else char for place, char in enumerate(text))


@st.composite
def hidden_digits(draw: st.DrawFn, day: datetime.date) -> str:
    """The day, its month or its year, with X for any of the digits."""
    text = str(day)[: draw(st.sampled_from([4, 7, 10]))]
    return _hidden(text, draw(st.sets(st.integers(min_value=0, max_value=len(text) - 1))))


def _season(day: datetime.date, kind: str) -> str:
    if kind == "quarter":
        return f"{day.year:04}-{33 + (day.month - 1) // 3}"
    if kind == "third":
        return f"{day.year:04}-{37 + (day.month - 1) // 4}"
    if kind == "half":
        return f"{day.year:04}-{40 + (day.month - 1) // 6}"
    codes = _NORTHERN if kind == "northern" else _SOUTHERN
    # January and February belong to the season that began in the December before
    before = day.month < 3
    return f"{day.year - before:04}-{codes[12 if before else day.month]}"


_SEASON_KINDS = st.sampled_from(["quarter", "third", "half", "northern", "southern"])


@st.composite
def _qualified(draw: st.DrawFn, day: datetime.date) -> str:
    parts = str(day).split("-")[: draw(st.integers(min_value=1, max_value=3))]
    marked = [f"{draw(_MARKS)}{part}" for part in parts]
    after = [draw(_MARKS) for _ in parts]
    # the year takes a qualifier on one side only
    after[0] = "" if marked[0] != parts[0] else after[0]
    return "-".join(f"{part}{mark}" for part, mark in zip(marked, after, strict=True))


def blurrings(day: datetime.date) -> st.SearchStrategy[str]:
    """Texts of dates, not of intervals or sets, that denote the day and perhaps others."""
    return st.one_of(
        st.sampled_from([str(day), str(day)[:7], str(day)[:4], f"{day.year:04}S{len(str(day.year))}"]),
        hidden_digits(day),
        _qualified(day),
        _SEASON_KINDS.map(lambda kind: _season(day, kind)),
    )


@st.composite
def _blurred(draw: st.DrawFn) -> Blurred:
    day = draw(dates)
    return draw(blurrings(day)), day


blurred_dates = _blurred()
"""The text of a date with a day that it denotes."""

point_texts = st.one_of(
    year_texts,
    season_texts,
    long_year_texts,
    significant_year_texts,
    blurred_dates.map(lambda blurred: blurred[0]),
)
"""Dates without a time of day, whatever their level."""


@st.composite
def _intervals(draw: st.DrawFn) -> str:
    first, last = sorted((draw(dates), draw(dates)))
    start = draw(st.one_of(blurrings(first), blurrings(first), _ENDS))
    end = draw(st.one_of(blurrings(last), blurrings(last), _ENDS))
    return f"{start}/{end}"


interval_texts = _intervals()


@st.composite
def _sets(draw: st.DrawFn) -> str:
    members: list[str] = []
    for _ in range(draw(st.integers(min_value=1, max_value=3))):
        first, last = sorted((draw(dates), draw(dates)))
        low, high = draw(blurrings(first)), draw(blurrings(last))
        members.append(draw(st.sampled_from([low, f"{low}..{high}"])))
    if draw(st.booleans()):
        members.insert(0, f"..{draw(point_texts)}")
    if draw(st.booleans()):
        members.append(f"{draw(point_texts)}..")
    left, right = draw(st.sampled_from([("[", "]"), ("{", "}")]))
    return f"{left}{','.join(members)}{right}"


set_texts = _sets()
edtf_texts = st.one_of(day_texts, point_texts, date_times, interval_texts, set_texts)
"""Every form of EDTF."""
