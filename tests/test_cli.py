"""The command line: what it prints, its exit codes, one line for each error and never a traceback."""

from __future__ import annotations

import contextlib
import datetime
import importlib
import io
import json
import os
import pathlib
import runpy
import shlex
import signal
import subprocess
import sys

import pytest

import newsevents
from newsevents import Event, dump, dumps, write
from newsevents.cli import main
from newsevents.usage import parser
from tests.machines import IS_WINDOWS, needs_full_device, needs_shell
from tests.records.strategies import full_event

COMMANDS = ["days", "show", "scan", "check", "convert", "schema"]
ARTICLE = "elapsed:         735 days\nboth ends count: 736 days\ncalendar span:   2 years and 4 days\n"


def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    """The finished run of the command line in a process of its own."""
    everything: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, **options}
    return subprocess.run([sys.executable, "-m", "newsevents", *command], check=False, **everything)  # type: ignore[call-overload, no-any-return]  # the options are those of run


def require_one_line(error: str) -> None:
    """An error is one line that names the command, and no traceback."""
    assert error.startswith("newsevents")
    assert error.endswith("\n")
    assert len(error.splitlines()) == 1
    assert "Traceback" not in error


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["2022-05-16", "2024-05-20"], ARTICLE),
        (["2022-05-16", "2022-05-16"], "elapsed:         0 days\nboth ends count: 1 day\ncalendar span:   0 days\n"),
        (["2022", "2024-05-20"], "elapsed:         506 to 870 days\nboth ends count: 507 to 871 days\n"),
        (["2022-05-16", "2024/.."], "elapsed:         at least 595 days\nboth ends count: at least 596 days\n"),
        (
            ["16 May 2022", "May 20, 2022"],
            "elapsed:         4 days\nboth ends count: 5 days\ncalendar span:   4 days\n",
        ),
        (["2022-05-16/2022-05-20"], "elapsed:         4 days\nboth ends count: 5 days\ncalendar span:   4 days\n"),
        (["2-5 May 2022"], "elapsed:         3 days\nboth ends count: 4 days\ncalendar span:   3 days\n"),
        (["../2022", ".."], None),
    ],
)
def test_days_prints_the_counts(arguments: list[str], expected: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """The days between two dates are printed elapsed, with both ends, and as a span where both are days."""
    code = main(["days", *arguments])
    out, error = capsys.readouterr()
    if expected is None:
        assert (code, out) == (1, "")
        require_one_line(error)
    else:
        assert (code, out, error) == (0, expected, "")


def test_days_counts_until_today(capsys: pytest.CaptureFixture[str]) -> None:
    """Without an end, the days until today are counted, of an interval that goes on as of a day."""
    before = datetime.date.today() - datetime.date(2022, 5, 16)  # noqa: DTZ011  the day of this machine is what is tested
    assert main(["days", "2022-05-16"]) == 0
    after = datetime.date.today() - datetime.date(2022, 5, 16)  # noqa: DTZ011  the day of this machine is what is tested
    counts = {f"elapsed:         {days.days} days" for days in (before, after)}
    assert capsys.readouterr().out.splitlines()[0] in counts
    assert main(["days", "2022-05-16/.."]) == 0
    assert capsys.readouterr().out.splitlines()[0] in counts
    assert main(["days", "/2022-05-16"]) == 0
    assert capsys.readouterr().out.startswith("elapsed:         at least")
    assert main(["days", "2022-05-16/"]) == 0
    assert "at most" in capsys.readouterr().out


def test_days_counts_before_the_year_1(capsys: pytest.CaptureFixture[str]) -> None:
    """Dates outside the years 1 to 9999 are counted all the same; they have no calendar span."""
    assert main(["days", "--", "-0044-03-15", "2022-05-16"]) == 0
    out, error = capsys.readouterr()
    # 400 years of the calendar are 146,097 days
    days = datetime.date(2422, 5, 16).toordinal() - datetime.date(356, 3, 15).toordinal()
    assert out.splitlines() == [f"elapsed:         {days} days", f"both ends count: {days + 1} days"]
    assert error == ""


def test_show_prints_an_event(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The event of a file is shown as plain text."""
    dump(Event("A flood", when="2022-05"), tmp_path / "event.json")
    assert main(["show", str(tmp_path / "event.json")]) == 0
    assert capsys.readouterr() == ("A flood\nwhen: 2022-05\n", "")


@pytest.mark.parametrize("name", ["floods.json", "floods.jsonl", "floods.jsonl.gz", "floods.csv", "floods"])
def test_show_prints_the_events_of_any_file(
    name: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All events of a file are shown, whatever its format, a line between them; a name that tells none is JSON."""
    path = tmp_path / name
    write(path, [Event("A flood", when="2022-05"), Event("Another")], format=None if path.suffix else "json")
    assert main(["show", str(path)]) == 0
    assert capsys.readouterr() == ("A flood\nwhen: 2022-05\n\nAnother\n", "")


def test_an_error_is_placed_where_it_belongs(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file is named for what stands in it alone: not for the name of another, and a text that can't be read is."""
    path, latin = tmp_path / "flood.json", tmp_path / "latin.txt"
    dump(Event("A flood"), path)
    latin.write_bytes(b"caf\xe9")
    assert main(["convert", str(path), "flood.xlsx"]) == 1
    assert capsys.readouterr().err.startswith("newsevents: path: the name 'flood.xlsx' tells no format; ")
    assert main(["check", str(path), "--text", f"article={latin}"]) == 1
    assert capsys.readouterr().err == f"newsevents: {latin}: the byte 0xe9 at 3 is not UTF-8; save the text as UTF-8\n"
    assert main(["scan", str(latin)]) == 1
    assert capsys.readouterr().err == f"newsevents: {latin}: the byte 0xe9 at 3 is not UTF-8; save the text as UTF-8\n"


def test_show_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A hyphen for a file is standard input."""
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(dumps(Event("Überschwemmung")).encode()), encoding="utf-8")
    )
    assert main(["show", "-"]) == 0
    assert capsys.readouterr() == ("Überschwemmung\n", "")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{}", '$.schema: it is missing; write "schema": "newsevents/1" first'),
        (b'{"schema": "newsevents/1",}', "line 1, column 26: not JSON: a comma stands before the end; leave it out"),
        (b'{"schema": "newsevents/1", "title": "a\\nb", "id": 7}', "$.id: 7 is not text"),
        (b'{"schema": "newsevents/1", "title": 7, "id": 7}', "(and 1 more problem)"),
        (b"\xff", "line 1, column 1: the byte 0xff is not UTF-8"),
        (b"", "line 1, column 1: not JSON: it is empty; write a record, as in {…}"),
    ],
)
def test_bad_content_ends_in_1_and_one_line(
    content: bytes, message: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is no event is refused in one line with its name, the place and the problem."""
    path = tmp_path / "event.json"
    path.write_bytes(content)
    assert main(["show", str(path)]) == 1
    out, error = capsys.readouterr()
    assert out == ""
    require_one_line(error)
    assert error.startswith(f"newsevents: {path}: ")
    assert message in error


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "no/such/file.json"], "newsevents: no/such/file.json: no such file or directory"),
        (["show", "."], f"newsevents: .: {'permission denied' if IS_WINDOWS else 'is a directory'}"),
        (
            ["show", "no\nsuch"],
            f"newsevents: no such: {'invalid argument' if IS_WINDOWS else 'no such file or directory'}",
        ),
        (["days", "05/06/2022"], "newsevents: start: '05/06/2022' is not read as a date: either number may be the day"),
        (["days", "2022-05-16", "yesterday"], "newsevents: end: 'yesterday' is not read as a date"),
        (["days", ""], "newsevents: start: '' is not read as a date"),
    ],
)
def test_what_can_not_be_read_ends_in_1(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that can't be read and a date that is none end in one line that names them."""
    assert main(arguments) == 1
    out, error = capsys.readouterr()
    assert out == ""
    require_one_line(error)
    assert error.startswith(message)


@pytest.mark.parametrize(
    "arguments",
    [
        ["count"],
        ["check", "a.json", "--select", "X"],
        ["check", "a.json", "--ignore", "R0000"],
        ["check", "a.json", "--profile", "legal"],
        ["convert", "a.json", "b.json", "--to", "spreadsheet"],
        ["days"],
        ["show"],
        ["days", "2022", "2023", "2024"],
        ["show", "--fast", "x"],
        ["days", "2022", "2023", "a\nb"],
    ],
)
def test_wrong_usage_ends_in_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage ends in one line that names the command that helps."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, error = capsys.readouterr()
    assert (caught.value.code, out) == (2, "")
    require_one_line(error)
    assert "--help" in error


def test_without_a_command_the_help_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command there is nothing to do, and all commands are shown; scripts see that it went wrong."""
    assert main([]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith("usage: newsevents")
    for command in COMMANDS:
        assert f"\n    {command} " in error


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_an_example_that_it_understands(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command ends in an example, whose words are those that the command takes."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    last = capsys.readouterr().out.splitlines()[-1]
    example = shlex.split(last.removeprefix("example: newsevents ").partition(" > ")[0])
    assert example[0] == command
    assert parser("1.0").parse_args(example).command is not None


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--version"], f"newsevents {newsevents.__version__}\n"),
        (["--help"], "usage: newsevents"),
        (["days", "--help"], "example: newsevents days 2022-05-16 2024-05-20"),
        (["show", "--help"], "example: newsevents show siege.json"),
    ],
)
def test_help_and_version_are_fine(arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Help and version are printed on standard output and end in 0."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, error = capsys.readouterr()
    assert (caught.value.code, error) == (0, "")
    assert expected in out


def test_a_reader_that_leaves_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    """Where the reader of a pipe has gone, the command ends in 0 and says nothing more."""
    dump(full_event(), tmp_path / "event.json")
    reading, writing = os.pipe()
    os.close(reading)
    with contextlib.suppress(BrokenPipeError), open(writing, "w", encoding="utf-8") as pipe:  # noqa: PTH123  a number
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["show", str(tmp_path / "event.json")]) == 0
        pipe.write("more, which goes nowhere and is no error either")
        pipe.flush()


@needs_full_device
def test_output_that_can_not_be_written_is_told_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where standard output takes no more, that is said once, and what is left is let go."""
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123  a device
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["days", "2022-05-16", "2024-05-20"]) == 1
    assert capsys.readouterr().err == "newsevents: no space left on device\n"


class _Interrupted(io.RawIOBase):
    """A stream whose reader presses Ctrl-C."""

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 0


def test_an_interrupt_ends_quietly(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C ends the command as shells expect, without a traceback."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Interrupted()), encoding="utf-8"))
    # who starts the tests in the background may have Python ignore Ctrl-C
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    assert main(["show", "-"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "code"), [(["days", "2022-05-16", "2024-05-20"], 0), (["days", "x"], 1), (["days"], 2)]
)
def test_the_module_is_the_command(
    arguments: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Running the package's main module runs the command line and ends in its code."""
    monkeypatch.setattr(sys, "argv", ["newsevents", *arguments])
    # it may be loaded already, of which runpy would warn
    monkeypatch.delitem(sys.modules, "newsevents.__main__", raising=False)
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("newsevents", run_name="__main__")
    assert caught.value.code == code
    assert (capsys.readouterr().out == ARTICLE) == (code == 0)


def test_importing_the_main_module_runs_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The main module may be imported, by tools that look at every module, without running the command."""
    monkeypatch.delitem(sys.modules, "newsevents.__main__", raising=False)
    assert importlib.import_module("newsevents.__main__").main is main
    assert capsys.readouterr() == ("", "")


def test_a_real_process_prints_and_ends() -> None:
    """The command works as a process of its own, standard input and all."""
    found = run(["days", "2022-05-16", "2024-05-20"])
    assert (found.returncode, found.stdout.decode().replace("\r", ""), found.stderr) == (0, ARTICLE, b"")
    found = run(
        ["show", "-"], input=dumps(Event("Überschwemmung")).encode(), env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    )
    assert (found.returncode, found.stdout.decode().strip(), found.stderr) == (0, "Überschwemmung", b"")


def test_a_real_process_outlives_its_reader(tmp_path: pathlib.Path) -> None:
    """Where the reader of a pipe has gone, a process of its own ends in 0 and says nothing."""
    dump(full_event(), tmp_path / "event.json")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        found = run(["show", str(tmp_path / "event.json")], stdout=writing)
    finally:
        os.close(writing)
    assert (found.returncode, found.stderr) == (0, b"")


def test_a_terminal_that_lacks_letters_gets_them_escaped(tmp_path: pathlib.Path) -> None:
    """What standard output can't encode is escaped, and the command goes on."""
    dump(Event("Überschwemmung"), tmp_path / "event.json")
    found = run(["show", str(tmp_path / "event.json")], env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (found.returncode, found.stdout.strip(), found.stderr) == (0, rb"\xdcberschwemmung", b"")


def test_findings_as_json_are_utf8_everywhere(tmp_path: pathlib.Path) -> None:
    """The JSON of findings is UTF-8 where the terminal is not; a profile turns on more rules."""
    dump(Event("Überschwemmung", status="denied"), tmp_path / "event.json")
    command = ["check", str(tmp_path / "event.json"), "--notes", "--format", "json", "--profile", "evidence"]
    found = run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert {finding["event"] for finding in json.loads(found.stdout.decode("utf-8"))} == {"Überschwemmung"}


@needs_full_device
def test_a_full_disk_ends_in_1_and_one_line() -> None:
    """Where standard output takes no more, the command ends in 1 and one line."""
    with pathlib.Path("/dev/full").open("wb") as full:
        found = run(["days", "2022-05-16", "2024-05-20"], stdout=full)
    assert found.returncode == 1
    require_one_line(found.stderr.decode())


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_whatever_standard_output_is_the_command_ends_well(
    stream: io.StringIO | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command runs where standard output is closed, and where it is a text in memory."""
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["days", "2022-05-16", "2024-05-20"]) == 0
    assert stream is None or stream.getvalue() == ARTICLE
    assert capsys.readouterr().err == ""


def test_closed_standard_input_ends_in_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard input is closed, showing it ends in one line."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["show", "-"]) == 1
    require_one_line(capsys.readouterr().err)


@needs_shell
@pytest.mark.parametrize(("redirection", "command"), [("<&-", "show -"), (">&-", "days 2022-05-16 2024-05-20")])
def test_a_closed_stream_is_no_traceback(redirection: str, command: str) -> None:
    """Where standard input or output is closed, there is at most one line of error."""
    shell = ["/bin/sh", "-c", f'"$0" -m newsevents {command} {redirection}', sys.executable]
    found = subprocess.run(shell, capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in found.stderr
    assert len(found.stderr.splitlines()) <= 1
    assert found.returncode in (0, 1)
