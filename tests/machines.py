"""What not every machine has, and the marks of the tests that need it.

    @needs_modes
    def test_an_old_file_keeps_its_mode(): ...

A test without a mark must pass on Linux, macOS and Windows alike.
"""

from __future__ import annotations

import os

import pytest

IS_WINDOWS = os.name == "nt"

needs_modes = pytest.mark.skipif(IS_WINDOWS, reason="Windows has no modes of files")
needs_links = pytest.mark.skipif(IS_WINDOWS, reason="Windows lets only some users make links")
needs_pipes = pytest.mark.skipif(IS_WINDOWS, reason="Windows has no named pipes among its files")
needs_fork = pytest.mark.skipif(IS_WINDOWS, reason="Windows can't fork a process")
needs_shell = pytest.mark.skipif(IS_WINDOWS, reason="Windows has no POSIX shell")
needs_replacing_of_open_files = pytest.mark.skipif(IS_WINDOWS, reason="Windows refuses to replace a file that is open")
needs_full_device = pytest.mark.skipif(
    not os.path.exists("/dev/full"),  # noqa: PTH110  a constant
    reason="this machine has no device that is always full",
)
