"""A data journalist: from the text of an article, here a made-up one, to figures that are checked against it."""

from newsevents import Event, Party, Source, check, figures, replace

TEXT = """Vesna, 20 May. The river has stood in the streets for 12 days. Over 1,900 of almost 2,500 residents have left
their homes, the mayor said; the repairs will cost $40 to $50 million."""
article = Source("The river stays in Vesna", id="article", published="2024-05-20")
mayor = Party(description="mayor of Vesna", kind="person")

length, left, cost = [replace(one, attributed_to=mayor, as_of="2024-05-20") for one in figures(TEXT, source=article)]
length = replace(length, kind="event_duration")
flood = Event("Flood at Vesna", id="flood", when="2024-05-09/..", sources=article, statistics=[length, left, cost])

for one in flood.statistics:
    print(f"{one.quantity.text}: {one.quantity.bounds()} {one.label}")
print(*check(flood, texts={"article": TEXT}), sep="\n")
