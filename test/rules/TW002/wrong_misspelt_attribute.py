import threading
from urllib.request import urlopen


class Meter:
    def __init__(self, url):
        self._url = url
        self._lock = threading.Lock()
        self._total = 0  # guarded by: self._lokc  # expect: TW002
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(1.0):
            with urlopen(self._url) as response:
                amount = int(response.read())
            with self._lock:
                self._total += amount

    def total(self):
        with self._lock:
            return self._total

    def close(self):
        self._stop.set()
        self._thread.join()
