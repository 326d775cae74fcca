import threading


class Chores:
    def __init__(self, chores):
        self._chores = list(chores)
        self._lock = threading.Lock()

    def take(self):
        with self._lock:
            if not self._chores:
                return None
            return self._chores.pop(0)
