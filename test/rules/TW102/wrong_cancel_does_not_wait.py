"""A call of the timer that has begun goes on, whatever is cancelled: it meets the method that cancels."""

import threading


class Saver:
    def __init__(self, save):
        self._save = save
        self._timer = None
        self.saved = 0

    def touch(self):
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(2.0, self._late)
        self._timer.start()

    def save_now(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._save()
        self.saved += 1  # expect: TW102

    def _late(self):
        self._save()
        self.saved += 1  # expect: TW102
