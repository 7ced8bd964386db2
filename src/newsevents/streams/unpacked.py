"""A gzip that is read as far as it can be: what was unpacked before it breaks is given, and then it is refused.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "cut-off.gz")
    ...     _ = path.write_bytes(gzip.compress(b"an event and a half")[:-8])
    ...     with Unpacked(path) as file:
    ...         file.read(100)
    b'an event and a half'

Python's own loses what it unpacked in the same breath: of an array of 20,000 events, cut at a tenth, all but 72. It also takes a
file of no bytes for a gzip of nothing. It does not know what it unpacks.
"""

from __future__ import annotations

import gzip
import os
from typing import BinaryIO, cast

from newsevents.streams.lines import BROKEN

__all__ = ["Unpacked"]


class Unpacked(gzip.GzipFile):
    """A packed file, opened to be read; raises what ``BROKEN`` names where it breaks, and ``OSError``.

    >>> Unpacked("no-such-file.gz")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.gz'
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(path, "rb")
        self._has_bytes = False
        self._flaw: Exception | None = None

    def read(self, size: int | None = -1) -> bytes:
        """Give so many bytes, or what there is; after the last that there are, raise what is wrong."""
        self._require_bytes()
        if self._flaw is not None:
            raise self._flaw
        pieces: list[bytes] = []
        left = -1 if size is None else size
        try:
            while left and (piece := self.read1(left)):
                pieces.append(piece)
                left -= len(piece) if left > 0 else 0
        except BROKEN as error:
            self._flaw = error
            if not pieces:
                raise
        return b"".join(pieces)

    def readline(self, size: int | None = -1) -> bytes:
        """Give a line, or so many bytes of it."""
        self._require_bytes()
        return super().readline(-1 if size is None else size)

    def _require_bytes(self) -> None:
        if not self._has_bytes and not cast("BinaryIO", self.fileobj).peek(1):  # type: ignore[attr-defined]  # it is buffered
            raise EOFError("there are no bytes")
        self._has_bytes = True
