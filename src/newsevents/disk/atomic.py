"""Writing a file whole or not at all.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "a.txt")
    ...     replace_file(path, b"whole")
    ...     path.read_bytes()
    b'whole'

The bytes go to a new file beside the target, which takes the target's place once they are on the disk. It does
not keep owners and extended attributes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import pathlib
import secrets
import stat
from collections.abc import Iterator
from typing import IO

__all__ = ["replace_file", "replacing", "replacing_path"]

_BESIDE = ".newsevents-"


def replace_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Make a file hold these bytes; a failure leaves the old file whole and no new one.

    A new file has the mode that ``open`` would give it, an old one keeps its mode; a link is followed.
    Raises ``OSError``.

    >>> replace_file("/no/such/folder/a.txt", b"")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: '/no/such/folder/a.txt'
    """
    with replacing(path) as file:
        file.write(content)


@contextlib.contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of another where all goes well, as ``replace_file`` has it.

    >>> with replacing("/no/such/folder/a.txt") as file:
    ...     file.write(b"")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: '/no/such/folder/a.txt'
    """
    target = pathlib.Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            # a pipe or a device is written to; another file in its place would be no pipe
            with target.open("wb") as file:
                yield file
        else:
            yield from _replacing(target, mode)
    except OSError as error:
        if error.errno is None or (error.filename is not None and not _is_ours(error.filename, target)):
            raise
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None


@contextlib.contextmanager
def replacing_path(path: str | os.PathLike[str]) -> Iterator[pathlib.Path]:
    """The path of an empty file that takes the place of another where all goes well, for what opens its files itself.

    Raises ``OSError``, also where what is to be replaced is a folder, a pipe or a device.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing_path(pathlib.Path(folder, "a.txt")) as new:
    ...         _ = new.write_text("whole", encoding="utf-8")
    ...     pathlib.Path(folder, "a.txt").read_text(encoding="utf-8")
    'whole'
    """
    target = pathlib.Path(os.path.realpath(path))
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is no regular file", os.fspath(path))
    try:
        with _beside(target, mode) as beside:
            yield beside
            with beside.open("r+b") as file:
                os.fsync(file.fileno())
    except OSError as error:
        if error.filename is None or not _is_ours(error.filename, target):
            raise
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None


def _is_ours(name: object, target: pathlib.Path) -> bool:
    """Whether an error is about the target or the file beside it, not about a file that the events come from."""
    return pathlib.Path(os.fsdecode(str(name))).parent == target.parent and (
        str(name) == str(target) or _BESIDE in str(name)
    )


def _mode(target: pathlib.Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replacing(target: pathlib.Path, mode: int | None) -> Iterator[IO[bytes]]:
    with _beside(target, mode) as beside, beside.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _beside(target: pathlib.Path, mode: int | None) -> Iterator[pathlib.Path]:
    """The path of a new file beside the target, which takes its place at the end, or is gone."""
    beside = target.with_name(f"{_BESIDE}{secrets.token_hex(8)}.tmp")
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        yield beside
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            # Windows neither replaces nor removes what may not be written to
            beside.chmod(stat.S_IRUSR | stat.S_IWUSR)
            beside.unlink()
        raise
