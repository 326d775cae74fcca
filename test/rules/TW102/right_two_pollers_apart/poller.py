import threading
from urllib.request import urlopen


class Poller:
    def __init__(self, url):
        self.url = url
        self.polls = 0
        self._stop = threading.Event()
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(1.0):
            with urlopen(self.url) as response:
                response.read()
            self.polls += 1

    def stop(self):
        self._stop.set()
        self._thread.join()
        return self.polls
