"""Records as people read them.

>>> from newsevents import Event
>>> from newsevents.views.plain import plain
>>> print(plain(Event("A flood", when="2022-05")))
A flood
when: 2022-05
"""
