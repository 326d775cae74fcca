"""A flag says whose turn it is: each adds to the sum in its own turn only."""

import threading
import time


class Slot:
    def __init__(self):
        self.filled = False
        self.total = 0

    def produce(self):
        while True:
            if not self.filled:
                self.total = self.total + 1
                self.filled = True
            time.sleep(0.1)

    def consume(self):
        while True:
            if self.filled:
                self.total = self.total * 2
                self.filled = False
            time.sleep(0.1)


slot = Slot()
producer = threading.Thread(target=slot.produce)
consumer = threading.Thread(target=slot.consume)
producer.start()
consumer.start()
producer.join()
consumer.join()
