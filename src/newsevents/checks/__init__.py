"""Checks: a linter for the facts of a story.

    >>> from newsevents import Event, Quote, check
    >>> [finding.code for finding in check(Event("A flood", quotes=[Quote("It rained.", kind="direct")]), select="R001")]
    ['R001']

What is impossible raises when a record is made; what is doubtful is a finding, for an inconsistent story is still a true record
of what was published. ``linting`` runs the rules, ``registry`` lists them, ``finding`` is what they give; a rule reads
a ``story``, or the ``archive`` of all of them. Each family of rules has a folder: ``anchors``, ``dates``,
``quantities``, ``references``. Whether a claim is true is not known here: only whether it adds up.
"""
