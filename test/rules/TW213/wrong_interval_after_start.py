import os
import threading


class LoadMeter:
    def __init__(self, interval=2.0):
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._measure)
        self._thread.start()  # expect: TW213
        self.interval = interval

    def close(self):
        self._over.set()
        self._thread.join()

    def _measure(self):
        while not self._over.wait(self.interval):
            print(os.getloadavg()[0])


meter = LoadMeter()
input("return to stop ")
meter.close()
