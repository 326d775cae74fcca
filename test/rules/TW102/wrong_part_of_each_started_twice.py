"""Each rack is started, and restarted without a stop: two loops on each meter."""

import threading


class Meter:
    def __init__(self):
        self.n = 0

    def loop(self):
        for _ in range(100):
            self.n += size()  # expect: TW102


def size():
    return 1


class Rack:
    def __init__(self):
        self.meter = Meter()

    def start(self):
        self.t = threading.Thread(target=self.meter.loop)
        self.t.start()

    def restart(self):
        self.start()


racks = [Rack() for _ in range(3)]
for r in racks:
    r.start()
for r in racks:
    r.restart()
for r in racks:
    r.t.join()
