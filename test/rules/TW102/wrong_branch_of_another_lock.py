"""That one lock is not there says nothing of the other, nor does a branch that makes the lock."""

import threading


class Register:
    def __init__(self, lock=None):
        self.lock_of_caller = lock
        self._lock = threading.Lock()
        self.count = 0

    def add(self):
        if self.lock_of_caller is None:
            self.count += 1  # expect: TW104
        else:
            with self._lock:
                self.count += 1

    def take(self):
        with self._lock:
            self.count -= 1


class Late:
    def __init__(self, lock=None):
        self._lock = lock
        self.count = 0

    def add(self):
        if self._lock is None:
            self._lock = threading.Lock()
            self.count += 1  # expect: TW102
        else:
            with self._lock:
                self.count += 1

    def take(self):
        with self._lock:
            self.count -= 1
