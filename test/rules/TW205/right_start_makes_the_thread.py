import threading
import time


class Metronome:
    def __init__(self, period):
        self.period = period
        self._silent = threading.Event()
        self._thread = None

    def start(self):
        self._silent.clear()
        self._thread = threading.Thread(target=self._beat)
        self._thread.start()

    def stop(self):
        self._silent.set()
        self._thread.join()

    def _beat(self):
        while not self._silent.wait(self.period):
            print("tock")


metronome = Metronome(0.5)
for _ in range(3):
    metronome.start()
    time.sleep(3)
    metronome.stop()
