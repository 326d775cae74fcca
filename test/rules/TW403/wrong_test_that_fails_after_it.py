"""The lock is taken in the first part of a test: where a later part fails, nobody gives it back."""
import threading


class Tree:
    def __init__(self):
        self.lock = threading.Lock()
        self.queue = []

    def update(self, node):
        self.queue.append(node)  # expect: TW104
        if self.lock.acquire(False) and len(self.queue) > 1:  # expect: TW403:warning
            try:
                self.work()
            finally:
                self.lock.release()

    def work(self):
        while self.queue:
            print(self.queue.pop(0))


class Late:
    def __init__(self):
        self.lock = threading.Lock()
        self.closed = False

    def update(self):
        if not self.lock.acquire(timeout=1) or self.closed:  # expect: TW403:warning
            return False
        print("updates")
        self.lock.release()
        return True
