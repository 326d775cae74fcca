import threading
from urllib.request import urlopen


class Buffer:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _flush(self):  # requires lock: self._lock
        rows, self._rows = self._rows, []
        return rows

    def add(self, row):
        with self._lock:
            self._rows.append(row)

    def drain(self):
        return self._flush()  # expect: TW602

    def _loop(self):
        while not self._stop.wait(1.0):
            with self._lock:
                rows = self._flush()
            with urlopen("http://sink.local/", data="".join(rows).encode()):
                pass

    def close(self):
        self._stop.set()
        self._thread.join()
