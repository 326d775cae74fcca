"""Whoever shares the object gives it a lock: the branch without one is for those who have it to themselves."""


class Lamp:
    def __init__(self, lock=None):
        self.lock = lock
        self.count = 0

    def hit(self):
        if self.lock is not None:
            with self.lock:
                self.count += 1
        else:
            self.count += 1

    def reset(self):
        if self.lock:
            with self.lock:
                self.count = 0
        else:
            self.count = 0
