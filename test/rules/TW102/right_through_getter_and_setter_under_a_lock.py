import threading
from concurrent.futures import ThreadPoolExecutor


class Tank:
    """Whoever fills it holds its lock over reading and storing; what others store is made of nothing that was read."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._litres = 0
        self._label = ""
        self._rows = {}

    def litres(self) -> int:
        with self.lock:
            return self._litres

    def put(self, litres: int) -> None:
        with self.lock:
            self._litres = litres

    def fill(self, litres: int) -> None:
        with self.lock:
            self.put(self.litres() + litres)

    def relabel(self, label: str, litres: int) -> None:
        with self.lock:
            self._label = label
            self._rows[label] = litres


tank = Tank()
other = Tank()


def pour(litres: int) -> None:
    tank.fill(litres)
    with other.lock:
        other.put(other.litres() + litres)
    tank.relabel(f"{litres} of {other.litres()}", tank.litres())


with ThreadPoolExecutor() as pool:
    list(pool.map(pour, range(10)))
print(tank.litres(), other.litres())
