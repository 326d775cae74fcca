"""A plain store puts an entry in: what another thread has counted by then is gone."""
import sys
import threading

counts = {}


def count(lines):
    for line in lines:
        counts[line] = counts.get(line, 0) + 1  # expect: TW101


counter = threading.Thread(target=count, args=(sys.argv[1:],))
counter.start()
for name in sys.stdin:
    if name not in counts:  # expect: TW103
        counts[name] = 0
counter.join()
