from pathlib import Path

import counters


def scan(folder):
    counters.reset()
    count = counters.count
    for path in Path(folder).rglob("*.py"):
        print(path.name, len(path.read_text()))
        count += 1
        counters.bump()
    return count
