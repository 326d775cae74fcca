import threading


class Settings:
    """Looked for before the lock is taken, and once more under it."""

    _making = threading.Lock()

    @classmethod
    def shared(cls):
        try:
            return cls._shared
        except AttributeError:
            with cls._making:
                if not hasattr(cls, "_shared"):
                    cls._shared = cls()
                return cls._shared

    def __init__(self):
        self.values = {"size": 3}


class Table:
    """Each thread has its own."""

    def __init__(self, size):
        self.size = size

    @property
    def rows(self):
        try:
            return self._rows
        except AttributeError:
            self._rows = [number * number for number in range(self.size)]
            return self._rows


def work():
    table = Table(Settings.shared().values["size"])
    print(table.rows)


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
