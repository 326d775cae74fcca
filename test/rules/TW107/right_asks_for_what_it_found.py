"""A defaultdict adds nothing where the key comes out of the dict itself."""
import collections
import threading

totals = collections.defaultdict(list)
for line in ["a 1", "b 2", "a 3"]:
    name, size = line.split()
    totals[name].append(int(size))


def show():
    for name in totals:
        print(name, totals[name])
    for name, sizes in totals.items():
        print(name, sizes == totals[name])


threads = [threading.Thread(target=show) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
