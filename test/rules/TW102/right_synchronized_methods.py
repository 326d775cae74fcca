import functools
import threading


def locked(method):
    @functools.wraps(method)
    def guarded(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return guarded


class RateMeter:
    def __init__(self):
        self._lock = threading.RLock()
        self.events = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._decay)
        self._thread.start()

    def _decay(self):
        while not self._stop.wait(1.0):
            self.halve()

    @locked
    def halve(self):
        self.events //= 2

    @locked
    def mark(self):
        self.events += 1

    def close(self):
        self._stop.set()
        self._thread.join()
