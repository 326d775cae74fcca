import threading


class Ring:
    def __init__(self):
        self._lock = threading.Lock()
        self._rings = None

    def get(self, name):
        # tested, then read again: reset() may have put None in between
        if self._rings is not None:  # expect: TW103
            return self._rings[name]
        with self._lock:
            if self._rings is None:
                self._rings = {"a": 1}
            return self._rings[name]

    def reset(self):
        with self._lock:
            self._rings = None


ring = Ring()


def reader():
    for _ in range(1000):
        ring.get("a")


def resetter():
    for _ in range(1000):
        ring.reset()


threads = [threading.Thread(target=reader), threading.Thread(target=resetter)]
for t in threads:
    t.start()
for t in threads:
    t.join()
