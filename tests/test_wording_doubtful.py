"""Numbers that two countries read differently, and groups that stand apart."""

from __future__ import annotations

import pytest

from newsevents.errors import InvalidRecordError
from newsevents.quantities.describe import describe
from newsevents.quantities.quantity import Quantity
from newsevents.wording import parts_of, scan


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("3.400 people", "is it 3,400 or 3.4? write 3,400 or 3.40"),
        ("12.500 wells", "is it 12,500 or 12.5? write 12,500 or 12.50"),
        ("about 1.250 trees", "is it 1,250 or 1.25? write 1,250 or 1.25"),
        ("1.234 to 1.236 trees", "is it 1,234 or 1.234? write 1,234 or 1.2340"),
        ("3.000 cows", "is it 3,000 or 3? write 3,000 or 3"),
        ("34,00 people", "is it 3,400 or 34? write 3,400 or 34"),
        ("€1.250", "is it 1,250 or 1.25? write 1,250 or 1.25"),
        ("1.250 euros", "is it 1,250 or 1.25? write 1,250 or 1.25"),
        ("3.400 days", "is it 3,400 or 3.4? write 3,400 or 3.40"),
        ("2.500 of the 14,000 voters", "is it 2,500 or 2.5? write 2,500 or 2.50"),
        ("900 of the 12.500 voters", "is it 12,500 or 12.5? write 12,500 or 12.50"),
        ("half of 12.500", "is it 12,500 or 12.5? write 12,500 or 12.50"),
        ("12 deaths per 1.000 inhabitants", "is it 1,000 or 1? write 1,000 or 1"),
        ("one in 1.200 pupils", "is it 1,200 or 1.2? write 1,200 or 1.20"),
        ("1.250 litres for 3.400 people", "is it 3,400 or 3.4? write 3,400 or 3.40"),
    ],
)
def test_two_readings(words: str, question: str) -> None:
    """What counts is refused where its point or comma may be another country's, with both readings; a text has no such figure."""
    assert [phrase.text for phrase in scan(f"There were {words} there.") if "1.250 l" not in phrase.text] == []
    with pytest.raises(InvalidRecordError, match="not understood whole as a quantity: ") as caught:
        Quantity.parse(words)
    assert str(caught.value).endswith(question)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1.250 litres", 1.25),
        ("3.400 square kilometres", 3.4),
        ("1.234 seconds", 1.234),
        ("2,75 metres", 2.75),
        ("1.234 births per woman", 1.234),
        ("€1.459 a litre", 1.459),
        ("€34,50", 34.5),
        ("12.500% of voters", 12.5),
        ("€1.250 million", 1_250_000),
        ("3.400m people", 3_400_000),
        ("0.375 people", 0.375),
        ("3.40 people", 3.4),
        ("1,234.500 people", 1234.5),
        ("1.234.500 people", 1_234_500),
        ("3.400", 3.4),
        ("34,5 people", 34.5),
    ],
)
def test_fractions(words: str, value: float) -> None:
    """A measure, a rate, a percentage, a scale and a number by itself have fractions; so has what can be no group."""
    parts = parts_of(words)
    assert parts is not None
    assert parts["value"] == value


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(1.234, unit="boat"), "1.2340 boats"),
        (Quantity(1.25, unit="boat"), "1.25 boats"),
        (Quantity(1.234, unit="kg"), "1.234 kg"),
        (Quantity(12.345, per=100), "12.345%"),
        (Quantity(low=1.234, high=2.345, unit="boat"), "1.2340 to 2.3450 boats"),
        (Quantity(1, per=1.234, unit="boat"), "1 in 1.2340 boats"),
    ],
)
def test_described(quantity: Quantity, words: str) -> None:
    """What is described is never doubtful."""
    assert describe(quantity) == words
    assert Quantity.parse(words) == Quantity.from_parts(parts_of(words) or {}, words)
    assert parts_of(words) == {name: value for name, value in _fields(quantity).items() if value is not None}


def _fields(quantity: Quantity) -> dict[str, object]:
    return {name: getattr(quantity, name) for name in ("value", "low", "high", "unit", "per")}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("About 3 400 people and 12 500 boats left.", ["About 3 400 people", "12 500 boats"]),
        ("Some 2 300 of the 5 000 residents left.", ["Some 2 300 of the 5 000 residents"]),
        ("They counted 1 900 to 2 500 cows, 1 200–1 300 of them old.", ["1 900 to 2 500 cows", "1 200–1 300"]),
        ("It cost €3 400 in May and 12 400 million euros later.", ["€3 400", "12 400 million euros"]),
        ("They paid CHF 3 400, $ 2 500 and 12 000 € each.", ["CHF 3 400", "$ 2 500", "12 000 €"]),
        ("In 1998. 3 400 people stayed.", ["3 400 people"]),
        ("In 2022 1 250 people left.", ["1 250 people"]),
        ("On March 3 400 people fled.", ["400 people"]),
        ("In Ward 9 200 beds burned; in No. 5 200 pupils slept.", ["200 beds", "200 pupils"]),
        ("They won 1 2 300 boats.", ["1", "2", "300 boats"]),
        ("He saw 3\t400 people.", ["3", "400 people"]),
        ("He saw 3 400 there.", ["3", "400"]),
        ("They ran 4 100-metre races and 3 400 1 races.", ["4", "3", "400", "1 races"]),
    ],
)
def test_groups_apart(text: str, figures: list[str]) -> None:
    """Groups after plain blanks are one number before what they count, unless the first of them is a name's or a date's."""
    assert [phrase.text for phrase in scan(text)] == figures
