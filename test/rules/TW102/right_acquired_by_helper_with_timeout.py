import threading
from contextlib import contextmanager


@contextmanager
def acquired(lock, timeout):
    got = lock.acquire(timeout=timeout)
    try:
        yield got
    finally:
        if got:
            lock.release()


class Meter:
    def __init__(self):
        self._lock = threading.Lock()
        self.units = 0

    def pulse(self):
        with acquired(self._lock, 0.2) as got:
            if not got:
                return
            self.units += 1


meter = Meter()
threads = [threading.Thread(target=meter.pulse) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meter.units)
