import threading


class Lamp:
    def __init__(self):
        self._lock = threading.Lock()
        self._level = 0
        self._on_off = None
        self.on_change = None

    def connect(self, listener):
        self._on_off = listener

    def dim(self, level):
        with self._lock:
            self._level = level
            if self.on_change is not None:
                self.on_change(level)  # expect: TW411:information

    def off(self):
        with self._lock:
            self._level = 0
            if self._on_off:
                self._on_off()  # expect: TW411:information

    def level(self):
        with self._lock:
            return self._level
