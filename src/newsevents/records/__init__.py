"""The records: what a news story claims, typed, immutable and validated.

    >>> from newsevents import Event, Statistic
    >>> Event("A flood", statistics=[Statistic("evacuated", "over 1,900 people")]).statistics[0].quantity.value
    1900

One module a record; ``references`` holds what must be true between the records of one event. A record does
not know the formats that it is written in.
"""
