import threading
from contextlib import contextmanager


class Silo:
    def __init__(self):
        self._hatch = threading.Lock()
        self.tons = 0

    @contextmanager
    def _open(self, exclusive):
        if exclusive:
            with self._hatch:
                yield
        else:
            yield

    def fill(self, tons, exclusive):
        with self._open(exclusive):
            self.tons += tons  # expect: TW104


def deliver(silo, exclusive):
    for _ in range(300):
        silo.fill(1, exclusive)


silo = Silo()
trucks = [
    threading.Thread(target=deliver, args=(silo, True)),
    threading.Thread(target=deliver, args=(silo, False)),
]
for truck in trucks:
    truck.start()
for truck in trucks:
    truck.join()
print(silo.tons)
