import threading


class Buffer:
    def __init__(self):
        self._lock = threading.Lock()
        self._lines = []

    def add(self, line):
        with self._lock:
            self._lines.append(line)

    def take(self):
        with self._lock:
            taken = self._lines
            self._lines = []
        return taken
