import threading


class Thermometer:
    """Tells whoever wants to know when it gets warmer."""

    def __init__(self):
        self._lock = threading.Lock()
        self._degrees = 0
        self._watchers = []

    def watch(self, watcher):
        with self._lock:
            self._watchers.append(watcher)

    def measured(self, degrees):
        with self._lock:
            warmer = degrees > self._degrees
            self._degrees = degrees
            if warmer:
                for watcher in self._watchers:
                    watcher(degrees)  # expect: TW411
