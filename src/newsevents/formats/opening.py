"""Files that a format reads from and writes to: by name, or open already, as text or as bytes.

    >>> import io
    >>> out = io.BytesIO()
    >>> with text_out(out) as file:
    ...     _ = file.write("Маріуполь\\n")
    >>> with text_in(io.BytesIO(b"\\xef\\xbb\\xbf" + out.getvalue())) as file:
    ...     file.read()
    'Маріуполь\\n'

Text is UTF-8, its byte order mark read and never written, its line ends as they are; a file by name is written whole or not at all. What stands in
a file is not known here.
"""

from __future__ import annotations

import contextlib
import io
import os
import pathlib
from collections.abc import Iterable, Iterator
from typing import IO, cast

from newsevents.disk.atomic import replacing
from newsevents.errors import InvalidArgumentError, InvalidFileError, shown
from newsevents.streams.lines import Readable

__all__ = ["OverText", "Source", "Target", "bytes_in", "bytes_out", "not_utf8", "text_in", "text_out"]

Path = str | os.PathLike[str]

Source = Path | IO[bytes] | IO[str]
"""What a format is read from: a path, or an open file, which is not closed."""

Target = Path | IO[bytes] | IO[str]
"""What a format is written to: a path, or an open file, which is not closed."""


@contextlib.contextmanager
def text_in(source: Source) -> Iterator[IO[str]]:
    """The text of a file to be read; the file is closed where it was opened here.

    Bytes that are no UTF-8 stand in the text as lone surrogates (Python's ``surrogateescape``), so that they cost their row alone; a
    file of text that was opened strictly raises ``InvalidFileError`` where it comes upon them. Raises ``OSError`` where the
    file can't be opened, ``InvalidArgumentError`` for what is no file.

    >>> with text_in(io.BytesIO(b"caf\\xe9")) as file:
    ...     file.read()
    'caf\\udce9'
    """
    if isinstance(source, (str, os.PathLike)):
        with pathlib.Path(source).open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            yield file
    elif isinstance(source, io.TextIOBase):
        with _explained(cast("IO[str]", source)):
            yield cast("IO[str]", source)
    else:
        wrapped = io.TextIOWrapper(_readable(source), encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            yield wrapped
        finally:
            # it may have been closed meanwhile by whoever opened it
            if not wrapped.closed:
                wrapped.detach()


@contextlib.contextmanager
def _explained(file: IO[str]) -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        raise not_utf8(error.object[error.start], offset=_offset(error, file)) from None


def not_utf8(byte: int, *, line: int | None = None, offset: int | None = None) -> InvalidFileError:
    """What is said of a byte that is no text.

    >>> str(not_utf8(0xE9, line=3))
    'line 3: the byte 0xe9 is not UTF-8; save the file as UTF-8'
    """
    problem = f"the byte 0x{byte:02x} is not UTF-8; save the file as UTF-8"
    return InvalidFileError(problem, line=line, offset=offset)


def _offset(error: UnicodeDecodeError, file: IO[str]) -> int | None:
    """The byte of a file that an error is about; None for a pipe, which doesn't tell how far it is read."""
    with contextlib.suppress(OSError, AttributeError):
        # the error knows the bytes that were read last
        end: int = file.buffer.tell()  # type: ignore[attr-defined]  # a file of text over one of bytes has it
        return end - len(error.object) + error.start
    return None


@contextlib.contextmanager
def bytes_in(source: Source) -> Iterator[Readable]:
    """The bytes of a file to be read, UTF-8 where it is open as text; the file is closed where it was opened here.

    Raises ``OSError`` where the file can't be opened, ``InvalidArgumentError`` for what is no file.

    >>> with bytes_in(io.StringIO("café")) as file:
    ...     file.read(100)
    b'caf\\xc3\\xa9'
    """
    if isinstance(source, (str, os.PathLike)):
        with pathlib.Path(source).open("rb") as file:
            yield file
    elif isinstance(source, io.TextIOBase):
        yield OverText(source)
    else:
        yield _readable(source)


class OverText:
    """A file of text as one of bytes, in UTF-8.

    >>> OverText(io.StringIO("café")).read(4)
    b'caf\xc3\xa9'
    """

    def __init__(self, file: io.TextIOBase) -> None:
        self._file = file

    def read(self, size: int, /) -> bytes:
        """So many characters, encoded."""
        return self._file.read(size).encode("utf-8", "surrogatepass")

    def readline(self, size: int, /) -> bytes:
        """The rest of a line, or so many characters of it, encoded."""
        return self._file.readline(size).encode("utf-8", "surrogatepass")

    def writelines(self, pieces: Iterable[bytes]) -> None:
        """Write pieces of UTF-8, each with whole characters."""
        self._file.writelines(piece.decode() for piece in pieces)


@contextlib.contextmanager
def text_out(target: Target) -> Iterator[IO[str]]:
    """A file of text to be written; by name it takes the old one's place once all is written, else it is left open.

    Raises ``OSError`` where the file can't be written, ``InvalidArgumentError`` for what is no file.

    >>> with text_out(7) as file:
    ...     pass
    Traceback (most recent call last):
    newsevents.errors.InvalidArgumentError: path: 7 is neither a path nor an open file
    """
    if isinstance(target, io.TextIOBase):
        yield cast("IO[str]", target)
        return
    with bytes_out(target) as file:
        wrapped = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        try:
            yield wrapped
        finally:
            wrapped.detach()


@contextlib.contextmanager
def bytes_out(target: Target) -> Iterator[IO[bytes]]:
    """A file of bytes to be written; by name it takes the old one's place once all is written, else it is left open.

    Raises as ``text_out``.

    >>> out = io.BytesIO()
    >>> with bytes_out(out) as file:
    ...     _ = file.write(b"a")
    >>> out.getvalue()
    b'a'
    """
    if isinstance(target, (str, os.PathLike)):
        with replacing(target) as file:
            yield file
    elif hasattr(target, "write"):
        yield cast("IO[bytes]", target)
    else:
        raise InvalidArgumentError(f"path: {shown(target)} is neither a path nor an open file")


def _readable(source: object) -> IO[bytes]:
    if not hasattr(source, "read"):
        raise InvalidArgumentError(f"path: {shown(source)} is neither a path nor an open file")
    return cast("IO[bytes]", source)
