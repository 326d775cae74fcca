import threading


class Lamp:
    def __init__(self):
        self._lock = threading.Lock()
        self._level = 0
        self.step = None
        self.on_change = None

    def prepare(self):
        self.step = lambda level: level + 1

    def dim(self, level):
        with self._lock:
            self._level = level
            hook = self.on_change
        if hook is not None:
            hook(level)

    def up(self):
        with self._lock:
            if self.step is not None:
                self._level = self.step(self._level)

    def level(self):
        with self._lock:
            return self._level
