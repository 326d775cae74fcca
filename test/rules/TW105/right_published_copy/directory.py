import threading


class Directory:
    """Readers see one finished table; writers replace it."""

    def __init__(self):
        self._lock = threading.Lock()
        self._table = {}

    def register(self, name, address):
        with self._lock:
            table = dict(self._table)
            table[name] = address
            self._table = table

    def unregister(self, name):
        with self._lock:
            self._table = {key: value for key, value in self._table.items() if key != name}

    def lookup(self, name):
        return self._table.get(name)

    def names(self):
        return [name for name in self._table]
