"""Bytes that are put on the disk, whole or not at all: in the place of a file (``atomic``), or at its end (``adding``).

    >>> import pathlib, tempfile
    >>> from newsevents.disk.atomic import replace_file
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     replace_file(pathlib.Path(folder, "a.txt"), b"whole")
    ...     pathlib.Path(folder, "a.txt").read_bytes()
    b'whole'

What the bytes are is not known here.
"""
