import threading
from urllib.request import urlopen


class Presence:
    def __init__(self):
        self._lock = threading.Lock()
        self._online = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sync)
        self._thread.start()

    def _change(self, amount):
        self._online += amount  # expect: TW104:warning

    def joined(self):
        with self._lock:
            self._change(+1)

    def left(self):
        with self._lock:
            self._change(-1)

    def clear(self):
        with self._lock:
            self._online = 0

    def _sync(self):
        while not self._stop.wait(30.0):
            with urlopen("http://presence.local/delta") as response:
                delta = int(response.read())
            self._change(delta)

    def close(self):
        self._stop.set()
        self._thread.join()
