"""Numbers as news states them: with their hedge, their range, or as a share of something.

    >>> from newsevents import Quantity
    >>> Quantity.parse("almost 2,500 defenders").bounds().high
    2500

``hedges`` names the hedges, ``quantity`` is the record, ``bounds`` says what a quantity rules out.
"""
