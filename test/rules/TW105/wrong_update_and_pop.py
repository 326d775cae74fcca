import threading
from urllib.request import urlopen


class Recorder:
    def __init__(self):
        self._values = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._poll)
        self._thread.start()

    def _poll(self):
        while not self._stop.wait(1.0):
            with urlopen("http://plant.local/values") as response:
                fresh = dict(line.split(b"=") for line in response.read().splitlines())
            self._values.update(fresh)  # expect: TW105

    def forget(self, name):
        self._values.pop(name, None)  # expect: TW105

    def close(self):
        self._stop.set()
        self._thread.join()
