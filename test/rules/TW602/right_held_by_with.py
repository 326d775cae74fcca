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
            full = self._flush() if len(self._rows) > 10 else []
        return full

    def _loop(self):
        while not self._stop.wait(1.0):
            self._lock.acquire()
            try:
                rows = self._flush()
            finally:
                self._lock.release()
            with urlopen("http://sink.local/", data="".join(rows).encode()):
                pass

    def close(self):
        self._stop.set()
        self._thread.join()
