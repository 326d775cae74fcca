import threading


class Events:
    def __init__(self):
        self._lock = threading.Lock()
        self._handlers = {}

    def on(self, name, handler):
        with self._lock:
            self._handlers.setdefault(name, []).append(handler)

    def emit(self, name, value):
        with self._lock:
            handlers = tuple(self._handlers.get(name, ()))
        for handler in handlers:
            handler(value)
