"""Each of the objects has a thread of its own, whoever made them; one that may have its thread already makes no second one."""

import threading
import time


class Sensor:
    def __init__(self, name):
        self.name = name
        self.thread = None

    def begin(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()

    def watch(self):
        time.sleep(1)
        print(self.name)


class Keeper:
    def __init__(self):
        self.thread = None

    def begin(self):
        if self.thread is None:
            self.thread = threading.Thread(target=time.sleep, args=(1,))
            self.thread.start()


def run(names):
    sensors = [Sensor(name) for name in names]
    keeper = Keeper()
    for sensor in sensors:
        sensor.begin()
        keeper.begin()
    for sensor in sensors:
        sensor.thread.join()
    keeper.thread.join()


run(open("sensors.txt").read().split())
