# `bump()` has a public name, but what calls it holds the lock: it is a step of that, and nothing for clients.
import threading


class Execution:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def bump(self):
        self.count += 1

    def _add_event(self):
        with self.lock:
            self.bump()

    def begin(self):
        self._add_event()
        threading.Timer(1.0, self._fire).start()

    def _fire(self):
        self._add_event()
