"""Who gets the list has it with what is put in meanwhile"""

import queue
import threading
import time


class Buffer:
    def __init__(self):
        self.batches = queue.Queue()
        self.items = []

    def start(self):
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(5)
            self.flush()

    def flush(self):
        self.batches.put(self.items)
        self.items = []

    def add(self, item):
        self.items.append(item)


buffer = Buffer()
buffer.start()
for i in range(1000):
    buffer.add(f"line {i}")
