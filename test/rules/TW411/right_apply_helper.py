import threading


class Cell:
    def __init__(self, value):
        self._lock = threading.Lock()
        self._value = value

    def apply(self, change):
        """Changes the value in one go."""
        with self._lock:
            self._value = change(self._value)

    def get(self):
        with self._lock:
            return self._value


cell = Cell(0)
ts = [threading.Thread(target=cell.apply, args=(lambda v: v + 1,)) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(cell.get())
