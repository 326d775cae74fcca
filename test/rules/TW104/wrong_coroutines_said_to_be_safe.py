import threading


class Counter:
    """Thread-safe: used from several event loops, each in its own thread."""

    def __init__(self):
        self._lock = threading.Lock()
        self._count = 0

    async def add(self, n):
        with self._lock:
            self._count += n

    async def take(self, n):
        self._count -= n  # expect: TW104

    async def look(self):
        with self._lock:
            return self._count
