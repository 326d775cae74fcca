import threading
import time


class Strobe(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.pause = 0.001
        self.flashes = 0

    def run(self):
        while True:
            begun = time.perf_counter()
            self.flashes += 1
            # It waits for the time, and nobody can say that it has come.
            while time.perf_counter() - begun < self.pause:
                pass


strobe = Strobe()
strobe.start()
while True:
    strobe.pause = float(input("seconds: "))
