"""A lock of a class that cannot be seen is one by its name, and the object has it."""

from somelib.mutex import Mutex


class Meter:
    def __init__(self):
        self._lock = Mutex()
        self.total = 0

    def add(self, n):
        with self._lock:
            self.total += n

    def drop(self, n):
        self.total -= n  # expect: TW104


if __name__ == "__main__":
    import threading

    meter = Meter()
    threads = [threading.Thread(target=meter.add, args=(1,)), threading.Thread(target=meter.drop, args=(1,))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
