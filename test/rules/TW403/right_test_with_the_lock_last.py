"""Where the lock is the last part of a test, that fails before it is taken; what is there for no lock at all is none."""
import threading


class Tree:
    def __init__(self, lock=None):
        self.lock = lock
        self.own = threading.Lock()
        self.queue = []

    def update(self):
        if self.queue and self.own.acquire(False):
            try:
                print(self.queue)
            finally:
                self.own.release()

    def write(self):
        if self.lock is None or self.lock.acquire(timeout=1):
            try:
                print("writes")
            finally:
                if self.lock is not None:
                    self.lock.release()
