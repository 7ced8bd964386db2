"""Files checked together: their findings as text, as JSON and for a code host; exit codes."""

from __future__ import annotations

import io
import json
import pathlib
import sys

import pytest

from newsevents import Event, NewsEventsError, Quote, Source, Statistic, dump, write
from newsevents.cli import main
from newsevents.copydesk import Report
from newsevents.views.catalogue import catalogue

DOUBTFUL = Event("A flood", id="f1", quotes=[Quote("It rained.", kind="direct")])
IMPOSSIBLE = [Event("A battle", id="a", part_of="b"), Event("A war", id="b", part_of="a")]


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A folder with a doubtful event, an empty file and impossible ones, in which the command runs."""
    dump(DOUBTFUL, tmp_path / "flood.json")
    write(tmp_path / "none.jsonl", [])
    write(tmp_path / "war.jsonl", IMPOSSIBLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """The exit code, the lines and the errors of ``newsevents check``."""
    code = main(["check", *arguments])
    out, error = capsys.readouterr()
    return code, out.splitlines(), error


def test_findings_are_lines_of_text_under_the_names_of_their_files(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each finding is a line after its file's name; notes are hidden and counted; an error gives 1."""
    code, lines, error = run(capsys, "flood.json", "none.jsonl", "war.jsonl")
    assert code == 1
    assert error == ""
    assert [line.partition(": $")[0] for line in lines] == [
        "flood.json: R001 warning: f1",
        "war.jsonl: R008 error: a",
        "1 error, 1 warning, 1 note (--notes shows them)",
    ]


def test_findings_are_lines_in_the_order_of_the_files(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is found across events stands with its event, as long as the findings can be read at all: after 10,000 it comes last."""
    quotes = [Quote("It rained.", kind="direct")]
    write("twice.jsonl", [DOUBTFUL, Event("A flood", id="f1", quotes=quotes * 2)])
    _, lines, _ = run(capsys, "twice.jsonl")
    assert [line.split()[1] for line in lines[:-1]] == ["R001", "R009", "R001", "R001"]
    write("twice.jsonl", [DOUBTFUL, Event("A flood", id="f1", quotes=quotes * 10_000)])
    _, lines, _ = run(capsys, "twice.jsonl")
    assert [line.split()[1] for line in lines[:-1]] == ["R001"] * 10_001 + ["R009"]


def test_notes_are_shown_where_asked_for(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --notes the notes are lines as well."""
    code, lines, _ = run(capsys, "flood.json", "--notes")
    assert code == 0
    assert [line.split()[1] for line in lines[:-1]] == ["R001", "R002"]
    assert lines[-1] == "0 errors, 1 warning, 1 note"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["flood.json"], 0),
        (["flood.json", "--strict"], 1),
        (["flood.json", "--strict", "--ignore", "R001"], 0),
        (["war.jsonl"], 1),
        (["war.jsonl", "--select", "R009"], 0),
        (["war.jsonl", "--select", "R009", "--profile", "evidence"], 0),
        (["war.jsonl", "--strict"], 1),
        (["none.jsonl", "--strict"], 0),
    ],
)
def test_the_exit_code_says_how_bad_it_is(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: int
) -> None:
    """Errors give 1; warnings do only under --strict; codes that were not asked for count for nothing."""
    assert run(capsys, *arguments)[0] == expected


def test_json_is_an_array_of_the_fields(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--format json gives one array with all fields of each finding, and an empty one where nothing is found."""
    main(["check", "flood.json", "--format", "json", "--notes"])
    found = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in found] == ["R001", "R002"]
    assert list(found[0]) == ["code", "severity", "event", "path", "message", "expected", "accept_at"]
    main(["check", "none.jsonl", "--format", "json"])
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_workflow_commands(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--format github gives a command for each finding, with file and code, and no summary."""
    _, lines, _ = run(capsys, "flood.json", "war.jsonl", "--format", "github")
    assert [line.partition("::a:")[0].partition("::f1:")[0] for line in lines] == [
        "::warning file=flood.json,title=R001",
        "::error file=war.jsonl,title=R008",
    ]


def test_a_text_of_no_source_is_refused(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text for an id that no source has is an error after the findings, which names the ids that there are."""
    (folder / "article.txt").write_text("It rained.", encoding="utf-8")
    code, _, error = run(capsys, "flood.json", "--text", "articel=article.txt")
    assert (code, error) == (1, "newsevents: --text: no source has the id 'articel'; there are no sources with ids\n")
    dump(Event("A flood", sources=[Source("A report", id="article")]), "sourced.json")
    assert "the ids are 'article'" in run(capsys, "sourced.json", "--text", "articel=article.txt")[2]
    assert run(capsys, "sourced.json", "--text", "article=article.txt")[::2] == (0, "")


def test_a_file_that_cannot_be_read_is_named(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bad content is one line with the file's name and the place in it."""
    (folder / "bad.jsonl").write_text('{"schema":"newsevents/1","title":"A"}\n{}\n', encoding="utf-8")
    code, _, error = run(capsys, "flood.json", "bad.jsonl")
    assert code == 1
    assert error.startswith("newsevents: bad.jsonl: $.schema, line 2, byte 38: ")
    assert run(capsys, "absent.json")[2] == "newsevents: absent.json: no such file or directory\n"


BAD = """[{"schema":"newsevents/1","title":"","status":"denied"},
{"schema":"newsevents/1","title":"A flood","status":"denied"},
{"schema":"newsevents/1","title":7,"when":"2025-02-30","tags":[3]},
{"schema":"newsevents/1","title":"A fire","status":"alleged"}]
"""


def test_all_problems_are_told_and_the_other_events_checked(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each problem of a record that is refused has its line; what else is in the files is checked, and the exit code is 1."""
    (folder / "bad.json").write_text(BAD, encoding="utf-8")
    (folder / "torn.json").write_text("{", encoding="utf-8")
    code, lines, error = run(capsys, "torn.json", "bad.json", "flood.json", "--text", "nobody=bad.json")
    assert code == 1
    assert [line.split()[1:5] for line in error.splitlines()] == [
        ["torn.json:", "line", "1,", "column"],
        ["bad.json:", "$[0].title,", "line", "1,"],
        ["bad.json:", "$[2].title,", "line", "3,"],
        ["bad.json:", "$[2].when,", "line", "3,"],
        ["bad.json:", "$[2].tags[0],", "line", "3,"],
    ]
    assert "more problem" not in error
    assert [line.partition(": $")[0] for line in lines] == [
        "bad.json: R003 warning: A flood",
        "bad.json: R003 warning: A fire",
        "flood.json: R001 warning: f1",
        "0 errors, 3 warnings, 1 note (--notes shows them); 3 records not read",
    ]


def test_a_report_raises_or_skips_what_is_refused(folder: pathlib.Path) -> None:
    """Without a word about it the first refusal is raised; skipped ones are counted."""
    (folder / "bad.json").write_text(BAD, encoding="utf-8")
    with pytest.raises(NewsEventsError, match=r"^\$\[0\]\.title, line 1"):
        list(Report(["bad.json"]).lines())
    report = Report(["bad.json"], on_error="skip")
    assert list(report.lines())[-1] == "0 errors, 2 warnings, 0 notes; 2 records not read"
    assert (report.refused, report.is_bad) == (2, True)


def test_standard_input_is_json_lines(folder: pathlib.Path, capsys: pytest.CaptureFixture[str],
                                      monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """The name - stands for standard input."""
    lines = (folder / "war.jsonl").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))
    assert run(capsys, "-")[1][0].startswith("-: R008 error: a: $.part_of")


@pytest.mark.parametrize("pair", ["article", "=article.txt", "article="])
def test_a_text_needs_its_source(pair: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A --text without id or file is wrong usage, in one line."""
    with pytest.raises(SystemExit) as caught:
        main(["check", "flood.json", "--text", pair])
    assert caught.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_page_of_rules_is_the_one_that_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """``docs/reference/checks.md`` is what --rules prints, so that no rule is missing there."""
    with pytest.raises(SystemExit) as caught:
        main(["check", "--rules"])
    page = pathlib.Path(__file__).parent.parent / "docs" / "reference" / "checks.md"
    assert caught.value.code == 0
    assert capsys.readouterr().out.strip() == catalogue() == page.read_text(encoding="utf-8").strip()


def test_figures_of_a_file_are_checked_with_a_text(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file whose figures all have sources gives nothing but the summary."""
    report = Source("A made-up report", id="report")
    dump(Event("A flood", sources=[report], statistics=[Statistic("evacuated", 900, source=report)]), "clean.json")
    assert run(capsys, "clean.json", "--notes") == (0, ["0 errors, 0 warnings, 0 notes"], "")
