# Whoever makes a pulse can only start it when `__init__` is through, wherever in there the thread is made.
import threading


class Pulse:
    def __init__(self):
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self._beats = 0

    def start(self):
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _beat(self):
        while not self._stop.wait(1):
            self._beats += 1
