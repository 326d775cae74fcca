"""A flag that only ever says that it is over needs no lock where it is set, though its look is under one."""

import threading
import time


class Meter:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0
        self.over = False

    def run(self):
        for number in range(100):  # expect: TW108:information
            with self.lock:
                if self.over:
                    return
                self.total += number
            time.sleep(0.1)
        self.over = True


meter = Meter()
threads = [threading.Thread(target=meter.run) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meter.total)
