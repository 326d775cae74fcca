import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._n = 0

    def value(self):
        with self._lock:
            return self._n

    def bump(self):
        with self._lock:
            self._n += 1
            print("now", self.value())


counter = Counter()
ts = [threading.Thread(target=counter.bump) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
