import threading

from sensor import Sensor


class Station:
    def __init__(self):
        self.sensor = Sensor("/dev/ttyUSB0")
        self.thread = None

    def begin(self):
        self.thread = threading.Thread(target=self.sensor.poll(), daemon=True)  # expect: TW203
        self.thread.start()

    def end(self):
        self.sensor.leaving.set()
        self.thread.join()
