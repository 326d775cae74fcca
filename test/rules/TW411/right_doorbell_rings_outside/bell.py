import threading


class Bell:
    def __init__(self):
        self._lock = threading.Lock()
        self._rings = 0
        self._hooks = {}

    def hook(self, name, call):
        with self._lock:
            self._hooks[name] = call

    def ring(self):
        with self._lock:
            self._rings += 1
            calls = list(self._hooks.values())
            count = self._rings
        for call in calls:
            call(count)
