import threading


class Registry:
    def __init__(self):
        self._lock = threading.Lock()
        self._enabled = {}

    def enable(self, name):
        with self._lock:
            for known in self._enabled:
                if known == name:
                    self._enabled[known] = True

    def log(self, name):
        self._enabled.setdefault(name, True)  # expect: TW104
        print(name)


registry = Registry()
