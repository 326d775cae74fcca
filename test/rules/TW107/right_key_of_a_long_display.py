"""However many keys the display has: a store under one of them adds none."""

import threading
import time


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.data = {
            "a": None,
            "b": None,
            "c": None,
            "d": None,
            "e": None,
            "f": None,
            "g": None,
            "index": None,
            "url": None,
        }
        self.start()

    def run(self):
        while True:
            for key, value in self.data.items():
                print(key, value)
            time.sleep(1)


worker = Worker()
for number in range(100):
    worker.data["url"] = f"http://example.org/{number}"
    time.sleep(1)
