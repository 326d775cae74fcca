import threading


class ConnectionPool:
    def __init__(self, limit):
        self.limit = limit
        self._lock = threading.Lock()
        self._free = []
        self._made = 0

    def take(self):
        with self._lock:
            if self._free:
                return self._free.pop()
        return self.make()

    def make(self):
        if self._made >= self.limit:  # expect: TW103
            raise RuntimeError("too many connections")
        self._made += 1
        return object()

    def give_back(self, connection):
        with self._lock:
            self._free.append(connection)

    def forget(self, connection):
        with self._lock:
            self._made -= 1
