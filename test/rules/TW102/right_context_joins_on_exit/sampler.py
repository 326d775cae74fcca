import threading
from urllib.request import urlopen


class Sampler:
    def __init__(self, url):
        self.url = url
        self.samples = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)

    def __enter__(self):
        self.samples += 1
        self._thread.start()
        return self

    def __exit__(self, exc_type, exc, tb):
        self._stop.set()
        self._thread.join()
        self.samples += 1

    def _loop(self):
        while not self._stop.wait(0.5):
            with urlopen(self.url) as response:
                response.read()
            self.samples += 1
