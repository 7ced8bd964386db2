"""Laws of ``scan`` and of bounds, for whatever text and quantity."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsevents.errors import InvalidArgumentError
from newsevents.quantities.bounds import Bounds, exact
from newsevents.quantities.describe import describe
from newsevents.quantities.hedges import Hedge
from newsevents.quantities.quantity import Quantity
from newsevents.wording import KINDS, scan
from newsevents.wording.nountables import DURATIONS
from newsevents.wording.plurals import plural
from newsevents.wording.tables import HEDGES, HEDGES_AFTER, MAGNITUDES, MAJORITIES, SEVERAL
from tests.quantities import quantities, values

PLAIN = (
    "the of in a an one two 40 50 1,900 2022 May between and to from over almost nearly at least or more half third every"
    " fifth second hundred million dozens several few % per cent $ £ euros soldiers families had left said , . - – days"
    " years day 3-1 F-16 22nd most majority all no none people 10:30 m k +"
).split()
WORDS = st.sampled_from([*PLAIN, "\n", "\n\n"])
UNITS = [*DURATIONS, *map(plural, DURATIONS), "feet", "inches", "kilograms", "grams", "goals", "%", "euros", "of the"]
FIGURES = "3 44 1,000 2022 0 -5 1.5 ½ 0th a one two half zero minus forty".split()
JOINTS = ["for every", "out of", *"and to or - – , of in per every between from a ( )".split()]
figures = st.tuples(
    st.just("") | st.sampled_from(sorted(HEDGES)),
    st.sampled_from(FIGURES) | st.sampled_from([*SEVERAL, *MAGNITUDES, *MAJORITIES]),
    st.just("") | st.sampled_from(UNITS),
    st.just("") | st.sampled_from(sorted(HEDGES_AFTER)),
    st.just("") | st.sampled_from(JOINTS),
)
glued = st.builds(
    lambda several, gap: gap.join(word for words in several for word in words if word),
    st.lists(figures, min_size=1, max_size=4),
    st.sampled_from([" ", " ", " ", "", "-", "\n"]),
)
texts = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60)


@given(texts | glued)
@example("minus " * 2000 + "5")
def test_spans_are_the_phrases(text: str) -> None:
    """Spans come in order, never overlap, and cut the phrase out of the text."""
    end = 0
    for phrase in scan(text, kinds=KINDS):
        assert end <= phrase.start < phrase.end
        assert text[phrase.start : phrase.end] == phrase.text
        end = phrase.end


@given(texts | glued)
@example("3 years and 44 days 3 years")
@example("1 day 1 hour 1 day")
@example("half of 40 to 50 barges or more")
@example("3 to 5% at least")
@example("12 deaths for every zero pounds")
@example("5 goals per minus 3")
@example("every 0th house")
def test_parts_make_a_quantity(text: str) -> None:
    """The parts of every figure are those of a quantity."""
    for phrase in scan(text, kinds=KINDS):
        Quantity.from_parts(phrase.parts)


@given(texts | glued, texts | glued)
def test_joined_texts(one: str, two: str) -> None:
    """Two texts, joined as paragraphs, have the figures of each."""
    offset = len(one) + len(".\n\n")
    first = [(phrase.start, phrase.end, phrase.parts) for phrase in scan(one)]
    second = [(phrase.start + offset, phrase.end + offset, phrase.parts) for phrase in scan(two)]
    joined = [(phrase.start, phrase.end, phrase.parts) for phrase in scan(f"{one}.\n\n{two}")]
    assert joined == first + second


@given(quantities)
def test_scan_finds_what_describe_writes(quantity: Quantity) -> None:
    """The words of a quantity are one phrase of running text."""
    words = describe(quantity)
    assert [phrase.text for phrase in scan(words)] == [words]


def _closed(bounds: Bounds) -> Bounds:
    return Bounds(bounds.low, bounds.high)


def _value(quantity: Quantity) -> Fraction | None:
    """The value in the bounds' own unit."""
    if quantity.value is None:
        return None
    own = exact(quantity.value) / exact(quantity.per or 1)
    if quantity.per is None or quantity.of is None:
        return own
    base = _value(quantity.of)
    return None if base is None else own * base


@given(quantities)
def test_bounds_contain_the_value(quantity: Quantity) -> None:
    """The closure of the literal bounds contains the value, unless the words name no value."""
    vague = (Hedge.MAGNITUDE, Hedge.SEVERAL)
    assume(quantity.hedge not in vague and (quantity.of is None or quantity.of.hedge not in vague))
    value = _value(quantity)
    assume(value is not None and quantity.rest is None)
    assert value in _closed(quantity.bounds())


@given(quantities)
def test_rounded_bounds_contain_the_literal(quantity: Quantity) -> None:
    """The rounded reading rules out nothing that the literal one leaves possible."""
    try:
        literal, rounded = quantity.bounds(), quantity.bounds("rounded")
    except InvalidArgumentError:
        return
    for end in (literal.low, literal.high):
        assert end is None or end in rounded


@given(values, st.sampled_from([Hedge.OVER, Hedge.AT_LEAST, Hedge.ALMOST, Hedge.UNDER, Hedge.AT_MOST]))
def test_about_is_the_widest(value: float, hedge: Hedge) -> None:
    """What a hedge leaves possible, "about" leaves possible too."""
    about, other = Quantity(value, hedge=Hedge.ABOUT).bounds(), Quantity(value, hedge=hedge).bounds()
    for end in (other.low, other.high):
        assert end is None or end in about
    assert about.low is None
    assert about.high is None
