"""Only the last timer comes to its call; one that has begun by then would have to last for two seconds more."""

import threading


class Saver:
    def __init__(self, save):
        self._save = save
        self._timer = None
        self.saved = 0

    def touch(self):
        self._forget()
        self._timer = threading.Timer(2.0, self._late)
        self._timer.start()

    def _forget(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _late(self):
        self._save()
        self.saved += 1
