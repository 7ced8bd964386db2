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
import os
import pathlib
import secrets
import stat

__all__ = ["replace_file"]


def replace_file(path: str | os.PathLike[str], content: bytes) -> None:
    """Make a file hold these bytes; a failure leaves the old file whole and no new one.

    A new file has the mode that ``open`` would give it, an old one keeps its mode; a link is followed.
    Raises ``OSError``.

    >>> replace_file("/no/such/folder/a.txt", b"")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: '/no/such/folder/a.txt'
    """
    target = pathlib.Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            # a pipe or a device is written to; another file in its place would be no pipe
            target.write_bytes(content)
        else:
            _replace(target, content, mode)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None


def _mode(target: pathlib.Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: pathlib.Path, content: bytes, mode: int | None) -> None:
    beside = target.with_name(f".newsevents-{secrets.token_hex(8)}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
