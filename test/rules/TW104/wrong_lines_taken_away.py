import threading


class Buffer:
    def __init__(self):
        self._lock = threading.Lock()
        self._lines = []

    def write(self, line):
        with self._lock:
            self._lines.append(line)

    def flush(self):
        lines = self._lines
        self._lines = []  # expect: TW104
        for line in lines:
            print(line)
