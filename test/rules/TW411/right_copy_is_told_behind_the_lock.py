import threading


class Bus:
    def __init__(self):
        self._listeners = []
        self._steps = []
        self._lock = threading.Lock()
        self._count = 0

    def connect(self, listener):
        self._listeners = [*self._listeners, listener]

    def publish(self, event):
        with self._lock:
            self._count += 1
            listeners = list(self._listeners)
            steps = list(self._steps)
            for step in steps:
                step.note(event)
        for listener in listeners:
            listener(event)

    def count(self):
        with self._lock:
            return self._count
