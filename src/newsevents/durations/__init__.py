"""Days, calendar spans and anniversaries between dates, with the counting named.

    >>> from newsevents import days_between
    >>> days_between("2022-05-16", "2024-05-20"), days_between("2022-05-16", "2024-05-20", counting="inclusive")
    (735, 736)

``arguments`` turns what users give into days, ``counting`` counts them, ``calendar`` measures in years and
months, ``anniversaries`` finds the day again, ``zones`` knows which day it is at a place.
"""
