import threading
import time
from urllib.request import urlopen


class SensorPoller:
    def __init__(self, url):
        self.url = url
        self._running = True
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while self._running:  # expect: TW108
            with urlopen(self.url) as response:
                print(response.read())
            time.sleep(5)

    def stop(self):
        self._running = False
        self._thread.join()
