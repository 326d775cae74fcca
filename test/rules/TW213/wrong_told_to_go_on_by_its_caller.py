import threading
import time


class Ticker:
    def __init__(self):
        self.on = False
        self.ticks = 0

    def begin(self):
        self._start_thread()
        self.on = True

    def _start_thread(self):
        thread = threading.Thread(target=self._tick, daemon=True)
        thread.start()  # expect: TW213

    def _tick(self):
        while self.on:
            self.ticks += 1
            time.sleep(1)


ticker = Ticker()
ticker.begin()
input()
print(ticker.ticks)
