"""What is put in between the saving and the new list is saved by nobody"""

import threading
import time


class Buffer:
    def __init__(self, client):
        self.client = client
        self.items = []

    def start(self):
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(5)
            self.flush()

    def flush(self):
        self.client.save(self.items)
        self.items = []  # expect: TW102

    def add(self, item):
        self.items.append(item)


buffer = Buffer(open("out.txt", "w"))
buffer.start()
for i in range(1000):
    buffer.add(f"line {i}")
