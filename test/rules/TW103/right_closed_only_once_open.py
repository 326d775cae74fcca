"""`unload` does nothing before the last thing `load` does: by then the thread has left `cargo` for good."""

import threading
import time


class Ferry:
    def __init__(self):
        self.loaded = False
        self.cargo = None

    def load(self):
        self.cargo = None
        for weight in (3, 5):
            self.cargo = (self.cargo or 0) + weight
        self.loaded = True

    def sail(self):
        self.load()
        time.sleep(1)

    def unload(self):
        if not self.loaded:
            return 0
        weight = self.cargo
        if self.cargo is not None:
            self.cargo = None
        return weight


ferry = Ferry()
crew = threading.Thread(target=ferry.sail)
crew.start()
time.sleep(0.5)
print(ferry.unload())
crew.join()
