"""The lock is for one of the ways that the example shows; nobody but the example comes to the object, one way after the other."""
import sys
import threading

from pool import Pool


class Sums:
    def __init__(self):
        self.result = 0
        self.lock = threading.Lock()

    def add(self, number):
        self.result += number

    def add_locked(self, number):
        with self.lock:
            self.result += number

    def run(self, name):
        pool = Pool(getattr(self, name))
        pool.tasks.put(lambda: 1)
        pool.close()
        print(self.result)


if __name__ == "__main__":
    sums = Sums()
    for way in sys.argv[1:]:
        sums.run(way)
