"""The bar for those who wait."""

from __future__ import annotations

import io
import sys

import pytest

from newsevents.progress import watched


class Terminal(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the items are counted, and come as they are."""
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    assert list(watched(range(1500), patience=0)) == list(range(1500))
    assert "/1.50k" in terminal.getvalue()
    assert " events/s]" in terminal.getvalue()


def test_what_is_quick_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done within two seconds leaves a terminal as it is."""
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    assert list(watched(iter("ab"))) == ["a", "b"]
    assert terminal.getvalue() == ""


def test_without_a_terminal_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, or nothing at all, as standard error gets no bar: the items are given back as they were."""
    items = iter("ab")
    for none in (io.StringIO(), None):
        monkeypatch.setattr("sys.stderr", none)
        assert watched(items, patience=0) is items


def test_without_tqdm_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tqdm is not installed the items come all the same."""
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    monkeypatch.setitem(sys.modules, "tqdm", None)
    items = iter("ab")
    assert watched(items, patience=0) is items
    assert terminal.getvalue() == ""
