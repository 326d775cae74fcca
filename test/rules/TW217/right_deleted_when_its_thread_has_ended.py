import threading
import time


class Clock:
    def __init__(self):
        self.ticks = 0
        self.running = True
        threading.Thread(target=self.tick, daemon=True).start()

    def tick(self):
        while self.running:
            self.ticks += 1
            time.sleep(1)

    def __del__(self):
        self.running = False


clock = Clock()
input()
print(clock.ticks)
del clock
