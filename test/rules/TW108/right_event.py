import threading
from urllib.request import urlopen


class SensorPoller:
    def __init__(self, url):
        self.url = url
        self._stop = threading.Event()
        self._paused = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    @property
    def running(self):
        return not self._stop.is_set()

    def _loop(self):
        while self.running:
            if not self._paused.is_set():
                with urlopen(self.url) as response:
                    print(response.read())
            self._stop.wait(5)

    def pause(self, yes=True):
        if yes:
            self._paused.set()
        else:
            self._paused.clear()

    def stop(self):
        self._stop.set()
        self._thread.join()
