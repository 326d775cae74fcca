import threading


class Sensor:
    def __init__(self):
        self._lock = threading.Lock()
        self._watchers = []
        self._value = 0

    def watch(self, watcher):
        with self._lock:
            self._watchers.append(watcher)

    def set(self, value):
        with self._lock:
            self._value = value
            self._tell(value)

    def _tell(self, value):
        for watcher in self._watchers:
            watcher(value)  # expect: TW411


s = Sensor()
s.watch(print)
t = threading.Thread(target=s.set, args=(3,))
t.start()
t.join()
