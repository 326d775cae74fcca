import random
import threading
import time


class Laps:
    """Another clock is for tests: it tells the time, as this one does."""

    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._lock = threading.Lock()
        self._began = {}

    def begin(self, runner):
        with self._lock:
            self._began[runner] = self._clock()

    def end(self, runner):
        with self._lock:
            return self._clock() - self._began.pop(runner)

    def draw(self, chance=random.random):
        with self._lock:
            return [runner for runner in self._began if chance() < 0.5]
