"""Adding to a file of lines, whole or not at all, one writer after another.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "a.jsonl")
    ...     with gathering(path) as gathered:
    ...         _ = gathered.write(b"a line\\n")
    ...         add(path, gathered, lambda file: b"")
    ...     path.read_bytes()
    b'a line\\n'

What is added is gathered first, so that the file is held for a moment alone, however long the making takes, and is not touched
where the making fails. What a line is, is for the caller to say.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from typing import IO, cast

from newsevents.disk.locks import locked

__all__ = ["add", "gathering"]

Path = str | os.PathLike[str]

_MOST_IN_MEMORY = 8 * 1024 * 1024


@contextlib.contextmanager
def gathering(path: Path) -> Iterator[IO[bytes]]:
    """A file without a name for what is to be added: in memory while it is small, else on the disk of the file that is added to.

    >>> with gathering("a.jsonl") as gathered:
    ...     gathered.write(b"a line")
    6
    """
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120  takes all paths
    with tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY, dir=folder if os.access(folder, os.W_OK) else None) as gathered:
        yield cast("IO[bytes]", gathered)


def add(path: Path, gathered: IO[bytes], lacking: Callable[[IO[bytes]], bytes]) -> None:
    """Add what was gathered to a file, which is made where there is none, after what its last line lacks of its end.

    Whoever adds to the file meanwhile is waited for. A failure takes back what was added. Where the file can't be locked, it
    warns, and takes nothing back, for what others added might go with it. Raises ``OSError``, and what ``lacking`` raises.

    >>> with gathering("a.jsonl") as gathered:
    ...     add("/no/such/folder/a.jsonl", gathered, lambda file: b"")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: '/no/such/folder/a.jsonl'
    """
    with _held(path) as (file, is_locked):
        if not is_locked:
            warnings.warn(f"{os.fspath(path)} can't be locked; let nobody else add to it meanwhile", stacklevel=4)
        gathered.seek(0)
        end, size = lacking(file), file.seek(0, os.SEEK_END)
        try:
            with open(file.fileno(), "ab", closefd=False) as at_end:
                at_end.write(end)
                shutil.copyfileobj(gathered, at_end)
            os.fsync(file.fileno())
        except BaseException:
            # only now, for a file that is closed writes what it still holds, even where it could not before
            if is_locked:
                file.truncate(size)
            raise


@contextlib.contextmanager
def _held(path: Path) -> Iterator[tuple[IO[bytes], bool]]:
    """The file, open to be read and added to, and held, unless it has no locks."""
    is_there = False
    while not is_there:
        with open(path, "a+b", 0) as file, locked(file) as is_locked:  # noqa: PTH123  an error names it as it was given
            # another file may have taken its place while one waited
            is_there = _stands(path, file)
            if is_there:
                yield file, is_locked


def _stands(path: Path, file: IO[bytes]) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return os.stat(path).st_ino == os.fstat(file.fileno()).st_ino  # noqa: PTH116  takes all paths
    return False
