"""The words of a figure, read again: whether they say what the record does, and stand in its anchor.

    >>> from newsevents import Event, Quantity, Statistic, check
    >>> held = Quantity(1900, unit="defender", text="over 1,900 defenders")
    >>> [finding.expected["hedge"] for finding in check(Event("Captivity", statistics=[Statistic("held", held)]), select="A008")]
    ['over']

Neither rule needs the text of a source, but where an anchor has positions alone. Words that are not understood whole are no
finding; what they state otherwise is for ``rereading`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsevents.checks.anchors.concordance import Concordance, stands_plainly
from newsevents.checks.anchors.folding import fold
from newsevents.checks.anchors.rereading import agrees, disagreement, figures, same_number, whole, whole_or_stored
from newsevents.checks.anchors.standing import is_another
from newsevents.checks.finding import Doubt
from newsevents.checks.references.languages import language_of
from newsevents.checks.story import Claim, Figure, Story
from newsevents.errors import shown
from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity
from newsevents.wording.plurals import singular

__all__ = ["words_disagree", "words_not_in_anchor", "words_of"]


def words_disagree(story: Story) -> Iterator[Doubt]:
    """The words of a figure say something else than the record: another number, hedge or unit.

    The words are what was printed, and the record is computed with: "over 1,900" stored as 1,900 is no longer what anybody said. Only what
    the words state can disagree: "2,500" does not contradict the unit "soldier". Where the words of the figure leave out a hedge, those
    of its anchor are read too.

    >>> from newsevents import Event, Quantity, Statistic, check
    >>> held = Quantity(1900, unit="defender", text="over 1,900 defenders")
    >>> print(*check(Event("Captivity", statistics=[Statistic("held", held)]), select="A008"))
    A008 warning: Captivity: $.statistics[0]: the words 'over 1,900 defenders' say over 1,900 defenders, the record 1,900 defenders

    Accept it where the words are an idiom, or the record holds what the source put right later.
    """
    for figure in story.figures:
        found = _of_text(figure, story) or _of_anchor(figure, story)
        if found is not None:
            words, said, where = found
            stored = figure.statistic.quantity
            message = f"the words {where}{shown(words)} say {_described(said)}, the record {_described(stored)}"
            yield Doubt(figure.path, message, disagreement(said, stored, is_foreign=_is_foreign(figure, story)))


Read = tuple[str, Quantity, str]
"""Words, what they say, and where they stand, as a message has it."""


def _of_text(figure: Figure, story: Story) -> Read | None:
    """What the figure's own words say otherwise."""
    quantity = figure.statistic.quantity
    if quantity.text is None or agrees(quantity.text, quantity, is_foreign=_is_foreign(figure, story)):
        return None
    said = whole(quantity.text)
    return None if said is None else (quantity.text, said, "")


def _of_anchor(figure: Figure, story: Story) -> Read | None:
    """What the words of the figure's anchor say otherwise, where its own leave that open."""
    quantity, anchor = figure.statistic.quantity, figure.statistic.anchor
    if anchor is None or anchor.exact is None or figure.path in story.astray:
        return None
    is_settled = quantity.hedge is not None or quantity.low is not None
    if is_settled and quantity.text is not None:
        return None
    said = whole(anchor.exact)
    alike = [one for one in figures(anchor.exact) if one.value is not None and same_number(one, quantity)]
    if quantity.text is None and said is not None and alike in ([], [said]):
        is_same = agrees(anchor.exact, quantity, is_foreign=_is_foreign(figure, story))
        return None if is_same else (anchor.exact, said, "of the anchor ")
    if is_settled or len(alike) != 1 or alike[0].hedge is None:
        return None
    return anchor.exact, alike[0], "of the anchor "


def _is_foreign(figure: Figure, story: Story) -> bool:
    language = (figure.source and figure.source.language) or story.event.language
    return language is not None and language_of(language) != "en"


def _described(quantity: Quantity) -> str:
    words = describe(quantity)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_LONGEST = 80
_LONGEST_PLACE = 300


def words_not_in_anchor(story: Story) -> Iterator[Doubt]:
    """The words of a figure are not in its anchor.

    The anchor leads to where the figure was printed, so its words must be there. An anchor may leave out what is counted, not the
    number or its hedge. Where it has positions alone, what stands there is read, and one finding speaks for all such anchors of a text.

    >>> from newsevents import Event, Statistic, check
    >>> held = Statistic("held", "over 1,900 defenders", anchor="1,900 defenders")
    >>> print(*check(Event("Captivity", statistics=[held]), select="A009"))
    A009 warning: Captivity: $.statistics[0]: the words 'over 1,900 defenders' are not in the anchor, '1,900 defenders'

    Accept it where the words of the figure were put together from several places.
    """
    by_positions: dict[str | None, Doubt] = {}
    for figure in story.figures:
        words, anchor = figure.statistic.quantity.text, figure.statistic.anchor
        exact = None if words is None else words_of(figure.statistic, story)
        if (
            words is None
            or exact is None
            or _is_shortened(figure.statistic.quantity, words, exact)
            or _is_in(words, exact)
        ):
            continue
        if figure.path in story.astray or _of_text(figure, story) is not None:
            continue
        doubt = Doubt(figure.path, f"the words {shown(words)} are not in the anchor, {shown(exact)}")
        if anchor is not None and anchor.exact is None:
            by_positions.setdefault(figure.statistic.source, doubt)
        else:
            yield doubt
    yield from by_positions.values()


def words_of(claim: Claim, story: Story) -> str | None:
    """The words of a claim's anchor; where it has positions alone, what stands there in the text that they count in.

    >>> from newsevents import Event, Evidence
    >>> day = Evidence("when", anchor="on Monday")
    >>> words_of(day, Story(Event("A flood", evidence=[day])))
    'on Monday'
    """
    anchor, text, source = claim.anchor, story.text_of(claim), story.source_of(claim)
    if anchor is None:
        return None
    if anchor.exact is not None or text is None or (source is not None and is_another(text, source)):
        return anchor.exact
    start, end = anchor.start or 0, anchor.end or 0
    # a long stretch is a passage, and may be that of every claim
    return text[start:end] if end - start <= _LONGEST_PLACE else None


def _is_in(words: str, text: str) -> bool:
    if stands_plainly(words, text):
        return True
    words, text = fold(words), fold(text)
    return words in text and any(Concordance(text).places(words))


def _is_shortened(quantity: Quantity, words: str, exact: str) -> bool:
    """Whether an anchor says as much of a number as its words, and leaves out only what is counted."""
    if len(exact) >= len(words) or not _is_in(exact, words):
        return False
    said = whole_or_stored(words, quantity)
    left_out = words.removeprefix(exact).split()
    if said is None or said.unit == " ".join([*left_out[:-1], *map(singular, left_out[-1:])]):
        return True
    return any(one.hedge is said.hedge and same_number(one, said) for one in figures(exact))
