"""The last rower to come in rings the bell: who waits for it finds all times written down."""

import threading
import time


class Regatta:
    def __init__(self, boats):
        self.out = boats
        self.pier = threading.Lock()
        self.bell = threading.Event()
        self.times = {}

    def row(self, boat):
        begun = time.monotonic()
        time.sleep(0.01 * boat)
        self.times[boat] = time.monotonic() - begun
        with self.pier:
            self.out -= 1
            if self.out == 0:
                self.bell.set()

    def table(self):
        self.bell.wait()
        return [boat for boat in self.times.items()]


regatta = Regatta(4)
for boat in range(4):
    threading.Thread(target=regatta.row, args=(boat,)).start()
for line in regatta.table():
    print(line)


def measure(gauges):
    left = len(gauges)
    desk = threading.Lock()
    done = threading.Event()
    values = {}

    def read(name, gauge):
        nonlocal left
        try:
            values[name] = gauge()
        finally:
            with desk:
                left -= 1
                is_last = not left
            if is_last:
                done.set()

    for name, gauge in gauges.items():
        threading.Thread(target=read, args=(name, gauge)).start()
    done.wait()
    return list(values.items())


print(measure({"rain": time.time, "wind": time.monotonic}))
