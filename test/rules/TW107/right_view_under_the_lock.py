import threading


class Storage:
    def __init__(self):
        self._lock = threading.RLock()
        self._matches = {}

    def matches_for(self, key):
        if key in self._matches:
            return self._matches[key]
        with self._lock:
            if key in self._matches:
                return self._matches[key]
            found = []
            self._matches[key] = found
            found.append(object())
            return found

    def consume(self, key):
        for match in self.matches_for(key):
            print(match)

    def collect(self):
        with self._lock:
            for found in self._matches.values():
                for match in found:
                    print(match)


class Reader:
    def __init__(self):
        self._storage = Storage()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ticker, daemon=True)
        self._thread.start()

    def consume(self, key):
        self._storage.consume(key)

    def _ticker(self):
        while not self._stop.wait(1):
            self._storage.collect()

    def shutdown(self):
        self._stop.set()
        self._thread.join()
