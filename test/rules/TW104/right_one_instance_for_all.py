import threading
from concurrent.futures import ThreadPoolExecutor


class Meter:
    total = 0

    def __init__(self):
        self._lock = threading.Lock()

    def add(self, amount):
        with self._lock:
            Meter.total += amount


class Gauge:
    total = 0

    def __init__(self):
        self._lock = threading.Lock()

    def add(self, amount):
        with self._lock:
            Gauge.total += amount


meters = [Meter() for _ in range(3)]
gauges = [Gauge() for _ in range(3)]
first = meters[0]


def later(amount):
    threading.Timer(amount, first.add, args=(amount,)).start()


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(first.add, amount) for amount in range(5)]
    for _ in pool.map(gauges[1].add, range(5)):
        print(Gauge.total)
    for future in futures:
        future.result()
later(1)
later(2)
