# A library for sensors whose run() comes back at once: whoever uses it may add more while the thread is at it.

import threading
import time


class Monitor:
    def __init__(self):
        self.sensors = {}

    def add(self, name, sensor):
        self.sensors[name] = sensor

    def _watch(self):
        while True:
            for name, sensor in self.sensors.items():  # expect: TW107
                print(name, sensor.read())
            time.sleep(5)

    def run(self):
        threading.Thread(target=self._watch, daemon=True).start()
