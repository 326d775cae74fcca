"""Two consumers may find the same slot filled."""

import threading
import time


class Slot:
    def __init__(self):
        self.filled = False
        self.total = 0

    def produce(self):
        while True:
            if not self.filled:
                self.total = self.total + 1  # expect: TW102
                self.filled = True
            time.sleep(0.1)

    def consume(self):
        while True:
            if self.filled:  # expect: TW103
                self.total = self.total * 2  # expect: TW102
                self.filled = False
            time.sleep(0.1)


slot = Slot()
threads = [threading.Thread(target=slot.consume) for _ in range(2)]
threads.append(threading.Thread(target=slot.produce))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
