import threading


class ExpiringCache:
    def __init__(self):
        self._lock = threading.Lock()
        self._entries = {}
        self._stop = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep)
        self._sweeper.start()

    def get(self, url):
        with self._lock:
            return self._entries.get(url)

    def put(self, url, body):
        with self._lock:
            self._entries[url] = body

    def keys(self):
        with self._lock:
            return list(self._entries)

    def _sweep(self):
        while not self._stop.wait(60.0):
            for url in self.keys():
                self._entries.pop(url, None)  # expect: TW104

    def close(self):
        self._stop.set()
        self._sweeper.join()
