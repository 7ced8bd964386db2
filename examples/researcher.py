"""A researcher: from a CSV of events, here made-up ones, to bounds of days, durations, a table and JSON Lines."""

import pathlib
import tempfile

from newsevents import read, write
from newsevents.formats import rows

folder = pathlib.Path(tempfile.mkdtemp())
(folder / "floods.csv").write_text("""title,when,places,country
Flood at Vesna,2024-05-09/2024-05-20,Vesna,XK
Flood at Brod,2024-06~/2024-07-02,Brod; Lower Brod,XK
Dam of Zima breaks,2024-07,Zima,XK
""", encoding="utf-8")  # fmt: skip

floods = list(read(folder / "floods.csv"))
for flood, row in zip(floods, rows(floods), strict=True):
    print(f"{row['title']}: {row['earliest']} to {row['latest']}, lasted {flood.length_range()}")
write(folder / "floods.jsonl", floods)
print((folder / "floods.jsonl").read_text(encoding="utf-8").splitlines()[1])
