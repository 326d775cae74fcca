import os

from .base import Service


class Collector(Service):
    def __init__(self, metrics):
        super().__init__()
        self.metrics = tuple(metrics)

    def tick(self):
        load = os.getloadavg()
        for metric in self.metrics:
            print(metric, load[0])

    def close(self):
        print("closing")
        super().close()
