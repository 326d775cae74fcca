import sys
import threading
from urllib.request import urlopen


class TrafficMeter:
    def __init__(self):
        self._lock = threading.Lock()
        self._bytes = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._measure)
        self._thread.start()

    @property
    def total(self):
        return self._bytes

    def _measure(self):
        while not self._stop.wait(1.0):
            with urlopen("http://router.local/bytes") as response:
                amount = int(response.read())
            with self._lock:
                self._bytes += amount

    def add(self, amount):
        with self._lock:
            self._bytes += amount
            return self._bytes

    def close(self):
        self._stop.set()
        self._thread.join()


def main():
    meter = TrafficMeter()
    for line in sys.stdin:
        meter.add(len(line))
        print(meter.total)
    meter.close()


if __name__ == "__main__":
    main()
