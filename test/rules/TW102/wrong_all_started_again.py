"""Every second all of them are started, whether the last run is over or not."""
import threading
import time


class Sensor:
    def __init__(self, port):
        self.port = port
        self.readings = 0

    def start(self):
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        time.sleep(self.port)
        self.readings += 1  # expect: TW102


sensors = []


def add(port):
    sensors.append(Sensor(port))


add(1)
add(int(input()))
while True:
    for sensor in sensors:
        sensor.start()
    time.sleep(1)
