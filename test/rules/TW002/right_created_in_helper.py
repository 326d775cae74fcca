import threading
from urllib.request import urlopen


class Service:
    def __init__(self):
        self.beats = 0  # guarded by: self._beat_lock
        self._stop = threading.Event()
        self._set_up()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _set_up(self):
        self._beat_lock = threading.Lock()

    def _loop(self):
        while not self._stop.wait(1.0):
            with urlopen("http://hub.local/beat") as response:
                response.read()
            with self._beat_lock:
                self.beats += 1

    def reset(self):
        with self._beat_lock:
            self.beats = 0

    def close(self):
        self._stop.set()
        self._thread.join()
