"""A flag that is meant to let one thread in at a time, but is looked at and turned on in two steps."""
import threading
import time


class Cleaner:
    def __init__(self):
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
        if self.cleaning:  # expect: TW103
            return
        self.cleaning = True
        try:
            print("cleaning")
            time.sleep(5)
        finally:
            self.cleaning = False


Cleaner().start()
