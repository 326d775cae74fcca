"""`d[k] += 1` needs the entry to be there: it never puts one in between a test that misses it and the store of a first value."""
import sys
import threading

counts = {}


def count(lines):
    for line in lines:
        counts[line] += 1


for name in sys.argv[1:]:
    counts[name] = 0
counter = threading.Thread(target=count, args=(sys.argv[1:],))
counter.start()
for name in sys.stdin:
    if name not in counts:
        counts[name] = 0  # expect: TW105
counter.join()
