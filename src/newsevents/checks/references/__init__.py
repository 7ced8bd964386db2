"""Family R: who says it, and what records of a file refer to.

    >>> from newsevents import Event, check
    >>> [finding.code for finding in check(Event("A made-up raid", status="denied"), select="R")]
    ['R003']

``attribution``, ``events`` and ``profiles`` have the rules. References inside one event raise when the event is made.
"""
