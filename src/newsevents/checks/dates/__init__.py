"""Family D: whether dates, and the lengths of time that are stated, add up.

    >>> from newsevents import Event, Statistic, check
    >>> length = Statistic("length", "86 days", kind="event_duration")
    >>> [finding.code for finding in check(Event("A siege", when="2022-02-24/2022-05-20", statistics=[length]), select="D")]
    ['D002']

``durations``, ``anniversaries``, ``weekdays`` and ``order`` have the rules; the others reckon. Only what is certain is found.
"""
