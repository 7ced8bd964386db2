"""Files checked together: their findings as text, as JSON and for a code host; exit codes."""

from __future__ import annotations

import hashlib
import io
import json
import pathlib
import runpy
import sys

import attrs
import pytest

from newsevents import Event, Evidence, Finding, NewsEventsError, Quote, Source, Statistic, dump, write
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
    assert list(found[0]) == [*(one.name for one in attrs.fields(Finding)), "file"]
    main(["check", "none.jsonl", "--format", "json"])
    assert json.loads(capsys.readouterr().out) == []


def test_json_tells_events_of_one_name_apart(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding has its file and the index of its event in that, for ids are seldom unique across files and titles never."""
    quote = Quote("It rained.", kind="direct")
    write("floods.jsonl", [Event("A flood"), Event("A flood", quotes=quote), Event("A flood", quotes=[quote])])
    main(["check", "flood.json", "none.jsonl", "floods.jsonl", "--format", "json", "--select", "R001"])
    found = json.loads(capsys.readouterr().out)
    assert [(one["file"], one["index"]) for one in found] == [
        ("flood.json", 0),
        ("floods.jsonl", 1),
        ("floods.jsonl", 2),
    ]


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


def statement(i: int) -> Event:
    """An event that rests on an anchor in a statement of its own, which has the id s0, s1 and so on, and its hash."""
    digest = hashlib.sha256(f"It burned on day {i}.".encode()).hexdigest()
    source = Source(f"Statement {i}", id=f"s{i}", published="2024-05", text_sha256=digest)
    return Event(f"Fire {i}", sources=source, evidence=Evidence("when", source=source, anchor=f"day {i}"))


@pytest.fixture
def case(folder: pathlib.Path) -> pathlib.Path:
    """A file of 12 events, and a folder of the texts that they rest on."""
    write("case.jsonl", map(statement, range(12)))
    (folder / "texts").mkdir()
    for i in range(12):
        (folder / "texts" / f"s{i}.txt").write_bytes(f"It burned on day {i}.".encode())
    return folder


EVIDENCE = ["case.jsonl", "--profile", "evidence", "--select", "R1", "--select", "A"]


def test_a_folder_holds_the_texts_of_sources(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file ID.txt of a folder, in whatever letters, is the text of a source; how many agree with their hashes stands before the summary."""
    (case / "texts" / "notes.md").write_text("not a text", encoding="utf-8")
    (case / "texts" / "._s0.txt").write_bytes(b"\x00\x05\x16\x07\xe9")
    (case / "texts" / "old.txt").mkdir()
    (case / "texts" / "s1.txt").rename(case / "texts" / "s1.TXT")
    assert run(capsys, *EVIDENCE, "--texts", "texts") == (
        0,
        ["12 of 12 texts agree with their hashes", "0 errors, 0 warnings, 0 notes"],
        "",
    )


def test_what_was_not_verified_is_told(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without any text, and without one of them, each source that was not looked at is found, and counted."""
    code, lines, _ = run(capsys, *EVIDENCE, "--strict")
    assert code == 1
    assert [line.split()[1] for line in lines[:-2]] == ["R103"] * 12
    assert lines[-2] == "0 of 12 texts agree with their hashes, 12 were not given"
    (case / "texts" / "s7.txt").unlink()
    code, lines, _ = run(capsys, *EVIDENCE, "--texts", "texts", "--strict")
    assert (code, len(lines)) == (1, 3)
    assert "the text of 's7' was not given: its hash and 1 anchor were not looked at" in lines[0]
    assert lines[1] == "11 of 12 texts agree with their hashes, 1 was not given"


def test_a_text_of_its_own_comes_before_that_of_a_folder(
    case: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--text takes the place of a file of --texts, and texts that differ are counted."""
    (case / "other.txt").write_text("It burned on day 3, he said.", encoding="utf-8")
    _, lines, _ = run(capsys, *EVIDENCE, "--texts", "texts", "--text", "s3=other.txt", "--text", "s4=other.txt")
    assert [line.split()[1] for line in lines[:-2]] == ["A007", "A007", "A003"]
    assert lines[-2] == "10 of 12 texts agree with their hashes, 2 differ"


def test_texts_of_no_source_are_told(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder may hold the texts of other files too: they are named, for an id may be misspelt; with --text they are refused."""
    (case / "texts" / "s0.txt").rename(case / "texts" / "S0.txt")
    _, lines, error = run(capsys, *EVIDENCE, "--texts", "texts", "--ignore", "R103")
    assert (lines[0], error) == (
        "11 of 12 texts agree with their hashes, 1 was not given; 1 text is of no source: 'S0'",
        "",
    )
    for name in "abc":
        (case / "texts" / f"{name}.txt").write_text("It rained.", encoding="utf-8")
    assert "4 texts are of no source: 'S0', 'a', 'b', …" in run(capsys, "case.jsonl", "--texts", "texts")[1][-2]
    error = run(capsys, "case.jsonl", "--texts", "texts", "--text", "a=texts/a.txt")[2]
    assert error.startswith("newsevents: --text: no source has the id 'a'; the ids are 's0', ")


def test_the_count_of_texts_is_for_those_who_verify(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands there with --profile or --texts, or where a text was held against a hash; and not in JSON."""
    (folder / "a.txt").write_text("It rained.", encoding="utf-8")
    (folder / "empty").mkdir()
    anchored = Evidence("when", source="a", anchor="rained")
    dump(Event("A flood", sources=Source("A report", id="a"), evidence=anchored), "plain.json")
    assert len(run(capsys, "plain.json", "--text", "a=a.txt")[1]) == 1
    told = run(capsys, "plain.json", "--text", "a=a.txt", "--profile", "evidence", "--select", "A")[1]
    assert told[0] == "0 of 1 texts agree with their hashes, 1 has no hash"
    more = [Source("A report", id="b"), Source("A report, which has no id", text_sha256="0" * 64)]
    claims = [anchored, Evidence("when", source="b", anchor="It")]
    dump(Event("A flood", sources=[Source("A report", id="a"), *more], evidence=claims), "two.json")
    told = run(capsys, "two.json", "--text", "a=a.txt", "--text", "b=a.txt", "--texts", "empty", "--select", "A")[1]
    assert told[0] == "0 of 2 texts agree with their hashes, 2 have no hash"
    assert run(capsys, "flood.json", "--texts", "empty")[1][-2] == "no source has a hash, and no claim an anchor"
    hashed = Source("A report", id="a", text_sha256="0" * 64)
    dump(Event("A flood", sources=hashed), "hashed.json")
    assert run(capsys, "hashed.json", "--text", "a=a.txt")[1][-2] == "0 of 1 texts agree with their hashes, 1 differs"
    assert run(capsys, "hashed.json", "--texts", "empty", "--format", "json")[1] == ["[]"]


def test_a_source_with_two_hashes_agrees_with_both_or_differs(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text that is the one of one event and not of another is no text that agrees."""
    (folder / "a.txt").write_bytes(b"It rained.")
    right = Source("A report", id="a", text_sha256=hashlib.sha256(b"It rained.").hexdigest())
    write("two.jsonl", [Event("A flood", sources=one) for one in (Source("B", id="a", text_sha256="0" * 64), right)])
    assert run(capsys, "two.jsonl", "--text", "a=a.txt")[1][-2] == "0 of 1 texts agree with their hashes, 1 differs"


@pytest.mark.parametrize("name", ["absent", "flood.json"])
def test_a_folder_that_is_none_is_named(folder: pathlib.Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """What is no folder of texts is one line on standard error, as is a text that is not UTF-8."""
    code, lines, error = run(capsys, "flood.json", "--texts", name)
    assert (code, lines) == (1, [])
    assert error.startswith(f"newsevents: {name}: ")
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_bytes(b"caf\xe9")
    path = str(pathlib.Path("texts", "a.txt"))
    assert run(capsys, "flood.json", "--texts", "texts")[2].startswith(f"newsevents: {path}: the byte 0xe9 at 3")


@pytest.mark.parametrize("pair", ["article", "=article.txt", "article="])
def test_a_text_needs_its_source(pair: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A --text without id or file is wrong usage, in one line."""
    with pytest.raises(SystemExit) as caught:
        main(["check", "flood.json", "--text", pair])
    assert caught.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_page_of_rules_is_the_one_that_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """``docs/reference/checks.md`` is what --rules prints, so that no rule is missing there; its script writes it whole."""
    with pytest.raises(SystemExit) as caught:
        main(["check", "--rules"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.strip() == catalogue()
    script = pathlib.Path(__file__).parent.parent / "docs" / "reference" / "checks.py"
    told = "the page is an old one; write it anew: .venv-test/bin/python docs/reference/checks.py"
    written = runpy.run_path(str(script))["page"]()
    assert script.with_suffix(".md").read_text(encoding="utf-8") == written == catalogue() + "\n", told


def test_figures_of_a_file_are_checked_with_a_text(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file whose figures all have sources gives nothing but the summary."""
    report = Source("A made-up report", id="report")
    dump(Event("A flood", sources=[report], statistics=[Statistic("evacuated", 900, source=report)]), "clean.json")
    assert run(capsys, "clean.json", "--notes") == (0, ["0 errors, 0 warnings, 0 notes"], "")
