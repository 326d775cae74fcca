"""What an application uses: it ends a ticker, which it was given, before it turns to the clock again."""
import threading


class Ticker:
    def __init__(self, clock):
        self._clock = clock
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._tick)

    def begin(self):
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self._ended.set()
        self._thread.join()

    def _tick(self):
        while not self._ended.wait(1):
            self._clock.ticks += 1


class Clock:
    def __init__(self):
        self.ticks = 0

    def ticker(self):
        made = Ticker(self)
        made.begin()
        return made

    def take(self, count):
        self.ticks -= count
