"""The facts of a news article as events: counted, written as JSON, and read back.

The article is of 20 May 2024, on the defenders of the Azovstal plant in Mariupol. Its facts are stated here in
other words; the quote is indirect, and the figures are those that the article gives.
"""

from newsevents import Event, Participant, Party, Quote, Source, Statistic, dumps, identify_counting, loads

ON = "2024-05-20"
article = Source("News article on the second anniversary of leaving Azovstal", id="article", published=ON)
regiment = Party("Azov regiment", kind="organization")
mayor = Party(description="mayor of Mariupol", kind="person")
press_head = Party("Petro Yatsenko", title="head of the press service", kind="person")

defence = Event(
    "Defence of Mariupol",
    id="defence",
    when="2022-02-24/2022-05-20",
    places=["Mariupol"],
    sources=article,
    statistics=[Statistic("length", "86 days", kind="event_duration", attributed_to=mayor, source=article)],
)
captivity = Event(
    "Captivity of the Azovstal defenders",
    id="captivity",
    when="2022-05-16/..",
    participants=[Participant("Azovstal defenders", role="captive"), Participant("Russia", role="captor")],
    sources=article,
    statistics=[
        Statistic("evacuated", "2,500 soldiers", id="evacuated", as_of="2022-05-16", source=article),
        Statistic("returned", "every fifth of almost 2,500 captured defenders", as_of="2023", source=article),
        Statistic("still held", "over 1,900 soldiers", as_of=ON, attributed_to=mayor, source=article),
        Statistic("held of the regiment", "900 Azov citizens", as_of=ON, attributed_to=regiment, source=article),
        Statistic("time held", "736 days", kind="event_duration", as_of=ON, attributed_to=regiment, source=article),
        Statistic("called by prisoners", "every second family", attributed_to=press_head, source=article),
    ],
    quotes=[
        Quote("Prisoners are made to repeat one and the same story.", press_head, kind="indirect", cue="said",
              source=article),
    ],
)  # fmt: skip

print(f"Days in captivity on {ON}: {captivity.days_since_start(on=ON)} elapsed, "
      f"day {captivity.day_number(on=ON)}, {captivity.calendar_span(on=ON)}")  # fmt: skip
for stated, start, end in ((736, captivity.when.start, ON), (86, defence.when.start, defence.when.end)):
    match = identify_counting(stated, start, end)
    print(f'"{stated} days" from {start} to {end}: {match.counting} ({match.elapsed} elapsed)')

text = dumps(captivity, indent=2)
assert loads(text) == captivity
print(f"JSON, read back equal, {len(text)} letters; it begins:", *text.splitlines()[:9], sep="\n")
