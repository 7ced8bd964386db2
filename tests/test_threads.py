"""Threads may share records and call every function at once, from the very first import on."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys, threading
import newsevents as n

sys.setswitchinterval(1e-6)
MOST = 12
ready = threading.Barrier(MOST)
found, failed = [], []

def work():
    ready.wait()
    try:
        for _ in range(20):
            report = n.Source("A made-up report", id="report", published="2024-05-20")
            dead = n.Statistic("dead", "over 1,900 people", source=report, anchor="1,900 people")
            event = n.Event("A flood", when="2024-05/..", statistics=[dead], sources=[report], extra={"a": [1]})
            again = n.loads(n.dumps(event))
            careful = n.loads(n.dumps(event, indent=2))
            findings = n.check([event, again], texts={"report": "Over 1,900 people left."}, today="2024-06-01")
            words = [one.text for one in n.scan("Over 1,900 people left in almost 12 days.")]
            days = n.day_range("2024-05", "2024-06-10"), n.parse_date_text("16 May 2024")
            found.append((again == careful == event, str(findings), str(words), str(days), str(n.to_dict(event))))
    except BaseException as error:
        failed.append(repr(error))

threads = [threading.Thread(target=work) for _ in range(MOST)]
for one in threads: one.start()
for one in threads: one.join()
print(failed, len(found), len(set(found)), found[0][0])
"""


def test_threads_find_the_same_whoever_is_first() -> None:
    """Twelve threads that begin together, in a process where nothing is loaded yet, all get the same of every function."""
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, check=True, encoding="utf-8", timeout=120
    )
    assert found.stdout == "[] 240 1 True\n"
