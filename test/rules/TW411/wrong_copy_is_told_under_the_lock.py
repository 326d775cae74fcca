import threading


class Bus:
    def __init__(self):
        self._listeners = []
        self._lock = threading.Lock()
        self._count = 0

    def connect(self, listener):
        self._listeners = self._listeners + [listener]

    def publish(self, event):
        with self._lock:
            self._count += 1
            listeners = list(self._listeners)
            for listener in listeners:
                listener(event)  # expect: TW411:information

    def count(self):
        with self._lock:
            return self._count
