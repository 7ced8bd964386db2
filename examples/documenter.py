"""A documenter: evidence that is kept, with its hash and archived copy, and what is still missing of it."""

import hashlib

from newsevents import Event, Evidence, Source, Statistic, TextSelector, check, replace

TEXT = "Vesna, 20 May. A shell hit the school of Vesna on Thursday at noon, the council wrote. Nine windows broke."
page = Source("Notice of the council", id="notice", url="https://example.org/notice", published="2024-05-20")
noon = Evidence("when", value="on Thursday at noon", source=page, anchor=TextSelector.find(TEXT, "on Thursday at noon"))
windows = Statistic("windows broken", "nine windows", source=page)
hit = Event("The school of Vesna is hit", id="hit", when="2024-05-16", places="Vesna", sources=page, evidence=noon)

print(*check(replace(hit, statistics=windows), texts={"notice": TEXT}, profile="evidence"), sep="\n")
kept = replace(page, archive_url="https://archive.example/1", retrieved="2024-05-21",
               text_sha256=hashlib.sha256(TEXT.encode()).hexdigest())  # fmt: skip
windows = replace(windows, anchor=TextSelector.find(TEXT, "Nine windows"))
whole = replace(hit, sources=kept, statistics=windows)
print("findings that are left:", check(whole, texts={"notice": TEXT}, profile="evidence"))
print(*check(whole, texts={"notice": TEXT.replace("Nine", "Ten")}, profile="evidence"), sep="\n")
