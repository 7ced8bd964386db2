"""The records of a stream of bytes, one after another: ``events`` reads them, as a ``policy`` says.

    >>> import io
    >>> from newsevents.streams.events import events_in
    >>> from newsevents.streams.policy import Policy
    >>> list(events_in(io.BytesIO(b'{"schema":"newsevents/1","title":"A flood"}'), Policy()))
    [Event('A flood')]

It knows JSON alone, and no paths: other formats are those of ``formats``, and ``files`` opens.
"""
