"""One writer at a time: a lock on an open file, for which others wait.

    >>> import tempfile
    >>> with tempfile.TemporaryFile() as file, locked(file) as is_held:
    ...     is_held
    True

The lock binds those alone that ask for it, and is gone with the process that holds it. What is written is not known here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from typing import IO, Any

__all__ = ["locked"]

# Windows locks bytes, and keeps readers off them: a byte that no file has
_FAR = 2**40
_SECONDS_BETWEEN_TRIES = 0.05


@contextlib.contextmanager
def locked(file: IO[bytes]) -> Iterator[bool]:
    """Hold a file that is open for writing, once whoever holds it lets go; it says whether the file could be locked.

    Two openings of a file are two holders, within one process too. Not every file system has locks.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as file, locked(file) as is_held:
    ...     file.write(b"mine"), is_held
    (4, True)
    """
    is_held = _hold(file)
    try:
        yield is_held
    finally:
        if is_held:
            _let_go(file)


def _hold(file: IO[bytes]) -> bool:
    try:
        import fcntl
    except ModuleNotFoundError:
        return _hold_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
    except OSError:
        return False
    return True


def _let_go(file: IO[bytes]) -> None:
    # not left to closing: a child of this process may have the file open too
    try:
        import fcntl
    except ModuleNotFoundError:
        _lock_byte(file, "LK_UNLCK")
    else:
        fcntl.flock(file, fcntl.LOCK_UN)


def _hold_on_windows(file: IO[bytes]) -> bool:
    while True:
        try:
            # LK_LOCK waits by itself, but has one error for whatever went wrong, also where there are no locks
            _lock_byte(file, "LK_NBLCK")
        except OSError as error:
            if error.errno != errno.EACCES:
                return False
            time.sleep(_SECONDS_BETWEEN_TRIES)
        else:
            return True


def _lock_byte(file: IO[bytes], how: str) -> None:
    import msvcrt

    windows: Any = msvcrt
    at = os.lseek(file.fileno(), 0, os.SEEK_CUR)
    os.lseek(file.fileno(), _FAR, os.SEEK_SET)
    try:
        windows.locking(file.fileno(), getattr(windows, how), 1)
    finally:
        os.lseek(file.fileno(), at, os.SEEK_SET)
