import contextlib
import threading


class Barometer:
    def __init__(self):
        self._lock = threading.Lock()
        self._watchers = []

    @contextlib.contextmanager
    def _steady(self):
        with self._lock:
            yield

    def watch(self, watcher):
        with self._steady():
            self._watchers.append(watcher)

    def tell(self, pressure):
        with self._steady():
            for watcher in self._watchers:
                watcher(pressure)  # expect: TW411
