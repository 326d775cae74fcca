"""Whoever finds the flag off under the lock turns it on, and is then the only one who turns it off again."""
import threading
import time


class Cleaner:
    def __init__(self):
        self.gate = threading.Lock()
        self.cleaning = False

    def start(self):
        threads = [threading.Thread(target=self.tick, daemon=True) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def tick(self):
        while True:
            self.clean()
            time.sleep(60)

    def clean(self):
        with self.gate:
            if self.cleaning:
                return
            self.cleaning = True
        try:
            print("cleaning")
            time.sleep(5)
        finally:
            self.cleaning = False


Cleaner().start()
