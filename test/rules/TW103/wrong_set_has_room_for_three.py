"""A set takes three names at most: several threads may find that there is room."""

import threading

seen = set()
out = []
count = 0
lock = threading.Lock()

def worker(items):
    global count
    for name in items:
        if name not in seen and len(seen) < 3:  # expect: TW103
            seen.add(name)

threads = [threading.Thread(target=worker, args=([1, 2, 3, number],)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen, out, count)
