"""Dates as they are known: EDTF texts, their days, and three-valued comparison.

    >>> from newsevents.dates.edtf import EDTFDate
    >>> EDTFDate("2022-05").latest
    datetime.date(2022, 5, 31)

``civil`` counts days, ``daysets`` holds sets of them, ``denotation`` says what a text may denote,
``grammar`` reads EDTF, ``comparison``
compares, ``edtf`` is the class that users see, ``text`` reads dates in words, ``remedies`` advises.
"""
