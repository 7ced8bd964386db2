"""Events as JSON text and back: ``documents`` has ``dumps`` and ``loads``, over a fast path that is proved and a careful one.

    >>> from newsevents.codec.documents import loads
    >>> loads('{"schema":"newsevents/1","title":"A flood"}')
    Event('A flood')

It does not know files: ``streams`` does.
"""
