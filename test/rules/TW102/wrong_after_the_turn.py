"""The producer counts once more after it has passed the turn on."""

import threading
import time


class Slot:
    def __init__(self):
        self.filled = False
        self.total = 0

    def produce(self):
        while True:
            if not self.filled:
                self.filled = True
                self.total = self.total + 1  # expect: TW102
            time.sleep(0.1)

    def consume(self):
        while True:
            if self.filled:
                self.total = self.total * 2  # expect: TW102
                self.filled = False
            time.sleep(0.1)


slot = Slot()
producer = threading.Thread(target=slot.produce)
consumer = threading.Thread(target=slot.consume)
producer.start()
consumer.start()
producer.join()
consumer.join()
