# The thread runs while `__init__` goes on.
import threading


class Pulse:
    def __init__(self):
        self._stop = threading.Event()
        self._beats = 0
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self.start()
        self._beats = 1

    def start(self):
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _beat(self):
        while not self._stop.wait(1):
            self._beats += 1  # expect: TW102
