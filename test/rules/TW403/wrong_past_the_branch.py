"""The lock is given back in a branch only: where its test fails, the function ends with it."""
import threading


class Till:
    def __init__(self):
        self.drawer = threading.Lock()
        self.closed = False
        self.sum = 0

    def close(self):
        self.drawer.acquire()  # expect: TW403:warning
        if not self.closed:
            self.closed = True
            self.drawer.release()
            print("closed with", self.sum)

    def put_in(self, amount, keep):
        self.drawer.acquire()  # expect: TW403:hint
        self.sum += amount
        if not keep:
            self.drawer.release()

    def count(self):
        self.drawer.acquire()  # expect: TW403:hint
        print(self.sum)
        if self.drawer.locked():
            self.drawer.release()

    def empty(self):
        self.drawer.acquire()  # expect: TW403:hint
        if self.closed:
            self.sum = 0
            self.drawer.release()
        if not self.closed:
            self.drawer.release()
