import threading
import time


class Sampler:
    def __init__(self, sensor):
        self.sensor = sensor
        self.values = []
        self.thread = threading.Thread(target=self.sample)  # expect: TW214

    def sample(self):
        for _ in range(10):
            self.values.append(self.sensor.read())
            time.sleep(1)

    def last(self):
        return self.values[-1]


def show(sensor):
    sampler = Sampler(sensor)
    time.sleep(2)
    print(sampler.last())


show(open("/dev/sensor0"))
