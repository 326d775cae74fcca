"""Whoever comes second to the lock finds an empty batch, and no more."""

import threading
import time


class Buf:
    def __init__(self):
        self.items = []
        self.lock = threading.Lock()
        self.t = threading.Thread(target=self.loop, daemon=True)
        self.t.start()

    def add(self, x):
        with self.lock:
            self.items.append(x)

    def loop(self):
        while True:
            time.sleep(1)
            self.flush()

    def flush(self):
        if self.items:
            with self.lock:
                batch = self.items
                self.items = []
            for one in batch:
                print(one)

    def close(self):
        self.flush()


b = Buf()
b.add(1)
b.close()
