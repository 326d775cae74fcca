"""The example itself lets two threads come to its object, one of them without the lock."""
import threading

from pool import Pool


class Sums:
    def __init__(self):
        self.result = 0
        self.lock = threading.Lock()

    def add(self, number):
        self.result += number  # expect: TW104

    def add_locked(self, number):
        with self.lock:
            self.result += number


if __name__ == "__main__":
    sums = Sums()
    pools = [Pool(sums.add), Pool(sums.add_locked)]
    for pool in pools:
        pool.tasks.put(lambda: 1)
    for pool in pools:
        pool.close()
    print(sums.result)
