import threading


class Gauge:
    def __init__(self):
        self._level = 0
        self.lock = threading.RLock()

    @property
    def level(self):
        with self.lock:
            return self._level

    @level.setter
    def level(self, level):
        with self.lock:
            self._level = level


def fill(gauge):
    for _ in range(100):
        with gauge.lock:
            gauge.level += 1


def main():
    gauge = Gauge()
    threads = [threading.Thread(target=fill, args=(gauge,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return gauge.level
