"""Family Q: whether figures add up with each other, by interval arithmetic.

    >>> from newsevents import Event, Statistic, check
    >>> held = [Statistic("held", 900, id="held"), Statistic("wounded", 1000, part_of="held")]
    >>> [finding.code for finding in check(Event("A siege", statistics=held), select="Q")]
    ['Q001']

``parts``, ``sums``, ``agreement``, ``series``, ``changes`` and ``headline`` have the rules; the others compare. Which figure is
right is not known here.
"""
