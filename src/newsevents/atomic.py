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
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}.tmp")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileNotFoundError as error:
        raise FileNotFoundError(error.errno, error.strerror, os.fspath(path)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
