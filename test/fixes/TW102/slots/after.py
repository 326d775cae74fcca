import threading


class Stats:
    __slots__ = (
        'good',
        'bad',
        '_lock',
    )

    def __init__(self):
        self.good = 0
        self._lock = threading.Lock()
        self.bad = 0

    def note(self, ok):
        if ok:
            with self._lock:
                self.good += 1
        else: self.bad += 1


stats = Stats()
threads = [threading.Thread(target=stats.note, args=(True,)) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stats.good, stats.bad)
