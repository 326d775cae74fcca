import threading
from urllib.request import urlopen


class Prober:
    def __init__(self):
        self._targets = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(5.0):
            for name, url in self._targets.items():  # expect: TW107
                with urlopen(url) as response:
                    print(name, response.status)

    def add(self, name, url):
        self._targets[name] = url

    def close(self):
        self._stop.set()
        self._thread.join()
