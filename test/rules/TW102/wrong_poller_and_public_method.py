import threading
from urllib.request import urlopen


class SensorPoller:
    """Polls a sensor; callers may push readings of their own."""

    def __init__(self, url):
        self.url = url
        self.samples = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(1.0):
            with urlopen(self.url) as response:
                response.read()
            self.samples += 1  # expect: TW102

    def push(self, reading):
        print("manual reading", reading)
        self.samples += 1  # expect: TW102

    def close(self):
        self._stop.set()
        self._thread.join()
