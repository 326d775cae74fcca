import threading
from urllib.request import urlopen


class Monitor:
    def __init__(self):
        self._lock = threading.Lock()
        self._alarm = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def _watch(self):
        while not self._stop.wait(1.0):
            with urlopen("http://plant.local/alarm") as response:
                text = response.read().decode()
            if self._alarm is None:  # expect: TW103
                print("new alarm", text)
                self._alarm = text

    def raise_alarm(self, text):
        with self._lock:
            self._alarm = text

    def close(self):
        self._stop.set()
        self._thread.join()
