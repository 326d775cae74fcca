import os
import threading


class LoadMeter:
    interval = 1.0
    label: str = "load"

    def __init__(self, interval=2.0, label=None):
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._measure)
        self._thread.start()
        self.interval = interval
        if label:
            self.label = label

    def close(self):
        self._over.set()
        self._thread.join()

    def _measure(self):
        while not self._over.wait(self.interval):
            print(self.label, os.getloadavg()[0])


meter = LoadMeter(label="cpu")
input("return to stop ")
meter.close()
