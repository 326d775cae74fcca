"""Whether a name was new is given back: two threads may both be told so."""

import threading

seen = set()
out = []
count = 0
lock = threading.Lock()
def mark(name):
    fresh = name not in seen
    if fresh:  # expect: TW103
        seen.add(name)
    return fresh

def worker(items):
    global count
    for name in items:
        if mark(name):
            out.append(name)  # expect: TW105

threads = [threading.Thread(target=worker, args=([1, 2, 3, number],)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen, out, count)
