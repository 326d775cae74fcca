# A library for sensors: whoever uses it adds all of them, and stays in run() until the process ends.

import threading
import time


class Monitor:
    def __init__(self):
        self.sensors = {}

    def add(self, name, sensor):
        self.sensors[name] = sensor

    def _watch(self):
        while True:
            for name, sensor in self.sensors.items():
                print(name, sensor.read())
            time.sleep(5)

    def run(self):
        threading.Thread(target=self._watch, daemon=True).start()
        self._stay()

    def _stay(self):
        while True:
            time.sleep(60)
