"""Family A: whether the words of anchors, quotes and figures stand in the texts of their sources.

    >>> from newsevents import Event, Source, Statistic, TextSelector, check
    >>> held = Statistic("held", 900, source="report", anchor=TextSelector("800"))
    >>> story = Event("A siege", sources=[Source("A made-up report", id="report")], statistics=[held])
    >>> [finding.code for finding in check(story, texts={"report": "Some 900 are held."}, select="A")]
    ['A003']

``standing`` has the rules of anchors, ``quotations`` those of quotes, ``words`` those of the words of figures, ``cutting`` those of half words and numbers. Texts are not fetched.
"""
