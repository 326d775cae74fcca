import threading
from urllib.request import urlopen


class TrafficMeter:
    def __init__(self):
        self._lock = threading.Lock()
        self._bytes = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._measure)

    def start(self):
        self._thread.start()

    def _measure(self):
        while not self._stop.wait(1.0):
            with urlopen("http://router.local/bytes") as response:
                amount = int(response.read())
            with self._lock:
                self._bytes += amount

    def add(self, amount):
        with self._lock:
            self._bytes += amount

    def reset(self):
        self._bytes = 0  # expect: TW104

    def close(self):
        self._stop.set()
        self._thread.join()
